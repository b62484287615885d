// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/plantdialog.h"
#include "services/exporting/exports.h"
#include "support/crew.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/mainwindow/mainwindow.h"
#include "views/style/theme.h"
#include "views/widgets/formfield.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace bm;
using namespace bm::test;

constexpr int patience = 60'000; // Argon2id hashes on a busy machine

namespace
{

struct Office
{
    explicit Office(Engine engine, Role role = Role::Admin) : plant(engine)
    {
        enrolCrew(plant);
        window = std::make_unique<MainWindow>(plant.worker, QStringLiteral("office"));
        hands = std::make_unique<Hands>(*window);
        plant.worker.setSignedIn(personOf(plant, role));
        window->showPage(QStringLiteral("people"));
        settle(plant.worker);
    }

    // With the key of its button; what the plant is now stands in it.
    PlantDialog *opened() const
    {
        // Without a window manager nobody does it when a dialog has closed.
        window->activateWindow();
        if (!QTest::qWaitForWindowActive(window.get()))
            qFatal("the window is not active");
        hands->press(Qt::Key_L, Qt::AltModifier);
        // A button that is pressed with its key shows it for a moment.
        PlantDialog *dialog = nullptr;
        (void)QTest::qWaitFor([&] { return (dialog = window->findChild<PlantDialog *>()) != nullptr; }, patience);
        if (!dialog)
            qFatal("no dialog");
        settle(plant.worker);
        if (!QTest::qWaitForWindowActive(dialog))
            qFatal("the dialog is not active");
        return dialog;
    }

    PlantIdentity kept() { return must(Exports(plant.session).plant()); }

    mutable Plant plant;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<Hands> hands;
};

// Over what is in the field that has the keyboard.
void typeOver(PlantDialog *dialog, const QString &text)
{
    QWidget *focus = dialog->focusWidget();
    QTest::keyClick(focus, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(focus, text);
}

QString errorIn(PlantDialog *dialog, const char *field)
{
    return dialog->findChild<FormField *>(QLatin1String(field))->error();
}

// With the key of its button; it is gone then.
void saved(PlantDialog *dialog)
{
    const QPointer<PlantDialog> gone(dialog);
    QTest::keyClick(dialog, Qt::Key_E, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(gone.isNull(), patience);
}

} // namespace

class PlantDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // From the page to the book and back, without a mouse.
    void anAdministratorSaysWhoThePlantIs_data() { forBothEngines(); }
    void anAdministratorSaysWhoThePlantIs()
    {
        QFETCH(Engine, engine);
        Office office(engine);
        must(Exports(office.plant.session).keepTimeZone(u"Europe/Madrid"_qs));
        PlantDialog *dialog = office.opened();
        QCOMPARE(dialog->findChild<QComboBox *>(u"zoneBox"_qs)->currentText(), u"Europe/Madrid"_qs);
        const std::pair<Qt::Key, QString> typed[]{
            {Qt::Key_N, u"Oak Bakery"_qs},  {Qt::Key_P, u"+1 555 0100"_qs},
            {Qt::Key_S, u"1 Mill Lane"_qs}, {Qt::Key_I, u"Springfield"_qs},
            {Qt::Key_R, u"OR"_qs},          {Qt::Key_Z, u"01234"_qs},
            {Qt::Key_O, u"US"_qs},          {Qt::Key_G, u"9506000134352"_qs},
            {Qt::Key_X, u"9506000"_qs},     {Qt::Key_W, u"https://oak.example/id"_qs}};
        for (const auto &[key, text] : typed) {
            QTest::keyClick(dialog, key, Qt::AltModifier);
            typeOver(dialog, text);
        }
        auto *zone = dialog->findChild<QComboBox *>(u"zoneBox"_qs)->lineEdit();
        QTest::keyClick(dialog, Qt::Key_T, Qt::AltModifier);
        typeOver(dialog, u"America/New_York"_qs);
        while (QWidget *choices = QApplication::activePopupWidget())
            choices->close();
        QTest::keyClick(zone, Qt::Key_Return);
        QPointer<PlantDialog> gone(dialog);
        QTRY_VERIFY_WITH_TIMEOUT(gone.isNull(), patience);
        const PlantIdentity plant = office.kept();
        QCOMPARE(plant.place.name, u"Oak Bakery"_qs);
        QCOMPARE(plant.place.phone, u"+1 555 0100"_qs);
        QCOMPARE(plant.place.street + plant.place.city + plant.place.region, u"1 Mill LaneSpringfieldOR"_qs);
        QCOMPARE(plant.place.postalCode + plant.place.country, u"01234US"_qs);
        QCOMPARE(plant.place.gln, u"9506000134352"_qs);
        QCOMPARE(plant.companyPrefix, u"9506000"_qs);
        QCOMPARE(plant.prefix, u"https://oak.example/id"_qs);
        QCOMPARE(plant.timeZone, u"America/New_York"_qs);
        QCOMPARE(office.plant.text(u"SELECT changed_by FROM audit_log WHERE record_id = 'plant.gln'"_qs), u"ada"_qs);
        // The next time it is all there, and Escape changes nothing.
        dialog = office.opened();
        QCOMPARE(dialog->findChild<QLineEdit *>(u"streetEdit"_qs)->text(), u"1 Mill Lane"_qs);
        typeOver(dialog, u"Elm Bakery"_qs);
        QTest::keyClick(dialog, Qt::Key_Escape);
        gone = dialog;
        QTRY_VERIFY_WITH_TIMEOUT(gone.isNull(), patience);
        QCOMPARE(office.kept().place.name, u"Oak Bakery"_qs);
    }

    // What is wrong stands at its field in a sentence, and the dialog stays with what was typed.
    void whatIsWrongIsSaidAtItsField()
    {
        Office office(Engine::SQLite);
        PlantDialog *dialog = office.opened();
        struct Wrong
        {
            Qt::Key key;
            const char *field;
            QString text;
            QString says;
        };
        const Wrong all[]{{Qt::Key_G, "glnField", u"9506000134353"_qs, u"the last one checks the others"_qs},
                          {Qt::Key_G, "glnField", u"12345"_qs, u"13 digits"_qs},
                          {Qt::Key_X, "companyField", u"95O6"_qs, u"4 to 12 digits"_qs},
                          {Qt::Key_W, "prefixField", u"oak"_qs, u"no beginning of a web address"_qs},
                          {Qt::Key_T, "zoneField", u"Springfield"_qs, u"America/New_York"_qs}};
        for (const Wrong &wrong : all) {
            QTest::keyClick(dialog, wrong.key, Qt::AltModifier);
            typeOver(dialog, wrong.text);
            QWidget *typed = dialog->focusWidget();
            while (QWidget *choices = QApplication::activePopupWidget())
                choices->close();
            QTest::keyClick(typed, Qt::Key_Return);
            QTRY_VERIFY_WITH_TIMEOUT(errorIn(dialog, wrong.field).contains(wrong.says), patience);
            QVERIFY(dialog->isVisible() && office.kept().place.gln.isEmpty());
            auto *line = dialog->findChild<FormField *>(QLatin1String(wrong.field))->findChild<QLineEdit *>();
            line->selectAll();
            QTest::keyClick(line, Qt::Key_Delete);
            QVERIFY(errorIn(dialog, wrong.field).isEmpty());
        }
    }

    // One text, as the papers have it, stays one until somebody types a name.
    void aPlaceInOneTextStaysOne()
    {
        Office office(Engine::SQLite);
        office.plant.execute(
            u"INSERT INTO settings (name, value) VALUES ('plant.place', 'Oak Bakery, 1 Mill Lane')"_qs);
        PlantDialog *dialog = office.opened();
        QCOMPARE(dialog->findChild<QLineEdit *>(u"nameEdit"_qs)->text(), u"Oak Bakery, 1 Mill Lane"_qs);
        saved(dialog);
        QVERIFY(!office.kept().isInParts);
        dialog = office.opened();
        typeOver(dialog, u"Oak Bakery"_qs);
        saved(dialog);
        QVERIFY(office.kept().isInParts);
    }

    void onlyWhoMaySeesTheWay_data()
    {
        QTest::addColumn<int>("role");
        for (const Role role : allRoles())
            QTest::newRow(qPrintable(roleName(role))) << int(role);
    }
    void onlyWhoMaySeesTheWay()
    {
        QFETCH(int, role);
        Office office(Engine::SQLite, Role(role));
        QCOMPARE(office.hands->find<QPushButton>(u"plantButton"_qs)->isVisible(),
                 mayDo(Role(role), Act::ManageDatabase));
    }

    void everyStateKeepsTheHouseRules()
    {
        Office office(Engine::SQLite);
        PlantDialog *dialog = office.opened();
        PageAudit audit(*dialog);
        QStringList complaints = audit.complaints();
        complaints.removeIf([](const QString &line) { return line.startsWith(u"tooBig"); });
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
        QVERIFY2(dialog->minimumSizeHint().height() <= 640, qPrintable(QString::number(dialog->height())));
        savePictures(*dialog, u"plantdialog"_qs);
    }
};

BM_PAGE_TEST_MAIN(PlantDialogTest)
#include "plantdialogtest.moc"

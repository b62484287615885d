// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/signin/signaturedialog.h"
#include "support/crew.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/mainwindow/door.h"
#include "views/mainwindow/mainwindow.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"
#include "views/widgets/formfield.h"
#include "views/widgets/scanfeedback.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace bm;
using namespace bm::test;

constexpr int patience = 60'000; // an Argon2id hash on a busy machine

class SignatureDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHeldLotIsReleasedWithTheOwnPin_data() { forBothEngines(); }
    void aHeldLotIsReleasedWithTheOwnPin();
    void whatWaitsForItsFirstReleaseNeedsNoSignature();
    void aYieldIsCorrectedByTwoPeople_data() { forBothEngines(); }
    void aYieldIsCorrectedByTwoPeople();
    void nothingIsSignedThatSomebodyElseHasChanged_data() { forBothEngines(); }
    void nothingIsSignedThatSomebodyElseHasChanged();
    void ofTwoCorrectionsTheSecondIsShownTheFirst_data() { forBothEngines(); }
    void ofTwoCorrectionsTheSecondIsShownTheFirst();
    void aPinDoesNotOutliveTheCoveringOfTheWindow();
    void itKeepsTheHouseRules_data();
    void itKeepsTheHouseRules();
};

namespace
{

struct Desk
{
    Desk(Engine engine, Role role) : plant(engine)
    {
        prepare();
        enrolCrew(plant);
        window = std::make_unique<MainWindow>(plant.worker, QStringLiteral("dock-1"));
        hands = std::make_unique<Hands>(*window);
        plant.worker.setSignedIn(personOf(plant, role));
    }

    void prepare()
    {
        held = plant.released(QStringLiteral("Flour"), kilos(50));
        must(plant.lots.hold(held, QStringLiteral("Smells of onions")));
        waiting = plant.received(QStringLiteral("Sugar"), kilos(20));
        batch = plant.finishedBatch(kilos(98));
    }

    void selectLot(const QString &code) const
    {
        window->showPage(QStringLiteral("receiving"));
        hands->scan(code);
        QTRY_COMPARE_WITH_TIMEOUT(hands->find<QLabel>(QStringLiteral("lotFactsTitle"))->text(), code, patience);
    }

    void openBatch() const
    {
        window->showPage(QStringLiteral("production"));
        hands->scan(batch);
        QTRY_VERIFY_WITH_TIMEOUT(hands->find<QWidget>(QStringLiteral("amendButton"))->isVisible(), patience);
    }

    Plant plant;
    QString held;
    QString waiting;
    QString batch;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<Hands> hands;
};

SignatureDialog *openDialog()
{
    return qobject_cast<SignatureDialog *>(QApplication::activeModalWidget());
}

void enter(QWidget *dialog, const QString &text)
{
    QTest::keyClicks(dialog->focusWidget(), text);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
}

QString errorOf(const QWidget *dialog, const char *field)
{
    return dialog->findChild<FormField *>(QLatin1String(field))->error();
}

QString textOf(const QWidget *dialog, const char *edit)
{
    return dialog->findChild<QLineEdit *>(QLatin1String(edit))->text();
}

} // namespace

void SignatureDialogTest::aHeldLotIsReleasedWithTheOwnPin()
{
    QFETCH(Engine, engine);
    Desk desk(engine, Role::Qa);
    const Member &quin = member(Role::Qa);
    desk.selectLot(desk.held);
    desk.hands->press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QPointer<SignatureDialog> dialog = openDialog();
    QVERIFY(dialog != nullptr);
    // It says what is signed and what that means.
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("signatureTitle"))->text().contains(desk.held));
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("signatureRecord"))->text().contains(u"Flour"));
    QVERIFY(!dialog->findChild<QLabel *>(QStringLiteral("signatureMeaning"))->text().isEmpty());
    QVERIFY(dialog->findChild<FormField *>(QStringLiteral("secretField"))->help().contains(quin.name));
    enter(dialog, {});
    enter(dialog, quin.secret());
    QVERIFY(!errorOf(dialog, "reasonField").isEmpty());
    enter(dialog, QStringLiteral("Aired and tasted"));
    auto *secret = dialog->findChild<QLineEdit *>(QStringLiteral("secretEdit"));
    secret->selectAll();
    enter(dialog, QStringLiteral("wrong-pin"));
    QTRY_COMPARE_WITH_TIMEOUT(errorOf(dialog, "secretField"), QStringLiteral("This is not the right PIN."), patience);
    QCOMPARE(textOf(dialog, "reasonEdit"), QStringLiteral("Aired and tasted"));
    QCOMPARE(desk.plant.count(QStringLiteral("SELECT count(*) FROM signatures")), 0);
    enter(dialog, quin.secret()); // the wrong one was selected
    QTRY_VERIFY_WITH_TIMEOUT(dialog == nullptr || !dialog->isVisible(), patience);
    QCOMPARE(desk.plant.text(QStringLiteral("SELECT act, reason, signed_by FROM signatures")),
             QStringLiteral("release_held_lot|Aired and tasted|quin"));
    QTRY_COMPARE_WITH_TIMEOUT(desk.hands->answer().state(), ScanFeedback::State::Accepted, patience);
    QCOMPARE(desk.plant.count(QStringLiteral("SELECT count(*) FROM holds WHERE released_at IS NULL")), 0);
}

void SignatureDialogTest::whatWaitsForItsFirstReleaseNeedsNoSignature()
{
    Desk desk(Engine::SQLite, Role::Qa);
    desk.selectLot(desk.waiting);
    desk.hands->press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(openDialog() == nullptr);
    desk.hands->press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(
        desk.plant.text(QStringLiteral("SELECT status FROM ingredient_lots WHERE internal_lot_code = ?"),
                        {desk.waiting}),
        QStringLiteral("QUALITY_APPROVED"), patience);
    QCOMPARE(desk.plant.count(QStringLiteral("SELECT count(*) FROM signatures")), 0);
}

void SignatureDialogTest::aYieldIsCorrectedByTwoPeople()
{
    QFETCH(Engine, engine);
    Desk desk(engine, Role::Qa);
    desk.openBatch();
    desk.hands->press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QPointer<SignatureDialog> dialog = openDialog();
    QVERIFY(dialog != nullptr);
    auto *box = dialog->findChild<QComboBox *>(QStringLiteral("signerBox"));
    // Only somebody else who may do it: the administrator.
    QTRY_COMPARE_WITH_TIMEOUT(box->count(), 1, patience);
    QCOMPARE(box->itemText(0), member(Role::Admin).name);
    auto *value = dialog->findChild<QLineEdit *>(QStringLiteral("valueEdit"));
    QTRY_VERIFY(value->hasFocus());
    QCOMPARE(value->text(), QStringLiteral("98"));
    value->selectAll();
    enter(dialog, QStringLiteral("95"));
    enter(dialog, QStringLiteral("Three were broken"));
    QVERIFY(box->hasFocus());
    QTest::keyClick(box, Qt::Key_Return); // as in every other field
    QVERIFY(dialog->findChild<QLineEdit *>(QStringLiteral("secretEdit"))->hasFocus());
    enter(dialog, member(Role::Qa).secret()); // the own one is no second person's
    QTRY_VERIFY_WITH_TIMEOUT(!errorOf(dialog, "secretField").isEmpty(), patience);
    QCOMPARE(textOf(dialog, "valueEdit"), QStringLiteral("95"));
    QCOMPARE(textOf(dialog, "reasonEdit"), QStringLiteral("Three were broken"));
    enter(dialog, member(Role::Admin).secret());
    QTRY_VERIFY_WITH_TIMEOUT(dialog == nullptr || !dialog->isVisible(), patience);
    QCOMPARE(desk.plant.text(QStringLiteral("SELECT act, signed_by FROM signatures")), QStringLiteral("amend_run|ada"));
    QCOMPARE(desk.plant.quantity(QStringLiteral("SELECT actual_quantity FROM production_runs")), kilos(95));
    QCOMPARE(desk.plant.text(QStringLiteral("SELECT updated_by FROM production_runs")), member(Role::Qa).login);
}

// The lot is rejected by Ada while Quin signs that it may be used.
void SignatureDialogTest::nothingIsSignedThatSomebodyElseHasChanged()
{
    QFETCH(Engine, engine);
    Desk desk(engine, Role::Qa);
    desk.selectLot(desk.held);
    desk.hands->press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QPointer<SignatureDialog> dialog = openDialog();
    QVERIFY(dialog != nullptr);
    must(desk.plant.lots.reject(desk.held, QStringLiteral("Mould")));
    enter(dialog, QStringLiteral("Aired and tasted"));
    enter(dialog, member(Role::Qa).secret());
    const auto *meanwhile = dialog->findChild<QWidget *>(QStringLiteral("meanwhile"));
    QTRY_VERIFY_WITH_TIMEOUT(meanwhile->isVisible(), patience);
    const auto *banner = meanwhile->findChild<Banner *>();
    QVERIFY2(banner->title().startsWith(u"ada "), qPrintable(banner->title()));
    QVERIFY2(banner->text().contains(u"→ Failed"), qPrintable(banner->text()));
    QCOMPARE(textOf(dialog, "reasonEdit"), QStringLiteral("Aired and tasted"));
    QCOMPARE(desk.plant.count(QStringLiteral("SELECT count(*) FROM signatures")), 0);
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("takeTheirsButton")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(dialog == nullptr || !dialog->isVisible(), patience);
    QCOMPARE(desk.plant.count(QStringLiteral("SELECT count(*) FROM signatures")), 0);
}

void SignatureDialogTest::ofTwoCorrectionsTheSecondIsShownTheFirst()
{
    QFETCH(Engine, engine);
    Desk desk(engine, Role::Qa);
    desk.openBatch();
    desk.hands->press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    QPointer<SignatureDialog> dialog = openDialog();
    QVERIFY(dialog != nullptr);
    const auto *box = dialog->findChild<QComboBox *>(QStringLiteral("signerBox"));
    QTRY_COMPARE_WITH_TIMEOUT(box->count(), 1, patience);
    const Member &quin = member(Role::Qa);
    const RunId run = must(desk.plant.production.find(desk.batch)).id;
    must(desk.plant.production.amend(run, kilos(97), QStringLiteral("Counted"), Signature{quin.login, quin.secret()}));
    dialog->findChild<QLineEdit *>(QStringLiteral("valueEdit"))->selectAll();
    enter(dialog, QStringLiteral("95"));
    enter(dialog, QStringLiteral("Three were broken"));
    auto *secret = dialog->findChild<QLineEdit *>(QStringLiteral("secretEdit"));
    secret->setFocus();
    enter(dialog, member(Role::Admin).secret());
    const auto *meanwhile = dialog->findChild<QWidget *>(QStringLiteral("meanwhile"));
    QTRY_VERIFY_WITH_TIMEOUT(meanwhile->isVisible(), patience);
    const QString words = meanwhile->findChild<Banner *>()->text();
    QVERIFY2(words.contains(u"98 units → 97 units, yours 95"), qPrintable(words));
    QCOMPARE(desk.plant.quantity(QStringLiteral("SELECT actual_quantity FROM production_runs")), kilos(97));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("keepMineButton")), Qt::LeftButton);
    QTRY_VERIFY(secret->hasFocus());
    secret->selectAll();
    enter(dialog, member(Role::Admin).secret());
    QTRY_VERIFY_WITH_TIMEOUT(dialog == nullptr || !dialog->isVisible(), patience);
    QCOMPARE(desk.plant.quantity(QStringLiteral("SELECT actual_quantity FROM production_runs")), kilos(95));
}

void SignatureDialogTest::aPinDoesNotOutliveTheCoveringOfTheWindow()
{
    Desk desk(Engine::SQLite, Role::Qa);
    desk.selectLot(desk.held);
    desk.hands->press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QPointer<SignatureDialog> dialog = openDialog();
    QVERIFY(dialog != nullptr);
    enter(dialog, QStringLiteral("Aired"));
    QTest::keyClicks(dialog->focusWidget(), member(Role::Qa).secret());
    desk.window->door().close(SignInView::Why::Locked);
    QVERIFY(!dialog->isVisible());
    QVERIFY(textOf(dialog, "secretEdit").isEmpty());
    QCOMPARE(textOf(dialog, "reasonEdit"), QStringLiteral("Aired"));
}

void SignatureDialogTest::itKeepsTheHouseRules_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state : {"signature-release", "signature-wrong", "signature-amend", "signature-meanwhile"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void SignatureDialogTest::itKeepsTheHouseRules()
{
    QFETCH(QString, state);
    Desk desk(Engine::SQLite, Role::Qa);
    const bool amends = state == u"signature-amend";
    amends ? desk.openBatch() : desk.selectLot(desk.held);
    desk.hands->press(amends ? Qt::Key_E : Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    SignatureDialog *dialog = openDialog();
    QVERIFY(dialog != nullptr);
    if (state == u"signature-wrong") {
        enter(dialog, QStringLiteral("Aired and tasted"));
        enter(dialog, QStringLiteral("wrong-pin"));
        QTRY_VERIFY_WITH_TIMEOUT(!errorOf(dialog, "secretField").isEmpty(), patience);
    }
    if (state == u"signature-meanwhile") {
        must(desk.plant.lots.reject(desk.held, QStringLiteral("Mould")));
        desk.plant.worker.announce();
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QWidget *>(QStringLiteral("meanwhile"))->isVisible(), patience);
    }
    if (amends)
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QComboBox *>(QStringLiteral("signerBox"))->count() > 0, patience);
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    const QSize asked = dialog->sizeHint();
    PageAudit audit(*dialog);
    const QStringList complaints = audit.complaints();
    dialog->resize(asked.expandedTo(dialog->minimumSize()));
    QVERIFY(audit.grabTo(state));
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

BM_PAGE_TEST_MAIN(SignatureDialogTest)
#include "signaturedialogtest.moc"

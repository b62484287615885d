// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/crew.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/mainwindow/door.h"
#include "views/mainwindow/mainwindow.h"
#include "views/style/theme.h"
#include "views/widgets/scanfeedback.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QtTest>

using namespace bm;
using namespace bm::test;

constexpr int patience = 30'000; // an Argon2id hash on a busy machine

class LockingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBadgeChangesThePersonAndKeepsTheForm_data() { forBothEngines(); }
    void aBadgeChangesThePersonAndKeepsTheForm();
    void aBadgeIsTakenFromEveryPlace_data();
    void aBadgeIsTakenFromEveryPlace();
    void aRunningBatchStaysOpen();
    void whatIsNoBadgeGoesItsWay();
    void whatIsTypedBehindABadgeIsNotLost();
    void theWindowLocksWhenNobodyTouchesIt();
    void zeroMinutesNeverLock();
    void theKeyboardComesBackToThePage();
    void aDialogIsCoveredToo();
    void signingOutLeavesNobody();
    void everybodyChangesTheOwnPin();
    void aRoleThatWasTakenAwayCountsAtOnce();
};

namespace
{

const QString workstation = QStringLiteral("dock-1");

// A window with somebody signed in, as the door lets them in.
struct Station
{
    explicit Station(Engine engine, Role role = Role::Receiving) : plant(engine)
    {
        enrolCrew(plant);
        window = std::make_unique<MainWindow>(plant.worker, workstation);
        hands = std::make_unique<Hands>(*window);
        window->door().open();
        letIn(role);
    }

    void letIn(Role role)
    {
        window->activateWindow(); // a closed menu or dialog leaves none active without a window manager
        QTRY_COMPARE_WITH_TIMEOUT(hasKeyboard(), QStringLiteral("secretEdit"), patience);
        scan(member(role).badge());
        QTRY_VERIFY_WITH_TIMEOUT(window->door().isOpen(), patience);
        QCOMPARE(plant.worker.person(), member(role).login);
    }

    // Into whatever has the keyboard, after the hand left it: a scanner's keys come five milliseconds apart.
    void scan(const QString &code)
    {
        time += 5000;
        for (const QChar character : code)
            send(Qt::Key(character.toUpper().unicode()), QString(character));
        send(Qt::Key_Return, QStringLiteral("\r"));
    }

    void send(Qt::Key key, const QString &text)
    {
        for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, key, Qt::NoModifier, text);
            event.setTimestamp(time += 5);
            QApplication::sendEvent(window->focusWidget(), &event);
        }
    }

    static QString hasKeyboard()
    {
        return QApplication::focusWidget() != nullptr ? QApplication::focusWidget()->objectName() : QString();
    }
    QString textOf(const char *edit) const { return hands->edit(QLatin1String(edit))->text(); }
    ScanFeedback &notice() const { return *hands->find<ScanFeedback>(QStringLiteral("personNotice")); }

    Plant plant;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<Hands> hands;
    quint64 time = 0;
};

void fillForm(const Station &station)
{
    station.hands->type(QStringLiteral("ingredientBox"), QStringLiteral("Spelt flour"));
    station.hands->type(QStringLiteral("supplierBox"), QStringLiteral("Mill & Sons"));
    station.hands->type(QStringLiteral("unitBox"), QStringLiteral("kg"));
    station.hands->type(QStringLiteral("quantityEdit"), QStringLiteral("12.5"));
}

QStringList formOf(const Station &station)
{
    QStringList texts;
    for (const char *edit : {"ingredientBox", "supplierBox", "unitBox", "quantityEdit", "lotEdit", "expiryEdit"})
        texts += station.textOf(edit);
    return texts;
}

} // namespace

void LockingTest::aBadgeChangesThePersonAndKeepsTheForm()
{
    QFETCH(Engine, engine);
    Station station(engine);
    station.plant.recipe(QStringLiteral("Bread"), {QStringLiteral("Spelt flour")});
    fillForm(station);
    const QStringList before = formOf(station);
    QLineEdit *quantity = station.hands->edit(QStringLiteral("quantityEdit"));
    QVERIFY(quantity->hasFocus());
    station.scan(member(Role::Qa).badge());
    QTRY_COMPARE_WITH_TIMEOUT(station.plant.worker.person(), member(Role::Qa).login, patience);
    QCOMPARE(formOf(station), before);
    QVERIFY(quantity->hasFocus());
    QVERIFY(station.window->door().isOpen());
    QVERIFY(station.notice().isVisible());
    QCOMPARE(station.notice().headline(), member(Role::Qa).name);
    QCOMPARE(station.notice().detail(), QStringLiteral("QA"));
    QCOMPARE(station.hands->find<QAbstractButton>(QStringLiteral("personButton"))->toolTip(),
             member(Role::Qa).name + QStringLiteral(", QA"));
    QVERIFY(station.hands->find<QWidget>(QStringLiteral("navFooter"))->accessibleName().contains(u"QA"));
    // What is done now carries the new name.
    station.hands->press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(station.plant.count(QStringLiteral("SELECT count(*) FROM ingredient_lots")), 1, patience);
    QCOMPARE(station.plant.text(QStringLiteral("SELECT created_by FROM ingredient_lots")), member(Role::Qa).login);
}

void LockingTest::aBadgeIsTakenFromEveryPlace_data()
{
    QTest::addColumn<QString>("place");
    for (const char *place : {"scanEdit", "lotEdit", "ingredientBox", "receiveButton", "nav_production"})
        QTest::newRow(place) << QString::fromLatin1(place);
}

void LockingTest::aBadgeIsTakenFromEveryPlace()
{
    QFETCH(QString, place);
    Station station(Engine::SQLite);
    fillForm(station);
    const QStringList before = formOf(station);
    station.hands->find<QWidget>(place)->setFocus();
    QWidget *focus = station.window->focusWidget();
    station.scan(member(Role::Production).badge());
    QTRY_COMPARE_WITH_TIMEOUT(station.plant.worker.person(), member(Role::Production).login, patience);
    QCOMPARE(formOf(station), before);
    QCOMPARE(station.window->currentPage(), QStringLiteral("receiving"));
    QVERIFY(station.textOf("scanEdit").isEmpty());
    QVERIFY(station.hands->answer().state() == ScanFeedback::State::Ready);
    // The button is not there for this role.
    QVERIFY(place == u"receiveButton" || station.window->focusWidget() == focus);
    QCOMPARE(station.plant.count(QStringLiteral("SELECT count(*) FROM ingredient_lots")), 0);
}

void LockingTest::aRunningBatchStaysOpen()
{
    Station station(Engine::SQLite, Role::Production);
    station.plant.recipe(QStringLiteral("Bread"), {QStringLiteral("Flour")});
    station.plant.released(QStringLiteral("Flour"), kilos(50));
    station.plant.startedRun(QStringLiteral("Bread"));
    station.hands->press(Qt::Key_2, Qt::ControlModifier);
    station.hands->scan(QStringLiteral("B-000001"));
    QTRY_VERIFY_WITH_TIMEOUT(station.hands->table(QStringLiteral("needsTable"))->model()->rowCount() > 0, patience);
    station.hands->scan(QStringLiteral("L-000001"));
    QTRY_COMPARE_WITH_TIMEOUT(station.hands->answer().headline(), QStringLiteral("10 kg Flour?"), patience);
    QCOMPARE(station.textOf("quantityEdit"), QStringLiteral("10"));
    station.scan(member(Role::Admin).badge());
    QTRY_COMPARE_WITH_TIMEOUT(station.plant.worker.person(), member(Role::Admin).login, patience);
    QCOMPARE(station.textOf("quantityEdit"), QStringLiteral("10"));
    QCOMPARE(station.hands->answer().headline(), QStringLiteral("10 kg Flour?"));
    station.hands->press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(station.plant.text(QStringLiteral("SELECT count(*) FROM batch_ingredients")),
                              QStringLiteral("1"), patience);
    QCOMPARE(station.plant.text(QStringLiteral("SELECT added_by FROM batch_ingredients")), member(Role::Admin).login);
}

void LockingTest::whatIsNoBadgeGoesItsWay()
{
    Station station(Engine::SQLite);
    station.hands->edit(QStringLiteral("scanEdit"))->setFocus();
    station.scan(QStringLiteral("MUEHLE-77"));
    QTRY_COMPARE_WITH_TIMEOUT(station.textOf("lotEdit"), QStringLiteral("MUEHLE-77"), patience);
    QCOMPARE(station.plant.worker.person(), member(Role::Receiving).login);
    // Return goes on from field to field as ever.
    station.hands->type(QStringLiteral("supplierBox"), QStringLiteral("Mill and Sons"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(station.hands->edit(QStringLiteral("lotEdit"))->hasFocus(), patience);
    QCOMPARE(station.textOf("supplierBox"), QStringLiteral("Mill and Sons"));
}

void LockingTest::whatIsTypedBehindABadgeIsNotLost()
{
    Station station(Engine::SQLite);
    fillForm(station);
    QLineEdit *quantity = station.hands->edit(QStringLiteral("quantityEdit"));
    quantity->deselect();
    station.scan(member(Role::Qa).badge());
    QTest::keyClicks(station.window->focusWidget(), QStringLiteral("75"));
    QTRY_COMPARE_WITH_TIMEOUT(quantity->text(), QStringLiteral("12.575"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(station.plant.worker.person(), member(Role::Qa).login, patience);
}

void LockingTest::theWindowLocksWhenNobodyTouchesIt()
{
    Station station(Engine::SQLite);
    QDateTime clock(QDate(2026, 5, 4), QTime(9, 0), Qt::UTC);
    station.window->door().lockAfter(10, [&clock] { return clock; });
    fillForm(station);
    const QStringList before = formOf(station);
    clock = clock.addSecs(9 * 60);
    station.hands->press(Qt::Key_Shift); // somebody is here
    clock = clock.addSecs(9 * 60);
    QTest::keyClicks(station.window->focusWidget(), QStringLiteral("5"));
    QCOMPARE(station.textOf("quantityEdit"), QStringLiteral("12.55"));
    QVERIFY(station.window->door().isOpen());
    clock = clock.addSecs(10 * 60);
    // The key that comes first may be somebody else's: it does nothing. It comes by the window, as from a keyboard.
    QTest::keyClick(station.window->windowHandle(), Qt::Key_7);
    QTRY_VERIFY_WITH_TIMEOUT(!station.window->door().isOpen(), patience);
    QVERIFY(!station.hands->edit(QStringLiteral("quantityEdit"))->isVisible());
    QVERIFY(!station.notice().isVisible());
    QCOMPARE(station.plant.count(QStringLiteral("SELECT count(*) FROM ingredient_lots")), 0);
    station.letIn(Role::Qa);
    QStringList after = before;
    after[3] = QStringLiteral("12.55");
    QCOMPARE(formOf(station), after);
    QVERIFY(station.hands->edit(QStringLiteral("quantityEdit"))->hasFocus());
    // By itself, too.
    clock = clock.addSecs(10 * 60);
    QTRY_VERIFY_WITH_TIMEOUT(!station.window->door().isOpen(), patience);
    station.letIn(Role::Qa);
    QCOMPARE(formOf(station), after);
}

// Also when what had it is gone, and by choosing the page that is there: its commands are on the keys again.
void LockingTest::theKeyboardComesBackToThePage()
{
    Station station(Engine::SQLite);
    QDateTime clock(QDate(2026, 5, 4), QTime(9, 0), Qt::UTC);
    station.window->door().lockAfter(10, [&clock] { return clock; });
    QWidget *page = station.window->findChild<QStackedWidget *>(QStringLiteral("pages"))->currentWidget();
    const auto isThere = [page] {
        return QApplication::focusWidget() != nullptr && page->isAncestorOf(QApplication::focusWidget());
    };
    auto lost = std::make_unique<QLineEdit>(page);
    lost->show();
    lost->setFocus();
    clock = clock.addSecs(11 * 60);
    QTRY_VERIFY_WITH_TIMEOUT(!station.window->door().isOpen(), patience);
    lost.reset();
    station.letIn(Role::Qa);
    QTRY_VERIFY_WITH_TIMEOUT(isThere(), patience);

    QWidget *entry = station.window->findChild<QWidget *>(QString(u"nav_" % station.window->currentPage()));
    entry->setFocus();
    QVERIFY(!isThere());
    QTest::mouseClick(entry, Qt::LeftButton);
    QVERIFY(isThere());
}

void LockingTest::zeroMinutesNeverLock()
{
    Station station(Engine::SQLite);
    QDateTime clock(QDate(2026, 5, 4), QTime(9, 0), Qt::UTC);
    station.window->door().lockAfter(0, [&clock] { return clock; });
    clock = clock.addDays(3);
    station.hands->press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(station.window->currentPage(), QStringLiteral("production"));
    QVERIFY(station.window->door().isOpen());
}

void LockingTest::aDialogIsCoveredToo()
{
    Station station(Engine::SQLite);
    station.hands->press(Qt::Key_F9, Qt::ControlModifier);
    QPointer<QDialog> dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    QVERIFY(dialog != nullptr);
    station.window->door().close(SignInView::Why::Locked);
    QVERIFY(!dialog->isVisible());
    station.window->activateWindow();
    station.letIn(Role::Receiving);
    QVERIFY(dialog == nullptr || dialog->isVisible());
}

void LockingTest::signingOutLeavesNobody()
{
    Station station(Engine::SQLite);
    fillForm(station);
    const QStringList before = formOf(station);
    // From the person's own button at the foot of the navigation.
    QTest::keyClick(station.hands->find<QWidget>(QStringLiteral("personButton")), Qt::Key_Return);
    auto *menu = station.window->findChild<QMenu *>(QStringLiteral("personMenu"));
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(!station.window->door().isOpen());
    QVERIFY(!station.plant.worker.signedIn());
    auto refused = station.plant.worker.ask(
        [](Services &plant) { return plant.lots.hold(QStringLiteral("L-1"), QStringLiteral("x")); });
    QTRY_VERIFY_WITH_TIMEOUT(refused.isFinished(), patience);
    QCOMPARE(refused.result().error().reason, Reason::NotSignedIn);
    station.letIn(Role::Admin);
    QCOMPARE(formOf(station), before);
}

void LockingTest::everybodyChangesTheOwnPin()
{
    Station station(Engine::SQLite);
    const Member &rita = member(Role::Receiving);
    station.hands->press(Qt::Key_F9, Qt::ControlModifier);
    QPointer<QWidget> dialog = QApplication::activeModalWidget();
    QVERIFY(dialog != nullptr);
    const auto enter = [&dialog](const QString &text) {
        QTest::keyClicks(dialog->focusWidget(), text);
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    };
    const QString changed = QStringLiteral("a-better-pin");
    enter(QStringLiteral("wrong-one"));
    enter(changed);
    enter(changed);
    auto *old = dialog->findChild<QLineEdit *>(QStringLiteral("oldSecretEdit"));
    QTRY_VERIFY_WITH_TIMEOUT(old->hasFocus(), patience);
    QVERIFY(!old->accessibleDescription().isEmpty());
    old->selectAll();
    enter(rita.secret());
    QTest::keyClick(dialog->findChild<QLineEdit *>(QStringLiteral("secretAgainEdit")), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(dialog == nullptr, patience);
    QCOMPARE(must(station.plant.services.people.signIn(rita.login, changed)).login, rita.login);
}

void LockingTest::aRoleThatWasTakenAwayCountsAtOnce()
{
    Station station(Engine::SQLite);
    QVERIFY(station.hands->find<QWidget>(QStringLiteral("receiveButton"))->isVisible());
    must(station.plant.services.people.setRole(personOf(station.plant, Role::Receiving).id, Role::Production));
    station.plant.worker.announce();
    QTRY_VERIFY_WITH_TIMEOUT(!station.hands->find<QWidget>(QStringLiteral("receiveButton"))->isVisible(), patience);
    must(station.plant.services.people.setActive(personOf(station.plant, Role::Receiving).id, false));
    station.plant.worker.announce();
    QTRY_VERIFY_WITH_TIMEOUT(!station.window->door().isOpen(), patience);
}

BM_PAGE_TEST_MAIN(LockingTest)
#include "lockingtest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/crew.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/mainwindow/door.h"
#include "views/mainwindow/mainwindow.h"
#include "views/style/theme.h"
#include "views/widgets/scanfeedback.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace bm;
using namespace bm::test;

constexpr int patience = 60'000; // an Argon2id hash on a busy machine

class SignInViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstPersonBecomesTheAdministrator_data() { forBothEngines(); }
    void theFirstPersonBecomesTheAdministrator();
    void aBadgeAloneIsEnough_data() { forBothEngines(); }
    void aBadgeAloneIsEnough();
    void aKeyboardAloneIsEnough();
    void aFingerAloneIsEnough();
    void aWrongPinAndAPauseAreToldInWords_data() { forBothEngines(); }
    void aWrongPinAndAPauseAreToldInWords();
    void nobodysBadgeIsRefused();
    void whoIsInactiveIsNotOffered();
    void nothingReachesThePageBehind();
    void everyStateKeepsTheHouseRules_data();
    void everyStateKeepsTheHouseRules();
};

namespace
{

QWidget *focused(const MainWindow &window)
{
    return window.focusWidget();
}

void scanAnywhere(const MainWindow &window, const QString &code)
{
    QTest::keyClicks(focused(window), code);
    QTest::keyClick(focused(window), Qt::Key_Return);
}

ScanFeedback &answerOf(const Hands &hands)
{
    return *hands.find<ScanFeedback>(QStringLiteral("signInFeedback"));
}

QListWidget &listOf(const Hands &hands)
{
    return *hands.find<QListWidget>(QStringLiteral("personList"));
}

// As the program starts: the window asks who is there.
void openDoor(MainWindow &window, const Hands &hands)
{
    window.door().open();
    QTRY_COMPARE_WITH_TIMEOUT(listOf(hands).count(), int(crew().size()), patience);
    QTRY_VERIFY(hands.edit(QStringLiteral("secretEdit"))->hasFocus());
}

} // namespace

void SignInViewTest::theFirstPersonBecomesTheAdministrator()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    MainWindow window(plant.worker, QStringLiteral("dock-1"));
    const Hands hands(window);
    window.door().open();
    QVERIFY(!window.door().isOpen());
    QTRY_VERIFY_WITH_TIMEOUT(hands.edit(QStringLiteral("loginEdit"))->hasFocus(), patience);
    QTest::keyClicks(focused(window), QStringLiteral("ada"));
    QTest::keyClick(focused(window), Qt::Key_Return);
    QTest::keyClicks(focused(window), QStringLiteral("Ada Boss"));
    QTest::keyClick(focused(window), Qt::Key_Return);
    QTest::keyClicks(focused(window), QStringLiteral("ada-pin-7"));
    QTest::keyClick(focused(window), Qt::Key_Return);
    QTest::keyClicks(focused(window), QStringLiteral("ada-pin-8"));
    QTest::keyClick(focused(window), Qt::Key_Return);
    scanAnywhere(window, QStringLiteral("BADGE-ada"));
    QCOMPARE(focused(window)->objectName(), QStringLiteral("enrolButton"));
    QTest::keyClick(focused(window), Qt::Key_Space);
    QCOMPARE(hands.errorOf(QStringLiteral("secretAgainField")), QStringLiteral("This is not the same as above."));
    QCOMPARE(hands.edit(QStringLiteral("loginEdit"))->text(), QStringLiteral("ada"));
    hands.type(QStringLiteral("secretAgainEdit"), QStringLiteral("ada-pin-7"));
    QTest::keyClick(hands.find<QPushButton>(QStringLiteral("enrolButton")), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(window.door().isOpen(), patience);
    QCOMPARE(plant.worker.person(), QStringLiteral("ada"));
    QCOMPARE(hands.find<QAbstractButton>(QStringLiteral("personButton"))->toolTip(),
             QStringLiteral("Ada Boss, Administrator"));
    QCOMPARE(plant.text(QStringLiteral("SELECT role FROM users WHERE login = 'ada'")), QStringLiteral("ADMIN"));
    QVERIFY(must(plant.services.people.isBadge(QStringLiteral("BADGE-ada"))));
}

void SignInViewTest::aBadgeAloneIsEnough()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    enrolCrew(plant);
    MainWindow window(plant.worker, QStringLiteral("dock-1"));
    const Hands hands(window);
    openDoor(window, hands);
    scanAnywhere(window, member(Role::Qa).badge());
    QTRY_VERIFY_WITH_TIMEOUT(window.door().isOpen(), patience);
    QCOMPARE(plant.worker.person(), member(Role::Qa).login);
    QCOMPARE(plant.text(QStringLiteral("SELECT method FROM sign_in_attempts")), QStringLiteral("BADGE"));
}

void SignInViewTest::aKeyboardAloneIsEnough()
{
    Plant plant(Engine::SQLite);
    enrolCrew(plant);
    MainWindow window(plant.worker, QStringLiteral("dock-1"));
    const Hands hands(window);
    openDoor(window, hands);
    // The people stand there by their logins: ada, paul, quin, rita.
    QTest::keyClick(focused(window), Qt::Key_Down);
    QTest::keyClick(focused(window), Qt::Key_Down);
    QCOMPARE(hands.find<QLabel>(QStringLiteral("chosenName"))->text(), member(Role::Production).name);
    scanAnywhere(window, member(Role::Production).secret());
    QTRY_VERIFY_WITH_TIMEOUT(window.door().isOpen(), patience);
    QCOMPARE(plant.worker.person(), member(Role::Production).login);
    QVERIFY(hands.edit(QStringLiteral("secretEdit"))->text().isEmpty());
}

void SignInViewTest::aFingerAloneIsEnough()
{
    Plant plant(Engine::SQLite);
    enrolCrew(plant);
    must(plant.services.people.setSecret(personOf(plant, Role::Receiving).id, QStringLiteral("271835")));
    MainWindow window(plant.worker, QStringLiteral("dock-1"));
    const Hands hands(window);
    openDoor(window, hands);
    QListWidget &list = listOf(hands);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualItemRect(list.item(3)).center());
    QCOMPARE(hands.find<QLabel>(QStringLiteral("chosenName"))->text(), member(Role::Receiving).name);
    for (const QChar digit : QStringLiteral("2718359")) {
        const auto *key = hands.find<QPushButton>(u"pin" % QString(digit));
        QVERIFY(key->height() >= floorTarget);
        hands.click(key->objectName());
    }
    hands.click(QStringLiteral("pinBack"));
    QVERIFY(hands.edit(QStringLiteral("secretEdit"))->hasFocus());
    hands.click(QStringLiteral("signInButton"));
    QTRY_VERIFY_WITH_TIMEOUT(window.door().isOpen(), patience);
    QCOMPARE(plant.worker.person(), member(Role::Receiving).login);
}

void SignInViewTest::aWrongPinAndAPauseAreToldInWords()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    enrolCrew(plant);
    MainWindow window(plant.worker, QStringLiteral("dock-1"));
    const Hands hands(window);
    openDoor(window, hands);
    QTest::keyClick(focused(window), Qt::Key_Down);
    for (int wrong = 0; wrong < 3; ++wrong) {
        answerOf(hands).showReady({});
        scanAnywhere(window, QStringLiteral("not-the-pin"));
        QTRY_COMPARE_WITH_TIMEOUT(answerOf(hands).headline(), QStringLiteral("Not signed in"), patience);
        QVERIFY(!answerOf(hands).wayOut().isEmpty());
    }
    scanAnywhere(window, member(Role::Admin).secret());
    QTRY_COMPARE_WITH_TIMEOUT(answerOf(hands).headline(), QStringLiteral("Wait a moment"), patience);
    QVERIFY2(answerOf(hands).detail().contains(u"seconds"), qPrintable(answerOf(hands).detail()));
    QVERIFY(!window.door().isOpen());
    // The seconds run out in front of the person.
    QTRY_COMPARE_WITH_TIMEOUT(answerOf(hands).state(), ScanFeedback::State::Ready, patience);
    QVERIFY(hands.edit(QStringLiteral("secretEdit"))->hasFocus());
}

void SignInViewTest::nobodysBadgeIsRefused()
{
    Plant plant(Engine::SQLite);
    enrolCrew(plant);
    MainWindow window(plant.worker, QStringLiteral("dock-1"));
    const Hands hands(window);
    openDoor(window, hands);
    scanAnywhere(window, QStringLiteral("BADGE-nobody"));
    QTRY_COMPARE_WITH_TIMEOUT(answerOf(hands).detail(), QStringLiteral("This is nobody's badge."), patience);
    QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM sign_in_attempts WHERE NOT succeeded")), 1);
    QVERIFY(!window.door().isOpen());
}

void SignInViewTest::whoIsInactiveIsNotOffered()
{
    Plant plant(Engine::SQLite);
    enrolCrew(plant);
    must(plant.services.people.setActive(personOf(plant, Role::Receiving).id, false));
    MainWindow window(plant.worker, QStringLiteral("dock-1"));
    const Hands hands(window);
    window.door().open();
    QTRY_COMPARE_WITH_TIMEOUT(listOf(hands).count(), int(crew().size()) - 1, patience);
    for (int row = 0; row < listOf(hands).count(); ++row)
        QVERIFY(!listOf(hands).item(row)->text().contains(member(Role::Receiving).name));
}

void SignInViewTest::nothingReachesThePageBehind()
{
    Plant plant(Engine::SQLite);
    enrolCrew(plant);
    MainWindow window(plant.worker, QStringLiteral("dock-1"));
    const Hands hands(window);
    openDoor(window, hands);
    const auto inside = window.findChild<QWidget *>(QStringLiteral("pages"));
    QVERIFY(!inside->isVisible());
    for (const QWidget *part : inside->findChildren<QWidget *>())
        QVERIFY2(!part->isVisible(), qPrintable(part->objectName()));
    scanAnywhere(window, QStringLiteral("S-770077"));
    QTest::keyClick(focused(window), Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(focused(window), Qt::Key_F2);
    QTest::keyClick(focused(window), Qt::Key_F1);
    QTest::keyClick(focused(window), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(answerOf(hands).state(), ScanFeedback::State::Refused, patience);
    QCOMPARE(window.currentPage(), QStringLiteral("receiving"));
    for (const auto *edit : inside->findChildren<QLineEdit *>())
        QVERIFY2(!edit->text().contains(u"770077"), qPrintable(edit->objectName()));
    const auto answers = inside->findChildren<ScanFeedback *>();
    for (const ScanFeedback *answer : answers)
        QVERIFY(answer->state() == ScanFeedback::State::Ready);
    QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM ingredient_lots")), 0);
}

void SignInViewTest::everyStateKeepsTheHouseRules_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state : {"first-admin", "first-admin-error", "signin", "signin-chosen", "signin-wrong",
                              "signin-pause", "locked", "footer"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void SignInViewTest::everyStateKeepsTheHouseRules()
{
    QFETCH(QString, state);
    Plant plant(Engine::SQLite);
    if (!state.startsWith(u"first-admin"))
        enrolCrew(plant);
    MainWindow window(plant.worker, QStringLiteral("dock-1"));
    const Hands hands(window);
    if (state == u"footer" || state == u"locked") {
        plant.worker.setSignedIn(personOf(plant, Role::Qa));
        if (state == u"locked") {
            window.door().close(SignInView::Why::Locked);
            QTRY_COMPARE_WITH_TIMEOUT(listOf(hands).count(), int(crew().size()), patience);
        }
    } else {
        window.door().open();
    }
    if (state.startsWith(u"first-admin")) {
        QTRY_VERIFY_WITH_TIMEOUT(hands.edit(QStringLiteral("loginEdit"))->hasFocus(), patience);
        if (state.endsWith(u"error")) {
            hands.type(QStringLiteral("loginEdit"), QStringLiteral("ada"));
            hands.type(QStringLiteral("newSecretEdit"), QStringLiteral("123456"));
            hands.type(QStringLiteral("secretAgainEdit"), QStringLiteral("123456"));
            hands.click(QStringLiteral("enrolButton"));
            QTRY_VERIFY_WITH_TIMEOUT(!hands.errorOf(QStringLiteral("secretField")).isEmpty(), patience);
        }
    } else if (state.startsWith(u"signin")) {
        QTRY_COMPARE_WITH_TIMEOUT(listOf(hands).count(), int(crew().size()), patience);
        if (state != u"signin")
            QTest::keyClick(focused(window), Qt::Key_Down);
        const int tries = state == u"signin-wrong" ? 1 : state == u"signin-pause" ? 4 : 0;
        for (int i = 0; i < tries; ++i) {
            answerOf(hands).showReady({});
            scanAnywhere(window, QStringLiteral("not-the-pin"));
            QTRY_COMPARE_WITH_TIMEOUT(answerOf(hands).state(), ScanFeedback::State::Refused, patience);
        }
    }
    PageAudit audit(window);
    const QStringList complaints = audit.complaints();
    QVERIFY(audit.grabTo(state));
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

BM_PAGE_TEST_MAIN(SignInViewTest)
#include "signinviewtest.moc"

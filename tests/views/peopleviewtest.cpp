// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/rights/serverrights.h"
#include "support/crew.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/mainwindow/mainwindow.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/scanfeedback.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QtTest>
#include <algorithm>

using namespace bm;
using namespace bm::test;

constexpr int patience = 60'000; // an Argon2id hash on a busy machine

class PeopleViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theAdministratorAddsAndChangesAPerson_data() { forBothEngines(); }
    void theAdministratorAddsAndChangesAPerson();
    void whatIsWrongIsToldAndKept();
    void aPersonGetsALoginOfTheServer();
    void aFileHasNoLogins();
    void theLastAdministratorStays();
    void othersSeeWhyNot();
    void theMatrixIsTheOneTheServicesAsk();
    void everyButtonIsThereForWhoMay_data();
    void everyButtonIsThereForWhoMay();
    void whatTheRoleForbidsIsRefusedInWords_data();
    void whatTheRoleForbidsIsRefusedInWords();
    void everyStateKeepsTheHouseRules_data();
    void everyStateKeepsTheHouseRules();
};

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
    }

    void waitForPeople(int count = int(crew().size())) const
    {
        QTRY_COMPARE_WITH_TIMEOUT(table().model()->rowCount(), count, patience);
    }

    void choose(const QString &name) const
    {
        for (int row = 0; row < table().model()->rowCount(); ++row) {
            if (table().model()->index(row, 0).data().toString() == name)
                table().selectRow(row);
        }
        QCOMPARE(hands->find<QLabel>(QStringLiteral("personFactsTitle"))->text(), name);
    }

    void key(Qt::Key key) const { hands->press(key, Qt::ControlModifier | Qt::ShiftModifier); }
    QTableView &table() const { return *hands->table(QStringLiteral("peopleTable")); }
    QString told() const { return hands->find<Banner>(QStringLiteral("peopleBanner"))->title(); }

    Plant plant;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<Hands> hands;
};

} // namespace

void PeopleViewTest::theAdministratorAddsAndChangesAPerson()
{
    QFETCH(Engine, engine);
    Office office(engine);
    const Hands &hands = *office.hands;
    office.waitForPeople();
    hands.press(Qt::Key_N, Qt::ControlModifier);
    hands.type(QStringLiteral("ask_login"), QStringLiteral("nina"), Qt::Key_Return);
    hands.type(QStringLiteral("ask_displayName"), QStringLiteral("Nina New"), Qt::Key_Return);
    hands.type(QStringLiteral("ask_role"), QStringLiteral("Production"), Qt::Key_Return);
    hands.type(QStringLiteral("ask_secret"), QStringLiteral("nina-pin-7"), Qt::Key_Return);
    hands.type(QStringLiteral("ask_badge"), QStringLiteral("BADGE-nina"), Qt::Key_Return);
    office.waitForPeople(5);
    QCOMPARE(office.told(), QStringLiteral("Nina New was added"));
    People &people = office.plant.services.people;
    QCOMPARE(must(people.signIn(QStringLiteral("nina"), QStringLiteral("nina-pin-7"))).role, Role::Production);
    QCOMPARE(must(people.signInByBadge(QStringLiteral("BADGE-nina"))).login, QStringLiteral("nina"));

    office.choose(QStringLiteral("Nina New"));
    office.key(Qt::Key_N);
    hands.type(QStringLiteral("ask_displayName"), QStringLiteral("Nina Old"), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(hands.find<QLabel>(QStringLiteral("personFactsTitle"))->text(),
                              QStringLiteral("Nina Old"), patience);
    office.key(Qt::Key_R);
    hands.type(QStringLiteral("ask_role"), QStringLiteral("QA"), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(office.told(), QStringLiteral("Nina Old: QA"), patience);
    office.key(Qt::Key_P);
    hands.type(QStringLiteral("ask_secret"), QStringLiteral("nina-pin-8"), Qt::Key_Return);
    hands.type(QStringLiteral("ask_secretAgain"), QStringLiteral("nina-pin-8"), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(office.told(), QStringLiteral("Nina Old has a new PIN"), patience);
    QCOMPARE(must(people.signIn(QStringLiteral("nina"), QStringLiteral("nina-pin-8"))).role, Role::Qa);
    office.key(Qt::Key_B);
    hands.type(QStringLiteral("ask_badge"), {}, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(office.told(), QStringLiteral("Nina Old has no badge now"), patience);
    QVERIFY(!must(people.isBadge(QStringLiteral("BADGE-nina"))));
    office.key(Qt::Key_D);
    hands.press(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(office.told(), QStringLiteral("Nina Old is inactive"), patience);
    QVERIFY(!people.signIn(QStringLiteral("nina"), QStringLiteral("nina-pin-8")));
    QTRY_COMPARE_WITH_TIMEOUT(hands.row(QStringLiteral("peopleTable"), 1),
                              QStringLiteral("Nina Old|QA|inactive|yes|no"), patience);
    // Secrets stand nowhere in clear.
    QVERIFY(!office.plant.text(QStringLiteral("SELECT secret FROM users WHERE login = 'nina'")).contains(u"pin"));
}

void PeopleViewTest::whatIsWrongIsToldAndKept()
{
    Office office(Engine::SQLite);
    const Hands &hands = *office.hands;
    office.waitForPeople();
    office.choose(member(Role::Qa).name);
    // A badge that is somebody else's is meant as text here: it changes nobody.
    office.key(Qt::Key_B);
    hands.type(QStringLiteral("ask_badge"), member(Role::Receiving).badge(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!hands.errorOf(QStringLiteral("askField_badge")).isEmpty(), patience);
    QCOMPARE(office.plant.worker.person(), member(Role::Admin).login);
    QCOMPARE(hands.edit(QStringLiteral("ask_badge"))->text(), member(Role::Receiving).badge());
    hands.press(Qt::Key_Escape);
    office.key(Qt::Key_P);
    hands.type(QStringLiteral("ask_secret"), QStringLiteral("123456"), Qt::Key_Return);
    hands.type(QStringLiteral("ask_secretAgain"), QStringLiteral("123457"), Qt::Key_Return);
    QCOMPARE(hands.errorOf(QStringLiteral("askField_secretAgain")), QStringLiteral("This is not the same as above."));
    hands.type(QStringLiteral("ask_secretAgain"), QStringLiteral("123456"), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!hands.errorOf(QStringLiteral("askField_secret")).isEmpty(), patience);
    QVERIFY(must(office.plant.services.people.signIn(member(Role::Qa).login, member(Role::Qa).secret())).isActive);
}

void PeopleViewTest::aPersonGetsALoginOfTheServer()
{
    Office office(Engine::PostgreSQL);
    must(createServerGroups(*office.plant.database));
    must(grantServerRights(*office.plant.database));
    const Hands &hands = *office.hands;
    auto *button = hands.find<QPushButton>(QStringLiteral("serverLoginButton"));
    office.window->showPage(QStringLiteral("help"));
    office.window->showPage(QStringLiteral("people"));
    office.waitForPeople();
    office.choose(member(Role::Qa).name);
    QTRY_VERIFY_WITH_TIMEOUT(button->isVisible(), patience);
    ConnectionSettings hers = office.plant.plant.settings();
    hers.user = member(Role::Qa).login;
    hers.password = QStringLiteral("a long one for psql");
    office.key(Qt::Key_L);
    hands.type(QStringLiteral("ask_password"), QStringLiteral("short"));
    hands.type(QStringLiteral("ask_secretAgain"), QStringLiteral("short"), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(hands.find<Banner>(QStringLiteral("peopleBanner"))->level(), Banner::Level::Error,
                              patience);
    hands.type(QStringLiteral("ask_password"), hers.password);
    hands.type(QStringLiteral("ask_secretAgain"), hers.password, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(office.told(), QStringLiteral("Quin Taste has a login of the server"), patience);
    QVERIFY(Database::open(hers, Database::Mode::ReadOnly).ok());
    // Left empty, it is taken away.
    const auto labels = office.window->findChildren<QLabel *>();
    QTRY_VERIFY_WITH_TIMEOUT(std::any_of(labels.begin(), labels.end(),
                                         [](const QLabel *label) {
                                             return label->isVisible() &&
                                                    label->text().contains(u"Has a login of the server");
                                         }),
                             patience);
    office.key(Qt::Key_L);
    hands.type(QStringLiteral("ask_secretAgain"), {}, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(office.told(), QStringLiteral("Quin Taste has no login of the server now"), patience);
    QVERIFY(!Database::open(hers, Database::Mode::ReadOnly).ok());
}

void PeopleViewTest::aFileHasNoLogins()
{
    Office office(Engine::SQLite);
    office.waitForPeople();
    office.choose(member(Role::Qa).name);
    QVERIFY(!office.hands->find<QPushButton>(QStringLiteral("serverLoginButton"))->isVisible());
    office.key(Qt::Key_L);
    QCOMPARE(office.window->findChild<QLineEdit *>(QStringLiteral("ask_password")), nullptr);
}

void PeopleViewTest::theLastAdministratorStays()
{
    Office office(Engine::SQLite);
    office.waitForPeople();
    office.choose(member(Role::Admin).name);
    office.key(Qt::Key_D);
    office.hands->press(Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(office.told(), QStringLiteral("Somebody has to stay administrator."), patience);
    QVERIFY(personOf(office.plant, Role::Admin).isActive);
}

void PeopleViewTest::othersSeeWhyNot()
{
    Office office(Engine::SQLite, Role::Qa);
    const Hands &hands = *office.hands;
    auto *why = hands.find<EmptyState>(QStringLiteral("peopleRefused"));
    QVERIFY(why->isVisible());
    QVERIFY2(why->sentence().contains(u"QA"), qPrintable(why->sentence()));
    QVERIFY(!hands.find<QWidget>(QStringLiteral("addButton"))->isVisible());
    QVERIFY(!office.table().isVisible());
    hands.press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(office.window->findChild<QLineEdit *>(QStringLiteral("ask_login")) == nullptr);
    // Who may do what is everybody's to know.
    hands.find<QTabBar>(QStringLiteral("peopleTabs"))->setCurrentIndex(1);
    QVERIFY(hands.table(QStringLiteral("rightsTable"))->isVisible());
}

void PeopleViewTest::theMatrixIsTheOneTheServicesAsk()
{
    Office office(Engine::SQLite);
    const auto *rights = office.hands->table(QStringLiteral("rightsTable"))->model();
    QCOMPARE(rights->rowCount(), int(allActs().size()));
    QSet<QString> words;
    for (int row = 0; row < rights->rowCount(); ++row) {
        const Act act = allActs()[size_t(row)];
        words.insert(rights->index(row, 0).data().toString());
        for (const Role role : allRoles()) {
            QCOMPARE(rights->index(row, 1 + int(role)).data().toString(),
                     mayDo(role, act) ? QStringLiteral("yes") : QStringLiteral("no"));
        }
        const bool signs = signatureRule(act) != SignatureRule::None;
        QCOMPARE(rights->index(row, rights->columnCount() - 1).data().toString() != u"none", signs);
    }
    QCOMPARE(words.size(), rights->rowCount());
}

void PeopleViewTest::everyButtonIsThereForWhoMay_data()
{
    QTest::addColumn<int>("role");
    for (const Role role : allRoles())
        QTest::newRow(qPrintable(roleName(role))) << int(role);
}

void PeopleViewTest::everyButtonIsThereForWhoMay()
{
    QFETCH(int, role);
    const Role who = Role(role);
    Plant plant(Engine::SQLite);
    const QString finished = plant.finishedBatch();
    plant.recipe(QStringLiteral("Bread"), {QStringLiteral("Rye")});
    const QString lot = plant.released(QStringLiteral("Rye"), kilos(50));
    const RunId running = plant.startedRun(QStringLiteral("Bread"));
    NewRun next;
    next.recipeName = QStringLiteral("Bread");
    next.plannedQuantity = kilos(100);
    const QString planned = must(plant.production.plan(next)).batchNumber;
    const QString pallet = must(plant.palletizing.build({finished, kilos(50), {}, {}})).number;
    enrolCrew(plant);
    MainWindow window(plant.worker, QStringLiteral("office"));
    const Hands hands(window);
    plant.worker.setSignedIn(personOf(plant, who));
    const auto isOffered = [&](const char *button) { return hands.find<QWidget>(QLatin1String(button))->isVisible(); };
    QCOMPARE(isOffered("receiveButton"), mayDo(who, Act::ReceiveLot));
    hands.scan(lot);
    QTRY_COMPARE_WITH_TIMEOUT(hands.find<QLabel>(QStringLiteral("lotFactsTitle"))->text(), lot, patience);
    QCOMPARE(isOffered("releaseButton"), mayDo(who, Act::ReleaseLot));
    QCOMPARE(isOffered("holdButton"), mayDo(who, Act::HoldLot));
    QCOMPARE(isOffered("rejectButton"), mayDo(who, Act::RejectLot));
    QCOMPARE(isOffered("adjustButton"), mayDo(who, Act::AdjustLot));
    QCOMPARE(isOffered("printLabelButton"), mayDo(who, Act::PrintLabel));
    const bool allOfIt = mayDo(who, Act::RejectLot) && mayDo(who, Act::AdjustLot);
    QCOMPARE(hands.find<QLabel>(QStringLiteral("lotFactsRefusals"))->text().isEmpty(), allOfIt);

    const bool runs = mayDo(who, Act::RunBatch);
    window.showPage(QStringLiteral("production"));
    QCOMPARE(isOffered("planButton"), runs);
    hands.scan(planned);
    QTRY_VERIFY_WITH_TIMEOUT(hands.table(QStringLiteral("needsTable"))->isVisible(), patience);
    QCOMPARE(isOffered("startButton"), runs);
    hands.press(Qt::Key_Left, Qt::AltModifier);
    hands.scan(must(plant.production.run(running)).batchNumber);
    QTRY_VERIFY_WITH_TIMEOUT(hands.table(QStringLiteral("needsTable"))->isVisible(), patience);
    QCOMPARE(isOffered("finishButton"), runs);
    QCOMPARE(isOffered("addButton"), runs);
    QCOMPARE(isOffered("takeBackButton"), runs);
    hands.press(Qt::Key_Left, Qt::AltModifier);
    hands.scan(finished);
    QTRY_VERIFY_WITH_TIMEOUT(hands.answer().headline() == u"Completed", patience);
    QCOMPARE(isOffered("amendButton"), mayDo(who, Act::AmendRun));
    QCOMPARE(isOffered("qualityButton"), mayDo(who, Act::CheckRunQuality));

    window.showPage(QStringLiteral("pallets"));
    QCOMPARE(isOffered("buildButton"), mayDo(who, Act::BuildPallet));
    QCOMPARE(isOffered("moveButton"), mayDo(who, Act::BuildPallet));
    hands.scan(pallet);
    QTRY_COMPARE_WITH_TIMEOUT(hands.find<QLabel>(QStringLiteral("palletFactsTitle"))->text(), pallet, patience);
    QCOMPARE(isOffered("addBatchButton"), mayDo(who, Act::BuildPallet));
    QCOMPARE(isOffered("printLabelButton"), mayDo(who, Act::PrintLabel));
    QCOMPARE(isOffered("shipButton"), mayDo(who, Act::ShipPallet));
    QCOMPARE(isOffered("voidButton"), mayDo(who, Act::VoidPallet));
    window.showPage(QStringLiteral("people"));
    hands.find<QTabBar>(QStringLiteral("peopleTabs"))->setCurrentIndex(0);
    const auto adds = window.findChild<QWidget *>(QStringLiteral("PeopleView"))
                          ->findChild<QPushButton *>(QStringLiteral("addButton"));
    QCOMPARE(adds->isVisible(), mayDo(who, Act::ManagePeople));
}

void PeopleViewTest::whatTheRoleForbidsIsRefusedInWords_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<int>("role");
    QTest::addColumn<int>("key");
    for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
        QTest::addRow("%s release", qPrintable(engineName(engine))) << engine << int(Role::Receiving) << int(Qt::Key_R);
        QTest::addRow("%s reject", qPrintable(engineName(engine))) << engine << int(Role::Production) << int(Qt::Key_J);
    }
}

// The key works although the button is not there: the service says no, and nothing has changed.
void PeopleViewTest::whatTheRoleForbidsIsRefusedInWords()
{
    QFETCH(Engine, engine);
    QFETCH(int, role);
    QFETCH(int, key);
    Plant plant(engine);
    const QString lot = plant.received(QStringLiteral("Rye"), kilos(50));
    enrolCrew(plant);
    MainWindow window(plant.worker, QStringLiteral("office"));
    const Hands hands(window);
    plant.worker.setSignedIn(personOf(plant, Role(role)));
    hands.scan(lot);
    QTRY_COMPARE_WITH_TIMEOUT(hands.find<QLabel>(QStringLiteral("lotFactsTitle"))->text(), lot, patience);
    hands.press(Qt::Key(key), Qt::ControlModifier | Qt::ShiftModifier);
    hands.type(QStringLiteral("ask_reason"), QStringLiteral("because"), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(hands.answer().state(), ScanFeedback::State::Refused, patience);
    QVERIFY2(hands.answer().detail().contains(roleName(Role(role))) || hands.answer().detail().contains(u"role"),
             qPrintable(hands.answer().detail()));
    QCOMPARE(plant.text(QStringLiteral("SELECT status FROM ingredient_lots")), QStringLiteral("RECEIVED"));
}

void PeopleViewTest::everyStateKeepsTheHouseRules_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state :
         {"people", "people-selected", "people-add", "people-role", "people-matrix", "people-refused",
          "not-allowed-receiving", "not-allowed-production", "not-allowed-pallets", "not-allowed-lots"})
        QTest::newRow(state) << QString::fromLatin1(state);
}

void PeopleViewTest::everyStateKeepsTheHouseRules()
{
    QFETCH(QString, state);
    const bool refused = state.startsWith(u"not-allowed");
    Role role = Role::Admin;
    if (state == u"people-refused" || refused)
        role = state.endsWith(u"receiving") || state.endsWith(u"lots") ? Role::Production : Role::Receiving;
    Office office(Engine::SQLite, role);
    const Hands &hands = *office.hands;
    const QString what = state.section(u'-', 1);
    if (what == u"matrix") {
        hands.find<QTabBar>(QStringLiteral("peopleTabs"))->setCurrentIndex(1);
    } else if (refused) {
        const bool lots = state.endsWith(u"lots");
        office.window->showPage(lots ? QStringLiteral("receiving") : state.section(u'-', 2));
        if (lots) {
            office.plant.session.person = member(Role::Admin).login;
            const QString lot = office.plant.received(QStringLiteral("Rye"), kilos(50));
            hands.scan(lot);
            QTRY_COMPARE_WITH_TIMEOUT(hands.find<QLabel>(QStringLiteral("lotFactsTitle"))->text(), lot, patience);
        }
    } else if (what != u"refused") {
        office.waitForPeople();
        if (!what.isEmpty())
            office.choose(member(Role::Qa).name);
        if (what == u"add")
            hands.press(Qt::Key_N, Qt::ControlModifier);
        else if (what == u"role")
            office.key(Qt::Key_R);
    }
    PageAudit audit(*office.window);
    const QStringList complaints = audit.complaints();
    QVERIFY(audit.grabTo(state));
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

BM_PAGE_TEST_MAIN(PeopleViewTest)
#include "peopleviewtest.moc"

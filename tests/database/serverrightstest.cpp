// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/rights/serverrights.h"
#include "domain/tablerights.h"
#include "services/vessels/vessels.h"
#include "support/serverplant.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

// A clerk who knows the server's address and the own password, with psql: real logins, real scram-sha-256.
class ServerRightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_plant = std::make_unique<ServerPlant>(); }
    void cleanupTestCase() { m_plant.reset(); }

    void theServerAllowsWhatTheMatrixAllows_data();
    void theServerAllowsWhatTheMatrixAllows();
    void servicesWorkWithinTheRole_data();
    void servicesWorkWithinTheRole();
    void vesselsAreWorkedWithinTheRole();
    void aClerkCannot_data();
    void aClerkCannot();
    void aLineForgesNoStock_data();
    void aLineForgesNoStock();
    void onlyQaLetsGoForLonger();
    void nobodyReadsSecretsButWhoChecksThem();
    void theHistorySaysWhoseLoginItWas();
    void nobodySignsForSomebodyElse();
    void everybodyChangesTheOwnPinOnly();
    void aPasswordIsAskedFor();

private:
    std::unique_ptr<ServerPlant> m_plant;
};

namespace
{
#define BM_LOT(CODE) "(SELECT id FROM ingredient_lots WHERE internal_lot_code = '" CODE "')"
#define BM_RUN(CODE) "(SELECT id FROM production_runs WHERE batch_number = '" CODE "')"

// Each act as the services do it, in plain SQL.
QString sqlOfLots(Act act)
{
    switch (act) {
    case Act::ReceiveLot:
        return QStringLiteral(
            "INSERT INTO suppliers (name) VALUES ('Mill'); "
            "INSERT INTO ingredients (name, unit_of_measure) VALUES ('Oats', 'kg'); "
            "UPDATE number_sequences SET next_value = next_value + 1 WHERE name = 'internal_lot'; "
            "INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, quantity_received, quantity_remaining, "
            "unit_of_measure) SELECT id, 'NEW', 0, 0, 'kg' FROM ingredients WHERE name = 'Oats'; "
            "INSERT INTO lot_movements (ingredient_lot_id, type, quantity) VALUES (" BM_LOT("NEW") ", 'RECEIVE', 5)");
    case Act::AdjustLot:
        return QStringLiteral("INSERT INTO lot_movements (ingredient_lot_id, type, quantity, reason) "
                              "VALUES (" BM_LOT("READY") ", 'ADJUST', -1, 'counted')");
    case Act::MoveLot:
        return QStringLiteral("UPDATE ingredient_lots SET storage_location = 'A-1' WHERE internal_lot_code = 'READY'");
    case Act::WasteLot:
        return QStringLiteral("INSERT INTO lot_movements (ingredient_lot_id, type, quantity, sent_back, reason) "
                              "VALUES (" BM_LOT("READY") ", 'WASTE', -1, true, 'torn')");
    case Act::HoldLot:
        return QStringLiteral("INSERT INTO holds (ingredient_lot_id, reason, held_by) VALUES (" BM_LOT(
            "READY") ", 'wet', 'x'); UPDATE ingredient_lots SET status = 'QUARANTINED', quality_status = "
                     "quality_status WHERE internal_lot_code = 'READY'");
    case Act::ReleaseLot:
        return QStringLiteral("UPDATE ingredient_lots SET status = 'QUALITY_APPROVED', quality_status = 'PASSED' "
                              "WHERE internal_lot_code = 'WAITING'");
    case Act::ReleaseHeldLot:
        return QStringLiteral("UPDATE holds SET released_at = now(), released_by = 'x', release_reason = 'dry' WHERE "
                              "ingredient_lot_id = " BM_LOT("HELD"));
    case Act::RejectLot:
        return QStringLiteral("UPDATE ingredient_lots SET status = 'QUARANTINED', quality_status = 'FAILED' "
                              "WHERE internal_lot_code = 'WAITING'");
    default:
        return {};
    }
}

QString sqlOf(Act act)
{
    switch (act) {
    case Act::RunBatch:
        return QStringLiteral(
            "INSERT INTO production_runs (batch_number, recipe_id, unit_of_measure) SELECT 'NEW', id, 'kg' FROM "
            "recipes WHERE name = 'Dough'; UPDATE production_runs SET status = 'IN_PROGRESS', actual_start_time = "
            "now() WHERE batch_number = 'NEW'; INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, "
            "quantity_used, unit_of_measure) VALUES (" BM_RUN("NEW") ", " BM_LOT(
                "READY") ", 5, 'kg'); INSERT INTO run_losses (production_run_id, quantity, unit_of_measure, reason) "
                         "VALUES (" BM_RUN(
                             "NEW") ", 1, 'kg', 'burnt'); "
                                    "UPDATE production_runs SET status = 'COMPLETED', quality_status = 'PASSED', "
                                    "actual_quantity "
                                    "= 5, "
                                    "actual_end_time = now() WHERE batch_number = 'NEW'; "
                                    "INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, quantity_received, "
                                    "quantity_remaining, "
                                    "unit_of_measure, source_production_run_id) SELECT id, 'WIP', 0, 0, 'kg', " BM_RUN(
                                        "NEW") " FROM "
                                               "ingredients WHERE name = 'Dough'; INSERT INTO lot_movements "
                                               "(ingredient_lot_id, "
                                               "type, quantity) VALUES "
                                               "(" BM_LOT(
                                                   "WIP") ", 'RECEIVE', 5); UPDATE ingredient_lots SET status = "
                                                          "'QUALITY_APPROVED', "
                                                          "quality_status = 'PASSED' WHERE internal_lot_code = 'WIP'; "
                                                          // What is left of it, in whatever unit.
                                                          "INSERT INTO ingredient_lots (ingredient_id, "
                                                          "internal_lot_code, quantity_received, quantity_remaining, "
                                                          "unit_of_measure, source_production_run_id, is_rework) "
                                                          "SELECT id, 'REST', 0, 0, 'g', " BM_RUN(
                                                              "NEW") " , true FROM ingredients WHERE name = 'Flour'; "
                                                                     "INSERT INTO lot_movements (ingredient_lot_id, "
                                                                     "type, quantity) VALUES (" BM_LOT(
                                                                         "REST") ", 'RECEIVE', 500)");
    case Act::CheckRunQuality:
        return QStringLiteral("INSERT INTO quality_checks (production_run_id, check_type, result, checked_by) VALUES "
                              "(" BM_RUN("DONE") ", 'run check', 'FAILED', 'x'); UPDATE production_runs SET "
                                                 "quality_status = 'FAILED' WHERE batch_number = 'DONE'; INSERT INTO "
                                                 "settings (name, value) VALUES ('runs.unexplained_percent', '3')");
    case Act::AmendRun:
        return QStringLiteral("UPDATE production_runs SET actual_quantity = 101 WHERE batch_number = 'DONE'");
    case Act::BuildPallet:
        return QStringLiteral("INSERT INTO pallets (pallet_number, production_run_id) VALUES ('NEW', " BM_RUN(
            "DONE") "); INSERT INTO pallet_items (pallet_id, production_run_id, quantity) SELECT id, "
                    "production_run_id, 5 FROM pallets WHERE pallet_number = 'NEW'; UPDATE pallets SET item_count = 5 "
                    "WHERE pallet_number = 'NEW'; UPDATE pallet_items SET quantity = 6 WHERE quantity = 5");
    case Act::ShipPallet:
        return QStringLiteral("INSERT INTO customers (name) VALUES ('Cafe'); UPDATE pallets SET status = 'SHIPPED', "
                              "shipped_at = now(), customer_order = '7', customer_id = (SELECT max(id) FROM customers) "
                              "WHERE pallet_number = 'PALLET'");
    case Act::VoidPallet:
        return QStringLiteral("UPDATE pallets SET status = 'VOID' WHERE pallet_number = 'PALLET'");
    case Act::PrintLabel:
        return QStringLiteral(
            "INSERT INTO label_prints (ingredient_lot_id, copies, is_reprint, printer, requested_by) "
            "VALUES (" BM_LOT("READY") ", 1, false, 'dock', 'x'); UPDATE label_prints SET status = "
                                       "'PRINTED', attempts = 1, finished_at = now(), finished_by = 'x'");
    case Act::OpenRecall:
        return QStringLiteral(
            "INSERT INTO recalls (recall_number, reason, opened_by, as_of) VALUES ('R', 'metal', 'x', "
            "now()); INSERT INTO recall_items (recall_id, pallet_id, previous_status, quantity) "
            "SELECT r.id, p.id, 'ACTIVE', 1 FROM recalls r, pallets p WHERE p.pallet_number = "
            "'PALLET'; UPDATE pallets SET status = 'RECALLED' WHERE pallet_number = 'PALLET'; "
            "UPDATE recall_items SET disposition = 'DESTROYED', notified_at = now()");
    case Act::CloseRecall:
        return QStringLiteral(
            "INSERT INTO recalls (recall_number, reason, opened_by, as_of) VALUES ('R', 'metal', 'x', "
            "now()); UPDATE recalls SET status = 'CLOSED', closed_at = now(), closed_by = 'x'");
    case Act::EditCatalog:
        return QStringLiteral("UPDATE ingredients SET gtin = '00000000000000'; INSERT INTO customers (name) VALUES "
                              "('Inn'); UPDATE customers SET city = 'Bergen' WHERE name = 'Inn'");
    case Act::EditRecipes:
        return QStringLiteral("INSERT INTO recipes (name) VALUES ('Roll'); UPDATE recipes SET is_active = false WHERE "
                              "name = 'Roll'");
    case Act::ManagePeople:
        return QStringLiteral("INSERT INTO users (login, display_name, role) VALUES ('new', 'New', 'QA'); UPDATE users "
                              "SET role = 'ADMIN' WHERE login = 'new'");
    case Act::ManageDatabase:
        return QStringLiteral("INSERT INTO settings (name, value) VALUES ('backup_plan', 'daily')");
    default:
        return sqlOfLots(act);
    }
}

Done receiveSalt(Services &services)
{
    NewLot lot;
    lot.ingredientName = QStringLiteral("Salt");
    lot.createIngredient = true;
    lot.unit = QStringLiteral("kg");
    lot.quantity = kilos(5);
    lot.supplierName = QStringLiteral("Saline");
    BM_TRY(services.receiving.receive(lot));
    return {};
}

Done makeDough(Services &services)
{
    NewRun run;
    run.recipeName = QStringLiteral("Dough");
    run.plannedQuantity = kilos(100);
    run.startNow = true;
    BM_TRY_ASSIGN(const Run planned, services.production.plan(run));
    BM_TRY(services.production.add({planned.id, QStringLiteral("READY"), kilos(1), {}}));
    BM_TRY(services.production.finish(planned.id, kilos(10)));
    return {};
}

Done buildPallet(Services &services)
{
    NewPallet pallet;
    pallet.batchNumber = QStringLiteral("DONE");
    pallet.quantity = kilos(1);
    BM_TRY(services.palletizing.build(pallet));
    return {};
}

Done writeRecipe(Services &services)
{
    NewRecipe recipe;
    recipe.name = QStringLiteral("Bun");
    recipe.yield = kilos(1);
    recipe.lines.push_back({QStringLiteral("Flour"), kilos(1), {}});
    BM_TRY(services.catalog.addRecipe(recipe));
    return {};
}

Done doThroughServices(Services &services, Act act)
{
    if (act == Act::ReceiveLot)
        return receiveSalt(services);
    if (act == Act::AdjustLot)
        return services.lots.adjust(QStringLiteral("READY"), -kilos(1), QStringLiteral("counted"));
    if (act == Act::RunBatch)
        return makeDough(services);
    if (act == Act::BuildPallet)
        return buildPallet(services);
    return writeRecipe(services);
}
} // namespace

void ServerRightsTest::theServerAllowsWhatTheMatrixAllows_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<Act>("act");
    for (const Role role : allRoles()) {
        for (const Act act : allActs())
            QTest::addRow("%s %s", qPrintable(roleName(role)), qPrintable(actName(act))) << role << act;
    }
}

void ServerRightsTest::theServerAllowsWhatTheMatrixAllows()
{
    QFETCH(Role, role);
    QFETCH(Act, act);
    const QString before = m_plant->rows();
    const QString words = m_plant->attackAs(ServerPlant::loginOf(role),
                                            QStringLiteral("BEGIN; ") + sqlOf(act) + QStringLiteral("; ROLLBACK"));
    if (mayDo(role, act))
        QCOMPARE(words, QString());
    else
        QVERIFY2(words.contains(QLatin1String("permission denied")) || words.contains(QLatin1String("bm:NotAllowed")),
                 qPrintable(words));
    QCOMPARE(m_plant->rows(), before);
}

void ServerRightsTest::servicesWorkWithinTheRole_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<Act>("act");
    for (const Act act : {Act::ReceiveLot, Act::AdjustLot, Act::RunBatch, Act::BuildPallet, Act::EditRecipes}) {
        for (const Role role : allRoles())
            QTest::addRow("%s %s", qPrintable(actName(act)), qPrintable(roleName(role))) << role << act;
    }
}

// The program itself on a clerk's login: what the role may works, the rest is refused by the server.
void ServerRightsTest::servicesWorkWithinTheRole()
{
    QFETCH(Role, role);
    QFETCH(Act, act);
    const auto database = m_plant->connect(ServerPlant::loginOf(role));
    Session session{*database, database->personOfConnection(), QStringLiteral("dock-1"),
                    [this] { return m_plant->floor.now; }};
    Services services(session);
    const QString before = m_plant->rows();
    const Done done = doThroughServices(services, act);
    if (mayDo(role, act)) {
        QVERIFY2(done.ok(), qPrintable(told(done)));
        return;
    }
    QVERIFY(!done);
    QVERIFY2(done.error().reason == Reason::PermissionDenied || done.error().reason == Reason::NotAllowed,
             qPrintable(told(done)));
    QCOMPARE(m_plant->rows(), before);
}

// Who moves lots loads; the line draws, also more than the books have; what is written off is QA's, and what turns
// stock round is of those who count. The program says so with and without the server's groups.
void ServerRightsTest::vesselsAreWorkedWithinTheRole()
{
    const auto as = [this](Role role, const auto &work) -> QString {
        const auto database = m_plant->connect(ServerPlant::loginOf(role));
        Session session{*database, database->personOfConnection(), QStringLiteral("dock-1"),
                        [this] { return m_plant->floor.now; }};
        Services services(session);
        Vessels vessels(session);
        const Done done = work(services, vessels);
        m_plant->floor.now = m_plant->floor.now.addSecs(60);
        if (done)
            return QStringLiteral("ok");
        const bool isRefused = done.error().reason == Reason::PermissionDenied;
        return isRefused ? QStringLiteral("NotAllowed") : told(done.error()).section(u'|', 0, 0);
    };
    Floor &floor = m_plant->floor;
    const QString silo = QStringLiteral("SILO-R");
    const QString flour = floor.released(QStringLiteral("Silo flour"), kilos(100));
    floor.recipe(QStringLiteral("Silo bread"), {QStringLiteral("Silo flour")});
    const RunId run = floor.startedRun(QStringLiteral("Silo bread"));
    must(Vessels(floor.session).add({silo, silo, {}, {}, QStringLiteral("Silo flour")}));
    const auto load = [&](Services &, Vessels &vessels) -> Done {
        BM_TRY(vessels.load(silo, flour, kilos(10)));
        return {};
    };
    const auto draw = [&](Services &services, Vessels &) -> Done {
        BM_TRY(services.production.add({run, silo, kilos(35), QStringLiteral("the scale")}));
        return {};
    };
    const auto undo = [&](Services &, Vessels &vessels) -> Done {
        BM_TRY(vessels.undo(silo, QStringLiteral("mistaken")));
        return {};
    };
    const auto empty = [&](Services &, Vessels &vessels) -> Done {
        BM_TRY(vessels.proveEmpty(silo, QStringLiteral("a crust")));
        return {};
    };
    QCOMPARE(as(Role::Receiving, load), QStringLiteral("ok"));
    QCOMPARE(as(Role::Production, load), QStringLiteral("ok"));
    QCOMPARE(as(Role::Qa, load), QStringLiteral("ok"));
    QCOMPARE(as(Role::Receiving, draw), QStringLiteral("NotAllowed"));
    QCOMPARE(as(Role::Production, draw), QStringLiteral("ok"));
    QCOMPARE(as(Role::Receiving, undo), QStringLiteral("NotAllowed"));
    QCOMPARE(as(Role::Production, undo), QStringLiteral("ok"));
    QCOMPARE(must(Vessels(floor.session).find(silo)).content, kilos(30));
    QCOMPARE(as(Role::Production, undo), QStringLiteral("NotAllowed")); // a load
    QCOMPARE(as(Role::Receiving, undo), QStringLiteral("ok"));
    QCOMPARE(as(Role::Production, empty), QStringLiteral("NotAllowed"));
    QCOMPARE(as(Role::Receiving, empty), QStringLiteral("NotAllowed"));
    QCOMPARE(as(Role::Qa, empty), QStringLiteral("ok"));
    QCOMPARE(as(Role::Production, undo), QStringLiteral("NotAllowed"));
    QCOMPARE(as(Role::Receiving, undo), QStringLiteral("ok"));
    // Not with psql either: nothing is found without a draw, nothing in a vessel is released by hand.
    const QString filling = QStringLiteral("(SELECT max(id) FROM ingredient_lots WHERE vessel_id IS NOT NULL AND "
                                           "quantity_remaining > 0)");
    QVERIFY(!m_plant
                 ->attackAs(ServerPlant::loginOf(Role::Production),
                            QStringLiteral("INSERT INTO lot_movements (ingredient_lot_id, type, quantity, reason) "
                                           "VALUES (%1, 'ADJUST', 5, 'the scale')")
                                .arg(filling))
                 .isEmpty());
}

namespace
{
void row(const char *name, const char *sql)
{
    QTest::newRow(name) << QString::fromLatin1(sql);
}

void attacksOnRows()
{
    row("delete a movement", "DELETE FROM lot_movements");
    row("delete a customer", "DELETE FROM customers");
    row("change the history", "UPDATE audit_log SET changed_by = 'somebody else'");
    row("delete the history", "DELETE FROM audit_log");
    row("empty the history", "TRUNCATE audit_log");
    row("write the history", "INSERT INTO audit_log (table_name, record_id, action, changed_by) VALUES ('pallets', "
                             "'1', 'UPDATE', 'quality')");
    row("seal the history", "INSERT INTO audit_seals (first_audit_id, last_audit_id, previous_hash, hash) VALUES (1, "
                            "1, '', 'x')");
    row("edit a pallet", "UPDATE pallets SET location = 'my car' WHERE pallet_number = 'PALLET'");
    row("touch a pallet", "UPDATE pallets SET updated_by = 'quality' WHERE pallet_number = 'PALLET'");
    row("take cases off a pallet", "UPDATE pallet_items SET quantity = 1");
    row("take everything off a pallet", "DELETE FROM pallet_items");
    row("hold a pallet open for another customer", "UPDATE pallets SET customer_order = 'mine'");
    row("give itself a role", "UPDATE users SET role = 'ADMIN' WHERE login = 'receiver'");
    row("add a person", "INSERT INTO users (login, display_name, role) VALUES ('me2', 'Me', 'ADMIN')");
    row("change somebody's PIN", "UPDATE users SET secret = 'mine' WHERE login = 'chief'");
    row("change somebody's PIN in her name",
        "SELECT set_config('bm.person', 'chief', false); UPDATE users SET secret = 'mine' WHERE login = 'chief'");
}

void attacksOnTheServer()
{
    row("take another group", "SET ROLE bm_qa");
    row("take the workstation's group", "SET ROLE bm_station");
    row("become the owner", "SET SESSION AUTHORIZATION postgres");
    row("join a group", "GRANT bm_qa TO receiver");
    row("become a superuser", "ALTER ROLE receiver SUPERUSER");
    row("make a login", "CREATE ROLE mine LOGIN");
    row("switch triggers off", "ALTER TABLE ingredient_lots DISABLE TRIGGER ALL");
    row("switch triggers off for itself", "SET session_replication_role = replica");
    row("drop a trigger", "DROP TRIGGER guard_rights ON ingredient_lots");
    row("replace a guard", "CREATE OR REPLACE FUNCTION bm_rights_of(VARIADIC roles text[]) RETURNS boolean LANGUAGE "
                           "sql AS 'SELECT true'");
    row("put a function before the guards' words",
        "CREATE FUNCTION public.lower(user_role) RETURNS text LANGUAGE sql AS 'SELECT ''qa''::text'");
    row("make a table", "CREATE TABLE public.mine (id int)");
    row("call what makes logins", "SELECT bm_server_login('receiver', NULL)");
    row("call a function of the owner", "SELECT bm_packed(1, 1)");
    row("hang a booking on a table of its own",
        "CREATE TEMP TABLE mine (ingredient_lot_id bigint, balance_after numeric, quantity numeric, type "
        "public.movement_type); CREATE TRIGGER t AFTER INSERT ON mine FOR EACH ROW EXECUTE FUNCTION "
        "bm_keep_lot_balance()");
    row("hang the audit on a table of its own",
        "CREATE TEMP TABLE pallets (id bigint); CREATE TRIGGER t AFTER INSERT ON pg_temp.pallets FOR EACH ROW EXECUTE "
        "FUNCTION bm_audit('id')");
}

void attacksOnLotsAndNumbers()
{
    row("release a lot behind tables of its own",
        "CREATE TEMP TABLE production_runs AS SELECT * FROM public.production_runs; CREATE TEMP TABLE users (login "
        "text); CREATE TEMP TABLE holds (id int); SET search_path = pg_temp, public; UPDATE public.ingredient_lots SET "
        "status = 'QUALITY_APPROVED', quality_status = 'PASSED' WHERE internal_lot_code = 'HELD'");
    row("release a lot as what a run made",
        "UPDATE ingredient_lots SET source_production_run_id = (SELECT min(id) FROM production_runs) WHERE "
        "internal_lot_code = 'HELD'");
    row("receive a lot that is released already",
        "INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, quantity_received, quantity_remaining, "
        "unit_of_measure, quality_status) SELECT id, 'GOOD', 0, 0, 'kg', 'PASSED' FROM ingredients LIMIT 1");
    row("keep a lot longer", "UPDATE ingredient_lots SET expiration_date = '2099-01-01'");
    row("change a balance", "UPDATE ingredient_lots SET quantity_remaining = 1000");
    row("set a number back", "UPDATE number_sequences SET next_value = next_value - 1");
    row("use up the numbers", "UPDATE number_sequences SET next_value = 999999999");
    row("rename numbers", "UPDATE number_sequences SET prefix = 'X'");
    row("change a setting", "INSERT INTO settings (name, value) VALUES ('gs1_company_prefix', '1')");
    row("say the schema is another", "UPDATE schema_migrations SET checksum = ''");
    row("read the server's files", "SELECT pg_read_file('postgresql.conf')");
    row("run a program", "COPY users (login) TO PROGRAM 'cat'");
    row("lock somebody out",
        "INSERT INTO sign_in_attempts (login, method, succeeded) VALUES ('chief', 'SECRET', false)");
}
} // namespace

void ServerRightsTest::aClerkCannot_data()
{
    QTest::addColumn<QString>("sql");
    attacksOnRows();
    QTest::newRow("an approved supplier") << QStringLiteral("UPDATE suppliers SET approval_status = 'APPROVED'");
    QTest::newRow("a new one, approved") << QStringLiteral(
        "INSERT INTO suppliers (name, approval_status) VALUES ('Friend', 'APPROVED')");
    attacksOnTheServer();
    attacksOnLotsAndNumbers();
}

void ServerRightsTest::aClerkCannot()
{
    QFETCH(QString, sql);
    const QString before = m_plant->rows();
    const QString words = m_plant->attackAs(QStringLiteral("receiver"), sql);
    QVERIFY2(!words.isEmpty(), "the server accepted it");
    // A mistake in the attack itself would be no proof.
    QVERIFY2(!words.contains(QLatin1String("syntax error")) && !words.contains(QLatin1String("does not exist")) &&
                 !words.contains(QLatin1String("password authentication")),
             qPrintable(words));
    QCOMPARE(m_plant->rows(), before);
    const auto differences = serverRightsDifferences(*m_plant->floor.database);
    QVERIFY(differences.ok());
    QCOMPARE(differences->size(), size_t(0));
}

// What a line may put into stock is what its run made, once.
void ServerRightsTest::aLineForgesNoStock_data()
{
    QTest::addColumn<QString>("sql");
    const QString lot = QStringLiteral("INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, "
                                       "quantity_received, quantity_remaining, unit_of_measure, "
                                       "source_production_run_id) SELECT id, 'FORGED', 0, 0, 'kg', %1 FROM ingredients "
                                       "WHERE name = '%2'");
    QTest::newRow("of a run that makes none") << lot.arg(QStringLiteral(BM_RUN("DONE")), QStringLiteral("Flour"));
    QTest::newRow("a delivery") << lot.arg(QStringLiteral("NULL"), QStringLiteral("Flour"));
    QTest::newRow("more of a delivery") << QStringLiteral(
        "INSERT INTO lot_movements (ingredient_lot_id, type, quantity) VALUES (" BM_LOT("READY") ", 'RECEIVE', 5)");
    QTest::newRow("a counted difference") << QStringLiteral(
        "INSERT INTO lot_movements (ingredient_lot_id, type, quantity) VALUES (" BM_LOT("READY") ", 'ADJUST', 5)");
    QTest::newRow("a held lot") << QStringLiteral(
        "UPDATE ingredient_lots SET status = 'QUALITY_APPROVED', quality_status = 'PASSED' WHERE internal_lot_code = "
        "'HELD'");
    QTest::newRow("a failed run") << QStringLiteral(
        "UPDATE production_runs SET quality_status = 'CONDITIONAL_PASS' WHERE batch_number = 'DONE'");
    QTest::newRow("more rework than went in") << QStringLiteral(
        "BEGIN; INSERT INTO production_runs (batch_number, recipe_id, unit_of_measure) SELECT 'NEW', id, 'kg' FROM "
        "recipes WHERE name = 'Dough'; UPDATE production_runs SET status = 'IN_PROGRESS', actual_start_time = now() "
        "WHERE batch_number = 'NEW'; INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, "
        "quantity_used, unit_of_measure) VALUES (" BM_RUN("NEW") ", " BM_LOT(
            "READY") ", 5, 'kg'); INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, quantity_received, "
                     "quantity_remaining, unit_of_measure, source_production_run_id, is_rework) SELECT id, 'REST', 0, "
                     "0, 'g', " BM_RUN("NEW") ", true FROM ingredients WHERE name = 'Dough'; INSERT INTO lot_movements "
                                              "(ingredient_lot_id, type, quantity) VALUES (" BM_LOT(
                                                  "REST") ", 'RECEIVE', 5001); COMMIT");
}

void ServerRightsTest::aLineForgesNoStock()
{
    QFETCH(QString, sql);
    const QString before = m_plant->rows();
    const QString words = m_plant->attackAs(QStringLiteral("line"), sql);
    QVERIFY2(words.contains(QLatin1String("bm:NotAllowed")), qPrintable(words));
    QCOMPARE(m_plant->rows(), before);
}

void ServerRightsTest::onlyQaLetsGoForLonger()
{
    const auto ends = [](const char *year) {
        return QStringLiteral("UPDATE ingredient_lots SET quality_status = 'CONDITIONAL_PASS', release_ends_at = "
                              "'%1-01-01T00:00:00Z' WHERE internal_lot_code = 'READY'")
            .arg(QLatin1String(year));
    };
    QCOMPARE(m_plant->attackAs(ServerPlant::loginOf(Role::Qa), ends("2098")), QString());
    const QString before = m_plant->rows();
    for (const Role role : {Role::Receiving, Role::Production}) {
        const QString words = m_plant->attackAs(ServerPlant::loginOf(role), ends("2099"));
        QVERIFY2(words.contains(QLatin1String("bm:NotAllowed")), qPrintable(words));
    }
    QCOMPARE(m_plant->rows(), before);
    QCOMPARE(m_plant->attackAs(ServerPlant::loginOf(Role::Qa),
                               QStringLiteral("UPDATE ingredient_lots SET quality_status = 'PASSED', release_ends_at = "
                                              "NULL WHERE internal_lot_code = 'READY'")),
             QString());
}

void ServerRightsTest::nobodyReadsSecretsButWhoChecksThem()
{
    const QString secret = QStringLiteral("SELECT secret FROM users WHERE login = 'chief'");
    const QString badge = QStringLiteral("SELECT count(badge) FROM users");
    for (const Role role : {Role::Receiving, Role::Production, Role::Qa}) {
        const QString login = ServerPlant::loginOf(role);
        for (const QString &sql : {secret, badge, QStringLiteral("SELECT * FROM users")})
            QVERIFY2(m_plant->attackAs(login, sql).contains(QLatin1String("permission denied for table users")),
                     qPrintable(login + u' ' + sql));
        QCOMPARE(m_plant->askAs(login, QStringLiteral("SELECT role FROM users WHERE login = 'chief'")),
                 QStringLiteral("ADMIN"));
    }
    const QString station = m_plant->addStation();
    QCOMPARE(m_plant->askAs(station, secret), QStringLiteral("hash"));
    // It sees the plant and writes nothing of it until somebody is signed in.
    QVERIFY(m_plant->askAs(station, QStringLiteral("SELECT count(*) FROM pallets")).toInt() > 0);
    QVERIFY(m_plant->attackAs(station, sqlOf(Act::HoldLot)).contains(QLatin1String("permission denied")));
}

void ServerRightsTest::theHistorySaysWhoseLoginItWas()
{
    QCOMPARE(m_plant->attackAs(QStringLiteral("receiver"),
                               QStringLiteral("SELECT set_config('bm.person', 'quality', false); UPDATE customers SET "
                                              "city = 'Oslo'; INSERT INTO customers (name) VALUES ('Diner')")),
             QString());
    QCOMPARE(m_plant->floor.text(QStringLiteral("SELECT changed_by FROM audit_log ORDER BY id DESC LIMIT 1")),
             QStringLiteral("receiver"));
    const auto database = m_plant->connect(QStringLiteral("quality"));
    QCOMPARE(database->personOfConnection(), QStringLiteral("quality"));
    QCOMPARE(m_plant->floor.database->personOfConnection(), QString());
}

void ServerRightsTest::nobodySignsForSomebodyElse()
{
    const QString sign =
        QStringLiteral("BEGIN; INSERT INTO signatures (act, meaning, table_name, record_id, reason, signed_by) VALUES "
                       "('amend_run', 'seen', 'production_runs', '1', 'typo', '%1'); ROLLBACK");
    QVERIFY(m_plant->attackAs(QStringLiteral("quality"), sign.arg(QStringLiteral("chief")))
                .contains(QLatin1String("bm:NotAllowed")));
    QCOMPARE(m_plant->attackAs(QStringLiteral("quality"), sign.arg(QStringLiteral("quality"))), QString());
}

void ServerRightsTest::everybodyChangesTheOwnPinOnly()
{
    QCOMPARE(m_plant->attackAs(QStringLiteral("line"),
                               QStringLiteral("UPDATE users SET secret = 'my own' WHERE login = 'line'")),
             QString());
    QCOMPARE(m_plant->floor.text(QStringLiteral("SELECT secret FROM users WHERE login = 'line'")),
             QStringLiteral("my own"));
    QVERIFY(m_plant->attackAs(QStringLiteral("line"), QStringLiteral("UPDATE users SET secret = 'mine'"))
                .contains(QLatin1String("bm:NotAllowed")));
}

void ServerRightsTest::aPasswordIsAskedFor()
{
    ConnectionSettings wrong = m_plant->settingsOf(QStringLiteral("receiver"));
    wrong.password = QStringLiteral("guessed");
    const auto refused = Database::open(wrong, Database::Mode::ReadOnly);
    QVERIFY(!refused);
    QCOMPARE(refused.error().reason, Reason::WrongPassword);
    QVERIFY(m_plant->floor.text(QStringLiteral("SELECT rolpassword FROM pg_authid WHERE rolname = 'receiver'"))
                .startsWith(QLatin1String("SCRAM-SHA-256$")));
}

QTEST_GUILESS_MAIN(ServerRightsTest)
#include "serverrightstest.moc"

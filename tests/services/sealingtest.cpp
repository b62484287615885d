// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/sealing.h"

#include "database/transaction.h"
#include "support/floor.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <atomic>
#include <thread>

using namespace bm;
using namespace bm::test;

namespace
{
using Kind = HistoryBreak::Kind;

// A plant whose history has 30 rows under three seals of ten, with a number that was never used between 15 and 17.
class SealedPlant
{
public:
    explicit SealedPlant(Engine engine)
        : plant(engine), database(plant.open()), session{*database, QStringLiteral("maria"), QStringLiteral("dock-1")},
          sealing(session)
    {
        for (int supplier = 1; supplier <= 30; ++supplier) {
            if (supplier == 16)
                skipANumber();
            add(supplier);
            if (supplier % 10 == 0)
                QCOMPARE(must(sealing.seal()).rows, 10);
        }
        disarm();
        must(database->execute(QStringLiteral("CREATE TABLE kept_log AS SELECT * FROM audit_log")));
        must(database->execute(QStringLiteral("CREATE TABLE kept_seals AS SELECT * FROM audit_seals")));
    }

    void add(int supplier)
    {
        must(inTransaction(*database, session.because(QStringLiteral("new, \"good\"")), [&]() -> Done {
            BM_TRY(database->run(QStringLiteral("INSERT INTO suppliers (name, city) VALUES (?, ?)"),
                                 {QStringLiteral("Müller & söns %1").arg(supplier), QStringLiteral("Łódź\n\"x\"")}));
            return {};
        }));
    }

    // What a stranger's session does with the database's own command line.
    void attack(const QString &sql) const
    {
        if (const QString words = plant.attack(sql); !words.isEmpty())
            qFatal("%s: %s", qPrintable(sql), qPrintable(words));
    }

    HistoryReport report(const HeadMemory *memory = nullptr) { return must(sealing.check(memory)); }

    // "RowChanged row 15 seal 2", or "whole".
    QString told(const HeadMemory *memory = nullptr)
    {
        static const QStringList names{QStringLiteral("RowChanged"),  QStringLiteral("RowMissing"),
                                       QStringLiteral("RowInserted"), QStringLiteral("RowForged"),
                                       QStringLiteral("SealChanged"), QStringLiteral("SealMissing"),
                                       QStringLiteral("TailMissing")};
        const HistoryReport found = report(memory);
        if (found.check.firstBreak) {
            const HistoryBreak &first = *found.check.firstBreak;
            return QStringLiteral("%1 row %2 seal %3").arg(names[int(first.kind)]).arg(first.auditRow).arg(first.seal);
        }
        return found.missing ? QStringLiteral("seal %1 was seen").arg(found.missing->seal) : QStringLiteral("whole");
    }

    // Everything as it was sealed.
    void putBack() const { attack(everythingBack()); }
    QString everythingBack() const
    {
        return QStringLiteral("DELETE FROM audit_log; INSERT INTO audit_log SELECT * FROM kept_log; DELETE FROM "
                              "audit_seals; INSERT INTO audit_seals SELECT * FROM kept_seals; ") +
               (isSqlite() ? QStringLiteral("UPDATE sqlite_sequence SET seq = 31 WHERE name = 'audit_log'; "
                                            "UPDATE sqlite_sequence SET seq = 3 WHERE name = 'audit_seals'; ")
                           : QString());
    }

    bool isSqlite() const { return plant.engine() == Engine::SQLite; }

    TestPlant plant;
    std::unique_ptr<Database> database;
    Session session;
    Sealing sealing;

private:
    // As after work that was taken back on PostgreSQL.
    void skipANumber() const
    {
        attack(isSqlite() ? QStringLiteral("UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'audit_log'")
                          : QStringLiteral("SELECT nextval(pg_get_serial_sequence('audit_log', 'id'))"));
    }

    void disarm() const
    {
        if (!isSqlite())
            return attack(QStringLiteral("ALTER TABLE audit_log DISABLE TRIGGER USER; ALTER TABLE audit_seals DISABLE "
                                         "TRIGGER USER"));
        QString drops;
        for (const QString &name : plant.lines(QStringLiteral(
                 "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('audit_log', 'audit_seals')")))
            drops += QStringLiteral("DROP TRIGGER %1; ").arg(name);
        attack(drops);
    }
};

struct Attack
{
    QString sql;
    QString told;
};

const QString forgedColumns = QStringLiteral(
    "INSERT INTO audit_log (id, table_name, record_id, action, old_values, new_values, changed_by, changed_at, "
    "workstation, reason) ");

// A copy of another row, at this place.
QString copyAs(int id)
{
    return forgedColumns + QStringLiteral("SELECT %1, table_name, record_id, action, old_values, new_values, "
                                          "changed_by, changed_at, workstation, reason FROM audit_log WHERE id = 12")
                               .arg(id);
}

std::vector<Attack> attacksOnRows()
{
    const QString set = QStringLiteral("UPDATE audit_log SET %1 WHERE id = 15");
    const QString changed = QStringLiteral("RowChanged row 15 seal 2");
    std::vector<Attack> attacks;
    for (const char *assignment :
         {"table_name = 'customers'", "record_id = '999'", "action = 'DELETE'", "old_values = '{}'",
          R"(new_values = '{"name": "other"}')", "new_values = NULL", "changed_by = 'ben'",
          "changed_at = '2026-01-01T00:00:00.000Z'", "workstation = 'dock-2'", "workstation = NULL", "workstation = ''",
          "reason = 'new, \"good'", "reason = NULL",
          // Letters that move from one value into the next.
          "workstation = 'dock-', reason = '1new, \"good\"'"})
        attacks.push_back({set.arg(QLatin1String(assignment)), changed});
    attacks.push_back({set.arg(QStringLiteral("id = 16")), changed});
    attacks.back().told = QStringLiteral("RowChanged row 16 seal 2");
    attacks.push_back({set.arg(QStringLiteral("id = 1500")), QStringLiteral("RowMissing row 14 seal 2")});
    const QString remove = QStringLiteral("DELETE FROM audit_log WHERE id = %1");
    attacks.push_back({remove.arg(1), QStringLiteral("RowMissing row 0 seal 1")});
    attacks.push_back({remove.arg(11), QStringLiteral("RowMissing row 10 seal 2")});
    attacks.push_back({remove.arg(15), QStringLiteral("RowMissing row 14 seal 2")});
    attacks.push_back({remove.arg(21), QStringLiteral("RowMissing row 20 seal 2")});
    attacks.push_back({remove.arg(31), QStringLiteral("RowMissing row 30 seal 3")});
    attacks.push_back({copyAs(16), QStringLiteral("RowInserted row 16 seal 2")});
    attacks.push_back({copyAs(-3), QStringLiteral("RowInserted row -3 seal 1")});
    // The record that the new last row speaks of does not read like that.
    attacks.push_back({forgedColumns + QStringLiteral("SELECT 32, table_name, '3', 'UPDATE', '{\"city\": \"A\"}', "
                                                      "'{\"city\": \"B\"}', changed_by, '2100-01-01T00:00:00.000Z', "
                                                      "workstation, reason FROM audit_log WHERE id = 12"),
                       QStringLiteral("RowForged row 32 seal 0")});
    attacks.push_back({forgedColumns + QStringLiteral("SELECT 32, table_name, '3', 'DELETE', new_values, NULL, "
                                                      "changed_by, '2100-01-01T00:00:00.000Z', workstation, reason "
                                                      "FROM audit_log WHERE id = 12"),
                       QStringLiteral("RowForged row 32 seal 0")});
    attacks.push_back({QStringLiteral("UPDATE audit_log SET id = -1 WHERE id = 14; UPDATE audit_log SET id = 14 WHERE "
                                      "id = 15; UPDATE audit_log SET id = 15 WHERE id = -1"),
                       QStringLiteral("RowChanged row 14 seal 2")});
    return attacks;
}

std::vector<Attack> attacksOnSeals()
{
    const QString set = QStringLiteral("UPDATE audit_seals SET %1 WHERE id = 2");
    const QString changed = QStringLiteral("SealChanged row 0 seal 2");
    return {{set.arg(QStringLiteral("hash = 'aa'")), changed},
            {set.arg(QStringLiteral("previous_hash = 'aa'")), QStringLiteral("SealMissing row 0 seal 2")},
            {set.arg(QStringLiteral("sealed_at = '2026-01-01T00:00:00.000Z'")), changed},
            {set.arg(QStringLiteral("row_hashes = substr(row_hashes, 17)")), changed},
            // A list that is not there, as after a rollback, makes no row wrong, and hides none.
            {set.arg(QStringLiteral("row_hashes = ''")), QStringLiteral("whole")},
            {set.arg(QStringLiteral("row_hashes = ''")) +
                 QStringLiteral("; UPDATE audit_log SET reason = 'x' WHERE id = 15"),
             changed},
            {set.arg(QStringLiteral("row_hashes = 'x' || substr(row_hashes, 2)")), changed},
            {set.arg(QStringLiteral("first_audit_id = 12")), changed},
            {set.arg(QStringLiteral("first_audit_id = 9")), changed},
            {set.arg(QStringLiteral("last_audit_id = 20")), QStringLiteral("RowMissing row 20 seal 2")},
            {QStringLiteral("DELETE FROM audit_seals WHERE id = 2"), QStringLiteral("SealMissing row 0 seal 3")},
            {QStringLiteral("DELETE FROM audit_seals WHERE id = 2; DELETE FROM audit_log WHERE id BETWEEN 11 AND 21"),
             QStringLiteral("SealMissing row 0 seal 3")},
            {QStringLiteral("INSERT INTO audit_seals (first_audit_id, last_audit_id, previous_hash, hash) SELECT 32, "
                            "40, hash, 'ff' FROM audit_seals WHERE id = 3"),
             QStringLiteral("SealChanged row 0 seal 4")}};
}

// Seals 2 and on (or only 2) written anew over the rows as they are, as somebody could who has read this program.
void sealAnew(SealedPlant &sealed, int lastSeal)
{
    Database &db = *sealed.database;
    QString previous = sealed.plant.value(QStringLiteral("SELECT hash FROM audit_seals WHERE id = 1"));
    for (int id = 2; id <= lastSeal; ++id) {
        Seal seal = sealOf(*must(db.first(sealsSql(), {id - 1, 1})));
        seal.previousHash = previous;
        seal.rowHashes.clear();
        SealHash hash(seal);
        for (const Row &row : must(db.run(auditRowsSql(db.engine()), {seal.first - 1, seal.last, 1000}))) {
            hash.add(sealText(row));
            seal.rowHashes += rowHash(sealText(row));
        }
        previous = hash.result();
        sealed.attack(QStringLiteral("UPDATE audit_seals SET previous_hash = '%1', hash = '%2', row_hashes = '%3' "
                                     "WHERE id = %4")
                          .arg(seal.previousHash, previous, seal.rowHashes)
                          .arg(id));
    }
}
} // namespace

class SealingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyAttackIsFound_data() { forBothEngines(); }
    void everyAttackIsFound()
    {
        QFETCH(Engine, engine);
        SealedPlant sealed(engine);
        QCOMPARE(sealed.told(), QStringLiteral("whole"));
        auto attacks = attacksOnRows();
        for (const Attack &attack : attacksOnSeals())
            attacks.push_back(attack);
        for (const Attack &attack : attacks) {
            sealed.attack(sealed.everythingBack() + attack.sql);
            QVERIFY2(sealed.told() == attack.told, qPrintable(attack.sql + QStringLiteral(": ") + sealed.told() +
                                                              QStringLiteral(", expected ") + attack.told));
        }
        sealed.putBack();
        QCOMPARE(sealed.told(), QStringLiteral("whole"));
    }

    // The first place is named with what is known of it, however much else is wrong behind it.
    void theFirstIsNamed_data() { forBothEngines(); }
    void theFirstIsNamed()
    {
        QFETCH(Engine, engine);
        SealedPlant sealed(engine);
        sealed.attack(QStringLiteral("UPDATE audit_log SET reason = 'x' WHERE id IN (14, 19, 25); DELETE FROM "
                                     "audit_log WHERE id = 30; DELETE FROM audit_seals WHERE id = 3"));
        const HistoryBreak found = *sealed.report().check.firstBreak;
        QCOMPARE(found.auditRow, 14);
        QCOMPARE(found.table, QStringLiteral("suppliers"));
        QCOMPARE(found.record, QStringLiteral("14"));
        QCOMPARE(found.person, QStringLiteral("maria"));
        QVERIFY(found.at.isValid());
        QVERIFY(toText(found).startsWith(QStringLiteral("row 14 was changed: suppliers 14, ")));
    }

    void aChainThatWasPartlyMadeAnewIsFound_data() { forBothEngines(); }
    void aChainThatWasPartlyMadeAnewIsFound()
    {
        QFETCH(Engine, engine);
        SealedPlant sealed(engine);
        sealed.attack(QStringLiteral("UPDATE audit_log SET changed_by = 'ben' WHERE id = 15"));
        sealAnew(sealed, 2);
        QCOMPARE(sealed.told(), QStringLiteral("SealMissing row 0 seal 3"));
        sealAnew(sealed, 3);
        QCOMPARE(sealed.told(), QStringLiteral("whole"));
    }

    // What the database alone cannot know: the workstation has seen another end.
    void aWorkstationRemembersTheEnd_data() { forBothEngines(); }
    void aWorkstationRemembersTheEnd()
    {
        QFETCH(Engine, engine);
        SealedPlant sealed(engine);
        const HeadMemory memory(sealed.plant.folder() + QStringLiteral("/heads"));
        QVERIFY(!memory.of(sealed.plant.settings()));
        QCOMPARE(sealed.told(&memory), QStringLiteral("whole"));
        must(memory.remember(sealed.plant.settings(), *must(sealed.sealing.head())));
        QCOMPARE(sealed.told(&memory), QStringLiteral("whole"));
        const QStringList files = QDir(sealed.plant.folder() + QStringLiteral("/heads")).entryList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QCOMPARE(int(QFile::permissions(sealed.plant.folder() + QStringLiteral("/heads/") + files.first()) &
                     (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)),
                 0);

        QString cut = QStringLiteral("DELETE FROM audit_log WHERE id > 21; DELETE FROM audit_seals WHERE id = 3");
        sealed.attack(cut);
        // SQLite keeps count of the numbers that it gave.
        QCOMPARE(sealed.told(),
                 sealed.isSqlite() ? QStringLiteral("TailMissing row 21 seal 2") : QStringLiteral("whole"));
        if (sealed.isSqlite())
            sealed.attack(QStringLiteral("UPDATE sqlite_sequence SET seq = 21 WHERE name = 'audit_log'; "
                                         "UPDATE sqlite_sequence SET seq = 2 WHERE name = 'audit_seals'"));
        QCOMPARE(sealed.told(), QStringLiteral("whole"));
        QCOMPARE(sealed.told(&memory), QStringLiteral("seal 3 was seen"));
        sealed.putBack();
        QCOMPARE(sealed.told(&memory), QStringLiteral("whole"));

        sealed.attack(QStringLiteral("UPDATE audit_log SET changed_by = 'ben' WHERE id = 15"));
        sealAnew(sealed, 3);
        QCOMPARE(sealed.told(), QStringLiteral("whole"));
        QCOMPARE(sealed.told(&memory), QStringLiteral("seal 3 was seen"));
        // An older end does not make it forget, a new decision does.
        Seal older = *must(sealed.sealing.head());
        older.id = 2;
        must(memory.remember(sealed.plant.settings(), older));
        QCOMPARE(sealed.told(&memory), QStringLiteral("seal 3 was seen"));
        must(memory.forget(sealed.plant.settings()));
        QCOMPARE(sealed.told(&memory), QStringLiteral("whole"));
    }

    // A lower number that is still on its way is not passed over.
    void workOnItsWayIsWaitedFor()
    {
        const TestPlant plant(Engine::PostgreSQL);
        const auto slow = plant.open();
        const auto quick = plant.open();
        Session session{*quick, QStringLiteral("maria"), QStringLiteral("dock-1")};
        Sealing sealing(session);
        const QString add = QStringLiteral("INSERT INTO suppliers (name) VALUES (?)");
        must(slow->begin(false));
        must(slow->run(add, {QStringLiteral("slow")}));
        must(quick->run(add, {QStringLiteral("quick")}));
        QCOMPARE(plant.value(QStringLiteral("SELECT id FROM audit_log")), QStringLiteral("2"));
        QCOMPARE(bm::test::told(sealing.seal()).section(u'|', 0, 0), QStringLiteral("Busy"));
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM audit_seals")), QStringLiteral("0"));
        // Others go on meanwhile.
        must(quick->run(add, {QStringLiteral("another")}));
        must(slow->commit());
        QCOMPARE(must(sealing.seal()).rows, 3);
        // What was taken back is missing for good, and that is no hole.
        must(slow->begin(false));
        must(slow->run(add, {QStringLiteral("never")}));
        slow->rollBack();
        must(quick->run(add, {QStringLiteral("last")}));
        QCOMPARE(must(sealing.seal()).rows, 1);
        QVERIFY(must(sealing.check(nullptr)).isWhole());
        QCOMPARE(plant.value(QStringLiteral("SELECT max(id) FROM audit_log")), QStringLiteral("5"));
    }

    // Four stations work, and take back every third of what they did, while three others seal.
    void manyWriteAndManySeal_data() { forBothEngines(); }
    void manyWriteAndManySeal()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        std::atomic<int> working{4};
        std::atomic<int> kept{0};
        std::vector<std::thread> threads;
        for (int station = 0; station < 4; ++station) {
            threads.emplace_back([&, station] {
                const auto database = plant.open();
                for (int i = 0; i < 60; ++i) {
                    const Done done = inTransaction(*database, {QStringLiteral("clerk"), {}, {}}, [&]() -> Done {
                        BM_TRY(database->run(QStringLiteral("INSERT INTO suppliers (name) VALUES (?)"),
                                             {QStringLiteral("%1-%2").arg(station).arg(i)}));
                        return i % 3 == 0 ? Done(Error{Reason::Cancelled}) : Done();
                    });
                    kept += done ? 1 : 0;
                }
                --working;
            });
        }
        std::atomic<int> seals{0};
        for (int sealer = 0; sealer < 3; ++sealer) {
            threads.emplace_back([&] {
                const auto database = plant.open();
                Session session{*database, QStringLiteral("sealer"), {}};
                Sealing sealing(session);
                while (working > 0) {
                    if (const auto report = sealing.seal(); report)
                        seals += int(report->seals);
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        const auto database = plant.open();
        Session session{*database, QStringLiteral("sealer"), {}};
        Sealing sealing(session);
        must(sealing.seal());
        const HistoryReport report = must(sealing.check(nullptr));
        QVERIFY2(report.isWhole(), report.check.firstBreak ? qPrintable(toText(*report.check.firstBreak)) : "");
        QCOMPARE(report.check.looseRows, 0);
        QCOMPARE(report.check.sealedRows, kept.load());
        QVERIFY(kept >= 100);
        QVERIFY(seals > 1);
    }

    // A plant of before: everything at once, in as many seals as it takes.
    void thousandsOfRowsAreWhole_data() { forBothEngines(); }
    void thousandsOfRowsAreWhole()
    {
        QFETCH(Engine, engine);
        SealedPlant sealed(engine);
        const QString many = sealed.isSqlite()
                                 ? QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
                                                  "WHERE i < 5000) INSERT INTO customers (name) SELECT 'c' || i FROM n")
                                 : QStringLiteral("INSERT INTO customers (name) SELECT 'c' || i FROM "
                                                  "generate_series(1, 5000) i");
        sealed.attack(many);
        QCOMPARE(sealed.report().check.looseRows, 5000);
        const SealReport report = must(sealed.sealing.seal());
        QCOMPARE(report.rows, 5000);
        QCOMPARE(report.seals, 3);
        QCOMPARE(sealed.told(), QStringLiteral("whole"));
        QCOMPARE(sealed.report().check.sealedRows, 5030);
        // Nothing new, no seal.
        QCOMPARE(must(sealed.sealing.seal()).seals, 0);
        sealed.attack(QStringLiteral("DELETE FROM audit_log WHERE id = 4000"));
        QCOMPARE(sealed.told(), QStringLiteral("RowMissing row 3999 seal 5"));
    }

    // The text under the hash is the same, whatever the engine thinks of blanks and letters.
    void bothEnginesSealTheSameText()
    {
        QStringList texts;
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            SealedPlant sealed(engine);
            must(sealed.database->run(QStringLiteral("UPDATE suppliers SET city = ?, is_active = ? WHERE id = 4"),
                                      {QStringLiteral("a\\b/\t\u0001é\U0001F35E, \"q\": {}"), false}));
            must(sealed.database->run(
                QStringLiteral("INSERT INTO ingredients (name, unit_of_measure, allergens, minimum_stock) VALUES "
                               "('Flour', 'kg', ?, ?)"),
                {QStringList{QStringLiteral("wheat"), QStringLiteral("m,i\"lk")}, Quantity::ofThousandths(12'500)}));
            sealed.attack(QStringLiteral("UPDATE audit_log SET changed_at = '2026-05-04T09:30:00.250Z', "
                                         "changed_by = 'maria'"));
            // The moment of making stands in the values, too.
            QStringList all;
            for (const Row &row : must(sealed.database->run(auditRowsSql(engine), {0, 1000, 1000})))
                all << QString::fromUtf8(sealText(row))
                           .remove(QRegularExpression(QStringLiteral("\"created_at\":\"[^\"]*\",?")));
            QCOMPARE(all.size(), 32);
            texts << all.join(u'\n');
        }
        QCOMPARE(texts[0], texts[1]);
        QVERIFY(texts[0].contains(QStringLiteral("12.500")));
    }

    void noTwoRowsHaveOneText()
    {
        QCOMPARE(plainJson(QStringLiteral("{\"a\": [1, 2.50], \"b c\" : \"x \\u00e9\\/y\" }")),
                 QStringLiteral("{\"a\":[1,2.50],\"b c\":\"x é/y\"}"));
        QCOMPARE(plainJson(QStringLiteral("\"\\u0022\\u005c\\\"\"")), QStringLiteral("\"\\u0022\\u005c\\\"\""));
        QVERIFY(plainJson(QStringLiteral("1.5")) != plainJson(QStringLiteral("1.50")));
        QVERIFY(plainJson(QStringLiteral("\"a b\"")) != plainJson(QStringLiteral("\"ab\"")));
        // What is no JSON at all has a text, too.
        QCOMPARE(plainJson(QStringLiteral("\"abc\\")), QStringLiteral("\"abc\\"));
        QCOMPARE(plainJson(QStringLiteral("\"\\u12")), QStringLiteral("\"\\u12"));
        QCOMPARE(shortForm(QString(64, u'a')), QStringLiteral("AAAA AAAA AAAA AAAA"));
    }
};

QTEST_GUILESS_MAIN(SealingTest)
#include "sealingtest.moc"

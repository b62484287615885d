// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/definitions.h"
#include "database/migration/verification.h"
#include "support/besieged.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QStringList appendOnly{
    QStringLiteral("lot_movements"),      QStringLiteral("batch_ingredients"), QStringLiteral("lot_transfers"),
    QStringLiteral("quality_checks"),     QStringLiteral("audit_log"),         QStringLiteral("audit_seals"),
    QStringLiteral("migration_findings"), QStringLiteral("sign_in_attempts"),  QStringLiteral("signatures"),
    QStringLiteral("run_losses"),         QStringLiteral("shipment_lines"),    QStringLiteral("run_readings"),
    QStringLiteral("run_step_marks"),     QStringLiteral("line_cleanings"),    QStringLiteral("carry_overs"),
    QStringLiteral("run_events"),         QStringLiteral("vessel_acts"),       QStringLiteral("recall_notices"),
    QStringLiteral("drill_results"),      QStringLiteral("recall_withdrawals")};
const QStringList neverDeleted{QStringLiteral("ingredient_lots"),
                               QStringLiteral("production_runs"),
                               QStringLiteral("pallets"),
                               QStringLiteral("holds"),
                               QStringLiteral("recall_items"),
                               QStringLiteral("label_prints"),
                               QStringLiteral("inspection_points"),
                               QStringLiteral("label_patterns"),
                               QStringLiteral("vessels")};

// Two drifts are one line each: what verify says about the schema and the ledger.
QString verdict(const Besieged &plant)
{
    const auto database = plant.open(Database::Mode::ReadOnly);
    const auto results = verifyPlant(*database);
    QStringList wrong;
    for (const CheckResult &result : results.value()) {
        if (!result.ok)
            wrong << result.check + QStringLiteral(": ") + result.detail;
    }
    return wrong.join(u'\n');
}
} // namespace

// What was written stays, and says where it came from.
class GuardsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ledgersAreOnlyAddedTo_data() { forBothEngines(); }
    void ledgersAreOnlyAddedTo()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        for (const QString &table : appendOnly) {
            const QString refusal = QStringLiteral("append-only table ") + table;
            QVERIFY(plant.value(QStringLiteral("SELECT count(*) FROM ") + table).toInt() > 0);
            // The ledger of the lots has a guard that looks at the columns; the others refuse any update.
            const QStringList columns = plant.columns(table);
            for (const QString &column : table == QLatin1String("lot_movements") ? columns : columns.mid(1, 1))
                WITHSTANDS(plant, QStringLiteral("UPDATE %1 SET %2 = %2").arg(table, column), refusal);
            // What a child holds on to is kept for that reason, too.
            const QStringList kept{refusal, QStringLiteral("is still used by")};
            WITHSTANDS(plant, QStringLiteral("DELETE FROM ") + table, kept);
            WITHSTANDS(plant, QStringLiteral("DELETE FROM %1 WHERE id = (SELECT max(id) FROM %1)").arg(table), kept);
        }
        const QString saves = QStringLiteral("append-only table saved_requests");
        WITHSTANDS(plant, QStringLiteral("UPDATE saved_requests SET saved_by = 'bo'"), saves);
        WITHSTANDS(plant, QStringLiteral("DELETE FROM saved_requests"), saves);
        for (const QString &table : neverDeleted)
            WITHSTANDS(plant, QStringLiteral("DELETE FROM ") + table,
                       (QStringList{QStringLiteral("append-only table ") + table, QStringLiteral("is still used by")}));
    }

    void noTableIsEmptiedAtOnce()
    {
        const Besieged plant(Engine::PostgreSQL);
        QStringList guarded = appendOnly + neverDeleted;
        const auto regulated = regulatedTables();
        for (const RegulatedTable &table : *regulated)
            guarded << table.name;
        guarded << QStringLiteral("number_sequences") << QStringLiteral("schema_migrations");
        guarded.removeDuplicates();
        QCOMPARE(guarded.size(), 49);
        for (const QString &table : guarded)
            WITHSTANDS(plant, QStringLiteral("TRUNCATE %1 CASCADE").arg(table), QStringLiteral("bm:RefusedByDatabase"));
    }

    void aRowKeepsItsKeyAndItsMaker_data() { forBothEngines(); }
    void aRowKeepsItsKeyAndItsMaker()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        // What else guards the id says so in its own words.
        const QStringList words{QStringLiteral("origin of"),          QStringLiteral("append-only"),
                                QStringLiteral("never rewritten"),    QStringLiteral("never change"),
                                QStringLiteral("bm:PalletNotActive"), QStringLiteral("bm:RecipeFrozen")};
        for (const QString &table : plant.tables()) {
            const QStringList columns = plant.columns(table);
            if (!columns.contains(QStringLiteral("id")) || table == QLatin1String("migration_runs"))
                continue;
            const QString where = QStringLiteral(" WHERE id = (SELECT max(id) FROM %1)").arg(table);
            const auto update = [&](const char *change) {
                return QStringLiteral("UPDATE %1 SET %2%3").arg(table, QLatin1String(change), where);
            };
            WITHSTANDS(plant, update("id = id + 4000"), words);
            if (engine == Engine::SQLite) {
                for (const char *alias : {"rowid = id + 4000", "oid = id + 4000", "_rowid_ = id + 4000"})
                    WITHSTANDS(plant, update(alias), words);
                WITHSTANDS(plant, QStringLiteral("UPDATE OR REPLACE %1 SET id = id + 1").arg(table),
                           words + QStringList{QStringLiteral("constraint failed")});
            }
            if (columns.contains(QStringLiteral("created_at"))) {
                WITHSTANDS(plant, update("created_at = '2001-01-01T00:00:00.000Z'"), words);
                WITHSTANDS(plant, update("created_by = 'somebody'"), words);
            }
            if (columns.contains(QStringLiteral("updated_by")) && table != QLatin1String("pallet_items"))
                ALLOWS(plant, update("updated_by = 'somebody'"));
        }
    }

    void nobodyForgesWhereARowCameFrom_data() { forBothEngines(); }
    void nobodyForgesWhereARowCameFrom()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        int tables = 0;
        for (const QString &table : plant.tables()) {
            if (!plant.columns(table).contains(QStringLiteral("provenance")))
                continue;
            ++tables;
            WITHSTANDS(plant, plant.copyOf(table, {{QStringLiteral("provenance"), QStringLiteral("'MIGRATED'")}}),
                       QStringList{QString()});
            WITHSTANDS(plant, QStringLiteral("UPDATE %1 SET provenance = 'MIGRATED'").arg(table),
                       (QStringList{QStringLiteral("origin of"), QStringLiteral("append-only"),
                                    QStringLiteral("bm:PalletNotActive")}));
        }
        QCOMPARE(tables, 9);
        const QString lot = QStringLiteral(
            "INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, quantity_received, quantity_remaining, "
            "unit_of_measure, provenance) VALUES (1, 'X', 0, 0, 'kg', '%1')");
        WITHSTANDS(plant, lot.arg(QStringLiteral("MIGRATED")), QStringLiteral("only a migration"));
        ALLOWS(plant, lot.arg(QStringLiteral("NATIVE")));
        const QString supplier = QStringLiteral("INSERT INTO suppliers (name, provenance) VALUES ('X', '%1')");
        WITHSTANDS(plant, supplier.arg(QStringLiteral("MIGRATED")), QStringLiteral("only a migration"));
        ALLOWS(plant, supplier.arg(QStringLiteral("NATIVE")));
    }

    void whatARunWasMadeToStays_data() { forBothEngines(); }
    void whatARunWasMadeToStays()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        const QString frozen = QStringLiteral("bm:RecipeFrozen");
        const auto line = [&](int recipe, int position) {
            return QStringLiteral("INSERT INTO recipe_ingredients (recipe_id, ingredient_id, quantity, "
                                  "unit_of_measure, position) VALUES (%1, 1, %2, 'kg', %3)")
                .arg(QString::number(recipe), plant.amount(1), QString::number(position));
        };
        WITHSTANDS(plant, line(1, 2), frozen);
        for (const QString &change :
             QStringList{QStringLiteral("quantity = ") + plant.amount(1), QStringLiteral("position = 9"),
                         QStringLiteral("recipe_id = 3, position = 5"), QStringLiteral("ingredient_id = 2")})
            WITHSTANDS(plant, QStringLiteral("UPDATE recipe_ingredients SET %1 WHERE id = 1").arg(change), frozen);
        WITHSTANDS(plant, QStringLiteral("UPDATE recipe_ingredients SET recipe_id = 1, position = 7 WHERE id = 2"),
                   frozen);
        WITHSTANDS(plant, QStringLiteral("DELETE FROM recipe_ingredients WHERE id = 1"), frozen);
        for (const QString &change :
             QStringList{QStringLiteral("name = 'Cake'"), QStringLiteral("version = 2"),
                         QStringLiteral("output_ingredient_id = 2"), QStringLiteral("yield_unit = 'kg'"),
                         QStringLiteral("yield_quantity = ") + plant.amount(1)})
            WITHSTANDS(plant, QStringLiteral("UPDATE recipes SET %1 WHERE id = 1").arg(change), frozen);
        WITHSTANDS(plant, QStringLiteral("DELETE FROM recipes WHERE id = 1"),
                   (QStringList{QStringLiteral("is still used by"), QStringLiteral("violates foreign key")}));
        ALLOWS(plant, QStringLiteral("UPDATE recipes SET description = 'dark' WHERE id = 1"));
        ALLOWS(plant, line(3, 2));
        ALLOWS(plant, QStringLiteral("UPDATE recipe_ingredients SET position = 9 WHERE id = 2"));
        ALLOWS(plant, QStringLiteral("UPDATE recipes SET name = 'Cake' WHERE id = 3"));
        ALLOWS(plant, QStringLiteral("DELETE FROM recipe_ingredients WHERE id = 2; DELETE FROM recipes WHERE id = 3"));
        const QString fixed = QStringLiteral("number, recipe and unit of a run never change");
        for (const char *change : {"batch_number = 'B-9'", "recipe_id = 3", "unit_of_measure = 'kg'"})
            WITHSTANDS(plant, QStringLiteral("UPDATE production_runs SET %1 WHERE id = 1").arg(QLatin1String(change)),
                       fixed);
        WITHSTANDS(plant, QStringLiteral("UPDATE production_runs SET batch_number = 'B-9' WHERE id = 3"), fixed);
        ALLOWS(plant, QStringLiteral("UPDATE production_runs SET recipe_id = 3, unit_of_measure = 'kg' WHERE id = 3"));
    }

    void aHoldIsNeverRewritten_data() { forBothEngines(); }
    void aHoldIsNeverRewritten()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        const QString open = QStringLiteral(
            "INSERT INTO holds (id, ingredient_lot_id, reason, held_by%1) VALUES (10, 2, 'glass', 'ana'%2)");
        WITHSTANDS(plant,
                   open.arg(QStringLiteral(", released_at, released_by, release_reason"),
                            QStringLiteral(", '2026-05-05T07:00:00.000Z', 'ana', 'x'")),
                   QStringLiteral("begins open"));
        plant.must(open.arg(QString(), QString()));
        const QString rewritten = QStringLiteral("never rewritten");
        for (const char *change : {"reason = 'dust'", "held_by = 'ben'", "held_at = '2026-01-01T00:00:00.000Z'",
                                   "ingredient_lot_id = 1", "ingredient_lot_id = NULL, pallet_id = 3"})
            WITHSTANDS(plant, QStringLiteral("UPDATE holds SET %1 WHERE id = 10").arg(QLatin1String(change)),
                       rewritten);
        for (const char *change : {"released_at = NULL, released_by = NULL, release_reason = NULL",
                                   "release_reason = 'other'", "reason = 'dust'"})
            WITHSTANDS(plant, QStringLiteral("UPDATE holds SET %1 WHERE id = 1").arg(QLatin1String(change)), rewritten);
        const QString release =
            QStringLiteral("UPDATE holds SET released_at = '2026-05-05T07:00:00.000Z'%1 WHERE id = 10");
        const QStringList checkWords{QStringLiteral("CHECK constraint failed"),
                                     QStringLiteral("violates check constraint")};
        WITHSTANDS(plant, release.arg(QStringLiteral(", release_reason = 'clean'")), checkWords);
        for (const char *reasonless : {"", ", released_by = 'ana'", ", released_by = 'ana', release_reason = ' '"})
            WITHSTANDS(plant, release.arg(QLatin1String(reasonless)), QStringLiteral("bm:Required:release_reason"));
        ALLOWS(plant, release.arg(QStringLiteral(", released_by = 'ana', release_reason = 'clean'")));
    }

    void evidenceIsNeverRewritten_data() { forBothEngines(); }
    void evidenceIsNeverRewritten()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        for (const QString &change :
             QStringList{QStringLiteral("content = ") + plant.pick(QStringLiteral("x'00'"), QStringLiteral("'\\x00'")),
                         QStringLiteral("sha256 = '%1'").arg(QString(64, u'b')), QStringLiteral("file_name = 'z.pdf'"),
                         QStringLiteral("ingredient_lot_id = 2")})
            WITHSTANDS(plant, QStringLiteral("UPDATE attachments SET %1 WHERE id = 1").arg(change),
                       QStringLiteral("an attachment is never rewritten"));
        for (const char *change : {"ingredient_lot_id = 2", "previous_status = 'RECALLED'",
                                   "ingredient_lot_id = NULL, pallet_id = 3", "doses = '[1]'"})
            WITHSTANDS(plant, QStringLiteral("UPDATE recall_items SET %1 WHERE id = 1").arg(QLatin1String(change)),
                       QStringLiteral("scope of a recall never changes"));
        for (const char *change :
             {"recall_number = 'R-9'", "as_of = '2026-01-01T00:00:00.000Z'", "opened_by = 'ben'",
              "opened_at = '2026-01-01T00:00:00.000Z'", "id = 9", "sources = '[1]'", "figures = '{\"lots\":[]}'"})
            WITHSTANDS(plant, QStringLiteral("UPDATE recalls SET %1 WHERE id = 1").arg(QLatin1String(change)),
                       (QStringList{QStringLiteral("beginning of a recall never change"),
                                    QStringLiteral("origin of recalls")}));
        ALLOWS(plant, QStringLiteral("UPDATE recall_items SET disposition = 'DESTROYED' WHERE id = 1"));
        ALLOWS(plant, QStringLiteral("UPDATE recalls SET status = 'CLOSED', closed_at = '2026-05-09T08:00:00.000Z', "
                                     "closed_by = 'ana' WHERE id = 1"));
    }

    void noNumberIsGivenTwice_data() { forBothEngines(); }
    void noNumberIsGivenTwice()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        plant.must(QStringLiteral("UPDATE number_sequences SET next_value = 500 WHERE name = 'batch'"));
        const QString back = QStringLiteral("number_sequences never go back");
        for (const char *sql : {"UPDATE number_sequences SET next_value = 499 WHERE name = 'batch'",
                                "UPDATE number_sequences SET name = 'other' WHERE name = 'batch'",
                                "DELETE FROM number_sequences WHERE name = 'batch'"})
            WITHSTANDS(plant, QLatin1String(sql), back);
        ALLOWS(plant, QStringLiteral("UPDATE number_sequences SET next_value = next_value + 1 WHERE name = 'batch'"));
        ALLOWS(plant, QStringLiteral("UPDATE number_sequences SET prefix = 'BB-' WHERE name = 'batch'"));
        if (engine == Engine::SQLite)
            WITHSTANDS(plant, QStringLiteral("REPLACE INTO number_sequences VALUES ('batch', 'B-', 6, 1)"),
                       QStringLiteral("bm:Duplicate"));
    }

    void aLabelIsFinishedOnce_data() { forBothEngines(); }
    void aLabelIsFinishedOnce()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        WITHSTANDS(plant,
                   plant.copyOf(QStringLiteral("label_prints"), {{QStringLiteral("status"), QStringLiteral("'SENT'")}}),
                   QStringLiteral("a new row of label_prints starts as QUEUED"));
        const QString rewritten = QStringLiteral("a label is finished once and never rewritten");
        for (const char *change : {"copies = 2", "is_reprint = TRUE", "reason = 'x'", "requested_by = 'eve'",
                                   "ingredient_lot_id = 2", "workstation = 'x'", "attempts = -1"})
            WITHSTANDS(plant, QStringLiteral("UPDATE label_prints SET %1 WHERE id = 1").arg(QLatin1String(change)),
                       rewritten);
        ALLOWS(plant, QStringLiteral("UPDATE label_prints SET status = 'FAILED', attempts = 1, problem = 'paper' "
                                     "WHERE id = 1"));
        plant.must(QStringLiteral("UPDATE label_prints SET status = 'PRINTED', finished_at = "
                                  "'2026-05-04T12:00:00.000Z', finished_by = 'ana' WHERE id = 1"));
        WITHSTANDS(plant, QStringLiteral("UPDATE label_prints SET status = 'QUEUED', finished_at = NULL WHERE id = 1"),
                   rewritten);
    }

    // Who owns the file or the tables can take the guards away; then verify says so.
    void verifyFindsWhatNoGuardCanStop_data() { forBothEngines(); }
    void verifyFindsWhatNoGuardCanStop()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        QCOMPARE(verdict(plant), QString());
        plant.must(QStringLiteral("UPDATE schema_migrations SET checksum = 'mine' WHERE version = 2"));
        QVERIFY(verdict(plant).contains(QStringLiteral("checksum of 2")));
        const QString newest = plant.value(QStringLiteral("SELECT max(version) FROM schema_migrations"));
        plant.must(plant.pick(
            QStringLiteral("DROP TRIGGER guard_pallets_delete; DELETE FROM schema_migrations WHERE version = %1")
                .arg(newest),
            QStringLiteral(
                "ALTER TABLE pallets DISABLE TRIGGER guard_delete; DELETE FROM schema_migrations WHERE version = %1")
                .arg(newest)));
        QVERIFY(verdict(plant).contains(plant.pick(QStringLiteral("missing trigger guard_pallets_delete"),
                                                   QStringLiteral("changed trigger pallets.guard_delete"))));
        QVERIFY(verdict(plant).contains(QStringLiteral("not applied from ") + newest));
        if (engine == Engine::PostgreSQL) {
            plant.must(QStringLiteral("ALTER FUNCTION bm_packed RESET search_path"));
            QVERIFY(verdict(plant).contains(QStringLiteral("changed function bm_packed")));
        }
    }
};

QTEST_GUILESS_MAIN(GuardsTest)
#include "guardstest.moc"

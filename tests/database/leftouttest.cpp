// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/introspection.h"
#include "database/migration/migrationscript.h"
#include "database/migration/olderschema.h"
#include "database/takeover/rollback.h"
#include "support/besieged.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>

using namespace bm;
using namespace bm::test;

// What of the newest views and guards an older schema cannot carry is written down, name by name
// (tests/data/leftout), so that somebody has looked at what each step takes away from a plant that goes back over it.
class LeftOutTest : public QObject
{
    Q_OBJECT

private:
    static QString listOf(Engine engine)
    {
        return QStringLiteral(BM_SOURCE_DIR "/tests/data/leftout/") + engineName(engine) + QStringLiteral(".txt");
    }

    // Of these the ones whose table a version still has; of a view it is said always.
    static QStringList stillNamed(const QStringList &names, const std::vector<TableShape> &tables)
    {
        QStringList named;
        for (const QString &name : names) {
            const QString table = name.section(QStringLiteral(" of "), 1);
            const bool isThere = std::any_of(tables.begin(), tables.end(),
                                             [&table](const TableShape &each) { return each.name == table; });
            if (table.isEmpty() || isThere)
                named << name;
        }
        return named;
    }

    // From the newest version down, what going back to a version leaves out for the first time: "27 name of table".
    static QStringList firstLeftOut(const std::vector<QStringList> &ofVersion)
    {
        QStringList lines;
        for (int version = programSchemaVersion() - 1; version > 0; --version) {
            const QStringList before = ofVersion[static_cast<size_t>(version) + 1];
            QStringList now = ofVersion[static_cast<size_t>(version)];
            now.sort();
            for (const QString &name : now) {
                if (!before.contains(name))
                    lines << QString::number(version) + u' ' + name;
            }
        }
        return lines;
    }

    static QStringList expectedLines(Engine engine)
    {
        QFile file(listOf(engine));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        lines.removeIf([](const QString &line) { return line.startsWith(u'#'); });
        return lines;
    }

    // What of the list is left out at a version, sorted.
    static QStringList expectedAt(Engine engine, int version)
    {
        QStringList names;
        for (const QString &line : expectedLines(engine)) {
            if (line.section(u' ', 0, 0).toInt() >= version)
                names << line.section(u' ', 1);
        }
        names = stillNamed(names, tablesOfVersion(version).value());
        names.sort();
        return names;
    }

    static QString backTo(const Besieged &plant, int version, QStringList *leftOut = nullptr)
    {
        RollbackOptions options;
        options.backupDir = QDir(plant.folder()).filePath(QStringLiteral("backups"));
        options.mayLose = whateverIsLost;
        const auto report = rollBackTo(plant.settings(), version, testIdentity(), options, carryOn());
        if (!report.ok())
            return report.error().detail;
        if (leftOut)
            *leftOut = report->leftOut;
        return {};
    }

    // Empty: the stranger's statement is refused with that word. Besieged::withstands() looks with statements that were
    // made ready before the way back.
    static QString refuses(const Besieged &plant, const QString &sql, const QString &word)
    {
        const QString told = plant.attack(sql);
        return told.contains(word) ? QString() : QString(sql + u": " + told);
    }

    static QStringList triggersOf(const TestPlant &plant, const QString &table)
    {
        return plant.lines((plant.engine() == Engine::SQLite
                                ? QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = "
                                                 "'%1' ORDER BY name")
                                : QStringLiteral("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgrelid = "
                                                 "'%1'::regclass ORDER BY tgname"))
                               .arg(table));
    }

private Q_SLOTS:
    void whatEachStepTakesAwayIsWrittenDown_data() { forBothEngines(); }
    void whatEachStepTakesAwayIsWrittenDown()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine, TestPlant::Content::Empty);
        const auto database = plant.open(engine == Engine::SQLite ? Database::Mode::Create : Database::Mode::ReadWrite);
        std::vector<QStringList> ofVersion(1);
        const auto scripts = migrationScripts(engine);
        for (const MigrationScript &script : scripts.value()) {
            for (const QString &statement : splitStatements(script.up))
                QVERIFY2(database->execute(statement).ok(), qPrintable(statement));
            const auto older = olderDefinitions(*database);
            QVERIFY2(older.ok(), older.ok() ? "" : qPrintable(older.error().detail));
            ofVersion.push_back(older->leftOut);
        }
        QCOMPARE(ofVersion.back(), QStringList());
        const QStringList lines = firstLeftOut(ofVersion);
        if (qEnvironmentVariableIsSet("BM_UPDATE_EXPECTED")) {
            QFile file(listOf(engine));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("# Views and guards that a plant loses when it goes back to a version, each at the newest "
                       "version that cannot carry it.\n# Written by: BM_UPDATE_EXPECTED=1 leftouttest\n");
            file.write(lines.join(u'\n').toUtf8() + '\n');
        }
        const QStringList expected = expectedLines(engine);
        for (const QString &line : lines)
            QVERIFY2(expected.contains(line), qPrintable(QStringLiteral("nobody expects: ") + line));
        for (const QString &line : expected)
            QVERIFY2(lines.contains(line), qPrintable(QStringLiteral("is kept now: ") + line));
        // Once left out it stays so, or going down two steps would not be what the list says.
        for (int version = 1; version < programSchemaVersion(); ++version) {
            QStringList now = ofVersion[static_cast<size_t>(version)];
            now.sort();
            QCOMPARE(now, expectedAt(engine, version));
        }
    }

    // By the plant itself, not by what the program says of it.
    void theRestIsThere_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<int>("version");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            for (const int version : {programSchemaVersion() - 1, 26, 22})
                QTest::addRow("%s to %d", qPrintable(engineName(engine)), version) << engine << version;
        }
    }
    void theRestIsThere()
    {
        QFETCH(Engine, engine);
        QFETCH(int, version);
        const Besieged plant(engine);
        QHash<QString, QStringList> before;
        const auto tables = tablesOfVersion(version).value();
        for (const TableShape &table : tables) {
            if (engine == Engine::SQLite || table.name != u"audit_context")
                before.insert(table.name, triggersOf(plant, table.name));
        }
        QStringList said;
        QCOMPARE(backTo(plant, version, &said), QString());
        said.sort();
        QCOMPARE(said, expectedAt(engine, version));
        static const QRegularExpression generated(QStringLiteral("^guard_(fk|unique)_|_(identity|origin|key|given)$"));
        for (auto table = before.cbegin(); table != before.cend(); ++table) {
            const QStringList after = triggersOf(plant, table.key());
            for (const QString &trigger : table.value()) {
                const bool isSaid = said.contains(trigger + u" of " + table.key());
                // Keys of what is not there any more need no guard.
                if (!isSaid && !generated.match(trigger).hasMatch())
                    QVERIFY2(after.contains(trigger), qPrintable(trigger + u" of " + table.key()));
            }
        }
    }

    // A newer step may call a column what older guards call a table.
    void palletsKeepTheirGuards_data() { forBothEngines(); }
    void palletsKeepTheirGuards()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        QCOMPARE(backTo(plant, 27), QString());
        const QString refused = QStringLiteral("bm:");
        QCOMPARE(refuses(plant, QStringLiteral("DELETE FROM pallets WHERE id = 3"), refused), QString());
        QCOMPARE(refuses(plant, QStringLiteral("UPDATE pallets SET pallet_number = 'x' WHERE id = 1"), refused),
                 QString());
        QCOMPARE(refuses(plant, QStringLiteral("UPDATE pallets SET status = 'ACTIVE' WHERE id = 2"), refused),
                 QString());
        QCOMPARE(refuses(plant, QStringLiteral("DELETE FROM pallet_items WHERE pallet_id = 2"), refused), QString());
        QCOMPARE(
            refuses(plant,
                    QStringLiteral("INSERT INTO pallet_items (pallet_id, production_run_id, quantity) VALUES (1, 4, ") +
                        plant.amount(9999) + u')',
                    refused),
            QString());
        plant.must(QStringLiteral("UPDATE customers SET name = 'Stand' WHERE id = 2"));
        plant.must(QStringLiteral("UPDATE pallets SET location = 'B-2' WHERE id = 1"));
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM audit_log WHERE action = 'UPDATE' AND ((table_name = "
                                            "'customers' AND record_id = '2') OR (table_name = 'pallets' AND record_id "
                                            "= '1' AND new_values ->> 'location' = 'B-2'))")),
                 QStringLiteral("2"));
    }

    // The history keeps what a lot was; whoever goes back is told which they were, not how many lots there are.
    void whatWasReworkIsNamed_data() { forBothEngines(); }
    void whatWasReworkIsNamed()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        plant.must(QStringLiteral("INSERT INTO ingredient_lots (id, ingredient_id, internal_lot_code, "
                                  "quantity_received, quantity_remaining, unit_of_measure, source_production_run_id, "
                                  "is_rework) VALUES (60, 2, 'R-60', 0, 0, 'kg', 2, TRUE), (61, 2, 'R-61', 0, 0, 'kg', "
                                  "1, TRUE)"));
        const auto plan = planRollback(*plant.open(Database::Mode::ReadOnly), 26);
        QVERIFY(plan.ok());
        const auto rework = std::find_if(plan->lostColumns.begin(), plan->lostColumns.end(),
                                         [](const LostColumn &each) { return each.column == u"is_rework"; });
        QVERIFY(rework != plan->lostColumns.end());
        QCOMPARE(rework->values, 2);
        QCOMPARE(rework->records, QStringList({QStringLiteral("R-60"), QStringLiteral("R-61")}));
        QCOMPARE(backTo(plant, 26), QString());
        const QString report =
            plant.value(QStringLiteral("SELECT report FROM migration_runs ORDER BY id DESC LIMIT 1"));
        QVERIFY2(report.contains(QStringLiteral("R-60")) && report.contains(QStringLiteral("R-61")),
                 qPrintable(report));
        QVERIFY(!report.contains(QStringLiteral("\"L-1\"")));
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM audit_log WHERE table_name = 'ingredient_lots' AND "
                                            "record_id IN ('60', '61') AND action = 'INSERT' AND "
                                            "CAST(new_values AS text) LIKE '%\"is_rework\":%true%'")),
                 QStringLiteral("2"));
    }

    // Before there was rework, the rules that make room for it now had no exception.
    void withoutReworkTheOldRulesHold_data() { forBothEngines(); }
    void withoutReworkTheOldRulesHold()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        plant.must(QStringLiteral("INSERT INTO ingredients (id, name, type, unit_of_measure) VALUES (50, 'Peanuts', "
                                  "'OTHER', 'kg')"));
        plant.must(plant.releasedLot(50, QStringLiteral("L-50"), 100)
                       .replace(QStringLiteral("(50, 1,"), QStringLiteral("(50, 50,")));
        QCOMPARE(plant.value(QStringLiteral("SELECT ingredient_id FROM ingredient_lots WHERE id = 50")),
                 QStringLiteral("50"));
        const QString use = plant.use(1, 50, 5);
        const QString lot = QStringLiteral(
            "INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, quantity_received, "
            "quantity_remaining, unit_of_measure, source_production_run_id) VALUES (2, 'W-9', 0, 0, 'kg', %1)");
        for (const int version : {programSchemaVersion(), 26}) {
            if (version < programSchemaVersion())
                QCOMPARE(backTo(plant, version), QString());
            QCOMPARE(refuses(plant, use, QStringLiteral("bm:NotInRecipe")), QString());
            QCOMPARE(refuses(plant, lot.arg(1), QStringLiteral("bm:RunNotInProgress")), QString());
            ALLOWS(plant, plant.use(1, 1, 1));
            ALLOWS(plant, lot.arg(2));
        }
    }
};

QTEST_GUILESS_MAIN(LeftOutTest)
#include "leftouttest.moc"

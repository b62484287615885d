// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/services.h"
#include "support/legacy/oldlook.h"
#include "support/legacy/oldplant.h"
#include "support/testdatabases.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace bm;
using namespace bm::test;

// Databases nobody wrote by hand: whatever an old plant holds, all of it is in the new one or in a finding.
//     BM_OLD_PLANT_SEED=17 runs that one; BM_OLD_PLANT_SEEDS=100 runs a hundred instead of the usual few.
class OldPlantsTest : public QObject
{
    Q_OBJECT

private:
    static void fillPlant(TestPlant &plant, const MadePlant &old)
    {
        const QString path = QDir(plant.folder()).filePath(QStringLiteral("old.sql"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(old.sql.toUtf8());
        file.close();
        plant.load(path);
    }

    static QMap<QString, qint64> counted(const std::vector<Finding> &findings)
    {
        QMap<QString, qint64> counts;
        for (const Finding &finding : findings)
            counts[finding.kind + u'|' + finding.table + u'|' + finding.column] = finding.count;
        return counts;
    }

    static QMap<QString, qint64> kept(Database &database)
    {
        QMap<QString, qint64> counts;
        const auto rows = database.run(QStringLiteral(
            "SELECT kind, table_name, column_name, count(*) AS n FROM migration_findings GROUP BY 1, 2, 3"));
        for (const Row &row : *rows)
            counts[row.text(QStringLiteral("kind")) + u'|' + row.text(QStringLiteral("table_name")) + u'|' +
                   row.text(QStringLiteral("column_name"))] = row.integer(QStringLiteral("n"));
        return counts;
    }

    // What was told before is what was done; only a second twin, made by the first one's suffix, may come on top, and
    // what depends on how another value of the row was read: half of a lot's quantities, an end before its start.
    static QStringList promisesBroken(const QMap<QString, qint64> &told, const QMap<QString, qint64> &done)
    {
        QStringList broken;
        const QStringList keys = told.keys() + done.keys();
        for (const QString &key : QSet<QString>(keys.begin(), keys.end())) {
            const bool mayGrow = key.startsWith(QLatin1String("duplicate_")) ||
                                 key.startsWith(QLatin1String("end_before_start")) ||
                                 key.contains(QLatin1String("kept_value|IngredientLot|quantity"));
            if (mayGrow ? done.value(key) < told.value(key) : done.value(key) != told.value(key))
                broken << QStringLiteral("%1: told %2, kept %3").arg(key).arg(told.value(key)).arg(done.value(key));
        }
        return broken;
    }

    // A lot comes in and goes into a run of a new recipe, under numbers that nobody had.
    static void works(const ConnectionSettings &settings)
    {
        auto database = Database::open(settings, Database::Mode::ReadWrite);
        QVERIFY(database.ok());
        Session session{**database, QStringLiteral("maria"), QStringLiteral("dock-1"),
                        [] { return QDateTime(QDate(2026, 5, 4), QTime(9, 30), Qt::UTC); }};
        Services services(session);
        NewLot lot;
        lot.ingredientName = QStringLiteral("Spelt of today");
        lot.createIngredient = true;
        lot.unit = QStringLiteral("kg");
        lot.quantity = Quantity::ofUnits(20);
        const auto received = services.receiving.receive(lot);
        QVERIFY2(received.ok(), received.ok() ? "" : qPrintable(received.error().detail));
        QVERIFY(services.lots.release(received->internalLotCode, {}).ok());
        NewRecipe recipe;
        recipe.name = QStringLiteral("Loaf of today");
        recipe.yield = Quantity::ofUnits(100);
        recipe.yieldUnit = QStringLiteral("units");
        recipe.lines.push_back({lot.ingredientName, Quantity::ofUnits(10), {}});
        QVERIFY(services.catalog.addRecipe(recipe).ok());
        NewRun run;
        run.recipeName = recipe.name;
        run.plannedQuantity = Quantity::ofUnits(100);
        run.startNow = true;
        const auto started = services.production.plan(run);
        QVERIFY2(started.ok(), started.ok() ? "" : qPrintable(started.error().detail));
        const auto used = services.production.add({started->id, received->internalLotCode, Quantity::ofUnits(10), {}});
        QVERIFY2(used.ok(), used.ok() ? "" : qPrintable(used.error().detail));
        QVERIFY(services.production.finish(started->id, Quantity::ofUnits(90)).ok());
        const auto pallet = (*database)->run(
            QStringLiteral("INSERT INTO pallets (pallet_number, production_run_id) VALUES ('today', %1) RETURNING id")
                .arg(started->id.value()));
        QVERIFY2(pallet.ok(), pallet.ok() ? "" : qPrintable(pallet.error().detail));
    }

private Q_SLOTS:
    void nothingIsLost_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("variant");
        QTest::addColumn<int>("seed");
        const bool one = qEnvironmentVariableIsSet("BM_OLD_PLANT_SEED");
        const int first = one ? qEnvironmentVariableIntValue("BM_OLD_PLANT_SEED") : 1;
        const int many =
            qEnvironmentVariableIsSet("BM_OLD_PLANT_SEEDS") ? qEnvironmentVariableIntValue("BM_OLD_PLANT_SEEDS") : 0;
        for (const char *variant : {"basic", "basic-snake", "web-v2", "recipe-book"}) {
            for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
                const int usual = engine == Engine::SQLite ? 6 : 2;
                const int last = one ? first : first + (many > 0 ? many : usual) - 1;
                for (int seed = first; seed <= last; ++seed)
                    QTest::addRow("%s %s seed %d", qPrintable(engineName(engine)), variant, seed)
                        << engine << QString::fromLatin1(variant) << seed;
            }
        }
    }
    void nothingIsLost()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, variant);
        QFETCH(int, seed);
        const double dirt[] = {0.0, 0.6, 1.0};
        const MadePlant old =
            oldPlant({engine, variant, static_cast<unsigned>(seed), 12 + seed % 5 * 4, dirt[seed % 3]});
        TestPlant plant(engine, TestPlant::Content::Empty);
        fillPlant(plant, old);
        ConnectionSettings settings = plant.settings();
        settings.schema = old.schema;

        OldLook look(settings, old.shapes);
        QMap<QString, qint64> told;
        {
            const auto database = Database::open(settings, Database::Mode::ReadOnly);
            QVERIFY(database.ok());
            const auto seen = inspect(**database);
            QVERIFY2(seen.ok(), seen.ok() ? "" : qPrintable(seen.error().detail));
            QCOMPARE(seen->variant, variant);
            told = counted(seen->findings);
        }
        MigrationOptions options;
        options.backupDir = QDir(plant.folder()).filePath(QStringLiteral("backups"));
        options.rehearse = false;
        const auto report = migratePlant(settings, testIdentity(), options, carryOn());
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail.left(2000)));
        for (const RowConservation &row : report->rows)
            QVERIFY2(row.before == row.after, qPrintable(row.table));

        const QStringList lost = look.lost();
        QVERIFY2(lost.isEmpty(),
                 qPrintable(QStringLiteral("%1 lost:\n").arg(lost.size()) + lost.mid(0, 12).join(u'\n')));
        {
            const auto database = Database::open(settings, Database::Mode::ReadOnly);
            const QStringList broken = promisesBroken(told, kept(**database));
            QVERIFY2(broken.isEmpty(), qPrintable(broken.join(u'\n')));
            for (const CheckResult &check : *verifyPlant(**database))
                QVERIFY2(check.ok, qPrintable(check.check + u' ' + check.detail));
        }
        const auto again = migratePlant(settings, testIdentity(), options, carryOn());
        QVERIFY(again.ok() && again->applied.empty() && !again->backup);
        QVERIFY(look.lost().isEmpty());
        works(settings);
    }
};

QTEST_GUILESS_MAIN(OldPlantsTest)
#include "oldplantstest.moc"

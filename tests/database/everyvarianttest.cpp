// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/introspection.h"
#include "database/migration/ourtables.h"
#include "database/migration/verification.h"
#include "database/transaction.h"
#include "support/legacy/oldlook.h"
#include "support/legacy/oldplant.h"
#include "support/privatecluster.h"
#include "support/testdatabases.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <algorithm>

using namespace bm;
using namespace bm::test;

// What holds for every variant of an old database alike, whatever its tables are called.
class EveryVariantTest : public QObject
{
    Q_OBJECT

private:
    static QStringList variants()
    {
        return {QStringLiteral("basic"), QStringLiteral("basic-snake"), QStringLiteral("web-v2"),
                QStringLiteral("recipe-book")};
    }

    static QString written(const TestPlant &plant, const MadePlant &old)
    {
        const QString path = QDir(plant.folder()).filePath(QStringLiteral("old.sql"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(old.sql.toUtf8()) < 0)
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    static ConnectionSettings in(const TestPlant &plant, const MadePlant &old)
    {
        ConnectionSettings settings = plant.settings();
        settings.schema = old.schema;
        return settings;
    }

    static MigrationOptions into(const TestPlant &plant)
    {
        MigrationOptions options;
        options.backupDir = QDir(plant.folder()).filePath(QStringLiteral("backups"));
        return options;
    }

    // Every row of every table that tells of the plant and not of its migration; what was booked or made at the moment
    // of the move is of that moment.
    static QStringList rowsOf(const ConnectionSettings &settings)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QRegularExpression lately(
            QStringLiteral("(%1|%2)[T ][0-9:.]+(Z|[+]00(:00)?)?")
                .arg(now.date().toString(Qt::ISODate), now.addSecs(-3600).date().toString(Qt::ISODate)));
        const auto database = *Database::open(settings, Database::Mode::ReadOnly);
        const auto tables = *readTables(*database);
        QStringList lines;
        for (const TableShape &table : tables) {
            if (!ourTables().contains(table.name) || table.name.startsWith(QLatin1String("migration_")) ||
                table.name == u"schema_migrations")
                continue;
            const auto rows = *database->run(QStringLiteral("SELECT * FROM %1 ORDER BY 1").arg(table.name));
            for (const Row &row : rows)
                lines << QString(table.name + u' ' + row.joined(u'|')).replace(lately, QStringLiteral("now"));
        }
        return lines;
    }

    // Whether the program would have to read or to mend a value, which a plan cannot show.
    static bool needsReading(const ConnectionSettings &settings, const MadePlant &old)
    {
        for (const OldShape &shape : old.shapes) {
            for (const OldField &field : shape.fields) {
                const QString &type = settings.engine == Engine::SQLite ? field.sqlite : field.postgres;
                if (field.kind == OldKind::Number && type.startsWith(QLatin1String("text"), Qt::CaseInsensitive))
                    return true;
            }
        }
        const QStringList harmless{QStringLiteral("kept_value"), QStringLiteral("enum_conflict"),
                                   QStringLiteral("dependent_object"), QStringLiteral("kept_definition"),
                                   QStringLiteral("table_name_taken")};
        const auto database = *Database::open(settings, Database::Mode::ReadOnly);
        const auto seen = *inReadTransaction(*database, [&] { return inspect(*database); });
        return std::any_of(seen.findings.begin(), seen.findings.end(),
                           [&](const Finding &finding) { return !harmless.contains(finding.kind); });
    }

    // A role that owns one database and nothing else: no superuser, no right to make another database.
    static QString databaseOfTheMiller()
    {
        PrivateCluster &cluster = PrivateCluster::ofThisProgram();
        cluster.run(QStringLiteral("DO $$ BEGIN CREATE ROLE miller LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; "
                                   "END $$"));
        const QString name = cluster.createDatabase();
        cluster.run(QStringLiteral("ALTER DATABASE %1 OWNER TO miller").arg(name));
        return name;
    }

    static ConnectionSettings asMiller(const QString &database)
    {
        ConnectionSettings settings = PrivateCluster::ofThisProgram().database(database);
        settings.user = QStringLiteral("miller");
        return settings;
    }

    static QString loadedAs(const ConnectionSettings &who, const QString &file)
    {
        QProcess psql;
        psql.start(PrivateCluster::ofThisProgram().binaries() + QStringLiteral("/psql"),
                   {QStringLiteral("-qX"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                    QStringLiteral("-d"), who.toUrlWithoutPassword(), QStringLiteral("-f"), file});
        const bool ended = psql.waitForFinished(120'000);
        return ended && psql.exitCode() == 0 ? QString() : QString::fromUtf8(psql.readAllStandardError());
    }

private Q_SLOTS:
    void thePlanIsWhatRuns_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("variant");
        QTest::addColumn<unsigned>("seed");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            for (const QString &variant : {QStringLiteral("basic"), QStringLiteral("basic-snake")}) {
                for (const unsigned from : {1U, 100U})
                    QTest::addRow("%s %s from seed %u", qPrintable(engineName(engine)), qPrintable(variant), from)
                        << engine << variant << from;
            }
        }
    }
    // Of an old plant that needs no mending, the printed statements alone make what the migration makes.
    void thePlanIsWhatRuns()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, variant);
        QFETCH(unsigned, seed);
        MadePlant old;
        std::optional<TestPlant> made;
        do {
            old = oldPlant({engine, variant, seed++, 12, 0.0});
            made.emplace(engine, TestPlant::Content::Empty);
            made->load(written(*made, old));
        } while (needsReading(in(*made, old), old));
        const TestPlant &byHand = *made;
        TestPlant byProgram(engine, TestPlant::Content::Empty);
        byProgram.load(written(byProgram, old));
        {
            const auto database = *Database::open(in(byHand, old), Database::Mode::ReadWrite);
            const auto plan = planMigration(*database);
            QVERIFY2(plan.ok(), plan.ok() ? "" : qPrintable(plan.error().detail));
            if (engine == Engine::SQLite)
                QVERIFY(database->execute(QStringLiteral("PRAGMA foreign_keys = OFF")).ok());
            QVERIFY(database->beginMigration().ok());
            for (const QString &statement : *plan) {
                const Done done = database->execute(statement);
                QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(statement.left(300) + u": " + done.error().detail));
            }
            QVERIFY(database->commit().ok());
            QCOMPARE(drift(*expectedSchema(engine), *describeSchema(*database, ourTables())).join(u'\n'), QString());
        }
        const auto report = migratePlant(in(byProgram, old), testIdentity(), into(byProgram), carryOn());
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QCOMPARE(rowsOf(in(byHand, old)), rowsOf(in(byProgram, old)));
    }

    void anOwnerNeedsNoSuperuser_data()
    {
        QTest::addColumn<QString>("variant");
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<double>("dirt");
        for (const QString &variant : variants()) {
            QTest::addRow("%s", qPrintable(variant)) << variant << 3U << 0.0;
            QTest::addRow("%s, dirty", qPrintable(variant)) << variant << 5U << 1.0;
        }
    }
    void anOwnerNeedsNoSuperuser()
    {
        QFETCH(QString, variant);
        QFETCH(unsigned, seed);
        QFETCH(double, dirt);
        const TestPlant place(Engine::SQLite, TestPlant::Content::Empty); // for its folder
        const MadePlant old = oldPlant({Engine::PostgreSQL, variant, seed, 16, dirt});
        ConnectionSettings miller = asMiller(databaseOfTheMiller());
        QCOMPARE(loadedAs(miller, written(place, old)), QString());
        miller.schema = old.schema;
        const OldLook look(miller, old.shapes);
        MigrationOptions options = into(place);
        options.testDatabaseUrl = asMiller(databaseOfTheMiller()).toUrlWithoutPassword();
        const auto report = migratePlant(miller, testIdentity(), options, carryOn());
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail.left(2000)));
        QVERIFY(report->backup && report->backup->verified && report->rehearsal && report->rehearsal->ok);
        QCOMPARE(report->before.variant, variant);
        const QStringList lost = look.lost();
        QVERIFY2(lost.isEmpty(), qPrintable(lost.mid(0, 12).join(u'\n')));
        const auto database = *Database::open(miller, Database::Mode::ReadOnly);
        for (const CheckResult &check : *verifyPlant(*database))
            QVERIFY2(check.ok, qPrintable(check.check + u' ' + check.detail));
    }
};

QTEST_GUILESS_MAIN(EveryVariantTest)
#include "everyvarianttest.moc"

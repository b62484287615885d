// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/transaction.h"
#include "support/privatecluster.h"
#include "support/testdatabases.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <QThread>

using namespace bm;
using namespace bm::test;

// A connection: what goes in comes out, a failed transaction leaves nothing, a place that is no database says so.
class DatabaseTest : public QObject
{
    Q_OBJECT

private:
    static Reason opened(const ConnectionSettings &settings, Database::Mode mode = Database::Mode::ReadWrite)
    {
        const auto database = Database::open(settings, mode);
        return database ? Reason::Internal : database.error().reason;
    }

    static ConnectionSettings at(const QString &path) { return {.engine = Engine::SQLite, .path = path}; }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void valuesComeBackAsTheyWentIn_data() { forBothEngines(); }
    void valuesComeBackAsTheyWentIn()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        const auto database = plant.open();
        const QString name = QStringLiteral("O'Brien \"& Söhne\"\\ 🍞, {a,b}");
        const QStringList allergens{QStringLiteral("milk"), QStringLiteral("a\"b\\c,{d}"), QString::fromUtf8("ß")};
        const auto stored =
            database->run(QStringLiteral("INSERT INTO ingredients (name, unit_of_measure, minimum_stock, allergens, "
                                         "on_food_traceability_list, created_at) "
                                         "VALUES (?, 'kg', ?, ?, ?, ?) RETURNING *"),
                          {name, Quantity::ofThousandths(99'999'999'999'999), allergens, true,
                           QDateTime({2026, 3, 29}, {1, 59, 59, 999}, Qt::UTC)});
        QVERIFY2(stored.ok(), stored.ok() ? "" : qPrintable(stored.error().detail));
        const Row &row = stored->front();
        QCOMPARE(row.text(QStringLiteral("name")), name);
        QCOMPARE(row.quantity(QStringLiteral("minimum_stock")).toText(), QStringLiteral("99999999999.999"));
        QCOMPARE(row.texts(QStringLiteral("allergens")), allergens);
        QVERIFY(row.flag(QStringLiteral("on_food_traceability_list")));
        QCOMPARE(row.time(QStringLiteral("created_at")), QDateTime({2026, 3, 29}, {1, 59, 59, 999}, Qt::UTC));
        QVERIFY(!row.optionalQuantity(QStringLiteral("reorder_point")).has_value());
        QVERIFY(row.texts(QStringLiteral("certifications")).isEmpty());
    }

    void aFailedBodyLeavesNothing_data() { forBothEngines(); }
    void aFailedBodyLeavesNothing()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        const auto database = plant.open();
        const QString insert = QStringLiteral("INSERT INTO suppliers (name) VALUES (?)");
        const Done refused = inTransaction(*database, {}, [&]() -> Done {
            BM_TRY(database->run(insert, {QStringLiteral("A mill")}));
            BM_TRY(database->run(insert, {QStringLiteral("A mill")}));
            return {};
        });
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().reason, Reason::Duplicate);
        QVERIFY(!database->inTransaction());
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM suppliers")), QStringLiteral("0"));
        // The connection works on.
        QVERIFY(inTransaction(*database, {}, [&]() -> Done {
                    BM_TRY(database->run(insert, {QStringLiteral("A mill")}));
                    return {};
                }).ok());
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM suppliers")), QStringLiteral("1"));
    }

    void manyWritersWaitForEachOther_data() { forBothEngines(); }
    void manyWritersWaitForEachOther()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        constexpr int stations = 4;
        constexpr int turns = 20;
        std::atomic<int> failures = 0;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int station = 0; station < stations; ++station) {
            threads.emplace_back(QThread::create([&] {
                const auto database = plant.open();
                for (int turn = 0; turn < turns; ++turn) {
                    const Done done = inTransaction(*database, {}, [&]() -> Done {
                        BM_TRY_ASSIGN(const Rows rows,
                                      database->run(QStringLiteral(
                                          "SELECT next_value FROM number_sequences WHERE name = 'batch'")));
                        BM_TRY(database->run(
                            QStringLiteral("UPDATE number_sequences SET next_value = ? WHERE name = 'batch'"),
                            {rows.front().integer(QStringLiteral("next_value")) + 1}));
                        return {};
                    });
                    failures += done ? 0 : 1;
                }
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait(120'000));
        // A try that gave up said so; what was promised is there, to the last turn.
        QCOMPARE(plant.value(QStringLiteral("SELECT next_value FROM number_sequences WHERE name = 'batch'")).toInt(),
                 1 + stations * turns - failures.load());
        QVERIFY(failures.load() < stations * turns / 2);
    }

    void placesThatAreNoDatabaseSaySo()
    {
        const QTemporaryDir folder;
        const QString garbage = folder.filePath(QStringLiteral("garbage.db"));
        const QString empty = folder.filePath(QStringLiteral("empty.db"));
        write(garbage, QByteArray(4096, 'x'));
        write(empty, {});
        QCOMPARE(opened(at(garbage)), Reason::NotADatabase);
        QCOMPARE(opened(at(empty)), Reason::EmptyFile);
        QCOMPARE(opened(at(folder.path())), Reason::IsDirectory);
        QCOMPARE(opened(at(folder.filePath(QStringLiteral("missing.db")))), Reason::FileMissing);
        QCOMPARE(opened(at(folder.filePath(QStringLiteral("no/such/new.db"))), Database::Mode::Create),
                 Reason::FolderMissing);
        QCOMPARE(opened(at(garbage), Database::Mode::Create), Reason::FileExists);
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("missing.db"))));
        QCOMPARE(QFileInfo(garbage).size(), 4096);
    }

    void aNewFileIsItsOwnersOnly()
    {
        const TestPlant plant(Engine::SQLite, TestPlant::Content::Empty);
        plant.open(Database::Mode::Create);
        QCOMPARE(QFile::permissions(plant.settings().path) &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
    }

    void serversThatDoNotAnswerSayWhy()
    {
        PrivateCluster &cluster = PrivateCluster::ofThisProgram();
        const QString name = cluster.createDatabase();
        ConnectionSettings settings = cluster.overTcp(name);
        QVERIFY(Database::open(settings, Database::Mode::ReadWrite).ok());
        settings.password = QStringLiteral("wrong");
        QCOMPARE(opened(settings), Reason::WrongPassword);
        settings = cluster.overTcp(QStringLiteral("no_such_database"));
        QCOMPARE(opened(settings), Reason::NoSuchDatabase);
        settings = cluster.overTcp(name);
        settings.host = QStringLiteral("no-such-host.invalid");
        QCOMPARE(opened(settings), Reason::UnknownHost);
        settings = cluster.overTcp(name);
        settings.port = QStringLiteral("1");
        QCOMPARE(opened(settings), Reason::ConnectionRefused);
    }

    void readOnlyConnectionsWriteNothing_data() { forBothEngines(); }
    void readOnlyConnectionsWriteNothing()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        const auto database = plant.open(Database::Mode::ReadOnly);
        const auto refused = database->run(QStringLiteral("INSERT INTO suppliers (name) VALUES ('A mill')"));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().reason, Reason::FileReadOnly);
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM suppliers")), QStringLiteral("0"));
    }

    void aMistypedColumnIsNoText()
    {
        const TestPlant plant(Engine::SQLite);
        const auto database = plant.open();
        QVERIFY(!database->run(QStringLiteral("SELECT \"no_such_column\" FROM suppliers")).ok());
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "databasetest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/kept/backupfault.h"
#include "services/backups/backups.h"
#include "support/floor.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <functional>
#include <sys/stat.h>

using namespace bm;
using namespace bm::test;

namespace
{
QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile::remove(path);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QString manifestOf(const QString &backup)
{
    return backup + QStringLiteral(".json");
}

// The manifest with a change, written as this program would.
void forge(const QString &backup, const std::function<void(QJsonObject &)> &change)
{
    QJsonObject json = QJsonDocument::fromJson(bytesOf(manifestOf(backup))).object();
    change(json);
    write(manifestOf(backup), QJsonDocument(json).toJson());
}

void flip(const QString &path, qint64 at)
{
    QByteArray bytes = bytesOf(path);
    bytes[at < 0 ? bytes.size() + at : at] ^= char(0x10);
    write(path, bytes);
}

QString sha256Of(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

// A plant with a noted backup in its usual folder, and a row that came after it.
struct Attacked : Floor
{
    explicit Attacked(Engine engine, bool noted = true) : Floor(engine), backups(session)
    {
        BackupPlan plan;
        plan.folder = this->plant.folder() + QStringLiteral("/kept");
        must(backups.setPlan(plan));
        must(catalog.addSupplier(QStringLiteral("Mill & Sons")));
        how.who = testIdentity();
        backup = must(backups.makeNow(how, carryOn())).path;
        if (!noted)
            execute(QStringLiteral("DELETE FROM settings WHERE name LIKE 'backup.made/%'"));
        must(catalog.addSupplier(QStringLiteral("Came later")));
    }

    QStringList suppliers() const { return plant.lines(QStringLiteral("SELECT name FROM suppliers ORDER BY name")); }

    // Lets go of the database first: nobody else may have it open.
    Result<BackupRollback> restoreIt()
    {
        database.reset();
        return rollBackToBackup(plant.settings(), backup, testIdentity(), whateverIsLost, carryOn());
    }

    Backups backups;
    PlannedHow how;
    QString backup;
};
} // namespace

Q_DECLARE_METATYPE(bm::BackupFault)
using Attack = std::function<void(const QString &backup)>;
Q_DECLARE_METATYPE(Attack)

class BackupAttacksTest : public QObject
{
    Q_OBJECT

private:
    static void rows(const char *name, BackupFault fault, const Attack &attack)
    {
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL})
            QTest::addRow("%s, %s", name, qPrintable(engineName(engine))) << engine << fault << attack;
    }

    static void addAttackColumns()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<BackupFault>("fault");
        QTest::addColumn<Attack>("attack");
    }

private Q_SLOTS:
    void anUntouchedOneIsRestored_data() { forBothEngines(); }
    void anUntouchedOneIsRestored()
    {
        QFETCH(Engine, engine);
        Attacked plant(engine);
        const auto list = must(plant.backups.list());
        QCOMPARE(list.size(), size_t(1));
        QVERIFY(list.front().isSound() && list.front().isNoted && !list.front().isProven);
        const NotedProof proof = must(plant.backups.test(plant.backup, plant.how, carryOn()));
        QCOMPARE(proof.name, QFileInfo(plant.backup).fileName());
        QVERIFY(must(plant.backups.list()).front().isProven);
        const RestoreOffer offer = must(plant.backups.offerRestore(plant.backup));
        QVERIFY(offer.isNoted);
        QVERIFY(offer.comparison.lost() > 0);
        const auto restored = plant.restoreIt();
        QVERIFY2(restored.ok(), restored.ok() ? "" : qPrintable(told(restored)));
        QCOMPARE(plant.suppliers(), QStringList{QStringLiteral("Mill & Sons")});
        QVERIFY(!restored->restored.keptAside.isEmpty());
        // What the plant had noted since then it still knows.
        QCOMPARE(plant.plant.value(QStringLiteral("SELECT count(*) FROM settings WHERE name LIKE 'backup.made/%'")),
                 QStringLiteral("1"));
    }

    // Whoever can write into the folder changes something: it is told, and never restored.
    void whatWasChangedIsNeverRestored_data()
    {
        addAttackColumns();
        using enum BackupFault;
        for (const int at : {0, 17, 100, 2000, -1, -700})
            rows(qPrintable(QStringLiteral("byte %1 flipped").arg(at)), OtherBytes,
                 [at](const QString &backup) { flip(backup, at); });
        rows("truncated", OtherSize, [](const QString &backup) { write(backup, bytesOf(backup).chopped(100)); });
        rows("emptied", OtherSize, [](const QString &backup) { write(backup, {}); });
        rows("something appended", OtherSize, [](const QString &backup) { write(backup, bytesOf(backup) + "x"); });
        rows("sha-256 of the manifest changed", OtherThanNoted, [](const QString &backup) {
            forge(backup, [](QJsonObject &json) { json[u"sha256"] = QString(64, u'0'); });
        });
        rows("rows of the manifest changed", OtherThanNoted, [](const QString &backup) {
            forge(backup, [](QJsonObject &json) {
                QJsonArray tables = json[u"tables"].toArray();
                QJsonObject first = tables[0].toObject();
                first[u"rows"] = first[u"rows"].toInteger() + 1;
                tables[0] = first;
                json[u"tables"] = tables;
            });
        });
        rows("time of the manifest changed", OtherThanNoted, [](const QString &backup) {
            forge(backup, [](QJsonObject &json) { json[u"made_at"] = QStringLiteral("2020-01-01T00:00:00.000Z"); });
        });
        rows("file and manifest changed together", OtherThanNoted, [](const QString &backup) {
            flip(backup, 2000);
            forge(backup, [&](QJsonObject &json) { json[u"sha256"] = sha256Of(bytesOf(backup)); });
        });
        rows("manifest of a path elsewhere", OtherName, [](const QString &backup) {
            forge(backup, [](QJsonObject &json) { json[u"file"] = QStringLiteral("../../etc/passwd"); });
        });
        rows("manifest of another plant", OtherPlant, [](const QString &backup) {
            forge(backup, [](QJsonObject &json) { json[u"plant"] = QStringLiteral("somebody else"); });
        });
        rows("not verified", OtherThanNoted,
             [](const QString &backup) { forge(backup, [](QJsonObject &json) { json[u"verified"] = false; }); });
        rows("a link in its place", IsLink, [](const QString &backup) {
            const QString moved = backup + QStringLiteral(".moved");
            QVERIFY(QFile::rename(backup, moved));
            QVERIFY(QFile::link(moved, backup));
        });
        rows("its manifest is a link", IsLink, [](const QString &backup) {
            const QString moved = manifestOf(backup) + QStringLiteral(".moved");
            QVERIFY(QFile::rename(manifestOf(backup), moved));
            QVERIFY(QFile::link(moved, manifestOf(backup)));
        });
        rows("a pipe in its place", IsLink, [](const QString &backup) {
            QVERIFY(QFile::remove(backup));
            QCOMPARE(::mkfifo(QFile::encodeName(backup).constData(), 0600), 0);
        });
    }
    void whatWasChangedIsNeverRestored()
    {
        QFETCH(Engine, engine);
        QFETCH(BackupFault, fault);
        QFETCH(Attack, attack);
        Attacked plant(engine);
        attack(plant.backup);
        const QStringList before = plant.suppliers();
        const auto tested = plant.backups.test(plant.backup, plant.how, carryOn());
        QVERIFY(!tested);
        QCOMPARE(faultName(faultOf(tested.error())), faultName(fault));
        const auto offered = plant.backups.offerRestore(plant.backup);
        QVERIFY(!offered);
        QCOMPARE(faultName(faultOf(offered.error())), faultName(fault));
        // In the list it is told, but for what only reading all of it shows.
        const auto list = must(plant.backups.list());
        QCOMPARE(list.size(), size_t(1));
        if (fault != BackupFault::OtherBytes)
            QCOMPARE(faultName(list.front().fault), faultName(fault));
        const auto direct = [&] {
            plant.database.reset();
            return restore(plant.backup, plant.plant.settings(), testIdentity(), carryOn());
        }();
        QVERIFY(!direct);
        QVERIFY(faultOf(direct.error()) != BackupFault::None);
        QVERIFY(!plant.restoreIt());
        QCOMPARE(plant.suppliers(), before);
        QCOMPARE(QDir(plant.plant.folder()).entryList({QStringLiteral("*.part"), QStringLiteral("*.before-restore*")}),
                 QStringList());
    }

    // A plant that is lost cannot vouch for its backups; what was changed without care is found all the same.
    void withoutAPlantTheManifestStillCounts_data()
    {
        addAttackColumns();
        using enum BackupFault;
        rows("rows changed", OtherRows, [](const QString &backup) {
            forge(backup, [](QJsonObject &json) {
                QJsonArray tables = json[u"tables"].toArray();
                for (qsizetype i = 0; i < tables.size(); ++i) {
                    QJsonObject table = tables[i].toObject();
                    if (table[u"name"].toString() == u"suppliers")
                        table[u"rows"] = 7;
                    tables[i] = table;
                }
                json[u"tables"] = tables;
            });
        });
        rows("checksum changed", OtherRows, [](const QString &backup) {
            forge(backup, [](QJsonObject &json) {
                QJsonArray tables = json[u"tables"].toArray();
                for (qsizetype i = 0; i < tables.size(); ++i) {
                    QJsonObject table = tables[i].toObject();
                    if (table[u"name"].toString() == u"suppliers")
                        table[u"checksum"] = QString(table[u"checksum"].toString().size(), u'1');
                    tables[i] = table;
                }
                json[u"tables"] = tables;
            });
        });
        rows("one table left out", OtherRows, [](const QString &backup) {
            forge(backup, [](QJsonObject &json) {
                QJsonArray tables = json[u"tables"].toArray();
                tables.removeLast();
                json[u"tables"] = tables;
            });
        });
        rows("byte flipped", OtherBytes, [](const QString &backup) { flip(backup, 3000); });
    }
    void withoutAPlantTheManifestStillCounts()
    {
        QFETCH(Engine, engine);
        QFETCH(BackupFault, fault);
        QFETCH(Attack, attack);
        Attacked plant(engine, false);
        attack(plant.backup);
        const auto tested = plant.backups.test(plant.backup, plant.how, carryOn());
        QVERIFY(!tested);
        QCOMPARE(faultName(faultOf(tested.error())), faultName(fault));
        const QStringList before = plant.suppliers();
        const auto restored = plant.restoreIt();
        QVERIFY(!restored);
        QCOMPARE(faultName(faultOf(restored.error())), faultName(fault));
        QCOMPARE(plant.suppliers(), before);
    }

    void absurdManifests_data()
    {
        QTest::addColumn<QByteArray>("manifest");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("hello");
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("nothing said") << QByteArray("{}");
        QTest::newRow("zero bytes") << QByteArray(100, '\0');
        QTest::newRow("deep") << QByteArray(200'000, '[');
        QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(50'000);
        QTest::newRow("huge") << QByteArray(5 * 1024 * 1024, ' ');
        const QByteArray fine = "\"engine\":\"sqlite\",\"made_at\":\"2026-05-04T12:00:00.000Z\",\"verified\":true,"
                                "\"sha256\":\"0000000000000000000000000000000000000000000000000000000000000000\"";
        QTest::newRow("huge number") << "{" + fine +
                                            ",\"tables\":[{\"name\":\"lots\",\"rows\":1e300,\"checksum\":\"\"}]}";
        QTest::newRow("no whole number") << "{" + fine +
                                                ",\"tables\":[{\"name\":\"lots\",\"rows\":1.5,\"checksum\":\"\"}]}";
        QTest::newRow("below nothing") << "{" + fine +
                                              ",\"tables\":[{\"name\":\"lots\",\"rows\":-1,\"checksum\":\"\"}]}";
        QTest::newRow("rows as text") << "{" + fine +
                                             ",\"tables\":[{\"name\":\"lots\",\"rows\":\"1\",\"checksum\":\"\"}]}";
        QTest::newRow("a table twice") << "{" + fine +
                                              ",\"tables\":[{\"name\":\"a\",\"rows\":1,\"checksum\":\"\"},{\"name\":"
                                              "\"a\",\"rows\":1,\"checksum\":\"\"}]}";
        QTest::newRow("a zero byte in a name")
            << "{" + fine + ",\"tables\":[{\"name\":\"a\\u0000b\",\"rows\":1,\"checksum\":\"\"}]}";
        QTest::newRow("tables as text") << "{" + fine + ",\"tables\":\"all\"}";
        QTest::newRow("source as number") << "{" + fine + ",\"tables\":[],\"source\":7}";
        QTest::newRow("endless text") << "{" + fine + ",\"tables\":[],\"made_by\":\"" + QByteArray(5000, 'a') + "\"}";
        QTest::newRow("version of nowhere") << "{" + fine + ",\"tables\":[],\"schema_version\":1e15}";
    }
    void absurdManifests()
    {
        QFETCH(QByteArray, manifest);
        static Attacked plant(Engine::SQLite); // only its folder is written to
        write(manifestOf(plant.backup), manifest);
        const auto list = must(plant.backups.list());
        QCOMPARE(list.size(), size_t(1));
        QCOMPARE(faultName(list.front().fault), faultName(BackupFault::BadManifest));
        QCOMPARE(faultOf(plant.backups.test(plant.backup, plant.how, carryOn()).error()), BackupFault::BadManifest);
        QCOMPARE(faultOf(plant.backups.offerRestore(plant.backup).error()), BackupFault::BadManifest);
    }

    void aManifestOfAHundredMegabytesIsNotRead()
    {
        Attacked plant(Engine::SQLite);
        QFile manifest(manifestOf(plant.backup));
        QVERIFY(manifest.resize(100ll * 1024 * 1024)); // sparse
        QCOMPARE(must(plant.backups.list()).front().fault, BackupFault::BadManifest);
    }

    void anotherPlantsBackupIsNotTaken_data() { forBothEngines(); }
    void anotherPlantsBackupIsNotTaken()
    {
        QFETCH(Engine, engine);
        Attacked plant(engine);
        Attacked other(engine);
        // Under its own name, and in the place of one of ours.
        const QString stranger = QFileInfo(plant.backup).absolutePath() + u'/' + QStringLiteral("other-") +
                                 QFileInfo(other.backup).fileName();
        QVERIFY(QFile::copy(other.backup, stranger));
        QVERIFY(QFile::copy(manifestOf(other.backup), manifestOf(stranger)));
        forge(stranger, [&](QJsonObject &json) { json[u"file"] = QFileInfo(stranger).fileName(); });
        QCOMPARE(faultName(faultOf(plant.backups.offerRestore(stranger).error())), faultName(BackupFault::OtherPlant));
        QFile::remove(plant.backup);
        QVERIFY(QFile::copy(other.backup, plant.backup));
        QVERIFY(!plant.backups.offerRestore(plant.backup));
        QFile::remove(manifestOf(plant.backup));
        QVERIFY(QFile::copy(manifestOf(other.backup), manifestOf(plant.backup)));
        QVERIFY(faultOf(plant.backups.offerRestore(plant.backup).error()) != BackupFault::None);
        // Nor does the plan remove it.
        plant.now = plant.now.addYears(3);
        const PlannedWork work = must(plant.backups.followPlan(plant.how, carryOn()));
        QVERIFY(work.made);
        QVERIFY(QFile::exists(stranger));
        QVERIFY(QFile::exists(plant.backup));
    }

    // Replaced between the check and the use: what is restored is a copy, compared after it was made.
    void replacedInTheMiddleOfARestore_data() { forBothEngines(); }
    void replacedInTheMiddleOfARestore()
    {
        QFETCH(Engine, engine);
        Attacked plant(engine);
        plant.database.reset();
        const QStringList before = plant.suppliers();
        int reports = 0;
        const auto outcome = rollBackToBackup(plant.plant.settings(), plant.backup, testIdentity(), whateverIsLost,
                                              [&](const MigrationProgress &) {
                                                  // After the first look, before the copy.
                                                  if (++reports == 2)
                                                      flip(plant.backup, 2500);
                                                  return true;
                                              });
        QVERIFY(reports >= 2);
        QVERIFY(!outcome);
        QCOMPARE(faultName(faultOf(outcome.error())), faultName(BackupFault::OtherBytes));
        QCOMPARE(plant.suppliers(), before);
    }

    void anotherOneThanWasAgreedTo()
    {
        Attacked plant(Engine::SQLite);
        plant.database.reset();
        const auto outcome = rollBackToBackup(plant.plant.settings(), plant.backup, testIdentity(), whateverIsLost,
                                              carryOn(), QString(64, u'a'));
        QVERIFY(!outcome);
        QCOMPARE(faultOf(outcome.error()), BackupFault::ChangedMeanwhile);
    }

    void oddNamesDoNotBreakTheList_data() { forBothEngines(); }
    void oddNamesDoNotBreakTheList()
    {
        QFETCH(Engine, engine);
        Attacked plant(engine);
        const QString folder = QFileInfo(plant.backup).absolutePath();
        const QString ending = engine == Engine::SQLite ? QStringLiteral(".sqlite") : QStringLiteral(".dump");
        for (const QString &name :
             QStringList{QStringLiteral("bakermaiden-\n\t\x1b[31m"), QStringLiteral("bakermaiden-<img src=x>"),
                         QStringLiteral("bakermaiden-'; DROP TABLE settings; --"), QStringLiteral("bakermaiden-%1%n%s"),
                         QStringLiteral("bakermaiden-\u202e\u0627\U0001F35E"),
                         QStringLiteral("bakermaiden-") + QString(200, u'a')})
            write(folder + u'/' + name + ending, "x");
        write(folder + QStringLiteral("/-rf"), "x");
        write(folder + QStringLiteral("/-rf.json"), "{}");
        write(folder + QStringLiteral("/.json"), "{}");
        // A name that is no text at all.
        const QByteArray raw = QFile::encodeName(folder) + "/bakermaiden-\xff\xfe.sqlite";
        FILE *file = std::fopen(raw.constData(), "w");
        QVERIFY(file);
        std::fclose(file);
        QVERIFY(QDir(folder).mkdir(QStringLiteral("bakermaiden-folder") + ending));
        const auto list = must(plant.backups.list());
        QVERIFY(list.size() >= 7);
        int sound = 0;
        for (const KeptBackup &backup : list)
            sound += backup.isSound() ? 1 : 0;
        QCOMPARE(sound, 1);
        // The plan goes on, and touches none of them.
        const int before = int(QDir(folder).count());
        plant.now = plant.now.addDays(2);
        QVERIFY(must(plant.backups.followPlan(plant.how, carryOn())).made);
        QCOMPARE(int(QDir(folder).count()), before + 2);
    }
};

QTEST_GUILESS_MAIN(BackupAttacksTest)
#include "backupattackstest.moc"

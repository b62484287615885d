// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/testdatabases.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

class BackupPlanCommandTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    CliAnswer run(const TestPlant &plant, const QStringList &words) const
    {
        return m_cli(plant.settings(), QStringList{QStringLiteral("--json")} + words);
    }

    static void set(const TestPlant &plant, const QString &name, const QString &value)
    {
        QCOMPARE(
            plant.attack(QStringLiteral("INSERT INTO settings (name, value) VALUES ('%1', '%2')").arg(name, value)),
            QString());
    }

private Q_SLOTS:
    void aTimerDoesWhatIsDue_data() { forBothEngines(); }
    void aTimerDoesWhatIsDue()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        const QString folder = plant.folder() + u"/kept";
        set(plant, QStringLiteral("backup.folder"), folder);
        const CliAnswer first = run(plant, {QStringLiteral("backup"), QStringLiteral("--plan")});
        QVERIFY2(first.status == 0, first.err.constData());
        QCOMPARE(first.json()[u"due"].toString(), QStringLiteral("daily"));
        const QString made = first.json()[u"made"][u"path"].toString();
        QVERIFY(made.startsWith(folder) && QFile::exists(made));
        QVERIFY(first.json()[u"made"][u"verified"].toBool());
        QCOMPARE(first.json()[u"tested"][u"backup"].toString(), QFileInfo(made).fileName());
        // Nothing more is due.
        const CliAnswer second = run(plant, {QStringLiteral("backup"), QStringLiteral("--plan")});
        QCOMPARE(second.status, 0);
        QCOMPARE(second.json()[u"due"].toString(), QStringLiteral("not_yet"));
        QVERIFY(second.json()[u"made"].isNull());
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 2);
        // The plant has noted it: one that was changed is told by every way back.
        QFile file(made);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(500) && file.write("XX") == 2);
        file.close();
        const CliAnswer back =
            run(plant, {QStringLiteral("rollback"), QStringLiteral("--yes"), QStringLiteral("--backup"), made});
        QCOMPARE(back.status, 1);
        QCOMPARE(back.reason(), QStringLiteral("corrupt"));
        const CliAnswer restored = m_cli({QStringLiteral("--json"), QStringLiteral("restore"), made,
                                          QStringLiteral("--into"), CliRun::place(plant.settings())});
        QCOMPARE(restored.reason(), QStringLiteral("corrupt"));
        QVERIFY2(restored.err.contains("SHA-256"), restored.err.constData());
    }

    void aPlanThatIsOffSaysSo()
    {
        const TestPlant plant(Engine::SQLite);
        set(plant, QStringLiteral("backup.daily_at"), QStringLiteral("off"));
        set(plant, QStringLiteral("backup.on_start"), QStringLiteral("false"));
        const CliAnswer answer = run(plant, {QStringLiteral("backup"), QStringLiteral("--plan")});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.json()[u"due"].toString(), QStringLiteral("plan_is_off"));
        QCOMPARE(QDir(plant.folder()).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList());
    }

    void whatFailsHasItsStatus()
    {
        const TestPlant plant(Engine::SQLite);
        QFile file(plant.folder() + u"/file");
        QVERIFY(file.open(QIODevice::WriteOnly));
        set(plant, QStringLiteral("backup.folder"), file.fileName());
        const CliAnswer answer = run(plant, {QStringLiteral("backup"), QStringLiteral("--plan")});
        QVERIFY(answer.status != 0);
        QVERIFY(!answer.reason().isEmpty());
        // A timer tries again at once, and the plant has noted it meanwhile.
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM settings WHERE name = 'backup.failed'")),
                 QStringLiteral("1"));
        QVERIFY(file.remove());
        QCOMPARE(run(plant, {QStringLiteral("backup"), QStringLiteral("--plan")}).status, 0);
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM settings WHERE name = 'backup.failed'")),
                 QStringLiteral("0"));
    }

    void aPlanAndAFolderDoNotGoTogether()
    {
        const TestPlant plant(Engine::SQLite);
        const CliAnswer answer = run(plant, {QStringLiteral("backup"), QStringLiteral("--plan"), plant.folder()});
        QCOMPARE(answer.status, 2);
    }

    void anOldDatabaseHasNoPlan()
    {
        const TestPlant plant(Engine::SQLite, TestPlant::Content::Empty);
        QCOMPARE(run(plant, {QStringLiteral("backup"), QStringLiteral("--plan")}).status, 6);
    }
};

QTEST_GUILESS_MAIN(BackupPlanCommandTest)
#include "backupplancommandtest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/legacy/oldlook.h"
#include "support/legacy/oldplant.h"
#include "support/testdatabases.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

// An administrator with a shell and an old database of any kind: look, plan, migrate, verify, and back again. Plants of
// ours at every older version go the same way in rollbackcommandtest.
class EveryVariantCommandTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    CliAnswer run(const ConnectionSettings &plant, const QStringList &words) const
    {
        return m_cli(plant, QStringList{u"--json"_qs} + words);
    }

    static QString written(const TestPlant &plant, const QString &sql)
    {
        const QString path = QDir(plant.folder()).filePath(u"old.sql"_qs);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(sql.toUtf8()) < 0)
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }

    static QMap<QString, qint64> rowsOf(const QJsonObject &inspected)
    {
        QMap<QString, qint64> rows;
        for (const QJsonValue &table : inspected[u"tables"].toArray())
            rows.insert(table[u"name"].toString(), table[u"rows"].toInteger());
        return rows;
    }

private Q_SLOTS:
    void thereAndBack_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("variant");
        QTest::addColumn<double>("dirt");
        for (const QString &variant : {u"basic"_qs, u"basic-snake"_qs, u"web-v2"_qs, u"recipe-book"_qs}) {
            for (const double dirt : {0.0, 1.0}) {
                const char *how = dirt > 0 ? "dirty" : "clean";
                QTest::addRow("sqlite %s %s", qPrintable(variant), how) << Engine::SQLite << variant << dirt;
                // On a server each takes seconds; the takeover itself is tried there by oldplantstest.
                if ((dirt > 0) != (variant == u"recipe-book"))
                    QTest::addRow("postgresql %s %s", qPrintable(variant), how)
                        << Engine::PostgreSQL << variant << dirt;
            }
        }
    }
    void thereAndBack()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, variant);
        QFETCH(double, dirt);
        TestPlant plant(engine, TestPlant::Content::Empty);
        const MadePlant old = oldPlant({engine, variant, 11, 14, dirt});
        plant.load(written(plant, old.sql));
        ConnectionSettings settings = plant.settings();
        settings.schema = old.schema;
        const OldLook look(settings, old.shapes);

        const CliAnswer inspected = run(settings, {u"inspect"_qs});
        QVERIFY2(inspected.status == 0, inspected.err.constData());
        QCOMPARE(inspected.json()[u"variant"].toString(), variant);
        QVERIFY(dirt == 0.0 || !inspected.json()[u"findings"].toArray().isEmpty());
        const CliAnswer plan = run(settings, {u"plan"_qs});
        QVERIFY2(plan.status == 0, plan.err.constData());
        QVERIFY(plan.json()[u"statements"].toArray().size() > 20);
        QCOMPARE(run(settings, {u"verify"_qs}).reason(), u"needs_migration"_qs);

        const CliAnswer migrated = run(settings, {u"migrate"_qs, u"--yes"_qs, u"--no-rehearsal"_qs, u"--backup-dir"_qs,
                                                  plant.folder() + u"/kept"_qs});
        QVERIFY2(migrated.status == 0, migrated.err.constData());
        QVERIFY(migrated.json()[u"backup"][u"verified"].toBool());
        // What was found beforehand is what was mended, kind by kind.
        QStringList found;
        for (const QJsonValue &finding : inspected.json()[u"findings"].toArray())
            found << finding[u"kind"].toString();
        for (const QJsonValue &fix : migrated.json()[u"fixes"].toArray())
            found.removeAll(fix[u"kind"].toString());
        QCOMPARE(found.join(u' '), QString());
        const CliAnswer verified = run(settings, {u"verify"_qs});
        QVERIFY2(verified.status == 0, verified.err.constData());
        QCOMPARE(look.lost().mid(0, 12).join(u'\n'), QString());

        const CliAnswer back = run(
            settings, {u"rollback"_qs, u"--yes"_qs, u"--backup"_qs, migrated.json()[u"backup"][u"path"].toString()});
        QVERIFY2(back.status == 0, back.err.constData());
        const QJsonObject again = run(settings, {u"inspect"_qs}).json();
        QCOMPARE(again[u"variant"].toString(), variant);
        QCOMPARE(rowsOf(again), rowsOf(inspected.json()));
    }
};

QTEST_GUILESS_MAIN(EveryVariantCommandTest)
#include "everyvariantcommandtest.moc"

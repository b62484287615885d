// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/holding/holds.h"
#include "support/clirun.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

class HoldCommandsTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    CliAnswer as(const Floor &floor, const QString &login, const QString &command, int secrets = 1) const
    {
        const QStringList words{u"--database"_qs, CliRun::place(floor.plant.settings()), u"--json"_qs, u"--user"_qs,
                                login};
        return m_cli(words + command.split(u'|'), QString(staffPin + u'\n').repeated(secrets).toUtf8());
    }

private Q_SLOTS:
    void holdsAndReleases_data() { forBothEngines(); }
    void holdsAndReleases()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch();
        const QString pallet = must(floor.palletizing.build({batch, kilos(10), {}, {}})).number;
        enrolStaff(*floor.database);

        const CliAnswer unexplained = as(floor, u"rita"_qs, u"run|hold|"_qs + batch);
        QCOMPARE(unexplained.status, 2);
        const CliAnswer held = as(floor, u"rita"_qs, u"run|hold|%1|--reason|metal"_qs.arg(batch));
        QVERIFY2(held.status == 0, held.err.constData());
        QCOMPARE(held.json()[u"held"].toBool(), true);
        QCOMPARE(as(floor, u"rita"_qs, u"run|hold|%1|--reason|metal"_qs.arg(batch)).status, 5);
        QCOMPARE(as(floor, u"rita"_qs, u"pallet|hold|nothing|--reason|metal"_qs).status, 3);

        // What was made of it is stopped, and says through what.
        const CliAnswer ship = as(floor, u"paul"_qs, u"pallet|ship|%1|Cafe"_qs.arg(pallet));
        QCOMPARE(ship.status, 5);
        QCOMPARE(as(floor, u"paul"_qs, u"pallet|show|"_qs + pallet).json()[u"held_through"].toString(), batch);

        const CliAnswer list = as(floor, u"rita"_qs, u"holds|list"_qs);
        const QJsonArray open = list.json()[u"holds"].toArray();
        QCOMPARE(open.size(), 1);
        QCOMPARE(open[0][u"kind"].toString() + u' ' + open[0][u"code"].toString() + u' ' +
                     open[0][u"reason"].toString() + u' ' + open[0][u"held_by"].toString(),
                 u"run %1 metal rita"_qs.arg(batch));
        QCOMPARE(open[0][u"reaches"][u"pallets"].toInt(), 1);

        const QString release = u"run|release|%1|--reason|a staple"_qs.arg(batch);
        QCOMPARE(as(floor, u"paul"_qs, release + u"|--signer|paul", 2).status, 5);
        QCOMPARE(as(floor, u"quinn"_qs, release).status, 5); // not signed
        const CliAnswer released = as(floor, u"quinn"_qs, release + u"|--signer|quinn", 2);
        QVERIFY2(released.status == 0, released.err.constData());
        QCOMPARE(as(floor, u"rita"_qs, u"holds|list"_qs).json()[u"holds"].toArray().size(), 0);
        const QJsonArray all = as(floor, u"rita"_qs, u"holds|list|--ended"_qs).json()[u"holds"].toArray();
        QCOMPARE(all[0][u"released_by"].toString() + u' ' + all[0][u"release_reason"].toString(), u"quinn a staple"_qs);
        QCOMPARE(as(floor, u"paul"_qs, u"pallet|ship|%1|Cafe"_qs.arg(pallet)).status, 0);
    }

    // A list that is cut off says so.
    void tellsOfMoreThanItShows()
    {
        Floor floor(Engine::SQLite);
        must(floor.palletizing.build({floor.finishedBatch(), kilos(10), {}, {}}));
        floor.execute(u"INSERT INTO holds (pallet_id, reason, held_by) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL "
                      u"SELECT i + 1 FROM n "
                      "WHERE i < 501) SELECT p.id, 'crushed', 'rita' FROM n CROSS JOIN pallets p"_qs);
        const CliAnswer list = m_cli(floor.plant.settings(), {u"holds"_qs, u"list"_qs});
        QVERIFY2(list.out.endsWith("500 of 501 holds, the newest.\n"), list.out.constData());
        const CliAnswer json = m_cli(floor.plant.settings(), {u"--json"_qs, u"holds"_qs, u"list"_qs});
        QCOMPARE(json.json()[u"count"].toInt(), 501);
        QCOMPARE(json.json()[u"holds"].toArray().size(), 500);
    }

    // Said again after a lost answer it happens once.
    void aRequestHappensOnce_data() { forBothEngines(); }
    void aRequestHappensOnce()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString pallet = must(floor.palletizing.build({floor.finishedBatch(), kilos(10), {}, {}})).number;
        const QStringList hold{u"--request"_qs, u"one"_qs,      u"pallet"_qs, u"hold"_qs,
                               pallet,          u"--reason"_qs, u"metal"_qs};
        QCOMPARE(m_cli(floor.plant.settings(), hold).status, 0);
        QCOMPARE(m_cli(floor.plant.settings(), hold).status, 0);
        const CliAnswer list = m_cli(floor.plant.settings(), {u"holds"_qs, u"list"_qs});
        QVERIFY2(list.out.contains("metal") && list.out.contains(pallet.toUtf8()), list.out.constData());
        QCOMPARE(floor.count(u"SELECT count(*) FROM holds"_qs), 1);
    }
};

QTEST_GUILESS_MAIN(HoldCommandsTest)
#include "holdcommandstest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/backups/backupdue.h"
#include "domain/backups/retention.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace bm;

namespace
{
QDateTime at(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}

const QTimeZone berlin("Europe/Berlin");

BackupMoments moments(const char *now, std::initializer_list<const char *> made)
{
    BackupMoments moments;
    moments.now = at(now);
    for (const char *each : made)
        moments.made.push_back(at(each));
    return moments;
}
} // namespace

Q_DECLARE_METATYPE(bm::BackupDue)
Q_DECLARE_METATYPE(bm::BackupMoments)

class BackupPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsKeptReadsTheSame()
    {
        BackupPlan plan;
        plan.folder = QStringLiteral("/srv/ödes backup");
        plan.onStart = false;
        plan.dailyAt = QTime(23, 59);
        plan.keepDaily = 1;
        plan.keepWeekly = 0;
        plan.keepMonthly = 36;
        plan.keepMigrationDays = 0;
        plan.testEveryDays = 90;
        const auto reading = readBackupPlan(settingsOf(plan));
        QCOMPARE(reading.plan, plan);
        QCOMPARE(reading.wrong, QStringList());
        plan.dailyAt.reset();
        QCOMPARE(readBackupPlan(settingsOf(plan)).plan, plan);
        QCOMPARE(readBackupPlan({}).plan, BackupPlan());
    }

    void aWrongValueFallsBackAndIsTold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        for (const char *value : {"-3", "0", "1000", "seven", "", "7.5", "99999999999999999999"})
            QTest::addRow("keep_daily %s", value) << QStringLiteral("backup.keep_daily") << QString::fromLatin1(value);
        for (const char *value : {"25:00", "2", "noon", "", "02:00; DROP TABLE settings"})
            QTest::addRow("daily_at %s", value) << QStringLiteral("backup.daily_at") << QString::fromLatin1(value);
        QTest::newRow("on_start") << QStringLiteral("backup.on_start") << QStringLiteral("yes");
        QTest::newRow("relative folder") << QStringLiteral("backup.folder") << QStringLiteral("../../etc");
        QTest::newRow("test") << QStringLiteral("backup.test_every_days") << QStringLiteral("4000");
    }
    void aWrongValueFallsBackAndIsTold()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QMap<QString, QString> settings = settingsOf({});
        settings.insert(QStringLiteral("backup.keep_weekly"), QStringLiteral("9"));
        settings.insert(name, value);
        const auto reading = readBackupPlan(settings);
        BackupPlan expected;
        expected.keepWeekly = 9; // what is right beside it counts
        QCOMPARE(reading.plan, expected);
        QCOMPARE(reading.wrong, QStringList{name + QStringLiteral(" = ") + value});
    }

    void otherSettingsArePassedOver()
    {
        const auto reading = readBackupPlan({{QStringLiteral("backup.made/x"), QStringLiteral("{}")},
                                             {QStringLiteral("company"), QStringLiteral("x")}});
        QCOMPARE(reading.plan, BackupPlan());
        QVERIFY(reading.wrong.isEmpty());
        QCOMPARE(backupPlanSettings().size(), 8);
    }

    void due_data()
    {
        QTest::addColumn<BackupMoments>("facts");
        QTest::addColumn<QString>("plan"); // "daily start"
        QTest::addColumn<BackupDue>("expected");
        const auto row = [](const char *name, BackupMoments facts, const char *plan, BackupDue due, auto... change) {
            (change(facts), ...);
            QTest::newRow(name) << facts << QString::fromLatin1(plan) << due;
        };
        const auto starting = [](BackupMoments &facts) { facts.starting = true; };
        const auto running = [](BackupMoments &facts) { facts.running = true; };
        const auto failed = [](const char *when) { return [when](BackupMoments &facts) { facts.failed = at(when); }; };
        const auto inBerlin = [](BackupMoments &facts) { facts.zone = berlin; };
        const auto never = moments("2026-05-04T12:00:00Z", {});
        row("off", never, "", BackupDue::PlanIsOff);
        row("off, starting", never, "", BackupDue::PlanIsOff, starting);
        row("never", never, "daily", BackupDue::Daily);
        row("never, starting", never, "daily start", BackupDue::OnStart, starting);
        row("never, only on start, not starting", never, "start", BackupDue::NotYet);
        row("never, only daily, starting", never, "daily", BackupDue::Daily, starting);
        row("never, running", never, "daily", BackupDue::Running, running);
        row("made today after the time", moments("2026-05-04T12:00:00Z", {"2026-05-04T02:00:00Z"}), "daily start",
            BackupDue::NotYet);
        row("one second before the time", moments("2026-05-04T01:59:59Z", {"2026-05-03T02:05:00Z"}), "daily",
            BackupDue::NotYet);
        row("at the time", moments("2026-05-04T02:00:00Z", {"2026-05-03T02:05:00Z"}), "daily", BackupDue::Daily);
        row("a little before the time does not count for it", moments("2026-05-04T02:00:00Z", {"2026-05-04T01:59:00Z"}),
            "daily", BackupDue::Daily);
        row("missed days are one backup", moments("2026-05-09T12:00:00Z", {"2026-05-03T02:05:00Z"}), "daily",
            BackupDue::Daily);
        row("missed, but made by hand since",
            moments("2026-05-04T12:00:00Z", {"2026-05-01T02:00:00Z", "2026-05-04T09:00:00Z"}), "daily",
            BackupDue::NotYet);
        row("start, half a day old", moments("2026-05-04T14:00:00Z", {"2026-05-04T02:00:00Z"}), "start",
            BackupDue::OnStart, starting);
        row("start, younger", moments("2026-05-04T13:59:00Z", {"2026-05-04T02:00:00Z"}), "start", BackupDue::NotYet,
            starting);
        row("start, running", moments("2026-05-04T14:00:00Z", {"2026-05-04T02:00:00Z"}), "start", BackupDue::Running,
            starting, running);
        row("clock was ahead: the future says nothing", moments("2026-05-04T12:00:00Z", {"2027-05-04T02:00:00Z"}),
            "daily", BackupDue::Daily);
        row("clock was ahead, and one made since",
            moments("2026-05-04T12:00:00Z", {"2027-05-04T02:00:00Z", "2026-05-04T11:00:00Z"}), "daily",
            BackupDue::NotYet);
        row("clocks differ by a minute", moments("2026-05-04T02:00:30Z", {"2026-05-04T02:01:30Z"}), "daily",
            BackupDue::NotYet);
        row("clock jumped a year forward", moments("2027-05-04T12:00:00Z", {"2026-05-04T02:00:00Z"}), "daily",
            BackupDue::Daily);
        row("failed a minute ago", never, "daily", BackupDue::WaitForRetry, failed("2026-05-04T11:59:00Z"));
        row("failed half an hour ago", never, "daily", BackupDue::Daily, failed("2026-05-04T11:30:00Z"));
        row("failed in the future: nobody waits for that", never, "daily", BackupDue::Daily,
            failed("2026-06-04T11:30:00Z"));
        row("failed before the newest", moments("2026-05-04T02:00:00Z", {"2026-05-04T01:58:00Z"}), "daily",
            BackupDue::Daily, failed("2026-05-04T01:50:00Z"));
        row("failed is no news when nothing is due", moments("2026-05-04T12:00:00Z", {"2026-05-04T02:00:00Z"}), "daily",
            BackupDue::NotYet, failed("2026-05-04T11:59:00Z"));
        row("on the plant's wall: 02:00 in Berlin is 00:00 UTC",
            moments("2026-05-04T00:00:00Z", {"2026-05-03T00:10:00Z"}), "daily", BackupDue::Daily, inBerlin);
        row("on the plant's wall: not yet", moments("2026-05-03T23:59:00Z", {"2026-05-03T00:10:00Z"}), "daily",
            BackupDue::NotYet, inBerlin);
        // 2026-03-29: 02:00 does not exist in Berlin, clocks go from 02:00 to 03:00 at 01:00 UTC.
        row("the hour that is left out, before", moments("2026-03-29T00:30:00Z", {"2026-03-28T01:05:00Z"}), "daily",
            BackupDue::NotYet, inBerlin);
        row("the hour that is left out, after", moments("2026-03-29T01:01:00Z", {"2026-03-28T01:05:00Z"}), "daily",
            BackupDue::Daily, inBerlin);
        // 2026-10-25: 02:00 comes twice; one backup is enough.
        row("the hour that comes twice", moments("2026-10-25T01:30:00Z", {"2026-10-25T01:05:00Z"}), "daily",
            BackupDue::NotYet, inBerlin);
    }
    void due()
    {
        QFETCH(BackupMoments, facts);
        QFETCH(QString, plan);
        QFETCH(BackupDue, expected);
        BackupPlan said;
        said.onStart = plan.contains(u"start");
        if (!plan.contains(u"daily"))
            said.dailyAt.reset();
        QCOMPARE(int(backupDue(said, facts)), int(expected));
    }

    void aDailyPlanMakesOneADayWhateverTheClockDoes()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        BackupMoments facts;
        facts.now = at("2026-05-04T12:00:00Z");
        facts.zone = berlin;
        BackupPlan plan;
        plan.onStart = false;
        for (int i = 0; i < 2000; ++i) {
            // Mostly forward, now and then back by up to two days.
            facts.now = facts.now.addSecs(random.bounded(20) == 0 ? -random.bounded(2 * 86400) : random.bounded(7200));
            if (backupDue(plan, facts) == BackupDue::Daily)
                facts.made.push_back(facts.now);
            // Whatever happened: once it was asked, the last one is younger than a day.
            const QDateTime newest = newestOf(facts.made, facts.now);
            QVERIFY(newest.isValid());
            QVERIFY2(newest.secsTo(facts.now) <= 25 * 3600, qPrintable(facts.now.toString(Qt::ISODate)));
            QCOMPARE(int(backupDue(plan, facts)), int(BackupDue::NotYet));
        }
    }

    void theNextOneIsSaid()
    {
        BackupPlan plan;
        QCOMPARE(nextDaily(plan, at("2026-05-04T01:00:00Z"), QTimeZone::utc()), at("2026-05-04T02:00:00Z"));
        QCOMPARE(nextDaily(plan, at("2026-05-04T02:00:00Z"), QTimeZone::utc()), at("2026-05-05T02:00:00Z"));
        plan.dailyAt.reset();
        QVERIFY(!nextDaily(plan, at("2026-05-04T01:00:00Z"), QTimeZone::utc()).isValid());
    }

    void overdue()
    {
        BackupPlan plan;
        const QDateTime now = at("2026-05-10T12:00:00Z");
        QVERIFY(isOverdue(plan, {}, now));
        QVERIFY(!isOverdue(plan, now.addSecs(-30 * 3600), now));
        QVERIFY(isOverdue(plan, now.addSecs(-30 * 3600 - 1), now));
        plan.dailyAt.reset();
        QVERIFY(!isOverdue(plan, now.addDays(-4), now));
        QVERIFY(isOverdue(plan, now.addDays(-5), now));
        plan.onStart = false;
        QVERIFY(!isOverdue(plan, now.addDays(-7), now));
        QVERIFY(isOverdue(plan, now.addDays(-8), now));
    }

    void restoreTests()
    {
        BackupPlan plan;
        const QDateTime now = at("2026-05-10T12:00:00Z");
        QVERIFY(restoreTestDue(plan, {}, now));
        QVERIFY(!restoreTestDue(plan, now.addDays(-29), now));
        QVERIFY(restoreTestDue(plan, now.addDays(-30), now));
        QVERIFY(restoreTestDue(plan, now.addDays(1), now)); // the future proves nothing
        plan.testEveryDays = 0;
        QVERIFY(!restoreTestDue(plan, {}, now));
    }

    void aYearOfDailyBackups()
    {
        const QDateTime now = at("2026-12-31T12:00:00Z");
        std::vector<BackupToKeep> all;
        for (int day = 0; day < 365; ++day)
            all.push_back({QString::number(day), now.addDays(-day), true, false, false});
        const QStringList gone = backupsThatMayGo({}, all, now, QTimeZone::utc());
        QSet<int> kept;
        for (int day = 0; day < 365; ++day) {
            if (!gone.contains(QString::number(day)))
                kept.insert(day);
        }
        // Seven days; the Sundays of the four weeks before this one (Thursday the 31st); the last days of eleven
        // months.
        QCOMPARE(kept,
                 (QSet<int>{0,   1,   2,   3,   4,   5,   6,  /* weeks */ 11, 18, 25, /* months */ 31, 61, 92, 122,
                            153, 184, 214, 245, 275, 306, 334}));
    }

    void whatNeverGoes()
    {
        const QDateTime now = at("2026-05-10T12:00:00Z");
        BackupPlan plan;
        plan.keepDaily = 1;
        plan.keepWeekly = plan.keepMonthly = 0;
        plan.keepMigrationDays = 90;
        const std::vector<BackupToKeep> all{
            {QStringLiteral("future"), now.addDays(3), true, false, false},
            {QStringLiteral("foreign"), now.addDays(-400), false, false, false},
            {QStringLiteral("newest"), now.addDays(-20), true, false, false},
            {QStringLiteral("proven"), now.addDays(-50), true, false, true},
            {QStringLiteral("migration"), now.addDays(-90), true, true, false},
            {QStringLiteral("old migration"), now.addDays(-91), true, true, false},
            {QStringLiteral("old"), now.addDays(-21), true, false, false},
            {QStringLiteral("no time"), {}, true, false, false},
        };
        QCOMPARE(backupsThatMayGo(plan, all, now, QTimeZone::utc()),
                 (QStringList{QStringLiteral("old"), QStringLiteral("old migration")}));
    }

    void somethingIsAlwaysLeft()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QDateTime now = at("2026-05-10T12:00:00Z");
        for (int round = 0; round < 300; ++round) {
            BackupPlan plan;
            plan.keepDaily = 1 + random.bounded(9);
            plan.keepWeekly = random.bounded(6);
            plan.keepMonthly = random.bounded(6);
            plan.keepMigrationDays = random.bounded(200);
            std::vector<BackupToKeep> all;
            for (int i = random.bounded(60); i >= 0; --i)
                all.push_back({QString::number(i), now.addSecs(-random.bounded(300 * 86400) + 3600),
                               random.bounded(5) > 0, random.bounded(6) == 0, random.bounded(20) == 0});
            const QStringList gone = backupsThatMayGo(plan, all, now, berlin);
            std::vector<BackupToKeep> left;
            QSet<QDate> days;
            QDateTime newest;
            const auto isCounted = [&](const BackupToKeep &each) {
                return each.isOurs && each.madeAt <= now.addSecs(clockToleranceSeconds);
            };
            for (const BackupToKeep &each : all) {
                if (isCounted(each) && (!newest.isValid() || each.madeAt > newest))
                    newest = each.madeAt;
            }
            for (const BackupToKeep &each : all) {
                const bool counts = isCounted(each);
                if (!gone.contains(each.name)) {
                    left.push_back(each);
                    if (counts)
                        days.insert(each.madeAt.toTimeZone(berlin).date());
                    continue;
                }
                QVERIFY(counts && !each.isProven);
                QVERIFY(!each.byMigration || each.madeAt.daysTo(now) > plan.keepMigrationDays);
                QVERIFY(each.madeAt < newest);
            }
            // Asked again nothing more goes, and a backup of each of the last days is there.
            QCOMPARE(backupsThatMayGo(plan, left, now, berlin), QStringList());
            QVERIFY(!newest.isValid() || !days.isEmpty());
        }
    }
};

QTEST_APPLESS_MAIN(BackupPlanTest)
#include "backupplantest.moc"

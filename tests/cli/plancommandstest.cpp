// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

class PlanCommandsTest : public QObject
{
    Q_OBJECT

    CliRun m_cli;

private Q_SLOTS:
    void aDayIsPlannedAndChanged_data() { forBothEngines(); }
    void aDayIsPlannedAndChanged()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(u"Bread"_qs, {u"Flour"_qs});
        const QString flour = floor.released(u"Flour"_qs, kilos(50));
        const QString place = CliRun::place(floor.plant.settings());
        const auto ask = [&](const QStringList &words) {
            return m_cli(QStringList{u"--database"_qs, place, u"--json"_qs, u"--user"_qs, u"paul"_qs} + words);
        };
        const auto planned = [&] {
            return ask({u"run"_qs, u"new"_qs, u"Bread"_qs, u"10"_qs, u"--line"_qs, u"Line 1"_qs, u"--planned"_qs,
                        u"2026-06-01T07:30"_qs, u"--daily-lot"_qs, u"D-7"_qs});
        };
        // How batches are numbered.
        CliAnswer answer = ask({u"run"_qs, u"numbers"_qs, u"{yy}{month}"_qs});
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.contains("{month} means nothing in a pattern"), answer.err.constData());
        answer = ask({u"run"_qs, u"numbers"_qs, u"{yy}{MM}{dd}-{n}"_qs});
        QVERIFY2(answer.status == 0, answer.err.constData());
        QCOMPARE(answer.json()[u"pattern"].toString(), u"{yy}{MM}{dd}-{n}"_qs);
        QCOMPARE(ask({u"run"_qs, u"shifts"_qs}).json()[u"shifts"].toArray().size(), 3);
        QCOMPARE(ask({u"run"_qs, u"shifts"_qs, u"Early 06:00, Late 14:00"_qs}).status, 0);
        const CliAnswer first = planned();
        QVERIFY2(first.status == 0, first.err.constData());
        QCOMPARE(first.json()[u"batch_number"].toString(), u"260601-1"_qs);
        QCOMPARE(first.json()[u"daily_lot"].toString(), u"D-7"_qs);
        QCOMPARE(planned().json()[u"batch_number"].toString(), u"260601-2"_qs);
        // The board, and a move on it.
        answer = ask({u"run"_qs, u"board"_qs, u"2026-06-01"_qs});
        QVERIFY2(answer.status == 0, answer.err.constData());
        QCOMPARE(answer.json()[u"runs"].toArray().size(), 2);
        QCOMPARE(answer.json()[u"runs"].toArray().first()[u"board_shift"].toString(), u"Early"_qs);
        answer = ask({u"run"_qs, u"move"_qs, u"260601-2"_qs, u"--day"_qs, u"2026-06-02"_qs, u"--shift"_qs, u"late"_qs});
        QVERIFY2(answer.status == 0, answer.err.constData());
        QCOMPARE(answer.json()[u"shift"].toString(), u"Late"_qs);
        QCOMPARE(ask({u"run"_qs, u"board"_qs, u"2026-06-01"_qs}).json()[u"runs"].toArray().size(), 1);
        const CliAnswer text =
            m_cli({u"--database"_qs, place, u"--user"_qs, u"paul"_qs, u"run"_qs, u"board"_qs, u"2026-06-02"_qs});
        QVERIFY2(text.out.contains("Line 1\n  Late 14:00\n    14:00 260601-2 (Bread): PLANNED"), text.out.constData());
        QCOMPARE(ask({u"run"_qs, u"board"_qs, u"someday"_qs}).reason(), u"bad_date"_qs);
        answer = ask({u"run"_qs, u"move"_qs, u"260601-2"_qs});
        QVERIFY2(answer.err.contains("Where is the batch to go?"), answer.err.constData());
        answer = ask({u"run"_qs, u"move"_qs, u"260601-2"_qs, u"--day"_qs, u"2026-06-03"_qs, u"--planned"_qs,
                      u"2026-06-02T10:00"_qs});
        QVERIFY2(answer.status != 0 && answer.err.contains("Say one of the two."), answer.err.constData());
        // Pause, resume, cancel and fail.
        QCOMPARE(ask({u"run"_qs, u"start"_qs, u"260601-1"_qs}).status, 0);
        answer = ask({u"run"_qs, u"pause"_qs, u"260601-1"_qs});
        QCOMPARE(answer.reason(), u"required"_qs);
        answer = ask({u"run"_qs, u"pause"_qs, u"260601-1"_qs, u"--reason"_qs, u"no dough"_qs});
        QVERIFY2(answer.status == 0, answer.err.constData());
        QCOMPARE(answer.json()[u"standing"].toString(), u"PAUSED"_qs);
        QCOMPARE(answer.json()[u"pause_reason"].toString(), u"no dough"_qs);
        answer = ask({u"run"_qs, u"add"_qs, u"260601-1"_qs, flour, u"1"_qs});
        QCOMPARE(answer.status, 5);
        QVERIFY2(answer.err.contains("260601-1 is paused") && answer.err.contains("Resume it"), answer.err.constData());
        QCOMPARE(ask({u"run"_qs, u"resume"_qs, u"260601-1"_qs}).status, 0);
        QCOMPARE(ask({u"run"_qs, u"add"_qs, u"260601-1"_qs, flour, u"1"_qs}).status, 0);
        answer = ask({u"run"_qs, u"cancel"_qs, u"260601-1"_qs, u"--reason"_qs, u"no order"_qs});
        QCOMPARE(answer.status, 5);
        QVERIFY2(answer.err.contains("Something is in batch 260601-1"), answer.err.constData());
        answer = ask({u"run"_qs, u"fail"_qs, u"260601-1"_qs, u"--reason"_qs, u"burnt"_qs});
        QVERIFY2(answer.status == 0, answer.err.constData());
        QCOMPARE(answer.json()[u"end_reason"].toString(), u"burnt"_qs);
        answer = ask({u"run"_qs, u"cancel"_qs, u"260601-2"_qs, u"--reason"_qs, u"no order"_qs});
        QCOMPARE(answer.json()[u"standing"].toString(), u"CANCELLED"_qs);
        answer = ask({u"run"_qs, u"next"_qs, u"260601-2"_qs});
        QVERIFY2(answer.status == 5 && answer.err.contains("Batch 260601-2 was cancelled or failed."),
                 answer.err.constData());
        QCOMPARE(floor.plant.lines(u"SELECT kind, reason, marked_by FROM run_events ORDER BY id"_qs),
                 (QStringList{u"PAUSE|no dough|paul"_qs, u"RESUME||paul"_qs, u"FAIL|burnt|paul"_qs,
                              u"CANCEL|no order|paul"_qs}));
        QCOMPARE(ask({u"run"_qs, u"numbers"_qs, u"off"_qs}).json()[u"pattern"].isNull(), true);
    }
};

QTEST_GUILESS_MAIN(PlanCommandsTest)
#include "plancommandstest.moc"

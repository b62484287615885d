// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

class LineCommandsTest : public QObject
{
    Q_OBJECT

    CliRun m_cli;

private Q_SLOTS:
    void aLineIsCleanedOrItIsSkipped_data() { forBothEngines(); }
    void aLineIsCleanedOrItIsSkipped()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(u"Brioche"_qs, {u"Butter"_qs});
        floor.recipe(u"Bread"_qs, {u"Flour"_qs});
        floor.execute(u"UPDATE ingredients SET allergens = ? WHERE name = 'Butter'"_qs, {QStringList{u"milk"_qs}});
        const QString place = CliRun::place(floor.plant.settings());
        const auto ask = [&](const QStringList &words, const QByteArray &input = {}) {
            return m_cli(QStringList{u"--database"_qs, place, u"--json"_qs, u"--user"_qs, u"paul"_qs} + words, input);
        };
        const auto planned = [&](const QString &recipe) {
            return ask({u"run"_qs, u"new"_qs, recipe, u"10"_qs, u"--line"_qs, u"Line 1"_qs})
                .json()[u"batch_number"]
                .toString();
        };
        const QString brioche = planned(u"Brioche"_qs);
        QCOMPARE(ask({u"run"_qs, u"start"_qs, brioche}).status, 0);
        CliAnswer answer = ask({u"line"_qs, u"state"_qs, u"Line 1"_qs});
        QVERIFY2(answer.status == 0, answer.err.constData());
        QCOMPARE(answer.json()[u"allergens"].toArray(), QJsonArray{u"milk"_qs});
        QCOMPARE(answer.json()[u"runs"].toArray().first()[u"batch_number"].toString(), brioche);
        const QString bread = planned(u"Bread"_qs);
        answer = ask({u"run"_qs, u"start"_qs, bread});
        QCOMPARE(answer.status, 5);
        QCOMPARE(answer.reason(), u"signature_needed"_qs);
        QVERIFY2(answer.err.contains("Line 1: milk"), answer.err.constData());
        QVERIFY2(answer.err.contains("--skip-clean") && !answer.err.contains("--reason"), answer.err.constData());
        // Nothing is planned yet when it is to start at once, and beside what runs a clean is of no use.
        answer = ask({u"run"_qs, u"new"_qs, u"Bread"_qs, u"10"_qs, u"--line"_qs, u"LINE1"_qs, u"--start"_qs});
        QCOMPARE(answer.reason(), u"signature_needed"_qs);
        QVERIFY2(answer.err.contains("plan it without --start"), answer.err.constData());
        QCOMPARE(ask({u"run"_qs, u"new"_qs, u"Bread"_qs, u"10"_qs, u"--line"_qs, u"L2"_qs, u"--start"_qs}).status, 0);
        answer = ask({u"run"_qs, u"new"_qs, u"Brioche"_qs, u"10"_qs, u"--line"_qs, u"L2"_qs, u"--start"_qs});
        QVERIFY2(answer.err.contains("take another line") && !answer.err.contains("Record a clean"),
                 answer.err.constData());
        // Signed by QA; a PIN for each of the two.
        enrolStaff(*floor.database);
        const QByteArray pins = staffPin.toUtf8() + '\n' + staffPin.toUtf8() + '\n';
        answer =
            ask({u"run"_qs, u"start"_qs, bread, u"--skip-clean"_qs, u"no water"_qs, u"--signer"_qs, u"quinn"_qs}, pins);
        QVERIFY2(answer.status == 0, answer.err.constData());
        QCOMPARE(answer.json()[u"status"].toString(), u"IN_PROGRESS"_qs);
        QCOMPARE(floor.plant.lines(u"SELECT reason, skipped_by FROM carry_overs"_qs), QStringList{u"no water|paul"_qs});
        answer = ask({u"line"_qs, u"clean"_qs, u"Line 1"_qs, u"--kind"_qs, u"soap"_qs}, pins);
        QCOMPARE(answer.reason(), u"unknown_action"_qs);
        answer = ask({u"line"_qs, u"clean"_qs, u"Line 1"_qs, u"--kind"_qs, u"dry"_qs}, pins);
        QVERIFY2(answer.status == 0, answer.err.constData());
        QCOMPARE(answer.json()[u"kind"].toString(), u"dry"_qs);
        answer = ask({u"line"_qs, u"state"_qs});
        QCOMPARE(answer.json()[u"lines"].toArray().size(), 2);
        // A plant that records cleans asks where a batch is made.
        answer = ask({u"run"_qs, u"new"_qs, u"Bread"_qs, u"10"_qs}, pins);
        QCOMPARE(answer.reason(), u"required"_qs);
        QVERIFY2(answer.err.contains("On which line?"), answer.err.constData());
        // What may have been carried over is named where a recall is decided, and chosen.
        answer = ask({u"recalls"_qs, u"preview"_qs, brioche}, pins);
        QVERIFY2(answer.status == 0, answer.err.constData());
        QCOMPARE(answer.json()[u"possible"].toArray().first()[u"code"].toString(), bread);
        QVERIFY2(answer.err.contains("--with-carry-overs"), answer.err.constData());
        answer = ask({u"recalls"_qs, u"preview"_qs, brioche, u"--with-carry-overs"_qs}, pins);
        QCOMPARE(answer.json()[u"items"].toArray().size(), 2);
        QVERIFY(answer.json()[u"items"].toArray().last()[u"possible"].toBool());
    }
};

QTEST_GUILESS_MAIN(LineCommandsTest)
#include "linecommandstest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/production/steps.h"

#include "services/authority.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/production/linerows.h"
#include "services/stations/saved.h"

namespace bm
{
namespace
{
// The act of whoever accepts what is out of its limits.
constexpr Act accepting = Act::CheckRunQuality;

bool isBeingMade(const Run &run)
{
    return run.status == u"IN_PROGRESS" || (run.status == u"QUALITY_CHECK" && !run.endedAt.isValid());
}

Error notInProgress(const Run &run)
{
    return {Reason::RunNotInProgress, QStringLiteral("run"), run.batchNumber};
}

Result<size_t> placeOf(const StepsOfRun &all, int step)
{
    if (step < 1 || size_t(step) > all.steps.size())
        return Error{Reason::NotFound, QStringLiteral("step"), QString::number(step)};
    return size_t(step) - 1;
}

// What one reading is about.
struct Meant
{
    Run run;
    bool isStepDone = false;
    PlannedReading planned;
    std::optional<RunReading> present;
};

Result<Meant> meant(Database &database, RunId run, int step, int reading)
{
    BM_TRY_ASSIGN(const StepsOfRun all, readRunSteps(database, run));
    BM_TRY_ASSIGN(const size_t place, placeOf(all, step));
    const RunStep &of = all.steps[place];
    if (reading < 1 || size_t(reading) > of.readings.size())
        return Error{Reason::NotFound, QStringLiteral("reading"), QString::number(reading)};
    return Meant{all.run, of.isDone(), of.planned.readings[size_t(reading) - 1], of.readings[size_t(reading) - 1]};
}

QString nameOf(const PlannedReading &reading)
{
    return reading.name.isEmpty() ? reading.kind : reading.name;
}

QString limitsOf(const PlannedReading &reading)
{
    return QStringLiteral("%1 - %2 %3")
        .arg(reading.low ? reading.low->toText() : QStringLiteral("..."),
             reading.high ? reading.high->toText() : QStringLiteral("..."), reading.unit);
}

// Out of its limits, or in the place of one that was: somebody accepted that, and somebody accepts what replaces it.
bool isToAccept(const Meant &of, Quantity value)
{
    return !of.planned.isWithin(value) || (of.present && !of.planned.isWithin(of.present->value));
}

QString meaningOf(const Meant &of, Quantity value)
{
    if (of.planned.isWithin(value))
        return QStringLiteral("replaced %1 of run %2 by %3 %4: it was out of its limits %5")
            .arg(nameOf(of.planned), of.run.batchNumber, value.toText(), of.planned.unit, limitsOf(of.planned));
    return QStringLiteral("accepted %1 %2 %3 of run %4, out of its limits %5")
        .arg(nameOf(of.planned), value.toText(), of.planned.unit, of.run.batchNumber, limitsOf(of.planned));
}

Result<Meant> judged(Session &session, RunId run, const NewReading &reading)
{
    BM_TRY(authorized(session, Act::RunBatch));
    BM_TRY_ASSIGN(const Meant of, meant(session.database, run, reading.step, reading.reading));
    if (of.run.status == u"PLANNED" || (!of.present && !isBeingMade(of.run)))
        return notInProgress(of.run);
    if (of.present && of.present->value == reading.value)
        return Error{Reason::Duplicate, QStringLiteral("value"), reading.value.toText()};
    const bool isGood = of.planned.isWithin(reading.value);
    if (!isGood && reading.reason.trimmed().isEmpty())
        return Error{Reason::OutOfLimits, QStringLiteral("reason"),
                     QStringLiteral("%1 %2 %3 (%4)")
                         .arg(nameOf(of.planned), reading.value.toText(), of.planned.unit, limitsOf(of.planned))};
    if (of.present || !isGood)
        BM_TRY(requiredReason(reading.reason));
    return of;
}

// Somebody who may judge batches accepted what is out of its limits, and it is gone only when such a person signs.
Result<Meant> judgedBack(Session &session, RunId run, int step, int reading)
{
    BM_TRY(authorized(session, Act::RunBatch));
    BM_TRY_ASSIGN(const Meant of, meant(session.database, run, step, reading));
    if (!of.present)
        return Error{Reason::NotFound, QStringLiteral("notRead"), nameOf(of.planned)};
    if (!isBeingMade(of.run))
        return notInProgress(of.run);
    if (of.isStepDone && of.planned.isRequired)
        return Error{Reason::ReadingMissing, QStringLiteral("step"), nameOf(of.planned)};
    return of;
}

QString meaningOfBack(const Meant &of)
{
    return QStringLiteral("took back %1 %2 %3 of run %4: it was out of its limits %5")
        .arg(nameOf(of.planned), of.present->value.toText(), of.planned.unit, of.run.batchNumber, limitsOf(of.planned));
}

// The key of the signature; nothing in a plant whose people cannot sign in.
Result<std::optional<qint64>> sign(Session &session, const QString &signer, const Meant &of, const QString &meaning,
                                   const QString &reason)
{
    const QDateTime before = session.now();
    BM_TRY(keepSignature(
        session, signer,
        {accepting, meaning, QStringLiteral("production_runs"), QString::number(of.run.id.value()), reason}));
    return signedOn(session, of.run.id, before);
}

Done insertReading(Session &session, const Meant &of, const NewReading &reading, std::optional<qint64> signature)
{
    static const QString sql = QStringLiteral("INSERT INTO run_readings (production_run_id, step_reading_id, "
                                              "measured_value, reason, signature_id, read_at, read_by) VALUES (?, ?, "
                                              "?, ?, ?, ?, ?)");
    const Arg key = signature ? Arg(*signature) : Arg(std::nullopt);
    BM_TRY(session.database.run(
        sql, {of.run.id, of.planned.id, reading.value, orNull(reading.reason), key, session.now(), session.person}));
    return {};
}

Done insertTakenBack(Session &session, const Meant &of, const QString &reason, std::optional<qint64> signature = {})
{
    static const QString sql =
        QStringLiteral("INSERT INTO run_readings (production_run_id, step_reading_id, reason, takes_back_id, "
                       "signature_id, read_at, read_by) VALUES (?, ?, ?, ?, ?, ?, ?)");
    const Arg key = signature ? Arg(*signature) : Arg(std::nullopt);
    BM_TRY(session.database.run(
        sql, {of.run.id, of.planned.id, reason.trimmed(), of.present->id, key, session.now(), session.person}));
    return {};
}

Done insertMark(Session &session, RunId run, const RunStep &step, const QString &reason)
{
    static const QString sql = QStringLiteral("INSERT INTO run_step_marks (production_run_id, recipe_step_id, reason, "
                                              "takes_back_id, marked_at, marked_by) VALUES (?, ?, ?, ?, ?, ?)");
    const Arg back = step.isDone() ? Arg(step.mark) : Arg(std::nullopt);
    BM_TRY(session.database.run(sql, {run, step.planned.id, orNull(reason), back, session.now(), session.person}));
    return {};
}

Done checkMark(const RunStep &step, int place)
{
    if (step.isDone())
        return Error{Reason::Duplicate, QStringLiteral("step"), QString::number(place)};
    QStringList names;
    for (const int each : step.missing())
        names << nameOf(step.planned.readings[size_t(each) - 1]);
    if (!names.isEmpty())
        return Error{Reason::ReadingMissing, QStringLiteral("step"), names.join(QStringLiteral(", "))};
    return {};
}
} // namespace

Result<StepsOfRun> RunSteps::of(RunId run)
{
    return inSnapshot(m_session.database, [&] { return readRunSteps(m_session.database, run); });
}

Done RunSteps::read(RunId run, const NewReading &reading)
{
    QString signer;
    BM_TRY_ASSIGN(const bool isSaved, wasSaved(m_session));
    if (!isSaved) {
        // Nobody is asked to sign what is refused anyway.
        BM_TRY_ASSIGN(const Meant seen,
                      inSnapshot(m_session.database, [&] { return judged(m_session, run, reading); }));
        if (isToAccept(seen, reading.value)) {
            BM_TRY_ASSIGN(signer, approverOf(m_session, accepting, reading.signature, reading.reason));
        }
    }
    return inTransaction(m_session.database, m_session.because(reading.reason), [&]() -> Done {
        BM_TRY_ASSIGN(const Meant of, judged(m_session, run, reading));
        std::optional<qint64> signature;
        if (isToAccept(of, reading.value)) {
            BM_TRY_ASSIGN(signature, sign(m_session, signer, of, meaningOf(of, reading.value), reading.reason));
        }
        BM_TRY(insertReading(m_session, of, reading, signature));
        // After it, so that a done step never stands without what it needs.
        return of.present ? insertTakenBack(m_session, of, reading.reason) : Done();
    });
}

Done RunSteps::takeBack(RunId run, int step, int reading, const QString &reason,
                        const std::optional<Signature> &signature)
{
    BM_TRY(requiredReason(reason));
    QString signer;
    BM_TRY_ASSIGN(const bool isSaved, wasSaved(m_session));
    if (!isSaved) {
        BM_TRY_ASSIGN(const Meant seen,
                      inSnapshot(m_session.database, [&] { return judgedBack(m_session, run, step, reading); }));
        if (!seen.planned.isWithin(seen.present->value)) {
            BM_TRY_ASSIGN(signer, approverOf(m_session, accepting, signature, reason));
        }
    }
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Done {
        BM_TRY_ASSIGN(const Meant of, judgedBack(m_session, run, step, reading));
        std::optional<qint64> kept;
        if (!of.planned.isWithin(of.present->value)) {
            BM_TRY_ASSIGN(kept, sign(m_session, signer, of, meaningOfBack(of), reason));
        }
        return insertTakenBack(m_session, of, reason, kept);
    });
}

Done RunSteps::markDone(RunId run, int step)
{
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::RunBatch));
        BM_TRY_ASSIGN(const StepsOfRun all, readRunSteps(m_session.database, run));
        BM_TRY_ASSIGN(const size_t place, placeOf(all, step));
        if (!isBeingMade(all.run))
            return notInProgress(all.run);
        BM_TRY(checkMark(all.steps[place], step));
        return insertMark(m_session, run, all.steps[place], {});
    });
}

Done RunSteps::takeBackDone(RunId run, int step, const QString &reason)
{
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::RunBatch));
        BM_TRY_ASSIGN(const StepsOfRun all, readRunSteps(m_session.database, run));
        BM_TRY_ASSIGN(const size_t place, placeOf(all, step));
        if (!isBeingMade(all.run))
            return notInProgress(all.run);
        if (!all.steps[place].isDone())
            return Error{Reason::NotFound, QStringLiteral("mark"), QString::number(step)};
        return insertMark(m_session, run, all.steps[place], reason);
    });
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/production/lines.h"

#include "database/transaction.h"
#include "domain/production/linememory.h"
#include "services/authority.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/production/linenames.h"
#include "services/production/linerows.h"
#include "services/production/runrows.h"
#include "services/stations/saved.h"

#include <algorithm>

namespace bm
{
namespace
{
Result<LineCleaning> insertCleaning(Session &session, const QString &line, const QString &kind, const QString &notes)
{
    static const QString sql = QStringLiteral("INSERT INTO line_cleanings (line, kind, notes, cleaned_at, cleaned_by) "
                                              "VALUES (?, ?, ?, ?, ?) RETURNING id");
    const QDateTime now = session.now();
    BM_TRY_ASSIGN(const std::optional<Row> row,
                  session.database.first(sql, {line, kind, orNull(notes), now, session.person}));
    return LineCleaning{row->integer(QStringLiteral("id")), line, kind, notes.trimmed(), now, session.person};
}

Result<LineCheck> judgeSkip(Session &session, RunId id)
{
    BM_TRY(authorized(session, Act::RunBatch));
    BM_TRY_ASSIGN(const Run run, runOf(session.database, id));
    BM_TRY(refuseUnlessPlanned(run));
    BM_TRY_ASSIGN(LineCheck check, lineCheckOf(session, run));
    if (check.mayStart())
        return Error{Reason::Required, QStringLiteral("lineClean"), run.batchNumber};
    return check;
}

// Only of those that left something which this batch does not contain anyway. Before it is started: the database lets
// nothing start on what it knows to be left there and nobody signed for.
Done keepWhatWasLeft(Session &session, const LineCheck &check, const QString &reason, std::optional<qint64> signature)
{
    for (const LineRun &ran : check.state.runs) {
        const QStringList left = mustNotMeet(ran.allergens, check.allergens);
        if (!left.isEmpty())
            BM_TRY(keepCarryOver(session, ran.id, check.run.id, {left, reason, signature}));
    }
    return {};
}

// Into those that run beside it and miss something of it.
Done keepWhatItBrings(Session &session, const LineCheck &check, const QString &reason, std::optional<qint64> signature)
{
    for (const LineRun &beside : check.reached)
        BM_TRY(keepCarryOver(session, check.run.id, beside.id, {beside.allergens, reason, signature}));
    return {};
}

QString meaningOf(const LineCheck &check)
{
    QString meaning =
        QStringLiteral("let run %1 start on %2 without a clean").arg(check.run.batchNumber, check.run.line);
    if (!check.mustNotMeet.isEmpty())
        meaning += QStringLiteral("; it may hold ") + check.mustNotMeet.join(QStringLiteral(", "));
    if (!check.reached.empty())
        meaning += QStringLiteral("; it may bring %1 into %2")
                       .arg(broughtTo(check.reached).join(QStringLiteral(", ")), batchNumbers(check.reached));
    return meaning;
}
} // namespace

QStringList cleaningKinds()
{
    return {QStringLiteral("DRY"), QStringLiteral("WET"), QStringLiteral("PURGE")};
}

Result<QStringList> Lines::names()
{
    return inSnapshot(m_session.database, [&] { return lineNames(m_session.database); });
}

Result<LineState> Lines::state(const QString &line)
{
    BM_TRY(required(line, QStringLiteral("line")));
    return inSnapshot(m_session.database, [&] { return lineStateOf(m_session, line); });
}

Result<std::vector<LineCleaning>> Lines::cleanings(const QString &line)
{
    static const QString sql =
        QStringLiteral("SELECT id, line, kind, notes, cleaned_at, cleaned_by FROM line_cleanings WHERE substr(line, 1, "
                       "200) = substr(CAST(? AS text), 1, 200) ORDER BY id DESC LIMIT 50");
    BM_TRY(required(line, QStringLiteral("line")));
    return inSnapshot(m_session.database, [&]() -> Result<std::vector<LineCleaning>> {
        BM_TRY_ASSIGN(const QStringList spellings, spellingsOf(m_session.database, line));
        std::vector<LineCleaning> all;
        for (const QString &spelling : spellings) {
            BM_TRY_ASSIGN(const Rows rows, m_session.database.run(sql, {spelling}));
            for (const Row &row : rows)
                all.push_back(cleaningFrom(row));
        }
        std::sort(all.begin(), all.end(), [](const LineCleaning &a, const LineCleaning &b) { return a.id > b.id; });
        return all;
    });
}

Result<LineCheck> Lines::check(RunId run)
{
    return inSnapshot(m_session.database, [&]() -> Result<LineCheck> {
        BM_TRY_ASSIGN(const Run asked, runOf(m_session.database, run));
        return lineCheckOf(m_session, asked);
    });
}

Result<LineCleaning> Lines::clean(const QString &line, const QString &kind, const QString &notes)
{
    BM_TRY(required(line, QStringLiteral("line")));
    BM_TRY(readableNote(notes));
    if (!cleaningKinds().contains(kind))
        return Error{Reason::UnknownAction, QStringLiteral("kind"), kind};
    return inTransaction(m_session.database, m_session.because(notes), [&]() -> Result<LineCleaning> {
        BM_TRY(authorized(m_session, Act::RunBatch));
        BM_TRY_ASSIGN(const QString name, lineNamed(m_session.database, line));
        return insertCleaning(m_session, name, kind, notes);
    });
}

Result<Run> Lines::startUncleaned(RunId id, const QString &reason, const std::optional<Signature> &signature)
{
    BM_TRY(requiredReason(reason));
    QString signer;
    BM_TRY_ASSIGN(const bool isSaved, wasSaved(m_session));
    if (!isSaved) {
        // Nobody is asked to sign what is refused anyway.
        BM_TRY(inSnapshot(m_session.database, [&] { return judgeSkip(m_session, id); }));
        BM_TRY_ASSIGN(signer, approverOf(m_session, Act::CheckRunQuality, signature, reason));
    }
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<Run> {
        BM_TRY_ASSIGN(const LineCheck check, judgeSkip(m_session, id));
        const QDateTime before = m_session.now();
        BM_TRY(keepSignature(m_session, signer,
                             {Act::CheckRunQuality, meaningOf(check), QStringLiteral("production_runs"),
                              QString::number(id.value()), reason}));
        BM_TRY_ASSIGN(const std::optional<qint64> kept, signedOn(m_session, id, before));
        BM_TRY(keepWhatWasLeft(m_session, check, reason, kept));
        BM_TRY(setStarted(m_session, id));
        BM_TRY(keepWhatItBrings(m_session, check, reason, kept));
        return runOf(m_session.database, id);
    });
}

} // namespace bm

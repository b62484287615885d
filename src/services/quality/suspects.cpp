// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/quality/suspects.h"

#include "services/details/snapshot.h"
#include "services/quality/palletorigins.h"
#include "services/tracing/queries.h"

#include <QSet>
#include <algorithm>
#include <map>

namespace bm
{
namespace
{
using State = ComplaintCode::State;

Done goesOn(const SuspectsQuestion &question)
{
    return question.givenUp && *question.givenUp ? Done(Error{Reason::Cancelled, {}, {}}) : Done();
}

// When a pallet was built: as it was packed, else as it was written down.
const QString built = QStringLiteral("COALESCE(p.packed_at, p.created_at)");

struct Work
{
    std::map<qint64, std::vector<qint64>> runsOf; // what stands on a pallet: also the good ones
    QSet<qint64> bad;
    QDateTime first; // of the bad ones that are known
    QDateTime last;
};

// What stands on complained pallets, and on those of complained batches.
Result<QHash<NodeKey, std::vector<qint64>>> palletsOf(Database &database, const std::vector<ComplaintCode> &codes,
                                                      Work &work)
{
    std::vector<qint64> pallets;
    std::vector<qint64> runs;
    QSet<qint64> wantedPallets;
    QSet<qint64> wantedRuns;
    for (const ComplaintCode &code : codes) {
        for (const TraceRoot &root : code.names) {
            if (root.key.kind == NodeKind::Pallet && !wantedPallets.contains(root.key.id))
                pallets.push_back(root.key.id);
            if (root.key.kind == NodeKind::Run && !wantedRuns.contains(root.key.id))
                runs.push_back(root.key.id);
            (root.key.kind == NodeKind::Pallet ? wantedPallets : wantedRuns).insert(root.key.id);
        }
    }
    static const QString rows =
        QStringLiteral("SELECT p.id, t.production_run_id AS run, p.status, %1 AS built FROM pallets p "
                       "JOIN pallet_items t ON t.pallet_id = p.id WHERE %2 OR p.id IN (SELECT pallet_id FROM "
                       "pallet_items x WHERE %3)");
    const Engine engine = database.engine();
    const QString sql = rows.arg(built, tracequeries::among(QStringLiteral("p.id"), engine),
                                 tracequeries::among(QStringLiteral("x.production_run_id"), engine));
    QHash<NodeKey, std::vector<qint64>> found;
    BM_TRY(database.forEach(sql, {pallets, runs}, [&](const Row &row) -> Done {
        const qint64 pallet = row.integer(QStringLiteral("id"));
        const qint64 run = row.integer(QStringLiteral("run"));
        const bool isNamed = wantedPallets.contains(pallet);
        // A void pallet counts only for whoever names it.
        if (!isNamed && row.text(QStringLiteral("status")) == u"VOID")
            return {};
        work.runsOf[pallet].push_back(run);
        work.bad.insert(pallet);
        if (const QDateTime at = row.time(QStringLiteral("built")); at.isValid()) {
            work.first = work.first.isValid() ? std::min(work.first, at) : at;
            work.last = work.last.isValid() ? std::max(work.last, at) : at;
        }
        if (isNamed)
            found[{NodeKind::Pallet, pallet}] = {pallet};
        if (wantedRuns.contains(run))
            found[{NodeKind::Run, run}].push_back(pallet);
        return {};
    }));
    return found;
}

void judge(std::vector<ComplaintCode> &codes, const QHash<NodeKey, std::vector<qint64>> &found)
{
    QSet<qint64> counted;
    for (ComplaintCode &code : codes) {
        QSet<qint64> named;
        for (const TraceRoot &root : code.names) {
            for (const qint64 pallet : found.value(root.key))
                named.insert(pallet);
        }
        code.pallets = static_cast<int>(named.size());
        code.added = static_cast<int>((QSet<qint64>(named).subtract(counted)).size());
        if (code.pallets > 0)
            code.state = code.added > 0 ? State::Counted : State::Again;
        counted.unite(named);
    }
}

// Streamed: of each pallet only its runs are kept.
Done addGood(Database &database, const SuspectsQuestion &question, const SuspectsAnswer &answer, Work &work)
{
    static const QString all =
        QStringLiteral("SELECT p.id, t.production_run_id AS run FROM pallets p JOIN pallet_items t ON "
                       "t.pallet_id = p.id WHERE p.status <> 'VOID'");
    static const QString between =
        all % QStringLiteral(" AND ") % built % QStringLiteral(" >= %1 AND ") % built % QStringLiteral(" < %1");
    const bool isKnown = answer.from.isValid();
    const QString moment = database.isSqlite() ? QStringLiteral("?") : QStringLiteral("CAST(? AS timestamptz)");
    const Args days{answer.from.startOfDay().toUTC(), answer.until.addDays(1).startOfDay().toUTC()};
    return database.forEach(isKnown ? between.arg(moment) : all, isKnown ? days : Args{}, [&](const Row &row) -> Done {
        BM_TRY(goesOn(question));
        const qint64 pallet = row.integer(QStringLiteral("id"));
        if (!work.bad.contains(pallet))
            work.runsOf[pallet].push_back(row.integer(QStringLiteral("run")));
        return {};
    });
}

Result<SuspectFacts> factsOf(Database &database, const Work &work)
{
    QSet<qint64> seen;
    std::vector<qint64> runs;
    for (const auto &[pallet, on] : work.runsOf) {
        for (const qint64 run : on) {
            if (!seen.contains(run))
                runs.push_back(run);
            seen.insert(run);
        }
    }
    std::sort(runs.begin(), runs.end());
    BM_TRY_ASSIGN(RunFactors factors, factorsOfRuns(database, runs));
    SuspectFacts facts;
    facts.factors = std::move(factors.factors);
    for (const auto &[pallet, on] : work.runsOf) {
        JudgedPallet judged{work.bad.contains(pallet), {}};
        for (const qint64 run : on) {
            const std::vector<int> &of = factors.ofRun[run];
            judged.factors.insert(judged.factors.end(), of.begin(), of.end());
        }
        facts.pallets.push_back(std::move(judged));
    }
    return facts;
}

Result<SuspectsAnswer> found(Database &database, const SuspectsQuestion &question)
{
    SuspectsAnswer answer;
    answer.days = question.days;
    BM_TRY_ASSIGN(answer.codes, readComplaints(database, question.pasted));
    if (answer.codes.empty())
        return Error{Reason::Required, QStringLiteral("codes"), {}};
    BM_TRY(goesOn(question));
    Work work;
    BM_TRY_ASSIGN(const auto pallets, palletsOf(database, answer.codes, work));
    judge(answer.codes, pallets);
    if (work.bad.isEmpty())
        return answer;
    if (work.first.isValid()) {
        answer.from = plantDay(work.first).addDays(-question.days);
        answer.until = plantDay(work.last).addDays(question.days);
    }
    BM_TRY(addGood(database, question, answer, work));
    BM_TRY_ASSIGN(SuspectFacts facts, factsOf(database, work));
    BM_TRY(goesOn(question));
    answer.ranking = ranked(facts);
    answer.factors = std::move(facts.factors);
    return answer;
}
} // namespace

bool SuspectsAnswer::isAnyKnown() const
{
    return std::any_of(codes.begin(), codes.end(), [](const ComplaintCode &code) { return !code.names.empty(); });
}

Result<SuspectsAnswer> Suspects::find(const SuspectsQuestion &question)
{
    if (question.days < 0 || question.days > SuspectsQuestion::mostDays)
        return Error{Reason::NotANumber, QStringLiteral("days"), QString::number(question.days)};
    return inSnapshot(m_session.database, [&] { return found(m_session.database, question); });
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importing/imports.h"

#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/importing/importplan.h"

#include <algorithm>

namespace bm
{
namespace
{
constexpr qint64 rowsBetweenTellings = 100;

Act actOf(ImportKind kind)
{
    return kind == ImportKind::Lots ? Act::ReceiveLot : Act::EditCatalog;
}

Done checkAsked(const ImportRequest &request)
{
    BM_TRY(readable(request.source, QStringLiteral("file"))); // it stands in the history
    const QStringList missing = missingFields(request.kind, request.mapping);
    if (!missing.isEmpty())
        return Error{Reason::Required, QStringLiteral("mapping"), missing.join(QStringLiteral(", "))};
    const QStringList repeated = repeatedFields(request.mapping);
    if (!repeated.isEmpty())
        return Error{Reason::Duplicate, QStringLiteral("mapping"), repeated.join(QStringLiteral(", "))};
    return {};
}

// Inside a transaction or snapshot.
Result<ImportPlan> planned(Session &session, const ImportRequest &request, ImportSteps &steps)
{
    BM_TRY(authorized(session, actOf(request.kind)));
    ImportPlan plan = readRows(request);
    if (request.kind == ImportKind::Lots)
        BM_TRY(judgeLots(session, request, plan, steps));
    else
        BM_TRY(judgeCatalogue(session, request, plan, steps));
    return plan;
}

// The first row that is wrong, for somebody who was told before that none is.
QString firstWrong(const ImportPlan &plan)
{
    const auto found = std::find_if(plan.rows.begin(), plan.rows.end(),
                                    [](const PlannedRow &row) { return row.verdict.state == ImportRow::State::Wrong; });
    return found == plan.rows.end() ? QString() : QString::number(found->verdict.number);
}

// The tables of a new plant are empty when the server plans the questions of its guards, and it would read them from
// end to end for every row of the ten thousandth, too. Until the end of the transaction it takes the indexes.
Done expectManyRows(Database &database)
{
    if (database.isSqlite())
        return {};
    BM_TRY(database.execute(QStringLiteral("DISCARD PLANS")));
    return database.execute(QStringLiteral("SET LOCAL enable_seqscan = off"));
}

QString reasonOf(const ImportRequest &request)
{
    return QStringLiteral("Import of %1 from %2").arg(importKindName(request.kind), request.source.left(300));
}
} // namespace

Done ImportSteps::step()
{
    ++m_done;
    const bool tells = m_watch && (m_done % rowsBetweenTellings == 0 || m_done == m_total);
    if (tells && !m_watch(m_done, m_total))
        return Error{Reason::Cancelled};
    return {};
}

ImportPreview ImportPlan::preview() const
{
    ImportPreview preview;
    preview.kind = kind;
    preview.rows.reserve(rows.size());
    for (const PlannedRow &row : rows)
        preview.rows.push_back(row.verdict);
    return preview;
}

bool ImportPlan::isClean() const
{
    return firstWrong(*this).isEmpty();
}

Result<ImportPreview> Imports::preview(const ImportRequest &request, const ImportWatch &watch)
{
    BM_TRY(checkAsked(request));
    ImportSteps steps(watch, qint64(request.table->rows.size()));
    return inSnapshot(m_session.database, [&]() -> Result<ImportPreview> {
        BM_TRY_ASSIGN(const ImportPlan plan, planned(m_session, request, steps));
        return plan.preview();
    });
}

Result<ImportOutcome> Imports::write(const ImportRequest &request, const ImportWatch &watch)
{
    const auto rows = qint64(request.table->rows.size());
    // Looked at before anybody waits for the database: a file with a wrong row does not begin a transaction.
    const ImportWatch first = watch ? ImportWatch([&](qint64 done, qint64) { return watch(done, rows * 3); }) : watch;
    BM_TRY_ASSIGN(const ImportPreview before, preview(request, first));
    ImportOutcome outcome{before, false};
    if (!before.isClean())
        return outcome;
    const ImportWatch second =
        watch ? ImportWatch([&](qint64 done, qint64) { return watch(rows + done, rows * 3); }) : watch;
    const auto written =
        inTransaction(m_session.database, m_session.because(reasonOf(request)), [&]() -> Result<ImportCounts> {
            BM_TRY(expectManyRows(m_session.database));
            ImportSteps steps(second, rows * 2);
            BM_TRY_ASSIGN(const ImportPlan plan, planned(m_session, request, steps));
            if (!plan.isClean())
                return Error{Reason::ChangedMeanwhile, QStringLiteral("row"), firstWrong(plan)};
            if (request.kind == ImportKind::Lots)
                BM_TRY(writeLots(m_session, request, plan, steps));
            else
                BM_TRY(writeCatalogue(m_session, plan, steps));
            outcome.preview = plan.preview();
            return outcome.preview.counts();
        });
    BM_TRY(written);
    outcome.isWritten = true;
    return outcome;
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/labels/labels.h"

#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/palletrows.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/labels/labelrows.h"
#include "services/lots.h"

namespace bm
{
namespace
{
constexpr qint64 mostCopies = 1000;

Done checkWish(const LabelWish &wish)
{
    BM_TRY(readable({{wish.printer, "printer"}, {wish.reason, "reason"}}));
    if (wish.copies < 1)
        return Error{Reason::NotPositive, QStringLiteral("copies"), QString::number(wish.copies)};
    if (wish.copies > mostCopies)
        return Error{Reason::TooLong, QStringLiteral("copies"), QString::number(mostCopies)};
    return {};
}

struct Target
{
    std::optional<LotId> lot;
    std::optional<PalletId> pallet;
};

Result<Target> targetOf(Session &session, LabelKind kind, const QString &code)
{
    if (kind == LabelKind::Lot) {
        BM_TRY_ASSIGN(const Lot lot, Lots(session).find(code));
        return Target{lot.id, {}};
    }
    BM_TRY_ASSIGN(const Pallet pallet, palletNamed(session.database, code));
    return Target{{}, pallet.id};
}

Result<LabelCount> countOf(Database &database, const Target &target)
{
    static const QString sql = QStringLiteral(
        "SELECT COALESCE(sum(copies), 0) AS labels, COALESCE(sum(CASE WHEN is_reprint THEN 1 ELSE 0 END), 0) AS again "
        "FROM label_prints WHERE (ingredient_lot_id = ? OR pallet_id = ?) AND attempts > 0 AND status <> 'FAILED'");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {target.lot, target.pallet}));
    return LabelCount{row->integer(QStringLiteral("labels")), row->integer(QStringLiteral("again"))};
}

Result<LabelPrint> ofVessel(Session &session, const LabelWish &wish)
{
    BM_TRY_ASSIGN(const VesselLabelFacts facts, vesselLabelFacts(session.database, wish.code));
    LabelPrint print;
    print.isVessel = true;
    print.code = facts.code;
    print.subject = facts.ingredient;
    print.copies = wish.copies;
    print.printer = wish.printer.trimmed();
    print.workstation = session.workstation;
    print.requestedBy = session.person;
    print.requestedAt = session.now();
    return print;
}

QString statusOf(LabelOutcome outcome)
{
    switch (outcome) {
    case LabelOutcome::Printed:
        return QStringLiteral("PRINTED");
    case LabelOutcome::Sent:
        return QStringLiteral("SENT");
    case LabelOutcome::Failed:
        return QStringLiteral("FAILED");
    case LabelOutcome::Unknown:
        return QStringLiteral("UNKNOWN");
    case LabelOutcome::Closed:
        break;
    }
    return QStringLiteral("CLOSED");
}

bool isFinished(LabelOutcome outcome)
{
    return outcome != LabelOutcome::Failed && outcome != LabelOutcome::Unknown;
}
} // namespace

Result<LotLabelFacts> Labels::lotFacts(const QString &code)
{
    return inSnapshot(m_session.database, [&]() -> Result<LotLabelFacts> {
        BM_TRY_ASSIGN(const Lot lot, Lots(m_session).find(code));
        return lotLabelFacts(m_session.database, lot);
    });
}

Result<PalletLabelFacts> Labels::palletFacts(const QString &code)
{
    return inSnapshot(m_session.database, [&]() -> Result<PalletLabelFacts> {
        BM_TRY_ASSIGN(const Pallet pallet, palletNamed(m_session.database, code));
        return palletLabelFacts(m_session.database, pallet);
    });
}

Result<VesselLabelFacts> Labels::vesselFacts(const QString &code)
{
    return vesselLabelFacts(m_session.database, code);
}

Result<std::vector<LabelPrint>> Labels::waiting()
{
    return waitingPrints(m_session.database);
}

Result<LabelCount> Labels::count(LabelKind kind, const QString &code)
{
    if (kind == LabelKind::Vessel) {
        BM_TRY(vesselFacts(code));
        return LabelCount();
    }
    return inSnapshot(m_session.database, [&]() -> Result<LabelCount> {
        BM_TRY_ASSIGN(const Target target, targetOf(m_session, kind, code));
        return countOf(m_session.database, target);
    });
}

Result<LabelPrint> Labels::ask(const LabelWish &wish)
{
    static const QString sql =
        QStringLiteral("INSERT INTO label_prints (ingredient_lot_id, pallet_id, copies, is_reprint, reason, printer, "
                       "workstation, requested_at, requested_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    BM_TRY(checkWish(wish));
    return inTransaction(m_session.database, m_session.because(wish.reason), [&]() -> Result<LabelPrint> {
        BM_TRY(authorized(m_session, Act::PrintLabel));
        if (wish.kind == LabelKind::Vessel)
            return ofVessel(m_session, wish);
        BM_TRY_ASSIGN(const Target target, targetOf(m_session, wish.kind, wish.code));
        BM_TRY_ASSIGN(const LabelCount before, countOf(m_session.database, target));
        BM_TRY_ASSIGN(const std::optional<Row> row,
                      m_session.database.first(sql, {target.lot, target.pallet, wish.copies, before.labels > 0,
                                                     orNull(wish.reason), wish.printer.trimmed(), m_session.workstation,
                                                     m_session.now(), m_session.person}));
        return printOf(m_session.database, row->integer(QStringLiteral("id")));
    });
}

Result<LabelPrint> Labels::begin(const LabelPrint &seen, const QString &printer)
{
    static const QString sql =
        QStringLiteral("UPDATE label_prints SET status = 'SENT', printer = ?, problem = NULL, attempts = attempts + 1 "
                       "WHERE id = ? AND attempts = ? AND finished_at IS NULL RETURNING id");
    BM_TRY(readable(printer, QStringLiteral("printer")));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<LabelPrint> {
        BM_TRY(authorized(m_session, Act::PrintLabel));
        BM_TRY_ASSIGN(const std::optional<Row> row,
                      m_session.database.first(sql, {printer.trimmed(), seen.id, seen.attempts}));
        if (!row)
            return Error{Reason::ChangedMeanwhile, QStringLiteral("label"), seen.code};
        return printOf(m_session.database, seen.id);
    });
}

Done Labels::record(qint64 id, LabelOutcome outcome, const QString &problem)
{
    static const QString sql =
        QStringLiteral("UPDATE label_prints SET status = ?, problem = ?, finished_at = ?, finished_by = ? "
                       "WHERE id = ? AND finished_at IS NULL RETURNING id");
    BM_TRY(readable(problem, QStringLiteral("problem")));
    const bool ends = isFinished(outcome);
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::PrintLabel));
        BM_TRY_ASSIGN(
            const std::optional<Row> row,
            m_session.database.first(sql, {statusOf(outcome), orNull(problem), ends ? m_session.now() : QDateTime(),
                                           ends ? m_session.person : QString(), id}));
        if (!row)
            return Error{Reason::ChangedMeanwhile, QStringLiteral("label"), QString::number(id)};
        return {};
    });
}

Result<qint64> Labels::forgetSending()
{
    static const QString sql =
        QStringLiteral("UPDATE label_prints SET status = 'UNKNOWN' WHERE finished_at IS NULL AND "
                       "status = 'SENT' AND workstation = ? RETURNING id");
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<qint64> {
        BM_TRY(authorized(m_session, Act::PrintLabel));
        BM_TRY_ASSIGN(const Rows rows, m_session.database.run(sql, {m_session.workstation}));
        return qint64(rows.size());
    });
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tracing/codes.h"

#include "services/tracing/roots.h"

#include <QRegularExpression>
#include <algorithm>

namespace bm
{
namespace
{
using namespace tracequeries;

// The newest first: what is asked about left or came last.
Result<std::vector<TraceRoot>> members(Database &database, const QString &sql, const Args &args)
{
    BM_TRY_ASSIGN(std::vector<TraceRoot> found, rootsOf(database, sql, args));
    std::sort(found.begin(), found.end(), [](const TraceRoot &a, const TraceRoot &b) {
        return a.key.kind != b.key.kind ? a.key.kind < b.key.kind : a.key.id > b.key.id;
    });
    return found;
}

// What went to a customer by an order or with a shipment.
Result<std::vector<TraceRoot>> palletsOfOrder(Database &database, const QString &order)
{
    static const QString sql =
        palletRows + QStringLiteral("p.customer_order = ? OR p.id IN (SELECT x.pallet_id FROM shipments s JOIN "
                                    "shipment_pallets x ON x.shipment_id = s.id WHERE x.left_at IS NULL AND "
                                    "(s.customer_order = ? OR s.shipment_number = ?))");
    return members(database, sql, {order, order, order});
}

Result<std::vector<TraceRoot>> lotsOfName(Database &database, const QString &name)
{
    static const QString sql =
        lotRows + QStringLiteral("i.id IN (SELECT n.id FROM ingredients n WHERE lower(n.name) = lower(?)) OR "
                                 "l.supplier_id IN (SELECT s.id FROM suppliers s WHERE lower(s.name) = lower(?)) OR "
                                 "l.supplier_name = ?");
    return members(database, sql, {name, name, name});
}

// "2026-11-02" or "2026-11-02..2026-11-06", days of the plant.
Result<std::vector<TraceRoot>> thingsOfDays(Database &database, const QString &text)
{
    static const QRegularExpression form(QStringLiteral(R"(^(\d{4}-\d\d-\d\d)(?:\s*\.\.\s*(\d{4}-\d\d-\d\d))?$)"));
    const QRegularExpressionMatch days = form.match(text);
    const QDate from = QDate::fromString(days.captured(1), Qt::ISODate);
    const QDate to = days.captured(2).isEmpty() ? from : QDate::fromString(days.captured(2), Qt::ISODate);
    if (!days.hasMatch() || !from.isValid() || !to.isValid())
        return std::vector<TraceRoot>();
    static const QString sql =
        lotRows +
        QStringLiteral("l.source_production_run_id IS NULL AND l.received_at >= ? AND l.received_at < ? UNION ALL ") +
        runRows + QStringLiteral("r.actual_start_time >= ? AND r.actual_start_time < ?");
    const Arg first = from.startOfDay().toUTC();
    const Arg end = to.addDays(1).startOfDay().toUTC();
    return members(database, sql, {first, end, first, end});
}
} // namespace

Result<std::vector<TraceRoot>> resolveGroup(Database &database, const QString &text)
{
    for (const auto &things : {thingsOfDays, palletsOfOrder, lotsOfName}) {
        BM_TRY_ASSIGN(std::vector<TraceRoot> found, things(database, text));
        if (!found.empty())
            return found;
    }
    return std::vector<TraceRoot>();
}

Result<std::vector<TraceRoot>> resolveNamed(Database &database, const QString &text)
{
    BM_TRY_ASSIGN(std::vector<TraceRoot> roots, resolveCode(database, text));
    return roots.empty() ? resolveGroup(database, text.trimmed()) : roots;
}

} // namespace bm

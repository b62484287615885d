// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exporting/streams.h"

namespace bm
{
namespace
{
// A pallet p with one of the runs on it.
#define BM_CONTENT "p.id AS pallet, p.pallet_number, p.sscc, r.unit_of_measure, " BM_RUN_GOODS

PalletContent contentOf(const Row &row)
{
    PalletContent content;
    content.palletId = row.integer(QStringLiteral("pallet"));
    content.pallet = row.text(QStringLiteral("pallet_number"));
    content.sscc = row.text(QStringLiteral("sscc"));
    content.goods = goodsOfRun(row);
    content.quantity = {row.optionalQuantity(QStringLiteral("quantity")), row.text(QStringLiteral("unit_of_measure"))};
    return content;
}

// Pallets of the scope; of those that were not named only what its runs made.
Limits onPallets(const EventSource &source, const QString &moment)
{
    Limits limits(source);
    limits.among(QStringLiteral("p.id"), &ScopeIds::pallets)
        .amongAny({{QStringLiteral("r.id"), &ScopeIds::runs}, {QStringLiteral("p.id"), &ScopeIds::whole}})
        .amongListed(QStringLiteral("r.id"), &ListedIds::runs)
        .during(moment);
    return limits;
}

// A pallet that went back to where it stood did not leave: what is taken back is the last time it left before.
#define BM_DID_LEAVE                                                                                                   \
    "x.kind = 'SHIPPED' AND NOT EXISTS (SELECT 1 FROM shipment_lines u WHERE u.pallet_id = x.pallet_id AND "           \
    "u.production_run_id = x.production_run_id AND u.kind = 'UNSHIPPED' AND u.id > x.id AND NOT EXISTS (SELECT 1 "     \
    "FROM shipment_lines n WHERE n.pallet_id = x.pallet_id AND n.production_run_id = x.production_run_id AND n.kind "  \
    "= 'SHIPPED' AND n.id > x.id AND n.id < u.id))"

#define BM_LEDGER                                                                                                      \
    "SELECT x.id AS line, x.shipment_id, s.shipment_number, x.customer_id, x.customer_order, x.booked_at AS at, "      \
    "x.quantity, " BM_CONTENT " FROM shipment_lines x JOIN pallets p ON p.id = x.pallet_id "                           \
    "JOIN production_runs r ON r.id = x.production_run_id " BM_RUN_JOINS                                               \
    "LEFT JOIN shipments s ON s.id = x.shipment_id WHERE "

// What left before there was a ledger, or past it, stands on the pallet alone.
#define BM_WITHOUT_LEDGER                                                                                              \
    "SELECT 0, NULL, NULL, p.customer_id, p.customer_order, p.shipped_at, y.quantity, " BM_CONTENT                     \
    " FROM pallets p JOIN pallet_items y ON y.pallet_id = p.id JOIN production_runs r ON r.id = "                      \
    "y.production_run_id " BM_RUN_JOINS "WHERE (p.shipped_at IS NOT NULL OR p.status = 'SHIPPED') AND NOT EXISTS "     \
    "(SELECT 1 FROM shipment_lines x WHERE x.pallet_id = p.id)"

class ShippingGatherer
{
public:
    ShippingGatherer(const EventSource &source, const std::function<Done(const ShippingEvent &)> &told)
        : m_source(source), m_told(told)
    {
    }

    Done take(const Row &row)
    {
        ShippingEvent event;
        event.shipment = row.text(QStringLiteral("shipment_number"));
        event.order = row.text(QStringLiteral("customer_order"));
        event.at = row.time(QStringLiteral("at"));
        if (const auto customer = row.optionalInteger(QStringLiteral("customer_id")))
            event.to = m_source.customers.value(*customer);
        if (!isSame(event)) {
            BM_TRY(finish());
            m_event = std::move(event);
        }
        m_event.contents.push_back(contentOf(row));
        m_event.contents.back().line = row.integer(QStringLiteral("line"));
        return {};
    }

    Done finish() { return m_event.contents.empty() ? Done() : m_told(m_event); }

private:
    // What nobody knows the moment of did not leave together.
    bool isSame(const ShippingEvent &other) const
    {
        return !m_event.contents.empty() && other.at.isValid() && m_event.at == other.at &&
               m_event.shipment == other.shipment && m_event.order == other.order && m_event.to.id == other.to.id;
    }

    const EventSource &m_source;
    const std::function<Done(const ShippingEvent &)> &m_told;
    ShippingEvent m_event;
};

Done tellLines(const EventSource &source, const QString &sql, const Args &args,
               const std::function<Done(const ShippingEvent &)> &told)
{
    // An unknown moment is nowhere in the same place on both engines.
    static const QString inOrder = QStringLiteral(
        "SELECT * FROM (%1) z ORDER BY CASE WHEN z.at IS NULL THEN 0 ELSE 1 END, z.at, COALESCE(z.shipment_id, 0), "
        "COALESCE(z.customer_id, 0), COALESCE(z.customer_order, ''), z.pallet, z.line, z.run");
    ShippingGatherer gatherer(source, told);
    BM_TRY(source.database.forEach(inOrder.arg(sql), args, [&gatherer](const Row &row) { return gatherer.take(row); }));
    return gatherer.finish();
}
} // namespace

Done tellPacked(const EventSource &source, const std::function<Done(const PackingEvent &)> &told)
{
    static const QString packed = QStringLiteral(
        "SELECT y.quantity, COALESCE(p.packed_at, p.created_at) AS at, " BM_CONTENT " FROM pallets p JOIN pallet_items "
        "y ON y.pallet_id = p.id JOIN production_runs r ON r.id = y.production_run_id " BM_RUN_JOINS
        "WHERE p.status <> 'VOID'");
    const Limits limits = onPallets(source, QStringLiteral("COALESCE(p.packed_at, p.created_at)"));
    PackingEvent event;
    const auto take = [&](const Row &row) -> Done {
        PalletContent content = contentOf(row);
        if (content.palletId != event.palletId) {
            if (event.palletId != 0)
                BM_TRY(told(event));
            event = {content.palletId, content.pallet, content.sscc, row.time(QStringLiteral("at")), {}};
        }
        event.contents.push_back(std::move(content));
        return {};
    };
    BM_TRY(
        source.database.forEach(packed + limits.sql() + QStringLiteral(" ORDER BY p.id, y.id"), limits.args(), take));
    return event.palletId == 0 ? Done() : told(event);
}

Done tellShipped(const EventSource &source, const std::function<Done(const ShippingEvent &)> &told)
{
    const Limits ledger = onPallets(source, QStringLiteral("x.booked_at"));
    const Limits rest = onPallets(source, QStringLiteral("p.shipped_at"));
    Args args = ledger.args();
    args.insert(args.end(), rest.args().begin(), rest.args().end());
    const QString sql = QStringLiteral(BM_LEDGER BM_DID_LEAVE) + ledger.sql() +
                        QStringLiteral(" UNION ALL " BM_WITHOUT_LEDGER) + rest.sql();
    return tellLines(source, sql, args, told);
}

Done tellReturned(const EventSource &source, const std::function<Done(const ShippingEvent &)> &told)
{
    const Limits limits = onPallets(source, QStringLiteral("x.booked_at"));
    const QString sql = QStringLiteral(BM_LEDGER "x.kind = 'RETURNED'") + limits.sql();
    return tellLines(source, sql, limits.args(), [&told](const ShippingEvent &lines) {
        ShippingEvent event = lines;
        for (PalletContent &content : event.contents)
            if (content.quantity.amount)
                content.quantity.amount = -*content.quantity.amount;
        return told(event);
    });
}

} // namespace bm

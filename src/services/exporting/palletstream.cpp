// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exporting/streams.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace bm
{
namespace
{
// What the ledger says of a pallet, then what stands on it now, then that it was dissolved. Written in this order, the
// columns have the types of the ledger on both engines.
#define BM_BOOK                                                                                                        \
    "(SELECT 1 AS part, x.id AS line, CAST(x.kind AS text) AS kind, x.pallet_id, x.production_run_id, x.quantity, "    \
    "x.booked_at, "                                                                                                    \
    "x.shipment_id, x.customer_id, x.customer_order, x.onto_pallet_id, x.takes_back_id FROM shipment_lines x UNION "   \
    "ALL SELECT 2, y.id, 'ITEM', y.pallet_id, y.production_run_id, y.quantity, NULL, NULL, NULL, NULL, NULL, NULL "    \
    "FROM pallet_items y UNION ALL SELECT 3, 0, 'VOID', v.id, v.production_run_id, NULL, v.updated_at, NULL, NULL, "   \
    "NULL, NULL, NULL FROM pallets v WHERE v.status = 'VOID')"

const QString &books()
{
    static const QString sql = QStringLiteral(
        "SELECT z.part, z.line, z.kind, z.quantity, z.booked_at, z.onto_pallet_id, z.takes_back_id, z.customer_id, "
        "z.customer_order, "
        "s.shipment_number, p.id AS pallet, p.pallet_number, p.sscc, p.status, COALESCE(p.packed_at, p.created_at) AS "
        "packed, p.shipped_at, p.customer_id AS who, p.customer_order AS who_order, r.unit_of_measure, " BM_RUN_GOODS
        " FROM " BM_BOOK " z JOIN pallets p ON p.id = z.pallet_id JOIN production_runs r ON r.id = "
        "z.production_run_id " BM_RUN_JOINS "LEFT JOIN shipments s ON s.id = z.shipment_id WHERE 1 = 1");
    return sql;
}

// Lines of the ledger that were written together.
struct Movement
{
    QString kind;
    qint64 onto = 0;
    ShippingEvent event;
    std::vector<qint64> lines = {};
    QDateTime last = {}; // when its last line was written
};

struct PalletBook
{
    TrackedPallet pallet;
    QDateTime packed;
    std::vector<Movement> movements;
    std::vector<PalletContent> items; // as they stand
    bool isAway = false;              // by the pallet alone
    ShippingEvent away;
    bool isDissolved = false;
    QDateTime dissolved;
};

using TakeBook = std::function<Done(const PalletBook &)>;

bool has(const std::vector<qint64> &sorted, qint64 id)
{
    return std::binary_search(sorted.begin(), sorted.end(), id);
}

class BookReader
{
public:
    BookReader(const EventSource &source, const TakeBook &take) : m_source(source), m_take(take) {}

    Done read(const Row &row)
    {
        const qint64 pallet = row.integer(QStringLiteral("pallet"));
        if (pallet != m_book.pallet.id) {
            BM_TRY(finish());
            begin(pallet, row);
        }
        const qint64 part = row.integer(QStringLiteral("part"));
        if (part == 1)
            addLine(row);
        else if (part == 2)
            m_book.items.push_back(contentOf(row));
        m_book.isDissolved = m_book.isDissolved || part == 3;
        if (part == 3)
            m_book.dissolved = row.time(QStringLiteral("booked_at"));
        return {};
    }

    Done finish() { return m_book.pallet.id == 0 ? Done() : m_take(m_book); }

private:
    void begin(qint64 pallet, const Row &row)
    {
        m_book = {};
        m_left.clear();
        m_unknown.clear();
        m_book.pallet = {pallet, row.text(QStringLiteral("pallet_number")), row.text(QStringLiteral("sscc"))};
        m_book.packed = row.time(QStringLiteral("packed"));
        m_book.isAway = !row.isNull(QStringLiteral("shipped_at")) || row.text(QStringLiteral("status")) == u"SHIPPED";
        m_book.away.pallet = m_book.pallet;
        m_book.away.at = row.time(QStringLiteral("shipped_at"));
        m_book.away.order = row.text(QStringLiteral("who_order"));
        m_book.away.to = customerOf(row, QStringLiteral("who"));
    }

    TrackedPlace customerOf(const Row &row, const QString &column) const
    {
        const auto customer = row.optionalInteger(column);
        return customer ? m_source.customers.value(*customer) : TrackedPlace();
    }

    PalletContent contentOf(const Row &row) const
    {
        PalletContent content;
        content.run = row.integer(QStringLiteral("run"));
        content.goods = goodsOfRun(row);
        content.quantity = {row.optionalQuantity(QStringLiteral("quantity")),
                            row.text(QStringLiteral("unit_of_measure"))};
        const ScopeIds &ids = m_source.ids;
        content.isAsked = (ids.isEverything || has(ids.runs, content.run) || has(ids.whole, m_book.pallet.id)) &&
                          (!m_source.listed || has(m_source.listed->runs, content.run));
        return content;
    }

    // One movement has a batch once: some cases came back in a recall, and then some more, or some of another batch.
    bool isNext(const QString &kind, qint64 onto, const QDateTime &at, qint64 run) const
    {
        constexpr qint64 together = 1000; // milliseconds: older programs wrote each line with its own moment
        if (onto != 0 || m_book.movements.empty())
            return true;
        const Movement &last = m_book.movements.back();
        const auto &contents = last.event.contents;
        return last.kind != kind || last.onto != 0 || last.last.msecsTo(at) > together ||
               std::any_of(contents.begin(), contents.end(),
                           [run](const PalletContent &content) { return content.run == run; });
    }

    // Without its pallet: the rest of the batch, or another one, is still away.
    bool leavesSome(const Row &row, const QString &kind, qint64 run)
    {
        const auto quantity = row.optionalQuantity(QStringLiteral("quantity"));
        m_left[run] += quantity.value_or(Quantity());
        if (!quantity && kind == u"SHIPPED")
            m_unknown.insert(run);
        else if (!quantity)
            m_unknown.remove(run);
        return !m_unknown.isEmpty() ||
               std::any_of(m_left.cbegin(), m_left.cend(), [](Quantity left) { return left.isPositive(); });
    }

    // It did not come back: then it has been away since it left.
    bool takesBack(const Row &row)
    {
        const auto line = row.optionalInteger(QStringLiteral("takes_back_id"));
        if (!line)
            return false;
        leavesSome(row, QStringLiteral("SHIPPED"), row.integer(QStringLiteral("run")));
        for (Movement &movement : m_book.movements) {
            if (std::find(movement.lines.begin(), movement.lines.end(), *line) != movement.lines.end())
                movement.event.undoneAt = row.time(QStringLiteral("booked_at"));
        }
        return true;
    }

    // A pallet cannot leave twice without coming back between.
    void addLine(const Row &row)
    {
        const QString kind = row.text(QStringLiteral("kind"));
        const qint64 onto = row.optionalInteger(QStringLiteral("onto_pallet_id")).value_or(0);
        const QDateTime at = row.time(QStringLiteral("booked_at"));
        std::vector<Movement> &movements = m_book.movements;
        if (takesBack(row))
            return;
        if (isNext(kind, onto, at, row.integer(QStringLiteral("run")))) {
            Movement movement{kind, onto, {}};
            ShippingEvent &event = movement.event;
            event.line = row.integer(QStringLiteral("line"));
            event.pallet = m_book.pallet;
            event.isCases = onto != 0;
            event.shipment = row.text(QStringLiteral("shipment_number"));
            event.order = row.text(QStringLiteral("customer_order"));
            event.to = customerOf(row, QStringLiteral("customer_id"));
            event.at = at;
            if (kind == u"UNSHIPPED" && !movements.empty())
                movements.back().event.undoneAt = event.at;
            movements.push_back(std::move(movement));
        }
        PalletContent content = contentOf(row);
        const bool leaves = leavesSome(row, kind, content.run);
        // The last line of a movement says it.
        if (kind == u"RETURNED")
            movements.back().event.isCases = onto != 0 || leaves;
        movements.back().lines.push_back(row.integer(QStringLiteral("line")));
        movements.back().last = at;
        if (kind != u"SHIPPED" && content.quantity.amount)
            content.quantity.amount = -*content.quantity.amount;
        movements.back().event.contents.push_back(std::move(content));
    }

    const EventSource &m_source;
    const TakeBook &m_take;
    PalletBook m_book;
    QHash<qint64, Quantity> m_left; // of each batch, with its customer
    QSet<qint64> m_unknown;         // batches of which nobody knows how much is there
};

Done readBooks(const EventSource &source, const TakeBook &take)
{
    Limits limits(source);
    limits.among(QStringLiteral("z.pallet_id"), &ScopeIds::pallets);
    BookReader reader(source, take);
    BM_TRY(source.database.forEach(books() + limits.sql() + QStringLiteral(" ORDER BY z.pallet_id, z.part, z.line"),
                                   limits.args(), [&reader](const Row &row) { return reader.read(row); }));
    return reader.finish();
}

template <typename Event>
bool isAsked(const EventSource &source, const Event &event, const QDateTime &undoneAt = {})
{
    const bool isEmpty = event.contents.empty() && !source.listed &&
                         (source.ids.isEverything || has(source.ids.pallets, event.pallet.id));
    return source.isDuring(event.at, undoneAt) &&
           (isEmpty || std::any_of(event.contents.begin(), event.contents.end(),
                                   [](const PalletContent &content) { return content.isAsked; }));
}

using Contents = std::vector<PalletContent>;

// What the second has more of than the first, by batch; a quantity that nobody knows is no difference.
Contents moreOf(const Contents &first, const Contents &second)
{
    Contents more;
    for (const PalletContent &content : second) {
        const auto before = std::find_if(first.begin(), first.end(),
                                         [&content](const PalletContent &each) { return each.run == content.run; });
        PalletContent difference = content;
        if (before != first.end() && before->quantity.amount && content.quantity.amount)
            difference.quantity.amount = *content.quantity.amount - *before->quantity.amount;
        const bool isKnown = before == first.end() || (before->quantity.amount && content.quantity.amount);
        if (isKnown && (!difference.quantity.amount || difference.quantity.amount->isPositive()))
            more.push_back(difference);
    }
    return more;
}

Contents without(const Contents &all, const Contents &gone)
{
    Contents rest = all;
    for (PalletContent &content : rest)
        for (const PalletContent &each : gone)
            if (each.run == content.run && content.quantity.amount && each.quantity.amount)
                *content.quantity.amount -= *each.quantity.amount;
    std::erase_if(rest, [](const PalletContent &content) {
        return content.quantity.amount && !content.quantity.amount->isPositive();
    });
    return rest;
}

// What stood on it when it was packed: nobody knows better than the papers of its first way out.
const std::vector<PalletContent> &packedContents(const PalletBook &book)
{
    for (const Movement &movement : book.movements)
        if (movement.kind == u"SHIPPED" && !movement.event.undoneAt.isValid())
            return movement.event.contents;
    return book.items;
}
} // namespace

Done tellPacked(const EventSource &source, const std::function<Done(const PackingEvent &)> &told)
{
    using Kind = PackingEvent::Kind;
    return readBooks(source, [&](const PalletBook &book) -> Done {
        const auto tell = [&](const PackingEvent &event) { return isAsked(source, event) ? told(event) : Done(); };
        const std::vector<PalletContent> &contents = packedContents(book);
        if (!contents.empty())
            BM_TRY(tell({Kind::Packed, 0, book.pallet, book.packed, contents}));
        Contents standing = contents;
        for (const Movement &movement : book.movements) {
            const ShippingEvent &event = movement.event;
            const auto change = [&](Kind kind, const Contents &what) {
                return what.empty() ? Done() : tell({kind, event.line, book.pallet, event.at, what});
            };
            if (movement.kind == u"RETURNED" && event.undoneAt.isValid())
                continue;
            if (event.isCases) {
                BM_TRY(change(Kind::CasesBack, event.contents));
                standing = without(standing, event.contents);
            } else if (movement.kind == u"SHIPPED" && !event.undoneAt.isValid()) {
                BM_TRY(change(Kind::TakenOff, moreOf(event.contents, standing)));
                BM_TRY(change(Kind::PutOn, moreOf(standing, event.contents)));
                standing = event.contents;
            }
        }
        return book.isDissolved ? tell({Kind::Dissolved, 0, book.pallet, book.dissolved, book.items}) : Done();
    });
}

Done tellShipped(const EventSource &source, const std::function<Done(const ShippingEvent &)> &told)
{
    return readBooks(source, [&](const PalletBook &book) -> Done {
        const auto tell = [&](const ShippingEvent &event) {
            return isAsked(source, event, event.undoneAt) ? told(event) : Done();
        };
        for (const Movement &movement : book.movements)
            if (movement.kind == u"SHIPPED")
                BM_TRY(tell(movement.event));
        // What left before there was a ledger, or past it, stands on the pallet alone.
        if (!book.isAway || !book.movements.empty() || book.items.empty())
            return {};
        ShippingEvent event = book.away;
        event.contents = book.items;
        return tell(event);
    });
}

Done tellReturned(const EventSource &source, const std::function<Done(const ShippingEvent &)> &told)
{
    return readBooks(source, [&](const PalletBook &book) -> Done {
        for (const Movement &movement : book.movements)
            if (movement.kind == u"RETURNED" && isAsked(source, movement.event, movement.event.undoneAt))
                BM_TRY(told(movement.event));
        return {};
    });
}

} // namespace bm

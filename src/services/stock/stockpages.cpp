// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stock/stockpages.h"

#include "services/clock.h"

#include <QStringBuilder>

namespace bm
{
namespace
{
// As v_stock_list has it for what has no date.
const QDate lastDay(9999, 12, 31);
// As long as the index behind v_stock_list.place.
constexpr qsizetype indexedPlace = 200;
const QLatin1String ordered(" ORDER BY use_first, id LIMIT ?");

void addStale(const QDateTime &now, int days, QStringList &conditions, Args &args)
{
    const QDateTime since = now.addDays(-days);
    conditions << QStringLiteral("COALESCE(moved_at, received_at, '0001-01-01T00:00:00.000Z') < ?")
               << QStringLiteral("(counted_at IS NULL OR counted_at < ?)");
    args.insert(args.end(), {since, since});
}

Statement rowsOf(const StockFilter &filter, const QDateTime &now)
{
    QStringList conditions{QStringLiteral("on_hand")};
    Args args;
    const auto add = [&](const char *condition, const Arg &value) {
        conditions << QString::fromLatin1(condition);
        args.push_back(value);
    };
    if (filter.ingredient)
        add("ingredient_id = ?", *filter.ingredient);
    if (!filter.place.isEmpty())
        add("place = ?", filter.place.left(indexedPlace));
    if (!filter.status.isEmpty())
        add("status = ?", filter.status);
    if (filter.expiresWithin)
        add("use_first <= ?", plantDay(now).addDays(*filter.expiresWithin));
    if (filter.waitsForQa)
        add("(quality_status = 'PENDING' OR release_ends_at <= ?)", now);
    if (filter.staleSince)
        addStale(now, *filter.staleSince, conditions, args);
    return {u"SELECT * FROM v_stock_list WHERE " % conditions.join(u" AND "), args};
}
} // namespace

Statement stockPage(const StockFilter &filter, const QDateTime &now, const StockKey *after, qint64 limit)
{
    const Statement rows = rowsOf(filter, now);
    if (after == nullptr) {
        Args args = rows.args;
        args.emplace_back(limit);
        return {rows.sql % ordered, args};
    }
    // The rest of the day, then the days behind it: SQLite does not seek a row of values in an index on an expression,
    // and among millions of lots that have no date a day alone is no place to go on from. The days behind are read for
    // what the day leaves open of the page, most often nothing.
    const QDate day = after->useFirst.isValid() ? after->useFirst : lastDay;
    Args args = rows.args;
    args.insert(args.end(), {day, after->id, limit});
    args.insert(args.end(), rows.args.begin(), rows.args.end());
    args.insert(args.end(), {day, limit, limit});
    return {u"SELECT * FROM (WITH today AS MATERIALIZED (" % rows.sql % u" AND use_first = ? AND id > ?" % ordered %
                u") SELECT * FROM today UNION ALL SELECT * FROM (" % rows.sql %
                u" AND use_first > ? ORDER BY use_first, id LIMIT ? - (SELECT count(*) FROM today)) AS later) AS page" %
                ordered,
            args};
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/details/listpages.h"

#include <QStringBuilder>

namespace bm
{
namespace
{

// Sorts after everything that begins with the same text, in the order of UTF-8.
QString behindAll(const QString &prefix)
{
    static const char32_t last = 0x10FFFF;
    return prefix % QString::fromUcs4(&last, 1);
}

// A range in SQLite, whose order is that of the bytes; PostgreSQL's order depends on the language of the database, and
// its own operator is right in all of them.
void addPrefixCondition(Engine engine, const PrefixSearch &search, QStringList &conditions, Args &args)
{
    args.emplace_back(search.prefix);
    if (engine == Engine::PostgreSQL) {
        conditions += search.column % u" ^@ ?";
        return;
    }
    conditions += u'(' % search.column % u" >= ? AND " % search.column % u" < ?)";
    args.emplace_back(behindAll(search.prefix));
}

} // namespace

QString listOrder(const PrefixSearch *search)
{
    return search != nullptr ? QString(search->column % u", id") : QStringLiteral("id DESC");
}

Statement listPage(Engine engine, const QString &view, const PrefixSearch *search, const PageStart *from, qint64 limit)
{
    QStringList conditions;
    Args args;
    if (search != nullptr)
        addPrefixCondition(engine, *search, conditions, args);
    if (from != nullptr && search != nullptr) {
        conditions += u'(' % search->column % u", id) > (?, ?)";
        args.emplace_back(from->key);
        args.emplace_back(from->id);
    } else if (from != nullptr) {
        conditions += QStringLiteral("id < ?");
        args.emplace_back(from->id);
    }
    const QString where = conditions.isEmpty() ? QString() : QString(u" WHERE " % conditions.join(u" AND "));
    args.emplace_back(limit);
    return {u"SELECT * FROM " % view % where % u" ORDER BY " % listOrder(search) % u" LIMIT ?", args};
}

Statement withSeenVersions(const Statement &page, const QString &table, const QString &order)
{
    Args args{table};
    args.insert(args.end(), page.args.begin(), page.args.end());
    return {u"SELECT page.*, (SELECT COALESCE(max(h.id), 0) FROM audit_log h WHERE h.table_name = ? AND h.record_id = "
            u"CAST(page.id AS text)) AS seen_version FROM (" %
                page.sql % u") AS page ORDER BY " % order,
            args};
}

} // namespace bm

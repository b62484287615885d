// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/verification/rowchecks.h"

#include "database/transaction.h"
#include "database/verification/rowrules.h"

#include <algorithm>

namespace bm
{
namespace
{
struct Answer
{
    Rows rows;
    QString problem; // why there is none
};

// The rows of a table, and no index over them unless it was just compared with them, row by row. On PostgreSQL a
// question that the tables as they are cannot answer would end the transaction: this brings it back to where it was,
// and so does the end.
class Asking
{
public:
    Asking(Database &database, Kinds kinds)
        : m_database(database), m_trustsIndexes(database.isSqlite() && kinds == Kinds::AreKnown)
    {
    }

    Done begin()
    {
        if (m_database.isSqlite())
            return {};
        BM_TRY(m_database.execute(QStringLiteral("SAVEPOINT bm_rows")));
        return m_database.execute(
            QStringLiteral("SET LOCAL enable_indexscan = off; SET LOCAL enable_indexonlyscan = off; SET LOCAL "
                           "enable_bitmapscan = off; SET LOCAL jit = off; SET LOCAL work_mem = '64MB'"));
    }

    Done end()
    {
        if (m_database.isSqlite())
            return {};
        BM_TRY(m_database.execute(QStringLiteral("ROLLBACK TO SAVEPOINT bm_rows")));
        return m_database.execute(QStringLiteral("RELEASE SAVEPOINT bm_rows"));
    }

    // `table` may be followed by its name in the question.
    QString from(const QString &table) const
    {
        const bool withoutIndex = m_database.isSqlite() && !m_trustsIndexes;
        return QLatin1String(" FROM ") + table + (withoutIndex ? QLatin1String(" NOT INDEXED") : QLatin1String());
    }

    // Errors: ConnectionLost Busy Cancelled PermissionDenied; what is wrong with the question is in the answer.
    Result<Answer> ask(const QString &sql)
    {
        auto rows = m_database.runInline(sql, {});
        if (rows)
            return Answer{std::move(rows).value(), {}};
        const Error error = rows.error();
        if (error.reason == Reason::ConnectionLost || error.reason == Reason::Busy ||
            error.reason == Reason::Cancelled || error.reason == Reason::PermissionDenied)
            return error;
        BM_TRY(end());
        BM_TRY(begin());
        return Answer{{}, error.detail};
    }

private:
    Database &m_database;
    bool m_trustsIndexes;
};

struct Found
{
    QStringList orphans;
    QStringList twice;
    QStringList broken;

    CheckResult links() const { return checkFound(QStringLiteral("foreign_keys"), orphans); }
};

// One table's rows against its rules.
class TableCheck
{
public:
    TableCheck(Asking &asking, const TableRules &rules, Found &found) : m_asking(asking), m_rules(rules), m_found(found)
    {
    }

    Done look(Kinds kinds)
    {
        for (const ForeignKeyInfo &link : m_rules.links)
            BM_TRY(lookAtLink(link));
        for (const QStringList &key : m_rules.uniqueKeys)
            BM_TRY(lookAtKey(key));
        BM_TRY(lookAtRows(m_rules.rows));
        return kinds == Kinds::AreInDoubt ? lookAtRows(m_rules.kinds) : Done();
    }

private:
    // Whether there is any is asked in the order in which it is told soonest; only then which are the first.
    Done lookAtLink(const ForeignKeyInfo &link)
    {
        const QString key = QStringLiteral("c.") + m_rules.key;
        const QString orphans =
            m_asking.from(quotedIdentifier(m_rules.table) + QLatin1String(" c")) +
            QStringLiteral(" WHERE c.%1 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %2 p WHERE p.%3 = c.%1)")
                .arg(quotedIdentifier(link.column), quotedIdentifier(link.parentTable),
                     quotedIdentifier(link.parentColumn));
        BM_TRY_ASSIGN(const bool any, isAny(orphans));
        if (!any)
            return {};
        return name(m_found.orphans, QStringLiteral("%1.%2 -> %3").arg(m_rules.table, link.column, link.parentTable),
                    first(key, key) + orphans + QLatin1String(" ORDER BY ") + key);
    }

    // No value is no value of a key: it may stand there as often as it likes.
    Done lookAtKey(const QStringList &key)
    {
        const QString columns = key.join(QLatin1String(", "));
        const QString lowest = QStringLiteral("min(%1)").arg(m_rules.key);
        return name(m_found.twice, QStringLiteral("%1 (%2)").arg(m_rules.table, columns),
                    first(lowest, QStringLiteral("max(%1)").arg(m_rules.key)) + table() + QLatin1String(" WHERE ") +
                        key.join(QLatin1String(" IS NOT NULL AND ")) + QLatin1String(" IS NOT NULL GROUP BY ") +
                        columns + QLatin1String(" HAVING count(*) > 1 ORDER BY ") + lowest);
    }

    // One pass over the table for all of its rules; only where one is broken, one pass for each.
    Done lookAtRows(const std::vector<RowRule> &rules)
    {
        if (rules.empty())
            return {};
        QStringList broken;
        for (const RowRule &rule : rules)
            broken << rule.broken;
        const QString from = table() + QLatin1String(" WHERE ");
        BM_TRY_ASSIGN(const bool any, isAny(from + broken.join(QLatin1String(" OR "))));
        if (!any)
            return {};
        for (const RowRule &rule : rules)
            BM_TRY(
                name(m_found.broken, m_rules.table + QLatin1String(" not ") + rule.told,
                     first(m_rules.key, m_rules.key) + from + rule.broken + QLatin1String(" ORDER BY ") + m_rules.key));
        return {};
    }

    QString table() const { return m_asking.from(quotedIdentifier(m_rules.table)); }

    // Or whether that cannot be asked, which is a reason to look more closely.
    Result<bool> isAny(const QString &fromWhere)
    {
        BM_TRY_ASSIGN(const Answer answer,
                      m_asking.ask(QStringLiteral("SELECT 1 AS found") + fromWhere + QLatin1String(" LIMIT 1")));
        return !answer.rows.empty() || !answer.problem.isEmpty();
    }

    static QString first(const QString &from, const QString &to)
    {
        return QStringLiteral("SELECT CAST(%1 AS text) AS first, CAST(%2 AS text) AS last").arg(from, to);
    }

    // "pallets (pallet_number): 3 and 7, 4 and 9"
    Done name(QStringList &wrong, const QString &what, const QString &select)
    {
        constexpr int shown = 5;
        BM_TRY_ASSIGN(const Answer answer, m_asking.ask(select + QStringLiteral(" LIMIT %1").arg(shown + 1)));
        if (!answer.problem.isEmpty())
            wrong << what + QLatin1String(": ") + answer.problem;
        QStringList named;
        for (const Row &row : answer.rows) {
            const QString from = row.text(QStringLiteral("first"));
            const QString to = row.text(QStringLiteral("last"));
            named << (from == to ? from : QString(from + QLatin1String(" and ") + to));
        }
        if (named.size() > shown)
            named.back() = QStringLiteral("...");
        if (!named.isEmpty())
            wrong << what + QLatin1String(": ") + named.join(QLatin1String(", "));
        return {};
    }

    Asking &m_asking;
    const TableRules &m_rules;
    Found &m_found;
};

// Tables that are not there are told by the comparison of the schema.
Result<Found> look(Database &database, const std::vector<TableRules> &all, Kinds kinds)
{
    BM_TRY_ASSIGN(const auto present, readTables(database));
    Asking asking(database, kinds);
    BM_TRY(asking.begin());
    Found found;
    for (const TableRules &rules : all) {
        const bool isThere = std::any_of(present.begin(), present.end(),
                                         [&rules](const TableShape &shape) { return shape.name == rules.table; });
        if (isThere)
            BM_TRY(TableCheck(asking, rules, found).look(kinds));
    }
    BM_TRY(asking.end());
    return found;
}

Result<Found> looked(Database &database, const std::vector<TableRules> &all, Kinds kinds)
{
    if (database.inTransaction())
        return look(database, all, kinds);
    return inReadTransaction(database, [&] { return look(database, all, kinds); });
}
} // namespace

CheckResult checkFound(const QString &check, const QStringList &wrong)
{
    constexpr int shown = 10;
    QString detail = wrong.mid(0, shown).join(QLatin1String("; "));
    if (wrong.size() > shown)
        detail += QStringLiteral("; ... (%1)").arg(wrong.size());
    return {check, wrong.isEmpty(), detail};
}

Result<std::vector<CheckResult>> checkRows(Database &database, Kinds kinds)
{
    BM_TRY_ASSIGN(const auto rules, rowRules(database.engine()));
    BM_TRY_ASSIGN(const Found found, looked(database, rules, kinds));
    return std::vector<CheckResult>{found.links(), checkFound(QStringLiteral("unique_keys"), found.twice),
                                    checkFound(QStringLiteral("row_rules"), found.broken)};
}

Result<CheckResult> checkLinksAsTheyAre(Database &database)
{
    BM_TRY_ASSIGN(const auto rules, linksAsTheyAre(database));
    BM_TRY_ASSIGN(const Found found, looked(database, rules, Kinds::AreInDoubt));
    return found.links();
}

} // namespace bm

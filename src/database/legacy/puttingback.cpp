// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/legacy/setaside.h"

#include <QRegularExpression>
#include <algorithm>

// What SetAside does when the rows have moved.
namespace bm
{
namespace
{
const QString beginTry = QStringLiteral("SAVEPOINT bm_try");
const QString endTry = QStringLiteral("RELEASE SAVEPOINT bm_try");
} // namespace

// The old tables' and columns' names as they are called now.
QString SetAside::newWords(QString text) const
{
    for (const OldTable &table : m_old.tables) {
        const auto replace = [&text](const QString &from, const QString &to) {
            if (from == to)
                return;
            const QString word = QRegularExpression::escape(from);
            text.replace(QRegularExpression(QStringLiteral("\"%1\"|\\b%1\\b").arg(word)), to);
        };
        replace(table.original, QString::fromLatin1(table.entity->newTable));
        for (const OldTableColumn &column : table.columns) {
            if (column.source != snakeCase(column.source))
                replace(column.source, QString::fromLatin1(column.spec->name));
        }
    }
    return text;
}

// What a key of another table refers to is renamed, and nothing of that table itself, whatever its columns are called.
// Rows that were named by texts are still found by them.
QString SetAside::newReferences(const QString &definition) const
{
    static const QRegularExpression reference(
        QStringLiteral(
            "\\bREFERENCES\\s+(?:(?:\"[^\"]+\"|[^\\s(\".]+)\\.)?(\"[^\"]+\"|[`\\[]?\\w+[`\\]]?)\\s*(\\([^)]*\\))?"),
        QRegularExpression::CaseInsensitiveOption);
    QString text;
    qsizetype copied = 0;
    for (auto matches = reference.globalMatch(definition); matches.hasNext();) {
        const auto match = matches.next();
        QString target = newWords(match.captured());
        for (const OldTable &table : m_old.tables) {
            const QString form =
                QStringLiteral("REFERENCES\\s+\"?%1\"?\\s*(\\(\\s*\"?%2\"?\\s*\\))?")
                    .arg(QLatin1String(table.entity->newTable), QRegularExpression::escape(table.key().source));
            if (table.textKey)
                target.replace(
                    QRegularExpression(form, QRegularExpression::CaseInsensitiveOption),
                    QStringLiteral("REFERENCES %1 (legacy_key) ").arg(QLatin1String(table.entity->newTable)));
        }
        text += definition.mid(copied, match.capturedStart() - copied) + target;
        copied = match.capturedEnd();
    }
    return text + definition.mid(copied);
}

bool SetAside::isOurs(const QString &name) const
{
    return m_ours.contains(name, m_database.isSqlite() ? Qt::CaseInsensitive : Qt::CaseSensitive);
}

// What bears a name of ours is not put back over it, and its table is not called so any more.
QString SetAside::newName(const QString &schema, const QString &name) const
{
    return qualified(schema, schema.isEmpty() && isOurs(name) ? nameAside(name) : name);
}

QStringList SetAside::restoring(const Dependent &dependent) const
{
    if (dependent.kind == QLatin1String("foreign key"))
        return {QStringLiteral("ALTER TABLE %1 ADD CONSTRAINT %2 %3")
                    .arg(newName(dependent.schema, dependent.table), quotedIdentifier(dependent.name),
                         newReferences(dependent.definition))};
    const QString name = newName(dependent.schema, dependent.name);
    QString definition = newWords(dependent.definition);
    QStringList columns;
    for (const QString &column : dependent.columns)
        columns << quotedIdentifier(column);
    // The columns keep the names under which they were shown.
    const QString head =
        QStringLiteral("CREATE %1 %2 (%3) AS ").arg(dependent.kind.toUpper(), name, columns.join(u", "));
    if (m_database.isSqlite())
        definition.remove(
            QRegularExpression(QStringLiteral("^.*?\\bAS\\b"), QRegularExpression::CaseInsensitiveOption |
                                                                   QRegularExpression::DotMatchesEverythingOption));
    QStringList statements{head + definition};
    if (!definition.endsWith(QLatin1String("WITH NO DATA")))
        statements << QStringLiteral("SELECT 1 FROM %1 LIMIT 1").arg(name);
    const bool isCalledSo = name == qualified(dependent.schema, dependent.name);
    return isCalledSo ? statements + dependent.after : statements;
}

// SQLite: the text of a table is all there is of its keys.
QStringList SetAside::mending(const Dependent &dependent) const
{
    const QString definition = newReferences(dependent.definition);
    if (definition == dependent.definition)
        return {};
    const QString name = isOurs(dependent.name) ? nameAside(dependent.name) : dependent.name;
    return {QStringLiteral("PRAGMA writable_schema = ON"),
            QStringLiteral("UPDATE sqlite_master SET sql = %1 WHERE type = 'table' AND name = %2")
                .arg(literal(definition), literal(name)),
            QStringLiteral("PRAGMA writable_schema = RESET")};
}

// All of them or none.
Result<bool> SetAside::tried(const QStringList &statements)
{
    BM_TRY(m_database.execute(beginTry));
    Done done;
    for (const QString &statement : statements) {
        if (done)
            done = m_database.execute(statement);
    }
    if (!done)
        BM_TRY(m_database.execute(QStringLiteral("ROLLBACK TO SAVEPOINT bm_try")));
    BM_TRY(m_database.execute(endTry));
    return done.ok();
}

Result<bool> SetAside::fits(const Dependent &dependent)
{
    if (dependent.kind == QLatin1String("foreign key") && m_database.isSqlite()) {
        for (const QString &statement : mending(dependent))
            BM_TRY(m_database.execute(statement));
        return true;
    }
    BM_TRY_ASSIGN(const bool fit, tried(restoring(dependent)));
    if (fit && hasOtherOwner(dependent))
        BM_TRY(tried(handingOver(dependent)));
    return fit;
}

bool SetAside::hasOtherOwner(const Dependent &dependent)
{
    return dependent.table.isEmpty() && !dependent.owner.isEmpty();
}

// It reads the new tables with the rights of its owner, who may not have them: then it stays this account's.
QStringList SetAside::handingOver(const Dependent &dependent) const
{
    const QString name = newName(dependent.schema, dependent.name);
    return {QStringLiteral("ALTER %1 %2 OWNER TO %3")
                .arg(dependent.kind.toUpper(), name, quotedIdentifier(dependent.owner)),
            QStringLiteral("SELECT 1 FROM %1 LIMIT 1").arg(name)};
}

// A type of the plant with one of our names: columns of other tables that use it take ours when all their words are in
// it. A type that is still used, also by the old tables only, stays under its name aside. Each list is one try.
Result<std::vector<QStringList>> SetAside::adoptingTypes(Types called)
{
    static const QString users = QStringLiteral(
        "SELECT COALESCE(NULLIF(n.nspname, current_schema()), '') AS schema_name, t.relname AS table_name, a.attname "
        "AS "
        "column_name, pg_get_expr(d.adbin, d.adrelid) AS given FROM pg_attribute a JOIN pg_class t ON t.oid = "
        "a.attrelid AND t.relkind IN ('r', 'p') JOIN pg_namespace n ON n.oid = t.relnamespace JOIN pg_type y ON y.oid "
        "= a.atttypid LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum WHERE y.typnamespace = "
        "quote_ident(current_schema())::regnamespace AND y.typname = ? AND NOT a.attisdropped AND NOT (t.relnamespace "
        "= y.typnamespace AND t.relname = ANY (?::text[])) ORDER BY schema_name, table_name, column_name");
    std::vector<QStringList> tries;
    QStringList types = m_oldTypes;
    for (const InTheWay &each : m_inTheWay) {
        if (each.kind != QLatin1String("type"))
            continue;
        types.removeAll(each.name);
        types << nameAside(each.name);
        const QString now = called == Types::AsFound ? each.name : nameAside(each.name);
        BM_TRY_ASSIGN(const Rows rows, m_database.run(users, {now, originals()}));
        for (const Row &row : rows)
            tries.push_back(adopting(row, quotedIdentifier(each.name)));
    }
    for (const QString &type : std::as_const(types))
        tries.push_back({QStringLiteral("DROP TYPE ") + quotedIdentifier(type)});
    return tries;
}

QStringList SetAside::adopting(const Row &user, const QString &type) const
{
    const QString table = newName(user.text(QStringLiteral("schema_name")), user.text(QStringLiteral("table_name")));
    const QString column = quotedIdentifier(user.text(QStringLiteral("column_name")));
    const QString given = user.text(QStringLiteral("given")).section(QLatin1String("::"), 0, 0);
    const QString alter = QStringLiteral("ALTER TABLE %1 ALTER COLUMN %2 ").arg(table, column);
    QStringList statements{alter + QLatin1String("DROP DEFAULT"),
                           alter + QStringLiteral("TYPE %1 USING %2::text::%1").arg(type, column)};
    if (!given.isEmpty())
        statements << alter + QStringLiteral("SET DEFAULT ") + given;
    return statements;
}

QStringList SetAside::dropping() const
{
    QStringList statements;
    for (auto table = m_old.tables.rbegin(); table != m_old.tables.rend(); ++table)
        statements << QStringLiteral("DROP TABLE ") + quotedIdentifier(asideName(*table->entity));
    return statements;
}

Result<std::vector<Dependent>> SetAside::putBack()
{
    for (const QString &statement : dropping())
        BM_TRY(m_database.execute(statement));
    if (!m_database.isSqlite()) {
        BM_TRY_ASSIGN(const auto tries, adoptingTypes(Types::Aside));
        for (const QStringList &statements : tries)
            BM_TRY(tried(statements));
    }
    std::vector<Dependent> lost;
    // Those that others hang on come first.
    for (auto each = m_dependents.rbegin(); each != m_dependents.rend(); ++each) {
        if (each->isOnlyKept())
            continue;
        BM_TRY_ASSIGN(const bool fit, fits(*each));
        if (!fit)
            lost.push_back(*each);
    }
    return lost;
}

Result<QStringList> SetAside::plannedBack()
{
    QStringList statements = dropping();
    const auto tryAll = [&statements](const QStringList &group) { statements << beginTry << group << endTry; };
    if (!m_database.isSqlite()) {
        BM_TRY_ASSIGN(const auto tries, adoptingTypes(Types::AsFound));
        std::for_each(tries.begin(), tries.end(), tryAll);
    }
    for (auto each = m_dependents.rbegin(); each != m_dependents.rend(); ++each) {
        if (each->isOnlyKept())
            continue;
        if (each->kind == QLatin1String("foreign key") && m_database.isSqlite())
            statements << mending(*each);
        else
            tryAll(restoring(*each));
        if (hasOtherOwner(*each))
            tryAll(handingOver(*each));
    }
    return statements;
}

} // namespace bm

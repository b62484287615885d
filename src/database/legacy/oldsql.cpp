// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/legacy/oldsql.h"

namespace bm
{
namespace
{
QLatin1String nameOf(const OldTable &table)
{
    return QLatin1String(table.entity->name);
}

QString source(const OldTableColumn &column)
{
    return QStringLiteral("t.") + quotedIdentifier(column.source);
}

// What is stored of a mended value is text.
QString castMend(OldValue value, Engine engine, const QString &text)
{
    const bool sqlite = engine == Engine::SQLite;
    const auto as = [&text](const char *type) -> QString {
        return QStringLiteral("CAST(") + text + QLatin1String(" AS ") + QLatin1String(type) + u')';
    };
    switch (value) {
    case OldValue::Key:
    case OldValue::Ref:
    case OldValue::Count:
        return as(sqlite ? "INTEGER" : "bigint");
    case OldValue::Quantity:
    case OldValue::Positive:
    case OldValue::Signed:
    case OldValue::Temperature:
        return as(sqlite ? "INTEGER" : "numeric(14,3)");
    case OldValue::Time:
        return sqlite ? text : as("timestamptz");
    case OldValue::Day:
        return sqlite ? QString(QStringLiteral("substr(") + text + QLatin1String(", 1, 10)")) : as("date");
    case OldValue::Flag:
        return as(sqlite ? "INTEGER" : "boolean");
    case OldValue::Words:
        return sqlite ? text
                      : QString(QStringLiteral("(SELECT array_agg(e) FROM jsonb_array_elements_text(") + text +
                                QLatin1String("::jsonb) e)"));
    case OldValue::Json:
        return sqlite ? text : as("jsonb");
    case OldValue::Code:
    case OldValue::Name:
    case OldValue::Label:
    case OldValue::Text:
    case OldValue::Word:
    case OldValue::Person:
    case OldValue::Kept:
        break;
    }
    return text;
}
} // namespace

QString literal(const QString &text)
{
    QString escaped = text;
    return u'\'' + escaped.replace(u'\'', QLatin1String("''")) + u'\'';
}

QString wordCase(const OldEntity &entity, const OldTableColumn &column, const QString &word)
{
    QString sql = QStringLiteral("CASE ") + word;
    for (const OldWord &each : oldWords(QLatin1String(entity.name), QLatin1String(column.spec->name)))
        sql += QStringLiteral(" WHEN ") + literal(QString::fromLatin1(each.word)) + QLatin1String(" THEN ") +
               literal(QString::fromLatin1(each.ours));
    return sql + QLatin1String(" END");
}

QString OldSql::from(const OldTable &table) const
{
    return QStringLiteral(" FROM ") + quotedIdentifier(table.table) + QLatin1String(" t");
}

QString OldSql::recordId(const OldTable &table) const
{
    return QStringLiteral("CAST(") + source(table.key()) + QLatin1String(" AS TEXT)");
}

QString OldSql::keyOf(const OldEntity &parent, const QString &reference) const
{
    return QStringLiteral("(SELECT k.id FROM bm_key k WHERE k.entity = ") + literal(QString::fromLatin1(parent.name)) +
           QLatin1String(" AND k.old_key = CAST(") + reference + QLatin1String(" AS TEXT))");
}

QString OldSql::newId(const OldTable &table) const
{
    return table.textKey && m_keysNumbered ? keyOf(*table.entity, source(table.key())) : source(table.key());
}

QString OldSql::original(const OldTableColumn &column) const
{
    const QString value = source(column);
    if (m_old.engine == Engine::PostgreSQL)
        return value + QLatin1String("::text");
    return QStringLiteral("CASE typeof(") + value + QLatin1String(") WHEN 'blob' THEN quote(") + value +
           QLatin1String(") ELSE CAST(") + value + QLatin1String(" AS TEXT) END");
}

QString OldSql::person(const OldTableColumn &column) const
{
    const QString value = source(column);
    const QString text = QStringLiteral("CAST(") + value + QLatin1String(" AS TEXT)");
    const OldTable *users = m_old.find(QLatin1String("users"));
    const bool number = column.type.contains(QLatin1String("int"), Qt::CaseInsensitive);
    if (!users || users->textKey || !number)
        return text;
    return QStringLiteral("COALESCE((SELECT u.login FROM bm_old_users u WHERE u.id = ") + value +
           QLatin1String("), 'user ' || ") + text + u')';
}

ColumnSql OldSql::column(const OldTable &table, const OldTableColumn &column) const
{
    if (column.spec->value == OldValue::Key)
        return {newId(table), {}};
    if (column.spec->value == OldValue::Ref) {
        const OldTable *parent = m_old.find(QLatin1String(column.spec->target));
        if (parent && parent->textKey)
            return {keyOf(*parent->entity, source(column)), {}};
    }
    if (column.spec->value == OldValue::Person)
        return {person(column), {}};
    return m_old.engine == Engine::SQLite ? sqliteColumn(*table.entity, column) : postgresColumn(*table.entity, column);
}

QString OldSql::lookedUp(const OldTable &table, const OldTableColumn &column) const
{
    const QString text = QStringLiteral("(SELECT f.value FROM bm_fix f WHERE f.entity = ") + literal(nameOf(table)) +
                         QLatin1String(" AND f.column_name = ") + literal(QLatin1String(column.spec->name)) +
                         QLatin1String(" AND f.record_id = ") + recordId(table) + u')';
    return castMend(column.spec->value, m_old.engine, text);
}

QString OldSql::mended(const OldTable &table, const OldTableColumn &column) const
{
    const ColumnSql sql = this->column(table, column);
    if (!m_fixed.contains(nameOf(table) + u'.' + QLatin1String(column.spec->name)))
        return sql.value;
    // Values that were looked at more closely are those of bm_fix or unknown.
    const QString unmended = sql.suspicious.isEmpty()
                                 ? sql.value
                                 : QStringLiteral("CASE WHEN ") + sql.suspicious + QLatin1String(" THEN NULL ELSE ") +
                                       sql.value + QLatin1String(" END");
    return QStringLiteral("COALESCE(") + lookedUp(table, column) + QLatin1String(", ") + unmended + u')';
}

QString OldSql::given(const OldTable &table) const
{
    const QString id = QStringLiteral("CAST(") + newId(table) + QLatin1String(" AS TEXT)");
    if (nameOf(table) == QLatin1String("production_runs"))
        return QStringLiteral("'MIGRATED-' || ") + id;
    if (nameOf(table) == QLatin1String("pallets"))
        return QStringLiteral("'PAL-' || ") + id + QLatin1String(" || '-MIGRATED'");
    if (nameOf(table) == QLatin1String("ingredient_lots"))
        return QStringLiteral("'MIGRATED-LOT-' || ") + id;
    if (nameOf(table) == QLatin1String("users"))
        return QStringLiteral("'user ' || ") + id;
    if (nameOf(table) == QLatin1String("recipes"))
        return QStringLiteral("'Unnamed recipe ' || ") + id;
    return QStringLiteral("'Unnamed ingredient ' || ") + id;
}

QString OldSql::typedNull(OldValue value) const
{
    if (m_old.engine == Engine::SQLite)
        return QStringLiteral("NULL");
    switch (value) {
    case OldValue::Words:
        return QStringLiteral("NULL::text[]");
    case OldValue::Flag:
        return QStringLiteral("NULL::boolean");
    default:
        return castMend(value, m_old.engine, QStringLiteral("NULL::text"));
    }
}

QString OldSql::view(const OldEntity &entity) const
{
    const OldTable *table = m_old.find(QLatin1String(entity.name));
    QStringList columns;
    for (const OldColumn &spec : entity.columns) {
        const OldTableColumn *column = table ? table->column(QLatin1String(spec.name)) : nullptr;
        const QString name = QString::fromLatin1(spec.name);
        QString value = column ? mended(*table, *column) : typedNull(spec.value);
        if (column && (spec.value == OldValue::Code || spec.value == OldValue::Name))
            value = QStringLiteral("COALESCE(") + value + QLatin1String(", ") + given(*table) + u')';
        else if (table && !column && spec.value == OldValue::Code)
            value = given(*table);
        columns << value + QLatin1String(" AS ") + name;
        if (spec.value == OldValue::Word)
            columns << (column ? QStringLiteral("lower(CAST(") + source(*column) + QLatin1String(" AS TEXT))")
                               : typedNull(OldValue::Text)) +
                           QLatin1String(" AS ") + name + QLatin1String("_word");
    }
    columns << (table && table->textKey ? source(table->key()) : typedNull(OldValue::Text)) +
                   QLatin1String(" AS legacy_key");
    return QStringLiteral("CREATE TEMP VIEW bm_old_") + QLatin1String(entity.name) + QLatin1String(" AS\nSELECT ") +
           columns.join(QLatin1String(",\n       ")) +
           (table ? u'\n' + from(*table).mid(1) : QStringLiteral("\nWHERE 1 = 0"));
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
// PostgreSQL's columns have types, so most values can only be right; the rest is looked at by type.
#include "database/legacy/oldsql.h"

namespace bm
{
namespace
{
const QString blanks = QStringLiteral("E' \\t\\n\\r\\u00a0'");

bool isOf(const QString &type, std::initializer_list<const char *> beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&type](const char *each) { return type.startsWith(QLatin1String(each)); });
}

bool isNumber(const QString &type)
{
    return isOf(type, {"smallint", "integer", "bigint", "numeric", "double precision", "real", "money"}) &&
           !type.endsWith(QLatin1String("[]"));
}

ColumnSql quantity(const QString &c, const QString &type, const QString &least)
{
    if (!isNumber(type)) {
        static const QString form = QStringLiteral("%1::text ~ '^(0|[1-9][0-9]{0,10})(\\.[0-9]{1,3})?$'");
        return {QStringLiteral("CASE WHEN ") + form.arg(c) + QStringLiteral(" THEN %1::text::numeric(14,3) END").arg(c),
                QStringLiteral("CASE WHEN ") + form.arg(c) +
                    QStringLiteral(" THEN NOT (%1::text::numeric %2) ELSE true END").arg(c, least)};
    }
    const QString number = c + QLatin1String("::numeric");
    return {QStringLiteral("round(") + number + QLatin1String(", 3)"),
            QStringLiteral("NOT (%1 <> 'NaN' AND %1 %2 AND %1 < 99999999999.9995 AND %1 = round(%1, 3))")
                .arg(number, least)};
}

// Times without a zone were written in UTC.
ColumnSql time(const QString &c, const QString &type)
{
    if (isOf(type, {"smallint", "integer", "bigint"}))
        return {QStringLiteral("to_timestamp(%1 / 1000.0)").arg(c),
                QStringLiteral("%1 NOT BETWEEN -62135596800000 AND 253402300799999").arg(c)};
    if (!isOf(type, {"timestamp", "date"}))
        return {QStringLiteral("NULL::timestamptz"), c + QLatin1String(" IS NOT NULL")};
    const bool zoned = type.endsWith(QLatin1String("with time zone")) && !type.contains(QLatin1String("without"));
    const QString value = zoned ? c : QStringLiteral("(") + c + QLatin1String("::timestamp AT TIME ZONE 'UTC')");
    return {value, QStringLiteral("NOT (isfinite(%1) AND %1 >= '0001-01-01' AND %1 < '10000-01-01')").arg(c)};
}

ColumnSql day(const QString &c, const QString &type)
{
    ColumnSql sql = time(c, type);
    sql.value = QStringLiteral("((") + sql.value + QLatin1String(") AT TIME ZONE 'UTC')::date");
    return sql;
}

ColumnSql flag(const QString &c, const QString &type)
{
    if (type == QLatin1String("boolean"))
        return {c, {}};
    const QString value = QStringLiteral("CASE WHEN lower(%1::text) IN ('1', 'true', 't', 'yes', 'y') THEN true "
                                         "WHEN lower(%1::text) IN ('0', 'false', 'f', 'no', 'n') THEN false END")
                              .arg(c);
    return {value, value + QLatin1String(" IS NULL")};
}

ColumnSql count(const QString &c, const QString &type)
{
    if (isOf(type, {"smallint", "integer", "bigint"}))
        return {c + QLatin1String("::bigint"), c + QLatin1String(" < 0")};
    return {QStringLiteral("CASE WHEN %1::text ~ '^[0-9]{1,18}$' THEN %1::text::bigint END").arg(c),
            c + QLatin1String("::text !~ '^[0-9]{1,18}$'")};
}

ColumnSql reference(const QString &c, const QString &type)
{
    if (isOf(type, {"smallint", "integer", "bigint"}))
        return {c + QLatin1String("::bigint"), {}};
    return {QStringLiteral("CASE WHEN %1::text ~ '^[0-9]{1,18}$' THEN %1::text::bigint END").arg(c), {}};
}
} // namespace

ColumnSql postgresColumn(const OldEntity &entity, const OldTableColumn &column)
{
    const QString c = QStringLiteral("t.") + quotedIdentifier(column.source);
    const QString text = c + QLatin1String("::text");
    const QString unlessBlank = QStringLiteral("CASE WHEN btrim(%1, %2) <> '' THEN %1 END").arg(text, blanks);
    const QString word = QStringLiteral("lower(btrim(") + text + QLatin1String("))");
    const auto longer = [&text](int longest) { return QStringLiteral("length(%1) > %2").arg(text).arg(longest); };
    switch (column.spec->value) {
    case OldValue::Ref:
        return reference(c, column.type);
    case OldValue::Code:
        return {unlessBlank, longer(longestCode)};
    case OldValue::Name:
    case OldValue::Label:
        return {unlessBlank, longer(longestName)};
    case OldValue::Quantity:
        return quantity(c, column.type, QStringLiteral(">= 0"));
    case OldValue::Positive:
        return quantity(c, column.type, QStringLiteral("> 0"));
    case OldValue::Signed:
        return quantity(c, column.type, QStringLiteral("> -99999999999"));
    case OldValue::Temperature:
        return {QStringLiteral("NULL::numeric(14,3)"), c + QLatin1String(" IS NOT NULL")};
    case OldValue::Count:
        return count(c, column.type);
    case OldValue::Time:
        return time(c, column.type);
    case OldValue::Day:
        return day(c, column.type);
    case OldValue::Flag:
        return flag(c, column.type);
    case OldValue::Word:
        return {wordCase(entity, column, word),
                word + QLatin1String(" <> '' AND ") + wordCase(entity, column, word) + QLatin1String(" IS NULL")};
    case OldValue::Words:
        if (column.type.endsWith(QLatin1String("[]")))
            return {c + QLatin1String("::text[]"), {}};
        return {QStringLiteral("NULL::text[]"), c + QLatin1String(" IS NOT NULL")};
    case OldValue::Json:
        if (isOf(column.type, {"json"}))
            return {c + QLatin1String("::jsonb"), {}};
        return {QStringLiteral("NULL::jsonb"), c + QLatin1String(" IS NOT NULL")};
    case OldValue::Text:
    case OldValue::Key:
    case OldValue::Person:
    case OldValue::Kept:
        break;
    }
    return {text, {}};
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite lets any value stand in any column, so every value is asked for its type.
#include "database/legacy/oldsql.h"

namespace bm
{
namespace
{
const QString blanks = QStringLiteral("' ' || char(9, 10, 13, 160)");

// The three ways in which old programs wrote times: ISO text with or without a zone, CURRENT_TIMESTAMP text (UTC), and
// milliseconds since 1970. Up to six places of a second are kept as they were written. SQLite passes the 30th of
// February and 24 o'clock on as they stand, so a day must be one and hours end at 23.
QString timeValue(const QString &c)
{
    static const QString form =
        QStringLiteral("CASE typeof(%1) WHEN 'integer' THEN strftime('%Y-%m-%dT%H:%M:%fZ', %1 / 1000.0, 'unixepoch') "
                       "WHEN 'text' THEN CASE WHEN date(substr(%1, 1, 10), '+0 days') IS NOT substr(%1, 1, 10) "
                       "OR substr(%1, 12, 2) > '23' THEN NULL "
                       "WHEN %1 GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] [0-9][0-9]:[0-9][0-9]:[0-9][0-9]' "
                       "THEN strftime('%Y-%m-%dT%H:%M:%S.000Z', %1) "
                       "WHEN %1 GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9][T ][0-9][0-9]:[0-9][0-9]:[0-9][0-9]*' "
                       "AND (%3 IN ('', 'Z') OR %3 GLOB '[-+][0-9][0-9]:[0-9][0-9]') AND length(%2) <= 6 "
                       "THEN strftime('%Y-%m-%dT%H:%M:%S', substr(%1, 1, 19) || %3) || '.' || "
                       "substr(%2 || '000', 1, max(3, length(%2))) || 'Z' END END");
    const QString rest = QStringLiteral("substr(") + c + QLatin1String(", 20)");
    const QString after = QStringLiteral("ltrim(substr(") + c + QLatin1String(", 21), '0123456789')");
    const QString digits = QStringLiteral("CASE WHEN ") + rest + QLatin1String(" GLOB '.*' THEN substr(") + c +
                           QLatin1String(", 21, length(") + c + QLatin1String(") - 20 - length(") + after +
                           QLatin1String(")) ELSE '' END");
    const QString zone = QStringLiteral("CASE WHEN ") + rest + QLatin1String(" GLOB '.*' THEN ") + after +
                         QLatin1String(" ELSE ") + rest + QLatin1String(" END");
    QString sql = form;
    sql.replace(QLatin1String("%2"), digits).replace(QLatin1String("%3"), zone).replace(QLatin1String("%1"), c);
    return sql;
}

// Whole numbers need no calendar to be told from those that are no time: from year 1 to the end of 9999.
QString unlessTime(const QString &c, const QString &value)
{
    return QStringLiteral("CASE typeof(%1) WHEN 'integer' THEN %1 NOT BETWEEN -62135596800000 AND 253402300799999 ELSE "
                          "COALESCE(%2, '') < '0001' END")
        .replace(QLatin1String("%2"), value)
        .replace(QLatin1String("%1"), c);
}

QString dayValue(const QString &c)
{
    return QStringLiteral("CASE WHEN length(%1) = 10 AND date(%1, '+0 days') IS %1 THEN %1 ELSE substr(%2, 1, 10) END")
        .replace(QLatin1String("%2"), timeValue(c))
        .replace(QLatin1String("%1"), c);
}

QString textSuspicion(const QString &c, int longest)
{
    QString sql = QStringLiteral("(typeof(%1) = 'blob' OR instr(%1, char(0)) > 0").arg(c);
    if (longest > 0)
        sql += QStringLiteral(" OR length(%1) > %2").arg(c).arg(longest);
    return sql + u')';
}

// Thousandths. A real number is exact when it is nearest to one of them.
ColumnSql quantity(const QString &c, const char *least)
{
    const QString fits = QStringLiteral("CASE typeof(%1) WHEN 'integer' THEN %1 %2 AND %1 <= 99999999999 "
                                        "WHEN 'real' THEN %1 %2 AND %1 < 99999999999.9995 "
                                        "AND abs(%1 * 1000 - round(%1 * 1000)) < 0.0005 ELSE 0 END")
                             .arg(c, QLatin1String(least));
    return {QStringLiteral("CASE typeof(%1) WHEN 'integer' THEN %1 * 1000 "
                           "WHEN 'real' THEN CAST(round(%1 * 1000) AS INTEGER) END")
                .arg(c),
            QStringLiteral("NOT ") + fits};
}

ColumnSql flag(const QString &c)
{
    const QString value = QStringLiteral("CASE WHEN lower(CAST(%1 AS TEXT)) IN ('1', 'true', 't', 'yes', 'y') THEN 1 "
                                         "WHEN lower(CAST(%1 AS TEXT)) IN ('0', 'false', 'f', 'no', 'n') THEN 0 END")
                              .arg(c);
    return {value, value + QLatin1String(" IS NULL")};
}
} // namespace

ColumnSql sqliteColumn(const OldEntity &entity, const OldTableColumn &column)
{
    const QString c = QStringLiteral("t.") + quotedIdentifier(column.source);
    const QString text = QStringLiteral("CAST(") + c + QLatin1String(" AS TEXT)");
    const QString unlessBlank = QStringLiteral("CASE WHEN trim(%1, %2) <> '' THEN %1 END").arg(text, blanks);
    const QString word = QStringLiteral("lower(trim(") + text + QLatin1String("))");
    switch (column.spec->value) {
    case OldValue::Ref:
        return {QStringLiteral("CASE typeof(%1) WHEN 'integer' THEN %1 END").arg(c), {}};
    case OldValue::Code:
        return {unlessBlank, textSuspicion(c, longestCode)};
    case OldValue::Name:
    case OldValue::Label:
        return {unlessBlank, textSuspicion(c, longestName)};
    case OldValue::Text:
        return {text, textSuspicion(c, 0)};
    case OldValue::Quantity:
        return quantity(c, ">= 0");
    case OldValue::Positive:
        return quantity(c, "> 0");
    case OldValue::Signed:
        return quantity(c, "> -99999999999");
    case OldValue::Temperature:
        return {QStringLiteral("NULL"), c + QLatin1String(" IS NOT NULL")};
    case OldValue::Count:
        return {c, QStringLiteral("NOT (typeof(%1) = 'integer' AND %1 >= 0)").arg(c)};
    case OldValue::Time:
        return {timeValue(c), unlessTime(c, timeValue(c))};
    case OldValue::Day:
        return {dayValue(c), unlessTime(c, dayValue(c))};
    case OldValue::Flag:
        return flag(c);
    case OldValue::Word:
        return {wordCase(entity, column, word),
                word + QLatin1String(" <> '' AND ") + wordCase(entity, column, word) + QLatin1String(" IS NULL")};
    case OldValue::Words:
        return {c, QStringLiteral("NOT (CASE WHEN json_valid(%1) THEN json_type(%1) = 'array' ELSE 0 END)").arg(c)};
    case OldValue::Json:
        return {c, QStringLiteral("NOT json_valid(") + c + u')'};
    case OldValue::Key:
    case OldValue::Person:
    case OldValue::Kept:
        break;
    }
    return {text, {}};
}

} // namespace bm

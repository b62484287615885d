// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/history/historywords.h"

#include "database/migration/sqliteguards.h"
#include "documents/history/vocabulary.h"
#include "documents/rightwords.h"
#include "services/history/sealing.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <cmath>

namespace bm
{
namespace
{
struct HistoryWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::HistoryWords)
};

// A word that is not in the tables is shown as it is written, readable: nothing is hidden.
QString readable(const QString &databaseWord)
{
    QString word = databaseWord.toLower().replace(u'_', u' ');
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

// States are words in capitals; only columns that hold states or kinds are looked at.
bool holdsWords(const QString &column)
{
    static const QStringList columns{QStringLiteral("status"),
                                     QStringLiteral("quality_status"),
                                     QStringLiteral("type"),
                                     QStringLiteral("role"),
                                     QStringLiteral("approval_status"),
                                     QStringLiteral("disposition"),
                                     QStringLiteral("previous_status"),
                                     QStringLiteral("provenance"),
                                     QStringLiteral("result"),
                                     QStringLiteral("check_type"),
                                     QStringLiteral("drawing"),
                                     QStringLiteral("kind")};
    return columns.contains(column);
}

QString momentWord(const QString &text, const QLocale &locale)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return text;
    if (locale == QLocale::c())
        return text;
    return locale.toString(time.toLocalTime(), QLocale::ShortFormat);
}

QString actWord(const QString &name)
{
    for (const Act act : allActs()) {
        if (actName(act) == name)
            return actWords(act);
    }
    return readable(name);
}

QString textWord(const QString &column, const QString &text, const QLocale &locale)
{
    if (column == u"act")
        return actWord(text);
    if (holdsWords(column)) {
        const QString word = stateVocabulary(text);
        return word.isEmpty() ? readable(text) : word;
    }
    const bool isMoment =
        column.endsWith(QLatin1String("_at")) || column.endsWith(QLatin1String("_time")) || column == u"as_of";
    if (isMoment)
        return momentWord(text, locale);
    const QDate day = column.endsWith(QLatin1String("_date")) || column.endsWith(QLatin1String("_on"))
                          ? QDate::fromString(text, Qt::ISODate)
                          : QDate();
    return day.isValid() && locale != QLocale::c() ? locale.toString(day, QLocale::ShortFormat) : text;
}

Quantity quantityOf(const QJsonValue &value)
{
    return Quantity::ofThousandths(std::llround(value.toDouble() * 1000));
}

QString amountWord(const QString &column, const QJsonValue &value, const QString &unit, const QLocale &locale)
{
    QString number = quantityOf(value).toText();
    while (number.endsWith(u'0'))
        number.chop(1);
    if (number.endsWith(u'.'))
        number.chop(1);
    number.replace(u'.', locale.decimalPoint());
    if (column == u"temperature")
        return number + QStringLiteral(" °C");
    if (column == u"humidity")
        return number + QStringLiteral(" %");
    const bool isCost = column.endsWith(QLatin1String("_cost"));
    return unit.isEmpty() || isCost || column == u"weight" ? number : QString(number + u' ' + unit);
}

QString listWord(const QJsonArray &list)
{
    QStringList texts;
    for (const QJsonValue &value : list)
        texts << value.toString();
    return texts.join(QStringLiteral(", "));
}

// Quantities as texts with three places, everything else as it is.
QJsonValue plainValue(const QString &column, const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    return value.isDouble() && columnKind(column) == u"quantity" ? QJsonValue(quantityOf(value).toText()) : value;
}
} // namespace

QString kindWord(RecordKind kind)
{
    return tableWord(tableOf(kind));
}

QString tableWord(const QString &table)
{
    const QString word = tableVocabulary(table);
    return word.isEmpty() ? readable(table) : word;
}

QString actionWord(const QString &table, const QString &action)
{
    if (table == u"lot_movements")
        return HistoryWords::tr("Booked");
    if (table == u"signatures")
        return HistoryWords::tr("Signed");
    return actionVocabulary(action);
}

QString fieldWord(const QString &table, const QString &column)
{
    if (table == u"quality_checks" && column == u"measured_value")
        return HistoryWords::tr("Measured");
    const QString word = fieldVocabulary(column);
    return word.isEmpty() ? readable(column) : word;
}

QString valueWord(const QString &column, const QJsonValue &value, const QString &name, const QString &unit,
                  const QLocale &locale)
{
    if (value.isNull() || value.isUndefined())
        return QStringLiteral("–");
    if (!name.isEmpty())
        return name;
    if (value.isBool())
        return value.toBool() ? HistoryWords::tr("yes") : HistoryWords::tr("no");
    if (value.isArray())
        return listWord(value.toArray());
    if (value.isDouble())
        return columnKind(column) == u"quantity" ? amountWord(column, value, unit, locale)
                                                 : QString::number(value.toInteger());
    return textWord(column, value.toString(), locale);
}

bool isTold(const QString &table, const QString &column)
{
    static const QStringList untold{QStringLiteral("id"),         QStringLiteral("created_at"),
                                    QStringLiteral("created_by"), QStringLiteral("updated_at"),
                                    QStringLiteral("updated_by"), QStringLiteral("legacy_key"),
                                    QStringLiteral("sha256")};
    // Whose signature it is stands beside it; on what is the record that it is shown with.
    static const QStringList ofSignature{QStringLiteral("table_name"), QStringLiteral("record_id"),
                                         QStringLiteral("workstation"), QStringLiteral("signed_at")};
    if (table == u"signatures" && ofSignature.contains(column))
        return false;
    return !untold.contains(column);
}

QStringList changeLines(const HistoryEntry &entry, const QLocale &locale)
{
    QStringList lines;
    for (const FieldChange &field : entry.fields) {
        if (!isTold(entry.table, field.column))
            continue;
        const QString before = valueWord(field.column, field.before, field.nameBefore, entry.unit, locale);
        const QString after = valueWord(field.column, field.after, field.nameAfter, entry.unit, locale);
        const QString word = fieldWord(entry.table, field.column);
        if (entry.action == u"UPDATE")
            lines << HistoryWords::tr("%1: %2 → %3").arg(word, before, after);
        else
            lines << HistoryWords::tr("%1: %2").arg(word, field.after.isUndefined() ? before : after);
    }
    if (lines.isEmpty() && entry.table == u"users" && entry.action == u"UPDATE")
        lines << HistoryWords::tr("A new PIN or password");
    return lines;
}

QString subjectWord(const HistoryEntry &entry)
{
    return entry.subject.isEmpty() ? tableWord(entry.table) : QString(tableWord(entry.table) + u' ' + entry.subject);
}

QJsonObject historyJson(const HistoryEntry &entry)
{
    QJsonArray changes;
    for (const FieldChange &field : entry.fields)
        changes.append(QJsonObject{{QStringLiteral("field"), field.column},
                                   {QStringLiteral("before"), plainValue(field.column, field.before)},
                                   {QStringLiteral("after"), plainValue(field.column, field.after)}});
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); };
    return {{QStringLiteral("id"), entry.id},
            {QStringLiteral("table"), entry.table},
            {QStringLiteral("record"), entry.record},
            {QStringLiteral("subject"), orNull(entry.subject)},
            {QStringLiteral("action"), entry.action},
            {QStringLiteral("at"), toIsoUtc(entry.at)},
            {QStringLiteral("person"), entry.person},
            {QStringLiteral("workstation"), orNull(entry.workstation)},
            {QStringLiteral("reason"), orNull(entry.reason)},
            {QStringLiteral("unit"), orNull(entry.unit)},
            {QStringLiteral("changes"), changes}};
}

QJsonObject stateJson(const RecordState &state)
{
    QJsonObject values;
    for (auto it = state.values.begin(); it != state.values.end(); ++it)
        values.insert(it.key(), plainValue(it.key(), it.value()));
    return values;
}

QString sealLine(qint64 seal, const QString &hash, const QDateTime &sealedAt, const QLocale &locale)
{
    return HistoryWords::tr("History sealed: no. %1 of %2, %3")
        .arg(QString::number(seal), locale.toString(sealedAt.toLocalTime(), QLocale::ShortFormat), shortForm(hash));
}

} // namespace bm

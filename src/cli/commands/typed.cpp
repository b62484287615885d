// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/typed.h"

#include "services/rework/rework.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bm::cli
{

Result<Quantity> quantityOf(const QString &text, const QString &field)
{
    auto quantity = Quantity::tryFromInput(text, u'.');
    if (!quantity)
        return Error{quantity.error().reason, field, text};
    return quantity;
}

Result<Quantity> differenceOf(const QString &text, const QString &field)
{
    auto quantity = Quantity::tryFromText(text.startsWith(u'+') ? text.mid(1) : text);
    if (!quantity)
        return Error{quantity.error().reason, field, text};
    return quantity;
}

Result<QDate> dateOf(const CommandLine &line, const char *option)
{
    if (!line.has(option))
        return QDate();
    const QDate date = QDate::fromString(line.option(option), Qt::ISODate);
    if (!date.isValid())
        return Error{Reason::BadDate, QString::fromLatin1(option), line.option(option)};
    return date;
}

Result<QDateTime> timeOf(const CommandLine &line, const char *option)
{
    if (!line.has(option))
        return QDateTime();
    const QDateTime time = QDateTime::fromString(line.option(option), Qt::ISODate);
    if (!time.isValid())
        return Error{Reason::BadDate, QString::fromLatin1(option), line.option(option)};
    return time.toUTC();
}

QString amountText(const std::optional<Quantity> &quantity, const QString &unit)
{
    return (quantity ? quantity->toText() : QStringLiteral("?")) + u' ' + unit;
}

QJsonValue amountJson(const std::optional<Quantity> &quantity)
{
    return quantity ? QJsonValue(quantity->toText()) : QJsonValue();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue dateJson(QDate date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

void addBehind(QJsonObject &lot, const LotBehind &behind)
{
    lot.insert(QStringLiteral("rework_of"), QJsonArray::fromStringList(behind.batches));
    lot.insert(QStringLiteral("allergens"), QJsonArray::fromStringList(behind.allergens));
    lot.insert(QStringLiteral("failed_batches_in_it"), QJsonArray::fromStringList(behind.failed));
    lot.insert(QStringLiteral("stopped_lots_in_it"), QJsonArray::fromStringList(behind.stopped));
}

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

} // namespace bm::cli

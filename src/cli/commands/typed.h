// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"
#include "domain/quantity.h"
#include "domain/result.h"

#include <QDateTime>

namespace bm
{
struct LotBehind;
}

namespace bm::cli
{

// A quantity above zero with a point. Errors: those of Quantity::tryFromInput(), with the field's name.
Result<Quantity> quantityOf(const QString &text, const QString &field);

// A difference: "-2.5", "+3". Errors as above; nothing is said about zero.
Result<Quantity> differenceOf(const QString &text, const QString &field);

// YYYY-MM-DD; an invalid date when the option is not there. Errors: BadDate.
Result<QDate> dateOf(const CommandLine &line, const char *option);

// YYYY-MM-DDThh:mm of the plant's wall unless it ends in Z or an offset; in UTC. Errors: BadDate.
Result<QDateTime> timeOf(const CommandLine &line, const char *option);

// For people: "12.500 kg", "? kg".
QString amountText(const std::optional<Quantity> &quantity, const QString &unit);
// For programs: a text with three places, null where unknown.
QJsonValue amountJson(const std::optional<Quantity> &quantity);
QJsonValue textOrNull(const QString &text);
QJsonValue dateJson(QDate date);
// What is behind a lot, beside the rest of it.
void addBehind(QJsonObject &lot, const LotBehind &behind);
QJsonValue timeJson(const QDateTime &time);

} // namespace bm::cli

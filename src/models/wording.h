// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"

#include <QDate>
#include <QLocale>
#include <optional>

namespace bm
{

// Values as a person reads them, in their language and exactly: nothing is rounded.

// "1,250.5": digits grouped, no zeros at the end.
QString shown(Quantity quantity, const QLocale &locale = {});
// "1,250.5 kg"; "unknown" for nothing.
QString shown(std::optional<Quantity> quantity, const QString &unit, const QLocale &locale = {});
// Short and with four digits of the year; empty for an invalid date.
QString shown(QDate date, const QLocale &locale = {});
// Day and minute on the plant's wall; empty for an invalid time.
QString shown(const QDateTime &utc, const QLocale &locale = {});

// As a person would type it: no grouping, the locale's decimal separator.
QString typed(Quantity quantity, const QLocale &locale = {});
// The locale's decimal separator, for Quantity::tryFromInput().
QChar decimalPoint(const QLocale &locale = {});

// For a tool tip, which takes for rich text whatever looks like it: a name from the plant is shown as it is written.
QString plainToolTip(const QString &text);

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"

#include <QDate>
#include <QString>
#include <optional>

namespace bm
{

// What decides whether a lot may enter a batch.
struct LotFacts
{
    QString status;                    // lot_status
    QString qualityStatus;             // quality_status
    bool held = false;                 // an open hold on it or on anything that it was made of
    QDate expirationDate;              // its last good day; invalid: none known
    std::optional<Quantity> remaining; // nothing: unknown
    bool releaseEnded = false;         // it was let go for a while, which is over
};

// A hold is a whitelist: the first reason why the lot may not be used on that day of the plant, or nothing when it
// may. Grave reasons come before small ones, in the order of migrations/guards/4_consumption. Without a wanted
// quantity anything that is left is enough.
std::optional<Reason> refusalOf(const LotFacts &lot, QDate today, std::optional<Quantity> wanted);

// Its last good day is over.
bool isExpired(QDate expirationDate, QDate today);

} // namespace bm

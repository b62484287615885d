// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <functional>

namespace bm
{

// Time comes in from outside, so that a test or the demo plant can live on another day. Returns UTC.
using Clock = std::function<QDateTime()>;

inline Clock systemClock()
{
    return [] { return QDateTime::currentDateTimeUtc(); };
}

// The day on the plant's wall at that instant.
inline QDate plantDay(const QDateTime &utc)
{
    return utc.toLocalTime().date();
}

} // namespace bm

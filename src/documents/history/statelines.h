// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/history.h"

#include <QLocale>

namespace bm
{

// One field of a record in the words of people: as it was known then and, when that was asked, as it is now.
struct StateLine
{
    QString field;
    QString then;
    QString now = {};
    bool isChanged() const { return then != now; }
};

// The fields that tell a person anything and are filled in at one of the two moments, by their columns' names.
std::vector<StateLine> stateLines(const RecordState &then, const RecordState *now = nullptr,
                                  const QLocale &locale = {});

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>
#include <functional>

namespace bm
{

struct Services;

// How something that was just done is taken back: by a booking of its own with a reason, never by forgetting it.
struct Reversal
{
    QString done;     // what was done, e.g. "L-000123: 25 kg Rye flour"
    QString question; // what taking it back means, in one sentence
    std::function<Done(Services &, const QString &reason)> takeBack;
};

} // namespace bm

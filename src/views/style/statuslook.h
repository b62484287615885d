// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/tokens.h"

#include <QString>

namespace bm
{

// How a state is shown: never by colour alone, always colour, shape and word.
struct StatusLook
{
    Tone tone = Tone::Neutral;
    QString icon; // the shape, a name of resources/icons
    QString word; // translated

    friend bool operator==(const StatusLook &, const StatusLook &) = default;
};

// The shape that belongs to a tone when nothing more special is known.
QString iconOf(Tone tone);

StatusLook statusLook(Tone tone, const QString &word);

enum class StatusKind { Lot, Quality, Batch, Pallet };

// The look of a state as the database spells it ("IN_USE"). What this version does not know is shown as it is
// written, neutral, so that nothing is invented and nothing is hidden.
StatusLook statusLook(StatusKind kind, const QString &databaseWord);

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/labels/labels.h"

#include <functional>

namespace bm
{

class FactCard;
class ServiceWorker;

// How many labels of what the card shows, and why when there are some already; asked in the card.
void askForLabels(ServiceWorker &worker, FactCard &card, LabelKind kind, std::function<void(const LabelWish &)> print);

} // namespace bm

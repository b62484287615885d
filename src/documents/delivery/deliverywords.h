// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/delivering/deliveries.h"

namespace bm
{

// "Address and phone of the supplier" and so on: what is missing, for people.
QString kdeWords(Kde kde);
QString kdeWords(const std::vector<Kde> &kdes);

// Each on its own: lines that are short, and what a lot on the Food Traceability List must have and does not. Empty:
// the driver may leave.
QStringList lackWords(const Delivery &delivery);

} // namespace bm

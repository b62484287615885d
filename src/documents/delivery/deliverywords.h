// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/delivering/deliveries.h"

#include <functional>

namespace bm
{

// "Address and phone of the supplier" and so on: what is missing, for people.
QString kdeWords(Kde kde);
QString kdeWords(const std::vector<Kde> &kdes);

// Each on its own: lines that are short, and what a lot on the Food Traceability List must have and does not. Empty:
// the driver may leave. amount() writes a quantity and its unit as the reader does.
using AmountWords = std::function<QString(Quantity, const QString &unit)>;
QStringList lackWords(const Delivery &delivery, const AmountWords &amount);

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bm::figures
{

// "1,250", "4.2 MiB", "0.35 ms": in the reader's language.
QString number(qint64 value);
QString bytes(qint64 value);
QString milliseconds(double value);

} // namespace bm::figures

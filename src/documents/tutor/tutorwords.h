// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tutor/labelpattern.h"

namespace bm
{

// "Lot", "Expires": the name of a part of a label, without a mnemonic.
QString labelFieldWords(LabelField field);
// "24 September 2017, as DDMMYY": a whole date, so that nobody takes one order for another.
QString dateReadingWords(const DateReading &reading);
QString wholeDate(const QDate &date);
// What a label says, part by part: "Lot 8831", "Expires 31 January 2027".
QStringList labelValueWords(const LabelValues &values);

} // namespace bm

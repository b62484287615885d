// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/gs1.h"

namespace bm
{

class ScanFeedback;

// Refuses in the large answer with the words of documents/sentences.h.
void refuse(ScanFeedback &feedback, const QString &headline, const Error &error);

// Understood, or so far as one of several symbols of a label can be: (10) without the (01) of its neighbour.
bool isReadable(const gs1::ScanAnswer &scan);
// What is wrong with a label, for people.
QString scanSentence(const gs1::ScanAnswer &scan);
// What to look at although the label was understood; empty when there is nothing.
QString scanWarningSentence(const gs1::ScanAnswer &scan);
QString readingName(gs1::ReadingKind kind);
// What was understood, in one line: the lot, the pallet, the product, else the text itself.
QString understoodWords(const gs1::ScanAnswer &scan);

// What a command barcode says: it stands for the page's confirming or cancelling button.
inline const QString confirmScan = QStringLiteral("BM:OK");
inline const QString cancelScan = QStringLiteral("BM:CANCEL");

} // namespace bm

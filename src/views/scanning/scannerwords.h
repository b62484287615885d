// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scanning/scannerlearning.h"
#include "views/scanning/serialscanner.h"

namespace bm
{

// What a scanner sends for a separator, for people: "Ctrl+]", F8 and the like are all understood by themselves.
QString separatorWords(const ScannerSetup &setup);
QString aimWords(const ScannerSetup &setup);
QString prefixWords(const ScannerSetup &setup);
QString suffixWords(const ScannerSetup &setup);
QString speedWords(const ScannerSetup &setup);
// Detail: what the system says of a port that does not open.
QString portWords(SerialScanner::State state, const QString &detail);

// Why what was scanned cannot be kept, and the way out.
struct FaultWords
{
    QString headline;
    QString sentence;
    QString wayOut;
};
FaultWords faultWords(const LearnedScanner &learned);

} // namespace bm

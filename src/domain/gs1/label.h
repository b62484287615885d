// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/gs1/elements.h"

namespace bm::gs1
{

// One symbol on its own, before its label is judged.
struct SymbolReading
{
    ScanKind kind = ScanKind::Gs1;
    QString symbology;
    Elements elements;
    QString plain;
    // What an ambiguous text can be, besides text: each with its elements.
    std::vector<std::pair<ReadingKind, std::vector<Element>>> readings;
    QList<ScanWarning> warnings;
};

SymbolReading readSymbol(const QString &text, const WedgeSetup &wedge, const AiTable &table);

// Text without a symbology identifier that is neither bracketed nor a link.
SymbolReading readUnprefixed(const QString &text, const WedgeSetup &wedge, const AiTable &table);

SymbolReading plainSymbol(const QString &text, QStringView symbology = {});
SymbolReading failedSymbol(ScanError error, const QString &errorAi = {});
SymbolReading keyboardLayoutSymbol(const QString &text);

// The answer for all symbols of one label.
ScanAnswer judgeLabel(const std::vector<SymbolReading> &symbols, const QDate &today);

} // namespace bm::gs1

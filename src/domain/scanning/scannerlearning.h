// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scanning/scannersetup.h"

namespace bm
{

// The content of the test symbols: every letter that keyboard layouts disagree about, and one separator.
struct TestSymbol
{
    static QList<gs1::ScanElement> elements(); // both symbols of the sheet
    static QString beforeSeparator();
    static QString afterSeparator();
};

// What a keystroke says about the scanner and the computer together.
enum class LayoutFault {
    None,
    German,  // the computer has a German keyboard, the scanner types for a US one
    French,  // the same with a French one
    Spanish, // and a Spanish one
    CapsLock,
    Unknown, // something was typed that looks like the test symbol with other characters
};

// What one scan of the test sheet taught.
struct LearnedScanner
{
    ScannerSetup setup;
    QString aim; // "]C1"; "" when none comes
    LayoutFault fault = LayoutFault::None;
    bool separatorLost = false;       // nothing is sent for it
    bool separatorIsOrdinary = false; // a character that may stand in a lot, so that it cannot be told from one

    // Whether the set-up may be kept.
    bool isUsable() const { return fault == LayoutFault::None && !separatorLost && !separatorIsOrdinary; }
};

// From what was typed for a test symbol, without its last key; endsByKey: that was Return or Tab.
// Errors: NotFound when it is not the test symbol (field "scan"); UnreadableText is no answer: a garbled one is told by
// its LayoutFault.
Result<LearnedScanner> learnScanner(const QString &typed, bool endsByKey, int longestPauseMs);

} // namespace bm

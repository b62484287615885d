// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/gs1.h"

namespace bm
{

// How the scanner of this workstation is set up, as it was learned from the test sheet. Without anything learned every
// way is understood in which scanners send a separator by themselves.
struct ScannerSetup
{
    gs1::WedgeSetup wedge;
    // Whether the scanner sends the symbology identifier ("]C1") first; not known before it was learned.
    std::optional<bool> sendsAim;
    // What the scanner types before every scan, "" for nothing. With one a scan is known at once, however slow it is.
    QString prefix;
    // The scanner appends nothing that ends a scan: it ends when nothing more comes.
    bool endsByItself = false;
    // A scanner that is no keyboard: its serial port, by name or path; "" for none. Its speed in bits per second.
    QString serialPort;
    int baudRate = 9600;
    // The longest time between two characters that was measured, in milliseconds; 0: not measured.
    int longestPauseMs = 0;

    friend bool operator==(const ScannerSetup &, const ScannerSetup &) = default;
};

// The scan without what the scanner's set-up adds to its ends. The separator stays as the scanner sends it: whoever
// reads the code knows what it is (gs1::WedgeSetup::gs).
QString withoutAdditions(const QString &scan, const ScannerSetup &setup);

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/labels/labellayout.h"

namespace bm
{

enum class LabelPrinterKind {
    None,
    System, // one that the desktop knows; it tells nothing about what came out
    Network // ZPL over TCP; it says how it is and what it printed
};

// The label printer of a workstation.
struct LabelStation
{
    LabelPrinterKind kind = LabelPrinterKind::None;
    QString printer; // its name on the desktop, or host[:port]
    LabelPaper paper;
    bool printsOnReceipt = true; // a lot's label when the lot was received

    friend bool operator==(const LabelStation &, const LabelStation &) = default;
};

// For the settings. What cannot be read is a workstation without a printer.
QString labelStationToText(const LabelStation &station);
LabelStation labelStationFromText(const QString &text);

} // namespace bm

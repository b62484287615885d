// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labels/printerstatus.h"
#include "domain/result.h"

#include <functional>

namespace bm
{

// A label printer in the network that understands ZPL.
struct ZplPrinter
{
    QString host;
    quint16 port = 9100;
    int connectMs = 5'000;
    int answerMs = 3'000; // for how it is
    int pollMs = 500;     // between two questions
    int printMs = 60'000; // for a label, with somebody who puts in paper meanwhile
};

// What is known after sending.
enum class ZplOutcome {
    Printed,
    NotSent, // not a byte of the label left: surely not on paper
    Unknown  // some of it left, and the printer did not say that it is printed
};

struct ZplAnswer
{
    ZplOutcome outcome = ZplOutcome::NotSent;
    PrinterProblem problem = PrinterProblem::None;
};

// Asks the printer how it is, sends the label when it can print, and asks until it is on paper. Blocks: never on the
// window's thread. meanwhile hears of each problem as it comes and goes, and ends the waiting by answering false.
ZplAnswer printZpl(const ZplPrinter &printer, const QByteArray &zpl,
                   const std::function<bool(PrinterProblem)> &meanwhile = {});

// "host" or "host:port"; "[::1]:9100". Errors: Required, BadUrl; field "host".
Result<ZplPrinter> zplPrinterFromText(const QString &text);

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <optional>

namespace bm
{

// What keeps a label printer from printing.
enum class PrinterProblem {
    None,
    PaperOut,
    RibbonOut,
    HeadOpen,
    Paused,
    BufferFull,
    TooHot,
    TooCold,
    MemoryLost, // it was reset or lost what it had
    Unreachable,
    NoAnswer,      // connected, but it does not say how it is
    ConnectionLost // while it had a label
};

// In label_prints.problem: "paper_out".
QString problemName(PrinterProblem problem);
PrinterProblem problemFromName(const QString &name);

// How a printer says it is (ZPL's ~HS).
struct PrinterStatus
{
    PrinterProblem problem = PrinterProblem::None;
    int formatsWaiting = 0; // in its buffer, not printed
    int labelsLeft = 0;     // of the one it prints
    bool isReceiving = false;

    bool isIdle() const { return formatsWaiting == 0 && labelsLeft == 0 && !isReceiving; }
};

// The three lines of an answer to ~HS, each between STX and ETX. Nothing while it is not complete or is no such answer.
std::optional<PrinterStatus> printerStatus(const QByteArray &answer);

} // namespace bm

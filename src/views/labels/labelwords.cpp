// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/labels/labelwords.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
struct PrinterWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::PrinterWords)
};
} // namespace

QString problemSentence(PrinterProblem problem)
{
    switch (problem) {
    case PrinterProblem::None:
        return {};
    case PrinterProblem::PaperOut:
        return PrinterWords::tr("The label printer has no paper.");
    case PrinterProblem::RibbonOut:
        return PrinterWords::tr("The label printer has no ribbon.");
    case PrinterProblem::HeadOpen:
        return PrinterWords::tr("The label printer is open.");
    case PrinterProblem::Paused:
        return PrinterWords::tr("The label printer is paused.");
    case PrinterProblem::BufferFull:
        return PrinterWords::tr("The label printer has no room for more.");
    case PrinterProblem::TooHot:
        return PrinterWords::tr("The label printer is too hot.");
    case PrinterProblem::TooCold:
        return PrinterWords::tr("The label printer is too cold.");
    case PrinterProblem::MemoryLost:
        return PrinterWords::tr("The label printer was reset.");
    case PrinterProblem::Unreachable:
        return PrinterWords::tr("The label printer cannot be reached.");
    case PrinterProblem::NoAnswer:
        return PrinterWords::tr("The label printer does not say how it is.");
    case PrinterProblem::ConnectionLost:
        break;
    }
    return PrinterWords::tr("The line to the label printer broke while it had a label.");
}

QString problemWayOut(PrinterProblem problem)
{
    switch (problem) {
    case PrinterProblem::None:
        return {};
    case PrinterProblem::PaperOut:
        return PrinterWords::tr("Put paper in. No label is lost: those that wait stand in the list Labels.");
    case PrinterProblem::RibbonOut:
        return PrinterWords::tr("Put a ribbon in. No label is lost: those that wait stand in the list Labels.");
    case PrinterProblem::HeadOpen:
        return PrinterWords::tr("Close it. No label is lost: those that wait stand in the list Labels.");
    case PrinterProblem::Paused:
        return PrinterWords::tr("Press its pause button. Labels that wait stand in the list Labels.");
    case PrinterProblem::BufferFull:
    case PrinterProblem::TooHot:
    case PrinterProblem::TooCold:
        return PrinterWords::tr("Wait a little. Labels that wait stand in the list Labels.");
    case PrinterProblem::Unreachable:
    case PrinterProblem::NoAnswer:
        return PrinterWords::tr("Look whether it is on and its address is right. Labels that wait stand in the list "
                                "Labels.");
    case PrinterProblem::MemoryLost:
    case PrinterProblem::ConnectionLost:
        break;
    }
    return PrinterWords::tr("Look whether the label came out, then say so in the list Labels.");
}

QString stationName(const LabelStation &station)
{
    if (station.kind == LabelPrinterKind::None)
        return PrinterWords::tr("No label printer at this workstation");
    return PrinterWords::tr("%1, %2, %3 dpi")
        .arg(station.printer, labelSizeName(station.paper.size))
        .arg(station.paper.dotsPerInch);
}

StatusLook labelLook(const LabelPrint &print)
{
    if (print.status == u"QUEUED")
        return statusLook(Tone::Waiting, PrinterWords::tr("Waiting"));
    if (print.status == u"SENT")
        return statusLook(Tone::Waiting, PrinterWords::tr("Sent"));
    if (print.status == u"FAILED")
        return statusLook(Tone::Danger, PrinterWords::tr("Not printed"));
    return statusLook(Tone::Warning, PrinterWords::tr("Not known"));
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/labels/printerstatus.h"

#include <QList>
#include <array>

namespace bm
{
namespace
{
constexpr char stx = '\x02';
constexpr char etx = '\x03';

constexpr std::array<const char *, 12> names{
    "",        "paper_out", "ribbon_out",  "head_open",   "paused",    "buffer_full",
    "too_hot", "too_cold",  "memory_lost", "unreachable", "no_answer", "connection_lost"};

QList<QList<QByteArray>> linesOf(const QByteArray &answer)
{
    QList<QList<QByteArray>> lines;
    for (qsizetype from = answer.indexOf(stx); from >= 0; from = answer.indexOf(stx, from + 1)) {
        const qsizetype to = answer.indexOf(etx, from);
        if (to < 0)
            break;
        lines << answer.mid(from + 1, to - from - 1).split(',');
    }
    return lines;
}

bool isSet(const QByteArray &field)
{
    return field.trimmed() == "1";
}

// What a person mends first comes first.
PrinterProblem problemIn(const QList<QByteArray> &first, const QList<QByteArray> &second)
{
    if (isSet(second[2]))
        return PrinterProblem::HeadOpen;
    if (isSet(first[1]))
        return PrinterProblem::PaperOut;
    if (isSet(second[3]))
        return PrinterProblem::RibbonOut;
    if (isSet(first[9]))
        return PrinterProblem::MemoryLost;
    if (isSet(first[11]))
        return PrinterProblem::TooHot;
    if (isSet(first[10]))
        return PrinterProblem::TooCold;
    if (isSet(first[2]))
        return PrinterProblem::Paused;
    return isSet(first[5]) ? PrinterProblem::BufferFull : PrinterProblem::None;
}
} // namespace

QString problemName(PrinterProblem problem)
{
    return QString::fromLatin1(names[size_t(problem)]);
}

PrinterProblem problemFromName(const QString &name)
{
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names[i]))
            return PrinterProblem(i);
    }
    return PrinterProblem::NoAnswer;
}

std::optional<PrinterStatus> printerStatus(const QByteArray &answer)
{
    const QList<QList<QByteArray>> lines = linesOf(answer);
    if (lines.size() < 3 || lines[0].size() < 12 || lines[1].size() < 11)
        return std::nullopt;
    PrinterStatus status;
    status.problem = problemIn(lines[0], lines[1]);
    status.formatsWaiting = lines[0][4].toInt();
    status.isReceiving = isSet(lines[0][7]);
    status.labelsLeft = lines[1][8].toInt();
    return status;
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/charts/chartdata.h"

#include <QStringList>

namespace bm
{

// How figures are written: for a screen in its language, else exactly, for files and programs.
struct ChartFormat
{
    QString (*quantity)(Quantity);
    QString (*day)(QDate);
    QString (*moment)(const QDateTime &utc);
    bool hasUnits = true; // behind each figure of a row; else the rows have a column for it, and unknown is empty
};
// "12.500", "2026-05-04", "2026-05-04T10:00:00Z", units apart.
const ChartFormat &plainFormat();

// Which side of a balance, how soon, how odd: shown by a pattern and never by colour alone, and said in a legend.
enum class MarkLook {
    Main,    // what there is
    Outgone, // what left
    Warned,  // what somebody should look at
    Vague    // what nobody knows
};

QString topicName(ChartTopic topic);
// "balance", "use", "exposure", "days", "dose", "expiry", "yield", "range": for programs.
QString topicWord(ChartTopic topic);
// What has to be scanned or typed for it.
QString subjectHint(ChartTopic topic);
// What it says when there is nothing to show.
QString emptyText(ChartTopic topic);

// "What became of L-000123 · Wheat flour"
QString chartTitle(const ChartData &data);
// What the axis counts: "kg", "Pallets", "Percent of planned".
QString measureTitle(const ChartData &data);
// In words: the sum and whether it closes, the limits and what lies outside, what is not known.
QString chartSummary(const ChartData &data, const ChartFormat &format);
QStringList remarkTexts(const ChartData &data);

QString markName(const ChartData &data, const ChartMark &mark, const ChartFormat &format);
MarkLook lookOf(const ChartData &data, const ChartMark &mark);
// As a legend says it; empty: the topic has only one look.
QString lookName(ChartTopic topic, MarkLook look);
// "12.5 kg", "3 pallets", "unknown"
QString markValue(const ChartData &data, const ChartMark &mark, const ChartFormat &format);
// What a tool tip says of it, line by line.
QStringList markTip(const ChartData &data, const ChartMark &mark, const ChartFormat &format);
QString ruleName(ControlRule rule);

// The columns of the rows behind the marks; the first one is the mark.
QStringList rowTitles(ChartTopic topic, const ChartFormat &format);
QStringList rowCells(const ChartData &data, const ChartRow &row, const ChartFormat &format);
// Which of the columns are figures.
std::vector<bool> figureColumns(ChartTopic topic);

// All rows with their titles, exactly; no cell is a formula. RFC 4180, and parted by tabs as a spreadsheet takes it
// from the clipboard.
QString chartCsv(const ChartData &data);
QString chartTabbed(const ChartData &data);

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/monitoring/health.h"

#include <QJsonObject>

namespace bm
{

// One line of what a person reads about a database: the page, the terminal and the document show the same.
struct ReportLine
{
    QString id; // for programs, e.g. "backup"
    Verdict verdict = Verdict::Unknown;
    QString title;      // "Backup"
    QString value;      // "3 days old"
    QString sentence;   // what is known, and how
    QString way;        // what to do about it; empty when there is nothing to do
    QStringList detail; // lines of figures, of a plan ...
};

QString verdictWord(Verdict verdict); // for people
QString verdictName(Verdict verdict); // for programs: ok, unknown, attention, bad

std::vector<ReportLine> healthLines(const HealthFacts &facts);
std::vector<ReportLine> analysisLines(const Analysis &analysis);
// Bad before attention before all else.
Verdict worstOf(const std::vector<ReportLine> &lines);

// As Markdown documents in the language of the program.
QString healthMarkdown(const HealthFacts &facts);
QString analysisMarkdown(const Analysis &analysis);

// For other programs: the lines and the facts behind them.
QJsonObject healthJson(const HealthFacts &facts);
QJsonObject analysisJson(const Analysis &analysis);

} // namespace bm

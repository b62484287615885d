// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/monitoring/figures.h"
#include "documents/monitoring/reportlines.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
struct AnalysisWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::AnalysisWords)
};

struct Named
{
    const char *id;
    QString title;
};

Named nameOf(KeyQuestion question)
{
    switch (question) {
    case KeyQuestion::TraceForward:
        return {"trace_forward_level", AnalysisWords::tr("Trace forward, one level")};
    case KeyQuestion::TraceBackward:
        return {"trace_backward_level", AnalysisWords::tr("Trace backward, one level")};
    case KeyQuestion::PalletsOfRuns:
        return {"pallets_of_runs", AnalysisWords::tr("Pallets of batches")};
    case KeyQuestion::ItemsOfPallet:
        return {"items_of_pallet", AnalysisWords::tr("Batches on a pallet")};
    case KeyQuestion::AnyCode:
        return {"any_code", AnalysisWords::tr("A scanned code of ours")};
    case KeyQuestion::SupplierCode:
        return {"supplier_code", AnalysisWords::tr("A supplier's lot code")};
    case KeyQuestion::LotTextOfRun:
        return {"lot_text_of_run", AnalysisWords::tr("A lot printed on goods")};
    case KeyQuestion::LotByCode:
        return {"lot_by_code", AnalysisWords::tr("A lot for weighing")};
    case KeyQuestion::UsableLots:
        return {"usable_lots", AnalysisWords::tr("First expired, first out")};
    case KeyQuestion::LotPage:
        return {"lot_page", AnalysisWords::tr("Page of the lots")};
    case KeyQuestion::RunPage:
        return {"run_page", AnalysisWords::tr("Page of the batches")};
    case KeyQuestion::PalletPage:
        return {"pallet_page", AnalysisWords::tr("Page of the pallets")};
    case KeyQuestion::FindLot:
        return {"find_lot", AnalysisWords::tr("Find a lot in the list")};
    case KeyQuestion::FindRun:
        return {"find_run", AnalysisWords::tr("Find a batch in the list")};
    case KeyQuestion::FindPallet:
        break;
    }
    return {"find_pallet", AnalysisWords::tr("Find a pallet in the list")};
}

QString scanWords(const MeasuredPlan &plan)
{
    QStringList tables = plan.scanned;
    tables.removeDuplicates();
    return AnalysisWords::tr("Read %1 rows by walking through whole tables (%2).")
        .arg(figures::number(plan.scannedRows), tables.join(QStringLiteral(", ")));
}

ReportLine lineOf(const AnalyzedQuestion &question)
{
    const MeasuredPlan &plan = question.plan;
    const Named named = nameOf(question.id);
    ReportLine line;
    line.id = QLatin1String(named.id);
    line.verdict = verdictOf(plan);
    line.title = named.title;
    line.value = figures::milliseconds(plan.medianMs);
    line.sentence = AnalysisWords::tr("Median of %1 runs; %2 rows in the answer.")
                        .arg(figures::number(plan.runs), figures::number(plan.rows));
    if (plan.tookTooLong) {
        line.value = AnalysisWords::tr("stopped");
        line.sentence = AnalysisWords::tr("No answer came in 20 seconds.");
    }
    const bool scans = plan.scannedRows >= manyScannedRows;
    if (scans)
        line.sentence += u' ' + scanWords(plan);
    if (scans)
        line.way = AnalysisWords::tr("An index is missing or the planner knows too little: run bakermaidenctl verify, "
                                     "which names what differs, and ANALYZE on the database.");
    else if (line.verdict != Verdict::Ok)
        line.way = AnalysisWords::tr("Run ANALYZE on the database and look again when nobody else is at work; else the "
                                     "disk or the server is too slow.");
    line.detail = plan.lines;
    return line;
}
} // namespace

std::vector<ReportLine> analysisLines(const Analysis &analysis)
{
    std::vector<ReportLine> lines;
    for (const AnalyzedQuestion &question : analysis.questions)
        lines.push_back(lineOf(question));
    return lines;
}

} // namespace bm

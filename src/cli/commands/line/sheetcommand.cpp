// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/line/sheetcommand.h"
#include "cli/commands/commands.h"
#include "cli/plantaccess.h"
#include "documents/batchsheet/batchsheet.h"
#include "documents/savefile.h"

#include <QFileInfo>

namespace bm::cli
{

Result<Exit> sheetCommand(Invocation &run)
{
    const QString path = run.line.arguments[1];
    if (!path.endsWith(u".pdf", Qt::CaseInsensitive))
        return run.out.wrongUsage(Cli::tr("The sheet is a PDF: give it a name that ends in .pdf."),
                                  usageLine(run.line.command));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const BatchSheetFacts facts, BatchSheets(plant->services().session).facts(run.line.arguments[0]));
    const SheetKind kind = run.line.has("planned") ? SheetKind::Planned : usualKind(facts.run);
    BM_TRY_ASSIGN(const BatchSheet sheet, BatchSheet::make(facts, kind));
    BM_TRY(saveFile(path, sheet.pdf()));
    run.out.result({{u"file"_qs, QFileInfo(path).absoluteFilePath()},
                    {u"batch_number"_qs, facts.run.batchNumber},
                    {u"kind"_qs, kind == SheetKind::Planned ? u"planned"_qs : u"made"_qs}},
                   Cli::tr("%1 is in %2").arg(sheet.title(), path) + u'\n');
    return Exit::Done;
}

} // namespace bm::cli

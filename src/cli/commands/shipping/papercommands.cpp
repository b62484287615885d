// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/shipping/papercommands.h"

#include "cli/plantaccess.h"
#include "documents/savefile.h"
#include "documents/shipping/shippingpaper.h"

#include <QFileInfo>

namespace bm::cli
{
namespace
{
Result<Shipment> shipmentOf(const CommandLine &line)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(line, Database::Mode::ReadOnly));
    return Shipments(plant->services().session).read(line.arguments[0]);
}

Result<Exit> saved(Invocation &run, const Shipment &shipment, const QByteArray &content)
{
    const QString path = run.line.arguments[1];
    BM_TRY(saveFile(path, content));
    run.out.result({{u"file"_qs, QFileInfo(path).absoluteFilePath()}, {u"shipment"_qs, shipment.summary.number}},
                   Cli::tr("%1 is in %2").arg(shipment.summary.number, path) + u'\n');
    return Exit::Done;
}
} // namespace

Result<Exit> papersCommand(Invocation &run)
{
    if (!run.line.arguments[1].endsWith(u".pdf", Qt::CaseInsensitive))
        return run.out.wrongUsage(Cli::tr("The papers are a PDF: give the file a name that ends in .pdf."),
                                  usageLine(run.line.command));
    BM_TRY_ASSIGN(const Shipment shipment, shipmentOf(run.line));
    BM_TRY_ASSIGN(const QByteArray pdf, shippingPapersPdf(shipment));
    return saved(run, shipment, pdf);
}

Result<Exit> kdeFileCommand(Invocation &run)
{
    if (!run.line.arguments[1].endsWith(u".csv", Qt::CaseInsensitive))
        return run.out.wrongUsage(Cli::tr("The file is a CSV: give it a name that ends in .csv."),
                                  usageLine(run.line.command));
    BM_TRY_ASSIGN(const Shipment shipment, shipmentOf(run.line));
    return saved(run, shipment, shippingKdeFile(shipment));
}

} // namespace bm::cli

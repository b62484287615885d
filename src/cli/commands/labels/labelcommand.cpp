// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/output.h"
#include "cli/plantaccess.h"
#include "documents/labels/labelfiles.h"
#include "services/labels/labels.h"
#include "services/palletizing/closing.h"

#include <QFileInfo>
#include <QJsonArray>

namespace bm::cli
{
namespace
{
constexpr int fewestDots = 150;
constexpr int mostDots = 1200;

// Errors: UnknownAction with what is known in the detail.
Result<LabelPaper> paperOf(const CommandLine &line, LabelSize usual)
{
    LabelPaper paper{usual, 203};
    if (line.has("size")) {
        const std::optional<LabelSize> size = labelSizeFromName(line.option("size"));
        if (!size)
            return Error{Reason::UnknownAction, u"size"_qs, u"100x50, 100x70, a6"_qs};
        paper.size = *size;
    }
    if (line.has("dpi")) {
        bool isNumber = false;
        paper.dotsPerInch = line.option("dpi").toInt(&isNumber);
        if (!isNumber || paper.dotsPerInch < fewestDots || paper.dotsPerInch > mostDots)
            return Error{Reason::UnknownAction, u"dpi"_qs, u"203, 300, 600"_qs};
    }
    return paper;
}

QJsonArray symbolsOf(const LabelLayout &label)
{
    QJsonArray symbols;
    for (const LabelBarcode &one : label.barcodes)
        symbols.append(one.barcode.text());
    return symbols;
}

Result<Exit> write(Invocation &run, const LabelLayout &label, const QString &code, const QJsonObject &more = {})
{
    const QString path = run.line.option("out");
    BM_TRY(writeLabel(path, label));
    QJsonObject told{{u"file"_qs, QFileInfo(path).absoluteFilePath()},
                     {u"code"_qs, code},
                     {u"size"_qs, labelSizeName(label.paper.size)},
                     {u"dpi"_qs, label.paper.dotsPerInch},
                     {u"symbols"_qs, symbolsOf(label)}};
    for (auto it = more.begin(); it != more.end(); ++it)
        told.insert(it.key(), it.value());
    run.out.result(told, Cli::tr("%1 is in %2").arg(label.title, path) + u'\n');
    return Exit::Done;
}

// The file's ending and the paper, before a database is opened.
Result<LabelPaper> wanted(const CommandLine &line, LabelSize usual)
{
    BM_TRY(labelFormatOf(line.option("out")));
    return paperOf(line, usual);
}

Exit wrongUsage(Invocation &run, const Error &error)
{
    return run.out.wrongUsage(Cli::tr("Say where the label goes and how, with one of these: %1").arg(error.detail),
                              usageLine(run.line.command));
}

Result<Exit> labelLotCommand(Invocation &run)
{
    const Result<LabelPaper> paper = wanted(run.line, LabelSize::W100H70);
    if (!paper)
        return wrongUsage(run, paper.error());
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const LotLabelFacts facts, Labels(plant->services().session).lotFacts(run.line.arguments[0]));
    BM_TRY_ASSIGN(const LabelLayout label, layOutLabel(facts, *paper));
    return write(run, label, facts.lotCode);
}

Result<Exit> labelPalletCommand(Invocation &run)
{
    const Result<LabelPaper> paper = wanted(run.line, LabelSize::A6);
    if (!paper)
        return wrongUsage(run, paper.error());
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    Session &session = plant->services().session;
    BM_TRY_ASSIGN(const PalletLabelFacts facts, Labels(session).palletFacts(run.line.arguments[0]));
    BM_TRY_ASSIGN(const PalletClosure closure, PalletClosing(session).read(run.line.arguments[0]));
    BM_TRY_ASSIGN(const LabelLayout label, layOutLabel(facts, *paper));
    BM_TRY_ASSIGN(const Exit done, write(run, label, facts.number, {{u"scan_missing"_qs, closure.waits()}}));
    // A file hangs on no pallet yet.
    if (closure.waits())
        run.out.remark(
            Cli::tr("%1 is not closed: hang the label on it and scan it back (pallet close). It does not leave before.")
                .arg(facts.number));
    return done;
}

Result<Exit> labelVesselCommand(Invocation &run)
{
    const Result<LabelPaper> paper = wanted(run.line, LabelSize::A6);
    if (!paper)
        return wrongUsage(run, paper.error());
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const VesselLabelFacts facts, Labels(plant->services().session).vesselFacts(run.line.arguments[0]));
    BM_TRY_ASSIGN(const LabelLayout label, layOutLabel(facts, *paper));
    return write(run, label, facts.code);
}
} // namespace

std::vector<CommandSpec> labelCommands()
{
    constexpr OptionSpec out{"out", "FILE",
                             QT_TRANSLATE_NOOP("bm::Cli", "required; .pdf, .png, .svg or .zpl; also -o")};
    constexpr OptionSpec size{"size", "SIZE", QT_TRANSLATE_NOOP("bm::Cli", "100x50, 100x70 or a6")};
    constexpr OptionSpec dpi{"dpi", "DOTS", QT_TRANSLATE_NOOP("bm::Cli", "the printer's dots per inch; default 203")};
    return {
        {"label lot",
         "CODE",
         QT_TRANSLATE_NOOP("bm::Cli", "writes the label of a lot into a file"),
         1,
         1,
         labelLotCommand,
         {out, size, dpi}},
        {"label pallet",
         "CODE",
         QT_TRANSLATE_NOOP("bm::Cli",
                           "writes the label of a pallet, by its number or SSCC, into a file; it does not count as "
                           "printed"),
         1,
         1,
         labelPalletCommand,
         {out, size, dpi}},
        {"label vessel",
         "CODE",
         QT_TRANSLATE_NOOP("bm::Cli", "writes the label of a silo, bin, hopper or starter into a file"),
         1,
         1,
         labelVesselCommand,
         {out, size, dpi}},
    };
}

} // namespace bm::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/exporting/exportcommands.h"

#include "cli/commands/commands.h"
#include "cli/commands/typed.h"
#include "cli/interrupt.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "documents/epcis/epcisfile.h"
#include "documents/fsma/fsmaworkbook.h"

#include <QFileInfo>

namespace bm::cli
{
namespace
{
constexpr OptionSpec from{"from", "DAY",
                          QT_TRANSLATE_NOOP("bm::Cli", "what happened on this day or later, YYYY-MM-DD")};
constexpr OptionSpec to{"to", "DAY", QT_TRANSLATE_NOOP("bm::Cli", "what happened on this day or before, YYYY-MM-DD")};
constexpr OptionSpec backward{"backward", nullptr,
                              QT_TRANSLATE_NOOP("bm::Cli", "where the codes came from, not where they went")};
constexpr OptionSpec listed{"listed", nullptr,
                            QT_TRANSLATE_NOOP("bm::Cli", "only what is on the Food Traceability List, and what has it "
                                                         "in it and was added after the oven")};
constexpr OptionSpec outFile{"out", "FILE", QT_TRANSLATE_NOOP("bm::Cli", "the file to write; required")};

Result<ExportScope> scopeOf(const CommandLine &line)
{
    ExportScope scope;
    scope.codes = line.arguments;
    scope.direction = line.has("backward") ? TraceDirection::Backward : TraceDirection::Forward;
    BM_TRY_ASSIGN(scope.from, dateOf(line, "from"));
    BM_TRY_ASSIGN(scope.to, dateOf(line, "to"));
    scope.onlyListed = line.has("listed");
    if (line.option("out").isEmpty())
        return Error{Reason::Required, QStringLiteral("out")};
    return scope;
}

ExportControl untilInterrupted()
{
    ExportControl control;
    control.isCancelled = [] { return InterruptGuard::wasInterrupted(); };
    return control;
}

QString textOf(const QString &path, const QStringList &words)
{
    return Cli::tr("Written: %1").arg(path) + u'\n' + words.join(u'\n') + u'\n';
}

QJsonObject fsmaJson(const QString &path, const FsmaSummary &summary)
{
    QJsonObject gaps;
    for (auto gap = summary.gaps.constBegin(); gap != summary.gaps.constEnd(); ++gap)
        gaps.insert(gap.key(), gap.value());
    return {{u"file"_qs, path},
            {u"receiving"_qs, summary.receiving},
            {u"transformation"_qs, summary.transformation},
            {u"shipping"_qs, summary.shipping},
            {u"incomplete"_qs, summary.incomplete},
            {u"gaps"_qs, gaps},
            {u"gaps_file"_qs, textOrNull(summary.gapsFile)},
            {u"failed"_qs, summary.failed},
            {u"undated"_qs, summary.undated},
            {u"unfinished"_qs, summary.unfinished}};
}

QJsonObject epcisJson(const QString &path, const EpcisSummary &summary)
{
    return {{u"file"_qs, path},
            {u"received"_qs, summary.received},
            {u"transformed"_qs, summary.transformed},
            {u"packed"_qs, summary.packed},
            {u"shipped"_qs, summary.shipped},
            {u"returned"_qs, summary.returned},
            {u"sent_back"_qs, summary.sentBack},
            {u"stopped"_qs, summary.stopped},
            {u"undone"_qs, summary.undone},
            {u"corrected"_qs, summary.corrected},
            {u"timeless"_qs, summary.timeless},
            {u"unfinished"_qs, summary.unfinished},
            {u"own_names"_qs, summary.ownNames},
            {u"prefix"_qs, summary.prefix},
            {u"prefix_chosen"_qs, summary.isPrefixChosen}};
}

// The computer that opens a plant first gives it its time zone. What may not be written now is said by the file's
// words.
void keepTimeZone(const CommandLine &line, OpenPlant &reading)
{
    const auto known = Exports(reading.services().session).plant();
    if (!known || !known->timeZone.isEmpty())
        return;
    const auto writing = OpenPlant::openForAnybody(line, Database::Mode::ReadWrite);
    if (writing)
        (void)Exports((*writing)->services().session).keepTimeZone(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
}

Result<Exit> fsmaCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const ExportScope scope, scopeOf(run.line));
    const InterruptGuard guard;
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    keepTimeZone(run.line, *plant);
    const QString path = run.line.option("out");
    BM_TRY_ASSIGN(const FsmaSummary summary,
                  writeFsmaWorkbook(plant->services().session, scope, path, untilInterrupted()));
    run.out.result(fsmaJson(path, summary), textOf(path, fsmaWords(summary)));
    return Exit::Done;
}

Result<Exit> epcisCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const ExportScope scope, scopeOf(run.line));
    const InterruptGuard guard;
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    keepTimeZone(run.line, *plant);
    const QString path = run.line.option("out");
    BM_TRY_ASSIGN(const EpcisSummary summary, writeEpcis(plant->services().session, scope, path, untilInterrupted()));
    run.out.result(epcisJson(path, summary), textOf(path, epcisWords(summary)));
    return Exit::Done;
}

struct PlantOption
{
    const char *name;
    QString PlantIdentity::*prefix;
    QString TrackedPlace::*part;
};

const std::vector<PlantOption> &plantOptions()
{
    static const std::vector<PlantOption> options{{"name", nullptr, &TrackedPlace::name},
                                                  {"phone", nullptr, &TrackedPlace::phone},
                                                  {"street", nullptr, &TrackedPlace::street},
                                                  {"city", nullptr, &TrackedPlace::city},
                                                  {"region", nullptr, &TrackedPlace::region},
                                                  {"postal-code", nullptr, &TrackedPlace::postalCode},
                                                  {"country", nullptr, &TrackedPlace::country},
                                                  {"gln", nullptr, &TrackedPlace::gln},
                                                  {"company-prefix", &PlantIdentity::companyPrefix, nullptr},
                                                  {"prefix", &PlantIdentity::prefix, nullptr},
                                                  {"time-zone", &PlantIdentity::timeZone, nullptr}};
    return options;
}

QString &valueOf(PlantIdentity &plant, const PlantOption &option)
{
    return option.prefix ? plant.*option.prefix : plant.place.*option.part;
}

Result<Exit> plantCommand(Invocation &run)
{
    const bool writes = !run.line.options.isEmpty();
    BM_TRY_ASSIGN(const auto plant,
                  OpenPlant::open(run.line, writes ? Database::Mode::ReadWrite : Database::Mode::ReadOnly));
    Exports exports(plant->services().session);
    BM_TRY_ASSIGN(PlantIdentity identity, exports.plant());
    for (const PlantOption &option : plantOptions()) {
        if (!run.line.has(option.name))
            continue;
        valueOf(identity, option) = run.line.option(option.name);
        identity.isInParts = identity.isInParts || option.part == &TrackedPlace::name;
    }
    if (writes) {
        BM_TRY(exports.describePlant(identity));
        BM_TRY_ASSIGN(identity, exports.plant());
    }
    TextTable table({Cli::tr("What"), Cli::tr("Value")});
    QJsonObject json;
    for (const PlantOption &option : plantOptions()) {
        const QString name = QString::fromLatin1(option.name);
        table.add({name, valueOf(identity, option)});
        json.insert(QString(name).replace(u'-', u'_'), textOrNull(valueOf(identity, option)));
    }
    run.out.result(json, table.toText());
    return Exit::Done;
}
} // namespace

std::vector<CommandSpec> exportCommands()
{
    return {
        {"export fsma204",
         "[CODE...]",
         QT_TRANSLATE_NOOP("bm::Cli", "what was received, transformed and shipped as the workbook of FSMA 204"),
         0,
         1000,
         fsmaCommand,
         {from, to, backward, listed, outFile}},
        {"export epcis",
         "[CODE...]",
         QT_TRANSLATE_NOOP("bm::Cli", "the same and what was packed, held and recalled as EPCIS 2.0 (JSON-LD)"),
         0,
         1000,
         epcisCommand,
         {from, to, backward, listed, outFile}},
        {"export plant",
         "",
         QT_TRANSLATE_NOOP("bm::Cli", "who this plant is in those files; with options: what it is now"),
         0,
         0,
         plantCommand,
         {{"name", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "the name of the business")},
          {"phone", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "its phone number")},
          {"street", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "street and house")},
          {"city", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "the city")},
          {"region", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "state or region")},
          {"postal-code", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "ZIP or postal code")},
          {"country", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "the country")},
          {"gln", "NUMBER", QT_TRANSLATE_NOOP("bm::Cli", "the number of the place (GLN)")},
          {"prefix", "URL",
           QT_TRANSLATE_NOOP("bm::Cli", "how names begin in EPCIS that have no GS1 key; it belongs to the plant")},
          {"company-prefix", "DIGITS",
           QT_TRANSLATE_NOOP("bm::Cli", "GS1's company prefix, from which pallets get their SSCC")},
          {"time-zone", "NAME",
           QT_TRANSLATE_NOOP("bm::Cli", "the time zone of the plant, e.g. America/New_York: days and hours in files "
                                        "for others")}}}};
}

} // namespace bm::cli

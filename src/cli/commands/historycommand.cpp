// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "documents/history/historywords.h"
#include "documents/history/statelines.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
QString entriesText(const RecordHistory &history)
{
    TextTable table(
        {Cli::tr("When"), Cli::tr("Who"), Cli::tr("What"), Cli::tr("Done"), Cli::tr("Change"), Cli::tr("Why")});
    for (const HistoryEntry &entry : history.entries)
        table.add({toIsoUtc(entry.at), entry.person, subjectWord(entry), actionWord(entry.table, entry.action),
                   changeLines(entry, QLocale::c()).join(QStringLiteral("; ")), entry.reason});
    QString text = table.isEmpty() ? QString(Cli::tr("Nothing was changed.") + u'\n') : table.toText();
    if (history.isCut)
        text += Cli::tr("There are older changes than these.") + u'\n';
    if (history.isTakenOver)
        text += Cli::tr("It came from an old program; what it was before %1 is not known.")
                    .arg(toIsoUtc(history.knownSince)) +
                u'\n';
    return text;
}

QString stateText(const RecordState &state)
{
    TextTable table({Cli::tr("Field"), Cli::tr("Value")});
    for (const StateLine &line : stateLines(state, nullptr, QLocale::c()))
        table.add({line.field, line.then});
    return Cli::tr("As it was known at %1:").arg(toIsoUtc(state.asOf)) + u'\n' + table.toText() + u'\n';
}

QJsonObject recordJson(const Record &record)
{
    return {{QStringLiteral("kind"), nameOf(record.kind)},
            {QStringLiteral("id"), record.id},
            {QStringLiteral("code"), record.code},
            {QStringLiteral("title"), textOrNull(record.title)}};
}

QJsonObject historyDocument(const RecordHistory &history)
{
    QJsonArray entries;
    for (const HistoryEntry &entry : history.entries)
        entries.append(historyJson(entry));
    return {{QStringLiteral("record"), recordJson(history.record)},
            {QStringLiteral("known_since"), timeJson(history.knownSince)},
            {QStringLiteral("taken_over"), history.isTakenOver},
            {QStringLiteral("complete"), !history.isCut},
            {QStringLiteral("entries"), entries}};
}

Exit unknownKind(Invocation &run, const QString &typed)
{
    QStringList kinds;
    for (const RecordKind kind : allRecordKinds())
        kinds << nameOf(kind);
    return run.out.wrongUsage(
        Cli::tr("“%1” has no history. Say one of these: %2.").arg(typed, kinds.join(QStringLiteral(", "))),
        usageLine(run.line.command));
}
} // namespace

Result<Exit> historyCommand(Invocation &run)
{
    const QString typed = run.line.arguments.first();
    const std::optional<RecordKind> kind = recordKindOf(typed.toLower());
    if (!kind)
        return unknownKind(run, typed);
    BM_TRY_ASSIGN(const QDateTime moment, timeOf(run.line, "as-of"));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    History &service = plant->services().history;
    BM_TRY_ASSIGN(const Record record, service.find(*kind, run.line.arguments.at(1)));
    std::optional<RecordState> state;
    if (moment.isValid()) {
        BM_TRY_ASSIGN(state, service.asOf(*kind, record.id, moment));
    }
    BM_TRY_ASSIGN(const RecordHistory history, service.of(*kind, record.id, moment));
    if (run.line.has("csv") && !run.out.isJson()) {
        // Its lines end in CR LF, the last one, too.
        run.out.line(historyCsv(history.entries).chopped(1));
        return Exit::Done;
    }
    QJsonObject json = historyDocument(history);
    json.insert(QStringLiteral("as_of"), timeJson(moment));
    json.insert(QStringLiteral("state"), state ? QJsonValue(stateJson(*state)) : QJsonValue());
    run.out.result(json, (state ? stateText(*state) : QString()) + entriesText(history));
    return Exit::Done;
}

} // namespace bm::cli

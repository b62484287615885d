// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/dock/receiptquestions.h"

#include "documents/delivery/doubtwords.h"

#include <QJsonArray>

namespace bm::cli
{

Result<std::optional<Exit>> questioned(Invocation &run, Session &session, NewLot &lot)
{
    BM_TRY_ASSIGN(const auto doubts, receiptDoubts(session, lot));
    if (doubts.empty())
        return std::optional<Exit>();
    QStringList words;
    QJsonArray questions;
    for (const ReceiptDoubt &doubt : doubts) {
        words << doubtWords(doubt, lot.unit);
        questions << QJsonObject{{u"question"_qs, doubtName(doubt.kind)},
                                 {u"field"_qs, doubt.field},
                                 {u"value"_qs, doubt.value},
                                 {u"other"_qs, doubt.other}};
    }
    if (!run.line.has("keep-questioned"))
        return std::optional(run.out.refusal(
            u"questioned"_qs, words.join(u' '),
            Cli::tr("Nothing was received. Correct it, or say --keep-questioned when it is right as it is."),
            Exit::Refused, {{u"questions"_qs, questions}}));
    lot.kept = keptWords(doubts, lot.unit);
    run.out.remark(lot.kept);
    return std::optional<Exit>();
}

} // namespace bm::cli

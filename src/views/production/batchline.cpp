// SPDX-License-Identifier: GPL-3.0-or-later
// What the last batches left on the line, before the next one is started there: it is cleaned, or the skip is signed.
#include "documents/production/linewords.h"
#include "models/asking.h"
#include "services/production/lines.h"
#include "views/floor/meanwhile.h"
#include "views/production/batchpanel.h"
#include "views/signin/signaturedialog.h"

namespace bm
{
namespace
{
const QString kindField = QStringLiteral("kind");
const QString notesField = QStringLiteral("notes");
const QString reasonField = QStringLiteral("reason");

QStringList kindWords()
{
    QStringList words;
    for (const QString &kind : cleaningKinds())
        words << cleaningWord(kind);
    return words;
}
} // namespace

void BatchPanel::askClean(const LineCheck &check)
{
    // No clean helps those that run beside it.
    if (check.mustNotMeet.isEmpty())
        return askSkip(check);
    ask({tr("Clean %1 first").arg(check.run.line),
         lineSentence(check),
         {{kindField, tr("&Kind of clean"), cleaningWord(QStringLiteral("WET")), {}, kindWords(), false, true},
          {notesField, tr("&Remark"), {}, {}, {}, true}},
         tr("Cleaned: start"),
         QStringLiteral("primary"),
         tr("Skip…")},
        [this, check](const Answers &answers) {
            if (answers.other)
                return askSkip(check);
            startCleaned(check, answers);
        });
}

void BatchPanel::startCleaned(const LineCheck &check, const Answers &answers)
{
    const qsizetype kind = kindWords().indexOf(answers.values[kindField]);
    if (kind < 0)
        return m_panel->showError({Reason::UnknownAction, kindField, kindWords().join(QStringLiteral(", "))});
    askThen(
        m_worker, this,
        [id = m_run.id, line = check.run.line, kind = cleaningKinds().at(kind),
         notes = answers.values[notesField]](Services &plant) -> Result<Run> {
            BM_TRY(Lines(plant.session).clean(line, kind, notes));
            return plant.production.start(id);
        },
        [this](const Result<Run> &run) {
            if (!run)
                return refuse(tr("Not started"), run.error());
            showStarted(*run);
        });
}

void BatchPanel::askSkip(LineCheck check)
{
    m_panel->done();
    const bool isBeside = check.mustNotMeet.isEmpty();
    if (!m_worker.signedIn())
        return ask({isBeside ? tr("Start beside it on %1").arg(check.run.line)
                             : tr("Skip the clean of %1").arg(check.run.line),
                    lineSentence(check),
                    {{reasonField, tr("&Reason")}},
                    isBeside ? tr("Start all the same") : tr("Start without a clean"),
                    QStringLiteral("danger")},
                   [this](const Answers &answers) {
                       askThen(
                           m_worker, this,
                           [id = m_run.id, reason = answers.values[reasonField]](Services &plant) {
                               return Lines(plant.session).startUncleaned(id, reason);
                           },
                           [this](const Result<Run> &run) {
                               if (!run)
                                   return refuse(tr("Not started"), run.error());
                               showStarted(*run);
                           });
                   });
    ToSign what{
        Act::CheckRunQuality,
        isBeside ? tr("Start %1 beside it").arg(m_run.batchNumber)
                 : tr("Start %1 without a clean").arg(m_run.batchNumber),
        lineSentence(check),
        isBeside ? tr("The signature means: something of this batch may get there, and both may be made all the same.")
                 : tr("The signature means: something of it may be in the batch, and it may be made all the same."),
        tr("Sign and start"),
        seen()};
    what.isApproval = true;
    auto *dialog = new SignatureDialog(
        m_worker, std::move(what),
        [id = m_run.id](Services &plant, const Signing &signing) -> Done {
            BM_TRY(Lines(plant.session).startUncleaned(id, signing.reason, signing.signature));
            return {};
        },
        window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] { showStarted(m_run); });
    dialog->open();
}

void BatchPanel::showStarted(const Run &run)
{
    m_panel->done();
    Q_EMIT started(run.batchNumber);
    m_worker.announce();
}

} // namespace bm

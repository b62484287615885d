// SPDX-License-Identifier: GPL-3.0-or-later
// What the page says of where it is: the list, the board, a batch; and the way between them.
#include "models/wording.h"
#include "production/ui_productionview.h"
#include "views/commands.h"
#include "views/floor/scanwords.h"
#include "views/holding/holdsteps.h"
#include "views/lines/linesandcleans.h"
#include "views/planning/boardpanel.h"
#include "views/production/batchpanel.h"
#include "views/production/productionview.h"
#include "views/style/statuslook.h"
#include "views/weighing/scalestrip.h"

namespace bm
{

void ProductionView::setUpBoard()
{
    bindCommand(m_ui->boardButton, addCommand(this, CommandId::ShowBoard, [this] { showBoard(); }),
                CommandId::ShowBoard);
    connect(m_ui->linesButton, &QPushButton::clicked, this, [this] {
        auto *dialog = new LinesDialog(m_worker, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(m_board, &BoardPanel::opened, this, [this](const QString &batchNumber) {
        m_fromBoard = true;
        openBatch(batchNumber);
    });
    connect(m_board, &BoardPanel::started, this, [this](const Run &run) {
        m_fromBoard = true;
        showBatch(run);
    });
    connect(m_board, &BoardPanel::accepted, m_ui->feedback, &ScanFeedback::showAccepted);
    connect(m_board, &BoardPanel::refused, this,
            [this](const QString &headline, const Error &error) { refuse(*m_ui->feedback, headline, error); });
}

bool ProductionView::onBoard() const
{
    return m_ui->pages->currentWidget() == m_board;
}

void ProductionView::showBoard()
{
    forgetLot();
    m_fromBoard = false;
    m_ui->pages->setCurrentWidget(m_board);
    m_ui->feedback->showReady(tr("Scan a batch number"));
    showHeader();
    m_board->reload();
    focusScan();
}

void ProductionView::goBack()
{
    if (inBatch() && m_fromBoard)
        showBoard();
    else
        showRuns();
}

// How a batch stands that takes nothing, in words to be read from afar; false: it takes something, or is planned.
bool ProductionView::sayStanding()
{
    const Run &run = m_batch->run();
    if (run.isPaused()) {
        m_ui->feedback->showAsking(tr("Paused: %1").arg(run.pauseReason),
                                   tr("Since %1 by %2").arg(shown(run.pausedAt), run.pausedBy),
                                   tr("Resume it, then go on."));
        return true;
    }
    if (run.endReason.isEmpty())
        return false;
    m_ui->feedback->showReady(statusLook(StatusKind::Batch, run.standing()).word, run.endReason);
    return true;
}

void ProductionView::showHeader()
{
    const bool batch = inBatch();
    const Run &run = m_batch->run();
    const bool runs = may(Act::RunBatch);
    const bool running = batch && run.status == u"IN_PROGRESS" && !run.isPaused() && runs;
    const bool board = onBoard();
    m_ui->backButton->setVisible(batch || board);
    m_ui->backButton->setText(batch && m_fromBoard ? commandText(CommandId::ShowBoard)
                                                   : commandText(CommandId::BackToRuns));
    m_ui->boardButton->setVisible(!batch && !board);
    m_ui->linesButton->setVisible(!batch && !board);
    m_ui->planButton->setVisible(!batch && runs);
    m_ui->startButton->setVisible(batch && run.status == u"PLANNED" && runs);
    m_ui->amendButton->setVisible(batch && BatchPanel::isFinished(run) && may(Act::AmendRun));
    m_ui->qualityButton->setVisible(batch && run.status != u"PLANNED" && may(Act::CheckRunQuality));
    m_ui->finishButton->setVisible(running);
    m_ui->sheetButton->setVisible(batch);
    m_holding->show(batch && !run.held && run.status != u"PLANNED" && run.status != u"RECALLED",
                    batch && run.held && may(Act::ReleaseHeldLot));
    m_ui->toleranceButton->setVisible(!batch && !board && may(Act::CheckRunQuality));
    m_ui->quantityEdit->setVisible(running);
    m_ui->unitLabel->setVisible(running && !m_ui->unitLabel->text().isEmpty());
    m_ui->addButton->setVisible(running);
    m_ui->insteadButton->setVisible(running);
    m_scale->setWanted(running);
    m_ui->scanEdit->setPlaceholderText(running ? tr("Scan or type a lot") : tr("Scan or type a batch number"));
    if (batch)
        return showBatchHeader();
    m_ui->header->setTitle(board ? commandText(CommandId::ShowBoard) : tr("Production"));
    const QString refused = refusals();
    const QString usual = board ? tr("Lines and shifts of a day") : tr("Open a batch, or plan the next one");
    m_ui->header->setSubtitle(refused.isEmpty() ? usual : refused);
}

void ProductionView::showBatchHeader()
{
    const Run &run = m_batch->run();
    m_ui->header->setTitle(run.batchNumber % u"  " % run.recipeName);
    const QString planned = tr("%1 planned").arg(shown(run.planned, run.unit));
    const QString made = run.actual ? tr(", %1 made").arg(shown(run.actual, run.unit)) : QString();
    const QString judged =
        run.qualityStatus == u"PENDING" || run.qualityStatus.isEmpty()
            ? QString()
            : QString(u", " % QLocale().toLower(statusLook(StatusKind::Quality, run.qualityStatus).word));
    const QString held = run.held                    ? tr(", on hold")
                         : run.heldThrough.isEmpty() ? QString()
                                                     : tr(", held through %1").arg(run.heldThrough);
    const auto lot = [](const QString &words, const QString &code) -> QString {
        return code.isEmpty() ? QString() : u", " % words.arg(code);
    };
    const QString lots = lot(tr("daily lot %1"), run.dailyLot) % lot(tr("cake lot %1"), run.cakeLot) %
                         lot(tr("icing lot %1"), run.icingLot);
    m_ui->header->setSubtitle(statusLook(StatusKind::Batch, run.standing()).word % u", " % planned % made % judged %
                              held % lots);
}

} // namespace bm

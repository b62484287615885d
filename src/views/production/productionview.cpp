// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/production/productionview.h"

#include "documents/production/linewords.h"
#include "documents/rightwords.h"
#include "documents/sentences.h"
#include "models/asking.h"
#include "models/wording.h"
#include "production/ui_productionview.h"
#include "views/commands.h"
#include "views/floor/input.h"
#include "views/floor/scanwords.h"
#include "views/floor/stackheight.h"
#include "views/holding/holdsteps.h"
#include "views/planning/boardpanel.h"
#include "views/production/batchpanel.h"
#include "views/production/runpanel.h"
#include "views/style/statuslook.h"
#include "views/weighing/scalestrip.h"
#include "views/widgets/busyoverlay.h"

namespace bm
{

ProductionView::ProductionView(ServiceWorker &worker, QWidget *parent, const ScanReader &reader)
    : QWidget(parent), m_ui(std::make_unique<Ui::ProductionView>()), m_worker(worker), m_reader(reader)
{
    m_ui->setupUi(this);
    m_runs = new RunPanel(worker, this);
    m_batch = new BatchPanel(worker, this);
    m_ui->runsRow->addWidget(m_runs);
    m_ui->batchRow->addWidget(m_batch);
    m_board = new BoardPanel(worker, this);
    m_ui->pages->addWidget(m_board);
    sizeByCurrentPage(m_ui->pages);
    m_busy = new BusyOverlay(this);
    setUpCommands();
    setUpPanels();
    setUpBoard();
    setUpScale();
    showRole();
    connect(m_ui->scanEdit, &ScanEdit::scanned, this, &ProductionView::takeScan);
    connect(m_ui->quantityEdit, &ScanEdit::scanned, this, &ProductionView::takeQuantity);
    connect(m_ui->addButton, &QPushButton::clicked, this, [this] { takeQuantity(m_ui->quantityEdit->scan()); });
    setFocusProxy(m_ui->scanEdit);
    showRuns();
}

ProductionView::~ProductionView() = default;

void ProductionView::setUpCommands()
{
    m_holding = new HoldButtons(m_ui->header, this);
    m_holding->bind(
        CommandId::HoldRun, [this] { m_batch->askHold(); }, CommandId::ReleaseRun, [this] { m_batch->askRelease(); });
    bindCommand(m_ui->planButton,
                addCommand(this, CommandId::PlanRun,
                           [this] {
                               if (onBoard())
                                   return m_board->askPlan();
                               showRuns();
                               m_runs->askPlan();
                           }),
                CommandId::PlanRun);
    bindCommand(m_ui->backButton, addCommand(this, CommandId::BackToRuns, [this] { goBack(); }), CommandId::BackToRuns);
    bindCommand(m_ui->startButton, addCommand(this, CommandId::StartRun, [this] { start(); }), CommandId::StartRun);
    bindCommand(m_ui->finishButton,
                addCommand(this, CommandId::FinishRun,
                           [this] {
                               if (inBatch())
                                   m_batch->askFinish();
                           }),
                CommandId::FinishRun);
    bindCommand(m_ui->insteadButton,
                addCommand(this, CommandId::StandIn,
                           [this] {
                               if (inBatch())
                                   m_batch->askInstead({});
                           }),
                CommandId::StandIn);
    bindCommand(m_ui->amendButton,
                addCommand(this, CommandId::AmendRun,
                           [this] {
                               if (inBatch())
                                   m_batch->askAmend();
                           }),
                CommandId::AmendRun);
    bindCommand(m_ui->qualityButton,
                addCommand(this, CommandId::CheckRunQuality,
                           [this] {
                               if (inBatch())
                                   m_batch->askQuality();
                           }),
                CommandId::CheckRunQuality);
    bindCommand(m_ui->sheetButton,
                addCommand(this, CommandId::RunSheet,
                           [this] {
                               if (inBatch())
                                   m_batch->askSheet();
                           }),
                CommandId::RunSheet);
    bindCommand(m_ui->toleranceButton,
                addCommand(this, CommandId::RunTolerance,
                           [this] {
                               if (!inBatch())
                                   m_runs->askTolerance();
                           }),
                CommandId::RunTolerance);
    connect(&m_worker, &ServiceWorker::signedInChanged, this, &ProductionView::showRole);
}

bool ProductionView::may(Act act) const
{
    return !m_worker.role() || mayDo(*m_worker.role(), act);
}

void ProductionView::showRole()
{
    m_batch->setMayRun(may(Act::RunBatch));
    m_board->setRole(m_worker.role());
    showHeader();
    if (inBatch() && !m_weighing && !m_batch->isAsking())
        showNext();
}

// What the role does not let do here, for a place where it would be offered; empty when nothing is refused.
QString ProductionView::refusals() const
{
    if (!m_worker.role())
        return {};
    if (!inBatch())
        return refusalWords(*m_worker.role(), {{commandText(CommandId::PlanRun), Act::RunBatch}});
    if (BatchPanel::isFinished(m_batch->run()))
        return refusalWords(*m_worker.role(), {{commandText(CommandId::AmendRun), Act::AmendRun}});
    return refusalWords(*m_worker.role(), {{tr("Start, add, take back, finish"), Act::RunBatch}});
}

void ProductionView::setUpPanels()
{
    connect(m_runs, &RunPanel::chosen, this, &ProductionView::openBatch);
    connect(m_runs, &RunPanel::planned, this, &ProductionView::showBatch);
    connect(m_batch, &BatchPanel::loaded, this, [this] {
        showHeader();
        if (std::exchange(m_saysNext, false))
            showNext();
    });
    connect(m_batch, &BatchPanel::accepted, this, [this](const QString &headline, const QString &detail) {
        m_ui->feedback->showAccepted(headline, detail);
        showHeader();
        focusScan();
    });
    connect(m_batch, &BatchPanel::started, this, &ProductionView::openBatch);
    connect(m_batch, &BatchPanel::reversible, m_ui->feedback, &ScanFeedback::offerReversal);
    const auto refused = [this](const QString &headline, const Error &error) {
        refuse(*m_ui->feedback, headline, error);
    };
    connect(m_runs, &RunPanel::refused, this, refused);
    connect(m_runs, &RunPanel::accepted, m_ui->feedback, &ScanFeedback::showAccepted);
    connect(m_batch, &BatchPanel::refused, this, refused);
    connect(&m_worker, &ServiceWorker::plantChanged, this, [this](const QSet<QString> &tables) {
        if (inBatch())
            m_batch->reload(tables);
        else if (onBoard())
            m_board->reload(tables);
    });
}

bool ProductionView::inBatch() const
{
    return m_ui->pages->currentWidget() == m_ui->batchPage;
}

void ProductionView::focusScan()
{
    m_ui->scanEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->scanEdit->selectAll();
}

void ProductionView::focusFind()
{
    showRuns();
    m_runs->focusFind();
}

void ProductionView::showRuns()
{
    m_fromBoard = false;
    forgetLot();
    m_ui->pages->setCurrentWidget(m_ui->runsPage);
    m_ui->feedback->showReady(tr("Scan a batch number"));
    showHeader();
    focusScan();
}

ScanWaits ProductionView::scanWaits() const
{
    if (!inBatch())
        return ScanWait::Batch;
    return m_batch->run().status == u"IN_PROGRESS" && may(Act::RunBatch) ? ScanWait::Lot : ScanWaits();
}

bool ProductionView::wouldLose() const
{
    return (inBatch() && (m_weighing || m_batch->isAsking())) || (onBoard() && m_board->isAsking());
}

void ProductionView::takeScan(const QString &scan)
{
    if (scan == confirmScan)
        return confirm();
    if (scan == cancelScan)
        return cancel();
    const gs1::ScanAnswer answer = m_reader.read(scan, QDate::currentDate());
    if (!isReadable(answer))
        return m_ui->feedback->showRefused(tr("Not understood"), scanSentence(answer),
                                           tr("Scan our own label instead."));
    const QString code = answer.kind == gs1::ScanKind::Gs1 ? answer.lot() : answer.plain;
    if (code.isEmpty())
        return m_ui->feedback->showRefused(tr("No lot on it"), tr("The label does not name a lot."),
                                           tr("Scan our own label instead."));
    if (inBatch())
        takeLot(code);
    else
        openBatch(code);
}

void ProductionView::openBatch(const QString &batchNumber)
{
    m_ui->feedback->showWorking(tr("Opening %1").arg(batchNumber));
    askThen(
        m_worker, this, [batchNumber](Services &plant) { return plant.production.find(batchNumber); },
        [this](const Result<Run> &run) {
            if (run)
                showBatch(*run);
            else
                refuse(*m_ui->feedback, tr("No such batch"), run.error());
        });
}

void ProductionView::showBatch(const Run &run)
{
    forgetLot();
    m_ui->pages->setCurrentWidget(m_ui->batchPage);
    m_saysNext = true;
    m_batch->open(run);
    showHeader();
    focusScan();
}

QString ProductionView::nextWords() const
{
    const int row = m_batch->needs().next();
    if (row < 0)
        return m_batch->nextStepWords().isEmpty() ? tr("Everything is in. Finish the batch.")
                                                  : m_batch->nextStepWords();
    const BatchNeed &need = m_batch->needs().needs()[size_t(row)];
    const QString wanted = shown(missing(need), need.unit) % u' ' % need.ingredientName;
    if (need.proposedLot.isEmpty())
        return tr("Next: %1. No lot of it may be used now.").arg(wanted);
    if (!need.proposedInstead.isEmpty())
        return tr("Next: %1. Take %2, lot %3, instead").arg(wanted, need.proposedInstead, need.proposedLot);
    if (need.proposedLocation.isEmpty())
        return tr("Next: %1, lot %2").arg(wanted, need.proposedLot);
    return tr("Next: %1, lot %2 at %3").arg(wanted, need.proposedLot, need.proposedLocation);
}

void ProductionView::showNext()
{
    const Run &run = m_batch->run();
    const QString state = statusLook(StatusKind::Batch, run.standing()).word;
    if (const QString refused = refusals(); !refused.isEmpty() && m_added.isEmpty())
        return m_ui->feedback->showReady(state, refused);
    if (!m_added.isEmpty())
        return m_ui->feedback->showAccepted(std::exchange(m_added, {}), nextWords());
    if (sayStanding())
        return;
    if (run.status == u"PLANNED")
        return m_ui->feedback->showAsking(tr("Not started yet"), tr("%1 is planned.").arg(run.batchNumber),
                                          tr("Start it, then scan what goes in."));
    if (run.status != u"IN_PROGRESS")
        return m_ui->feedback->showReady(state, tr("Nothing more goes into this batch."));
    const int row = m_batch->needs().next();
    if (row < 0)
        return m_ui->feedback->showReady(tr("Everything is in"), m_batch->nextStepWords().isEmpty()
                                                                     ? tr("Finish the batch with its yield.")
                                                                     : m_batch->nextStepWords());
    const BatchNeed &need = m_batch->needs().needs()[size_t(row)];
    const QString wanted = shown(missing(need), need.unit) % u' ' % need.ingredientName;
    if (need.proposedLot.isEmpty())
        return m_ui->feedback->showAsking(wanted, tr("No lot of it may be used now."),
                                          tr("Ask QA to release one, or receive it first."));
    if (!need.proposedInstead.isEmpty())
        return m_ui->feedback->showReady(
            wanted, need.proposedLocation.isEmpty()
                        ? tr("Take lot %1 of %2 instead").arg(need.proposedLot, need.proposedInstead)
                        : tr("Take lot %1 of %2 instead, from %3")
                              .arg(need.proposedLot, need.proposedInstead, need.proposedLocation));
    const QString take = need.proposedLocation.isEmpty()
                             ? tr("Take lot %1").arg(need.proposedLot)
                             : tr("Take lot %1 from %2").arg(need.proposedLot, need.proposedLocation);
    const QString reaches = m_batch->openingWordsOfNext();
    m_ui->feedback->showReady(wanted, reaches.isEmpty() ? take : QString(take % u". " % reaches));
}

void ProductionView::start()
{
    if (!inBatch() || m_batch->run().status != u"PLANNED")
        return;
    m_busy->start(tr("Starting"));
    askThen(
        m_worker, this, [id = m_batch->run().id](Services &plant) { return plant.production.start(id); },
        [this](const Result<Run> &run) {
            m_busy->stop();
            if (!run && run.error().reason == Reason::SignatureNeeded)
                return askClean();
            if (!run)
                return refuse(*m_ui->feedback, tr("Not started"), run.error());
            showBatch(*run);
            m_worker.announce();
        });
}

// What is on the line and must not be met stands there to be read from afar.
void ProductionView::askClean()
{
    askThen(
        m_worker, this, [id = m_batch->run().id](Services &plant) { return Lines(plant.session).check(id); },
        [this](const Result<LineCheck> &check) {
            if (!check)
                return refuse(*m_ui->feedback, tr("Not started"), check.error());
            if (check->mayStart())
                return start(); // somebody cleaned it meanwhile
            m_ui->feedback->showRefused(lineHeadline(*check), lineSentence(*check),
                                        check->mustNotMeet.isEmpty()
                                            ? tr("Wait until it is finished, or let QA sign that both are made.")
                                            : tr("Clean the line and record it, or let QA sign that it is skipped."));
            m_batch->askClean(*check);
        });
}

void ProductionView::confirm()
{
    if (inBatch() && m_batch->isAsking())
        m_batch->panel().confirm();
    else if (onBoard() && m_board->isAsking())
        m_board->panel().confirm();
    else if (!inBatch() && m_runs->isAsking())
        m_runs->panel().confirm();
    else if (m_weighing)
        takeQuantity(m_ui->quantityEdit->scan());
    else if (inBatch())
        start();
}

void ProductionView::cancel()
{
    if (m_batch->isAsking())
        m_batch->panel().done();
    else if (m_board->isAsking())
        m_board->panel().done();
    else if (m_runs->isAsking())
        m_runs->panel().done();
    else if (m_weighing)
        forgetLot();
    else
        return goBack();
    if (onBoard())
        return m_board->focusBoard();
    if (inBatch())
        showNext();
    focusScan();
}

void ProductionView::forgetLot()
{
    m_weighing.reset();
    m_ui->quantityEdit->clear();
    m_ui->unitLabel->clear();
    m_ui->unitLabel->hide();
    m_ui->scanEdit->clear();
}

} // namespace bm

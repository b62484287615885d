// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/production/runpanel.h"

#include "models/asking.h"
#include "models/runlistmodel.h"
#include "models/wording.h"
#include "services/production/balances.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/floor/listcard.h"
#include "views/history/historydialog.h"
#include "views/planning/planform.h"
#include "views/style/theme.h"

#include <QBoxLayout>
#include <QPushButton>

namespace bm
{
namespace
{
constexpr int factsWidth = 372;
} // namespace

RunPanel::RunPanel(ServiceWorker &worker, QWidget *page)
    : QWidget(page), m_worker(worker), m_model(new RunListModel(worker, this)),
      m_list(new ListCard(QStringLiteral("run"), m_model)), m_facts(new FactCard(QStringLiteral("runFacts")))
{
    setObjectName(QStringLiteral("runPanel"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::xl);
    row->addWidget(m_list, 1);
    row->addWidget(m_facts);
    m_facts->setFixedWidth(factsWidth);
    m_facts->setHint(tr("No batch is selected"), tr("Scan a batch number, choose a batch from the list, or plan one."));
    m_facts->showNothing();
    m_facts->addAction(page, CommandId::OpenRun, QStringLiteral("openButton"),
                       [this] { Q_EMIT chosen(m_facts->code()); });
    m_facts->addAction(page, CommandId::RunHistory, QStringLiteral("historyButton"),
                       [this] { HistoryDialog::showFor(m_worker, RecordKind::Run, m_facts->code(), this); });
    setUpList();
}

void RunPanel::setUpList()
{
    m_list->setStatusColumn(RunListModel::Status, StatusKind::Batch, true);
    m_list->setColumns({{RunListModel::Batch, 120},
                        {RunListModel::Recipe, 150, true},
                        {RunListModel::Status, 150},
                        {RunListModel::Planned, 130},
                        {RunListModel::Made, 130},
                        {RunListModel::Started, 170},
                        {RunListModel::Line, 110}});
    m_list->setPlaceholder(tr("Find a batch or a recipe"), tr("Batches"));
    m_list->setEmpty(QStringLiteral("factory"), tr("No batches yet"),
                     tr("Plan the first batch with the button above."));
    connect(m_list, &ListCard::currentChanged, this, &RunPanel::showCurrent);
    connect(m_list, &ListCard::activated, this, &RunPanel::chosen);
}

void RunPanel::showCurrent()
{
    const QModelIndex current = m_list->current();
    if (!current.isValid())
        return m_facts->showNothing();
    const auto text = [&current](int column) { return current.siblingAtColumn(column).data().toString(); };
    std::vector<StatusLook> looks{statusLook(StatusKind::Batch, current.data(StatusRole).toString())};
    if (current.data(HeldRole).toBool())
        looks.push_back({Tone::Warning, QStringLiteral("lock"), tr("On hold")});
    const QString made = text(RunListModel::Made);
    const QString line = text(RunListModel::Line);
    m_facts->show(current.data(CodeRole).toString(), looks,
                  {text(RunListModel::Recipe), tr("%1 planned").arg(text(RunListModel::Planned)),
                   made.isEmpty() ? QString() : tr("%1 made").arg(made),
                   line.isEmpty() ? QString() : tr("Line %1").arg(line)});
    const QString through = current.data(HeldThroughRole).toString();
    if (!through.isEmpty())
        m_facts->addFact(tr("Held through %1").arg(through));
}

bool RunPanel::isAsking() const
{
    return m_facts->isAsking();
}

ActionPanel &RunPanel::panel()
{
    return m_facts->panel();
}

void RunPanel::focusFind()
{
    m_list->focusFind();
}

void RunPanel::select(const QString &batchNumber)
{
    m_list->select(batchNumber);
}

void RunPanel::askPlan()
{
    askThen(m_worker, this, planStartOf, [this](const Result<PlanStart> &start) {
        if (start)
            ask(*start);
        else
            Q_EMIT refused(tr("Not planned"), start.error());
    });
}

void RunPanel::ask(const PlanStart &start)
{
    m_facts->ask(
        {tr("Plan a batch"), {}, planFields(start), tr("Start now"), QStringLiteral("primary"), tr("Plan only")},
        [this, shifts = start.shifts](const Answers &answers) { plan(answers, shifts); });
}

void RunPanel::plan(const Answers &answers, const Shifts &shifts)
{
    const Result<NewRun> typed = readPlan(answers, shifts);
    if (!typed)
        return panel().showError(typed.error());
    NewRun run = *typed;
    run.startNow = !answers.other;
    askThen(
        m_worker, this, [run](Services &plant) { return plant.production.plan(run); },
        [this](const Result<Run> &made) {
            if (!made) {
                panel().showError(made.error());
                Q_EMIT refused(tr("Not planned"), made.error());
                return;
            }
            panel().done();
            Q_EMIT planned(*made);
            m_worker.announce();
        });
}

void RunPanel::askTolerance()
{
    askThen(
        m_worker, this, [](Services &plant) { return RunBalances(plant.session).tolerance(); },
        [this](const Result<Quantity> &present) {
            if (present)
                askTolerance(*present);
            else
                Q_EMIT refused(tr("Not read"), present.error());
        });
}

void RunPanel::askTolerance(Quantity present)
{
    m_facts->ask({tr("Limit of the mass balance"),
                  tr("When more of a batch is unexplained than this, whoever finishes it says why."),
                  {{QStringLiteral("percent"), tr("&Percent of what went in"), typed(present)},
                   {QStringLiteral("reason"), tr("&Reason")}},
                  tr("Set")},
                 [this](const Answers &answers) { setTolerance(answers); });
}

void RunPanel::setTolerance(const Answers &answers)
{
    const QString text = answers.values[QStringLiteral("percent")];
    // None at all is a limit, too.
    const auto percent = text == u"0" ? Result<Quantity>(Quantity()) : readQuantity(text);
    if (!percent)
        return panel().showError({percent.error().reason, QStringLiteral("percent"), percent.error().detail});
    askThen(
        m_worker, this,
        [percent = *percent, reason = answers.values[QStringLiteral("reason")]](Services &plant) {
            return RunBalances(plant.session).setTolerance(percent, reason);
        },
        [this, percent = *percent](const Done &done) {
            if (!done) {
                panel().showError(done.error());
                return Q_EMIT refused(tr("Not set"), done.error());
            }
            panel().done();
            Q_EMIT accepted(tr("Limit set"),
                            tr("Up to %1 may stay unexplained.").arg(shown(percent, QStringLiteral("%"))));
            m_worker.announce();
        });
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/quality/inspectdialog.h"

#include "documents/sentences.h"
#include "documents/wording/reworkwords.h"
#include "models/asking.h"
#include "models/wording.h"
#include "quality/ui_inspectdialog.h"
#include "services/lots.h"
#include "views/files/pathpicker.h"
#include "views/floor/factcard.h"
#include "views/quality/pointwords.h"
#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/widgets/statuschipdelegate.h"

#include <QDropEvent>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QStringBuilder>

// What is seen of the lot and of its points; what is asked is in inspectsteps.cpp.
namespace bm
{
namespace
{
constexpr int factsWidth = 396;
enum Column { WhatColumn, LimitsColumn, FoundColumn, VerdictColumn, ByColumn };

QStandardItem *cell(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}
} // namespace

InspectDialog::InspectDialog(ServiceWorker &worker, const QString &code, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::InspectDialog>()), m_worker(worker), m_code(code),
      m_model(new QStandardItemModel(this)), m_facts(new FactCard(QStringLiteral("inspectFacts")))
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    resize(1200, 640);
    setAcceptDrops(true);
    m_ui->inspectBanner->hide();
    m_ui->inspectTitle->setText(tr("Inspect %1").arg(code));
    m_ui->inspectRow->addWidget(m_facts);
    m_facts->setFixedWidth(factsWidth);
    m_facts->setHint(tr("Reading"), tr("The lot is being read."));
    m_facts->showNothing();
    setUpTable();
    setUpActions();
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(&worker, &ServiceWorker::plantChanged, this, [this](const QSet<QString> &tables) {
        if (concerns(tables, {QStringLiteral("ingredient_lots"), QStringLiteral("quality_checks"),
                              QStringLiteral("inspection_points"), QStringLiteral("holds")}))
            load();
    });
    setFocusProxy(m_ui->pointsTable);
    m_ui->pointsTable->setFocus(Qt::OtherFocusReason);
    load();
}

InspectDialog::~InspectDialog() = default;

void InspectDialog::showFor(ServiceWorker &worker, const QString &code, QWidget *page)
{
    if (code.isEmpty())
        return;
    auto *dialog = new InspectDialog(worker, code, page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void InspectDialog::setUpTable()
{
    QTableView *table = m_ui->pointsTable;
    m_ui->pointsCard->setFlush(true);
    Theme::setUpTable(table);
    m_model->setHorizontalHeaderLabels({tr("What"), tr("Limits"), tr("Found"), tr("Verdict"), tr("By")});
    table->setModel(m_model);
    table->horizontalHeader()->setSectionResizeMode(WhatColumn, QHeaderView::Stretch);
    const std::pair<int, int> widths[]{{LimitsColumn, 128}, {FoundColumn, 126}, {VerdictColumn, 182}, {ByColumn, 104}};
    for (const auto &[column, width] : widths)
        table->setColumnWidth(column, width);
    const auto look = [this](const QModelIndex &index) {
        return size_t(index.row()) < m_states.size() ? verdictLook(m_states[size_t(index.row())]) : StatusLook();
    };
    table->setItemDelegateForColumn(VerdictColumn, new StatusChipDelegate(look, table));
    connect(table, &QTableView::activated, this, [this] { askAnswer(); });
}

void InspectDialog::setUpActions()
{
    const auto add = [this](CommandId id, const char *name, const std::vector<Act> &acts, std::function<void()> task) {
        m_facts->addAction(this, id, QString::fromLatin1(name), acts, std::move(task));
    };
    add(CommandId::PointGood, "pointGoodButton", {Act::ReleaseLot}, [this] { judge(true); });
    add(CommandId::PointBad, "pointBadButton", {Act::ReleaseLot}, [this] { judge(false); });
    add(CommandId::AnswerPoint, "answerButton", {Act::ReleaseLot}, [this] { askAnswer(); });
    add(CommandId::HoldInspected, "holdButton", {Act::HoldLot}, [this] { askHold(); });
    add(CommandId::PassInspected, "releaseButton", {Act::ReleaseLot, Act::ReleaseHeldLot}, [this] { askRelease(); });
    add(CommandId::PassForAWhile, "releaseUntilButton", {Act::ReleaseLot, Act::ReleaseHeldLot},
        [this] { askReleaseUntil(); });
    add(CommandId::RejectInspected, "rejectButton", {Act::RejectLot}, [this] { askReject(); });
    const auto showRole = [this] { m_facts->setRole(m_worker.role()); };
    connect(&m_worker, &ServiceWorker::signedInChanged, this, showRole);
    showRole();
}

void InspectDialog::load()
{
    askThen(
        m_worker, this,
        [code = m_code](Services &plant) -> Result<Reading> {
            BM_TRY_ASSIGN(const Lot known, plant.lots.find(code));
            // Before what is shown: what changes between the two was not seen.
            BM_TRY_ASSIGN(const SeenRecord seen, seenNow(plant.session.database, QStringLiteral("ingredient_lots"),
                                                         QString::number(known.id.value())));
            BM_TRY_ASSIGN(Lot lot, plant.lots.find(known.code));
            BM_TRY_ASSIGN(std::vector<InspectionState> states, Inspections(plant.session).of(lot.code));
            BM_TRY_ASSIGN(LotBehind behind, Rework(plant.session).behind(lot.code));
            return Reading{seen, std::move(lot), std::move(states), std::move(behind)};
        },
        [this](const Result<Reading> &reading) {
            if (!reading)
                return refuse(tr("Not read"), reading.error());
            take(*reading);
        });
}

void InspectDialog::take(const Reading &reading)
{
    const int before = currentRow();
    m_seen = reading.seen;
    m_lot = reading.lot;
    m_behind = reading.behind;
    m_states = reading.states;
    m_model->removeRows(0, m_model->rowCount());
    for (const InspectionState &state : m_states) {
        const QString name = state.point.isRetired ? tr("%1 (retired)").arg(state.point.name) : state.point.name;
        m_model->appendRow({cell(name), cell(limitsWords(state.point)),
                            cell(state.value ? shown(state.value, state.point.unit) : QString()),
                            cell(verdictLook(state).word), cell(state.by)});
    }
    m_ui->pointsPages->setCurrentWidget(m_states.empty() ? m_ui->emptyPage : m_ui->tablePage);
    if (before >= 0)
        m_ui->pointsTable->selectRow(std::min(before, m_model->rowCount() - 1));
    if (before < 0 || m_goesOn)
        selectNextOpen(before);
    m_goesOn = false;
    showLot();
}

void InspectDialog::showLot()
{
    std::vector<StatusLook> looks{statusLook(StatusKind::Lot, m_lot.status)};
    if (m_lot.held)
        looks.push_back({Tone::Warning, QStringLiteral("lock"), tr("On hold")});
    else if (m_lot.isReleaseEnded(QDateTime::currentDateTimeUtc()))
        looks.push_back(statusLook(StatusKind::Quality, QStringLiteral("RELEASE_ENDED")));
    else
        looks.push_back(statusLook(StatusKind::Quality, m_lot.qualityStatus));
    const auto open = std::count_if(m_states.begin(), m_states.end(),
                                    [](const InspectionState &state) { return state.isInTheWay(); });
    const QString from = m_lot.supplierName.isEmpty() ? QString() : QString(tr(", from %1").arg(m_lot.supplierName));
    m_facts->show(
        m_lot.code, looks,
        {m_lot.ingredientName % from,
         tr("%1 left").arg(shown(m_lot.remaining, m_lot.unit)) %
             (m_lot.expirationDate.isValid() ? QString(tr(", expires %1").arg(shown(m_lot.expirationDate)))
                                             : QString()),
         m_lot.releaseEndsAt.isValid() ? tr("Released until %1").arg(shown(m_lot.releaseEndsAt)) : QString(),
         open == 0 ? tr("Nothing that is required is missing") : tr("%n required point(s) open", nullptr, int(open))});
    for (const QString &fact : behindFacts(m_behind))
        m_facts->addFact(fact);
}

int InspectDialog::currentRow() const
{
    const auto rows = m_ui->pointsTable->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.first().row();
}

// What nobody answered yet, behind this one, else from the top.
void InspectDialog::selectNextOpen(int after)
{
    const int rows = int(m_states.size());
    for (int step = 1; step <= rows; ++step) {
        const int row = (after + step) % rows;
        if (m_states[size_t(row)].result.isEmpty())
            return m_ui->pointsTable->selectRow(row);
    }
    if (rows > 0 && currentRow() < 0)
        m_ui->pointsTable->selectRow(0);
}

void InspectDialog::refuse(const QString &headline, const Error &error)
{
    m_ui->inspectBanner->showMessage(Banner::Level::Error, headline, sentence(error) + u'\n' + wayOut(error));
}

void InspectDialog::tell(const QString &words)
{
    m_ui->inspectBanner->showMessage(Banner::Level::Success, words);
}

void InspectDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!PathPicker::fileIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

// The paper belongs to the point that is selected when that asks for one, else to the first that does.
void InspectDialog::dropEvent(QDropEvent *event)
{
    const QString path = PathPicker::fileIn(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    const auto wantsPaper = [this](int row) {
        return row >= 0 && m_states[size_t(row)].point.kind == InspectionKind::Certificate &&
               !m_states[size_t(row)].point.isRetired;
    };
    int row = currentRow();
    for (int i = 0; i < int(m_states.size()) && !wantsPaper(row); ++i)
        row = i;
    if (!wantsPaper(row))
        return m_ui->inspectBanner->showMessage(Banner::Level::Warning, tr("No certificate is asked for"),
                                                tr("Add one to what is looked at of %1.").arg(m_lot.ingredientName));
    m_ui->pointsTable->selectRow(row);
    askAnswer(row, path);
}

} // namespace bm

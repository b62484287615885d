// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/suspects/suspectsview.h"

#include "documents/quality/suspectwords.h"
#include "documents/sentences.h"
#include "models/asking.h"
#include "models/quality/suspectsmodel.h"
#include "models/tabletext.h"
#include "suspects/ui_suspectsview.h"
#include "views/commands.h"
#include "views/help/topicdialog.h"
#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/widgets/busyoverlay.h"
#include "views/widgets/statuschipdelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QStandardItemModel>

namespace bm
{
namespace
{
using State = ComplaintCode::State;

QString stateIcon(State state)
{
    switch (state) {
    case State::Counted:
        return QStringLiteral("check");
    case State::Again:
        return QStringLiteral("minus");
    case State::NoPallets:
    case State::Bought:
    case State::Unknown:
        break;
    }
    return QStringLiteral("triangle-alert");
}

StatusLook verdictLook(const QModelIndex &index)
{
    const bool standsOut = index.data() == SuspectsModel::tr("Stands out");
    return {standsOut ? Tone::Warning : Tone::Neutral,
            standsOut ? QStringLiteral("triangle-alert") : QStringLiteral("circle-dashed"), index.data().toString()};
}
} // namespace

SuspectsView::SuspectsView(ServiceWorker &worker, QWidget *parent, const ScanReader &reader)
    : QWidget(parent), m_ui(std::make_unique<Ui::SuspectsView>()), m_worker(worker), m_reader(reader), m_busy(nullptr),
      m_model(new SuspectsModel(this)), m_codes(new QStandardItemModel(this))
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    m_busy = new BusyOverlay(m_ui->answerPages);
    m_ui->daysBox->setRange(0, SuspectsQuestion::mostDays);
    m_ui->daysBox->setValue(SuspectsQuestion::usualDays);
    m_ui->complaintEdit->setTabChangesFocus(true);
    m_ui->emptyState->setIcon(QStringLiteral("search"));
    m_ui->emptyState->setHeadline(tr("What do the complained pallets have in common?"));
    m_ui->emptyState->setSentence(
        tr("Paste the codes of the complaints at the left. What their pallets have more often "
           "than the others of those days is ranked here."));
    setUpTables();
    connectAll();
    setFocusProxy(m_ui->complaintEdit);
}

SuspectsView::~SuspectsView()
{
    giveUp();
}

void SuspectsView::setUpTables()
{
    QTableView *table = m_ui->suspectsTable;
    table->setModel(m_model);
    Theme::setUpTable(table);
    table->horizontalHeader()->setSectionResizeMode(SuspectsModel::What, QHeaderView::Stretch);
    // The order and the bars say it; the copied rows have it.
    table->setColumnHidden(SuspectsModel::Place, true);
    table->setItemDelegateForColumn(SuspectsModel::Verdict, new StatusChipDelegate(verdictLook, table));
    m_ui->tableCard->setFlush(true);
    QTableView *codes = m_ui->codesTable;
    m_codes->setHorizontalHeaderLabels({tr("Code"), tr("What it is")});
    codes->setModel(m_codes);
    Theme::setUpTable(codes);
    codes->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    codes->setColumnWidth(0, 130);
}

void SuspectsView::connectAll()
{
    bindCommand(m_ui->findButton, addCommand(this, CommandId::FindSuspects, [this] { find(); }),
                CommandId::FindSuspects);
    bindCommand(
        m_ui->traceButton,
        addCommand(this, CommandId::TraceSuspect, [this] { traceRow(m_ui->suspectsTable->currentIndex().row()); }),
        CommandId::TraceSuspect);
    bindCommand(m_ui->copyButton, addCommand(this, CommandId::CopySuspects, [this] { copyRows(); }),
                CommandId::CopySuspects);
    connect(m_ui->helpButton, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("suspects"), window()))->show(); });
    connect(m_ui->suspectsTable, &QTableView::activated, this,
            [this](const QModelIndex &index) { traceRow(index.row()); });
    connect(m_ui->chart, &SuspectsChart::activated, this, &SuspectsView::traceRow);
    connect(m_ui->chart, &SuspectsChart::currentChanged, this, [this](int bar) {
        if (bar >= 0 && m_ui->suspectsTable->currentIndex().row() != bar)
            m_ui->suspectsTable->selectRow(bar);
    });
    connect(m_ui->suspectsTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) { m_ui->chart->setCurrent(row.row()); });
    connect(m_busy, &BusyOverlay::cancelled, this, [this] {
        giveUp();
        m_busy->stop();
    });
    m_ui->copyButton->setEnabled(false);
    m_ui->traceButton->setEnabled(false);
}

void SuspectsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_model->rowCount() == 0)
        m_ui->complaintEdit->setFocus();
}

void SuspectsView::takeScan(const QString &scan)
{
    const QString sscc = m_reader.read(scan, QDate::currentDate()).element(u"00");
    m_ui->complaintEdit->appendPlainText(sscc.isEmpty() ? scan : sscc);
    m_ui->complaintEdit->setFocus();
}

void SuspectsView::giveUp()
{
    ++m_request;
    if (m_givenUp)
        *m_givenUp = true;
}

void SuspectsView::find()
{
    const QString pasted = m_ui->complaintEdit->toPlainText();
    if (pasted.trimmed().isEmpty()) {
        m_ui->banner->showMessage(Banner::Level::Info, tr("Paste the codes that were complained about"),
                                  tr("Pallet numbers, SSCCs, batch numbers or finished lots, in any separators."));
        return m_ui->complaintEdit->setFocus();
    }
    giveUp();
    m_givenUp = std::make_shared<std::atomic<bool>>(false);
    const SuspectsQuestion question{pasted, m_ui->daysBox->value(), m_givenUp};
    m_busy->start(tr("Tracing the complained pallets and those beside them"), true);
    askThen(
        m_worker, this, [question](Services &plant) { return Suspects(plant.session).find(question); },
        [this, request = m_request](const Result<SuspectsAnswer> &answer) {
            if (request == m_request)
                take(answer);
        });
}

void SuspectsView::take(const Result<SuspectsAnswer> &answer)
{
    m_busy->stop();
    m_ui->banner->hide();
    if (!answer) {
        m_ui->banner->showMessage(Banner::Level::Error, sentence(answer.error()), wayOut(answer.error()));
        return;
    }
    showCodes(*answer);
    m_model->show(*answer);
    m_ui->chart->show(*answer);
    const bool isAny = m_model->rowCount() > 0;
    m_ui->copyButton->setEnabled(isAny);
    m_ui->traceButton->setEnabled(isAny);
    m_ui->summaryLabel->setText(comparedWith(*answer) + QStringLiteral(". ") + verdictText(*answer));
    m_ui->causeLabel->setText(noCauseText());
    m_ui->answerPages->setCurrentWidget(isAny ? m_ui->answerPage : m_ui->emptyPage);
    if (!isAny) {
        m_ui->emptyState->setHeadline(tr("There is nothing to compare"));
        m_ui->emptyState->setSentence(verdictText(*answer));
        return;
    }
    for (const int column : {SuspectsModel::Explains, SuspectsModel::GoodWith, SuspectsModel::Share,
                             SuspectsModel::Corrected, SuspectsModel::Verdict})
        m_ui->suspectsTable->resizeColumnToContents(column);
    makeRoomForNames();
    m_ui->suspectsTable->selectRow(0);
    m_ui->suspectsTable->setFocus();
}

// Who is suspected is read before how surely: beside the corrected share the other one gives way.
void SuspectsView::makeRoomForNames()
{
    constexpr int readable = 160;
    QTableView *table = m_ui->suspectsTable;
    table->setColumnHidden(SuspectsModel::Share, false);
    int others = 0;
    for (const int column : {SuspectsModel::Explains, SuspectsModel::GoodWith, SuspectsModel::Share,
                             SuspectsModel::Corrected, SuspectsModel::Verdict})
        others += table->columnWidth(column);
    table->setColumnHidden(SuspectsModel::Share, table->viewport()->width() - others < readable);
}

void SuspectsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    QMetaObject::invokeMethod(this, &SuspectsView::makeRoomForNames, Qt::QueuedConnection);
}

void SuspectsView::showCodes(const SuspectsAnswer &answer)
{
    m_codes->removeRows(0, m_codes->rowCount());
    int odd = 0;
    for (const ComplaintCode &code : answer.codes) {
        auto *name = new QStandardItem(Icons::icon(stateIcon(code.state)), code.code);
        auto *what = new QStandardItem(complaintText(code));
        name->setEditable(false);
        what->setEditable(false);
        name->setToolTip(code.code);
        what->setToolTip(what->text());
        m_codes->appendRow({name, what});
        odd += code.state == State::Counted ? 0 : 1;
    }
    if (odd > 0)
        m_ui->banner->showMessage(Banner::Level::Warning, tr("%n codes add nothing", nullptr, odd),
                                  tr("They are unknown, doubled or nothing a customer has: see the list. The others "
                                     "count."));
}

void SuspectsView::traceRow(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const QString code = m_model->codeToTrace(row);
    if (!code.isEmpty()) {
        Q_EMIT traceAsked(code);
        return;
    }
    m_ui->banner->showMessage(Banner::Level::Info, tr("This has no genealogy of its own"),
                              tr("Only lots are traced: take one of the rows that name a lot."));
}

void SuspectsView::copyRows()
{
    if (m_model->rowCount() == 0)
        return;
    QGuiApplication::clipboard()->setText(csvOf(*m_model, SuspectsModel::PlainRole));
    m_ui->banner->showMessage(Banner::Level::Success, tr("Copied"),
                              tr("%n rows as CSV, for a spreadsheet.", nullptr, m_model->rowCount()));
}

} // namespace bm

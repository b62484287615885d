// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scanning/lastscansdialog.h"

#include "models/asking.h"
#include "scanning/ui_lastscansdialog.h"
#include "views/commands.h"
#include "views/floor/actionpanel.h"
#include "views/style/statuslook.h"
#include "views/style/theme.h"
#include "views/widgets/scanedit.h"
#include "views/widgets/statuschipdelegate.h"

#include <QHeaderView>
#include <QLocale>
#include <QPointer>
#include <QStandardItemModel>

namespace bm
{
namespace
{

enum Column { At, Answer, Code, Understood, Said, ColumnCount };
constexpr int stateRole = Qt::UserRole + 1;
constexpr int takenBackRole = Qt::UserRole + 2;
constexpr int numberRole = Qt::UserRole + 3;

StatusLook lookOf(ScanFeedback::State state)
{
    switch (state) {
    case ScanFeedback::State::Accepted:
        return statusLook(Tone::Ok, LastScansDialog::tr("Accepted"));
    case ScanFeedback::State::Asking:
        return statusLook(Tone::Waiting, LastScansDialog::tr("Question"));
    case ScanFeedback::State::Refused:
        return statusLook(Tone::Danger, LastScansDialog::tr("Refused"));
    case ScanFeedback::State::Ready:
    case ScanFeedback::State::Working:
        break;
    }
    return statusLook(Tone::Neutral, LastScansDialog::tr("Open"));
}

StatusLook lookOf(const QModelIndex &index)
{
    if (index.data(takenBackRole).toBool())
        return statusLook(Tone::Neutral, LastScansDialog::tr("Taken back"));
    return lookOf(ScanFeedback::State(index.data(stateRole).toInt()));
}

QList<QStandardItem *> rowOf(const LoggedScan &scan)
{
    const QString time = QLocale().toString(scan.at.toLocalTime().time(), QStringLiteral("HH:mm:ss"));
    const QString code = QString(scan.code).replace(QChar(0x1D), ScanEdit::shownSeparator);
    auto *answer = new QStandardItem(scan.isTakenBack ? LastScansDialog::tr("Taken back") : lookOf(scan.state).word);
    answer->setData(int(scan.state), stateRole);
    answer->setData(scan.isTakenBack, takenBackRole);
    auto *at = new QStandardItem(time);
    at->setData(scan.number, numberRole);
    QList<QStandardItem *> row{at, answer, new QStandardItem(code), new QStandardItem(scan.understood),
                               new QStandardItem(scan.done)};
    for (QStandardItem *item : row)
        item->setEditable(false);
    return row;
}

QString reasonId()
{
    return QStringLiteral("reason");
}

} // namespace

LastScansDialog::LastScansDialog(ScanLog &log, ServiceWorker &worker, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::LastScansDialog>()), m_log(log), m_worker(worker),
      m_model(new QStandardItemModel(0, ColumnCount, this)), m_panel(new ActionPanel(this))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setUpTable();
    m_ui->mainColumn->insertWidget(m_ui->mainColumn->count() - 1, m_panel);
    m_panel->hide();
    connect(m_panel, &ActionPanel::closed, this, [this] {
        m_ui->lastTable->setFocus();
        m_panel->hide();
    });
    m_takeBack = addCommand(this, CommandId::TakeBackScan, [this] { askTakeBack(); });
    bindCommand(m_ui->takeBackButton, m_takeBack, CommandId::TakeBackScan);
    connect(&log, &ScanLog::changed, this, &LastScansDialog::fill);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::close);
    resize(qMin(960, parent->width() - Space::xxl), 620);
    fill();
    m_ui->lastTable->setFocus();
}

LastScansDialog::~LastScansDialog() = default;

void LastScansDialog::setUpTable()
{
    m_model->setHorizontalHeaderLabels({tr("Time"), tr("Answer"), tr("Code"), tr("Understood"), tr("What was said")});
    Theme::setUpTable(m_ui->lastTable);
    m_ui->lastTable->setModel(m_model);
    m_ui->lastTable->setItemDelegateForColumn(
        Answer, new StatusChipDelegate([](const QModelIndex &index) { return lookOf(index); }, m_ui->lastTable));
    const std::initializer_list<std::pair<int, int>> widths{{At, 100}, {Answer, 160}, {Code, 240}, {Understood, 200}};
    for (const auto &[column, width] : widths)
        m_ui->lastTable->setColumnWidth(column, width);
    m_ui->lastTable->horizontalHeader()->setSectionResizeMode(Said, QHeaderView::Stretch);
    connect(m_ui->lastTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LastScansDialog::offer);
}

// The one that was chosen stays chosen, wherever it moved to; at first the newest.
void LastScansDialog::fill()
{
    const qint64 chosen = current();
    m_model->removeRows(0, m_model->rowCount());
    int row = 0;
    for (const LoggedScan &scan : m_log.scans()) {
        if (scan.number == chosen)
            row = m_model->rowCount();
        m_model->appendRow(rowOf(scan));
    }
    if (m_model->rowCount() > 0)
        m_ui->lastTable->selectRow(row);
    offer();
}

qint64 LastScansDialog::current() const
{
    return m_ui->lastTable->currentIndex().siblingAtColumn(At).data(numberRole).toLongLong();
}

void LastScansDialog::offer()
{
    const LoggedScan *scan = m_log.scan(current());
    const bool can = scan != nullptr && scan->reversal && !scan->isTakenBack;
    m_takeBack->setEnabled(can);
    m_ui->takeBackButton->setEnabled(can);
}

void LastScansDialog::askTakeBack()
{
    const qint64 number = current();
    const LoggedScan *scan = m_log.scan(number);
    if (m_panel->isWaiting() || scan == nullptr || !scan->reversal)
        return;
    m_panel->show();
    m_panel->ask({tr("Take back"),
                  scan->reversal->done + u'\n' + scan->reversal->question,
                  {{reasonId(), tr("&Reason")}},
                  tr("Take back"),
                  QStringLiteral("danger")},
                 [this, number](const Answers &answers) { takeBack(number, answers); });
}

// The log hears of it also when this window was closed meanwhile.
void LastScansDialog::takeBack(qint64 number, const Answers &answers)
{
    const LoggedScan *scan = m_log.scan(number);
    if (scan == nullptr || !scan->reversal)
        return m_panel->showError({Reason::NotFound, QString(), {}});
    const QString reason = answers.values[reasonId()];
    askThen(
        m_worker, &m_log,
        [takeBack = scan->reversal->takeBack, reason](Services &plant) { return takeBack(plant, reason); },
        [log = &m_log, worker = &m_worker, panel = QPointer(m_panel), number](const Done &done) {
            if (done) {
                log->tookBack(number);
                worker->announce();
            }
            if (panel != nullptr && done)
                panel->done();
            else if (panel != nullptr)
                panel->showError(done.error());
        });
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scanning/lastscansdialog.h"

#include "scanning/ui_lastscansdialog.h"
#include "views/style/statuslook.h"
#include "views/style/theme.h"
#include "views/widgets/scanedit.h"
#include "views/widgets/statuschipdelegate.h"

#include <QHeaderView>
#include <QLocale>
#include <QStandardItemModel>

namespace bm
{
namespace
{

enum Column { At, Answer, Code, Understood, Result, ColumnCount };
constexpr int stateRole = Qt::UserRole + 1;

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

QList<QStandardItem *> rowOf(const LoggedScan &scan)
{
    const QString time = QLocale().toString(scan.at.toLocalTime().time(), QStringLiteral("HH:mm:ss"));
    const QString code = QString(scan.code).replace(QChar(0x1D), ScanEdit::shownSeparator);
    auto *answer = new QStandardItem(lookOf(scan.state).word);
    answer->setData(int(scan.state), stateRole);
    QList<QStandardItem *> row{new QStandardItem(time), answer, new QStandardItem(code),
                               new QStandardItem(scan.understood), new QStandardItem(scan.done)};
    for (QStandardItem *item : row)
        item->setEditable(false);
    return row;
}

} // namespace

LastScansDialog::LastScansDialog(const ScanLog &log, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::LastScansDialog>()), m_log(log),
      m_model(new QStandardItemModel(0, ColumnCount, this))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_model->setHorizontalHeaderLabels({tr("Time"), tr("Answer"), tr("Code"), tr("Understood"), tr("What was said")});
    Theme::setUpTable(m_ui->lastTable);
    m_ui->lastTable->setModel(m_model);
    m_ui->lastTable->setItemDelegateForColumn(
        Answer, new StatusChipDelegate(
                    [](const QModelIndex &index) { return lookOf(ScanFeedback::State(index.data(stateRole).toInt())); },
                    m_ui->lastTable));
    const std::initializer_list<std::pair<int, int>> widths{{At, 100}, {Answer, 130}, {Code, 240}, {Understood, 200}};
    for (const auto &[column, width] : widths)
        m_ui->lastTable->setColumnWidth(column, width);
    m_ui->lastTable->horizontalHeader()->setSectionResizeMode(Result, QHeaderView::Stretch);
    connect(&log, &ScanLog::changed, this, &LastScansDialog::fill);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::close);
    resize(qMin(960, parent->width() - Space::xxl), 620);
    fill();
}

LastScansDialog::~LastScansDialog() = default;

void LastScansDialog::fill()
{
    m_model->removeRows(0, m_model->rowCount());
    for (const LoggedScan &scan : m_log.scans())
        m_model->appendRow(rowOf(scan));
}

} // namespace bm

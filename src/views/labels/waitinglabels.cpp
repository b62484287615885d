// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/labels/waitinglabels.h"

#include "documents/labels/labelfiles.h"
#include "documents/savefile.h"
#include "documents/sentences.h"
#include "models/asking.h"
#include "models/wording.h"
#include "views/labels/labelwords.h"
#include "views/labels/printersetup.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"
#include "views/widgets/card.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/statuschipdelegate.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

namespace bm
{
namespace
{
enum Column { Code, State, What, Copies, Problem, Asked, ColumnCount };
constexpr int positionRole = Qt::UserRole + 1;

QString problemOf(const LabelPrint &print)
{
    return print.problem.isEmpty() ? QString() : problemSentence(problemFromName(print.problem));
}

QString askedOf(const LabelPrint &print)
{
    const QString when = QLocale().toString(print.requestedAt.toLocalTime(), QLocale::ShortFormat);
    return WaitingLabels::tr("%1, %2, %3").arg(when, print.requestedBy, print.workstation);
}

QList<QStandardItem *> rowOf(const LabelPrint &print, int position)
{
    QList<QStandardItem *> row{new QStandardItem(print.code),       new QStandardItem(labelLook(print).word),
                               new QStandardItem(print.subject),    new QStandardItem(QString::number(print.copies)),
                               new QStandardItem(problemOf(print)), new QStandardItem(askedOf(print))};
    for (QStandardItem *item : row) {
        item->setEditable(false);
        item->setData(position, positionRole);
    }
    return row;
}
} // namespace

WaitingLabels::WaitingLabels(ServiceWorker &worker, LabelRunner &runner, QWidget *parent)
    : QDialog(parent), m_worker(worker), m_runner(runner), m_header(new PageHeader(tr("Labels"))), m_banner(new Banner),
      m_table(new QTableView), m_empty(new EmptyState), m_model(new QStandardItemModel(0, ColumnCount, this))
{
    setObjectName(QStringLiteral("labelsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Labels"));
    m_header->setObjectName(QStringLiteral("labelsHeader"));
    m_banner->setObjectName(QStringLiteral("labelsBanner"));
    m_banner->hide();
    auto *card = new Card(tr("Labels that wait"));
    card->setObjectName(QStringLiteral("labelsCard"));
    card->setFlush(true);
    m_card = card;
    auto *inner = new QVBoxLayout(card);
    inner->addWidget(m_table);
    inner->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::xl, Space::xl, Space::xl);
    column->setSpacing(Space::l);
    column->addWidget(m_header);
    column->addWidget(m_banner);
    column->addWidget(card, 1);
    column->addWidget(makeButtons());
    setUpHeader();
    setUpList();
    connect(&runner, &LabelRunner::waitingRead, this, &WaitingLabels::showWaiting);
    connect(&runner, &LabelRunner::stationChanged, this, &WaitingLabels::showStation);
    connect(&runner, &LabelRunner::done, this, [this](const QString &words) {
        m_banner->showMessage(Banner::Level::Success, words);
        m_banner->setClosable(true);
    });
    connect(&runner, &LabelRunner::failed, this, [this](const Error &error) {
        m_banner->showMessage(Banner::Level::Error, sentence(error), wayOut(error));
        m_banner->setClosable(true);
    });
    showStation();
    showWaiting({});
    runner.readWaiting();
    m_table->setFocus(Qt::OtherFocusReason);
    if (parent)
        resize(qMin(1120, parent->width() - Space::xxl), qMin(640, parent->height() - Space::xxl));
}

void WaitingLabels::setUpHeader()
{
    QAction *dialog = addCommand(this, CommandId::LabelPrinter, [this] { showPrinterDialog(); });
    bindCommand(m_header->addButton(QStringLiteral("labelPrinterButton"), commandText(CommandId::LabelPrinter)), dialog,
                CommandId::LabelPrinter);
    QAction *test = addCommand(this, CommandId::TestLabel, [this] { m_runner.printTest(); });
    m_test = m_header->addButton(QStringLiteral("testLabelButton"), commandText(CommandId::TestLabel));
    bindCommand(m_test, test, CommandId::TestLabel);
}

void WaitingLabels::setUpList()
{
    m_table->setObjectName(QStringLiteral("labelsTable"));
    m_table->setAccessibleName(tr("Labels that wait"));
    m_model->setHorizontalHeaderLabels(
        {tr("Label"), tr("State"), tr("What"), tr("Copies"), tr("Why"), tr("Asked for")});
    Theme::setUpTable(m_table);
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(
        State,
        new StatusChipDelegate(
            [this](const QModelIndex &index) { return labelLook(m_waiting[size_t(index.data(positionRole).toInt())]); },
            m_table));
    const std::initializer_list<std::pair<int, int>> widths{
        {Code, 130}, {State, 150}, {What, 180}, {Copies, 100}, {Problem, 300}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    m_table->horizontalHeader()->setSectionResizeMode(Asked, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &WaitingLabels::showCurrent);
    m_empty->setObjectName(QStringLiteral("labelsEmpty"));
    m_empty->setIcon(QStringLiteral("printer"));
    m_empty->setHeadline(tr("No label waits"));
    m_empty->setSentence(tr("What the printer could not print stands here until somebody knows that it is on paper."));
}

QPushButton *WaitingLabels::addButton(QWidget *row, CommandId id, const QString &name, std::function<void()> run)
{
    auto *button = new QPushButton;
    button->setObjectName(name);
    // Before its icon, which takes the colour of the role.
    if (id == CommandId::PrintAgain)
        button->setProperty("role", QStringLiteral("primary"));
    // Return on the table does not press it.
    button->setAutoDefault(false);
    bindCommand(button, addCommand(this, id, std::move(run)), id);
    row->layout()->addWidget(button);
    m_buttons.push_back(button);
    return button;
}

QWidget *WaitingLabels::makeButtons()
{
    auto *row = new QWidget;
    row->setObjectName(QStringLiteral("labelsButtons"));
    auto *buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(Space::m);
    const auto settle = [this](LabelOutcome outcome) {
        if (const LabelPrint *print = current())
            m_runner.settle(*print, outcome);
    };
    addButton(row, CommandId::PrintAgain, QStringLiteral("printAgainButton"), [this] {
        if (const LabelPrint *print = current())
            m_runner.send(*print);
    });
    addButton(row, CommandId::LabelIsThere, QStringLiteral("labelThereButton"),
              [settle] { settle(LabelOutcome::Printed); });
    addButton(row, CommandId::SaveLabel, QStringLiteral("saveLabelButton"), [this] { savePdf(); });
    addButton(row, CommandId::DropLabel, QStringLiteral("dropLabelButton"), [settle] { settle(LabelOutcome::Closed); });
    buttons->addStretch();
    auto *close = new QPushButton(tr("Close"));
    close->setObjectName(QStringLiteral("labelsClose"));
    close->setAutoDefault(false);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    buttons->addWidget(close);
    return row;
}

void WaitingLabels::showStation()
{
    m_header->setSubtitle(stationName(m_runner.station()));
    m_test->setEnabled(m_runner.hasPrinter());
    showCurrent();
}

void WaitingLabels::showWaiting(const std::vector<LabelPrint> &waiting)
{
    const LabelPrint *before = current();
    const qint64 chosen = before ? before->id : 0;
    m_model->removeRows(0, m_model->rowCount());
    m_waiting = waiting;
    for (size_t i = 0; i < m_waiting.size(); ++i) {
        m_model->appendRow(rowOf(m_waiting[i], int(i)));
        if (m_waiting[i].id == chosen)
            m_table->selectRow(int(i));
    }
    if (!m_waiting.empty() && !current())
        m_table->selectRow(0);
    m_table->setVisible(!m_waiting.empty());
    m_empty->setVisible(m_waiting.empty());
    showCurrent();
}

const LabelPrint *WaitingLabels::current() const
{
    const QModelIndexList rows =
        m_table->selectionModel() ? m_table->selectionModel()->selectedRows() : QModelIndexList();
    const size_t row = rows.isEmpty() ? m_waiting.size() : size_t(rows.first().row());
    return row < m_waiting.size() ? &m_waiting[row] : nullptr;
}

void WaitingLabels::showCurrent()
{
    for (QPushButton *button : m_buttons)
        button->setEnabled(current() != nullptr);
    if (!m_buttons.empty())
        m_buttons.front()->setEnabled(current() != nullptr && m_runner.hasPrinter());
}

void WaitingLabels::showPrinterDialog()
{
    auto *dialog = new PrinterSetup(m_runner.station(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &PrinterSetup::saved, this, [this](const LabelStation &station) {
        m_runner.setStation(station);
        Q_EMIT stationChosen(station);
    });
    dialog->open();
}

void WaitingLabels::savePdf()
{
    const LabelPrint *print = current();
    if (!print)
        return;
    auto *dialog = new QFileDialog(this, tr("Save the label"), {}, tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(fileNameOf(QStringLiteral("label"), print->code) + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, chosen = *print](const QString &path) { writePdf(chosen, path); });
    dialog->open();
}

void WaitingLabels::writePdf(const LabelPrint &print, const QString &path)
{
    using Facts = std::variant<LotLabelFacts, PalletLabelFacts>;
    askThen(
        m_worker, this,
        [print](Services &plant) -> Result<Facts> {
            Labels labels(plant.session);
            if (print.isPallet) {
                BM_TRY_ASSIGN(PalletLabelFacts facts, labels.palletFacts(print.code));
                return Facts(std::move(facts));
            }
            BM_TRY_ASSIGN(LotLabelFacts facts, labels.lotFacts(print.code));
            return Facts(std::move(facts));
        },
        [this, print, path](const Result<Facts> &facts) {
            const Result<LabelLayout> label =
                facts
                    ? std::visit([this](const auto &one) { return layOutLabel(one, m_runner.station().paper); }, *facts)
                    : Result<LabelLayout>(facts.error());
            const Done saved = label ? saveFile(path, labelPdf(*label, int(print.copies))) : Done(label.error());
            if (saved)
                m_banner->showMessage(Banner::Level::Success, tr("The label is in %1").arg(path),
                                      tr("It still waits here until you say that it is there."));
            else
                m_banner->showMessage(Banner::Level::Error, sentence(saved.error()), wayOut(saved.error()));
            m_banner->setClosable(true);
        });
}

} // namespace bm

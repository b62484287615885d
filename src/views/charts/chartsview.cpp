// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartsview.h"

#include "charts/ui_chartsview.h"
#include "documents/savefile.h"
#include "documents/sentences.h"
#include "models/asking.h"
#include "models/charts/chartmodel.h"
#include "views/commands.h"
#include "views/help/topicdialog.h"
#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/widgets/busyoverlay.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QStandardPaths>

namespace bm
{

ChartsView::ChartsView(ServiceWorker &worker, QWidget *parent, const ScanReader &reader)
    : QWidget(parent), m_ui(std::make_unique<Ui::ChartsView>()), m_worker(worker), m_reader(reader), m_busy(nullptr),
      m_model(new ChartModel(this))
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    m_busy = new BusyOverlay(m_ui->answerPages);
    for (int topic = 0; topic < chartTopics; ++topic)
        m_ui->topicBox->addItem(topicName(static_cast<ChartTopic>(topic)));
    m_ui->daysBox->setRange(1, ChartQuestion::mostDays);
    m_ui->daysBox->setValue(ChartQuestion::usualDays);
    m_ui->remarkLabel->hide();
    setUpTable();
    setUpCommands();
    connectChart();
    showTopic();
    showNothing(tr("What do you want to see?"),
                tr("Choose a chart, then scan or type what it is about. Each bar and point leads to its rows."));
    setFocusProxy(m_ui->codeEdit);
}

ChartsView::~ChartsView() = default;

void ChartsView::setUpTable()
{
    m_ui->rowsTable->setModel(m_model);
    Theme::setUpTable(m_ui->rowsTable);
    m_ui->tableCard->setFlush(true);
    m_ui->chartCard->setFlush(true);
}

void ChartsView::setUpCommands()
{
    const auto bind = [this](QPushButton *button, CommandId id, void (ChartsView::*run)()) {
        bindCommand(button, addCommand(this, id, [this, run] { (this->*run)(); }), id);
    };
    bind(m_ui->drawButton, CommandId::DrawChart, &ChartsView::draw);
    bind(m_ui->copyPictureButton, CommandId::CopyChartPicture, &ChartsView::copyPicture);
    bind(m_ui->copyDataButton, CommandId::CopyChartData, &ChartsView::copyData);
    bind(m_ui->saveButton, CommandId::SaveChart, &ChartsView::save);
    connect(m_ui->helpButton, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("charts"), window()))->show(); });
}

void ChartsView::connectChart()
{
    connect(m_ui->topicBox, &QComboBox::currentIndexChanged, this, &ChartsView::showTopic);
    connect(m_ui->codeEdit, &ScanEdit::scanned, this, &ChartsView::takeScan);
    connect(m_ui->rowsTable, &QTableView::activated, this, [this](const QModelIndex &index) { openRow(index.row()); });
    connect(m_ui->chart, &MarksChart::activated, this, &ChartsView::openMark);
    connect(m_ui->chart, &MarksChart::currentChanged, this, &ChartsView::chooseMark);
    connect(m_ui->rowsTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                if (row.isValid())
                    m_ui->chart->setCurrent(m_model->markOf(row.row()));
            });
    connect(&m_worker, &ServiceWorker::plantChanged, this, &ChartsView::refresh);
    connect(m_busy, &BusyOverlay::cancelled, this, [this] {
        ++m_request;
        m_busy->stop();
    });
}

void ChartsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_model->rowCount() == 0)
        m_ui->codeEdit->setFocus();
    else if (m_isStale)
        refresh();
}

ChartTopic ChartsView::topic() const
{
    return static_cast<ChartTopic>(std::max(0, m_ui->topicBox->currentIndex()));
}

void ChartsView::showTopic()
{
    const bool hasDays = topic() == ChartTopic::Use;
    m_ui->daysLabel->setVisible(hasDays);
    m_ui->daysBox->setVisible(hasDays);
    m_ui->codeEdit->setPlaceholderText(subjectHint(topic()));
    // Another picture of the same thing is one key away.
    if (!m_ui->codeEdit->scan().isEmpty() || topic() == ChartTopic::Expiry)
        draw();
}

void ChartsView::ask(ChartTopic topic, const QString &subject)
{
    {
        const QSignalBlocker quiet(m_ui->topicBox);
        m_ui->topicBox->setCurrentIndex(static_cast<int>(topic));
    }
    m_ui->codeEdit->setScan(subject);
    showTopic();
}

void ChartsView::takeScan(const QString &scan)
{
    const gs1::ScanAnswer answer = m_reader.read(scan, QDate::currentDate());
    QString code = scan;
    for (const QString &element : {answer.element(u"10"), answer.element(u"00")}) {
        if (!element.isEmpty())
            code = element;
    }
    m_ui->codeEdit->setScan(code);
    draw();
}

void ChartsView::draw()
{
    m_asked = {topic(), m_ui->codeEdit->scan(), m_ui->daysBox->value()};
    const int request = ++m_request;
    const bool isWalking = m_ui->topicBox->hasFocus();
    m_busy->start(tr("Reading the figures"), true);
    if (isWalking)
        m_ui->topicBox->setFocus();
    askThen(
        m_worker, this, [question = m_asked](Services &plant) { return Charting(plant.session).read(question); },
        [this, request](const Result<ChartData> &answer) {
            if (request == m_request)
                take(answer);
        });
}

void ChartsView::take(const Result<ChartData> &answer)
{
    m_busy->stop();
    m_ui->banner->hide();
    if (!answer && answer.error().reason == Reason::Required)
        return showNothing(tr("What is it about?"), subjectHint(topic()) + u'.');
    if (!answer && answer.error().reason == Reason::NotFound)
        return showNothing(tr("Nothing has the code %1").arg(answer.error().detail),
                           tr("This chart needs something else: %1.").arg(subjectHint(topic())));
    if (!answer) {
        m_ui->banner->showMessage(Banner::Level::Error, sentence(answer.error()), wayOut(answer.error()));
        return;
    }
    if (answer->rows.empty())
        return showNothing(chartTitle(*answer),
                           (QStringList(emptyText(answer->topic)) + remarkTexts(*answer)).join(u' '));
    m_model->show(*answer);
    m_ui->chart->show(*answer);
    showWords(*answer);
    m_ui->answerPages->setCurrentWidget(m_ui->answerPage);
    fitColumns();
    chooseMark(0);
    // Who walks through the charts goes on walking.
    if (!m_ui->topicBox->hasFocus())
        m_ui->chart->setFocus();
    for (QPushButton *button : {m_ui->copyPictureButton, m_ui->copyDataButton, m_ui->saveButton})
        button->setEnabled(true);
}

void ChartsView::fitColumns()
{
    constexpr int widest = 240;
    QHeaderView *header = m_ui->rowsTable->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    m_ui->rowsTable->resizeColumnsToContents();
    for (int column = 0; column < m_model->columnCount(); ++column)
        header->resizeSection(column, std::min(header->sectionSize(column), widest));
    header->setSectionResizeMode(m_model->columnCount() - 1, QHeaderView::Stretch);
}

// Others go on working: the same again, and who reads it stays where they are.
void ChartsView::refresh()
{
    m_isStale = !isVisible();
    if (m_isStale || m_model->rowCount() == 0 || m_busy->isBusy())
        return;
    askThen(
        m_worker, this, [question = m_asked](Services &plant) { return Charting(plant.session).read(question); },
        [this, request = m_request](const Result<ChartData> &answer) {
            if (request != m_request || !answer || answer->rows.empty())
                return;
            const int mark = m_ui->chart->current();
            const QString code = m_model->codeAt(m_ui->rowsTable->currentIndex().row());
            m_model->show(*answer);
            m_ui->chart->show(*answer);
            showWords(*answer);
            m_ui->chart->setCurrent(std::min(mark, m_ui->chart->count() - 1));
            chooseMark(m_ui->chart->current());
            for (int row = 0; row < m_model->rowCount(); ++row) {
                if (m_model->markOf(row) == m_ui->chart->current() && m_model->codeAt(row) == code)
                    return m_ui->rowsTable->selectRow(row);
            }
        });
}

void ChartsView::showWords(const ChartData &shown)
{
    m_ui->summaryLabel->setText(chartSummary(shown, screenFormat()));
    const QStringList remarks = remarkTexts(shown);
    m_ui->remarkLabel->setText(remarks.join(u' '));
    m_ui->remarkLabel->setVisible(!remarks.isEmpty());
}

void ChartsView::showNothing(const QString &headline, const QString &sentence)
{
    m_model->show({});
    m_ui->chart->show(ChartData());
    m_ui->emptyState->setIcon(QStringLiteral("chart-column"));
    m_ui->emptyState->setHeadline(headline);
    m_ui->emptyState->setSentence(sentence);
    m_ui->answerPages->setCurrentWidget(m_ui->emptyPage);
    for (QPushButton *button : {m_ui->copyPictureButton, m_ui->copyDataButton, m_ui->saveButton})
        button->setEnabled(false);
}

// The rows of the mark; a row that is chosen in it stays.
void ChartsView::chooseMark(int mark)
{
    const int row = m_model->firstRowOf(mark);
    if (mark < 0 || m_model->markOf(m_ui->rowsTable->currentIndex().row()) == mark)
        return;
    if (row >= 0)
        m_ui->rowsTable->selectRow(row);
    else
        m_ui->rowsTable->clearSelection();
    const QRectF area = m_ui->chart->areaOf(mark);
    m_ui->chartScroll->ensureVisible(area.center().toPoint().x(), area.center().toPoint().y(), 40, 40);
}

// One row is opened; of several the person chooses.
void ChartsView::openMark(int mark)
{
    const int row = m_model->firstRowOf(mark);
    if (row < 0)
        return;
    if (m_model->chart().marks[static_cast<size_t>(mark)].rows == 1)
        return openRow(row);
    m_ui->rowsTable->selectRow(row);
    m_ui->rowsTable->setFocus(Qt::OtherFocusReason);
}

void ChartsView::openRow(int row)
{
    const QString code = m_model->codeAt(row);
    if (code.isEmpty())
        return;
    if (m_model->chart().topic == ChartTopic::Expiry)
        Q_EMIT stockAsked(code);
    else
        Q_EMIT traceAsked(code);
}

void ChartsView::copyPicture()
{
    if (m_model->rowCount() == 0)
        return;
    QGuiApplication::clipboard()->setImage(m_ui->chart->picture());
    m_ui->banner->showMessage(Banner::Level::Success, tr("Copied"), tr("The chart as a picture, for a document."));
}

void ChartsView::copyData()
{
    if (m_model->rowCount() == 0)
        return;
    QGuiApplication::clipboard()->setText(chartTabbed(m_model->chart()));
    m_ui->banner->showMessage(Banner::Level::Success, tr("Copied"),
                              tr("%n rows, for a spreadsheet.", nullptr, m_model->rowCount()));
}

void ChartsView::save()
{
    if (m_model->rowCount() == 0)
        return;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString name = fileNameOf(topicWord(m_model->chart().topic), m_model->chart().subject);
    auto *dialog = new ExportDialog(
        folder + u'/' + name, true,
        // A chart is drawn by its window.
        [this](ExportFormat format, const QString &path) -> ExportDialog::Writing {
            return [done = write(format, path)] { return done; };
        },
        this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save the chart"));
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { m_ui->banner->showMessage(Banner::Level::Success, tr("Saved"), dialog->path()); });
    dialog->open();
}

Done ChartsView::write(ExportFormat format, const QString &path) const
{
    if (format == ExportFormat::Svg)
        return m_ui->chart->writeSvg(path);
    if (format == ExportFormat::Png)
        return m_ui->chart->writePng(path);
    return saveFile(path, chartCsv(m_model->chart()).toUtf8());
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/health/healthview.h"

#include "documents/savefile.h"
#include "documents/sentences.h"
#include "health/ui_healthview.h"
#include "models/asking.h"
#include "views/commands.h"
#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/widgets/busyoverlay.h"
#include "views/widgets/statuschipdelegate.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QStandardPaths>

namespace bm
{
namespace
{

enum Column { What, VerdictColumn, Measured, ColumnCount };
constexpr int verdictRole = Qt::UserRole + 1;
constexpr int restMilliseconds = 15'000;
constexpr int verdictWidth = 150;
constexpr int measuredWidth = 150;

StatusLook lookOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Ok:
        return statusLook(Tone::Ok, verdictWord(verdict));
    case Verdict::Unknown:
        return statusLook(Tone::Neutral, verdictWord(verdict));
    case Verdict::Attention:
        return statusLook(Tone::Warning, verdictWord(verdict));
    case Verdict::Bad:
        break;
    }
    return statusLook(Tone::Danger, verdictWord(verdict));
}

QList<QStandardItem *> rowOf(const ReportLine &line)
{
    auto *verdict = new QStandardItem(verdictWord(line.verdict));
    verdict->setData(int(line.verdict), verdictRole);
    auto *measured = new QStandardItem(line.value);
    measured->setTextAlignment(Qt::AlignVCenter | Qt::AlignRight);
    return {new QStandardItem(line.title), verdict, measured};
}

} // namespace

HealthView::HealthView(ServiceWorker &worker, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::HealthView>()), m_worker(worker), m_busy(nullptr),
      m_table(new QStandardItemModel(0, ColumnCount, this))
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    m_busy = new BusyOverlay(m_ui->pages);
    m_ui->tabs->addTab(tr("&Health"));
    m_ui->tabs->addTab(tr("&Queries"));
    m_ui->banner->hide();
    setUpTable();
    connectAll();
    showTab();
}

HealthView::~HealthView()
{
    if (m_cancel)
        m_cancel->store(true);
}

void HealthView::setUpTable()
{
    m_table->setHorizontalHeaderLabels({tr("What"), tr("Verdict"), tr("Measured")});
    m_table->horizontalHeaderItem(Measured)->setTextAlignment(Qt::AlignVCenter | Qt::AlignRight);
    m_ui->tableCard->setFlush(true);
    Theme::setUpTable(m_ui->lineTable);
    m_ui->lineTable->setModel(m_table);
    m_ui->lineTable->setItemDelegateForColumn(
        VerdictColumn, new StatusChipDelegate(
                           [](const QModelIndex &index) { return lookOf(Verdict(index.data(verdictRole).toInt())); },
                           m_ui->lineTable));
    m_ui->lineTable->setColumnWidth(VerdictColumn, verdictWidth);
    m_ui->lineTable->setColumnWidth(Measured, measuredWidth);
    m_ui->lineTable->horizontalHeader()->setSectionResizeMode(What, QHeaderView::Stretch);
    m_ui->lineTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
}

void HealthView::connectAll()
{
    bindCommand(m_ui->readButton, addCommand(this, CommandId::ReadDatabase, [this] { read(); }),
                CommandId::ReadDatabase);
    bindCommand(m_ui->copyButton, addCommand(this, CommandId::CopyReport, [this] { copy(); }), CommandId::CopyReport);
    bindCommand(m_ui->saveButton, addCommand(this, CommandId::SaveReport, [this] { save(); }), CommandId::SaveReport);
    connect(m_ui->integrityButton, &QPushButton::clicked, this, [this] { readHealth(true); });
    connect(m_ui->tabs, &QTabBar::currentChanged, this, &HealthView::showTab);
    connect(m_ui->lineTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &HealthView::showCurrent);
    connect(m_ui->emptyState, &EmptyState::actionTriggered, this, &HealthView::read);
    connect(m_busy, &BusyOverlay::cancelled, this, &HealthView::cancel);
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &HealthView::refresh);
    connect(&m_worker, &ServiceWorker::plantChanged, this, &HealthView::hear);
}

// Asked for with F5, or nobody knows what is different: at once. A plant at work changes all the time, and its health
// costs more to read than a list.
void HealthView::hear(const QSet<QString> &tables)
{
    m_isStale = true;
    if (tables.isEmpty())
        refresh();
    else if (!m_rest.isActive())
        m_rest.start();
}

void HealthView::refresh()
{
    if (!m_isStale || !m_health || !isVisible() || m_busy->isBusy())
        return;
    m_isStale = false;
    const HealthOptions options{false, m_cancel};
    askThen(
        m_worker, this, [options](Services &plant) { return plant.health.look(options); },
        [this, request = m_request](const Result<HealthFacts> &facts) {
            // Another question was asked meanwhile, and its answer is newer. A failure is told above the page.
            if (request != m_request || !facts)
                return;
            const IntegrityFacts checked = m_health->integrity; // stays until it is asked for again
            m_health = *facts;
            m_health->integrity = checked;
            readBackups();
            if (m_ui->tabs->currentIndex() == HealthTab)
                showTab();
        });
}

void HealthView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_health && !m_busy->isBusy())
        read();
    refresh();
}

void HealthView::read()
{
    if (m_ui->tabs->currentIndex() == AnalysisTab)
        readAnalysis();
    else
        readHealth(false);
}

CancelFlag HealthView::begin(const QString &words)
{
    if (m_cancel)
        m_cancel->store(true);
    m_cancel = std::make_shared<std::atomic<bool>>(false);
    ++m_request;
    m_busy->start(words, true);
    return m_cancel;
}

void HealthView::cancel()
{
    ++m_request;
    m_cancel->store(true);
    m_busy->stop();
    fail({Reason::Cancelled});
}

void HealthView::readHealth(bool checkIntegrity)
{
    const HealthOptions options{checkIntegrity, begin(checkIntegrity ? tr("Checking the file") : tr("Reading"))};
    askThen(
        m_worker, this, [options](Services &plant) { return plant.health.look(options); },
        [this, request = m_request, checkIntegrity](const Result<HealthFacts> &facts) {
            if (request != m_request)
                return;
            m_busy->stop();
            if (!facts)
                return fail(facts.error());
            const bool isFirst = !m_health;
            m_health = *facts;
            readBackups();
            m_ui->banner->hide();
            showTab();
            if (isFirst && m_ui->tabs->hasFocus())
                m_ui->lineTable->setFocus(Qt::OtherFocusReason);
            const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                            [](const ReportLine &line) { return line.id == u"integrity"; });
            if (checkIntegrity && found != m_lines.end())
                m_ui->lineTable->selectRow(int(found - m_lines.begin()));
        });
}

// Beside the health: when the plan cannot be read, the rest is told all the same.
void HealthView::readBackups()
{
    askThen(
        m_worker, this, [](Services &plant) { return Backups(plant.session).overview(); },
        [this](const Result<BackupOverview> &overview) {
            if (!overview)
                return;
            m_backups = *overview;
            if (m_ui->tabs->currentIndex() == HealthTab)
                showTab();
        });
}

void HealthView::readAnalysis()
{
    const CancelFlag cancelled = begin(tr("Asking the program's own questions"));
    askThen(
        m_worker, this, [cancelled](Services &plant) { return plant.health.analyze(cancelled); },
        [this, request = m_request](const Result<Analysis> &analysis) {
            if (request != m_request)
                return;
            m_busy->stop();
            if (!analysis)
                return fail(analysis.error());
            m_analysis = *analysis;
            m_ui->banner->hide();
            showTab();
        });
}

// What was read before stays.
void HealthView::fail(const Error &error)
{
    const auto level = error.reason == Reason::Cancelled ? Banner::Level::Info : Banner::Level::Error;
    m_ui->banner->showMessage(level, sentence(error), wayOut(error));
    showTab();
}

void HealthView::showTab()
{
    const bool isAnalysis = m_ui->tabs->currentIndex() == AnalysisTab;
    m_ui->integrityButton->setVisible(!isAnalysis && m_worker.settings().engine == Engine::SQLite);
    // The shape of a plan is in its indents.
    m_ui->figures->setLineWrapMode(isAnalysis ? QPlainTextEdit::NoWrap : QPlainTextEdit::WidgetWidth);
    if (isAnalysis) {
        m_ui->emptyState->setIcon(QStringLiteral("clock"));
        m_ui->emptyState->setHeadline(tr("Not asked yet"));
        m_ui->emptyState->setSentence(
            tr("Every question that the program asks all day is asked a few times, and its plan is shown."));
        m_ui->emptyState->setActionText(tr("Ask now"));
        showLines(m_analysis ? analysisLines(*m_analysis) : std::vector<ReportLine>());
    } else {
        m_ui->emptyState->setIcon(QStringLiteral("database"));
        m_ui->emptyState->setHeadline(tr("Nothing read yet"));
        m_ui->emptyState->setSentence(tr("How large the database is, its backup, and what needs attention."));
        m_ui->emptyState->setActionText(tr("Read now"));
        std::vector<ReportLine> lines = m_health ? healthLines(*m_health) : std::vector<ReportLine>();
        if (!lines.empty() && m_backups)
            lines.insert(lines.begin() + 1, backupPlanLine(*m_backups));
        showLines(lines);
    }
    showSummary();
}

void HealthView::showLines(const std::vector<ReportLine> &lines)
{
    // The plan's line comes in between later: the chosen line is known by its name, not by where it stands.
    const int row = m_ui->lineTable->currentIndex().row();
    const QString chosen = row >= 0 && size_t(row) < m_lines.size() ? m_lines[size_t(row)].id : QString();
    m_lines = lines;
    m_table->removeRows(0, m_table->rowCount());
    for (const ReportLine &line : m_lines)
        m_table->appendRow(rowOf(line));
    const bool isEmpty = m_lines.empty();
    m_ui->pages->setCurrentWidget(isEmpty ? m_ui->emptyPage : m_ui->linesPage);
    setFocusProxy(isEmpty ? static_cast<QWidget *>(m_ui->tabs) : m_ui->lineTable);
    m_ui->copyButton->setEnabled(!isEmpty);
    m_ui->saveButton->setEnabled(!isEmpty);
    const auto same =
        std::find_if(m_lines.begin(), m_lines.end(), [&chosen](const ReportLine &line) { return line.id == chosen; });
    if (!isEmpty)
        m_ui->lineTable->selectRow(same == m_lines.end() ? 0 : int(same - m_lines.begin()));
    showCurrent();
}

void HealthView::showSummary()
{
    if (m_lines.empty())
        return m_ui->header->setSubtitle(tr("How it is, and how it answers"));
    const auto marked = std::count_if(m_lines.begin(), m_lines.end(), [](const ReportLine &line) {
        return line.verdict == Verdict::Attention || line.verdict == Verdict::Bad;
    });
    const QDateTime &at = m_ui->tabs->currentIndex() == AnalysisTab ? m_analysis->readAt : m_health->readAt;
    const QString time = QLocale().toString(at.toLocalTime().time(), QLocale::ShortFormat);
    m_ui->header->setSubtitle(marked == 0 ? tr("Nothing needs attention; read at %1").arg(time)
                                          : tr("%n need(s) attention; read at %1", nullptr, int(marked)).arg(time));
}

void HealthView::showCurrent()
{
    const int row = m_ui->lineTable->currentIndex().row();
    if (row < 0 || size_t(row) >= m_lines.size())
        return;
    const ReportLine &line = m_lines[size_t(row)];
    m_ui->lineTitle->setText(line.title);
    m_ui->lineChip->setLook(lookOf(line.verdict));
    m_ui->lineSentence->setText(line.sentence);
    m_ui->lineWay->setText(line.way);
    m_ui->lineWay->setVisible(!line.way.isEmpty());
    m_ui->figures->setPlainText(line.detail.join(u'\n'));
    m_ui->figures->setVisible(!line.detail.isEmpty());
}

QString HealthView::document() const
{
    if (m_ui->tabs->currentIndex() == AnalysisTab)
        return m_analysis ? analysisMarkdown(*m_analysis) : QString();
    return m_health ? healthMarkdown(*m_health) : QString();
}

void HealthView::copy()
{
    if (m_lines.empty())
        return;
    QGuiApplication::clipboard()->setText(document());
    m_ui->banner->showMessage(Banner::Level::Success, tr("Copied"), tr("The report is in the clipboard as Markdown."));
}

void HealthView::save()
{
    if (m_lines.empty())
        return;
    const bool isAnalysis = m_ui->tabs->currentIndex() == AnalysisTab;
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString proposed =
        folder.filePath(isAnalysis ? QStringLiteral("database-queries.md") : QStringLiteral("database-health.md"));
    const QString path =
        QFileDialog::getSaveFileName(this, commandText(CommandId::SaveReport), proposed, tr("Markdown (*.md)"));
    if (path.isEmpty())
        return;
    const Done saved = saveFile(path, document().toUtf8());
    if (saved)
        m_ui->banner->showMessage(Banner::Level::Success, tr("Saved"), QDir::toNativeSeparators(path));
    else
        m_ui->banner->showMessage(Banner::Level::Error, sentence(saved.error()), wayOut(saved.error()));
}

} // namespace bm

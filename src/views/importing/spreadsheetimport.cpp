// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/importing/spreadsheetimport.h"

#include "documents/importing/importwords.h"
#include "documents/importing/templates.h"
#include "documents/rightwords.h"
#include "documents/sentences.h"
#include "models/asking.h"
#include "views/help/topicdialog.h"
#include "views/importing/importrowslist.h"
#include "views/importing/importsetup.h"
#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/widgets/busyoverlay.h"
#include "views/widgets/pageheader.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QtConcurrent>

namespace bm
{
namespace
{
QString droppedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

QString refusalFor(const std::optional<Role> &role)
{
    return role ? refusalWords(*role, {{kindTitle(ImportKind::Lots), Act::ReceiveLot}}) : QString();
}

QSet<QString> tablesOf(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Suppliers:
        return {QStringLiteral("suppliers")};
    case ImportKind::Ingredients:
        return {QStringLiteral("ingredients")};
    case ImportKind::Lots:
        break;
    }
    return {QStringLiteral("suppliers"), QStringLiteral("ingredient_lots"), QStringLiteral("lot_movements")};
}
} // namespace

std::vector<ImportKind> SpreadsheetImport::kindsFor(const std::optional<Role> &role)
{
    std::vector<ImportKind> kinds;
    if (!role || mayDo(*role, Act::EditCatalog))
        kinds = {ImportKind::Suppliers, ImportKind::Ingredients};
    if (!role || mayDo(*role, Act::ReceiveLot))
        kinds.push_back(ImportKind::Lots);
    return kinds;
}

SpreadsheetImport::SpreadsheetImport(ServiceWorker &worker, QWidget *parent)
    : QDialog(parent), m_worker(worker), m_header(new PageHeader(tr("Import from a spreadsheet"))),
      m_steps(new QStackedWidget), m_setup(new ImportSetup(kindsFor(worker.role()), refusalFor(worker.role()))),
      m_preview(new ImportPreviewList), m_busy(nullptr)
{
    setObjectName(QStringLiteral("importDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import"));
    setAcceptDrops(true);
    resize(1120, 680);
    m_header->setObjectName(QStringLiteral("importHeader"));
    auto *help = m_header->addButton(QStringLiteral("importHelp"), tr("How it wor&ks"),
                                     QStringLiteral("circle-question-mark"), QStringLiteral("quiet"));
    help->setAutoDefault(false);
    connect(help, &QPushButton::clicked, this, [this] { (new TopicDialog(QStringLiteral("import"), this))->show(); });
    m_steps->setObjectName(QStringLiteral("importSteps"));
    m_steps->addWidget(m_setup);
    m_steps->addWidget(m_preview);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::xl, Space::xl, Space::xl);
    column->setSpacing(Space::l);
    column->addWidget(m_header);
    column->addWidget(m_steps, 1);
    setUpButtons();
    m_busy = new BusyOverlay(this);
    m_busy->setObjectName(QStringLiteral("importBusy"));
    connect(m_busy, &BusyOverlay::cancelled, this, [this] {
        if (m_stopped)
            *m_stopped = true;
    });
    connect(m_setup, &ImportSetup::fileChosen, this, &SpreadsheetImport::readFile);
    connect(m_preview, &ImportPreviewList::askedChanged, this, &SpreadsheetImport::look);
    showStep();
}

SpreadsheetImport::~SpreadsheetImport()
{
    if (m_stopped)
        *m_stopped = true;
}

QPushButton *SpreadsheetImport::addButton(const QString &name, const QString &text, const QString &icon,
                                          void (SpreadsheetImport::*run)())
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    if (name == u"lookButton" || name == u"importButton")
        button->setProperty("role", QStringLiteral("primary"));
    if (!icon.isEmpty())
        Icons::setOn(button, icon);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, run);
    return button;
}

void SpreadsheetImport::setUpButtons()
{
    using Import = SpreadsheetImport;
    m_template =
        addButton(QStringLiteral("templateButton"), tr("Save &template…"), u"download"_qs, &Import::saveTemplate);
    m_back = addButton(QStringLiteral("backButton"), tr("&Back"), u"arrow-left"_qs, &Import::back);
    m_close = addButton(QStringLiteral("closeButton"), tr("Cancel"), {}, &Import::reject);
    m_look = addButton(QStringLiteral("lookButton"), tr("&See what would happen"), u"arrow-right"_qs, &Import::look);
    m_write = addButton(QStringLiteral("importButton"), tr("&Import"), u"upload"_qs, &Import::write);
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::m);
    row->addWidget(m_template);
    row->addWidget(m_back);
    row->addStretch(1);
    row->addWidget(m_close);
    row->addWidget(m_look);
    row->addWidget(m_write);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void SpreadsheetImport::showStep()
{
    const bool isSetup = m_steps->currentWidget() == m_setup;
    m_template->setVisible(isSetup);
    m_look->setVisible(isSetup);
    m_look->setEnabled(m_setup->hasTable());
    m_look->setDefault(isSetup);
    m_back->setVisible(!isSetup && !m_isWritten);
    m_write->setVisible(!isSetup && m_mayWrite && !m_isWritten);
    m_write->setDefault(!isSetup);
    m_close->setText(m_isWritten ? tr("Close") : tr("Cancel"));
    m_header->setSubtitle(isSetup       ? tr("1 of 2: the file and what its columns hold")
                          : m_isWritten ? tr("This is what happened")
                                        : tr("2 of 2: what would happen. Nothing is written yet."));
}

void SpreadsheetImport::openFile(const QString &path)
{
    m_steps->setCurrentWidget(m_setup);
    m_setup->setPath(path);
    showStep();
}

// Beside the window: a large workbook takes its moment to unpack.
void SpreadsheetImport::readFile()
{
    const int reading = ++m_reading;
    const auto read =
        QtConcurrent::run([path = m_setup->path(), sheet = m_setup->sheet()] { return readTableFile(path, sheet); });
    whenDone(read, this, [this, reading](const TableRead &file) {
        if (reading != m_reading)
            return;
        m_setup->showRead(file);
        m_preview->clearAsked();
        showStep();
    });
}

ImportRequest SpreadsheetImport::request() const
{
    ImportRequest request = m_setup->request();
    const bool isAsked = m_preview->isAsked();
    request.updatesExisting = isAsked && request.kind != ImportKind::Lots;
    request.receivesAgain = isAsked && request.kind == ImportKind::Lots;
    return request;
}

// The cover over the dialog, and what tells it from the worker's thread how far it is.
ImportWatch SpreadsheetImport::begin(const QString &words)
{
    m_stopped = std::make_shared<std::atomic<bool>>(false);
    m_busy->start(words, true);
    return [stopped = m_stopped, busy = QPointer<BusyOverlay>(m_busy),
            context = QPointer<QObject>(this)](qint64 done, qint64 total) {
        if (*stopped)
            return false;
        QMetaObject::invokeMethod(
            qApp,
            [busy, done, total] {
                if (busy && busy->isBusy())
                    busy->setProgress(int(done), int(total));
            },
            Qt::QueuedConnection);
        return true;
    };
}

void SpreadsheetImport::end()
{
    m_stopped.reset();
    m_busy->stop();
}

void SpreadsheetImport::look()
{
    if (!m_setup->hasTable() || !m_setup->checkMapping())
        return;
    const ImportWatch watch = begin(tr("Looking at every row ..."));
    askThen(
        m_worker, this,
        [request = request(), watch](Services &plant) { return Imports(plant.session).preview(request, watch); },
        [this](const Result<ImportPreview> &preview) { takePreview(preview); });
}

void SpreadsheetImport::takePreview(const Result<ImportPreview> &preview)
{
    end();
    if (!preview) {
        if (preview.error().reason != Reason::Cancelled)
            m_setup->showProblem(sentence(preview.error()), wayOut(preview.error()));
        return back();
    }
    const ImportCounts counts = preview->counts();
    m_mayWrite = counts.wrong == 0 && counts.created + counts.changed > 0;
    m_preview->show(*preview, m_setup->titles(), false);
    m_steps->setCurrentWidget(m_preview);
    showStep();
    m_preview->focusList();
}

void SpreadsheetImport::write()
{
    if (!m_mayWrite || m_isWritten || m_stopped)
        return;
    const ImportWatch watch = begin(tr("Importing ..."));
    askThen(
        m_worker, this,
        [request = request(), watch](Services &plant) { return Imports(plant.session).write(request, watch); },
        [this](const Result<ImportOutcome> &outcome) { takeOutcome(outcome); });
}

void SpreadsheetImport::takeOutcome(const Result<ImportOutcome> &outcome)
{
    end();
    if (!outcome) {
        const bool isCancelled = outcome.error().reason == Reason::Cancelled;
        return m_preview->showProblem(isCancelled ? tr("Stopped") : sentence(outcome.error()),
                                      isCancelled ? tr("Nothing was written.") : wayOut(outcome.error()));
    }
    m_isWritten = outcome->isWritten;
    m_mayWrite = outcome->isWritten;
    m_preview->show(outcome->preview, m_setup->titles(), outcome->isWritten);
    showStep();
    if (m_isWritten) {
        m_worker.announce(tablesOf(m_setup->kind()));
        m_close->setFocus(Qt::OtherFocusReason);
    }
}

void SpreadsheetImport::back()
{
    m_steps->setCurrentWidget(m_setup);
    m_preview->clearAsked();
    showStep();
    m_look->setFocus(Qt::OtherFocusReason);
}

void SpreadsheetImport::saveTemplate()
{
    const QString proposed = importKindName(m_setup->kind()) + QStringLiteral(".xlsx");
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save template"), proposed, tr("Workbook (*.xlsx);;Text (*.csv)"));
    if (path.isEmpty())
        return;
    if (const Done saved = saveImportTemplate(m_setup->kind(), path); !saved)
        m_setup->showProblem(sentence(saved.error()), wayOut(saved.error()));
}

// While something is under way Esc only stops it.
void SpreadsheetImport::reject()
{
    if (m_stopped)
        *m_stopped = true;
    else
        QDialog::reject();
}

void SpreadsheetImport::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_stopped && !m_isWritten && !droppedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void SpreadsheetImport::dropEvent(QDropEvent *event)
{
    openFile(droppedFile(event->mimeData()));
    event->acceptProposedAction();
}

} // namespace bm

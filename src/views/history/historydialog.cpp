// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/history/historydialog.h"

#include "documents/history/historywords.h"
#include "documents/sentences.h"
#include "history/ui_historydialog.h"
#include "models/asking.h"
#include "models/wording.h"
#include "views/style/icons.h"

#include <QStringBuilder>

namespace bm
{
namespace
{
// "2026/4" would be a folder.
QString fileNameFor(const QString &code)
{
    QString name = code;
    for (QChar &c : name)
        if (!c.isLetterOrNumber() && c != u'-' && c != u'_')
            c = u'-';
    return QStringLiteral("history-") % name % QStringLiteral(".csv");
}
} // namespace

HistoryDialog::HistoryDialog(ServiceWorker &worker, RecordKind kind, const QString &code, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::HistoryDialog>()), m_worker(worker), m_code(code)
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    resize(1080, 680);
    m_ui->banner->hide();
    m_ui->titleLabel->setText(tr("History of %1 %2").arg(kindWord(kind), code));
    m_ui->changes->setEmpty(QStringLiteral("clock"), tr("Reading"), tr("The changes are being read."));
    m_ui->changes->showFilled();
    connect(m_ui->personBox, &QComboBox::currentIndexChanged, this, &HistoryDialog::applyFilters);
    connect(m_ui->kindBox, &QComboBox::currentIndexChanged, this, &HistoryDialog::applyFilters);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &HistoryDialog::save);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(&worker, &ServiceWorker::plantChanged, this, [this, kind, code] { read(kind, code); });
    read(kind, code);
}

HistoryDialog::~HistoryDialog() = default;

void HistoryDialog::showFor(ServiceWorker &worker, RecordKind kind, const QString &code, QWidget *page)
{
    if (code.isEmpty())
        return;
    auto *dialog = new HistoryDialog(worker, kind, code, page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HistoryDialog::read(RecordKind kind, const QString &code)
{
    askThen(
        m_worker, this,
        [kind, code](Services &plant) -> Result<RecordHistory> {
            BM_TRY_ASSIGN(const Record record, plant.history.find(kind, code));
            return plant.history.of(kind, record.id);
        },
        [this](const Result<RecordHistory> &history) { take(history); });
}

void HistoryDialog::take(const Result<RecordHistory> &history)
{
    if (!history && m_isRead)
        return; // what was read stays readable; that the database is gone stands above the page
    if (!history) {
        m_ui->banner->showMessage(Banner::Level::Error, sentence(history.error()), wayOut(history.error()));
        m_ui->changes->setEmpty(QStringLiteral("circle-x"), tr("Not read"), sentence(history.error()));
        return m_ui->changes->showFilled();
    }
    m_history = *history;
    if (m_history.isTakenOver)
        m_ui->banner->showMessage(Banner::Level::Info, tr("From the old program"),
                                  tr("What it was before %1 is not known here.").arg(shown(m_history.knownSince)));
    else if (m_history.isCut)
        m_ui->banner->showMessage(Banner::Level::Info, tr("Only the newest changes are shown"));
    m_ui->changes->setEmpty(QStringLiteral("clock"), tr("Nothing was changed"), tr("No change fits."));
    fillFilters();
    if (std::exchange(m_isRead, true))
        return m_ui->changes->refresh(fitting());
    applyFilters();
    m_ui->changes->table()->setFocus(Qt::OtherFocusReason);
}

void HistoryDialog::fillFilters()
{
    const QSignalBlocker quietPerson(m_ui->personBox);
    const QSignalBlocker quietKind(m_ui->kindBox);
    if (m_ui->personBox->count() == 0) {
        m_ui->personBox->addItem(tr("Everybody"), QString());
        m_ui->kindBox->addItem(tr("Everything"), QString());
    }
    for (const HistoryEntry &entry : m_history.entries) {
        if (m_ui->personBox->findData(entry.person) < 0)
            m_ui->personBox->addItem(entry.person, entry.person);
        if (m_ui->kindBox->findData(entry.table) < 0)
            m_ui->kindBox->addItem(tableWord(entry.table), entry.table);
    }
}

void HistoryDialog::applyFilters()
{
    m_ui->changes->model().setEntries(fitting());
    m_ui->changes->showFilled();
}

std::vector<HistoryEntry> HistoryDialog::fitting() const
{
    const QString person = m_ui->personBox->currentData().toString();
    const QString table = m_ui->kindBox->currentData().toString();
    std::vector<HistoryEntry> entries;
    for (const HistoryEntry &entry : m_history.entries) {
        if ((person.isEmpty() || entry.person == person) && (table.isEmpty() || entry.table == table))
            entries.push_back(entry);
    }
    return entries;
}

void HistoryDialog::save()
{
    const auto saved = m_ui->changes->exportCsv(fileNameFor(m_code));
    if (!saved)
        return;
    if (*saved)
        m_ui->banner->showMessage(Banner::Level::Success, tr("Saved"));
    else
        m_ui->banner->showMessage(Banner::Level::Error, sentence(saved->error()), wayOut(saved->error()));
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/history/historydialog.h"

#include "documents/history/historywords.h"
#include "documents/history/statelines.h"
#include "documents/savefile.h"
#include "documents/sentences.h"
#include "history/ui_historydialog.h"
#include "models/asking.h"
#include "models/wording.h"
#include "views/style/icons.h"

#include <QStringBuilder>

namespace bm
{
HistoryDialog::HistoryDialog(ServiceWorker &worker, RecordKind kind, const QString &code, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::HistoryDialog>()), m_worker(worker), m_kind(kind), m_code(code)
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
    connect(&worker, &ServiceWorker::plantChanged, this, &HistoryDialog::read);
    setUpPast();
    read();
}

HistoryDialog::~HistoryDialog()
{
    // A field that loses the keyboard with its window would still have its moment read.
    m_ui->pastEdit->disconnect(this);
}

void HistoryDialog::showFor(ServiceWorker &worker, RecordKind kind, const QString &code, QWidget *page)
{
    if (code.isEmpty())
        return;
    auto *dialog = new HistoryDialog(worker, kind, code, page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HistoryDialog::setUpPast()
{
    m_ui->pastField->hide();
    m_ui->state->hide();
    connect(m_ui->pastButton, &QPushButton::toggled, this, [this](bool isPast) {
        m_ui->pastField->setVisible(isPast);
        m_ui->state->setVisible(isPast);
        if (isPast) {
            const HistoryEntry *chosen = m_ui->changes->current();
            const QDateTime at = chosen ? chosen->at.toLocalTime() : QDateTime::currentDateTime();
            m_ui->pastEdit->setDateTime(QDateTime(at.date(), QTime(at.time().hour(), at.time().minute())));
            m_ui->pastEdit->setFocus(Qt::OtherFocusReason);
        } else {
            m_ui->banner->hide();
        }
        read();
    });
    connect(m_ui->pastEdit, &QDateTimeEdit::editingFinished, this, &HistoryDialog::read);
    connect(m_ui->banner, &Banner::actionTriggered, this, [this] { m_ui->pastButton->setChecked(false); });
}

// The end of the minute that is shown: what was done in it is known.
QDateTime HistoryDialog::moment() const
{
    return m_ui->pastButton->isChecked() ? m_ui->pastEdit->dateTime().addMSecs(59'999).toUTC() : QDateTime();
}

void HistoryDialog::read()
{
    askThen(
        m_worker, this,
        [kind = m_kind, code = m_code, moment = moment()](Services &plant) -> Result<Known> {
            BM_TRY_ASSIGN(const Record record, plant.history.find(kind, code));
            Known known{moment, {}, {}, {}};
            BM_TRY_ASSIGN(known.history, plant.history.of(kind, record.id, moment));
            if (moment.isValid()) {
                known.then = plant.history.asOf(kind, record.id, moment);
                BM_TRY_ASSIGN(known.now, plant.history.asOf(kind, record.id, QDateTime::currentDateTimeUtc()));
            }
            return known;
        },
        [this](const Result<Known> &known) { take(known); });
}

void HistoryDialog::take(const Result<Known> &known)
{
    if (!known && m_isRead)
        return; // what was read stays readable; that the database is gone stands above the page
    if (!known) {
        m_ui->banner->showMessage(Banner::Level::Error, sentence(known.error()), wayOut(known.error()));
        m_ui->changes->setEmpty(QStringLiteral("circle-x"), tr("Not read"), sentence(known.error()));
        return m_ui->changes->showFilled();
    }
    if (known->moment != moment())
        return; // somebody asked for another moment meanwhile
    m_history = known->history;
    showHistory();
    if (known->then)
        showState(*known);
}

void HistoryDialog::showHistory()
{
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

// The banner says it above everything, so that nobody takes the past for the present.
void HistoryDialog::showState(const Known &known)
{
    m_ui->banner->showMessage(Banner::Level::Warning,
                              tr("This is the past, as it was known on %1").arg(shown(known.moment)),
                              tr("It may be different now."));
    m_ui->banner->setAction(tr("Show the present"));
    const Result<RecordState> &then = *known.then;
    if (then)
        m_ui->state->show(tr("As it was known then"), stateLines(*then, &*known.now));
    else
        m_ui->state->showSentence(then.error().reason == Reason::NotFound ? tr("It was not known yet at this moment.")
                                                                          : sentence(then.error()));
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
    const auto saved = m_ui->changes->exportCsv(fileNameOf(QStringLiteral("history"), m_code) % QStringLiteral(".csv"));
    if (!saved)
        return;
    if (*saved)
        m_ui->banner->showMessage(Banner::Level::Success, tr("Saved"));
    else
        m_ui->banner->showMessage(Banner::Level::Error, sentence(saved->error()), wayOut(saved->error()));
}

} // namespace bm

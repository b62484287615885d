// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/history/historyview.h"

#include "documents/history/historywords.h"
#include "documents/sentences.h"
#include "history/ui_historyview.h"
#include "models/asking.h"
#include "models/wording.h"
#include "views/commands.h"
#include "views/history/historydialog.h"
#include "views/style/icons.h"
#include "views/widgets/busyoverlay.h"

namespace bm
{
namespace
{
constexpr qint64 pageSize = 100;

struct Choices
{
    QStringList people;
    QStringList tables;
};

Result<Choices> choicesOf(Services &plant)
{
    Choices choices;
    BM_TRY_ASSIGN(choices.people, plant.history.people());
    BM_TRY_ASSIGN(choices.tables, plant.history.tables());
    return choices;
}

void offer(QComboBox &box, const QString &word, const QString &value)
{
    if (box.findData(value) < 0)
        box.addItem(word, value);
}

// What a person is told about the first place that is not as it was sealed.
QString breakSentence(const HistoryBreak &found)
{
    const QString row = QString::number(found.auditRow);
    switch (found.kind) {
    case HistoryBreak::Kind::RowChanged:
        return HistoryView::tr("Entry %1 was changed after it was sealed.").arg(row);
    case HistoryBreak::Kind::RowMissing:
        return HistoryView::tr("An entry after number %1 is gone.").arg(row);
    case HistoryBreak::Kind::RowInserted:
        return HistoryView::tr("Entry %1 was put in later.").arg(row);
    case HistoryBreak::Kind::RowForged:
        return HistoryView::tr("Entry %1 says something that its record does not say.").arg(row);
    case HistoryBreak::Kind::SealChanged:
        return HistoryView::tr("Seal %1 was changed.").arg(found.seal);
    case HistoryBreak::Kind::SealMissing:
        return HistoryView::tr("The seal before number %1 is gone or was changed.").arg(found.seal);
    case HistoryBreak::Kind::TailMissing:
        break;
    }
    return HistoryView::tr("Entries after number %1 are gone.").arg(row);
}

std::optional<RecordKind> kindIn(const QString &table)
{
    for (const RecordKind kind : allRecordKinds()) {
        if (tableOf(kind) == table)
            return kind;
    }
    return std::nullopt;
}

QString breakDetail(const HistoryBreak &found)
{
    if (found.table.isEmpty())
        return {};
    return QStringList{tableWord(found.table) + u' ' + found.record, shown(found.at), found.person}.join(
        QStringLiteral(" · "));
}
} // namespace

HistoryView::HistoryView(ServiceWorker &worker, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::HistoryView>()), m_worker(worker), m_busy(nullptr)
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    m_busy = new BusyOverlay(m_ui->changes);
    m_ui->banner->hide();
    m_ui->sealRow->setStretchFactor(m_ui->sealLabel, 1);
    m_ui->sealChip->setTone(Tone::Neutral, tr("Not checked"));
    m_ui->sealLabel->setText(tr("Nothing is sealed yet."));
    m_ui->changes->setEmpty(QStringLiteral("clock"), tr("No change"), tr("Nothing was changed that fits."));
    setUpFilters();
    connectAll();
    setFocusProxy(m_ui->changes);
}

HistoryView::~HistoryView() = default;

void HistoryView::setUpFilters()
{
    m_ui->personBox->addItem(tr("Everybody"), QString());
    m_ui->tableBox->addItem(tr("Everything"), QString());
    for (QComboBox *box : {m_ui->personBox, m_ui->tableBox})
        box->setMinimumWidth(190);
    const QDate today = plantDay(QDateTime::currentDateTimeUtc());
    m_ui->fromEdit->setDate(today.addDays(-30));
    m_ui->toEdit->setDate(today);
    for (QDateEdit *edit : {m_ui->fromEdit, m_ui->toEdit})
        edit->setMinimumWidth(150);
}

void HistoryView::connectAll()
{
    connect(m_ui->recordButton, &QPushButton::clicked, this, &HistoryView::openRecord);
    connect(m_ui->changes->table(), &QTableView::activated, this, &HistoryView::openRecord);
    connect(m_ui->personBox, &QComboBox::currentIndexChanged, this, &HistoryView::read);
    connect(m_ui->tableBox, &QComboBox::currentIndexChanged, this, &HistoryView::read);
    connect(m_ui->fromEdit, &QDateEdit::dateChanged, this, &HistoryView::read);
    connect(m_ui->toEdit, &QDateEdit::dateChanged, this, &HistoryView::read);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &HistoryView::save);
    connect(m_ui->checkButton, &QPushButton::clicked, this, &HistoryView::check);
    connect(m_busy, &BusyOverlay::cancelled, this, [this] {
        ++m_request;
        m_busy->stop();
    });
    connect(&m_worker, &ServiceWorker::plantChanged, this, [this] {
        m_isStale = true;
        refresh();
    });
}

void HistoryView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isRead)
        return refresh();
    readHead();
    m_isRead = true;
    readChoices();
    read();
}

HistoryFilter HistoryView::filter() const
{
    return {m_ui->personBox->currentData().toString(), m_ui->tableBox->currentData().toString(), m_ui->fromEdit->date(),
            m_ui->toEdit->date()};
}

void HistoryView::read()
{
    const int request = ++m_request;
    m_busy->start(tr("Reading"), true);
    askThen(
        m_worker, this,
        [wanted = filter()](Services &plant) { return plant.history.search(wanted, std::nullopt, pageSize); },
        [this, request](const Result<HistoryPage> &page) {
            if (request == m_request)
                take(page, true);
        });
}

void HistoryView::readMore(qint64 before)
{
    askThen(
        m_worker, this,
        [wanted = filter(), before](Services &plant) { return plant.history.search(wanted, before, pageSize); },
        [this, request = m_request](const Result<HistoryPage> &page) {
            if (request == m_request)
                take(page, false);
        });
}

void HistoryView::take(const Result<HistoryPage> &page, bool isFirst)
{
    m_busy->stop();
    if (!page)
        return fail(page.error());
    setMore(*page);
    if (!isFirst)
        return m_ui->changes->model().append(page->entries);
    m_ui->changes->model().setEntries(page->entries);
    m_ui->changes->showFilled();
    refresh(); // what came while this was read
}

void HistoryView::setMore(const HistoryPage &page)
{
    if (page.next)
        m_ui->changes->model().setMore([this, next = *page.next] { readMore(next); });
    else
        m_ui->changes->model().setMore({});
}

void HistoryView::refresh()
{
    if (!m_isStale || !m_isRead || !isVisible() || m_isRefreshing || m_busy->isBusy())
        return;
    m_isStale = false;
    m_isRefreshing = true;
    readHead();
    const qint64 limit = std::max<qint64>(pageSize, m_ui->changes->model().rowCount());
    askThen(
        m_worker, this,
        [wanted = filter(), limit](Services &plant) { return plant.history.search(wanted, std::nullopt, limit); },
        [this, request = m_request](const Result<HistoryPage> &page) {
            m_isRefreshing = false;
            // Another question was asked meanwhile, and its answer is newer. A failure is told above the page.
            if (request == m_request && page)
                takeAgain(*page);
            refresh();
        });
}

void HistoryView::takeAgain(const HistoryPage &page)
{
    ++m_request; // an older page that is still on its way would not fit any more
    setMore(page);
    for (const HistoryEntry &entry : page.entries) {
        offer(*m_ui->personBox, entry.person, entry.person);
        offer(*m_ui->tableBox, tableWord(entry.table), entry.table);
    }
    m_ui->changes->refresh(page.entries);
}

void HistoryView::readChoices()
{
    askThen(m_worker, this, choicesOf, [this](const Result<Choices> &choices) {
        if (!choices)
            return fail(choices.error());
        for (const QString &person : choices->people)
            offer(*m_ui->personBox, person, person);
        for (const QString &table : choices->tables)
            offer(*m_ui->tableBox, tableWord(table), table);
    });
}

void HistoryView::readHead()
{
    askThen(
        m_worker, this, [](Services &plant) { return plant.sealing.head(); },
        [this](const Result<std::optional<Seal>> &head) {
            if (head)
                showHead(*head);
        });
}

void HistoryView::showHead(const std::optional<Seal> &head)
{
    if (head)
        m_ui->sealLabel->setText(sealLine(head->id, head->hash, head->sealedAt));
}

void HistoryView::check()
{
    const int request = ++m_request;
    m_busy->start(tr("Checking the history"), false);
    askThen(
        m_worker, this,
        [](Services &plant) -> Result<HistoryReport> {
            const HeadMemory memory = HeadMemory::ofThisAccount();
            return plant.sealing.check(&memory);
        },
        [this, request](const Result<HistoryReport> &report) {
            if (request != m_request)
                return;
            m_busy->stop();
            if (report)
                showCheck(*report);
            else
                fail(report.error());
        });
}

void HistoryView::showCheck(const HistoryReport &report)
{
    showHead(report.check.head);
    if (report.isWhole()) {
        m_ui->sealChip->setTone(Tone::Ok, tr("Whole"));
        m_ui->banner->showMessage(Banner::Level::Success, tr("The history is as it was sealed"),
                                  tr("Entries that were read: %1; seals: %2; not sealed yet: %3.")
                                      .arg(QLocale().toString(report.check.sealedRows),
                                           QLocale().toString(report.check.seals),
                                           QLocale().toString(report.check.looseRows)));
        return;
    }
    m_ui->sealChip->setTone(Tone::Danger, tr("Broken"));
    const QString what = report.check.firstBreak
                             ? breakSentence(*report.check.firstBreak)
                             : tr("This workstation has seen seal %1 of %2, and it is gone.")
                                   .arg(QString::number(report.missing->seal), shown(report.missing->sealedAt));
    QStringList told{what};
    if (report.check.firstBreak)
        told << breakDetail(*report.check.firstBreak);
    told << wayOut({Reason::HistoryBroken});
    told.removeAll(QString());
    m_ui->banner->showMessage(Banner::Level::Error, sentence({Reason::HistoryBroken}), told.join(u' '));
}

void HistoryView::fail(const Error &error)
{
    m_ui->banner->showMessage(Banner::Level::Error, sentence(error), wayOut(error));
}

void HistoryView::openRecord()
{
    const HistoryEntry *change = m_ui->changes->current();
    const auto kind = change == nullptr ? std::nullopt : kindIn(change->table);
    if (!kind)
        return m_ui->banner->showMessage(
            Banner::Level::Info, tr("This change has no record of its own"),
            tr("Choose one of a lot, batch, pallet, supplier, customer, ingredient, recipe, person or vessel."));
    HistoryDialog::showFor(m_worker, *kind, change->subject, this);
}

void HistoryView::save()
{
    const auto saved = m_ui->changes->exportCsv(QStringLiteral("history.csv"));
    if (!saved)
        return;
    if (*saved)
        m_ui->banner->showMessage(Banner::Level::Success, tr("Saved"),
                                  tr("%n change(s) that were shown.", nullptr, m_ui->changes->model().rowCount()));
    else
        fail(saved->error());
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recall/recallview.h"

#include "documents/recall/recallwords.h"
#include "documents/sentences.h"
#include "models/asking.h"
#include "models/recall/recallmodels.h"
#include "models/wording.h"
#include "recall/ui_recallview.h"
#include "views/commands.h"
#include "views/floor/factcard.h"
#include "views/genealogy/picturelook.h"
#include "views/help/topicdialog.h"
#include "views/recall/readinessdialog.h"
#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/widgets/statuschipdelegate.h"

#include <QHeaderView>
#include <QSignalBlocker>
#include <QTimer>
#include <algorithm>
#include <array>
#include <chrono>

namespace bm
{
namespace
{
constexpr int factsWidth = 372;
enum Tab { ThingsTab, CustomersTab };
constexpr std::array groups{RecallGroup::Lots, RecallGroup::Wip, RecallGroup::Batches, RecallGroup::OnSite,
                            RecallGroup::Shipped};
constexpr int everything = -1;

StatusLook becameLook(const RecallItem &item)
{
    switch (item.disposition) {
    case Disposition::Pending:
        return {Tone::Warning, iconOf(Tone::Warning), dispositionWords(item.disposition)};
    case Disposition::Released:
        return statusLook(Tone::Ok, dispositionWords(item.disposition));
    case Disposition::Returned:
    case Disposition::Destroyed:
    case Disposition::Reworked:
        break;
    }
    return statusLook(Tone::Neutral, dispositionWords(item.disposition));
}

QString titleOf(const RecallSummary &recall)
{
    const QString state = recall.isOpen ? RecallView::tr("open") : RecallView::tr("closed");
    return recallName(recall) % QStringLiteral(" · ") % state;
}

// Only this one, whatever keys are held down.
void selectOnly(QTableView *table, int row)
{
    table->selectionModel()->setCurrentIndex(table->model()->index(row, 0),
                                             QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void setUpTable(QTableView *table, QAbstractItemModel *model, std::initializer_list<std::pair<int, int>> widths)
{
    Theme::setUpTable(table);
    table->setModel(model);
    for (const auto &[column, width] : widths)
        table->setColumnWidth(column, width);
}
} // namespace

RecallView::RecallView(ServiceWorker &worker, QWidget *parent, const ScanReader &reader)
    : QWidget(parent), m_ui(std::make_unique<Ui::RecallView>()), m_worker(worker), m_reader(reader),
      m_items(new RecallItemModel(this)), m_customers(new RecallCustomerModel(this)),
      m_facts(new FactCard(QStringLiteral("recallFacts")))
{
    m_ui->setupUi(this);
    m_ui->bodyRow->addWidget(m_facts);
    m_facts->setFixedWidth(factsWidth);
    m_facts->setHint(tr("Nothing is selected"), tr("Begin a recall with any code: a lot, a batch, a pallet."));
    setUpHeader();
    setUpTables();
    setUpActions();
    showNothing();
    connect(&worker, &ServiceWorker::plantChanged, this, [this] {
        m_isStale = true;
        refresh();
    });
    connect(&worker, &ServiceWorker::signedInChanged, this, &RecallView::showActions);
    auto *minutes = new QTimer(this);
    minutes->setInterval(std::chrono::seconds(20));
    connect(minutes, &QTimer::timeout, this, &RecallView::showClock);
    minutes->start();
}

RecallView::~RecallView() = default;

void RecallView::setUpHeader()
{
    Icons::decorate(this);
    m_ui->recallBox->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_ui->recallBox->hide();
    connect(m_ui->recallBox, &QComboBox::activated, this, [this] { read(m_ui->recallBox->currentData().toString()); });
    m_ui->recallTabs->addTab(tr("Things"));
    m_ui->recallTabs->addTab(tr("Customers"));
    m_ui->recallTabs->setExpanding(false);
    connect(m_ui->recallTabs, &QTabBar::currentChanged, this, &RecallView::showTab);
    m_ui->groupBox->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(m_ui->groupBox, &QComboBox::currentIndexChanged, this, &RecallView::showTab);
    bindCommand(
        m_ui->readinessTile,
        addCommand(this, CommandId::ShowReadiness, [this] { (new ReadinessDialog(m_worker, window()))->show(); }),
        CommandId::ShowReadiness);
    connect(m_ui->recallHelp, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("recall"), window()))->show(); });
    m_ui->recallEmpty->setIcon(QStringLiteral("siren"));
    m_ui->recallEmpty->setHeadline(tr("No recall yet"));
    m_ui->recallEmpty->setSentence(
        tr("Name a lot, a batch or a pallet and look at what it reaches: nothing changes until somebody signs."));
    m_ui->recallCard->setFlush(true);
}

void RecallView::setUpTables()
{
    using Item = RecallItemModel;
    using Customer = RecallCustomerModel;
    m_items->setWords({kindWords,
                       [](NodeKind kind, const QString &word) { return statusLook(statusKindOf(kind), word).word; },
                       dispositionWords});
    setUpTable(m_ui->recallItems, m_items,
               {{Item::Code, 104},
                {Item::What, 124},
                {Item::Status, 158},
                {Item::Became, 112},
                {Item::Amount, 104},
                {Item::Dose, 196},
                {Item::Customer, 140},
                {Item::Where, 110},
                {Item::Kind, 80}});
    m_ui->recallItems->horizontalHeader()->setStretchLastSection(true);
    // How much of it is in each thing is seen without scrolling, on a small screen, too.
    m_ui->recallItems->horizontalHeader()->moveSection(Item::Dose, Item::Status);
    // Sixty pallets that were destroyed are settled at once.
    m_ui->recallItems->setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUpTable(m_ui->recallCustomers, m_customers,
               {{Customer::Name, 150},
                {Customer::Pallets, 90},
                {Customer::Items, 76},
                {Customer::Dose, 196},
                {Customer::Told, 140},
                {Customer::Checked, 160},
                {Customer::Contact, 130},
                {Customer::Phone, 130},
                {Customer::Email, 160}});
    m_ui->recallCustomers->horizontalHeader()->setStretchLastSection(true);
    const auto itemAt = [this](const QModelIndex &index) { return m_items->items()[size_t(index.row())]; };
    m_ui->recallItems->setItemDelegateForColumn(Item::Status,
                                                new StatusChipDelegate(
                                                    [itemAt](const QModelIndex &index) {
                                                        const RecallItem item = itemAt(index);
                                                        return statusLook(statusKindOf(item.key.kind),
                                                                          standingOf(item.status, item.releaseEnded));
                                                    },
                                                    m_ui->recallItems));
    for (QTableView *table : {m_ui->recallItems, m_ui->recallCustomers})
        connect(table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecallView::showCurrent);
}

void RecallView::setUpActions()
{
    bindCommand(m_ui->newRecallButton, addCommand(this, CommandId::NewRecall, [this] { askCodes(); }),
                CommandId::NewRecall);
    m_facts->addAction(this, CommandId::SettleItem, QStringLiteral("settleButton"), {Act::OpenRecall},
                       [this] { askSettlement(); });
    m_facts->addAction(this, CommandId::CustomerTold, QStringLiteral("toldButton"), {Act::OpenRecall},
                       [this] { askTold(); });
    m_facts->addAction(this, CommandId::NoticeChecked, QStringLiteral("checkButton"), {Act::OpenRecall},
                       [this] { askCheck(); });
    m_facts->addAction(this, CommandId::CloseRecall, QStringLiteral("closeRecallButton"), {Act::CloseRecall},
                       [this] { askClose(); });
    m_facts->addAction(this, CommandId::SaveEvidence, QStringLiteral("evidenceButton"), [this] { saveEvidence(); });
    m_facts->addAction(this, CommandId::SaveLetters, QStringLiteral("lettersButton"), [this] { saveLetters(); });
    connect(m_facts, &FactCard::asked, this, [this] {
        // A preview that nobody signed is put away.
        if (m_shown.number.isEmpty())
            load();
        else
            refresh();
    });
    showActions();
}

void RecallView::showActions()
{
    const auto role = m_worker.role();
    m_facts->setRole(role);
    m_ui->newRecallButton->setVisible(!role || mayDo(*role, Act::OpenRecall));
    showTab();
}

void RecallView::showTab()
{
    const bool isThings = m_ui->recallTabs->currentIndex() == ThingsTab;
    const bool isEmpty = m_items->items().empty();
    showGroupRows();
    m_ui->recallTabs->setVisible(!isEmpty);
    m_ui->groupBox->setVisible(!isEmpty && isThings);
    m_ui->recallPages->setCurrentWidget(isEmpty ? m_ui->emptyPage : isThings ? m_ui->thingsPage : m_ui->customersPage);
    setFocusProxy(isEmpty    ? static_cast<QWidget *>(m_ui->newRecallButton)
                  : isThings ? m_ui->recallItems
                             : m_ui->recallCustomers);
    showCurrent();
}

void RecallView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

// A recall may hold a whole year: it is read again only for somebody who looks at it.
void RecallView::refresh()
{
    if (!m_isStale || !isVisible())
        return;
    m_isStale = false;
    load();
}

void RecallView::load()
{
    loadReadiness();
    askThen(
        m_worker, this, [](Services &plant) { return plant.recalls.list(); },
        [this](const Result<std::vector<RecallSummary>> &recalls) {
            if (!recalls)
                return refused(recalls.error());
            showList(*recalls);
        });
}

void RecallView::showList(const std::vector<RecallSummary> &recalls)
{
    // Nothing is pulled away under somebody who is asked something.
    if (m_facts->isAsking() && m_wanted.isEmpty()) {
        m_isStale = true;
        return;
    }
    const QString wanted = m_wanted.isEmpty() ? m_shown.number : m_wanted;
    m_wanted.clear();
    m_ui->recallBox->clear();
    for (const RecallSummary &recall : recalls)
        m_ui->recallBox->addItem(titleOf(recall), recall.number);
    m_ui->recallBox->setVisible(!recalls.empty());
    if (recalls.empty())
        return showNothing();
    const int row = wanted.isEmpty() ? 0 : std::max(0, m_ui->recallBox->findData(wanted));
    m_ui->recallBox->setCurrentIndex(row);
    read(m_ui->recallBox->currentData().toString());
}

struct RecallView::Figures
{
    Recall recall;
    std::optional<Quantity> accounted; // percent
};

void RecallView::read(const QString &number)
{
    askThen(
        m_worker, this,
        [number](Services &plant) -> Result<Figures> {
            BM_TRY_ASSIGN(Recall recall, plant.recalls.read(number));
            BM_TRY_ASSIGN(const RecallBalances balances, plant.recalls.balances(number));
            return Figures{std::move(recall), accountedPercent(balances)};
        },
        [this](const Result<Figures> &figures) {
            if (!figures)
                return refused(figures.error());
            show(*figures);
        });
}

void RecallView::show(const Figures &figures)
{
    const Recall &recall = figures.recall;
    const RecallItem *item = currentItem();
    const QString selected = m_selected.isEmpty() ? (item ? item->code : QString()) : m_selected;
    m_selected.clear();
    const int customer = m_ui->recallCustomers->currentIndex().row();
    m_shown = recall.summary;
    m_notices = recall.notices;
    showScope(recall.scope, recall.summary.isDrill);
    m_ui->figuresLabel->setText(figures.accounted
                                    ? tr("%1: %2 accounted for.", "figures of when, percent")
                                          .arg(figuresWords(recall), shown(figures.accounted, QStringLiteral("%")))
                                    : tr("%1: nobody knows how much is accounted for.").arg(figuresWords(recall)));
    m_ui->figuresLabel->show();
    const SettledCount count = settledCount(recall.scope.items);
    QString words = reachWords(recall.scope);
    if (!recall.summary.isDrill && recall.summary.isOpen)
        words += tr(" – settled: %1 of %2").arg(count.settled).arg(count.needed);
    m_reach = words;
    showClock();
    const int row = std::max(0, m_items->rowOf(selected));
    selectItem(row);
    if (customer >= 0)
        selectOnly(m_ui->recallCustomers, customer);
    showCurrent();
}

void RecallView::showScope(const RecallScope &scope, bool isDrill)
{
    m_ui->figuresLabel->hide();
    m_items->setItems(scope.items, isDrill);
    m_ui->recallItems->setColumnHidden(RecallItemModel::Became, isDrill);
    m_customers->setCustomers(scope.customers);
    showGroups(scope);
    showTab();
}

// Each group that is not empty, with its count.
void RecallView::showGroups(const RecallScope &scope)
{
    const auto counted = [](const QString &words, size_t count) {
        return tr("%1 (%2)", "a group of things and how many").arg(words).arg(count);
    };
    m_ui->recallTabs->setTabText(ThingsTab, counted(tr("Things"), scope.items.size()));
    m_ui->recallTabs->setTabText(CustomersTab, counted(tr("Customers"), scope.customers.size()));
    const QSignalBlocker quiet(m_ui->groupBox);
    const QVariant before = m_ui->groupBox->currentData();
    m_ui->groupBox->clear();
    m_ui->groupBox->addItem(counted(tr("Everything"), scope.items.size()), everything);
    for (const RecallGroup group : groups) {
        const auto count = std::count_if(scope.items.begin(), scope.items.end(),
                                         [group](const RecallItem &item) { return groupOf(item) == group; });
        if (count > 0)
            m_ui->groupBox->addItem(counted(groupWords(group), size_t(count)), int(group));
    }
    m_ui->groupBox->setCurrentIndex(std::max(0, m_ui->groupBox->findData(before)));
}

void RecallView::showGroupRows()
{
    const QVariant group = m_ui->groupBox->currentData();
    const bool isAll = !group.isValid() || group.toInt() == everything;
    const auto &items = m_items->items();
    int first = -1;
    for (int row = 0; row < int(items.size()); ++row) {
        const bool isShown = isAll || int(groupOf(items[size_t(row)])) == group.toInt();
        m_ui->recallItems->setRowHidden(row, !isShown);
        if (isShown && first < 0)
            first = row;
    }
    if (!isAll && first >= 0 && selectedItems().empty())
        selectItem(first);
}

void RecallView::loadReadiness()
{
    askThen(
        m_worker, this, [](Services &plant) { return Readiness(plant.session).state(1); },
        [this](const Result<ReadinessState> &state) {
            // What cannot be read is told by the page itself.
            if (state)
                m_ui->readinessTile->setState(*state);
        });
}

// A retailer counts the minutes.
void RecallView::showClock()
{
    if (m_shown.number.isEmpty())
        return;
    m_ui->header->setSubtitle(m_reach % tr(" – ") % clockWords(m_shown, QDateTime::currentDateTimeUtc()));
}

void RecallView::showNothing()
{
    m_shown = {};
    m_ui->header->setSubtitle(tr("Take out of use everything that something went into"));
    showScope({}, true);
}

bool RecallView::isShownOpen() const
{
    return !m_shown.number.isEmpty() && m_shown.isOpen;
}

std::vector<RecallItem> RecallView::selectedItems() const
{
    auto rows = m_ui->recallItems->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    std::vector<RecallItem> items;
    // What another tab hides is not meant.
    for (const QModelIndex &row : rows) {
        if (!m_ui->recallItems->isRowHidden(row.row()))
            items.push_back(m_items->items()[size_t(row.row())]);
    }
    return items;
}

void RecallView::selectItem(int row)
{
    selectOnly(m_ui->recallItems, row);
}

const RecallItem *RecallView::currentItem() const
{
    const auto rows = m_ui->recallItems->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_items->items()[size_t(rows.first().row())];
}

const RecallCustomer *RecallView::currentCustomer() const
{
    const auto rows = m_ui->recallCustomers->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_customers->customers()[size_t(rows.first().row())];
}

void RecallView::showCurrent()
{
    const bool isThings = m_ui->recallTabs->currentIndex() == ThingsTab;
    const std::vector<RecallItem> items = selectedItems();
    const RecallCustomer *customer = currentCustomer();
    if (isThings && items.size() > 1)
        showItems(items);
    else if (isThings && !items.empty())
        showItem(items.front());
    else if (!isThings && customer != nullptr)
        showCustomer(*customer);
    else
        m_facts->showNothing();
}

void RecallView::showItem(const RecallItem &item)
{
    std::vector<StatusLook> looks{statusLook(statusKindOf(item.key.kind), standingOf(item.status, item.releaseEnded))};
    if (!m_shown.isDrill && needsDisposition(item))
        looks.push_back(becameLook(item));
    m_facts->show(
        item.code, looks,
        {kindWords(item.key.kind) % u' ' % item.title, tr("Quantity: %1").arg(shown(item.quantity, item.unit)),
         shownDose(item).isEmpty() ? QString() : tr("Of what was named: %1").arg(shownDose(item)),
         needsDisposition(item) && item.loose ? tr("On no pallet: %1").arg(shown(*item.loose, item.unit)) : QString(),
         item.disposed ? tr("Accounted for: %1").arg(shown(item.disposed, item.unit)) : QString(),
         item.cases.size() > 1
             ? tr("On it: %1")
                   .arg(casesWords(item, [](Quantity quantity,
                                            const QString &unit) { return shown(std::optional(quantity), unit); }))
             : QString(),
         item.customer, item.location, item.notes});
}

void RecallView::showItems(const std::vector<RecallItem> &items)
{
    const SettledCount count = settledCount(items);
    m_facts->show(tr("%n thing(s)", "selected", int(items.size())), {},
                  {m_shown.isDrill ? QString() : tr("Settled: %1 of %2").arg(count.settled).arg(count.needed)});
}

void RecallView::showCustomer(const RecallCustomer &customer)
{
    m_facts->show(customer.name, {},
                  {tr("%n pallet(s)", nullptr, int(customer.pallets)),
                   customer.returned > 0 ? tr("%n pallet(s) sent back", nullptr, int(customer.returned)) : QString(),
                   shownDose(customer).isEmpty() ? QString() : tr("Of what was named: %1").arg(shownDose(customer)),
                   customer.contact, customer.phone, customer.email, customer.place,
                   customer.check ? tr("Checked: %1").arg(checkWords(customer.check)) : QString(),
                   customer.notifiedAt.isValid() ? tr("Told %1").arg(shown(customer.notifiedAt)) : tr("Not told yet")});
}

void RecallView::accepted(const QString &words, const QString &detail)
{
    m_ui->recallBanner->showMessage(Banner::Level::Success, words, detail);
}

void RecallView::refused(const Error &error)
{
    m_ui->recallBanner->showMessage(Banner::Level::Error, sentence(error), wayOut(error));
}

void RecallView::run(Change change, const QString &doneWords)
{
    askThen(m_worker, this, std::move(change), [this, doneWords](const Done &done) {
        if (!done) {
            // What is asked is answered by a note.
            Error error = done.error();
            if (error.field == u"notTold" || error.field == u"deliveredUnknown")
                error.field = QStringLiteral("notes");
            if (error.field == u"onPallet")
                error.field = error.reason == Reason::NotFound ? batchField() : QStringLiteral("quantity");
            if (error.field == u"cameBackMore")
                error.field = QStringLiteral("quantity");
            m_facts->panel().showError(error, sentence(done.error()));
            return refused(done.error());
        }
        m_facts->panel().done();
        accepted(doneWords);
        m_worker.announce();
    });
}

} // namespace bm

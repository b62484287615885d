// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inventory/inventoryview.h"

#include "documents/sentences.h"
#include "inventory/ui_inventoryview.h"
#include "models/asking.h"
#include "models/stock/stockmodels.h"
#include "models/wording.h"
#include "views/commands.h"
#include "views/floor/factcard.h"
#include "views/floor/listcard.h"
#include "views/floor/scanwords.h"
#include "views/help/topicdialog.h"
#include "views/history/historydialog.h"
#include "views/labels/labelasking.h"
#include "views/quality/inspectdialog.h"
#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/vessels/vesselsbeside.h"
#include "views/widgets/statuschipdelegate.h"

#include <QSignalBlocker>
#include <QStringBuilder>

namespace bm
{
namespace
{
constexpr int factsWidth = 372;

StatusLook shortageLook(IngredientStockModel::Shortage shortage)
{
    using Shortage = IngredientStockModel::Shortage;
    const QString words = IngredientStockModel::words(shortage);
    switch (shortage) {
    case Shortage::BelowMinimum:
        return statusLook(Tone::Danger, words);
    case Shortage::BelowReorderPoint:
    case Shortage::ExpiringSoon:
        return statusLook(Tone::Warning, words);
    case Shortage::None:
        break;
    }
    return statusLook(Tone::Neutral, InventoryView::tr("Enough"));
}

// The ways to look at the stock, in the order of the box.
struct StockLook
{
    QString words;
    StockFilter filter;
};

std::vector<StockLook> looks()
{
    const auto status = [](const char *word) {
        StockFilter filter;
        filter.status = QString::fromLatin1(word);
        return filter;
    };
    const auto expiring = [](int days) {
        StockFilter filter;
        filter.expiresWithin = days;
        return filter;
    };
    StockFilter stale;
    stale.staleSince = 30;
    StockFilter waits;
    waits.waitsForQa = true;
    std::vector<StockLook> all{{InventoryView::tr("All on hand"), {}},
                               {InventoryView::tr("Waits for QA"), waits},
                               {InventoryView::tr("Expired"), expiring(-1)},
                               {InventoryView::tr("Expires in 7 days"), expiring(7)},
                               {InventoryView::tr("Expires in 30 days"), expiring(30)},
                               {InventoryView::tr("Untouched for 30 days"), stale}};
    for (const char *word : {"RECEIVED", "QUALITY_APPROVED", "IN_USE", "QUARANTINED", "RECALLED", "EXPIRED"})
        all.push_back({statusLook(StatusKind::Lot, QString::fromLatin1(word)).word, status(word)});
    return all;
}
} // namespace

InventoryView::InventoryView(ServiceWorker &worker, QWidget *parent, const ScanReader &reader)
    : QWidget(parent), m_ui(std::make_unique<Ui::InventoryView>()), m_worker(worker), m_reader(reader),
      m_model(new StockListModel(worker, this)), m_ingredients(new IngredientStockModel(worker, this)),
      m_list(new ListCard(QStringLiteral("stock"), m_model)), m_facts(new FactCard(QStringLiteral("stockFacts"))),
      m_levels(new ActionPanel), m_levelsCard(new Card)
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    setUpLots();
    setUpIngredients();
    setUpLevels();
    setUpIngredientCard();
    setUpFilters();
    setUpActions();
    connect(m_ui->scanEdit, &ScanEdit::scanned, this, &InventoryView::takeScan);
    connect(m_ui->inventoryHelp, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("inventory"), window()))->show(); });
    connect(&worker, &ServiceWorker::plantChanged, this, [this](const QSet<QString> &tables) {
        if (concerns(tables, {QStringLiteral("ingredient_lots"), QStringLiteral("ingredients")}))
            loadChoices();
    });
    setFocusProxy(m_ui->scanEdit);
    loadChoices();
    showReady();
}

InventoryView::~InventoryView() = default;

void InventoryView::setUpLots()
{
    m_ui->lotsRow->addWidget(m_list, 1);
    m_ui->lotsRow->addWidget(m_facts);
    m_facts->setFixedWidth(factsWidth);
    m_facts->setHint(tr("No lot is selected"), tr("Scan a lot, or choose one from the list."));
    m_facts->showNothing();
    m_list->setStatusColumn(StockListModel::Status, StatusKind::Lot, true);
    m_list->setColumns({{StockListModel::Code, 120},
                        {StockListModel::Ingredient, 130, true},
                        {StockListModel::Remaining, 112},
                        {StockListModel::Expires, 130},
                        {StockListModel::Status, 140},
                        {StockListModel::Location, 110},
                        {StockListModel::Counted, 130},
                        {StockListModel::Supplier, 160},
                        {StockListModel::SupplierLot, 150}});
    m_list->setPlaceholder(tr("Find any lot by our code or the supplier's"), tr("Lots on hand"));
    m_list->setEmpty(QStringLiteral("package-open"), tr("No such lots"),
                     tr("Nothing on hand is like this. Choose another view, or find a lot by its code."));
    connect(m_list, &ListCard::currentChanged, this, &InventoryView::showCurrent);
}

void InventoryView::setUpIngredients()
{
    QTableView *table = m_ui->ingredientTable;
    Theme::setUpTable(table);
    table->setModel(m_ingredients);
    m_ui->ingredientCard->setFlush(true);
    using Model = IngredientStockModel;
    for (const auto &[column, width] :
         std::initializer_list<std::pair<int, int>>{{Model::Name, 170}, {Model::Remark, 160}})
        table->setColumnWidth(column, width);
    for (int column = Model::Usable; column < Model::ColumnCount; ++column)
        table->setColumnWidth(column, column == Model::Usable ? 164 : 132);
    const auto look = [this](const QModelIndex &index) { return shortageLook(m_ingredients->shortageAt(index.row())); };
    table->setItemDelegateForColumn(Model::Remark, new StatusChipDelegate(look, table));
    connect(table, &QTableView::activated, this, [this](const QModelIndex &index) { openIngredient(index.row()); });
    connect(m_ingredients, &Model::loaded, this, [this] { Q_EMIT shortagesCounted(m_ingredients->shortages()); });
    connect(m_ingredients, &Model::failed, this,
            [this](const Error &error) { refuse(*m_ui->feedback, tr("Not read"), error); });
}

void InventoryView::setUpFilters()
{
    for (const StockLook &look : looks())
        m_ui->lookBox->addItem(look.words);
    for (QComboBox *box : {m_ui->ingredientBox, m_ui->placeBox, m_ui->lookBox}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
        connect(box, &QComboBox::activated, this, &InventoryView::applyFilter);
    }
}

void InventoryView::setUpActions()
{
    bindCommand(m_ui->vesselsButton,
                addCommand(this, CommandId::ShowVessels,
                           [this] {
                               connect(VesselsWindow::showFor(m_worker, this), &VesselsWindow::labelsWanted, this,
                                       &InventoryView::labelsWanted);
                           }),
                CommandId::ShowVessels);
    bindCommand(m_ui->chartsButton, addCommand(this, CommandId::ChartStock, [this] { askChart(); }),
                CommandId::ChartStock);
    addCommand(this, CommandId::SwitchStock, [this] { m_ui->ingredientsButton->toggle(); });
    m_ui->ingredientsButton->setToolTip(commandKeys(CommandId::SwitchStock).toString(QKeySequence::NativeText));
    connect(m_ui->ingredientsButton, &QPushButton::toggled, this, &InventoryView::showIngredients);
    const auto add = [this](CommandId id, const char *name, Act act, std::function<void()> run) {
        m_facts->addAction(this, id, QString::fromLatin1(name), {act}, std::move(run));
    };
    add(CommandId::MoveLot, "moveLotButton", Act::MoveLot, [this] { askMove(); });
    add(CommandId::CountLot, "countLotButton", Act::AdjustLot, [this] { askCount(); });
    m_split = m_facts->addAction(this, CommandId::SplitLot, QStringLiteral("splitLotButton"), {Act::AdjustLot},
                                 [this] { askSplit(); });
    add(CommandId::SampleLot, "sampleLotButton", Act::AdjustLot, [this] {
        askLeaving(&Stock::sample,
                   {tr("Take a sample of %1"), {}, tr("Sample"), tr("Sample taken of %1"), tr("No sample taken")});
    });
    add(CommandId::WasteLot, "wasteLotButton", Act::WasteLot, [this] {
        askLeaving(&Stock::waste, {tr("Discard some of %1"), tr("It leaves the stock for good."), tr("Discard"),
                                   tr("Some of %1 discarded"), tr("Not discarded")});
    });
    add(CommandId::SendLotBack, "sendLotBackButton", Act::WasteLot, [this] {
        askLeaving(&Stock::sendBack, {tr("Send some of %1 back"), tr("It goes back to its supplier."), tr("Send back"),
                                      tr("Some of %1 sent back"), tr("Not sent back")});
    });
    add(CommandId::PrintStockLabel, "printLabelButton", Act::PrintLabel, [this] {
        askForLabels(m_worker, *m_facts, LabelKind::Lot, [this](const LabelWish &wish) { Q_EMIT labelsWanted(wish); });
    });
    m_inspect = m_facts->addAction(this, CommandId::InspectStock, QStringLiteral("inspectButton"),
                                   [this] { InspectDialog::showFor(m_worker, m_list->currentCode(), window()); });
    m_facts->addAction(this, CommandId::StockHistory, QStringLiteral("historyButton"), [this] {
        if (m_ui->ingredientsButton->isChecked())
            return showIngredientHistory();
        HistoryDialog::showFor(m_worker, RecordKind::Lot, m_list->currentCode(), this);
    });
    m_facts->offer(m_inspect, false);
    connect(&m_worker, &ServiceWorker::signedInChanged, this, &InventoryView::showRole);
    showRole();
}

void InventoryView::askChart()
{
    if (m_ui->ingredientsButton->isChecked())
        Q_EMIT chartWanted(ChartTopic::Expiry, currentIngredient());
    else if (const QString lot = m_list->currentCode(); !lot.isEmpty())
        Q_EMIT chartWanted(ChartTopic::Balance, lot);
    else
        Q_EMIT chartWanted(ChartTopic::Expiry, {});
}

void InventoryView::showRole()
{
    m_facts->setRole(m_worker.role());
}

void InventoryView::loadChoices()
{
    struct Answer
    {
        QStringList places;
        std::vector<Ingredient> ingredients;
    };
    askThen(
        m_worker, this,
        [](Services &plant) -> Result<Answer> {
            BM_TRY_ASSIGN(QStringList places, Stock(plant.session).places());
            BM_TRY_ASSIGN(std::vector<Ingredient> ingredients, plant.catalog.ingredients());
            return Answer{std::move(places), std::move(ingredients)};
        },
        [this](const Result<Answer> &answer) {
            if (!answer)
                return; // the list says so, and reads again
            m_places = answer->places;
            const QVariant ingredient = m_ui->ingredientBox->currentData();
            const QString place = m_ui->placeBox->currentData().toString();
            m_ui->ingredientBox->clear();
            m_ui->ingredientBox->addItem(tr("All ingredients"));
            for (const Ingredient &one : answer->ingredients)
                m_ui->ingredientBox->addItem(one.name, one.id.value());
            m_ui->placeBox->clear();
            m_ui->placeBox->addItem(tr("All places"));
            for (const QString &one : m_places)
                m_ui->placeBox->addItem(one, one);
            m_ui->ingredientBox->setCurrentIndex(std::max(0, m_ui->ingredientBox->findData(ingredient)));
            m_ui->placeBox->setCurrentIndex(place.isEmpty() ? 0 : std::max(0, m_ui->placeBox->findData(place)));
            applyFilter(); // the last lot of a place may have left it
        });
}

void InventoryView::applyFilter()
{
    StockFilter filter = looks()[size_t(std::max(0, m_ui->lookBox->currentIndex()))].filter;
    if (const QVariant ingredient = m_ui->ingredientBox->currentData(); ingredient.isValid())
        filter.ingredient = IngredientId(ingredient.toLongLong());
    filter.place = m_ui->placeBox->currentData().toString();
    m_model->setFilter(filter);
}

void InventoryView::showIngredients(bool ingredients)
{
    m_ui->body->setCurrentWidget(ingredients ? m_ui->ingredientsPage : m_ui->lotsPage);
    for (QWidget *filter : std::initializer_list<QWidget *>{m_ui->ingredientBox, m_ui->placeBox, m_ui->lookBox})
        filter->setVisible(!ingredients);
    for (QWidget *button :
         std::initializer_list<QWidget *>{m_ui->amendButton, m_ui->levelsButton, m_ui->ingredientHistoryButton})
        button->setVisible(ingredients);
    if (!ingredients)
        m_levels->done();
    if (ingredients)
        m_ui->ingredientTable->setFocus(Qt::OtherFocusReason);
    else
        focusScan();
}

void InventoryView::openIngredient(int row)
{
    const int index = m_ui->ingredientBox->findData(m_ingredients->stockAt(row).id.value());
    m_ui->ingredientBox->setCurrentIndex(std::max(0, index));
    m_ui->placeBox->setCurrentIndex(0);
    m_ui->lookBox->setCurrentIndex(0);
    applyFilter();
    m_ui->ingredientsButton->setChecked(false);
}

void InventoryView::showCurrent()
{
    const QModelIndex current = m_list->current();
    if (!current.isValid())
        return m_facts->showNothing();
    const auto text = [&current](int column) { return current.siblingAtColumn(column).data().toString(); };
    std::vector<StatusLook> states{statusLook(StatusKind::Lot, current.data(StatusRole).toString())};
    if (current.data(HeldRole).toBool())
        states.push_back({Tone::Warning, QStringLiteral("lock"), tr("On hold")});
    else
        states.push_back(statusLook(StatusKind::Quality, current.data(QualityRole).toString()));
    // Only what may be used may be split, and only what waits for QA has to be looked at.
    static const QStringList waiting{QStringLiteral("PENDING"), QStringLiteral("RELEASE_ENDED")};
    const bool waits = current.data(HeldRole).toBool() || waiting.contains(current.data(QualityRole).toString());
    m_facts->offer(m_inspect, waits);
    m_facts->offer(m_split, !waits);
    const QString expires = text(StockListModel::Expires);
    const QString place = text(StockListModel::Location);
    const QString counted = text(StockListModel::Counted);
    m_facts->show(current.data(CodeRole).toString(), states,
                  {text(StockListModel::Ingredient),
                   tr("%1 left").arg(text(StockListModel::Remaining)) %
                       (expires.isEmpty() ? QString() : tr(", expires %1").arg(expires)),
                   place.isEmpty() ? QString() : tr("At %1").arg(place),
                   counted.isEmpty() ? tr("Never counted") : tr("Counted on %1").arg(counted)});
    const QString through = current.data(HeldThroughRole).toString();
    if (!through.isEmpty())
        m_facts->addFact(tr("Held through %1").arg(through));
    m_facts->addBehind(m_worker);
}

void InventoryView::showReady()
{
    m_ui->feedback->showReady(tr("Scan a lot"), tr("Then a place, to move it there."));
}

void InventoryView::focusScan()
{
    m_ui->scanEdit->setFocus(Qt::OtherFocusReason);
}

void InventoryView::focusFind()
{
    m_ui->ingredientsButton->setChecked(false);
    m_list->focusFind();
}

} // namespace bm

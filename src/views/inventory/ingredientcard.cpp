// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of an ingredient, amended beside the list of ingredients.
#include "documents/catalog/ingredientwords.h"
#include "inventory/ui_inventoryview.h"
#include "models/asking.h"
#include "models/stock/stockmodels.h"
#include "models/wording.h"
#include "services/catalog/ingredients.h"
#include "views/commands.h"
#include "views/floor/input.h"
#include "views/floor/meanwhile.h"
#include "views/floor/scanwords.h"
#include "views/history/historydialog.h"
#include "views/inventory/inventoryview.h"
#include "views/widgets/card.h"

namespace bm
{
namespace
{
QStringList yesAndNo()
{
    return {InventoryView::tr("No"), InventoryView::tr("Yes")};
}

AskedField optionalField(const char *id, const QString &label, const QString &value, const QString &help = {})
{
    return {QString::fromLatin1(id), label, value, help, {}, true};
}

AskedField closedField(const char *id, const QString &label, const QString &value, const QStringList &choices)
{
    AskedField field{QString::fromLatin1(id), label, value, {}, choices};
    field.closed = true;
    return field;
}

// The fields are named as the errors are and, with underscores, as most of the columns: Meanwhile compares them.
std::vector<AskedField> fieldsOf(const IngredientCard &card)
{
    const QString days = card.shelfLifeDays ? QString::number(*card.shelfLifeDays) : QString();
    return {
        {QStringLiteral("name"), InventoryView::tr("&Name"), card.name},
        closedField("type", InventoryView::tr("&Type"), ingredientTypeWord(card.type), ingredientTypeWords()),
        {QStringLiteral("unit"), InventoryView::tr("&Unit"), card.unit, InventoryView::tr("Only while it is unused")},
        optionalField("gtin", InventoryView::tr("Item number (&GTIN)"), card.gtin,
                      InventoryView::tr("Scan it, or type it; empty: none")),
        optionalField("shelfLifeDays", InventoryView::tr("Shelf &life in days"), days),
        optionalField("allergens", InventoryView::tr("&Allergens"), card.allergens.join(QStringLiteral(", ")),
                      InventoryView::tr("With commas: wheat, milk")),
        optionalField("standardCost", InventoryView::tr("&Cost of one unit"),
                      card.standardCost ? typed(*card.standardCost) : QString(),
                      InventoryView::tr("Recipes count with it where no lot on hand has one")),
        closedField("onFoodTraceabilityList", InventoryView::tr("On the traceability list (&FTL)"),
                    yesAndNo()[card.isOnTraceabilityList ? 1 : 0], yesAndNo()),
        optionalField("storage", InventoryView::tr("&Storage"), card.storage,
                      InventoryView::tr("How it is kept, for example at 2 to 6 °C"))};
}

Result<std::optional<int>> daysIn(const QString &text)
{
    if (text.isEmpty())
        return std::optional<int>();
    bool isNumber = false;
    const int days = text.toInt(&isNumber);
    if (!isNumber)
        return Error{Reason::NotANumber, QStringLiteral("shelfLifeDays"), text};
    return std::optional(days);
}

Result<std::optional<Quantity>> costIn(const QString &text)
{
    if (text.isEmpty())
        return std::optional<Quantity>();
    const auto cost = readFigure(text);
    if (!cost)
        return Error{cost.error().reason, QStringLiteral("standardCost"), text};
    return std::optional(*cost);
}

Result<IngredientChange> changeIn(const Answers &answers)
{
    const auto text = [&answers](const char *id) { return answers.values.value(QString::fromLatin1(id)); };
    IngredientChange change;
    change.name = text("name");
    change.type = ingredientTypeOf(text("type"));
    change.unit = text("unit");
    change.gtin = text("gtin");
    change.allergens = text("allergens").split(u',');
    change.isOnTraceabilityList = text("onFoodTraceabilityList") == yesAndNo()[1];
    change.storage = text("storage");
    BM_TRY_ASSIGN(change.shelfLifeDays, daysIn(text("shelfLifeDays")));
    BM_TRY_ASSIGN(change.standardCost, costIn(text("standardCost")));
    return change;
}
} // namespace

void InventoryView::setUpIngredientCard()
{
    addCommand(this, CommandId::AmendIngredient, [this] { askIngredient(); });
    connect(m_ui->amendButton, &QPushButton::clicked, this, &InventoryView::askIngredient);
    m_ui->amendButton->setToolTip(commandKeys(CommandId::AmendIngredient).toString(QKeySequence::NativeText));
    connect(m_ui->ingredientHistoryButton, &QPushButton::clicked, this, &InventoryView::showIngredientHistory);
    m_ui->ingredientHistoryButton->setToolTip(commandKeys(CommandId::StockHistory).toString(QKeySequence::NativeText));
}

QString InventoryView::currentIngredient() const
{
    if (m_ingredients->rowCount() == 0)
        return {};
    return m_ingredients->stockAt(std::max(0, m_ui->ingredientTable->currentIndex().row())).name;
}

void InventoryView::showIngredientHistory()
{
    HistoryDialog::showFor(m_worker, RecordKind::Ingredient, currentIngredient(), this);
}

void InventoryView::askIngredient()
{
    if (!m_ui->ingredientsButton->isChecked())
        return m_ui->ingredientsButton->setChecked(true); // which one is chosen there
    const QString name = currentIngredient();
    if (m_levels->isOpen() || name.isEmpty())
        return;
    askThen(
        m_worker, this, [name](Services &plant) { return Ingredients(plant.session).read(name); },
        [this](const Result<IngredientCard> &card) {
            if (!card)
                return refuse(*m_ui->feedback, tr("Not read"), card.error());
            if (!m_levels->isOpen() && m_ui->ingredientsButton->isChecked())
                openIngredientCard(*card);
        });
}

void InventoryView::openIngredientCard(const IngredientCard &card)
{
    m_levelsCard->show();
    m_levels->ask({card.name, {}, fieldsOf(card), tr("Save")},
                  [this, name = card.name](const Answers &answers) { keepIngredient(name, answers); });
    m_levels->meanwhile().watch(m_worker, card.seen);
}

// A label says the item number; what else is scanned is not meant for what is asked there.
void InventoryView::takeScanBesideIngredients(const QString &scan)
{
    if (scan == confirmScan)
        return m_levels->confirm();
    if (scan == cancelScan)
        return m_levels->done();
    const QString gtin = m_reader.read(scan, QDate::currentDate()).gtin();
    if (m_levels->edit(QStringLiteral("gtin")) != nullptr && !gtin.isEmpty())
        return m_levels->setValue(QStringLiteral("gtin"), gtin);
    m_ui->feedback->showAsking(tr("Something is asked"), tr("The scan was not taken."),
                               tr("Answer it or cancel it, then scan again."));
}

void InventoryView::keepIngredient(const QString &name, const Answers &answers)
{
    const auto change = changeIn(answers);
    if (!change)
        return m_levels->showError(change.error());
    const auto task = [name, change = *change](Services &plant) {
        return Ingredients(plant.session).amend(name, change);
    };
    askThen(m_worker, this, m_levels->meanwhile().guarded(task), [this, now = *change->name](const Done &kept) {
        if (!kept) {
            m_levels->showError(kept.error());
            return refuse(*m_ui->feedback, tr("Not saved"), kept.error());
        }
        m_levels->done();
        m_ui->feedback->showAccepted(tr("Saved"), now);
        m_worker.announce();
    });
}

} // namespace bm

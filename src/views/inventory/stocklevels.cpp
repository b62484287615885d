// SPDX-License-Identifier: GPL-3.0-or-later
// When an ingredient runs short: asked beside the list of ingredients.
#include "inventory/ui_inventoryview.h"
#include "models/asking.h"
#include "models/stock/stockmodels.h"
#include "models/wording.h"
#include "views/commands.h"
#include "views/floor/input.h"
#include "views/floor/scanwords.h"
#include "views/inventory/inventoryview.h"
#include "views/widgets/card.h"

#include <QBoxLayout>

namespace bm
{
namespace
{
constexpr int levelsWidth = 400;

// Nothing typed: nobody asks.
Result<std::optional<Quantity>> levelIn(const Answers &answers, const QString &id)
{
    const QString text = answers.values[id];
    if (text.isEmpty())
        return std::optional<Quantity>();
    const auto level = readFigure(text);
    if (!level)
        return Error{level.error().reason, id, text};
    return std::optional(*level);
}
} // namespace

void InventoryView::setUpLevels()
{
    m_levelsCard->setObjectName(QStringLiteral("levelsCard"));
    m_levelsCard->setFixedWidth(levelsWidth);
    auto *column = new QVBoxLayout(m_levelsCard);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_levels);
    m_ui->ingredientsRow->addWidget(m_levelsCard);
    m_levelsCard->hide();
    connect(m_levels, &ActionPanel::closed, this, &InventoryView::endLevels);
    addCommand(this, CommandId::StockLevels, [this] { askLevels(); });
    connect(m_ui->levelsButton, &QPushButton::clicked, this, &InventoryView::askLevels);
    m_ui->levelsButton->setToolTip(commandKeys(CommandId::StockLevels).toString(QKeySequence::NativeText));
    // They are about ingredients.
    for (QWidget *button :
         std::initializer_list<QWidget *>{m_ui->amendButton, m_ui->levelsButton, m_ui->ingredientHistoryButton})
        button->hide();
}

void InventoryView::askLevels()
{
    if (!m_ui->ingredientsButton->isChecked())
        return m_ui->ingredientsButton->setChecked(true); // which one is chosen there
    const QModelIndex current = m_ui->ingredientTable->currentIndex();
    if (m_levels->isOpen() || m_ingredients->rowCount() == 0)
        return;
    const IngredientStock stock = m_ingredients->stockAt(std::max(0, current.row()));
    const auto field = [](const char *id, const QString &label, const std::optional<Quantity> &level,
                          const QString &help) {
        AskedField asked{QString::fromLatin1(id), label, level ? typed(*level) : QString(), help};
        asked.optional = true;
        return asked;
    };
    m_levelsCard->show();
    m_levels->ask({stock.name,
                   tr("When it runs short, in %1.").arg(stock.unit),
                   {field("reorderPoint", tr("&Reorder point"), stock.reorderPoint, tr("Below it, order anew")),
                    field("minimumStock", tr("&Minimum"), stock.minimum, tr("What must always be there"))},
                   tr("Save")},
                  [this, name = stock.name](const Answers &answers) { keepLevels(name, answers); });
}

void InventoryView::keepLevels(const QString &ingredient, const Answers &answers)
{
    const auto reorder = levelIn(answers, QStringLiteral("reorderPoint"));
    if (!reorder)
        return m_levels->showError(reorder.error());
    const auto minimum = levelIn(answers, QStringLiteral("minimumStock"));
    if (!minimum)
        return m_levels->showError(minimum.error());
    askThen(
        m_worker, this,
        [ingredient, reorder = *reorder, minimum = *minimum](Services &plant) {
            return Stock(plant.session).setLevels(ingredient, minimum, reorder);
        },
        [this, ingredient](const Done &kept) {
            if (!kept) {
                m_levels->showError(kept.error());
                return refuse(*m_ui->feedback, tr("Not saved"), kept.error());
            }
            m_levels->done();
            m_ui->feedback->showAccepted(tr("Saved"), ingredient);
            m_worker.announce();
        });
}

void InventoryView::endLevels()
{
    m_levelsCard->hide();
    if (m_ui->ingredientsButton->isChecked())
        m_ui->ingredientTable->setFocus(Qt::OtherFocusReason);
}

} // namespace bm

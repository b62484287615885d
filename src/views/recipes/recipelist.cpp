// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recipes/recipelist.h"

#include "documents/sentences.h"
#include "models/asking.h"
#include "models/recipes/recipesmodel.h"
#include "models/recipes/recipewords.h"
#include "models/roles.h"
#include "models/wording.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/history/historydialog.h"
#include "views/style/theme.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/statuschipdelegate.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QStackedLayout>
#include <QTableView>

namespace bm
{
namespace
{
constexpr int factsWidth = 348;
constexpr qsizetype mostVersions = 6;

Result<NewRecipe> recipeIn(const Answers &answers)
{
    const auto text = [&answers](const char *id) { return answers.values.value(QString::fromLatin1(id)); };
    NewRecipe recipe;
    recipe.name = text("name");
    recipe.yieldUnit = text("yieldUnit");
    recipe.outputIngredientName = text("outputIngredient");
    if (text("yield").isEmpty())
        return recipe;
    const auto yield = readQuantity(text("yield"));
    if (!yield)
        return Error{yield.error().reason, QStringLiteral("yield"), text("yield")};
    recipe.yield = *yield;
    return recipe;
}
} // namespace

StatusLook recipeLook(const RecipeVersion &version)
{
    const QString word = recipeStateWord(version);
    switch (version.state()) {
    case RecipeState::BeingWritten:
        return {Tone::Waiting, QStringLiteral("pencil"), word};
    case RecipeState::Active:
        return statusLook(Tone::Ok, word);
    case RecipeState::Retired:
        break;
    }
    return {Tone::Neutral, QStringLiteral("ban"), word};
}

RecipeList::RecipeList(ServiceWorker &worker, QWidget *parent)
    : QWidget(parent), m_worker(worker), m_model(new RecipesModel(worker, this)), m_find(new QLineEdit),
      m_table(new QTableView), m_empty(new EmptyState), m_stack(new QStackedLayout),
      m_facts(new FactCard(QStringLiteral("recipeFacts")))
{
    setObjectName(QStringLiteral("recipeList"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::xl);
    row->addWidget(makeList(), 1);
    row->addWidget(m_facts);
    m_facts->setFixedWidth(factsWidth);
    setUpFacts();
    connect(m_model, &RecipesModel::loaded, this, &RecipeList::showRows);
    connect(m_model, &RecipesModel::failed, this,
            [this](const Error &error) { Q_EMIT refused(tr("Not read"), error); });
    connect(m_find, &QLineEdit::textEdited, m_model, &RecipesModel::setFilter);
    connect(m_find, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecipeList::showCurrent);
    connect(m_table, &QTableView::activated, this, &RecipeList::openCurrent);
    connect(m_empty, &EmptyState::actionTriggered, this, &RecipeList::newWanted);
    setFocusProxy(m_table);
    showRows();
}

QWidget *RecipeList::makeList()
{
    m_find->setObjectName(QStringLiteral("recipeFind"));
    m_find->setPlaceholderText(tr("Find by name"));
    m_find->setAccessibleName(tr("Find by name"));
    m_table->setObjectName(QStringLiteral("recipeTable"));
    m_table->setAccessibleName(tr("Recipes"));
    m_empty->setObjectName(QStringLiteral("recipesEmpty"));
    m_empty->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    Theme::setUpTable(m_table);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setSectionResizeMode(RecipesModel::Name, QHeaderView::Stretch);
    const std::pair<int, int> widths[]{{RecipesModel::State, 152},
                                       {RecipesModel::Makes, 98},
                                       {RecipesModel::Lines, 76},
                                       {RecipesModel::LastUsed, 124}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(column, width);
    const auto look = [this](const QModelIndex &index) {
        StatusLook chip = recipeLook(m_model->recipeAt(index.row()).meant());
        chip.word = index.data().toString();
        return chip;
    };
    m_table->setItemDelegateForColumn(RecipesModel::State, new StatusChipDelegate(look, m_table));
    auto *card = new Card;
    card->setObjectName(QStringLiteral("recipeCard"));
    card->setFlush(true);
    auto *findRow = new QHBoxLayout;
    findRow->setContentsMargins(Space::m, Space::s, Space::m, Space::s);
    findRow->addWidget(m_find);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(findRow);
    column->addLayout(m_stack, 1);
    return card;
}

void RecipeList::setUpFacts()
{
    m_facts->setHint(tr("No recipe is selected"), tr("Choose one from the list, or make a new one."));
    m_facts->addAction(this, CommandId::OpenRecipe, QStringLiteral("openRecipeButton"), [this] { openCurrent(); });
    m_facts->addAction(this, CommandId::RecipeHistory, QStringLiteral("recipeHistoryButton"), [this] {
        if (const RecipeSummary *recipe = current())
            HistoryDialog::showFor(m_worker, RecordKind::Recipe, exactCode(recipe->meant()), this);
    });
}

void RecipeList::setRole(std::optional<Role> role)
{
    m_facts->setRole(role);
}

void RecipeList::load()
{
    m_model->reload();
    askThen(
        m_worker, this, [](Services &plant) { return plant.catalog.ingredients(); },
        [this](const Result<std::vector<Ingredient>> &all) {
            m_ingredients.clear();
            for (size_t i = 0; all && i < all->size(); ++i)
                m_ingredients << (*all)[i].name;
        });
}

void RecipeList::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void RecipeList::showRows()
{
    const bool isSearch = !m_model->isEmpty();
    m_empty->setIcon(QStringLiteral("book-open"));
    m_empty->setHeadline(isSearch ? tr("No recipe is called so") : tr("No recipes yet"));
    m_empty->setSentence(isSearch ? tr("Look for another part of its name.")
                                  : tr("Make the first one, add its flour, then what belongs to it in percent of the "
                                       "flour, and activate it."));
    m_empty->setActionText(isSearch ? QString() : commandText(CommandId::NewRecipe));
    m_stack->setCurrentWidget(m_model->rowCount() == 0 ? static_cast<QWidget *>(m_empty) : m_table);
    const int wanted = m_wanted.isEmpty() ? -1 : m_model->rowOf(m_wanted);
    if (wanted >= 0) {
        m_table->selectRow(wanted);
        m_wanted.clear();
    } else if (m_model->rowCount() > 0 && current() == nullptr) {
        m_table->selectRow(0);
    }
    showCurrent();
}

const RecipeSummary *RecipeList::current() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_model->recipeAt(rows.first().row());
}

QString RecipeList::currentName() const
{
    const RecipeSummary *recipe = current();
    return recipe == nullptr ? QString() : recipe->name;
}

void RecipeList::showCurrent()
{
    const RecipeSummary *recipe = current();
    if (recipe == nullptr)
        return m_facts->showNothing();
    QStringList facts{madeWords(recipe->meant()).isEmpty() ? QString()
                                                           : tr("Makes %1").arg(madeWords(recipe->meant()))};
    for (qsizetype i = 0; i < std::min(mostVersions, qsizetype(recipe->versions.size())); ++i)
        facts << versionWords(recipe->versions[size_t(i)]);
    if (qsizetype(recipe->versions.size()) > mostVersions)
        facts << tr("and %n older version(s)", nullptr, int(recipe->versions.size()) - int(mostVersions));
    m_facts->show(recipe->name, {recipeLook(recipe->meant())}, facts);
}

void RecipeList::openCurrent()
{
    if (const RecipeSummary *recipe = current(); recipe != nullptr && !m_facts->isAsking())
        Q_EMIT opened(exactCode(recipe->meant()));
}

void RecipeList::askNew()
{
    if (m_facts->isAsking())
        return m_facts->panel().focusFirst();
    AskedField output{QStringLiteral("outputIngredient"),
                      tr("&Puts into stock"),
                      {},
                      tr("A sponge, for example; empty: finished goods"),
                      m_ingredients,
                      true};
    m_facts->ask({tr("New recipe"),
                  tr("It waits for its ingredients and to be activated."),
                  {{QStringLiteral("name"), tr("&Name")},
                   {QStringLiteral("yield"), tr("&Yield"), {}, tr("What its amounts make: 100"), {}, true},
                   {QStringLiteral("yieldUnit"), tr("&Unit of the yield"), {}, tr("units, kg"), {}, true},
                   output},
                  tr("Make it")},
                 [this](const Answers &answers) { create(answers); });
}

void RecipeList::create(const Answers &answers)
{
    const auto recipe = recipeIn(answers);
    if (!recipe)
        return m_facts->panel().showError(recipe.error());
    askThen(
        m_worker, this,
        [recipe = *recipe](Services &plant) -> Result<RecipeBook> {
            Recipes recipes(plant.session);
            BM_TRY_ASSIGN(const RecipeId id, recipes.create(recipe));
            return recipes.read(id);
        },
        [this](const Result<RecipeBook> &made) {
            if (!made) {
                m_facts->panel().showError(made.error());
                Q_EMIT refused(tr("Not made"), made.error());
                return;
            }
            m_facts->panel().done();
            m_wanted = made->name;
            m_worker.announce();
            Q_EMIT opened(exactCode(*made));
            Q_EMIT accepted(tr("%1 is made. Add its ingredients, then activate it.").arg(made->name));
        });
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recipes/recipebookpanel.h"

#include "documents/sentences.h"
#include "documents/shipping/shippingwords.h"
#include "models/asking.h"
#include "models/recipes/recipesmodel.h"
#include "models/recipes/recipewords.h"
#include "models/wording.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/recipes/recipelist.h"
#include "views/style/theme.h"
#include "views/widgets/emptystate.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>

// What is seen of a version; what is asked is in recipeasking.cpp.
namespace bm
{
namespace
{
constexpr int factsWidth = 404;
constexpr int widestVersion = 360;
constexpr int batchWidth = 120;
enum Tab { FormulationTab, ContentsTab, StepsTab };

QHBoxLayout *makeRow(QWidget *owner)
{
    auto *row = new QHBoxLayout(owner);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::s);
    return row;
}

QLabel *makeLabel(const QString &name, const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    return label;
}

struct Batch
{
    Quantity amount;
    QString unit;
};

// "40 kg", "40"; without a unit it is kilograms.
Result<Batch> batchIn(const QString &typed)
{
    const QString text = typed.simplified();
    const QString unit = text.section(u' ', 1);
    BM_TRY_ASSIGN(const Quantity batch, readQuantity(text.section(u' ', 0, 0)));
    return Batch{batch, unit.isEmpty() ? QStringLiteral("kg") : unit};
}

// "makes 54 kg, loses 6 kg (10 %)"; empty: nobody said anything that tells it.
QString expectedText(const Expected &expected)
{
    QStringList parts;
    if (expected.yield)
        parts << RecipeBookPanel::tr("makes %1").arg(shown(*expected.yield, expected.yieldUnit));
    if (expected.lost && expected.lossPercent)
        parts << RecipeBookPanel::tr("loses %1 (%2)")
                     .arg(shown(*expected.lost, expected.unit), shown(*expected.lossPercent, QStringLiteral("%")));
    return parts.join(QStringLiteral(", "));
}
} // namespace

RecipeBookPanel::RecipeBookPanel(ServiceWorker &worker, QWidget *parent)
    : QWidget(parent), m_worker(worker), m_formula(new FormulaModel(this)), m_parts(new FormulaModel(this)),
      m_steps(new StepsModel(this)), m_tabs(new QTabBar), m_versions(new QComboBox), m_stepPages(new QStackedLayout),
      m_stepsEmpty(new EmptyState), m_pages(new QStackedWidget), m_linePages(new QStackedLayout),
      m_empty(new EmptyState), m_batch(new QLineEdit), m_batchWords(makeLabel(QStringLiteral("batchWords"))),
      m_contents(makeLabel(QStringLiteral("contentsWords"))), m_facts(new FactCard(QStringLiteral("bookFacts")))
{
    setObjectName(QStringLiteral("recipeBook"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::l);
    column->addWidget(makeBar());
    auto *row = new QHBoxLayout;
    row->setSpacing(Space::xl);
    row->addWidget(makePages(), 1);
    row->addWidget(m_facts);
    column->addLayout(row, 1);
    m_facts->setFixedWidth(factsWidth);
    m_facts->setHint(tr("Reading"), tr("The recipe is being read."));
    m_facts->showNothing();
    setUpActions();
    connect(&worker, &ServiceWorker::plantChanged, this, [this](const QSet<QString> &tables) {
        if (concerns(tables, {QStringLiteral("recipes"), QStringLiteral("recipe_ingredients"),
                              QStringLiteral("production_runs"), QStringLiteral("ingredients"),
                              QStringLiteral("ingredient_lots"), QStringLiteral("recipe_steps"),
                              QStringLiteral("recipe_step_readings"), QStringLiteral("recipe_substitutes"),
                              QStringLiteral("mixers")}))
            load();
    });
    setFocusProxy(m_lines);
}

QWidget *RecipeBookPanel::makeBar()
{
    auto *bar = new QWidget;
    bar->setObjectName(QStringLiteral("bookBar"));
    auto *row = makeRow(bar);
    const auto addButton = [&](CommandId id, const char *name, const char *role, std::function<void()> task) {
        auto *button = new QPushButton;
        button->setObjectName(QString::fromLatin1(name));
        button->setAutoDefault(false);
        button->setProperty("role", QString::fromLatin1(role));
        bindCommand(button, addCommand(this, id, std::move(task)), id);
        row->addWidget(button);
    };
    addButton(CommandId::BackToRecipes, "backToRecipes", "quiet", [this] { Q_EMIT backWanted(); });
    // Its entries begin with the word, which therefore stands nowhere else: beside the navigation the row is narrow.
    m_versions->setAccessibleName(tr("Version"));
    m_versions->setObjectName(QStringLiteral("versionBox"));
    m_versions->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_versions->setMinimumContentsLength(16);
    connect(m_versions, &QComboBox::activated, this,
            [this](int chosen) { open(m_versions->itemData(chosen).toString()); });
    m_versions->setMaximumWidth(widestVersion);
    row->addWidget(m_versions, 1);
    m_tabs->setObjectName(QStringLiteral("recipeTabs"));
    m_tabs->setAccessibleName(tr("Formulation, contents or steps"));
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->addTab(tr("Formulation"));
    m_tabs->addTab(tr("Contents"));
    m_tabs->addTab(tr("Steps"));
    connect(m_tabs, &QTabBar::currentChanged, this, &RecipeBookPanel::showTab);
    addCommand(this, CommandId::SwitchRecipe,
               [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % m_tabs->count()); });
    row->addWidget(m_tabs);
    row->addStretch();
    addButton(CommandId::CompareRecipes, "compareButton", "", [this] { compare(); });
    return bar;
}

QWidget *RecipeBookPanel::makePages()
{
    m_pages->setObjectName(QStringLiteral("bookPages"));
    m_pages->addWidget(makeFormulation());
    m_pages->addWidget(makeContents());
    m_pages->addWidget(makeSteps());
    return m_pages;
}

QTableView *RecipeBookPanel::makeTable(const QString &name, FormulaModel *model, const QString &accessibleName)
{
    auto *table = new QTableView;
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    Theme::setUpTable(table);
    table->setModel(model);
    table->setColumnHidden(FormulaModel::Batch, true);
    table->horizontalHeader()->setSectionResizeMode(FormulaModel::Ingredient, QHeaderView::Stretch);
    const std::pair<int, int> widths[]{{FormulaModel::Amount, 104},
                                       {FormulaModel::Percent, 104},
                                       {FormulaModel::Batch, 130},
                                       {FormulaModel::KillStep, 98}};
    for (const auto &[column, width] : widths)
        table->setColumnWidth(column, width);
    return table;
}

QWidget *RecipeBookPanel::makeFormulation()
{
    m_lines = makeTable(QStringLiteral("formulaTable"), m_formula, tr("Formulation"));
    m_empty->setObjectName(QStringLiteral("formulaEmpty"));
    m_empty->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_empty->setIcon(QStringLiteral("wheat"));
    m_empty->setHeadline(tr("No ingredients yet"));
    m_empty->setSentence(tr("Add the flour first: all flour together is 100 %, and everything else is weighed or given "
                            "in percent of it."));
    m_linePages->addWidget(m_lines);
    m_linePages->addWidget(m_empty);
    connect(m_lines, &QTableView::activated, this, &RecipeBookPanel::askLine);
    auto *card = new Card;
    card->setObjectName(QStringLiteral("formulaCard"));
    card->setFlush(true);
    m_linePages->setContentsMargins(0, 0, 0, 0);
    card->setLayout(m_linePages);
    auto *batch = new QWidget;
    batch->setObjectName(QStringLiteral("batchBar"));
    auto *both = new QVBoxLayout(batch);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(Space::xs);
    auto *row = makeRow(nullptr);
    auto *label = makeLabel(QStringLiteral("batchLabel"), tr("For a &batch of"));
    label->setBuddy(m_batch);
    m_batch->setObjectName(QStringLiteral("batchEdit"));
    m_batch->setPlaceholderText(tr("40 kg"));
    m_batch->setFixedWidth(batchWidth);
    m_batch->setToolTip(commandKeys(CommandId::ScaleRecipe).toString(QKeySequence::NativeText));
    m_batchWords->setProperty("muted", true);
    m_batchWords->setWordWrap(true);
    m_batchWords->hide();
    m_mixer = new QPushButton;
    m_mixer->setObjectName(QStringLiteral("mixerButton"));
    m_mixer->setAutoDefault(false);
    m_mixer->setProperty("role", QStringLiteral("quiet"));
    bindCommand(m_mixer, addCommand(this, CommandId::FillMixer, [this] { askMixer(); }), CommandId::FillMixer);
    row->addWidget(label);
    row->addWidget(m_batch);
    row->addWidget(m_mixer);
    row->addStretch();
    both->addLayout(row);
    both->addWidget(m_batchWords);
    connect(m_batch, &QLineEdit::textEdited, this, &RecipeBookPanel::scaleBatch);
    addCommand(this, CommandId::ScaleRecipe, [this] { focusBatch(); });
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("formulaPage"));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::m);
    column->addWidget(card, 1);
    column->addWidget(batch);
    return page;
}

QWidget *RecipeBookPanel::makeContents()
{
    auto *card = new Card;
    card->setObjectName(QStringLiteral("contentsCard"));
    card->setFlush(true);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(makeTable(QStringLiteral("contentsTable"), m_parts, tr("Contents, with pre-ferments split out")));
    m_contents->setWordWrap(true);
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("contentsPage"));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::m);
    column->addWidget(card, 1);
    column->addWidget(m_contents);
    return page;
}

QWidget *RecipeBookPanel::makeSteps()
{
    m_stepTable = new QTableView;
    m_stepTable->setObjectName(QStringLiteral("stepTable"));
    m_stepTable->setAccessibleName(tr("Steps, and what is read in them"));
    Theme::setUpTable(m_stepTable);
    m_stepTable->setModel(m_steps);
    m_stepTable->horizontalHeader()->setSectionResizeMode(StepsModel::What, QHeaderView::Stretch);
    const std::pair<int, int> widths[]{{StepsModel::Step, 116}, {StepsModel::Limits, 136}, {StepsModel::Required, 108}};
    for (const auto &[column, width] : widths)
        m_stepTable->setColumnWidth(column, width);
    connect(m_stepTable, &QTableView::activated, this, &RecipeBookPanel::askStep);
    m_stepsEmpty->setObjectName(QStringLiteral("stepsEmpty"));
    m_stepsEmpty->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    m_stepsEmpty->setIcon(QStringLiteral("clipboard-list"));
    m_stepsEmpty->setHeadline(tr("No steps yet"));
    m_stepsEmpty->setSentence(
        tr("Add what is done one after the other, and what is read on the way: a batch is finished "
           "when its steps are done."));
    m_stepPages->setContentsMargins(0, 0, 0, 0);
    m_stepPages->addWidget(m_stepTable);
    m_stepPages->addWidget(m_stepsEmpty);
    auto *card = new Card;
    card->setObjectName(QStringLiteral("stepsCard"));
    card->setFlush(true);
    card->setLayout(m_stepPages);
    return card;
}

void RecipeBookPanel::setUpActions()
{
    const auto add = [this](CommandId id, const char *name, std::function<void()> task) {
        return m_facts->addAction(this, id, QString::fromLatin1(name), {Act::EditRecipes}, std::move(task));
    };
    m_lineButtons = {
        add(CommandId::AddRecipeLine, "addLineButton", [this] { isOnSteps() ? askAddStep() : askAdd(); }),
        add(CommandId::ChangeRecipeLine, "changeLineButton", [this] { isOnSteps() ? askStep() : askLine(); }),
        add(CommandId::RecipeLineUp, "lineUpButton", [this] { isOnSteps() ? moveStep(-1) : moveLine(-1); }),
        add(CommandId::RecipeLineDown, "lineDownButton", [this] { isOnSteps() ? moveStep(1) : moveLine(1); })};
    m_leaveOut =
        add(CommandId::LeaveOutLine, "leaveOutButton", [this] { isOnSteps() ? askRemoveStep() : askLeaveOut(); });
    m_addReading = add(CommandId::AddStepReading, "addReadingButton", [this] { askAddReading(); });
    m_expect = add(CommandId::ExpectYield, "expectButton", [this] { askExpected(); });
    add(CommandId::NextRecipeVersion, "nextVersionButton", [this] { makeNext(); });
    m_activate = add(CommandId::ActivateRecipe, "activateButton", [this] { askActive(true); });
    m_retire = add(CommandId::RetireRecipe, "retireButton", [this] { askActive(false); });
}

void RecipeBookPanel::setRole(std::optional<Role> role)
{
    m_facts->setRole(role);
}

bool RecipeBookPanel::isAsking() const
{
    return m_facts->isAsking();
}

void RecipeBookPanel::open(const QString &code)
{
    if (m_facts->isAsking())
        m_facts->panel().done();
    if (code != m_code) {
        m_batch->clear();
        m_goesToNew = true;
    }
    m_code = code;
    load();
}

Result<RecipeBookPanel::Reading> RecipeBookPanel::readingOf(Services &plant, const QString &code)
{
    Recipes recipes(plant.session);
    Reading reading;
    BM_TRY_ASSIGN(reading.book, recipes.read(code));
    BM_TRY_ASSIGN(reading.substitutes, Substitutes(plant.session).of(reading.book.id));
    BM_TRY_ASSIGN(reading.contents, recipes.contents(code));
    BM_TRY_ASSIGN(const std::vector<RecipeVersion> all, recipes.list());
    for (const RecipeVersion &version : all) {
        if (version.name == reading.book.name)
            reading.versions.push_back(version);
    }
    BM_TRY_ASSIGN(reading.ingredients, plant.catalog.ingredients());
    BM_TRY_ASSIGN(const StepsOfRecipe steps, RecipeSteps(plant.session).of(reading.book.id));
    reading.steps = steps.steps;
    BM_TRY_ASSIGN(reading.mixers, Mixers(plant.session).all());
    return reading;
}

void RecipeBookPanel::load()
{
    if (m_code.isEmpty())
        return;
    askThen(
        m_worker, this, [code = m_code](Services &plant) { return readingOf(plant, code); },
        [this, code = m_code](const Result<Reading> &reading) {
            if (code != m_code)
                return;
            if (!reading)
                return void(Q_EMIT refused(tr("Not read"), reading.error()));
            take(*reading);
        });
}

void RecipeBookPanel::take(const Reading &reading)
{
    m_reading = reading;
    m_versions->clear();
    for (const RecipeVersion &version : reading.versions) {
        m_versions->addItem(versionWords(version), exactCode(version));
        if (version.id == reading.book.id)
            m_versions->setCurrentIndex(m_versions->count() - 1);
    }
    const int before = m_goesToNew ? 0 : std::max(0, currentLine());
    m_goesToNew = false;
    m_formula->show(reading.book.lines);
    m_linePages->setCurrentWidget(reading.book.lines.empty() ? static_cast<QWidget *>(m_empty) : m_lines);
    if (m_formula->rowCount() > 0)
        m_lines->selectRow(std::min(before, m_formula->rowCount() - 1));
    showSteps(reading.steps);
    scaleBatch();
    showContents(reading.contents);
    showFacts();
    Q_EMIT versionShown(tr("%1, version %2").arg(reading.book.name, QString::number(reading.book.version)));
}

void RecipeBookPanel::showSteps(const std::vector<RecipeStep> &steps)
{
    const int before = m_stepTable->currentIndex().row();
    m_steps->show(steps);
    m_stepPages->setCurrentWidget(steps.empty() ? static_cast<QWidget *>(m_stepsEmpty) : m_stepTable);
    // It may have been read before what was saved was there.
    const int wanted = m_steps->rowOf(m_goesTo);
    if (wanted >= 0)
        m_goesTo = {};
    if (m_steps->rowCount() > 0)
        m_stepTable->selectRow(std::clamp(wanted >= 0 ? wanted : before, 0, m_steps->rowCount() - 1));
}

void RecipeBookPanel::showFacts()
{
    const RecipeBook &book = m_reading->book;
    std::vector<StatusLook> looks{recipeLook(book)};
    QStringList facts;
    if (!madeWords(book).isEmpty())
        facts << tr("Makes %1").arg(madeWords(book));
    if (book.isUsed) {
        looks.push_back({Tone::Neutral, QStringLiteral("lock"), tr("Frozen")});
        facts << (book.lastPlanned.isValid()
                      ? tr("A batch was made to it, last planned on %1, so it stays as it is. Make the next version "
                           "to change it.")
                            .arg(shown(plantDay(book.lastPlanned)))
                      : tr("A batch was made to it, so it stays as it is. Make the next version to change it."));
    } else if (book.state() == RecipeState::BeingWritten) {
        facts << tr("No batch is planned to it until it is activated.");
    }
    if (!expectedWords().isEmpty())
        facts << expectedWords();
    if (book.reworkPercent)
        facts << tr("At most %1 of a batch may be rework").arg(shown(*book.reworkPercent, QStringLiteral("%")));
    if (book.storage.isSaid())
        facts << tr("Kept %1").arg(storageWords(book.storage));
    if (book.product.isSaid())
        facts << tr("Product: %1").arg(book.product.toText());
    facts += substituteWords();
    for (QPushButton *button : m_lineButtons)
        m_facts->offer(button, !book.isUsed);
    m_facts->offer(m_leaveOut, !isOnSteps() || !book.isUsed);
    m_facts->offer(m_addReading, isOnSteps() && !book.isUsed);
    m_facts->offer(m_expect, !isOnSteps());
    m_facts->offer(m_activate, !book.isActive);
    m_facts->offer(m_retire, book.isActive);
    m_facts->show(exactCode(book), looks, facts);
}

void RecipeBookPanel::showContents(const RecipeContents &contents)
{
    m_parts->show(contents.lines);
    QStringList words{allergenWords(contents.allergens), costWords(contents)};
    if (!contents.circle.isEmpty())
        words << tr("Made of themselves, and split out no further: %1").arg(contents.circle.join(QStringLiteral(", ")));
    words.removeAll(QString());
    m_contents->setText(words.join(u'\n'));
}

void RecipeBookPanel::scaleBatch()
{
    const QString typed = m_batch->text().trimmed();
    m_batchWords->clear();
    std::vector<FormulaLine> lines;
    if (const Result<Batch> batch = typed.isEmpty() ? Result<Batch>(Batch()) : batchIn(typed); !batch) {
        m_batchWords->setText(sentence(batch.error()));
    } else if (!typed.isEmpty()) {
        const auto scaled = scaledToBatch(m_formula->lines(), batch->amount, batch->unit);
        const RecipeBook &book = m_reading->book;
        m_batchWords->setText(scaled ? expectedText(expectedOf(book.lines, batch->amount, batch->unit, book.yield,
                                                               book.yieldUnit, book.lossPercent))
                                     : sentence(scaled.error()));
        if (scaled)
            lines = *scaled;
    }
    m_batchWords->setHidden(m_batchWords->text().isEmpty());
    m_formula->showBatch(lines);
    m_lines->setColumnHidden(FormulaModel::Batch, lines.empty());
}

// What the whole recipe is expected to lose; its yield stands above.
QString RecipeBookPanel::expectedWords() const
{
    const RecipeBook &book = m_reading->book;
    const Result<Quantity> weighed = weighedIn(book.lines, QStringLiteral("kg"));
    if (!weighed || !weighed->isPositive())
        return {};
    const Expected expected =
        expectedOf(book.lines, *weighed, QStringLiteral("kg"), book.yield, book.yieldUnit, book.lossPercent);
    if (!expected.lost || !expected.lossPercent)
        return {};
    return tr("Expected loss %1 of %2 (%3)")
        .arg(shown(*expected.lost, expected.unit), shown(*weighed, expected.unit),
             shown(*expected.lossPercent, QStringLiteral("%")));
}

void RecipeBookPanel::focusBatch()
{
    m_tabs->setCurrentIndex(FormulationTab);
    m_batch->setFocus(Qt::ShortcutFocusReason);
    m_batch->selectAll();
}

void RecipeBookPanel::showTab()
{
    m_pages->setCurrentIndex(m_tabs->currentIndex());
    setFocusProxy(isOnSteps() ? m_stepTable : m_lines);
    if (m_reading)
        showFacts();
}

int RecipeBookPanel::currentLine() const
{
    const auto rows = m_lines->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.first().row();
}

} // namespace bm

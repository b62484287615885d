// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/asking.h"
#include "models/recipes/recipesmodel.h"
#include "models/recipes/recipewords.h"
#include "models/wording.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/floor/meanwhile.h"
#include "views/recipes/comparedialog.h"
#include "views/recipes/recipebookpanel.h"

#include <QLineEdit>
#include <QTableView>

// What is asked about a version and its lines.
namespace bm
{
namespace
{
const QString ingredientId = QStringLiteral("ingredient");
const QString quantityId = QStringLiteral("quantity");
const QString percentId = QStringLiteral("percent");
const QString killStepId = QStringLiteral("afterKillStep");

AskedField killStepField(bool isAfter)
{
    AskedField field{killStepId,
                     RecipeBookPanel::tr("&Kill step"),
                     killStepWord(isAfter),
                     RecipeBookPanel::tr("After: it is added unbaked"),
                     {killStepWord(false), killStepWord(true)}};
    field.closed = true;
    return field;
}

AskedField quantityField(const QString &value, const QString &unit)
{
    return {quantityId, RecipeBookPanel::tr("&Amount"), value,
            unit.isEmpty() ? QString() : RecipeBookPanel::tr("In %1").arg(unit)};
}

AskedField percentField(const QString &value)
{
    return {percentId, RecipeBookPanel::tr("&Percent of the flour"), value,
            RecipeBookPanel::tr("It follows the amount, and the other way round")};
}

Result<std::optional<Quantity>> quantityIn(const Answers &answers, const QString &id)
{
    const QString text = answers.values.value(id);
    if (text.isEmpty())
        return std::optional<Quantity>();
    const auto quantity = readQuantity(text);
    if (!quantity)
        return Error{quantity.error().reason, id, quantity.error().detail};
    return std::optional(*quantity);
}

// The form has other fields than the service.
Error placed(const Error &error)
{
    return error.field == u"flour" ? Error{error.reason, percentId, error.detail} : error;
}
} // namespace

bool RecipeBookPanel::mayChange(bool isLine)
{
    if (!m_reading || m_facts->isAsking() || m_isBusy)
        return false;
    if (m_worker.role() && !mayDo(*m_worker.role(), Act::EditRecipes)) {
        Q_EMIT refused(tr("Not changed"), {Reason::NotAllowed, {}, {}});
        return false;
    }
    if (isLine && m_reading->book.isUsed) {
        Q_EMIT refused(tr("Not changed"), {Reason::RecipeFrozen, {}, m_reading->book.code()});
        return false;
    }
    return true;
}

void RecipeBookPanel::askLine()
{
    const int row = currentLine();
    if (row < 0 || !mayChange(true))
        return;
    const std::vector<FormulaLine> lines = m_reading->book.lines;
    const FormulaLine &line = lines[size_t(row)];
    const auto percent = bakersPercents(lines)[size_t(row)];
    std::vector<AskedField> fields{quantityField(line.quantity ? typed(*line.quantity) : QString(), line.unit)};
    if (!line.isFlour)
        fields.push_back(percentField(percent ? typed(*percent) : QString()));
    fields.push_back(killStepField(line.isAfterKillStep));
    Question question{line.ingredient,
                      line.isFlour ? tr("All flour together is 100 %: every percentage follows its weight.")
                                   : QString(),
                      fields, tr("Save")};
    question.otherText = tr("S&ubstitute…");
    m_facts->ask(question, m_worker, m_reading->book.seenLines[size_t(row)], [this, line, row](const Answers &answers) {
        if (answers.other) {
            m_facts->panel().done(); // a panel that waits takes no other question
            return askSubstitute(line.ingredient);
        }
        auto change = changeIn(answers);
        if (!change)
            return m_facts->panel().showError(change.error());
        change->ingredient = line.ingredient;
        change->place = row + 1;
        saveLine(*change, tr("%1 is changed").arg(line.ingredient));
    });
    followTyped(lines, size_t(row));
}

void RecipeBookPanel::askAdd()
{
    if (!mayChange(true))
        return;
    QStringList names;
    for (const Ingredient &each : m_reading->ingredients)
        names << each.name;
    m_facts->ask({tr("Add an ingredient"),
                  {},
                  {{ingredientId, tr("&Ingredient"), {}, {}, names},
                   quantityField({}, {}),
                   percentField({}),
                   killStepField(false)},
                  tr("Add")},
                 [this](const Answers &answers) {
                     auto change = changeIn(answers);
                     if (!change)
                         return m_facts->panel().showError(change.error());
                     change->ingredient = answers.values.value(ingredientId);
                     change->isNew = true;
                     saveLine(*change, tr("%1 is added").arg(change->ingredient));
                 });
    std::vector<FormulaLine> lines = m_reading->book.lines;
    lines.push_back({});
    followTyped(lines, lines.size() - 1);
    connect(m_facts->panel().edit(ingredientId), &QLineEdit::textChanged, this, &RecipeBookPanel::followIngredient);
}

// The line of the question, of which more is known as soon as its ingredient is.
FormulaLine RecipeBookPanel::lineTyped() const
{
    FormulaLine line;
    const QString name = m_facts->panel().value(ingredientId);
    for (const Ingredient &each : m_reading->ingredients) {
        if (each.name.compare(name, Qt::CaseInsensitive) == 0)
            line = {each.name, {}, each.unit, each.type == u"FLOUR", false};
    }
    return line;
}

void RecipeBookPanel::followIngredient()
{
    const FormulaLine line = lineTyped();
    m_facts->panel().setHelp(quantityId, line.unit.isEmpty() ? QString() : tr("In %1").arg(line.unit));
    m_facts->panel().setHelp(percentId, line.isFlour ? tr("All flour together is 100 %: weigh it")
                                                     : tr("It follows the amount, and the other way round"));
}

// One of the two is typed, the other one is what it comes to with the flour that the recipe has now.
void RecipeBookPanel::followTyped(const std::vector<FormulaLine> &lines, size_t row)
{
    m_isPercent = false;
    QLineEdit *quantity = m_facts->panel().edit(quantityId);
    QLineEdit *percent = m_facts->panel().edit(percentId);
    if (percent == nullptr)
        return;
    const auto with = [this, lines, row] {
        std::vector<FormulaLine> all = lines;
        if (m_facts->panel().edit(ingredientId) != nullptr)
            all[row] = lineTyped();
        return all;
    };
    connect(quantity, &QLineEdit::textEdited, this, [this, with, row](const QString &text) {
        m_isPercent = false;
        std::vector<FormulaLine> all = with();
        const auto weight = readQuantity(text.trimmed());
        all[row].quantity = weight ? std::optional(*weight) : std::nullopt;
        const auto percents = bakersPercents(all);
        m_facts->panel().setValue(percentId, weight && percents[row] ? typed(*percents[row]) : QString());
    });
    connect(percent, &QLineEdit::textEdited, this, [this, with, row](const QString &text) {
        m_isPercent = true;
        const auto share = readQuantity(text.trimmed());
        const auto weight = share ? weightOfPercent(with(), row, *share) : share;
        m_facts->panel().setValue(quantityId, weight ? typed(*weight) : QString());
    });
}

Result<LineChange> RecipeBookPanel::changeIn(const Answers &answers) const
{
    LineChange change;
    change.isAfterKillStep = answers.values.value(killStepId) == killStepWord(true);
    const bool isPercent = m_isPercent && !answers.values.value(percentId).isEmpty();
    if (isPercent) {
        BM_TRY_ASSIGN(change.percent, quantityIn(answers, percentId));
    } else {
        BM_TRY_ASSIGN(change.quantity, quantityIn(answers, quantityId));
        if (!change.quantity)
            return Error{Reason::Required, quantityId};
    }
    return change;
}

void RecipeBookPanel::saveLine(const LineChange &change, const QString &doneWords)
{
    run(
        [id = m_reading->book.id, code = exactCode(m_reading->book), change](Services &plant) -> Result<RecipeId> {
            const Done done = Recipes(plant.session).setLine(code, change);
            if (!done)
                return placed(done.error());
            return id;
        },
        doneWords, tr("Not saved"));
}

void RecipeBookPanel::askLeaveOut()
{
    const int row = currentLine();
    if (row < 0 || !mayChange(false))
        return;
    const RecipeBook &book = m_reading->book;
    const QString name = book.lines[size_t(row)].ingredient;
    const int next = m_reading->versions.front().version + 1;
    m_facts->ask(
        {tr("Leave out %1").arg(name),
         tr("Version %1 is made without it and waits to be activated. Version %2 stays as it is.")
             .arg(QString::number(next), QString::number(book.version)),
         {},
         tr("Leave out")},
        m_worker, book.seenLines[size_t(row)], [this, code = exactCode(book), name, row](const Answers &) {
            run([code, name, row](Services &plant) { return Recipes(plant.session).without(code, name, row + 1); },
                tr("%1 is left out of the next version").arg(name), tr("Not left out"));
        });
}

void RecipeBookPanel::moveLine(int by)
{
    const int row = currentLine();
    if (row < 0 || !mayChange(true))
        return;
    const int to = row + by;
    if (to < 0 || to >= m_formula->rowCount())
        return;
    const RecipeBook &book = m_reading->book;
    m_lines->selectRow(to);
    run(
        [id = book.id, code = exactCode(book), name = book.lines[size_t(row)].ingredient, row,
         to](Services &plant) -> Result<RecipeId> {
            BM_TRY(Recipes(plant.session).moveLine(code, name, row + 1, to + 1));
            return id;
        },
        {}, tr("Not moved"));
}

void RecipeBookPanel::makeNext()
{
    if (!mayChange(false))
        return;
    run([code = exactCode(m_reading->book)](Services &plant) { return Recipes(plant.session).copy(code); },
        tr("The next version is made. Change it, then activate it."), tr("Not made"));
}

void RecipeBookPanel::askActive(bool isActive)
{
    if (!mayChange(false) || m_reading->book.isActive == isActive)
        return;
    const RecipeBook &book = m_reading->book;
    const Question question = isActive ? Question{tr("Activate version %1").arg(book.version),
                                                  tr("Batches are planned to the newest active version."),
                                                  {},
                                                  tr("Activate")}
                                       : Question{tr("Retire version %1").arg(book.version),
                                                  tr("No batch is planned to it any more."),
                                                  {},
                                                  tr("Retire"),
                                                  QStringLiteral("danger")};
    m_facts->ask(question, m_worker, book.seen,
                 [this, id = book.id, code = exactCode(book), isActive](const Answers &) {
                     run(
                         [id, code, isActive](Services &plant) -> Result<RecipeId> {
                             Recipes recipes(plant.session);
                             BM_TRY(isActive ? recipes.activate(code) : recipes.retire(code));
                             return id;
                         },
                         isActive ? tr("%1 is active").arg(code) : tr("%1 is retired").arg(code),
                         isActive ? tr("Not activated") : tr("Not retired"));
                 });
}

void RecipeBookPanel::compare()
{
    if (!m_reading)
        return;
    auto *dialog = new CompareDialog(m_worker, m_reading->versions, m_reading->book.id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RecipeBookPanel::run(Task task, const QString &doneWords, const QString &refusedWords)
{
    m_isBusy = true;
    const auto reads =
        [task = m_facts->panel().meanwhile().guarded(std::move(task))](Services &plant) mutable -> Result<RecipeBook> {
        BM_TRY_ASSIGN(const RecipeId id, task(plant));
        return Recipes(plant.session).read(id);
    };
    askThen(m_worker, this, reads, [this, doneWords, refusedWords](const Result<RecipeBook> &done) {
        m_isBusy = false;
        if (!done) {
            if (m_facts->isAsking())
                m_facts->panel().showError(done.error());
            Q_EMIT refused(refusedWords, done.error());
            return load();
        }
        m_facts->panel().done();
        open(exactCode(*done));
        if (!doneWords.isEmpty())
            Q_EMIT accepted(doneWords);
        m_worker.announce();
    });
}

} // namespace bm

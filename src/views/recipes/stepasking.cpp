// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/production/stepwords.h"
#include "models/recipes/recipesmodel.h"
#include "models/recipes/recipewords.h"
#include "models/wording.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/recipes/recipebookpanel.h"

#include <QLineEdit>
#include <QTabBar>
#include <QTableView>

// What is asked about the steps of a version, about its yield, and about mixers.
namespace bm
{
namespace
{
constexpr int stepsTab = 2;
const QString kindId = QStringLiteral("stepKind");
const QString instructionId = QStringLiteral("instruction");
const QString readingKindId = QStringLiteral("readingKind");
const QString nameId = QStringLiteral("name");
const QString unitId = QStringLiteral("unit");
const QString lowId = QStringLiteral("low");
const QString highId = QStringLiteral("high");
const QString requiredId = QStringLiteral("required");
const QString yieldId = QStringLiteral("yield");
const QString yieldUnitId = QStringLiteral("yieldUnit");
const QString lossId = QStringLiteral("loss");
const QString reworkId = QStringLiteral("rework");
const QString capacityId = QStringLiteral("capacity");

template <typename WordOf>
QStringList wordsOf(const QStringList &kinds, WordOf wordOf)
{
    QStringList words;
    for (const QString &kind : kinds)
        words << wordOf(kind);
    return words;
}

template <typename WordOf>
QString kindOf(const QStringList &kinds, const QString &word, WordOf wordOf)
{
    const qsizetype place = wordsOf(kinds, wordOf).indexOf(word);
    return place < 0 ? word : kinds[place];
}

QString requiredWord(bool isRequired)
{
    return isRequired ? RecipeBookPanel::tr("Required") : RecipeBookPanel::tr("Optional");
}

std::vector<AskedField> stepFields(const RecipeStep &step)
{
    AskedField kind{
        kindId, RecipeBookPanel::tr("&Kind of step"), stepKindWord(step.kind), {}, wordsOf(stepKinds(), stepKindWord)};
    kind.closed = true;
    return {kind, {instructionId, RecipeBookPanel::tr("&What is to be done"), step.instruction}};
}

std::vector<AskedField> readingFields(const PlannedReading &reading)
{
    AskedField kind{readingKindId,
                    RecipeBookPanel::tr("&What is read"),
                    readingKindWord(reading.kind),
                    {},
                    wordsOf(readingKinds(), readingKindWord)};
    kind.closed = true;
    AskedField name{nameId, RecipeBookPanel::tr("&Name"), reading.name,
                    RecipeBookPanel::tr("When the kind does not say it: dough, chamber")};
    name.optional = true;
    AskedField low{lowId, RecipeBookPanel::tr("&At least"), reading.low ? typed(*reading.low) : QString()};
    low.optional = true;
    AskedField high{highId, RecipeBookPanel::tr("At &most"), reading.high ? typed(*reading.high) : QString()};
    high.optional = true;
    AskedField needed{requiredId,
                      RecipeBookPanel::tr("N&eeded"),
                      requiredWord(reading.isRequired),
                      RecipeBookPanel::tr("Required: the step is not done without it"),
                      {requiredWord(true), requiredWord(false)}};
    needed.closed = true;
    return {kind,
            name,
            {unitId,
             RecipeBookPanel::tr("&Unit"),
             reading.unit,
             {},
             {QStringLiteral("°C"), QStringLiteral("°F"), QStringLiteral("%"), QStringLiteral("min"),
              QStringLiteral("rpm"), QStringLiteral("g")}},
            low,
            high,
            needed};
}

Result<std::optional<Quantity>> figureIn(const Answers &answers, const QString &id)
{
    const QString text = answers.values.value(id);
    if (text.isEmpty())
        return std::optional<Quantity>();
    const auto figure = readFigure(text);
    if (!figure)
        return Error{figure.error().reason, id, figure.error().detail};
    return std::optional(*figure);
}

Result<ReadingChange> readingIn(const Answers &answers)
{
    ReadingChange change;
    change.kind = kindOf(readingKinds(), answers.values.value(readingKindId), readingKindWord);
    change.name = answers.values.value(nameId);
    change.unit = answers.values.value(unitId);
    BM_TRY_ASSIGN(change.low, figureIn(answers, lowId));
    BM_TRY_ASSIGN(change.high, figureIn(answers, highId));
    change.withoutLow = !change.low;
    change.withoutHigh = !change.high;
    change.isRequired = answers.values.value(requiredId) == requiredWord(true);
    return change;
}
} // namespace

bool RecipeBookPanel::isOnSteps() const
{
    return m_tabs->currentIndex() == stepsTab;
}

StepsModel::Place RecipeBookPanel::currentStep() const
{
    const auto rows = m_stepTable->selectionModel()->selectedRows();
    return rows.isEmpty() ? StepsModel::Place() : m_steps->placeOf(rows.first().row());
}

void RecipeBookPanel::changeSteps(StepTask task, const StepsModel::Place &after, const QString &doneWords,
                                  const QString &refusedWords)
{
    m_goesTo = after;
    run(
        [id = m_reading->book.id, code = exactCode(m_reading->book),
         task = std::move(task)](Services &plant) -> Result<RecipeId> {
            RecipeSteps steps(plant.session);
            BM_TRY(task(steps, code));
            return id;
        },
        doneWords, refusedWords);
}

void RecipeBookPanel::askAddStep()
{
    if (!mayChange(true))
        return;
    // Behind the one that is selected.
    const int to = currentStep().step > 0 ? currentStep().step + 1 : 1;
    RecipeStep usual;
    usual.kind = stepKinds().first();
    m_facts->ask({tr("Add a step"), {}, stepFields(usual), tr("Add")}, [this, to](const Answers &answers) {
        const StepChange step{kindOf(stepKinds(), answers.values.value(kindId), stepKindWord),
                              answers.values.value(instructionId), to};
        changeSteps([step](RecipeSteps &steps, const QString &code) { return steps.add(code, step); }, {to, 0},
                    tr("The step is added"), tr("Not added"));
    });
}

void RecipeBookPanel::askStep()
{
    const StepsModel::Place place = currentStep();
    if (place.step == 0 || !mayChange(true))
        return;
    if (place.reading > 0)
        return askReading(place);
    const RecipeStep &step = m_steps->steps()[size_t(place.step) - 1];
    m_facts->ask({tr("Step %1").arg(place.step), {}, stepFields(step), tr("Save")}, [this,
                                                                                     place](const Answers &answers) {
        const StepChange change{
            kindOf(stepKinds(), answers.values.value(kindId), stepKindWord), answers.values.value(instructionId), {}};
        if (change.instruction.isEmpty())
            return m_facts->panel().showError({Reason::Required, instructionId, {}});
        changeSteps(
            [place, change](RecipeSteps &steps, const QString &code) { return steps.change(code, place.step, change); },
            place, tr("Step %1 is changed").arg(place.step), tr("Not saved"));
    });
}

void RecipeBookPanel::askAddReading()
{
    if (!isOnSteps())
        return;
    const StepsModel::Place place = currentStep();
    if (place.step == 0 || !mayChange(true))
        return;
    PlannedReading usual;
    usual.kind = readingKinds().first();
    usual.unit = QStringLiteral("°C");
    const int next = int(m_steps->steps()[size_t(place.step) - 1].readings.size()) + 1;
    m_facts->ask({tr("Reading in step %1").arg(place.step), {}, readingFields(usual), tr("Add")},
                 [this, place, next](const Answers &answers) {
                     const auto change = readingIn(answers);
                     if (!change)
                         return m_facts->panel().showError(change.error());
                     changeSteps(
                         [place, change = *change](RecipeSteps &steps, const QString &code) {
                             return steps.addReading(code, place.step, change);
                         },
                         {place.step, next}, tr("The reading is added"), tr("Not added"));
                 });
}

void RecipeBookPanel::askReading(const StepsModel::Place &place)
{
    const PlannedReading &reading = m_steps->steps()[size_t(place.step) - 1].readings[size_t(place.reading) - 1];
    m_facts->ask({readingName(reading), tr("In step %1").arg(place.step), readingFields(reading), tr("Save")},
                 [this, place](const Answers &answers) {
                     const auto change = readingIn(answers);
                     if (!change)
                         return m_facts->panel().showError(change.error());
                     changeSteps(
                         [place, change = *change](RecipeSteps &steps, const QString &code) {
                             return steps.changeReading(code, place.step, place.reading, change);
                         },
                         place, tr("The reading is changed"), tr("Not saved"));
                 });
}

void RecipeBookPanel::askRemoveStep()
{
    const StepsModel::Place place = currentStep();
    if (place.step == 0 || !mayChange(true))
        return;
    const bool isReading = place.reading > 0;
    const RecipeStep &step = m_steps->steps()[size_t(place.step) - 1];
    m_facts->ask({isReading ? tr("Leave out %1").arg(readingName(step.readings[size_t(place.reading) - 1]))
                            : tr("Leave out step %1").arg(place.step),
                  isReading ? tr("It is not read any more in this version.")
                            : tr("Its readings go with it. It stays in the history."),
                  {},
                  tr("Leave out"),
                  QStringLiteral("danger")},
                 [this, place, isReading](const Answers &) {
                     changeSteps(
                         [place, isReading](RecipeSteps &steps, const QString &code) {
                             return isReading ? steps.removeReading(code, place.step, place.reading)
                                              : steps.remove(code, place.step);
                         },
                         {}, isReading ? tr("The reading is left out") : tr("The step is left out"),
                         tr("Not left out"));
                 });
}

void RecipeBookPanel::moveStep(int by)
{
    const StepsModel::Place place = currentStep();
    if (place.step == 0 || !mayChange(true))
        return;
    const int to = place.step + by;
    if (to < 1 || to > int(m_steps->steps().size()))
        return;
    StepChange change;
    change.to = to;
    changeSteps(
        [place, change](RecipeSteps &steps, const QString &code) { return steps.change(code, place.step, change); },
        {to, 0}, {}, tr("Not moved"));
}

namespace
{
const QString fromId = QStringLiteral("storageFrom");
const QString toId = QStringLiteral("storageTo");

Result<StorageLimits> storageIn(const Answers &answers)
{
    StorageLimits limits;
    BM_TRY_ASSIGN(limits.from, figureIn(answers, fromId));
    BM_TRY_ASSIGN(limits.to, figureIn(answers, toId));
    return limits;
}

std::vector<AskedField> storageFields(const StorageLimits &limits)
{
    AskedField from{fromId, RecipeBookPanel::tr("Kept &from, °C"), limits.from ? typed(*limits.from) : QString(),
                    RecipeBookPanel::tr("It travels at these temperatures, too")};
    from.optional = true;
    AskedField to{toId, RecipeBookPanel::tr("Kept u&p to, °C"), limits.to ? typed(*limits.to) : QString(),
                  RecipeBookPanel::tr("Below zero with a minus sign. Empty: no limit")};
    to.optional = true;
    return {from, to};
}

const QString brandId = QStringLiteral("brand");
const QString sizeId = QStringLiteral("packagingSize");
const QString styleId = QStringLiteral("packagingStyle");
const QString whyId = QStringLiteral("productReason");

ProductDescription productIn(const Answers &answers)
{
    return {answers.values.value(brandId), answers.values.value(sizeId), answers.values.value(styleId)};
}

std::vector<AskedField> productFields(const ProductDescription &product)
{
    AskedField brand{brandId, RecipeBookPanel::tr("&Brand"), product.brand,
                     RecipeBookPanel::tr("Brand and packaging are told to whoever gets it")};
    AskedField size{sizeId, RecipeBookPanel::tr("Packaging si&ze"), product.packagingSize,
                    RecipeBookPanel::tr("What one package holds, e.g. 500 g")};
    AskedField style{styleId, RecipeBookPanel::tr("Packaging s&tyle"), product.packagingStyle,
                     RecipeBookPanel::tr("What it is, e.g. bag")};
    for (AskedField *field : {&brand, &size, &style})
        field->optional = true;
    return {brand, size, style};
}
} // namespace

// Also of a version that a batch was made to.
void RecipeBookPanel::askStorage()
{
    std::vector<AskedField> fields = storageFields(m_reading->book.storage);
    for (const AskedField &field : productFields(m_reading->book.product))
        fields.push_back(field);
    AskedField why{whyId, tr("Rea&son")};
    why.help = tr("When goods that were described otherwise have left");
    why.optional = true;
    fields.push_back(why);
    m_facts->ask({tr("Storage and product"),
                  tr("At which temperatures it is kept and travels, and how it is described."), fields, tr("Save")},
                 [this](const Answers &answers) {
                     const auto limits = storageIn(answers);
                     if (!limits)
                         return m_facts->panel().showError(limits.error());
                     run(
                         [id = m_reading->book.id, code = exactCode(m_reading->book), limits = *limits,
                          product = productIn(answers),
                          why = answers.values.value(whyId)](Services &plant) -> Result<RecipeId> {
                             BM_TRY(Recipes(plant.session).setSaid(code, {{}, limits, product, why}));
                             return id;
                         },
                         tr("Storage and product are changed"), tr("Not saved"));
                 });
}

void RecipeBookPanel::askExpected()
{
    if (!mayChange(false))
        return;
    if (m_reading->book.isUsed)
        return askStorage();
    const RecipeBook &book = m_reading->book;
    AskedField yield{yieldId, tr("&Yield"), book.yield ? typed(*book.yield) : QString(),
                     tr("What the amounts of the recipe make")};
    yield.optional = true;
    AskedField unit{yieldUnitId, tr("&Unit of the yield"), book.yieldUnit};
    unit.optional = true;
    AskedField loss{lossId, tr("&Loss in percent"), book.lossPercent ? typed(*book.lossPercent) : QString(),
                    tr("Of what is weighed: baked off, left in the bowl. A yield in kg tells it, too.")};
    loss.optional = true;
    AskedField rework{reworkId, tr("&Rework in percent"), book.reworkPercent ? typed(*book.reworkPercent) : QString(),
                      tr("Of the weight of a batch at most so much. Empty: it takes none.")};
    rework.optional = true;
    std::vector<AskedField> fields{yield, unit, loss, rework};
    for (const AskedField &field : storageFields(book.storage))
        fields.push_back(field);
    for (const AskedField &field : productFields(book.product))
        fields.push_back(field);
    m_facts->ask({tr("Yield and loss"), {}, fields, tr("Save")}, [this](const Answers &answers) {
        ExpectedChange change;
        change.unit = answers.values.value(yieldUnitId);
        const auto made = figureIn(answers, yieldId);
        const auto lost = figureIn(answers, lossId);
        const auto reworked = figureIn(answers, reworkId);
        for (const auto *figure : {&made, &lost, &reworked}) {
            if (!*figure)
                return m_facts->panel().showError(figure->error());
        }
        change.yield = *made;
        change.lossPercent = *lost;
        change.withoutLoss = !*lost;
        change.reworkPercent = *reworked;
        change.withoutRework = !*reworked;
        const auto limits = storageIn(answers);
        if (!limits)
            return m_facts->panel().showError(limits.error());
        run(
            [id = m_reading->book.id, code = exactCode(m_reading->book), change, limits = *limits,
             product = productIn(answers)](Services &plant) -> Result<RecipeId> {
                BM_TRY(Recipes(plant.session).setSaid(code, {change, limits, product, {}}));
                return id;
            },
            tr("Yield and loss are changed"), tr("Not saved"));
    });
}

// Scales to a mixer that is known, and learns one that is not or that takes another amount.
void RecipeBookPanel::askMixer()
{
    if (!m_reading || m_facts->isAsking() || m_isBusy)
        return;
    QStringList names;
    for (const Mixer &mixer : m_reading->mixers) {
        if (mixer.isActive)
            names << mixer.name;
    }
    const QString first = names.isEmpty() ? QString() : names.first();
    AskedField capacity{capacityId, tr("&Capacity"), {}, tr("Dough at most, in kg")};
    Question question{tr("Fill a mixer"),
                      tr("The recipe is scaled to it. A mixer that is not known yet is added."),
                      {{nameId, tr("&Mixer"), first, {}, names}, capacity},
                      tr("Scale")};
    if (!names.isEmpty())
        question.otherText = tr("Retire it");
    m_facts->ask(question,
                 [this](const Answers &answers) { answers.other ? retireMixer(answers) : fillMixer(answers); });
    const auto follow = [this](const QString &name) {
        for (const Mixer &mixer : m_reading->mixers) {
            if (mixer.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0) {
                m_facts->panel().setValue(capacityId, typed(mixer.capacity));
                m_facts->panel().setHelp(capacityId, tr("Dough at most, in %1").arg(mixer.unit));
            }
        }
    };
    follow(first);
    connect(m_facts->panel().edit(nameId), &QLineEdit::textChanged, this, follow);
}

// It is offered no more; filled again, it is here again.
void RecipeBookPanel::retireMixer(const Answers &answers)
{
    const QString name = answers.values.value(nameId);
    run(
        [id = m_reading->book.id, name](Services &plant) -> Result<RecipeId> {
            const Result<Mixer> gone = Mixers(plant.session).retire(name);
            if (!gone && gone.error().reason == Reason::NotFound)
                return Error{Reason::NotFound, nameId, gone.error().detail};
            BM_TRY(gone);
            return id;
        },
        tr("Mixer %1 is retired").arg(name), tr("Not retired"));
}

void RecipeBookPanel::fillMixer(const Answers &answers)
{
    const QString name = answers.values.value(nameId);
    const auto capacity = readQuantity(answers.values.value(capacityId));
    if (name.isEmpty())
        return m_facts->panel().showError({Reason::Required, nameId, {}});
    if (!capacity)
        return m_facts->panel().showError({capacity.error().reason, capacityId, capacity.error().detail});
    QString unit = QStringLiteral("kg");
    bool isKnown = false;
    for (const Mixer &mixer : m_reading->mixers) {
        if (mixer.name.compare(name, Qt::CaseInsensitive) == 0) {
            unit = mixer.unit;
            isKnown = mixer.isActive && mixer.capacity == *capacity;
        }
    }
    const auto fill = [this, capacity = *capacity, unit] {
        m_tabs->setCurrentIndex(0);
        m_batch->setText(typed(capacity) + u' ' + unit);
        scaleBatch();
    };
    if (isKnown) {
        m_facts->panel().done();
        return fill();
    }
    fill();
    run(
        [id = m_reading->book.id, name, capacity = *capacity, unit](Services &plant) -> Result<RecipeId> {
            BM_TRY(Mixers(plant.session).set(name, capacity, unit));
            return id;
        },
        tr("%1 is kept").arg(name), tr("Not kept"));
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/quality/planpanel.h"

#include "models/asking.h"
#include "models/wording.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/quality/pointwords.h"

#include <QComboBox>
#include <QSignalBlocker>
#include <QTableView>

namespace bm
{
namespace
{
QStringList needChoices()
{
    return {PlanPanel::tr("Required"), PlanPanel::tr("Optional")};
}

AskedField closedField(const QString &id, const QString &label, const QStringList &choices)
{
    AskedField field{id, label, choices.first(), {}, choices};
    field.closed = true;
    return field;
}

Result<std::optional<Quantity>> limitOf(const Answers &answers, const QString &id)
{
    const QString text = answers.values.value(id);
    if (text.isEmpty())
        return std::optional<Quantity>();
    const auto figure = readFigure(text);
    if (!figure)
        return Error{figure.error().reason, id, figure.error().detail};
    return std::optional(*figure);
}

Result<NewInspectionPoint> pointOf(const QString &ingredient, const Answers &answers)
{
    NewInspectionPoint point;
    point.ingredientName = ingredient;
    point.name = answers.values.value(QStringLiteral("name"));
    point.kind =
        InspectionKind(std::max(qsizetype(0), kindChoices().indexOf(answers.values.value(QStringLiteral("kind")))));
    point.unit = answers.values.value(QStringLiteral("unit"));
    BM_TRY_ASSIGN(point.limits.lower, limitOf(answers, QStringLiteral("lower")));
    BM_TRY_ASSIGN(point.limits.upper, limitOf(answers, QStringLiteral("upper")));
    point.isRequired = answers.values.value(QStringLiteral("need")) == needChoices().first();
    return point;
}
} // namespace

PlanPanel::PlanPanel(ServiceWorker &worker) : QualityPanel(QStringLiteral("plan"), worker), m_ingredient(new QComboBox)
{
    table()->setAccessibleName(tr("What is looked at"));
    m_ingredient->setObjectName(QStringLiteral("planIngredient"));
    m_ingredient->setAccessibleName(tr("Ingredient"));
    m_ingredient->setMinimumContentsLength(16);
    m_ingredient->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_ingredient, &QComboBox::activated, this, [this] { load(); });
    setColumns({{tr("What"), 200, true}, {tr("Kind"), 126}, {tr("Limits"), 140}, {tr("Need"), 144}});
    setEmpty(QStringLiteral("clipboard-list"), tr("Nothing is looked at"),
             tr("Lots of this ingredient pass by QA's word alone. Add what has to be looked at."));
    showChips(3, [this](int row) { return lookOf(row); });
    m_facts->setHint(tr("No point is selected"), tr("Add what is looked at when this ingredient comes."));
    m_facts->addAction(this, CommandId::RetirePoint, QStringLiteral("retirePointButton"), {Act::ReleaseLot},
                       [this] { askRetire(); });
    m_facts->addAction(this, CommandId::PointUp, QStringLiteral("pointUpButton"), {Act::ReleaseLot},
                       [this] { movePoint(-1); });
    m_facts->addAction(this, CommandId::PointDown, QStringLiteral("pointDownButton"), {Act::ReleaseLot},
                       [this] { movePoint(1); });
    const auto showRole = [this] { m_facts->setRole(m_worker.role()); };
    connect(&m_worker, &ServiceWorker::signedInChanged, this, showRole);
    showRole();
    showCurrent();
}

void PlanPanel::load()
{
    askThen(
        m_worker, this,
        [wanted = m_ingredient->currentText()](Services &plant) -> Result<Reading> {
            Reading reading;
            BM_TRY_ASSIGN(const std::vector<Ingredient> all, plant.catalog.ingredients());
            for (const Ingredient &one : all)
                reading.ingredients << one.name;
            if (reading.ingredients.isEmpty())
                return reading;
            reading.ingredient = reading.ingredients.contains(wanted) ? wanted : reading.ingredients.first();
            BM_TRY_ASSIGN(reading.points, Inspections(plant.session).plan(reading.ingredient));
            return reading;
        },
        [this](const Result<Reading> &reading) {
            if (!reading)
                return tellNotRead(reading.error());
            take(*reading);
        });
}

void PlanPanel::take(const Reading &reading)
{
    m_ingredient->clear();
    m_ingredient->addItems(reading.ingredients);
    m_ingredient->setCurrentText(reading.ingredient);
    m_points = reading.points;
    showPoints();
}

void PlanPanel::showPoints()
{
    std::vector<QStringList> rows;
    for (size_t i = 0; i < m_points.size(); ++i)
        rows.push_back({m_points[i].name, kindWords(m_points[i].kind), limitsWords(m_points[i]), lookOf(int(i)).word});
    fill(rows);
}

StatusLook PlanPanel::lookOf(int row) const
{
    if (row < 0 || size_t(row) >= m_points.size())
        return {};
    const InspectionPoint &point = m_points[size_t(row)];
    if (point.isRetired)
        return {Tone::Neutral, QStringLiteral("ban"), tr("Retired")};
    return point.isRequired ? statusLook(Tone::Ok, needChoices()[0])
                            : StatusLook{Tone::Neutral, QStringLiteral("circle-dashed"), needChoices()[1]};
}

void PlanPanel::showCurrent()
{
    const int row = currentRow();
    if (row < 0 || size_t(row) >= m_points.size())
        return m_facts->showNothing();
    const InspectionPoint &point = m_points[size_t(row)];
    m_facts->show(point.name, {lookOf(row)},
                  {m_ingredient->currentText(), kindWords(point.kind), limitsWords(point),
                   point.isRetired ? tr("It is asked no more. What was answered stays.") : QString()});
}

void PlanPanel::askAdd()
{
    const QString ingredient = m_ingredient->currentText();
    AskedField unit{QStringLiteral("unit"), tr("&Unit"), {}, tr("Of the limits"), {}, true};
    m_facts->ask({tr("One more of %1").arg(ingredient),
                  {},
                  {{QStringLiteral("name"), tr("&What")},
                   closedField(QStringLiteral("kind"), tr("&Kind"), kindChoices()),
                   {QStringLiteral("lower"), tr("No &less than"), {}, {}, {}, true},
                   {QStringLiteral("upper"), tr("No &more than"), {}, {}, {}, true},
                   unit,
                   closedField(QStringLiteral("need"), tr("&Need"), needChoices())},
                  tr("Add")},
                 [this](const Answers &answers) { add(answers); });
}

void PlanPanel::add(const Answers &answers)
{
    const auto point = pointOf(m_ingredient->currentText(), answers);
    if (!point)
        return m_facts->panel().showError(point.error());
    select(point->name);
    run(
        [point = *point](Services &plant) -> Done {
            const auto added = Inspections(plant.session).add(point);
            if (added)
                return {};
            // The form has two fields for what the service calls one.
            const QString field = added.error().field == u"limits" ? QStringLiteral("lower") : added.error().field;
            return Error{added.error().reason, field, added.error().detail};
        },
        tr("%1 is looked at from now on").arg(point->name), tr("Not added"));
}

void PlanPanel::movePoint(int by)
{
    const int row = currentRow();
    const int place = row + by;
    const auto isAsked = [this](int each) {
        return each >= 0 && size_t(each) < m_points.size() && !m_points[size_t(each)].isRetired;
    };
    if (m_facts->isAsking() || !isAsked(row) || !isAsked(place))
        return;
    const InspectionPoint point = m_points[size_t(row)];
    // At once, so that the next press of the key moves it on.
    std::swap(m_points[size_t(row)], m_points[size_t(place)]);
    select(point.name);
    showPoints();
    askThen(
        m_worker, this,
        [id = point.id, place](Services &plant) { return Inspections(plant.session).moveTo(id, place + 1); },
        [this,
         words = tr("%1 is asked in place %2 now").arg(point.name, QString::number(place + 1))](const Done &done) {
            if (done)
                Q_EMIT accepted(words);
            else
                Q_EMIT refused(tr("Not moved"), done.error());
            m_worker.announce();
            load();
        });
}

void PlanPanel::askRetire()
{
    const int row = currentRow();
    if (row < 0 || m_points[size_t(row)].isRetired)
        return;
    const InspectionPoint point = m_points[size_t(row)];
    m_facts->ask({tr("Retire %1").arg(point.name),
                  tr("It is asked no more. What was answered stays."),
                  {{QStringLiteral("reason"), tr("&Reason")}},
                  tr("Retire"),
                  QStringLiteral("danger")},
                 [this, point](const Answers &answers) {
                     run([id = point.id, reason = answers.values[QStringLiteral("reason")]](
                             Services &plant) { return Inspections(plant.session).retire(id, reason); },
                         tr("%1 is asked no more").arg(point.name), tr("Not retired"));
                 });
}

} // namespace bm

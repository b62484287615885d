// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recipes/comparedialog.h"

#include "documents/production/stepwords.h"
#include "documents/sentences.h"
#include "models/asking.h"
#include "models/recipes/recipewords.h"
#include "models/wording.h"
#include "recipes/ui_comparedialog.h"
#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/widgets/statuschipdelegate.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QStringBuilder>

namespace bm
{
namespace
{
enum Column { IngredientColumn, WhatColumn, BeforeColumn, AfterColumn, DifferenceColumn };

StatusLook kindLook(FormulaDifference::Kind kind)
{
    switch (kind) {
    case FormulaDifference::Kind::Added:
        return {Tone::Ok, QStringLiteral("plus"), CompareDialog::tr("Added")};
    case FormulaDifference::Kind::Removed:
        return {Tone::Warning, QStringLiteral("minus"), CompareDialog::tr("Left out")};
    case FormulaDifference::Kind::Changed:
        break;
    }
    return {Tone::Busy, QStringLiteral("pencil"), CompareDialog::tr("Changed")};
}

// The kill step is told where it is what changed.
QString lineWords(const FormulaLine &line, bool tellsKillStep)
{
    if (line.ingredient.isEmpty())
        return {};
    const QString amount = shown(line.quantity, line.unit);
    if (!tellsKillStep)
        return amount;
    return line.isAfterKillStep ? CompareDialog::tr("%1, after the kill step").arg(amount)
                                : CompareDialog::tr("%1, before the kill step").arg(amount);
}

QString differenceWords(const FormulaDifference &each)
{
    if (!each.difference || each.difference->isZero())
        return {};
    const QString amount = shown(each.difference, each.after.unit);
    return each.difference->isPositive() ? QString(u'+' % amount) : amount;
}

QString amount(Quantity quantity, const QString &unit)
{
    return unit.isEmpty() ? shown(quantity) : shown(quantity, unit);
}

QString stepWords(const RecipeStep &step)
{
    QStringList parts{step.instruction.simplified()};
    for (const PlannedReading &reading : step.readings)
        parts << readingWords(reading, amount);
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

QStandardItem *cell(const QString &text, bool isFigure)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    if (isFigure)
        item->setTextAlignment(Qt::AlignVCenter | Qt::AlignRight);
    return item;
}
} // namespace

CompareDialog::CompareDialog(ServiceWorker &worker, const std::vector<RecipeVersion> &versions, RecipeId current,
                             QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::CompareDialog>()), m_worker(worker),
      m_model(new QStandardItemModel(this))
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    resize(920, 560);
    m_ui->compareBanner->hide();
    m_ui->compareTitle->setText(tr("Compare %1").arg(versions.front().name));
    m_ui->compareCard->setFlush(true);
    Theme::setUpTable(m_ui->compareTable);
    m_model->setHorizontalHeaderLabels({tr("Ingredient"), tr("What"), tr("Before"), tr("After"), tr("Difference")});
    for (const int column : {BeforeColumn, AfterColumn, DifferenceColumn})
        m_model->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignVCenter | Qt::AlignRight);
    m_ui->compareTable->setModel(m_model);
    m_ui->compareTable->horizontalHeader()->setSectionResizeMode(IngredientColumn, QHeaderView::Stretch);
    const std::pair<int, int> widths[]{
        {WhatColumn, 130}, {BeforeColumn, 190}, {AfterColumn, 190}, {DifferenceColumn, 130}};
    for (const auto &[column, width] : widths)
        m_ui->compareTable->setColumnWidth(column, width);
    m_ui->compareTable->setItemDelegateForColumn(
        WhatColumn,
        new StatusChipDelegate([this](const QModelIndex &index) { return kindLook(m_kinds[size_t(index.row())]); },
                               m_ui->compareTable));
    connect(m_ui->compareClose, &QPushButton::clicked, this, &QDialog::reject);
    fill(versions, current);
    for (QComboBox *box : {m_ui->olderBox, m_ui->newerBox})
        connect(box, &QComboBox::currentIndexChanged, this, &CompareDialog::compare);
    m_ui->olderBox->setFocus(Qt::OtherFocusReason);
    compare();
}

CompareDialog::~CompareDialog() = default;

void CompareDialog::fill(const std::vector<RecipeVersion> &versions, RecipeId current)
{
    int row = 0;
    for (const RecipeVersion &version : versions) {
        for (QComboBox *box : {m_ui->olderBox, m_ui->newerBox})
            box->addItem(versionWords(version), exactCode(version));
        if (version.id == current)
            row = m_ui->newerBox->count() - 1;
    }
    m_ui->newerBox->setCurrentIndex(row);
    m_ui->olderBox->setCurrentIndex(std::min(row + 1, m_ui->olderBox->count() - 1));
}

void CompareDialog::compare()
{
    const QString before = m_ui->olderBox->currentData().toString();
    const QString after = m_ui->newerBox->currentData().toString();
    askThen(
        m_worker, this,
        [before, after](Services &plant) -> Result<Differences> {
            Differences all;
            BM_TRY_ASSIGN(all.lines, Recipes(plant.session).compare(before, after));
            BM_TRY_ASSIGN(all.steps, RecipeSteps(plant.session).compare(before, after));
            BM_TRY_ASSIGN(const RecipeBook older, Recipes(plant.session).read(before));
            BM_TRY_ASSIGN(const RecipeBook newer, Recipes(plant.session).read(after));
            all.reworkBefore = older.reworkPercent;
            all.reworkAfter = newer.reworkPercent;
            return all;
        },
        [this, before, after](const Result<Differences> &differences) {
            if (before != m_ui->olderBox->currentData().toString() || after != m_ui->newerBox->currentData().toString())
                return;
            if (!differences)
                return m_ui->compareBanner->showMessage(Banner::Level::Error, sentence(differences.error()),
                                                        wayOut(differences.error()));
            take(*differences);
        });
}

void CompareDialog::take(const Differences &differences)
{
    m_model->removeRows(0, m_model->rowCount());
    m_kinds.clear();
    for (const FormulaDifference &each : differences.lines) {
        const bool steps =
            each.kind == FormulaDifference::Kind::Changed && each.before.isAfterKillStep != each.after.isAfterKillStep;
        const QString name = each.after.ingredient.isEmpty() ? each.before.ingredient : each.after.ingredient;
        m_kinds.push_back(each.kind);
        m_model->appendRow({cell(name, false), cell(kindLook(each.kind).word, false),
                            cell(lineWords(each.before, steps), true), cell(lineWords(each.after, steps), true),
                            cell(differenceWords(each), true)});
    }
    for (const StepDifference &each : differences.steps)
        showStep(each);
    if (differences.reworkBefore != differences.reworkAfter)
        showRework(differences);
    m_ui->comparePages->setCurrentWidget(m_kinds.empty() ? m_ui->samePage : m_ui->differencesPage);
}

void CompareDialog::showRework(const Differences &differences)
{
    using Kind = FormulaDifference::Kind;
    const Kind kind = !differences.reworkBefore  ? Kind::Added
                      : !differences.reworkAfter ? Kind::Removed
                                                 : Kind::Changed;
    const auto limit = [](const std::optional<Quantity> &percent) {
        return percent ? shown(*percent, QStringLiteral("%")) : QString();
    };
    m_kinds.push_back(kind);
    m_model->appendRow({cell(tr("Rework, at most"), false), cell(kindLook(kind).word, false),
                        cell(limit(differences.reworkBefore), true), cell(limit(differences.reworkAfter), true),
                        cell({}, true)});
}

void CompareDialog::showStep(const StepDifference &step)
{
    const RecipeStep &there = step.after.kind.isEmpty() ? step.before : step.after;
    const auto kind = FormulaDifference::Kind(int(step.kind));
    m_kinds.push_back(kind);
    QList<QStandardItem *> row{
        cell(tr("Step %1: %2").arg(QString::number(step.place), stepKindWord(there.kind)), false),
        cell(kindLook(kind).word, false), cell(stepWords(step.before), false), cell(stepWords(step.after), false),
        cell({}, true)};
    // Longer than a column: the whole of it.
    for (QStandardItem *item : row)
        item->setToolTip(plainToolTip(item->text()));
    m_model->appendRow(row);
}

} // namespace bm

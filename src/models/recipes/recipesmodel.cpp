// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipes/recipesmodel.h"

#include "models/asking.h"
#include "models/recipes/recipewords.h"
#include "models/roles.h"
#include "models/wording.h"

#include <algorithm>

namespace bm
{
namespace
{
QVariant alignment(bool isFigure)
{
    return QVariant::fromValue(Qt::AlignVCenter | (isFigure ? Qt::AlignRight : Qt::AlignLeft));
}
} // namespace

const RecipeVersion &RecipeSummary::meant() const
{
    const auto active =
        std::find_if(versions.begin(), versions.end(), [](const RecipeVersion &version) { return version.isActive; });
    return active == versions.end() ? versions.front() : *active;
}

QDateTime RecipeSummary::lastPlanned() const
{
    QDateTime last;
    for (const RecipeVersion &version : versions) {
        if (version.lastPlanned.isValid() && (!last.isValid() || version.lastPlanned > last))
            last = version.lastPlanned;
    }
    return last;
}

std::vector<RecipeSummary> summarised(const std::vector<RecipeVersion> &versions)
{
    std::vector<RecipeSummary> recipes;
    for (const RecipeVersion &version : versions) {
        if (recipes.empty() || recipes.back().name != version.name)
            recipes.push_back({version.name, {}});
        recipes.back().versions.push_back(version);
    }
    return recipes;
}

RecipesModel::RecipesModel(ServiceWorker &worker, QObject *parent) : QAbstractTableModel(parent), m_worker(worker)
{
    connect(&worker, &ServiceWorker::plantChanged, this, [this](const QSet<QString> &tables) {
        static const QSet<QString> read{QStringLiteral("recipes"), QStringLiteral("recipe_ingredients"),
                                        QStringLiteral("production_runs"), QStringLiteral("ingredients")};
        if (concerns(tables, read))
            reload();
    });
    reload();
}

int RecipesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int RecipesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecipesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column() == Lines);
    const RecipeSummary &recipe = recipeAt(index.row());
    if (role == CodeRole)
        return recipe.name;
    if (role != Qt::DisplayRole)
        return {};
    const RecipeVersion &meant = recipe.meant();
    switch (index.column()) {
    case Name:
        return recipe.name;
    case State:
        return tr("%1 · %2", "Active, version 2").arg(recipeStateWord(meant), QString::number(meant.version));
    case Makes: // in full beside the list
        return meant.output.isEmpty() ? madeWords(meant) : meant.output;
    case Lines:
        return QString::number(meant.lineCount);
    case LastUsed:
        return recipe.lastPlanned().isValid() ? shown(plantDay(recipe.lastPlanned())) : QString();
    default:
        return {};
    }
}

QVariant RecipesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section == Lines);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Recipe");
    case State:
        return tr("Version");
    case Makes:
        return tr("Makes");
    case Lines:
        return tr("Lines");
    case LastUsed:
        return tr("Last used");
    default:
        return {};
    }
}

int RecipesModel::rowOf(const QString &name) const
{
    const auto found = std::find_if(m_shown.begin(), m_shown.end(),
                                    [&name](const RecipeSummary &recipe) { return recipe.name == name; });
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

void RecipesModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    showFitting();
    Q_EMIT loaded();
}

void RecipesModel::reload()
{
    // Many changes in a row are read once more, not once each.
    m_stale = m_loading;
    if (m_loading)
        return;
    m_loading = true;
    askThen(
        m_worker, this, [](Services &plant) { return Recipes(plant.session).list(); },
        [this](const Result<std::vector<RecipeVersion>> &versions) {
            m_loading = false;
            if (m_stale)
                reload();
            if (!versions)
                return void(Q_EMIT failed(versions.error()));
            m_all = summarised(*versions);
            showFitting();
            Q_EMIT loaded();
        });
}

// As many rows of the same recipes as before keep the selection where it is.
void RecipesModel::showFitting()
{
    std::vector<RecipeSummary> fitting;
    for (const RecipeSummary &recipe : m_all) {
        if (recipe.name.contains(m_filter, Qt::CaseInsensitive))
            fitting.push_back(recipe);
    }
    const bool sameRows = std::equal(fitting.begin(), fitting.end(), m_shown.begin(), m_shown.end(),
                                     [](const RecipeSummary &a, const RecipeSummary &b) { return a.name == b.name; });
    if (!sameRows)
        beginResetModel();
    m_shown = std::move(fitting);
    if (!sameRows)
        endResetModel();
    else if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int FormulaModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int FormulaModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FormulaModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column() != Ingredient && index.column() != KillStep);
    if (role == CodeRole)
        return m_lines[size_t(index.row())].ingredient;
    return role == Qt::DisplayRole ? text(size_t(index.row()), index.column()) : QVariant();
}

QString FormulaModel::text(size_t row, int column) const
{
    const FormulaLine &line = m_lines[row];
    switch (column) {
    case Ingredient:
        return line.ingredient;
    case Amount:
        return shown(line.quantity, line.unit);
    case Percent:
        return m_percents[row] ? tr("%1 %", "of the flour").arg(shown(*m_percents[row])) : QString();
    case Batch:
        return row < m_batch.size() ? shown(m_batch[row].quantity, m_batch[row].unit) : QString();
    case KillStep:
        return killStepWord(line.isAfterKillStep);
    default:
        return {};
    }
}

QVariant FormulaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section != Ingredient && section != KillStep);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Ingredient:
        return tr("Ingredient");
    case Amount:
        return tr("Amount");
    case Percent:
        return tr("Percent");
    case Batch:
        return tr("Batch");
    case KillStep:
        return tr("Kill step");
    default:
        return {};
    }
}

void FormulaModel::show(const std::vector<FormulaLine> &lines)
{
    const bool sameRows = lines.size() == m_lines.size();
    if (!sameRows)
        beginResetModel();
    m_lines = lines;
    m_percents = bakersPercents(lines);
    m_batch.clear();
    if (!sameRows)
        endResetModel();
    else if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void FormulaModel::showBatch(const std::vector<FormulaLine> &batch)
{
    m_batch = batch;
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, Batch), index(rowCount() - 1, Batch));
}

} // namespace bm

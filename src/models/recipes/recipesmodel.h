// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recipes/recipes.h"
#include "services/serviceworker.h"

#include <QAbstractTableModel>

namespace bm
{

// All versions of one recipe, the newest first.
struct RecipeSummary
{
    QString name;
    std::vector<RecipeVersion> versions;

    // What its name alone means: the newest active one, else the newest.
    const RecipeVersion &meant() const;
    QDateTime lastPlanned() const;
};

// From a list by name, as Recipes::list() gives it.
std::vector<RecipeSummary> summarised(const std::vector<RecipeVersion> &versions);

// The recipes by name, of which a search shows those that have the text in it. Reads again by itself.
class RecipesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, State, Makes, Lines, LastUsed, ColumnCount };

    explicit RecipesModel(ServiceWorker &worker, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    const RecipeSummary &recipeAt(int row) const { return m_shown[size_t(row)]; }
    int rowOf(const QString &name) const; // -1: not shown
    bool isEmpty() const { return m_all.empty(); }
    void setFilter(const QString &text);
    void reload();

Q_SIGNALS:
    void loaded();
    void failed(const bm::Error &error);

private:
    void showFitting();

    ServiceWorker &m_worker;
    std::vector<RecipeSummary> m_all;
    std::vector<RecipeSummary> m_shown;
    QString m_filter;
    bool m_loading = false;
    bool m_stale = false; // something changed while it was read
};

// The lines of a version by weight and by baker's percentage, and of a batch of it where one is asked for.
class FormulaModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Ingredient, Amount, Percent, Batch, KillStep, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    // As many lines as before keep the selection where it is.
    void show(const std::vector<FormulaLine> &lines);
    // The same lines for a batch; none: no batch is asked for.
    void showBatch(const std::vector<FormulaLine> &batch);
    const std::vector<FormulaLine> &lines() const { return m_lines; }

private:
    QString text(size_t row, int column) const;

    std::vector<FormulaLine> m_lines;
    std::vector<std::optional<Quantity>> m_percents;
    std::vector<FormulaLine> m_batch;
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"
#include "views/floor/actionpanel.h"
#include "views/style/statuslook.h"

#include <QWidget>

class QLineEdit;
class QStackedLayout;
class QTableView;

namespace bm
{

class EmptyState;
class FactCard;
class RecipesModel;
struct RecipeSummary;
struct RecipeVersion;

StatusLook recipeLook(const RecipeVersion &version);

// All recipes, and the versions of the one that is selected.
class RecipeList : public QWidget
{
    Q_OBJECT

public:
    explicit RecipeList(ServiceWorker &worker, QWidget *parent = nullptr);

    void load();
    void askNew();
    void focusFind();
    // Of the recipe that is chosen; empty: none.
    QString currentName() const;
    void setRole(std::optional<Role> role);

Q_SIGNALS:
    // The way out of an empty list.
    void newWanted();
    // A version, as the services call it.
    void opened(const QString &code);
    void accepted(const QString &words);
    void refused(const QString &headline, const bm::Error &error);

private:
    QWidget *makeList();
    void setUpFacts();
    void showRows();
    void showCurrent();
    const RecipeSummary *current() const;
    void openCurrent();
    void create(const Answers &answers);

    ServiceWorker &m_worker;
    RecipesModel *m_model;
    QLineEdit *m_find;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    FactCard *m_facts;
    QStringList m_ingredients;
    QString m_wanted; // selected when the list is read again
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recipes/recipes.h"
#include "services/serviceworker.h"
#include "views/commands.h"
#include "views/floor/actionpanel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace bm
{

class EmptyState;
class FactCard;
class FormulaModel;

// One version of a recipe: its formulation, what is in it, and what can be done with it.
class RecipeBookPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RecipeBookPanel(ServiceWorker &worker, QWidget *parent = nullptr);

    // As the services call it, e.g. "Bread #2".
    void open(const QString &code);
    bool isAsking() const;
    void load();
    void setRole(std::optional<Role> role);
    void focusBatch();

Q_SIGNALS:
    void backWanted();
    // The version that is shown.
    void versionShown(const QString &words);
    void accepted(const QString &words);
    void refused(const QString &headline, const bm::Error &error);

private:
    struct Reading
    {
        RecipeBook book;
        std::vector<RecipeVersion> versions; // of the same name, newest first
        RecipeContents contents;
        std::vector<Ingredient> ingredients;
    };
    static Result<Reading> readingOf(Services &plant, const QString &code);
    QWidget *makeBar();
    QWidget *makePages();
    QWidget *makeFormulation();
    QWidget *makeContents();
    QTableView *makeTable(const QString &name, FormulaModel *model, const QString &accessibleName);
    void setUpActions();
    void take(const Reading &reading);
    void showFacts();
    void showContents(const RecipeContents &contents);
    void scaleBatch();
    void showTab();
    int currentLine() const; // -1: none

    // recipeasking.cpp
    bool mayChange(bool isLine); // else says why not
    void askLine();
    void askAdd();
    void followTyped(const std::vector<FormulaLine> &lines, size_t row);
    void followIngredient();
    FormulaLine lineTyped() const;
    void saveLine(const LineChange &change, const QString &doneWords);
    Result<LineChange> changeIn(const Answers &answers) const;
    void askLeaveOut();
    void moveLine(int by);
    void makeNext();
    void askActive(bool isActive);
    void compare();
    using Task = std::function<Result<RecipeId>(Services &)>;
    // Shows the version that it answers.
    void run(Task task, const QString &doneWords, const QString &refusedWords);

    ServiceWorker &m_worker;
    QString m_code; // what is shown, or is being read
    bool m_goesToNew = false;
    std::optional<Reading> m_reading;
    bool m_isPercent = false; // what was typed last in the question for a line
    bool m_isBusy = false;
    FormulaModel *m_formula;
    FormulaModel *m_parts;
    QTabBar *m_tabs;
    QComboBox *m_versions;
    QTableView *m_lines = nullptr;
    QStackedWidget *m_pages;
    QStackedLayout *m_linePages;
    EmptyState *m_empty;
    QLineEdit *m_batch;
    QLabel *m_batchWords;
    QLabel *m_contents;
    QPushButton *m_activate = nullptr;
    QPushButton *m_retire = nullptr;
    std::vector<QPushButton *> m_lineButtons;
    FactCard *m_facts;
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/recipes/stepsmodel.h"
#include "services/recipes/mixers.h"
#include "services/recipes/steps.h"
#include "services/recipes/substitutes.h"
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
    QString code() const { return m_code; }
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
        std::vector<RecipeStep> steps;
        std::vector<Mixer> mixers;
        std::vector<Substitute> substitutes;
    };
    static Result<Reading> readingOf(Services &plant, const QString &code);
    QWidget *makeBar();
    QWidget *makePages();
    QWidget *makeFormulation();
    QWidget *makeContents();
    QWidget *makeSteps();
    QString expectedWords() const;
    QTableView *makeTable(const QString &name, FormulaModel *model, const QString &accessibleName);
    void setUpActions();
    void take(const Reading &reading);
    void showSteps(const std::vector<RecipeStep> &steps);
    void showFacts();
    void showContents(const RecipeContents &contents);
    void scaleBatch();
    void showTab();
    int currentLine() const; // -1: none

    // stepasking.cpp
    bool isOnSteps() const;
    StepsModel::Place currentStep() const;
    void askStep();
    void askAddStep();
    void askAddReading();
    void askReading(const StepsModel::Place &place);
    void askRemoveStep();
    void moveStep(int by);
    void askExpected();
    void askStorage();
    void askMixer();
    void fillMixer(const Answers &answers);
    void retireMixer(const Answers &answers);
    using StepTask = std::function<Done(RecipeSteps &, const QString &code)>;
    void changeSteps(StepTask task, const StepsModel::Place &after, const QString &doneWords,
                     const QString &refusedWords);

    // substituteasking.cpp
    QStringList substituteWords() const;
    void askSubstitute(const QString &ingredient);
    void saveSubstitute(const QString &ingredient, const Answers &answers);

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
    StepsModel *m_steps;
    QTabBar *m_tabs;
    QComboBox *m_versions;
    QTableView *m_lines = nullptr;
    QTableView *m_stepTable = nullptr;
    QStackedLayout *m_stepPages;
    EmptyState *m_stepsEmpty;
    StepsModel::Place m_goesTo; // the row that is selected when the steps were read again
    QStackedWidget *m_pages;
    QStackedLayout *m_linePages;
    EmptyState *m_empty;
    QLineEdit *m_batch;
    QLabel *m_batchWords;
    QLabel *m_contents;
    QPushButton *m_activate = nullptr;
    QPushButton *m_retire = nullptr;
    std::vector<QPushButton *> m_lineButtons;
    QPushButton *m_leaveOut = nullptr;
    QPushButton *m_addReading = nullptr;
    QPushButton *m_expect = nullptr;
    QPushButton *m_mixer = nullptr;
    FactCard *m_facts;
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recipes/recipes.h"
#include "services/recipes/steps.h"
#include "services/serviceworker.h"

#include <QDialog>
#include <memory>

class QStandardItemModel;

namespace Ui
{
class CompareDialog;
}

namespace bm
{

// What became of each line and step from one version of a recipe to another.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    // From the version before the current one; the newest stands first.
    CompareDialog(ServiceWorker &worker, const std::vector<RecipeVersion> &versions, RecipeId current,
                  QWidget *parent = nullptr);
    ~CompareDialog() override;

private:
    void fill(const std::vector<RecipeVersion> &versions, RecipeId current);
    void compare();
    struct Differences
    {
        std::vector<FormulaDifference> lines;
        std::vector<StepDifference> steps;
        std::optional<Quantity> reworkBefore; // the limits in percent
        std::optional<Quantity> reworkAfter;
    };
    void take(const Differences &differences);
    void showStep(const StepDifference &step);
    void showRework(const Differences &differences);

    std::unique_ptr<Ui::CompareDialog> m_ui;
    ServiceWorker &m_worker;
    QStandardItemModel *m_model;
    std::vector<FormulaDifference::Kind> m_kinds; // of the rows
};

} // namespace bm

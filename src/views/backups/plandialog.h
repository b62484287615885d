// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/backups/backupplan.h"
#include "domain/result.h"

#include <QDialog>
#include <memory>

namespace Ui
{
class PlanDialog;
}

namespace bm
{

class BackupRunner;

// The plan as a form. It stays open, with the reason, until the plan was saved.
class PlanDialog : public QDialog
{
    Q_OBJECT

public:
    PlanDialog(BackupRunner &runner, const BackupPlan &plan, const QString &usualFolder, QWidget *parent = nullptr);
    ~PlanDialog() override;

    BackupPlan plan() const;

private:
    void show(const BackupPlan &plan);
    void save();
    void takeAnswer(const Done &saved);

    std::unique_ptr<Ui::PlanDialog> m_ui;
    BackupRunner &m_runner;
    QString m_usualFolder;
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backups/plandialog.h"

#include "backups/ui_plandialog.h"
#include "documents/sentences.h"
#include "views/backups/backuprunner.h"
#include "views/style/icons.h"

#include <QDir>

namespace bm
{

PlanDialog::PlanDialog(BackupRunner &runner, const BackupPlan &plan, const QString &usualFolder, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::PlanDialog>()), m_runner(runner), m_usualFolder(usualFolder)
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    Icons::decorate(this);
    m_ui->banner->hide();
    m_ui->folderPicker->setUp(PathPicker::Kind::Folder, tr("B&rowse…"), tr("Folder for backups"));
    m_ui->saveButton->setDefault(true);
    show(plan);
    connect(m_ui->dailyBox, &QCheckBox::toggled, m_ui->dailyEdit, &QWidget::setEnabled);
    connect(m_ui->folderPicker, &PathPicker::pathChanged, m_ui->folderField,
            [this] { m_ui->folderField->clearError(); });
    connect(m_ui->saveButton, &QPushButton::clicked, this, &PlanDialog::save);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
}

PlanDialog::~PlanDialog() = default;

void PlanDialog::show(const BackupPlan &plan)
{
    m_ui->folderPicker->setPath(QDir::toNativeSeparators(plan.folder.isEmpty() ? m_usualFolder : plan.folder));
    m_ui->startBox->setChecked(plan.onStart);
    m_ui->dailyBox->setChecked(plan.dailyAt.has_value());
    m_ui->dailyEdit->setEnabled(plan.dailyAt.has_value());
    m_ui->dailyEdit->setTime(plan.dailyAt.value_or(*BackupPlan().dailyAt));
    m_ui->daysSpin->setValue(plan.keepDaily);
    m_ui->weeksSpin->setValue(plan.keepWeekly);
    m_ui->monthsSpin->setValue(plan.keepMonthly);
    m_ui->migrationSpin->setValue(plan.keepMigrationDays);
    m_ui->testSpin->setValue(plan.testEveryDays);
}

BackupPlan PlanDialog::plan() const
{
    BackupPlan plan;
    const QString folder = QDir::fromNativeSeparators(m_ui->folderPicker->path());
    // The usual folder is another one on every workstation, so it is kept as “the usual one”.
    plan.folder = folder == m_usualFolder ? QString() : folder;
    plan.onStart = m_ui->startBox->isChecked();
    plan.dailyAt = m_ui->dailyBox->isChecked() ? std::optional(m_ui->dailyEdit->time()) : std::nullopt;
    plan.keepDaily = m_ui->daysSpin->value();
    plan.keepWeekly = m_ui->weeksSpin->value();
    plan.keepMonthly = m_ui->monthsSpin->value();
    plan.keepMigrationDays = m_ui->migrationSpin->value();
    plan.testEveryDays = m_ui->testSpin->value();
    return plan;
}

void PlanDialog::save()
{
    const BackupPlan wanted = plan();
    if (!wanted.folder.isEmpty() && !QDir::isAbsolutePath(wanted.folder)) {
        m_ui->folderField->setError(tr("Say the whole path, beginning with “/”."));
        m_ui->folderPicker->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_ui->saveButton->setEnabled(false);
    m_runner.ask(
        this, [wanted](Services &plant) { return Backups(plant.session).setPlan(wanted); },
        [this](const Done &saved) { takeAnswer(saved); });
}

void PlanDialog::takeAnswer(const Done &saved)
{
    m_ui->saveButton->setEnabled(true);
    if (saved)
        return accept();
    const Error &error = saved.error();
    if (error.field != u"backup-dir")
        return m_ui->banner->showMessage(Banner::Level::Error, sentence(error), wayOut(error));
    m_ui->folderField->setError(sentence(error));
    m_ui->folderPicker->setFocus(Qt::OtherFocusReason);
}

} // namespace bm

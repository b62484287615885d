// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/firstrun/firstruncontext.h"

#include <QWizardPage>
#include <memory>

namespace Ui
{
class DonePage;
}

namespace bm
{

// What was done and how it is known: the checklist, the rows before and after, the backup and the log.
class DonePage : public QWizardPage
{
    Q_OBJECT

public:
    explicit DonePage(FirstRunContext &context, QWidget *parent = nullptr);
    ~DonePage() override;

    void initializePage() override;

private:
    void showChecklist(const MigrationReport &report);
    void showRows(const MigrationReport &report);
    void showTimings(const MigrationReport &report);
    void showFixes(const MigrationReport &report);
    void showPaths(const Takeover &takeover);

    FirstRunContext &m_context;
    std::unique_ptr<Ui::DonePage> m_ui;
};

} // namespace bm

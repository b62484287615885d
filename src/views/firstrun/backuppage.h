// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/firstrun/firstruncontext.h"

#include <QWizardPage>
#include <memory>

namespace Ui
{
class BackupPage;
}

namespace bm
{

// Where the verified backup goes and whether there is room for it; the last page before something is written.
class BackupPage : public QWizardPage
{
    Q_OBJECT

public:
    explicit BackupPage(FirstRunContext &context, QWidget *parent = nullptr);
    ~BackupPage() override;

    void initializePage() override;
    bool validatePage() override;

private:
    void showSpace();
    Done checkFolder(const QString &folder) const;

    FirstRunContext &m_context;
    std::unique_ptr<Ui::BackupPage> m_ui;
};

} // namespace bm

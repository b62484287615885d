// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/firstrun/firstruncontext.h"

#include <QWizardPage>
#include <memory>

namespace Ui
{
class FoundPage;
}

namespace bm
{

// What the database is, in plain words, and what will happen to it. With findings that must be resolved first it only
// says so; Back chooses another database.
class FoundPage : public QWizardPage
{
    Q_OBJECT

public:
    explicit FoundPage(FirstRunContext &context, QWidget *parent = nullptr);
    ~FoundPage() override;

    void initializePage() override;
    bool isComplete() const override;

private:
    void showFacts(const Inspection &inspection);
    void showOutlook(const Inspection &inspection);
    void showTables(const Inspection &inspection);
    void showFindings(const Inspection &inspection);

    FirstRunContext &m_context;
    std::unique_ptr<Ui::FoundPage> m_ui;
};

} // namespace bm

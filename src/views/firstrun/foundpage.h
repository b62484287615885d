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

// What the database is, in plain words, what does not fit and what is done about it to choose, and what will happen.
// While something has to be put right first it says which and does not go on; Back looks again.
class FoundPage : public QWizardPage
{
    Q_OBJECT

public:
    explicit FoundPage(FirstRunContext &context, QWidget *parent = nullptr);
    ~FoundPage() override;

    void initializePage() override;
    void cleanupPage() override;
    bool isComplete() const override;

private:
    void showFacts(const Inspection &inspection);
    void showOutlook(const Inspection &inspection);
    void showTables(const Inspection &inspection);
    void showFindings(const Inspection &inspection);
    // Decides again with what is chosen now.
    void takeChoices();
    void showRefusal(const Inspection &inspection);

    FirstRunContext &m_context;
    std::unique_ptr<Ui::FoundPage> m_ui;
};

} // namespace bm

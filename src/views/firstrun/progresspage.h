// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/migration/timeleft.h"
#include "views/firstrun/firstruncontext.h"

#include <QWizardPage>
#include <map>
#include <memory>

class QLabel;
class QTimer;

namespace Ui
{
class ProgressPage;
}

namespace bm
{

class StatusChip;
class TakeoverRunner;

// Runs the takeover beside the window and shows how far it is. Leads on by itself when it is done; after a failure or
// a cancel it says what happened and offers another try or another database.
class ProgressPage : public QWizardPage
{
    Q_OBJECT

public:
    explicit ProgressPage(FirstRunContext &context, QWidget *parent = nullptr);
    ~ProgressPage() override;

    void initializePage() override;
    bool isComplete() const override { return m_context.takeover.has_value(); }

    bool isRunning() const;
    // The first time asks on the page, the second time stops and rolls back.
    void askToStop();

private:
    struct StepRow
    {
        QLabel *name;
        StatusChip *chip;
        QLabel *time;
    };

    void addSteps();
    void run();
    void stop();
    void answerBanner();
    void showProgress(const MigrationProgress &progress);
    void follow(const MigrationProgress &progress);
    void enter(MigrationStep step);
    void finish(const Result<Takeover> &outcome);
    void showFailure(const Error &error);
    void showTime();

    FirstRunContext &m_context;
    std::unique_ptr<Ui::ProgressPage> m_ui;
    std::unique_ptr<TakeoverRunner> m_runner;
    std::map<MigrationStep, StepRow> m_rows;
    bool m_asked = false;
    StepClock m_clock;
    QElapsedTimer m_all;
    QTimer *m_tick;
};

} // namespace bm

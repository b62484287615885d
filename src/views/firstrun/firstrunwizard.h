// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/firstrun/firstruncontext.h"

#include <QWizard>

namespace bm
{

class ProgressPage;
class StepsPanel;
class WherePage;

// Leads from "no database that this program can work with" to one that is ready: choose, look, back up, take over,
// report. Accepted means ready. Until the takeover is confirmed on its page nothing is created or changed.
class FirstRunWizard : public QWizard
{
    Q_OBJECT

public:
    enum PageId { Where, Found, Backup, Progress, Report };

    FirstRunWizard(TakeoverEngine engine, FirstRunStart start, QWidget *parent = nullptr);

    const FirstRunContext &context() const { return m_context; }

    int nextId() const override;
    // Esc, the Cancel button and closing the window. While the takeover runs it is the wish to stop it.
    void reject() override;
    // The answer to keychainWanted(): whether a password can be remembered.
    void showKeychain(const Done &there);

Q_SIGNALS:
    void keychainWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addPages();
    void nameParts();
    void openAtWhatIsKnown();
    void showHandbook();

    FirstRunContext m_context;
    StepsPanel *m_steps;
    WherePage *m_where;
    ProgressPage *m_progress;
    bool m_opened = false;
};

} // namespace bm

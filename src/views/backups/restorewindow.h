// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover/rollback.h"
#include "views/backups/backupsview.h"

#include <QDialog>
#include <QThread>
#include <atomic>

namespace Ui
{
class RestoreWindow;
}

namespace bm
{

// Puts a backup in place while no other window of the program is open: nothing of the program has the database open
// then. Says what became of it and where the state before is kept. Closing it while it works cancels.
class RestoreWindow : public QDialog
{
    Q_OBJECT

public:
    RestoreWindow(ConnectionSettings plant, RestoreOrder order, ProgramIdentity who, QWidget *parent = nullptr);
    // Waits until what runs has undone itself.
    ~RestoreWindow() override;

    void start();
    bool isRunning() const { return m_thread != nullptr; }

Q_SIGNALS:
    // The plant may be opened, restored or as it was.
    void plantWanted();

protected:
    void reject() override;

private:
    bool report(const MigrationProgress &progress);
    void showProgress(const MigrationProgress &progress);
    void finish(const Result<BackupRollback> &outcome);
    void showRunning(bool running);

    std::unique_ptr<Ui::RestoreWindow> m_ui;
    ConnectionSettings m_plant;
    RestoreOrder m_order;
    ProgramIdentity m_who;
    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_cancelled = false;
};

} // namespace bm

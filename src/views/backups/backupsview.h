// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backups/backups.h"
#include "views/widgets/banner.h"

#include <QWidget>
#include <memory>

class QAction;
class QStandardItemModel;

namespace Ui
{
class BackupsView;
}

namespace bm
{

class BackupRunner;
class RestoreDialog;

// What somebody agreed to: this very backup in place of what is there, with what that loses.
struct RestoreOrder
{
    QString path;
    QString sha256;
    qint64 mayLose = 0;
};

// The backups of the plant: which there are, how old and how sure they are; the plan; one by hand; a restore test; and
// the way back to one. Everybody sees them; the rest is for whoever may manage the database.
class BackupsView : public QWidget
{
    Q_OBJECT

public:
    BackupsView(BackupRunner &runner, ConnectionSettings settings, QWidget *parent = nullptr);
    ~BackupsView() override;

Q_SIGNALS:
    // Agreed to by a person; whoever hears it lets go of the database first.
    void restoreOrdered(const bm::RestoreOrder &order);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void setUpTable();
    void connectAll();
    void connectRunner();
    void read();
    void showBackups(std::vector<KeptBackup> backups);
    void showOverview(const BackupOverview &overview);
    void showCurrent();
    void showRole();
    void showActivity(const QString &words);
    void showProgress(const MigrationProgress &progress);
    void showMade(const Result<BackupInfo> &backup);
    void showTested(const QString &path, const Result<NotedProof> &proof);
    void showFollowed(const Result<PlannedWork> &work);
    void fail(const Error &error);
    void tellState(const BackupOverview &overview);
    void say(Banner::Level level, const QString &title, const QString &text);
    void changePlan();
    void offerRestore();
    void agree(const RestoreOffer &offer);
    void order(const RestoreOrder &order);
    const KeptBackup *current() const;

    std::unique_ptr<Ui::BackupsView> m_ui;
    BackupRunner &m_runner;
    ConnectionSettings m_settings;
    QAction *m_make = nullptr;
    QAction *m_plan = nullptr;
    QStandardItemModel *m_table;
    std::vector<KeptBackup> m_backups;
    std::optional<BackupOverview> m_overview;
    bool m_tellsState = false;         // the banner is about the plant, not about a deed of this page
    QMap<QString, Error> m_testErrors; // what a test in this window found, by path
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/backups/kept/keptbackups.h"
#include "database/takeover/rollback.h"
#include "domain/backups/backupdue.h"
#include "services/session.h"

namespace bm
{

// How the plant stands with its backups, without reading one.
struct BackupOverview
{
    PlantRecord record; // the plan, the last restore test, the last failure
    QString folder;     // where the plan's backups go on this workstation
    QDateTime newest;   // verified, of this plant; invalid: none
    QDateTime next;     // the next time of day; invalid: none
    bool isOverdue = false;
    std::optional<Error> cannot; // why this workstation cannot make one: no tool, no place to read it back
    QDateTime readAt;
};

// What following the plan came to.
struct PlannedWork
{
    BackupDue due = BackupDue::NotYet;
    QString holder; // due is Running: who makes one
    std::optional<BackupInfo> made;
    QStringList removed; // the names of those that the plan does not keep
    std::optional<NotedProof> tested;
    std::optional<Error> testFailure;
};

struct PlannedHow
{
    ProgramIdentity who;
    bool starting = false;    // the program has just begun
    bool tryAgainNow = false; // also when one failed a short while ago
    QTimeZone zone = QTimeZone::systemTimeZone();
    QString scratchUrl = {};
};

// What a restore would do, looked at and agreed to before.
struct RestoreOffer
{
    QString path;
    BackupComparison comparison;
    Manifest manifest;
    bool isNoted = false; // the plant has noted this very backup
};

// The plant's backups: the plan, what it does, and what a person does by hand. Looking is open to everybody, and the
// plan is followed whoever is there, because an administrator has decided it; the rest is for those who may manage the
// database (NotSignedIn, NotAllowed). Whatever takes long reports its progress, can be cancelled, and works on a
// connection of its own; this session's is used for a moment only.
class Backups
{
public:
    explicit Backups(Session &session) : m_session(session) {}

    Result<BackupOverview> overview();
    // All that lie in the plan's folder, the usual one and the one of the last migration; newest first.
    Result<std::vector<KeptBackup>> list();

    // Errors: NotAllowed; FolderMissing, FolderReadOnly on this workstation.
    Done setPlan(const BackupPlan &plan);

    // Whether followPlan() would do something; cheap, asked every minute.
    Result<bool> isAnythingDue(const PlannedHow &how);
    // Does what is due by now: a backup, then what is not kept any more, then a restore test. One workstation at a
    // time. What fails is noted for everybody and tried again later. Errors: those of backUp().
    Result<PlannedWork> followPlan(const PlannedHow &how, const ProgressReport &progress);

    // Errors: NotAllowed, Busy (field "blocker") while somebody makes one, those of backUp().
    Result<BackupInfo> makeNow(const PlannedHow &how, const ProgressReport &progress);
    // Really restored into a scratch place and compared. Errors: NotAllowed, those of proveBackup().
    Result<NotedProof> test(const QString &path, const PlannedHow &how, const ProgressReport &progress);
    // Reads the whole backup and counts what is in the plant now. Errors: NotAllowed, those of compareWithBackup().
    Result<RestoreOffer> offerRestore(const QString &path);

    // What a restore asks again at the moment it begins. Errors: NotSignedIn, NotAllowed.
    Done mayManage();

private:
    Result<PlantRecord> record();
    QString folderOf(const PlantRecord &record) const;
    Result<QStringList> folders(const PlantRecord &record);
    Done canBackUp();
    AuditContext because(const PlannedHow &how, const QString &reason) const;
    Result<BackupInfo> make(const QString &folder, const PlannedHow &how, BackupWhy why,
                            const ProgressReport &progress);
    Result<BackupMoments> moments(const PlantRecord &record, const PlannedHow &how);
    Result<QStringList> removeOldOnes(const PlannedHow &how);
    bool isTestDue(const PlantRecord &noted, const PlannedHow &how) const;
    Done testWhenDue(const PlannedHow &how, const ProgressReport &progress, PlannedWork &work);
    Result<NotedProof> prove(const QString &path, const PlannedHow &how, const ProgressReport &progress);
    void tellFailure(const PlannedHow &how, const Error &error, bool ofTest);

    Session &m_session;
};

} // namespace bm

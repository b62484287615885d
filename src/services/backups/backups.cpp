// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backups/backups.h"

#include "database/backups/backupfile.h"
#include "database/backups/kept/backupclaim.h"
#include "database/backups/kept/restoretest.h"
#include "database/backups/postgrestools.h"
#include "database/monitoring/parts.h"
#include "database/takeover/leftovers.h"
#include "database/transaction.h"
#include "domain/backups/retention.h"
#include "services/authority.h"
#include "services/stations/forgetting.h"

#include <QFileInfo>
#include <QSysInfo>

namespace bm
{
namespace
{
const QString byPlan = QStringLiteral("backup plan");
const QString byHand = QStringLiteral("backup by hand");

BackupToKeep keepFactsOf(const KeptBackup &backup)
{
    const BackupWhy why = backup.manifest.why.value_or(BackupWhy::Migration); // not said: it is spared
    return {backup.name, backup.madeAt(), backup.isSound(), why == BackupWhy::Migration || why == BackupWhy::Rollback,
            backup.isProven};
}

// One that has lain there for a while says more than the one that was read back an hour ago.
const KeptBackup *toTest(const std::vector<KeptBackup> &backups, const QDateTime &now)
{
    const KeptBackup *newest = nullptr;
    for (const KeptBackup &backup : backups) {
        if (!backup.isSound())
            continue;
        if (!newest)
            newest = &backup;
        if (backup.madeAt().daysTo(now) >= 1)
            return &backup;
    }
    return newest;
}

// Nobody's fault that somebody has to be told about.
bool isFailure(const Error &error)
{
    return error.reason != Reason::Cancelled && error.reason != Reason::ConnectionLost;
}
} // namespace

// What takes long is not one transaction; whoever loses the right meanwhile had it when it began.
Done Backups::mayManage()
{
    return inReadTransaction(m_session.database, [&] { return authorized(m_session, Act::ManageDatabase); });
}

Result<PlantRecord> Backups::record()
{
    return inReadTransaction(m_session.database, [&] { return readPlantRecord(m_session.database); });
}

QString Backups::folderOf(const PlantRecord &record) const
{
    const QString &said = record.plan.plan.folder;
    return said.isEmpty() ? defaultBackupFolder(m_session.database.settings()) : said;
}

Result<QStringList> Backups::folders(const PlantRecord &record)
{
    BM_TRY_ASSIGN(const BackupFacts facts,
                  inReadTransaction(m_session.database, [&] { return monitoring::backup(m_session.database); }));
    QStringList all{folderOf(record)};
    for (const QString &folder : facts.folders) {
        if (!all.contains(folder))
            all << folder;
    }
    return all;
}

AuditContext Backups::because(const PlannedHow &how, const QString &reason) const
{
    return {how.who.person.isEmpty() ? m_session.person : how.who.person, m_session.workstation, reason};
}

Result<std::vector<KeptBackup>> Backups::list()
{
    BM_TRY_ASSIGN(const PlantRecord noted, record());
    BM_TRY_ASSIGN(const QStringList all, folders(noted));
    std::vector<KeptBackup> backups;
    for (const QString &folder : all) {
        auto some = keptBackups(folder, m_session.database.settings(), noted);
        if (some)
            backups.insert(backups.end(), some->begin(), some->end());
        else if (folder == all.first())
            return some.error(); // the others are perhaps somebody else's
    }
    std::stable_sort(backups.begin(), backups.end(),
                     [](const KeptBackup &a, const KeptBackup &b) { return a.madeAt() > b.madeAt(); });
    return backups;
}

Result<BackupMoments> Backups::moments(const PlantRecord &noted, const PlannedHow &how)
{
    BackupMoments moments;
    moments.now = m_session.now();
    moments.zone = how.zone;
    moments.starting = how.starting;
    // What one workstation cannot do, another one may.
    if (!noted.failure.ofTest && !how.tryAgainNow && noted.failure.host == how.who.host)
        moments.failed = noted.failure.at;
    BM_TRY_ASSIGN(const BackupFacts facts,
                  inReadTransaction(m_session.database, [&] { return monitoring::backup(m_session.database); }));
    if (facts.isThere)
        moments.made.push_back(facts.madeAt);
    for (const NotedBackup &backup : noted.backups) {
        // Of another workstation's disk only the plant knows.
        if (backup.host != QSysInfo::machineHostName() || QFileInfo::exists(backup.path))
            moments.made.push_back(backup.madeAt);
    }
    return moments;
}

Done Backups::canBackUp()
{
    Database &database = m_session.database;
    if (database.isSqlite())
        return {};
    BM_TRY(PostgresTools::forServer(database.serverVersion()));
    BM_TRY_ASSIGN(const ScratchPlace place, scratchPlaceFor(database.settings(), {}));
    return ScratchCopy::checkPlace(database, place);
}

Result<BackupOverview> Backups::overview()
{
    BackupOverview view;
    BM_TRY_ASSIGN(view.record, record());
    BM_TRY_ASSIGN(const BackupMoments known, moments(view.record, {}));
    const BackupPlan &plan = view.record.plan.plan;
    view.folder = folderOf(view.record);
    view.readAt = known.now;
    view.newest = newestOf(known.made, known.now);
    view.next = nextDaily(plan, known.now, QTimeZone::systemTimeZone());
    view.isOverdue = isOverdue(plan, view.newest, known.now);
    if (const Done can = canBackUp(); !can)
        view.cannot = can.error();
    return view;
}

Done Backups::setPlan(const BackupPlan &plan)
{
    BM_TRY(mayManage()); // before a folder is made
    if (!plan.folder.isEmpty())
        BM_TRY(prepareFolder(plan.folder));
    const QMap<QString, QString> settings = settingsOf(plan);
    return inTransaction(m_session.database, m_session.because(QStringLiteral("backup plan changed")), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::ManageDatabase));
        for (auto each = settings.begin(); each != settings.end(); ++each)
            BM_TRY(writePlantSetting(m_session.database, each.key(), each.value(), m_session.now(), m_session.person));
        return {};
    });
}

Result<BackupInfo> Backups::make(const QString &folder, const PlannedHow &how, BackupWhy why,
                                 const ProgressReport &progress)
{
    Database &database = m_session.database;
    const AuditContext who = because(how, why == BackupWhy::ByHand ? byHand : byPlan);
    BM_TRY(inTransaction(database, who, [&] { return ensurePlantId(database, m_session.now(), who.person); }));
    BM_TRY(prepareFolder(folder));
    removeLeftovers(database.settings(), folder);
    BM_TRY_ASSIGN(const BackupInfo made,
                  backUp(database.settings(), folder, how.who, progress, {how.scratchUrl, why, m_session.now()}));
    BM_TRY_ASSIGN(const Manifest manifest, readManifest(made.path));
    if (manifest.sha256 != made.sha256)
        return faultError(BackupFault::ChangedMeanwhile, made.path);
    const NotedBackup noted{made.sha256, manifest.ownSha256, manifest.madeAt, made.path, how.who.host};
    const auto note = [&]() -> Done {
        BM_TRY(noteBackup(database, QFileInfo(made.path).fileName(), noted, who.person));
        return forgetFailure(database);
    };
    BM_TRY(inTransaction(database, who, note));
    (void)forgetOldRequests(database); // what cannot go now goes with the next backup, or with a window's seals
    return made;
}

void Backups::tellFailure(const PlannedHow &how, const Error &error, bool ofTest)
{
    if (!isFailure(error))
        return;
    const NotedFailure failure{m_session.now(), how.who.host, ofTest, error};
    const AuditContext who = because(how, byPlan);
    // When not even this can be written, whoever asked is told the error itself.
    (void)inTransaction(m_session.database, who, [&] { return noteFailure(m_session.database, failure, who.person); });
}

Result<QStringList> Backups::removeOldOnes(const PlannedHow &how)
{
    BM_TRY_ASSIGN(const PlantRecord noted, record());
    const QString folder = folderOf(noted);
    BM_TRY_ASSIGN(const auto backups, keptBackups(folder, m_session.database.settings(), noted));
    std::vector<BackupToKeep> facts;
    for (const KeptBackup &backup : backups)
        facts.push_back(keepFactsOf(backup));
    const QStringList gone = removeBackups(folder, backupsThatMayGo(noted.plan.plan, facts, m_session.now(), how.zone));
    if (gone.isEmpty())
        return gone;
    const auto forget = [&]() -> Done {
        for (const QString &name : gone)
            BM_TRY(forgetBackup(m_session.database, name));
        return {};
    };
    BM_TRY(inTransaction(m_session.database, because(how, byPlan), forget));
    return gone;
}

Result<NotedProof> Backups::prove(const QString &path, const PlannedHow &how, const ProgressReport &progress)
{
    BM_TRY_ASSIGN(const PlantRecord noted, record());
    BM_TRY(proveBackup(path, m_session.database.settings(), noted, how.scratchUrl, progress));
    const AuditContext who = because(how, QStringLiteral("restore test"));
    const NotedProof proof{QFileInfo(path).fileName(), m_session.now(), who.person, how.who.host};
    const auto note = [&]() -> Done {
        if (noted.failure.ofTest)
            BM_TRY(forgetFailure(m_session.database));
        return noteProof(m_session.database, proof);
    };
    BM_TRY(inTransaction(m_session.database, who, note));
    return proof;
}

bool Backups::isTestDue(const PlantRecord &noted, const PlannedHow &how) const
{
    const QDateTime now = m_session.now();
    const NotedFailure &failure = noted.failure;
    const bool failedJustNow = failure.ofTest && failure.at.isValid() && !how.tryAgainNow && failure.at <= now &&
                               failure.at.secsTo(now) < retrySeconds;
    return noted.plan.plan.isOn() && !failedJustNow && restoreTestDue(noted.plan.plan, noted.proof.at, now);
}

Done Backups::testWhenDue(const PlannedHow &how, const ProgressReport &progress, PlannedWork &work)
{
    BM_TRY_ASSIGN(const PlantRecord noted, record());
    if (!isTestDue(noted, how))
        return {};
    BM_TRY_ASSIGN(const auto backups, keptBackups(folderOf(noted), m_session.database.settings(), noted));
    const KeptBackup *chosen = toTest(backups, m_session.now());
    if (!chosen)
        return {};
    const auto proof = prove(chosen->path, how, progress);
    if (proof) {
        work.tested = *proof;
        return {};
    }
    tellFailure(how, proof.error(), true);
    work.testFailure = proof.error();
    return {};
}

Result<bool> Backups::isAnythingDue(const PlannedHow &how)
{
    BM_TRY_ASSIGN(const PlantRecord noted, record());
    BM_TRY_ASSIGN(const BackupMoments known, moments(noted, how));
    if (isDue(backupDue(noted.plan.plan, known)))
        return true;
    if (!isTestDue(noted, how))
        return false;
    BM_TRY_ASSIGN(const auto backups, keptBackups(folderOf(noted), m_session.database.settings(), noted));
    return toTest(backups, m_session.now()) != nullptr;
}

Result<PlannedWork> Backups::followPlan(const PlannedHow &how, const ProgressReport &progress)
{
    PlannedWork work;
    const auto decide = [&]() -> Result<PlantRecord> {
        BM_TRY_ASSIGN(PlantRecord noted, record());
        BM_TRY_ASSIGN(const BackupMoments known, moments(noted, how));
        work.due = backupDue(noted.plan.plan, known);
        return noted;
    };
    BM_TRY_ASSIGN(const PlantRecord before, decide());
    if (!isDue(work.due) && !isTestDue(before, how))
        return work;
    BM_TRY_ASSIGN(const BackupClaim::Attempt attempt, BackupClaim::tryTake(m_session.database.settings(), how.who));
    if (!attempt.claim) {
        work.due = BackupDue::Running;
        work.holder = attempt.holder;
        return work;
    }
    // Decided again: another workstation may have made one in between.
    BM_TRY_ASSIGN(const PlantRecord noted, decide());
    if (isDue(work.due)) {
        const auto made =
            make(folderOf(noted), how, work.due == BackupDue::OnStart ? BackupWhy::Start : BackupWhy::Plan, progress);
        if (!made) {
            tellFailure(how, made.error(), false);
            return made.error();
        }
        work.made = *made;
        BM_TRY_ASSIGN(work.removed, removeOldOnes(how));
    }
    BM_TRY(testWhenDue(how, progress, work));
    return work;
}

Result<BackupInfo> Backups::makeNow(const PlannedHow &how, const ProgressReport &progress)
{
    BM_TRY(mayManage());
    BM_TRY_ASSIGN(const PlantRecord noted, record());
    BM_TRY_ASSIGN(const BackupClaim::Attempt attempt, BackupClaim::tryTake(m_session.database.settings(), how.who));
    if (!attempt.claim)
        return Error{Reason::Busy, QStringLiteral("blocker"), attempt.holder};
    return make(folderOf(noted), how, BackupWhy::ByHand, progress);
}

Result<NotedProof> Backups::test(const QString &path, const PlannedHow &how, const ProgressReport &progress)
{
    BM_TRY(mayManage());
    return prove(path, how, progress);
}

Result<RestoreOffer> Backups::offerRestore(const QString &path)
{
    BM_TRY(mayManage());
    RestoreOffer offer;
    offer.path = path;
    BM_TRY_ASSIGN(const PlantRecord noted, record());
    BM_TRY_ASSIGN(offer.manifest, checkedManifest(path, m_session.database.settings().engine, noted));
    offer.isNoted = noted.backups.contains(QFileInfo(path).fileName());
    BM_TRY_ASSIGN(offer.comparison, compareWithBackup(m_session.database.settings(), path));
    if (offer.comparison.sha256 != offer.manifest.sha256)
        return faultError(BackupFault::ChangedMeanwhile, path);
    return offer;
}

} // namespace bm

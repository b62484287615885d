// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/history/historywords.h"
#include "documents/monitoring/figures.h"
#include "documents/monitoring/reportlines.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace bm
{
namespace
{
struct HealthWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::HealthWords)
};

using figures::bytes;
using figures::milliseconds;
using figures::number;

constexpr size_t mostObjects = 200;

QString timeText(const QDateTime &time)
{
    return QLocale().toString(time.toUTC(), QLocale::ShortFormat) + QStringLiteral(" UTC");
}

void tellSize(const HealthFacts &facts, ReportLine &line)
{
    line.title = HealthWords::tr("Size");
    line.value = bytes(facts.space.bytes);
    line.sentence = facts.space.partsAreMeasured
                        ? HealthWords::tr("The whole database and its largest tables and indexes.")
                        : HealthWords::tr("The whole database. Its parts are not measured: on SQLite every page of the "
                                          "file would have to be read, which is done up to 512 MiB.");
    const auto &objects = facts.space.objects;
    for (size_t i = 0; i < std::min(objects.size(), mostObjects); ++i) {
        const ObjectSize &object = objects[i];
        const QString size = object.bytes ? bytes(*object.bytes) : HealthWords::tr("not measured");
        if (object.isIndex)
            line.detail << HealthWords::tr("%1 (index of %2): %3").arg(object.name, object.table, size);
        else if (!object.rows)
            line.detail << HealthWords::tr("%1: %2, rows not counted").arg(object.name, size);
        else if (object.rowsAreExact)
            line.detail << HealthWords::tr("%1: %2, rows: %3").arg(object.name, size, number(*object.rows));
        else
            line.detail << HealthWords::tr("%1: %2, rows: about %3").arg(object.name, size, number(*object.rows));
    }
    if (objects.size() > mostObjects)
        line.detail << HealthWords::tr("and smaller ones: %1").arg(objects.size() - mostObjects);
}

void tellFreeSpace(const HealthFacts &facts, ReportLine &line)
{
    const bool isFine = line.verdict == Verdict::Ok;
    line.title = HealthWords::tr("Free space inside");
    if (facts.engine == Engine::SQLite) {
        line.value = bytes(facts.space.freeBytes);
        line.sentence = HealthWords::tr("Pages of the file that hold nothing; new rows use them first.");
        if (!isFine)
            line.way = HealthWords::tr("Nothing is wrong. To make the file smaller, close the program everywhere and "
                                       "run VACUUM with sqlite3.");
        return;
    }
    line.value = HealthWords::tr("dead rows: %1").arg(number(facts.space.deadRows));
    line.sentence = HealthWords::tr("Rows that were replaced and still take room, beside %1 living ones, as the server "
                                    "estimates.")
                        .arg(number(facts.space.liveRows));
    if (!isFine)
        line.way = HealthWords::tr("See whether autovacuum is on; run VACUUM (ANALYZE) on the database.");
}

void tellBackup(const HealthFacts &facts, ReportLine &line)
{
    const BackupFacts &backup = facts.backup;
    const QString now = HealthWords::tr("Make one now: bakermaidenctl backup. Better let a timer do it every day.");
    line.title = HealthWords::tr("Backup");
    line.detail << HealthWords::tr("Looked for in: %1").arg(backup.folders.join(QStringLiteral(", ")));
    if (backup.path.isEmpty()) {
        line.value = HealthWords::tr("none found");
        line.sentence = HealthWords::tr("No verified backup of this database is in the usual folder. One that was "
                                        "written elsewhere, or with other tools, is not seen.");
        line.way = now;
        return;
    }
    const qint64 days = std::max<qint64>(0, backup.madeAt.secsTo(facts.readAt) / 86400);
    line.value =
        days == 0 ? HealthWords::tr("less than a day old") : HealthWords::tr("%n day(s) old", nullptr, int(days));
    line.sentence = HealthWords::tr("Made at %1, and read back then.").arg(timeText(backup.madeAt));
    line.detail << HealthWords::tr("Newest: %1").arg(backup.path);
    if (!backup.isThere) {
        line.value = HealthWords::tr("gone");
        line.sentence =
            HealthWords::tr("A backup was made at %1, but the file is no longer there.").arg(timeText(backup.madeAt));
    }
    if (line.verdict != Verdict::Ok)
        line.way = now;
}

void tellIntegrity(const HealthFacts &facts, ReportLine &line)
{
    const bool isSqlite = facts.engine == Engine::SQLite;
    line.title = HealthWords::tr("Integrity");
    line.detail = facts.integrity.problems;
    switch (facts.integrity.state) {
    case IntegrityFacts::State::NotAsked:
        line.value = HealthWords::tr("not checked");
        line.sentence = HealthWords::tr("The check reads the whole file, so it is made only when somebody asks.");
        line.way = HealthWords::tr("Choose “Check the file” here, or run bakermaidenctl health --integrity.");
        return;
    case IntegrityFacts::State::Sound:
        line.value = HealthWords::tr("sound");
        line.sentence = isSqlite ? HealthWords::tr("SQLite's quick check read the file and found nothing wrong.")
                                 : HealthWords::tr("The server reports no wrong checksum, and every index and "
                                                   "constraint is in force. bakermaidenctl verify looks deeper.");
        return;
    case IntegrityFacts::State::Damaged:
        break;
    }
    line.value = HealthWords::tr("damaged");
    line.sentence = isSqlite ? HealthWords::tr("SQLite's quick check found damage in the file.")
                             : HealthWords::tr("The server reports damage.");
    line.way =
        HealthWords::tr("Stop working. Keep this file, restore the newest backup elsewhere and compare, and look "
                        "at the disk.");
}

void tellJournal(const HealthFacts &facts, ReportLine &line)
{
    const JournalFacts &journal = facts.journal;
    line.title = HealthWords::tr("Journal");
    line.value = HealthWords::tr("%1, %2").arg(journal.mode, bytes(journal.bytes));
    line.sentence = HealthWords::tr("Changes are written to the log first; with synchronous = %1 on this connection.")
                        .arg(journal.synchronous);
    if (line.verdict == Verdict::Ok)
        return;
    line.way =
        journal.mode == u"WAL"
            ? HealthWords::tr("A program that reads for a long time keeps the log from being emptied: close what "
                              "else has the file open.")
            : HealthWords::tr("Open the plant with BakerMaiden once: it sets WAL, in which readers and writers "
                              "do not wait for each other.");
}

void tellConnections(const HealthFacts &facts, ReportLine &line)
{
    const ConnectionFacts &connections = facts.connections;
    line.title = HealthWords::tr("Connections and locks");
    line.value = HealthWords::tr("%1 of %2").arg(number(connections.connections), number(connections.most));
    line.sentence = connections.waiting > 0
                        ? HealthWords::tr("Waiting for a lock at this moment: %1.").arg(number(connections.waiting))
                        : HealthWords::tr("Nobody waits for a lock at this moment.");
    line.detail << HealthWords::tr("Idle inside a transaction for more than 5 minutes: %1")
                       .arg(number(connections.idleInTransaction))
                << HealthWords::tr("Longest transaction of others: %1 s")
                       .arg(number(qint64(connections.longestTransactionSeconds)));
    if (line.verdict != Verdict::Ok)
        line.way =
            HealthWords::tr("pg_stat_activity tells who it is. A session that holds locks and does nothing can be "
                            "ended with pg_terminate_backend().");
}

void tellStatements(const HealthFacts &facts, ReportLine &line)
{
    line.title = HealthWords::tr("Slowest statements");
    line.value = HealthWords::tr("not measured");
    switch (facts.statements.state) {
    case StatementFacts::State::NotOffered:
        line.sentence = HealthWords::tr("SQLite keeps no record of statements.");
        line.way = HealthWords::tr("The analysis of the program's own questions measures them now.");
        return;
    case StatementFacts::State::NotInstalled:
        line.sentence = HealthWords::tr("The extension pg_stat_statements is not in this database.");
        line.way = HealthWords::tr("Set shared_preload_libraries = 'pg_stat_statements' in postgresql.conf, start the "
                                   "server again, then run CREATE EXTENSION pg_stat_statements in this database.");
        return;
    case StatementFacts::State::NotReadable:
        line.sentence = HealthWords::tr("pg_stat_statements cannot be read: %1").arg(facts.statements.why);
        line.way = HealthWords::tr("It must be in shared_preload_libraries, and the login needs the role "
                                   "pg_read_all_stats.");
        return;
    case StatementFacts::State::Read:
        break;
    }
    const auto &slowest = facts.statements.slowest;
    line.value = slowest.empty() ? HealthWords::tr("none yet") : milliseconds(slowest.front().meanMs);
    line.sentence = HealthWords::tr("Mean time of the slowest statement that the server has counted.");
    for (const SlowStatement &statement : slowest)
        line.detail << HealthWords::tr("%1, %2 calls: %3")
                           .arg(milliseconds(statement.meanMs), number(statement.calls), statement.text.left(200));
    if (line.verdict == Verdict::Attention)
        line.way =
            HealthWords::tr("Analyze the program's own questions. Others on this server may ask slow ones, too.");
}

void tellRefusals(const HealthFacts &facts, ReportLine &line)
{
    const RefusalFacts &refusals = facts.refusals;
    line.title = HealthWords::tr("Refused by the database");
    line.value = number(refusals.onThisConnection);
    line.sentence = HealthWords::tr("Counted since this program connected: keys, checks and guards that said no.");
    if (!refusals.serverCounts) {
        line.sentence += u' ' + HealthWords::tr("SQLite itself keeps no record.");
        return;
    }
    line.sentence += u' ' + HealthWords::tr("PostgreSQL does not count them apart from other rollbacks.");
    line.detail << HealthWords::tr("Rolled back: %1 of %2 transactions; the program ends every read that way, too")
                       .arg(number(refusals.rollbacks), number(refusals.rollbacks + refusals.commits))
                << HealthWords::tr("Deadlocks: %1").arg(number(refusals.deadlocks))
                << HealthWords::tr("Conflicts with recovery on a standby: %1").arg(number(refusals.conflicts))
                << (refusals.since.isValid() ? HealthWords::tr("Counted since %1").arg(timeText(refusals.since))
                                             : HealthWords::tr("Counted since the database was made"));
    if (line.verdict == Verdict::Attention)
        line.way =
            HealthWords::tr("The server ended somebody's work to break a deadlock. Its log names both; BakerMaiden "
                            "tries again by itself.");
}

void tellIndexes(const HealthFacts &facts, ReportLine &line)
{
    line.title = HealthWords::tr("Indexes never read");
    if (!facts.indexes.isMeasured) {
        line.value = HealthWords::tr("not measured");
        line.sentence = HealthWords::tr("SQLite does not count how often an index is read.");
        return;
    }
    line.value = number(qint64(facts.indexes.unused.size()));
    line.sentence =
        HealthWords::tr("Not unique, and not read once since the statistics began. A new plant has not asked "
                        "every question yet.");
    for (const IndexUse &index : facts.indexes.unused)
        line.detail << HealthWords::tr("%1 on %2: %3").arg(index.name, index.table, bytes(index.bytes));
    if (line.verdict == Verdict::Attention)
        line.way =
            HealthWords::tr("Leave the program's own indexes (idx_...): a recall may need them, and without them "
                            "verify reports drift. One that somebody added may go.");
}

void tellSeal(const HealthFacts &facts, ReportLine &line)
{
    const SealFacts &seal = facts.seal;
    const QString behind = seal.unsealed >= SealFacts::limit
                               ? HealthWords::tr("more than %1").arg(number(seal.unsealed))
                               : number(seal.unsealed);
    line.title = HealthWords::tr("Seal of the history");
    if (!seal.lastSealed) {
        line.value = HealthWords::tr("not sealed yet");
        line.sentence = HealthWords::tr("Rows of the history without a seal: %1.").arg(behind);
    } else {
        line.value = HealthWords::tr("sealed to no. %1").arg(number(*seal.lastSealed));
        line.sentence = HealthWords::tr("Sealed at %1. Rows of the history behind the seal: %2.")
                            .arg(timeText(seal.sealedAt), behind);
        // A copy of it on paper shows later whether the history before it was written anew.
        line.detail << sealLine(seal.head, seal.hash, seal.sealedAt);
    }
    if (line.verdict != Verdict::Ok)
        line.way =
            HealthWords::tr("A workstation seals by itself while it is open and when it is closed. Check the history "
                            "on its page, or with “verify”.");
}

ReportLine lineOf(HealthCheck check, const HealthFacts &facts)
{
    struct Teller
    {
        const char *id;
        void (*tell)(const HealthFacts &, ReportLine &);
    };
    const auto teller = [check]() -> Teller {
        switch (check) {
        case HealthCheck::Size:
            return {"size", tellSize};
        case HealthCheck::FreeSpace:
            return {"free_space", tellFreeSpace};
        case HealthCheck::Backup:
            return {"backup", tellBackup};
        case HealthCheck::Integrity:
            return {"integrity", tellIntegrity};
        case HealthCheck::Journal:
            return {"journal", tellJournal};
        case HealthCheck::Connections:
            return {"connections", tellConnections};
        case HealthCheck::SlowStatements:
            return {"slow_statements", tellStatements};
        case HealthCheck::Refusals:
            return {"refusals", tellRefusals};
        case HealthCheck::UnusedIndexes:
            return {"unused_indexes", tellIndexes};
        case HealthCheck::Seal:
            break;
        }
        return {"seal", tellSeal};
    }();
    ReportLine line;
    line.id = QLatin1String(teller.id);
    line.verdict = verdictOf(check, facts);
    teller.tell(facts, line);
    return line;
}
} // namespace

std::vector<ReportLine> healthLines(const HealthFacts &facts)
{
    std::vector<ReportLine> lines;
    for (const HealthCheck check : checksFor(facts.engine))
        lines.push_back(lineOf(check, facts));
    return lines;
}

} // namespace bm

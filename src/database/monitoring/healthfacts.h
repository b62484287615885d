// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

#include <atomic>

namespace bm
{

// Set from another thread to end a long look at a database.
using CancelFlag = std::shared_ptr<std::atomic<bool>>;

struct ObjectSize
{
    QString name;
    QString table; // of an index: what it belongs to
    bool isIndex = false;
    std::optional<qint64> bytes = {}; // nothing: not measured
    std::optional<qint64> rows = {};  // tables; nothing: not known
    bool rowsAreExact = false;
};

struct SpaceFacts
{
    qint64 bytes = 0;
    qint64 freeBytes = 0;            // SQLite: pages that hold nothing
    qint64 deadRows = 0;             // PostgreSQL: not vacuumed yet
    qint64 liveRows = 0;             // PostgreSQL: as the server estimates
    std::vector<ObjectSize> objects; // largest first
    bool partsAreMeasured = true;    // false: reading every page of so large a file, or this SQLite, cannot tell
};

struct SlowStatement
{
    QString text;
    qint64 calls = 0;
    double meanMs = 0;
    double totalMs = 0;
};

struct StatementFacts
{
    enum class State { NotOffered, NotInstalled, NotReadable, Read };
    State state = State::NotOffered;
    QString why; // NotReadable: the server's words
    std::vector<SlowStatement> slowest;
};

// What was refused, as far as anybody counts it.
struct RefusalFacts
{
    qint64 onThisConnection = 0;
    bool serverCounts = false; // PostgreSQL, for the whole database since the statistics began
    qint64 commits = 0;
    qint64 rollbacks = 0;
    qint64 deadlocks = 0;
    qint64 conflicts = 0;
    QDateTime since; // invalid: since the database was made
};

struct IndexUse
{
    QString name;
    QString table;
    qint64 bytes = 0;
};

struct UnusedIndexFacts
{
    bool isMeasured = false;
    std::vector<IndexUse> unused; // not unique, never read; largest first
};

struct BackupFacts
{
    QStringList folders; // where it was looked for
    QString path;        // newest verified backup of this database; empty: none
    QDateTime madeAt;
    bool isThere = false; // the file itself still stands beside its manifest
};

struct SealFacts
{
    std::optional<qint64> lastSealed; // nothing: never sealed
    qint64 head = 0;                  // the newest seal, and its SHA-256 as hexadecimal digits
    QString hash;
    QDateTime sealedAt;
    qint64 unsealed = 0; // rows behind the seal, counted up to the limit
    static constexpr qint64 limit = 1'000'000;
};

struct ConnectionFacts
{
    bool isMeasured = false;
    qint64 connections = 0;
    qint64 most = 0;
    qint64 waiting = 0; // for a lock
    qint64 idleInTransaction = 0;
    double longestTransactionSeconds = 0; // without our own
};

struct JournalFacts
{
    bool isMeasured = false;
    QString mode;
    qint64 bytes = 0;
    QString synchronous; // FULL, NORMAL ...
};

struct IntegrityFacts
{
    enum class State { NotAsked, Sound, Damaged };
    State state = State::NotAsked;
    QStringList problems;
};

struct HealthFacts
{
    Engine engine = Engine::SQLite;
    QString serverVersion;
    QString database; // for people
    QDateTime readAt;
    SpaceFacts space;
    StatementFacts statements;
    RefusalFacts refusals;
    UnusedIndexFacts indexes;
    BackupFacts backup;
    SealFacts seal;
    ConnectionFacts connections;
    JournalFacts journal;
    IntegrityFacts integrity;
};

struct HealthOptions
{
    bool checkIntegrity = false; // reads the whole file on SQLite
    CancelFlag cancel = {};
};

// Reads how the database is; changes nothing. Each part is a statement of its own, so that one that may not be read
// spoils no other. Errors: Cancelled, those of the connection.
Result<HealthFacts> readHealth(Database &database, const QDateTime &now, const HealthOptions &options);

} // namespace bm

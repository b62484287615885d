// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/monitoring/healthfacts.h"

namespace bm::monitoring
{

// The parts of readHealth(), by engine.
namespace sqlite
{
Result<SpaceFacts> space(Database &database);
Result<JournalFacts> journal(Database &database);
Result<IntegrityFacts> integrity(Database &database);
} // namespace sqlite

namespace postgres
{
Result<SpaceFacts> space(Database &database);
Result<StatementFacts> statements(Database &database);
Result<RefusalFacts> refusals(Database &database);
Result<UnusedIndexFacts> unusedIndexes(Database &database);
Result<ConnectionFacts> connections(Database &database);
Result<IntegrityFacts> integrity(Database &database);
} // namespace postgres

// The newest verified backup of this very database, by the manifests in the usual folder and in the one that the last
// migration wrote to.
Result<BackupFacts> backup(Database &database);
Result<SealFacts> seal(Database &database);

// While it lives, SQLite gives up as soon as the flag is set; the statement fails with Cancelled.
class Interruptible
{
public:
    Interruptible(Database &database, CancelFlag flag);
    ~Interruptible();
    Interruptible(const Interruptible &) = delete;
    Interruptible &operator=(const Interruptible &) = delete;

    bool wasCancelled() const { return m_flag && m_flag->load(); }

private:
    Database &m_database;
    CancelFlag m_flag;
};

} // namespace bm::monitoring

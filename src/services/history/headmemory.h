// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connectionsettings.h"
#include "database/history/auditchain.h"

namespace bm
{

struct RememberedHead
{
    qint64 seal = 0;
    QString hash;
    QDateTime sealedAt;
};

// The newest seal that this workstation has seen of each database, in files beside the program's settings that only
// their owner can read. Rows and seals that were cut off the end leave no trace in the database; they do here.
class HeadMemory
{
public:
    explicit HeadMemory(QString folder) : m_folder(std::move(folder)) {}
    // Where both programs keep it.
    static HeadMemory ofThisAccount();

    // Nothing: never seen, or the file cannot be read.
    std::optional<RememberedHead> of(const ConnectionSettings &plant) const;
    // Only ever goes forward. Errors: FolderReadOnly, DiskFull; what was remembered stays.
    Done remember(const ConnectionSettings &plant, const Seal &head) const;
    // After a backup was put back on purpose.
    Done forget(const ConnectionSettings &plant) const;

private:
    QString fileOf(const ConnectionSettings &plant) const;
    QString m_folder;
};

} // namespace bm

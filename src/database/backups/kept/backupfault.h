// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace bm
{

// What is wrong with a backup, so that it is neither restored nor counted nor removed.
enum class BackupFault {
    None,
    IsLink,          // a symbolic link, a pipe ...: not a file of its own
    NoManifest,      // nothing beside it says what it is
    BadManifest,     // what stands beside it is no manifest
    NotVerified,     // its own manifest says that nobody read it back
    OtherName,       // the manifest was written for a file of another name
    OtherEngine,     // of SQLite for PostgreSQL or the other way round
    OtherPlant,      // of another plant
    OtherSize,       // longer or shorter than its manifest says
    OtherBytes,      // the sha-256 of the file is not the manifest's
    OtherRows,       // restored, its rows are not those of the manifest
    OtherThanNoted,  // the manifest or the file is not the one that the plant has noted
    ChangedMeanwhile // between looking at it and restoring it
};

// As an error of Reason::Corrupt; the detail names the file, or the table that differs.
Error faultError(BackupFault fault, const QString &detail);
// None for any other error.
BackupFault faultOf(const Error &error);
// For programs: "other_bytes".
QString faultName(BackupFault fault);

} // namespace bm

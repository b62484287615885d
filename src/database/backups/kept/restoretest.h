// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/backups/kept/plantrecord.h"
#include "database/backups/manifest.h"
#include "database/backups/scratch.h"

namespace bm
{

// TEST_DATABASE_URL unless something else was said. SQLite needs no place.
Result<ScratchPlace> scratchPlaceFor(const ConnectionSettings &settings, const QString &said);

// The copy restored to a scratch place, counted and compared, table by table. Errors: Corrupt (BackupFault::OtherRows
// with the table that differs; SQLite's integrity check), Cancelled, those of restoring.
Done checkRestored(const QString &copy, const std::vector<TableCount> &tables, const ConnectionSettings &settings,
                   const ScratchPlace &place, const ProgressReport &progress);

// The manifest of a backup that may be restored for this plant: everything that is known without restoring fits
// together. The whole file is read. Errors: FileMissing, BadUrl (the other engine), Corrupt with what is wrong.
Result<Manifest> checkedManifest(const QString &backupPath, Engine engine, const PlantRecord &record);

// As checkedManifest(), then really restored into a scratch place and compared with the manifest.
Result<Manifest> proveBackup(const QString &backupPath, const ConnectionSettings &settings, const PlantRecord &record,
                             const QString &scratchUrl, const ProgressReport &progress);

} // namespace bm

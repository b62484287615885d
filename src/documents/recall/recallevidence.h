// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/exporting/exportcontrol.h"
#include "documents/recall/recallpack.h"

namespace bm
{

struct RecallEvidence
{
    RecallCase all;    // as the files tell it
    QStringList files; // their paths, the report first, the list last
};

// The whole case in one folder: what writeRecallPack() writes, what happened to everything in the recall as a workbook
// for FSMA 204 (with what is missing in it) and as an EPCIS 2.0 document, and the SHA-256 of all of them in a list that
// `sha256sum -c` reads. All of it is read in one snapshot, so that the files agree while the plant works on. Errors:
// NotFound (recall), those of saveFile(), Cancelled.
Result<RecallEvidence> writeRecallEvidence(Services &plant, const QString &number, const QString &folder,
                                           ExportControl control = {});

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/recall/recallpack.h"

namespace bm
{

// The whole case in one folder: what writeRecallPack() writes, what happened to everything in the recall as a workbook
// for FSMA 204 (with what is missing in it) and as an EPCIS 2.0 document, and the SHA-256 of all of them in a list that
// `sha256sum -c` reads. Answers the files' paths, the report first, the list last. Errors: NotFound (recall), those of
// saveFile().
Result<QStringList> writeRecallEvidence(Services &plant, const RecallCase &all, const QString &folder);

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/gs1ai.h"
#include "domain/result.h"

#include <memory>

namespace bm
{

// The table of application identifiers that this workstation reads with.
struct AiDictionary
{
    std::shared_ptr<const gs1::AiTable> table; // null: the program's own alone
    QString file;                              // the one in the settings folder; "" when there is none
    QString release;                           // what the file says of itself in its first lines, may be empty
    std::optional<Error> fault;                // why the file is not used
};

// Reads gs1-syntax-dictionary.txt in the settings folder, which GS1 publishes, and lays it over the program's own
// table: where both know an identifier the file is right. A file that is wrong changes nothing; the fault is Corrupt
// (detail: the line's number and what stands there), EmptyFile, TooLong (above a megabyte) or CannotOpen.
AiDictionary readAiDictionary(const QString &settingsFolder);

// Looks at a file that GS1 published and keeps it in the settings folder, from where every later start reads it; the
// one that was there before goes. Errors: those of a fault above, and those of saveFile(); then nothing changed.
Result<AiDictionary> importAiDictionary(const QString &settingsFolder, const QString &path);

// The same for people, in one sentence.
QString aiDictionaryWords(const AiDictionary &dictionary);
// Why a file is not used, for people.
QString dictionaryFaultWords(const Error &fault);

} // namespace bm

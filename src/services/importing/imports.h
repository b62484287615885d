// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/importing/importvalues.h"
#include "services/session.h"

namespace bm
{

// What is to be imported, and how its cells are to be understood.
struct ImportRequest
{
    ImportKind kind = ImportKind::Suppliers;
    std::shared_ptr<const ImportTable> table;
    QStringList mapping; // of each column the field, see guessedMapping()
    ImportReading reading;
    bool updatesExisting = false; // else what is there already stays as it is
    bool receivesAgain = false;   // lots that are in stock already come once more
    QString source;               // the file's name, for the history
};

// Told now and then; false: stop.
using ImportWatch = std::function<bool(qint64 done, qint64 total)>;

struct ImportOutcome
{
    ImportPreview preview;
    bool isWritten = false; // false: a row is wrong, and nothing was written
};

// The spreadsheets that a plant has: its suppliers and ingredients, and the lots it begins with. A file is judged
// whole, row by row and field by field, and written whole or not at all. Errors of all: NotSignedIn, NotAllowed
// (services/authority.h); Required (mapping, with the fields that no column has), Duplicate (mapping, with the fields
// that several columns have); UnreadableText, TooLong (file); Cancelled by the watch.
class Imports
{
public:
    explicit Imports(Session &session) : m_session(session) {}

    // What writing it would do. Changes nothing.
    Result<ImportPreview> preview(const ImportRequest &request, const ImportWatch &watch = {});
    // In one transaction; when a row is wrong nothing is written and the answer says which. Lots are received as on the
    // dock: RECEIVED / PENDING with a receipt in the ledger, or released at once where the person may do that. Errors
    // also: ChangedMeanwhile when a row became wrong after it had been looked at.
    Result<ImportOutcome> write(const ImportRequest &request, const ImportWatch &watch = {});

private:
    Session &m_session;
};

} // namespace bm

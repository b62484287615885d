// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/genealogy.h"
#include "services/session.h"

namespace bm
{

// The genealogy of any code, complete in one consistent snapshot, level by level.
class Trace
{
public:
    explicit Trace(Session &session) : m_session(session) {}

    // Everything the code names, exact first: our lot code, batch number, pallet number, SSCC; else supplier lot
    // codes and the lot texts of old runs. Upper and lower case are told apart only when both exist. Empty: unknown.
    Result<std::vector<TraceRoot>> resolve(const QString &code);
    // moment: as it was known then, from what was recorded until then; an invalid one: as it is.
    // Errors: NotFound, with the field "as_of" when this database kept no history yet.
    Result<Genealogy> trace(const NodeKey &root, TraceDirection direction, const QDateTime &moment = {});
    // Of several things together, as all that a name stands for: each part of the family once, whichever of them it
    // comes from. Those that were not there yet at the moment are left out. Errors: as trace(); TooLong (field
    // "things").
    static constexpr size_t mostTogether = 500;
    Result<Genealogy> traceAll(const QString &name, std::vector<NodeKey> roots, TraceDirection direction,
                               const QDateTime &moment = {});
    // resolve and trace in one. Errors: NotFound, Ambiguous with the matches ("lot:1 L-000001, ...") in the detail.
    Result<Genealogy> trace(const QString &code, TraceDirection direction);

private:
    Session &m_session;
};

} // namespace bm

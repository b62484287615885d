// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quality/comparison.h"
#include "services/session.h"

namespace bm
{

// Two genealogies side by side, read in one snapshot.
class Comparing
{
public:
    explicit Comparing(Session &session) : m_session(session) {}

    // What two things share and what each alone has. No direction: where both came from, for two lots where both went.
    // Codes as Trace::resolve() takes them, or "pallet:9". Errors: NotFound and Ambiguous with the field "first" or
    // "second", the matches in the detail; Duplicate (field "second": the same thing twice).
    Result<Comparison> things(const QString &first, const QString &second,
                              std::optional<TraceDirection> direction = {});
    // What was known of one thing at two moments: what is gone, what was added. No second moment: now.
    // Errors: NotFound (field "first"; "as_of": there was no history yet; "moment": it was not there yet),
    // Ambiguous.
    Result<Comparison> moments(const QString &code, const QDateTime &first, const QDateTime &second,
                               std::optional<TraceDirection> direction = {});

private:
    Session &m_session;
};

} // namespace bm

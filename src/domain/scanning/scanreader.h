// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/gs1.h"

#include <memory>

namespace bm
{

// How this workstation reads what is scanned: with the set-up of its scanner and its table of application identifiers.
// The pages hold a reference, so that a change counts from the next scan on.
class ScanReader
{
public:
    // A scanner that nobody set up, and the table of the program.
    static const ScanReader &plain();

    gs1::ScanAnswer read(const QString &scan, const QDate &today) const { return readLabel({scan}, today); }
    // Several symbols of one label.
    gs1::ScanAnswer readLabel(const QStringList &scans, const QDate &today) const;

    void setWedge(const gs1::WedgeSetup &wedge) { m_wedge = wedge; }
    void setTable(std::shared_ptr<const gs1::AiTable> table) { m_table = std::move(table); }

private:
    gs1::WedgeSetup m_wedge;
    std::shared_ptr<const gs1::AiTable> m_table; // null: the program's own
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/scanning/scanreader.h"

namespace bm
{

const ScanReader &ScanReader::plain()
{
    static const ScanReader reader;
    return reader;
}

gs1::ScanAnswer ScanReader::readLabel(const QStringList &scans, const QDate &today) const
{
    return gs1::parse({scans, today, m_wedge}, m_table != nullptr ? *m_table : gs1::AiTable::builtIn());
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testdatabases.h"

namespace bm::test
{

// How a run of tests/faults/faultchild ended.
struct End
{
    bool killed = false;
    int exitCode = 0;
    QString words; // what it printed
    Reason reason() const { return Reason(words.section(u' ', 0, 0).toInt()); }
};
End runVictim(const QString &verb, const ConnectionSettings &settings, const QString &place,
              const QStringList &orders = {});

// An old plant of the first web program, with a folder for its backups.
class OldPlant : public TestPlant
{
public:
    explicit OldPlant(Engine engine);

    QString backups() const;
    MigrationOptions options() const;
    // "old" when exactly the rows of the old plant stand there, "new" when the finished new one does with every one of
    // them; else what is wrong.
    QString stands() const;
    // Everything that a plain look at the old tables shows.
    QStringList oldRows() const;

private:
    QStringList m_rows;
};

} // namespace bm::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connectionsettings.h"

#include <QProcess>
#include <memory>
#include <vector>

namespace bm::test
{

// Several workstations, each a process of its own (tests/stations/stationchild.cpp); they end with this object.
class Stations
{
public:
    ~Stations();

    // Starts one more; it waits until begin().
    void add(const QString &verb, const ConnectionSettings &plant, const QStringList &words);
    // All of them at the same moment.
    void begin();
    // Every line that one of them has said so far.
    QStringList said();
    bool areDone();
    // Waits for all; what they said. The test program ends when one of them does not.
    QStringList allSaid();

private:
    std::vector<std::unique_ptr<QProcess>> m_processes;
    QStringList m_said;
};

} // namespace bm::test

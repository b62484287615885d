// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/sealkeeper.h"
#include "services/recalling/drillkeeper.h"
#include "services/serviceworker.h"
#include "services/stations/plantwatch.h"
#include "services/stock/expirykeeper.h"
#include "views/mainwindow/mainwindow.h"

namespace bm
{

class AppSettings;

// The program behind the wizard: the worker with its connection, and the window that talks to it. Made only for a
// database that is ready, and the one place where the two meet.
class Plant
{
public:
    Plant(const ConnectionSettings &database, const QString &person, const QString &workstation, AppSettings &settings);
    // Remembers where the window was.
    ~Plant();
    Plant(const Plant &) = delete;
    Plant &operator=(const Plant &) = delete;

    void show();
    MainWindow &window() { return m_window; }
    ServiceWorker &worker() { return m_worker; }

private:
    void setUpScanning();
    void setUpLabels();

    AppSettings &m_settings;
    ServiceWorker m_worker; // outlives the window
    SealKeeper m_seals;
    ExpiryKeeper m_expiry;
    DrillKeeper m_drills;
    MainWindow m_window;
    PlantWatch m_watch; // ends first
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/programstart.h"
#include "views/backups/restorewindow.h"

#include <QObject>
#include <memory>

namespace bm
{

class AppSettings;
class Plant;

// What is there at a time: the start with its wizard, then the plant, and for a restore the window that puts the backup
// in place. Each is gone with all its connections before the next one is made.
class Program : public QObject
{
    Q_OBJECT

public:
    Program(ProgramIdentity who, AppSettings &settings, PasswordKeeper &keeper, const DatabaseChoice &choice,
            QString newPlantPath);
    ~Program() override;

    void begin();
    // Null while the other is there.
    Plant *plant() const { return m_plant.get(); }
    RestoreWindow *restoring() const { return m_restoring.get(); }

Q_SIGNALS:
    // Nobody wants to go on.
    void abandoned();

private:
    void start(const DatabaseChoice &choice);
    void openPlant(const ConnectionSettings &database);
    void restore(const ConnectionSettings &database, const RestoreOrder &order);

    ProgramIdentity m_who;
    AppSettings &m_settings;
    PasswordKeeper &m_keeper;
    DatabaseChoice m_choice;
    QString m_newPlantPath;
    std::unique_ptr<ProgramStart> m_start;
    std::unique_ptr<Plant> m_plant;
    std::unique_ptr<RestoreWindow> m_restoring;
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include "app/logging.h"
#include "app/plant.h"

#include <QApplication>

namespace bm
{

Program::Program(ProgramIdentity who, AppSettings &settings, PasswordKeeper &keeper, const DatabaseChoice &choice,
                 QString newPlantPath)
    : m_who(std::move(who)), m_settings(settings), m_keeper(keeper), m_choice(choice),
      m_newPlantPath(std::move(newPlantPath))
{
}

Program::~Program() = default;

void Program::begin()
{
    start(m_choice);
}

void Program::start(const DatabaseChoice &choice)
{
    m_start = std::make_unique<ProgramStart>(databaseEngine(m_who), m_settings, m_keeper, choice, m_newPlantPath);
    connect(m_start.get(), &ProgramStart::ready, this, &Program::openPlant);
    connect(m_start.get(), &ProgramStart::abandoned, this, &Program::abandoned);
    m_start->begin();
}

void Program::openPlant(const ConnectionSettings &database)
{
    m_plant = std::make_unique<Plant>(database, m_who.person, m_who.host, m_settings);
    // Not from inside of the window that goes.
    connect(&m_plant->window(), &MainWindow::restoreOrdered, this, [this, database](const RestoreOrder &order) {
        QMetaObject::invokeMethod(
            this, [this, database, order] { restore(database, order); }, Qt::QueuedConnection);
    });
    QApplication::setQuitOnLastWindowClosed(true);
    m_plant->show();
}

void Program::restore(const ConnectionSettings &database, const RestoreOrder &order)
{
    qCInfo(logPlant) << "restores" << order.path << "in place of" << database.displayName();
    QApplication::setQuitOnLastWindowClosed(false);
    ProgramIdentity who = m_who;
    who.person = m_plant->worker().person();
    m_plant.reset();
    m_restoring = std::make_unique<RestoreWindow>(database, order, who);
    connect(
        m_restoring.get(), &RestoreWindow::plantWanted, this,
        [this, database] {
            m_restoring.reset();
            // Looked at anew: a backup of an older version has to be migrated first.
            DatabaseChoice choice = m_choice;
            choice.settings = database;
            choice.failure = {};
            start(choice);
        },
        Qt::QueuedConnection);
    m_restoring->show();
    m_restoring->start();
}

} // namespace bm

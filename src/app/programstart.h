// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/databasechoice.h"
#include "views/firstrun/takeoverengine.h"

#include <QObject>
#include <memory>

namespace bm
{

class AppSettings;
class FirstRunWizard;

// From the start of the program to a database that is ready. What is ready already never sees the wizard; everything
// else goes through it, and it stays until the database is ready or the person gives up.
class ProgramStart : public QObject
{
    Q_OBJECT

public:
    ProgramStart(TakeoverEngine engine, AppSettings &settings, DatabaseChoice choice, QString newPlantPath);
    ~ProgramStart() override;

    // Looks at the database in a thread of its own; the answer comes by signal.
    void begin();
    // The wizard while it is open, else null.
    FirstRunWizard *wizard() const { return m_wizard.get(); }

Q_SIGNALS:
    // Comes once; only now anything else of the program is made.
    void ready(const bm::ConnectionSettings &settings);
    void abandoned();

private:
    void takeAnswer(const Result<Inspection> &answer);
    void openWizard(std::optional<Error> failure, std::optional<Inspection> inspection);
    void closeWizard(int result);
    void remember(const ConnectionSettings &settings);

    TakeoverEngine m_engine;
    AppSettings &m_settings;
    DatabaseChoice m_choice;
    QString m_newPlantPath;
    std::unique_ptr<FirstRunWizard> m_wizard;
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/opening/databaseopening.h"

#include <QObject>
#include <memory>

namespace bm
{

class FirstRunWizard;
struct FirstRunContext;

// From the start of the program to a database that is ready. What is ready already never sees the wizard, at most a
// question for its password; everything else goes through it, and it stays until the database is ready or the person
// gives up.
class ProgramStart : public QObject
{
    Q_OBJECT

public:
    ProgramStart(TakeoverEngine engine, AppSettings &settings, PasswordKeeper &keeper, DatabaseChoice choice,
                 QString newPlantPath);
    ~ProgramStart() override;

    // Looks at the database in a thread of its own; the answer comes by signal.
    void begin();
    // The wizard while it is open, else null.
    FirstRunWizard *wizard() const { return m_wizard.get(); }
    // The question for a password while it is open, else null.
    PasswordDialog *passwordDialog() const { return m_opening ? m_opening->dialog() : nullptr; }

Q_SIGNALS:
    // Comes once; only now anything else of the program is made.
    void ready(const bm::ConnectionSettings &settings);
    void abandoned();

private:
    void takeAnswer(const ConnectionSettings &settings, const Result<Inspection> &answer);
    void openWizard(std::optional<Error> failure, std::optional<Inspection> inspection);
    void closeWizard(int result);
    void endOpening();
    void askKeychain();
    void remember(const FirstRunContext &context);

    TakeoverEngine m_engine;
    PasswordKeeper &m_keeper;
    DatabaseMemory m_memory;
    DatabaseChoice m_choice;
    QString m_newPlantPath;
    std::unique_ptr<DatabaseOpening> m_opening;
    std::unique_ptr<FirstRunWizard> m_wizard;
};

} // namespace bm

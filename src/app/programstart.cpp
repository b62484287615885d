// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programstart.h"

#include "app/logging.h"
#include "views/firstrun/firstrunwizard.h"

namespace bm
{

ProgramStart::ProgramStart(TakeoverEngine engine, AppSettings &settings, PasswordKeeper &keeper, DatabaseChoice choice,
                           QString newPlantPath)
    : m_engine(std::move(engine)), m_keeper(keeper), m_memory(settings, keeper), m_choice(std::move(choice)),
      m_newPlantPath(std::move(newPlantPath))
{
}

ProgramStart::~ProgramStart() = default;

void ProgramStart::begin()
{
    if (!m_choice.settings) {
        openWizard(m_choice.failure, {});
        return;
    }
    m_opening = std::make_unique<DatabaseOpening>(m_engine, m_memory, m_choice);
    connect(m_opening.get(), &DatabaseOpening::looked, this, &ProgramStart::takeAnswer);
    connect(m_opening.get(), &DatabaseOpening::abandoned, this, &ProgramStart::abandoned);
    connect(m_opening.get(), &DatabaseOpening::changeWanted, this, [this] {
        endOpening();
        openWizard({}, {});
    });
    m_opening->begin();
}

// It is the one who said that it is at its end.
void ProgramStart::endOpening()
{
    if (m_opening)
        m_opening.release()->deleteLater();
}

void ProgramStart::takeAnswer(const ConnectionSettings &settings, const Result<Inspection> &answer)
{
    endOpening();
    m_choice.settings = settings;
    if (!answer) {
        qCInfo(logStart) << "not opened, reason" << int(answer.error().reason) << answer.error().detail;
        openWizard(answer.error(), {});
        return;
    }
    if (decideStartup(*answer) == Startup::Ready)
        Q_EMIT ready(settings);
    else
        openWizard({}, *answer);
}

void ProgramStart::openWizard(std::optional<Error> failure, std::optional<Inspection> inspection)
{
    FirstRunStart start;
    start.newPlantPath = m_newPlantPath;
    start.attempted = m_choice.settings;
    start.failure = std::move(failure);
    start.inspection = std::move(inspection);
    start.environmentSource = m_choice.environmentSource;
    start.mayRemember = m_choice.remember;
    start.testDatabaseUrl = m_choice.testDatabaseUrl;
    m_wizard = std::make_unique<FirstRunWizard>(m_engine, start);
    connect(m_wizard.get(), &QWizard::finished, this, &ProgramStart::closeWizard, Qt::QueuedConnection);
    connect(m_wizard.get(), &FirstRunWizard::keychainWanted, this, &ProgramStart::askKeychain);
    m_wizard->show();
}

// A question for what no keychain has: its answer tells whether there is one, and nothing has to be unlocked for it.
void ProgramStart::askKeychain()
{
    whenAnswered(m_keeper.read(QStringLiteral("-")), this, [this](const Result<std::optional<QString>> &answer) {
        if (m_wizard)
            m_wizard->showKeychain(answer ? Done() : Done(answer.error()));
    });
}

void ProgramStart::closeWizard(int result)
{
    const FirstRunContext context = m_wizard->context();
    m_wizard.reset();
    // A takeover that was done is remembered even when the window was closed on its last page.
    if (context.isReady())
        remember(context);
    if (result == QDialog::Accepted && context.isReady())
        Q_EMIT ready(context.settings);
    else
        Q_EMIT abandoned();
}

void ProgramStart::remember(const FirstRunContext &context)
{
    if (!m_choice.remember)
        return;
    m_memory.remember(context.settings);
    if (context.settings.engine == Engine::PostgreSQL && !context.settings.password.isEmpty())
        m_memory.rememberPassword(context.settings, context.rememberPassword);
}

} // namespace bm

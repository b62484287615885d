// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/programstart.h"

#include "app/appsettings.h"
#include "app/logging.h"
#include "views/firstrun/firstrunwizard.h"

#include <QtConcurrent>

namespace bm
{

ProgramStart::ProgramStart(TakeoverEngine engine, AppSettings &settings, DatabaseChoice choice, QString newPlantPath)
    : m_engine(std::move(engine)), m_settings(settings), m_choice(std::move(choice)),
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
    qCInfo(logStart) << "looking at" << m_choice.settings->displayName();
    QtConcurrent::run([look = m_engine.look, settings = *m_choice.settings] {
        return look(settings);
    }).then(this, [this](const Result<Inspection> &answer) { takeAnswer(answer); });
}

void ProgramStart::takeAnswer(const Result<Inspection> &answer)
{
    if (!answer) {
        qCInfo(logStart) << "not opened, reason" << int(answer.error().reason) << answer.error().detail;
        openWizard(answer.error(), {});
        return;
    }
    if (decideStartup(*answer) == Startup::Ready)
        Q_EMIT ready(*m_choice.settings);
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
    start.testDatabaseUrl = m_choice.testDatabaseUrl;
    m_wizard = std::make_unique<FirstRunWizard>(m_engine, start);
    connect(m_wizard.get(), &QWizard::finished, this, &ProgramStart::closeWizard, Qt::QueuedConnection);
    m_wizard->show();
}

void ProgramStart::closeWizard(int result)
{
    const FirstRunContext context = m_wizard->context();
    m_wizard.reset();
    // A takeover that was done is remembered even when the window was closed on its last page.
    if (context.isReady())
        remember(context.settings);
    if (result == QDialog::Accepted && context.isReady())
        Q_EMIT ready(context.settings);
    else
        Q_EMIT abandoned();
}

void ProgramStart::remember(const ConnectionSettings &settings)
{
    if (!m_choice.remember)
        return;
    m_settings.set(Setting::DatabaseUrl, settings.toUrlWithoutPassword());
    if (!m_settings.save())
        qCWarning(logStart) << "the settings cannot be written:" << m_settings.file();
}

} // namespace bm

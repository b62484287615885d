// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/plantaccess.h"

#include "cli/commandtable.h"
#include "database/sqlitefile.h"

#include <QSysInfo>
#include <pwd.h>
#include <unistd.h>

namespace bm::cli
{
namespace
{
QString accountName()
{
    const passwd *account = ::getpwuid(::geteuid());
    return account ? QString::fromLocal8Bit(account->pw_name) : QString::number(::geteuid());
}
} // namespace

Result<Place> placeOf(const CommandLine &line)
{
    BM_TRY_ASSIGN(const Environment environment,
                  readEnvironment(QProcessEnvironment::systemEnvironment(), dotEnvFile()));
    Place place{{.engine = Engine::SQLite, .path = defaultDatabaseFile()}, environment.testDatabaseUrl};
    if (!line.database.isEmpty()) {
        BM_TRY_ASSIGN(place.database, ConnectionSettings::tryFromText(line.database));
        return place;
    }
    BM_TRY_ASSIGN(const auto named, databaseOf(environment));
    if (named)
        place.database = *named;
    return place;
}

QString personOf(const CommandLine &line)
{
    return line.user.isEmpty() ? accountName() : line.user.trimmed();
}

QString programVersion()
{
    return QStringLiteral(BM_VERSION);
}

ProgramIdentity identityOf(const CommandLine &line)
{
    return {programVersion(), QSysInfo::machineHostName(), personOf(line)};
}

Done checkReady(const ConnectionSettings &settings)
{
    BM_TRY_ASSIGN(const auto database, Database::open(settings, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const Inspection found, recognise(*database));
    const Startup decision = decideStartup(found);
    if (auto refused = refusal(decision, found))
        return *refused;
    if (decision != Startup::Ready)
        return Error{Reason::NeedsMigration, QStringLiteral("database"), settings.displayName()};
    return {};
}

OpenPlant::OpenPlant(std::unique_ptr<Database> database, const CommandLine &line)
    : m_database(std::move(database)), m_session{*m_database, personOf(line), QSysInfo::machineHostName()},
      m_services(m_session)
{
    m_session.requestKey = line.request;
}

Result<std::unique_ptr<OpenPlant>> OpenPlant::open(const CommandLine &line, Database::Mode mode)
{
    BM_TRY_ASSIGN(const Place place, placeOf(line));
    // A file that cannot be written is told as that, not as what reading it would trip over.
    if (place.database.engine == Engine::SQLite)
        BM_TRY(checkSqliteFile(place.database.path, mode));
    // Looked at before it is opened for writing, because that alone may change a file.
    BM_TRY(checkReady(place.database));
    BM_TRY_ASSIGN(auto database, Database::open(place.database, mode));
    return std::unique_ptr<OpenPlant>(new OpenPlant(std::move(database), line));
}

QString ownWayOut(const Error &error)
{
    if (error.reason == Reason::NeedsMigration)
        return Cli::tr("Run “bakermaidenctl migrate” on it first. Nothing was changed.");
    if (error.reason == Reason::FileMissing && (error.field.isEmpty() || error.field == u"database"))
        return Cli::tr("Check the path. “migrate --create” makes a new plant there, “demo” one that is filled.");
    if (error.reason == Reason::FindingsUnresolved)
        return Cli::tr(
            "“bakermaidenctl inspect” shows what can be chosen; say it with --fix KIND=ACTION, or put it right "
            "in the old database. Nothing was changed.");
    if (error.reason == Reason::Ambiguous)
        return Cli::tr("Say it again with one of these.");
    return {};
}

} // namespace bm::cli

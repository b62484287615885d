// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/plantaccess.h"

#include "cli/commandtable.h"
#include "cli/secretinput.h"
#include "database/sqlitefile.h"
#include "services/backups/backups.h"
#include "services/people/peoplechanges.h"

#include <QCryptographicHash>
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

// The same name over another command, other words or another person is another save: it must never be answered with
// what the first one did.
QString requestKeyOf(const CommandLine &line, const QString &person)
{
    if (line.request.isEmpty())
        return {};
    QStringList options;
    for (auto option = line.options.begin(); option != line.options.end(); ++option)
        options << option.key() + u'=' + option.value();
    for (auto option = line.values.begin(); option != line.values.end(); ++option)
        options << option.key() + u'=' + option.value().join(QChar(0x1f));
    options.sort();
    const QStringList words = QStringList{person, QString::fromLatin1(line.command->name)} + line.arguments + options;
    const QByteArray hash =
        QCryptographicHash::hash(words.join(QChar(0x1e)).toUtf8(), QCryptographicHash::Sha256).toHex();
    return line.request + u' ' + QString::fromLatin1(hash.left(32));
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

Done signIn(Session &session, const CommandLine &line)
{
    // The server has asked for the password already.
    if (!session.database.personOfConnection().isEmpty())
        return {};
    People people(session);
    BM_TRY_ASSIGN(const bool somebodyCan, people.anybodyCanSignIn());
    if (!somebodyCan)
        return {};
    if (line.user.isEmpty())
        return Error{Reason::NotSignedIn, QStringLiteral("user")};
    const auto secret = secretLine(Cli::tr("PIN of %1:").arg(line.user.trimmed()), QStringLiteral("user"));
    if (!secret)
        return Error{Reason::NotSignedIn, QStringLiteral("user"), line.user.trimmed()};
    BM_TRY_ASSIGN(const Person person, people.signIn(line.user, *secret));
    session.person = person.login;
    return {};
}

Done mayWorkOnBackups(const CommandLine &line, const ConnectionSettings &place)
{
    // What is wrong with a place that cannot be looked at, the work itself tells.
    if (!checkReady(place))
        return {};
    BM_TRY_ASSIGN(auto database, Database::open(place, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const bool owns, ownsDatabase(*database));
    if (owns)
        return {};
    BM_TRY_ASSIGN(database, Database::open(place, Database::Mode::ReadWrite)); // a try to sign in is written down
    const QString ofServer = database->personOfConnection();
    Session session{*database, ofServer.isEmpty() ? personOf(line) : ofServer, QSysInfo::machineHostName()};
    BM_TRY(signIn(session, line));
    return Backups(session).mayManage();
}

Result<std::optional<Signature>> signatureOf(People &people, const CommandLine &line)
{
    const QString login = line.option("signer").trimmed();
    BM_TRY_ASSIGN(const bool somebodyCan, people.anybodyCanSignIn());
    if (!somebodyCan || login.isEmpty())
        return std::optional<Signature>();
    BM_TRY_ASSIGN(const QString secret,
                  secretLine(Cli::tr("Signature: PIN of %1:").arg(login), QStringLiteral("signer")));
    return std::optional(Signature{login, secret});
}

OpenPlant::OpenPlant(std::unique_ptr<Database> database, const CommandLine &line, Database::Mode mode)
    : m_writes(mode == Database::Mode::ReadWrite),
      m_database(std::move(database)), m_session{*m_database,
                                                 m_database->personOfConnection().isEmpty()
                                                     ? personOf(line)
                                                     : m_database->personOfConnection(),
                                                 QSysInfo::machineHostName()},
      m_services(m_session)
{
    m_session.requestKey = requestKeyOf(line, m_session.person);
}

OpenPlant::~OpenPlant()
{
    if (m_writes)
        (void)sealWhatIsSettled(m_services.sealing, m_database->settings());
}

std::optional<Seal> sealWhatIsSettled(Sealing &sealing, const ConnectionSettings &plant)
{
    const Result<SealReport> report = sealing.seal();
    if (!report || !report->head)
        return std::nullopt;
    // A file that cannot be written only means that this account cannot bear witness.
    (void)HeadMemory::ofThisAccount().remember(plant, *report->head);
    return report->head;
}

Result<std::unique_ptr<OpenPlant>> OpenPlant::open(const CommandLine &line, Database::Mode mode)
{
    BM_TRY_ASSIGN(auto plant, openForAnybody(line, mode));
    if (mode != Database::Mode::ReadOnly)
        BM_TRY(signIn(plant->m_session, line));
    return plant;
}

Result<std::unique_ptr<OpenPlant>> OpenPlant::openForAnybody(const CommandLine &line, Database::Mode mode)
{
    BM_TRY_ASSIGN(const Place place, placeOf(line));
    // A file that cannot be written is told as that, not as what reading it would trip over.
    if (place.database.engine == Engine::SQLite)
        BM_TRY(checkSqliteFile(place.database.path, mode));
    // Looked at before it is opened for writing, because that alone may change a file.
    BM_TRY(checkReady(place.database));
    BM_TRY_ASSIGN(auto database, Database::open(place.database, mode));
    return std::unique_ptr<OpenPlant>(new OpenPlant(std::move(database), line, mode));
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
    if (error.reason == Reason::NotSignedIn)
        return Cli::tr(
            "Say who does it with --user LOGIN. The PIN is asked for at a terminal, else it is the first line "
            "of standard input.");
    if (error.reason == Reason::SignatureNeeded && error.field == u"lineMeets")
        return Cli::tr("Wait until that is finished or take another line; else plan it without --start and start it "
                       "with “run start BATCH --skip-clean REASON --signer LOGIN”. That PIN is asked for at a "
                       "terminal, else it is the second line of standard input.");
    if (error.reason == Reason::SignatureNeeded && error.field == u"lineClean")
        return Cli::tr("Record a clean with “line clean LINE”; else plan it without --start and start it with “run "
                       "start BATCH --skip-clean REASON --signer LOGIN”. That PIN is asked for at a terminal, else it "
                       "is the second line of standard input.");
    if (error.reason == Reason::SignatureNeeded && error.field.startsWith(QStringLiteral("rework")))
        return Cli::tr("Say who signs with --signer LOGIN and why with --notes. That PIN is asked for at a terminal, "
                       "else it is the second line of standard input.");
    if (error.reason == Reason::SignatureNeeded || error.reason == Reason::SecondPersonNeeded)
        return Cli::tr("Say who signs with --signer LOGIN and why with --reason. That PIN is asked for at a terminal, "
                       "else it is the second line of standard input.");
    if (error.reason == Reason::NotFound && error.field == u"as_of")
        return Cli::tr("It was not known yet at that moment. What came from an old program is known since it was taken "
                       "over.");
    if (error.reason == Reason::Ambiguous)
        return Cli::tr("Say it again with one of these.");
    return {};
}

} // namespace bm::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"
#include "database/environment.h"
#include "database/takeover.h"
#include "services/services.h"

namespace bm::cli
{

// Where the work happens and who does it, from the command line, the environment and the .env file.
struct Place
{
    ConnectionSettings database;
    QString testDatabaseUrl; // empty: not said
};
// Errors: BadUrl, and those of readEnvironment().
Result<Place> placeOf(const CommandLine &line);

// The person: --user, else the account's name; on a server's own login of a person that one, whatever is said.
QString personOf(const CommandLine &line);
ProgramIdentity identityOf(const CommandLine &line);
QString programVersion();

// A plant that is ready for work, and the services on it. Errors: those of opening; NewerSchema, ForeignDatabase,
// UnsupportedVariant; NeedsMigration with the database's name.
class OpenPlant
{
public:
    // For changing something the person of --user signs in first, as soon as anybody of the plant can: secretLine().
    // Errors also: NotSignedIn (nobody was named), WrongSecret, SignInPaused.
    static Result<std::unique_ptr<OpenPlant>> open(const CommandLine &line, Database::Mode mode);
    // Without signing in; the services refuse what needs a person.
    static Result<std::unique_ptr<OpenPlant>> openForAnybody(const CommandLine &line, Database::Mode mode);
    // What was written through it is sealed.
    ~OpenPlant();

    Database &database() { return *m_database; }
    Services &services() { return m_services; }

private:
    OpenPlant(std::unique_ptr<Database> database, const CommandLine &line, Database::Mode mode);

    bool m_writes;
    std::unique_ptr<Database> m_database;
    Session m_session;
    Services m_services;
};

// Makes the person of --user the session's, with the PIN; a plant whose people cannot sign in is left as it is.
// Errors: NotSignedIn (nobody was named), WrongSecret, SignInPaused.
Done signIn(Session &session, const CommandLine &line);

// Whether a backup of this place may be made, or the place taken back to one or to an older version: its owner may as
// before, everybody else of a plant whose people can sign in does it as an administrator. A place that is no plant of
// this version asks nobody. Errors: those of signIn(); NotAllowed.
Done mayWorkOnBackups(const CommandLine &line, const ConnectionSettings &place);

// What --signer and the next secret line say; nothing when nobody was named, or in a plant whose people cannot sign in.
Result<std::optional<Signature>> signatureOf(People &people, const CommandLine &line);
// Seals what is settled and remembers the end of the history; nothing when that has to wait for the next command, e.g.
// because somebody else is in the middle of something.
std::optional<Seal> sealWhatIsSettled(Sealing &sealing, const ConnectionSettings &plant);

// Whether this program can work with the database; looks without writing.
Done checkReady(const ConnectionSettings &settings);

// The words for what the person can do, where this program knows better than documents/sentences.h; else empty.
QString ownWayOut(const Error &error);

} // namespace bm::cli

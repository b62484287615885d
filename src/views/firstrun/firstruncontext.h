// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/firstrun/takeoverengine.h"

namespace bm
{

// Why the wizard opens: what the program tried, what came of it, and where a new plant would go.
struct FirstRunStart
{
    QString newPlantPath;                        // proposed for a new plant; absolute
    std::optional<ConnectionSettings> attempted; // nothing: no database was ever chosen
    std::optional<Error> failure;                // what opening it said
    std::optional<Inspection> inspection;        // what it is, when it could be opened
    QString environmentSource;                   // DATABASE_URL or the .env that names the database at every start
    bool mayRemember = true;                     // false: the choice and its password count for this time only
    QString testDatabaseUrl;                     // TEST_DATABASE_URL, for the rehearsal
};

// The state of the wizard, shared by its pages: chosen, found, to do, done.
struct FirstRunContext
{
    TakeoverEngine engine;
    FirstRunStart start;

    ConnectionSettings settings;          // chosen; the password lives here and is never written
    bool rememberPassword = true;         // in the keychain, as the person wants it
    std::optional<Inspection> inspection; // of settings
    Startup decision = Startup::Create;
    MigrationOptions options;
    std::optional<Takeover> takeover; // done

    bool isReady() const { return takeover.has_value() || (inspection && decision == Startup::Ready); }
};

} // namespace bm

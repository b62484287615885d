// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/environment.h"

namespace bm
{

// Which database a start is about, and who said so.
struct DatabaseChoice
{
    std::optional<ConnectionSettings> settings; // nothing: none was ever chosen and the embedded file is not there
    QString environmentSource;                  // DATABASE_URL or the .env that named it; empty: neither
    bool remember = true;                       // false: what the wizard makes of it is for this time only
    QString testDatabaseUrl;
    std::optional<Error> failure; // a variable or the remembered URL that cannot be understood
};

struct ChoiceFacts
{
    std::optional<ConnectionSettings> commandLine;
    Result<Environment> environment;
    QString remembered;         // the setting, may be empty
    QString embeddedFile;       // where the embedded database is when nobody says anything
    bool embeddedThere = false; // it exists
};

// The command line before the environment before what was chosen in the wizard before the embedded file.
DatabaseChoice chooseDatabase(const ChoiceFacts &facts);

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connectionsettings.h"
#include "views/style/theme.h"

#include <QStringList>
#include <optional>

namespace bm
{

// What bakermaiden was told on its command line.
struct CommandLine
{
    std::optional<ConnectionSettings> database;
    std::optional<ThemeMode> theme;
    QString language; // empty: not said
    QString answer;   // --help, --version: the text to print instead of starting
};

// Errors: UnknownAction (an option that does not exist, or a theme; the words in the detail), BadUrl (database).
Result<CommandLine> readCommandLine(const QStringList &arguments);

// system, light, dark, contrast; nothing for any other word.
std::optional<ThemeMode> themeOf(const QString &word);
QString themeWord(ThemeMode mode);

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitstatus.h"
#include "cli/options.h"
#include "domain/result.h"

#include <QCoreApplication>
#include <vector>

namespace bm
{
struct Cli
{
    Q_DECLARE_TR_FUNCTIONS(bm::Cli)
};
} // namespace bm

namespace bm::cli
{

class Output;

// A command that is running.
struct Invocation
{
    const CommandLine &line;
    Output &out;
};

// One line of the table that --help and the usage texts are printed from.
struct CommandSpec
{
    const char *name;      // one or two words
    const char *arguments; // as the usage shows them
    const char *help;      // a source text for Cli::tr()
    int least;             // arguments after the name
    int most;
    // Has printed its result and answers the exit status; an error is still to be told.
    Result<Exit> (*run)(Invocation &);
    std::vector<OptionSpec> options = {};
};

const std::vector<CommandSpec> &allCommands();

// What to say about a command that is not in the table.
QString unknownCommand(const QString &typed);

QString helpText();                            // all commands and the global options
QString helpText(const CommandSpec &command);  // one command with its options
QString usageLine(const CommandSpec *command); // "bakermaidenctl run new RECIPE QUANTITY [--unit UNIT]..."

} // namespace bm::cli

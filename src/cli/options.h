// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>
#include <optional>
#include <span>
#include <variant>

namespace bm::cli
{

// An option as the command table and the usage text know it. Texts are source texts for Cli::tr().
struct OptionSpec
{
    const char *name = nullptr;  // without the dashes
    const char *value = nullptr; // the name of its value; null: a switch
    const char *help = nullptr;
    bool mayRepeat = false; // every value counts; see CommandLine::values
};

struct CommandSpec;

// What was typed: global options, the command, its arguments and options. Global options may stand anywhere.
struct CommandLine
{
    QString database; // empty: not said
    QString user;     // empty: not said
    QString request;  // empty: not said
    bool json = false;
    bool quiet = false;
    bool help = false;
    bool version = false;

    const CommandSpec *command = nullptr; // null with help or version alone
    QStringList arguments;
    QHash<QString, QString> options;    // switches have an empty value
    QHash<QString, QStringList> values; // of options that may be there more than once, in the order typed

    bool has(const char *option) const { return options.contains(QString::fromLatin1(option)); }
    QString option(const char *option) const { return options.value(QString::fromLatin1(option)); }
};

// Wrong usage: what is wrong, and the command it is wrong for, if it is known.
struct UsageProblem
{
    QString message;
    const CommandSpec *command = nullptr;
    bool json = false; // asked for before the problem was met
};

const std::vector<OptionSpec> &globalOptions();

// words: without the program's name. After "--" nothing is an option; "-" and negative numbers never are.
std::variant<CommandLine, UsageProblem> readCommandLine(const QStringList &words,
                                                        std::span<const CommandSpec> commands);

} // namespace bm::cli

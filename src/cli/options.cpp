// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"

#include "cli/commandtable.h"

#include <algorithm>

namespace bm::cli
{
namespace
{
// Typed in two words or in one; the longer name wins.
const CommandSpec *commandOf(const QStringList &positional, std::span<const CommandSpec> commands)
{
    const CommandSpec *found = nullptr;
    for (const CommandSpec &command : commands) {
        const QStringList words = QString::fromLatin1(command.name).split(u' ');
        if (positional.mid(0, words.size()) == words)
            found = &command;
    }
    return found;
}

bool isOption(const QString &word)
{
    return word.size() > 1 && word.startsWith(u'-') && !word[1].isDigit() && word[1] != u'.';
}

// Reads the words one after the other; the first problem ends it.
class Reader
{
public:
    Reader(const QStringList &words, std::span<const CommandSpec> commands) : m_words(words), m_commands(commands) {}

    std::variant<CommandLine, UsageProblem> read()
    {
        for (m_at = 0; m_at < m_words.size() && !m_problem; ++m_at)
            readWord(m_words[m_at]);
        if (!m_problem)
            finish();
        if (m_problem)
            return UsageProblem{*m_problem, m_line.command, m_line.json || m_words.contains(QStringLiteral("--json"))};
        return m_line;
    }

private:
    void readWord(const QString &word)
    {
        if (m_onlyArguments || !isOption(word)) {
            m_positional << word;
            if (!m_line.command)
                findCommand();
        } else if (word == u"--") {
            m_onlyArguments = true;
        } else {
            readOption(word);
        }
    }

    void findCommand()
    {
        m_line.command = commandOf(m_positional, m_commands);
        const bool beginsOne = std::any_of(m_commands.begin(), m_commands.end(), [this](const CommandSpec &command) {
            return QString::fromLatin1(command.name).startsWith(m_positional.join(u' ') + u' ');
        });
        if (!m_line.command && !beginsOne)
            m_problem = unknownCommand(m_positional.join(u' '));
    }

    void readOption(const QString &word)
    {
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word : word.left(equals);
        const OptionSpec *spec = specOf(name);
        if (!spec) {
            m_problem = !m_line.command && isOfSomeCommand(name)
                            ? Cli::tr("The option %1 stands before its command.").arg(name)
                            : Cli::tr("There is no option %1.").arg(name);
            return;
        }
        if (!spec->value && equals >= 0) {
            m_problem = Cli::tr("The option %1 takes no value.").arg(name);
            return;
        }
        if (spec->value && equals < 0 && m_at + 1 >= m_words.size()) {
            m_problem = Cli::tr("The option %1 needs a value.").arg(name);
            return;
        }
        const QString value = !spec->value ? QString() : equals >= 0 ? word.mid(equals + 1) : m_words[++m_at];
        take(*spec, value);
    }

    bool isOfSomeCommand(const QString &typed) const
    {
        return std::any_of(m_commands.begin(), m_commands.end(), [&](const CommandSpec &command) {
            return std::any_of(command.options.begin(), command.options.end(), [&](const OptionSpec &spec) {
                return typed == QString(QStringLiteral("--") + QString::fromLatin1(spec.name));
            });
        });
    }

    const OptionSpec *specOf(const QString &typed) const
    {
        if (typed == u"-h")
            return specOf(QStringLiteral("--help"));
        if (typed == u"-o")
            return specOf(QStringLiteral("--out"));
        const auto isIt = [&](const OptionSpec &spec) {
            return typed == QString(QStringLiteral("--") + QString::fromLatin1(spec.name));
        };
        if (m_line.command) {
            const auto own = std::find_if(m_line.command->options.begin(), m_line.command->options.end(), isIt);
            if (own != m_line.command->options.end())
                return &*own;
        }
        const auto global = std::find_if(globalOptions().begin(), globalOptions().end(), isIt);
        return global == globalOptions().end() ? nullptr : &*global;
    }

    void take(const OptionSpec &spec, const QString &value)
    {
        const QString name = QString::fromLatin1(spec.name);
        if (spec.mayRepeat)
            m_line.values[name] << value;
        else if (m_seen.contains(name)) {
            m_problem = Cli::tr("The option --%1 is there twice.").arg(name);
            return;
        }
        m_seen << name;
        if (name == u"database")
            m_line.database = value;
        else if (name == u"user")
            m_line.user = value;
        else if (name == u"request")
            m_line.request = value.trimmed();
        else if (name == u"json")
            m_line.json = true;
        else if (name == u"quiet")
            m_line.quiet = true;
        else if (name == u"help")
            m_line.help = true;
        else if (name == u"version")
            m_line.version = true;
        else
            m_line.options.insert(name, value);
        const bool isNeeded = name == u"database" || name == u"user" || name == u"request";
        if (isNeeded && value.trimmed().isEmpty())
            m_problem = Cli::tr("The option %1 needs a value.").arg(QString(u"--" + name));
    }

    void finish()
    {
        if (m_line.help || m_line.version)
            return;
        if (!m_line.command) {
            m_problem = m_positional.isEmpty() ? Cli::tr("A command is missing.")
                                               : Cli::tr("The command %1 needs one word more.").arg(m_positional[0]);
            return;
        }
        const auto own = QString::fromLatin1(m_line.command->name).count(u' ') + 1;
        m_line.arguments = m_positional.mid(own);
        if (m_line.arguments.size() < m_line.command->least)
            m_problem = Cli::tr("Something is missing after “%1”.").arg(QString::fromLatin1(m_line.command->name));
        else if (m_line.arguments.size() > m_line.command->most)
            m_problem = Cli::tr("“%1” is too much.").arg(m_line.arguments[m_line.command->most]);
    }

    const QStringList &m_words;
    std::span<const CommandSpec> m_commands;
    CommandLine m_line;
    QStringList m_positional;
    QStringList m_seen;
    std::optional<QString> m_problem;
    qsizetype m_at = 0;
    bool m_onlyArguments = false;
};
} // namespace

const std::vector<OptionSpec> &globalOptions()
{
    static const std::vector<OptionSpec> options{
        {"database", "URL|PATH",
         QT_TRANSLATE_NOOP("bm::Cli", "the database; else DATABASE_URL, else the embedded file")},
        {"user", "LOGIN",
         QT_TRANSLATE_NOOP("bm::Cli", "who does it; the PIN is asked for, or is the first line of standard input")},
        {"request", "KEY",
         QT_TRANSLATE_NOOP("bm::Cli", "a name for this save: said again with the same, it happens once")},
        {"json", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "one JSON document on standard output and nothing else")},
        {"quiet", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "no progress and no remarks, only results and errors")},
        {"help", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "this summary; after a command its own")},
        {"version", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "the program's version")},
    };
    return options;
}

std::variant<CommandLine, UsageProblem> readCommandLine(const QStringList &words, std::span<const CommandSpec> commands)
{
    return Reader(words, commands).read();
}

} // namespace bm::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace bm
{

namespace
{
struct CommandLineWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::CommandLine)
};

// In the order of ThemeMode.
constexpr std::array themeWords{"system", "light", "dark", "contrast"};

const QString databaseName = QStringLiteral("database");
const QString themeName = QStringLiteral("theme");
const QString languageName = QStringLiteral("language");

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(CommandLineWords::tr("Lot traceability for the plant floor of a bakery."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption(
        {databaseName,
         CommandLineWords::tr("The plant's database for this time: a path, sqlite:PATH or postgresql://..."),
         QStringLiteral("URL")});
    parser.addOption({themeName, CommandLineWords::tr("system, light, dark or contrast."), QStringLiteral("NAME")});
    parser.addOption({languageName, CommandLineWords::tr("The language, for example es."), QStringLiteral("CODE")});
}

Result<CommandLine> valuesOf(const QCommandLineParser &parser)
{
    CommandLine line;
    if (parser.isSet(databaseName)) {
        BM_TRY_ASSIGN(line.database, ConnectionSettings::tryFromText(parser.value(databaseName)));
    }
    if (parser.isSet(themeName)) {
        line.theme = themeOf(parser.value(themeName));
        if (!line.theme)
            return Error{Reason::UnknownAction, themeName, parser.value(themeName)};
    }
    line.language = parser.value(languageName);
    return line;
}
} // namespace

Result<CommandLine> readCommandLine(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return Error{Reason::UnknownAction, {}, parser.errorText()};
    if (!parser.positionalArguments().isEmpty())
        return Error{Reason::UnknownAction, {}, parser.positionalArguments().join(u' ')};
    CommandLine line;
    if (parser.isSet(QStringLiteral("help"))) {
        line.answer = parser.helpText();
        return line;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        line.answer = u"bakermaiden " % QCoreApplication::applicationVersion() % u'\n';
        return line;
    }
    return valuesOf(parser);
}

std::optional<ThemeMode> themeOf(const QString &word)
{
    const auto found = std::find_if(themeWords.begin(), themeWords.end(),
                                    [&](const char *each) { return word == QLatin1String(each); });
    if (found == themeWords.end())
        return std::nullopt;
    return ThemeMode(int(found - themeWords.begin()));
}

QString themeWord(ThemeMode mode)
{
    return QLatin1String(themeWords[size_t(mode)]);
}

} // namespace bm

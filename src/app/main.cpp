// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/appsettings.h"
#include "app/commandline.h"
#include "app/identity.h"
#include "app/keychain.h"
#include "app/language.h"
#include "app/logging.h"
#include "app/program.h"
#include "documents/sentences.h"
#include "views/style/theme.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <clocale>
#include <cstdio>

using namespace bm;

namespace
{
constexpr int wrongUsage = 2;

void nameProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("bakermaiden"));
    QCoreApplication::setApplicationVersion(programVersion());
    QGuiApplication::setApplicationDisplayName(QStringLiteral("BakerMaiden"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.bakermaiden.BakerMaiden"));
}

// --help and --version answer without a screen, so they are looked for before anything that needs one.
std::optional<int> answerWithoutScreen(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const bool asked = arguments.contains(QStringLiteral("--help")) || arguments.contains(QStringLiteral("-h")) ||
                       arguments.contains(QStringLiteral("--version")) || arguments.contains(QStringLiteral("-v"));
    if (!asked)
        return std::nullopt;
    const QCoreApplication app(argc, argv);
    nameProgram();
    const auto line = readCommandLine(arguments);
    if (!line || line->answer.isEmpty())
        return std::nullopt;
    std::fputs(qPrintable(line->answer), stdout);
    return 0;
}

int refuse(const Error &error)
{
    std::fprintf(stderr, "bakermaiden: %s\n%s\n", qPrintable(sentence(error)), qPrintable(wayOut(error)));
    return wrongUsage;
}

ThemeMode themeFor(const CommandLine &line, const AppSettings &settings)
{
    return line.theme.value_or(themeOf(settings.text(Setting::Theme)).value_or(ThemeMode::System));
}

DatabaseChoice choiceFor(const CommandLine &line, const AppSettings &settings)
{
    return chooseDatabase({line.database, readEnvironment(QProcessEnvironment::systemEnvironment(), dotEnvFile()),
                           settings.text(Setting::DatabaseUrl), defaultDatabaseFile(),
                           QFileInfo::exists(defaultDatabaseFile())});
}

int run(QApplication &app, const CommandLine &line, AppSettings &settings)
{
    // The wizard is gone before the window is there.
    QApplication::setQuitOnLastWindowClosed(false);
    const ProgramIdentity who = identityOfThisProcess();
    int status = 0;
    {
        Keychain keychain;
        Program program(who, settings, keychain, choiceFor(line, settings), defaultDatabaseFile());
        QObject::connect(&program, &Program::abandoned, &app, &QApplication::quit);
        program.begin();
        status = QApplication::exec();
    }
    if (!line.theme && Theme::mode() != themeFor(line, settings))
        settings.set(Setting::Theme, themeWord(Theme::mode()));
    settings.save();
    return status;
}
} // namespace

int main(int argc, char **argv)
{
    if (const auto answered = answerWithoutScreen(argc, argv))
        return *answered;
    QApplication app(argc, argv);
    // libpq's texts are read in database/sqlerror.cpp; in the person's language they would not be recognised.
    std::setlocale(LC_MESSAGES, "C");
    nameProgram();
    AppSettings settings(settingsFile());
    const auto line = readCommandLine(QCoreApplication::arguments());
    const Language language(app, line && !line->language.isEmpty() ? line->language : settings.text(Setting::Language));
    if (!line)
        return refuse(line.error());
    startLogging(QDir(programFolders().data).filePath(QStringLiteral("logs")));
    qCInfo(logStart) << "bakermaiden" << programVersion();
    Theme::apply(app, themeFor(*line, settings));
    const int status = run(app, *line, settings);
    stopLogging();
    return status;
}

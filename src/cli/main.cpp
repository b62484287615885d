// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandtable.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "cli/plantaccess.h"

#include <QGuiApplication>
#include <QLocale>
#include <QTranslator>
#include <algorithm>
#include <array>
#include <memory>

using namespace bm;
using namespace bm::cli;

namespace
{
Exit run(const CommandLine &line, Output &out)
{
    if (line.version || line.help) {
        const QString text = line.version   ? QString(u"bakermaidenctl " + programVersion() + u'\n')
                             : line.command ? helpText(*line.command)
                                            : helpText();
        const QString name = line.version ? QStringLiteral("version") : QStringLiteral("help");
        out.result({{name, line.version ? programVersion() : text}}, text);
        return Exit::Done;
    }
    Invocation invocation{line, out};
    const Result<Exit> outcome = line.command->run(invocation);
    if (outcome)
        return *outcome;
    // A tool that got the same Ctrl-C dies of it; what failed was still the interruption.
    const Error error = InterruptGuard::wasInterrupted() ? Error{Reason::Cancelled} : outcome.error();
    return out.failure(error, ownWayOut(error));
}

Exit runWords(const QStringList &words, Output &out)
{
    const auto read = readCommandLine(words, allCommands());
    if (const auto *problem = std::get_if<UsageProblem>(&read)) {
        out.setJson(problem->json);
        return out.wrongUsage(problem->message, usageLine(problem->command));
    }
    const auto &line = std::get<CommandLine>(read);
    out.setJson(line.json);
    out.setQuiet(line.quiet);
    return run(line, out);
}

// The words follow the person's language; numbers do not, because they are copied and compared.
void speakTheirLanguage(QTranslator &translator)
{
    const QString folder = QStringLiteral(":/i18n");
    const QString english = QStringLiteral("bakermaiden_en");
    if (translator.load(QLocale::system(), QStringLiteral("bakermaiden"), QStringLiteral("_"), folder) ||
        translator.load(english, folder))
        QCoreApplication::installTranslator(&translator);
    QLocale::setDefault(QLocale::c());
}

// Letters on a label or a sheet have widths, which only an application that can draw knows; it needs no screen.
std::unique_ptr<QCoreApplication> applicationFor(int &argc, char **argv)
{
    constexpr std::array drawing{"label", "sheet", "papers", "recall", "recalls"};
    const auto draws = [&drawing](const char *word) {
        return std::any_of(drawing.begin(), drawing.end(), [word](const char *one) { return qstrcmp(word, one) == 0; });
    };
    if (std::none_of(argv, argv + argc, draws))
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}
} // namespace

int main(int argc, char **argv)
{
    listenForInterrupts();
    const auto application = applicationFor(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("bakermaidenctl"));
    QTranslator translator;
    speakTheirLanguage(translator);
    Output out;
    const Exit status = runWords(QCoreApplication::arguments().mid(1), out);
    if (!out.wasWritten()) {
        out.warning(Cli::tr("The result could not be written."));
        return static_cast<int>(Exit::Failed);
    }
    return static_cast<int>(status);
}

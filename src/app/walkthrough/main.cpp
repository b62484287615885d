// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/appsettings.h"
#include "app/language.h"
#include "app/walkthrough/oldplant.h"
#include "app/walkthrough/story.h"
#include "documents/sentences.h"
#include "views/style/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <clocale>
#include <cstdio>

using namespace bm;

namespace
{
constexpr int oldRuns = 48;
// Says that the folder is a walk's own and may be emptied for the next one.
const QString markerName = QStringLiteral(".bakermaiden-walkthrough");

// The offscreen platform tells of each window what it cannot do; only real trouble is passed on.
void tellTrouble(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type != QtDebugMsg && type != QtInfoMsg && !message.startsWith(u"This plugin does not support"))
        std::fprintf(stderr, "%s\n", qPrintable(message));
}

int tell(const QString &sentenceForPeople)
{
    std::fprintf(stderr, "bakermaiden-walkthrough: %s\n", qPrintable(sentenceForPeople));
    return 1;
}

// A folder with somebody else's files in it is refused.
Done prepareFolder(const QString &path)
{
    QDir folder(path);
    if (folder.exists() && !folder.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (!folder.exists(markerName))
            return Error{Reason::NotEmpty, QStringLiteral("out"), path};
        folder.removeRecursively();
    }
    QFile marker(folder.filePath(markerName));
    if (!QDir().mkpath(path) || !marker.open(QIODevice::WriteOnly))
        return Error{Reason::FolderReadOnly, QStringLiteral("out"), path};
    return {};
}

Done walk(const QString &path, Album &album, StoryFacts &facts)
{
    BM_TRY(prepareFolder(path));
    const QDir folder(path);
    AppSettings settings(folder.filePath(QStringLiteral("settings.ini")));
    const ConnectionSettings oldDatabase{.engine = Engine::SQLite,
                                         .path = folder.filePath(QStringLiteral("bakery.db"))};
    BM_TRY(makeOldPlant(oldDatabase, oldRuns));
    {
        Story story(oldDatabase, settings, album);
        const Done told = story.tell();
        facts = story.facts();
        BM_TRY(told);
    }
    return showDemoPlant(folder.filePath(QStringLiteral("demo.sqlite")), settings, album);
}

void report(const Album &album, const StoryFacts &facts)
{
    std::printf("The old database was taken over to schema version %d.\n", facts.takeover.versionAfter);
    std::printf("Lot %s went into batch %s, and that onto pallet %s.\n", qPrintable(facts.releasedLot),
                qPrintable(facts.batchNumber), qPrintable(facts.palletNumber));
    std::printf("Lot %s was refused: %s\n", qPrintable(facts.waitingLot), qPrintable(facts.refusal));
    for (const QString &file : album.files())
        std::printf("%s\n", qPrintable(QDir::toNativeSeparators(file)));
}
} // namespace

int main(int argc, char **argv)
{
    // Nothing of it needs a screen; a screen would only let somebody type into the story.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(tellTrouble);
    QApplication app(argc, argv);
    std::setlocale(LC_MESSAGES, "C");
    QApplication::setQuitOnLastWindowClosed(false);
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Walks the program's whole story without a screen and leaves pictures and documents."));
    parser.addHelpOption();
    parser.addOption({QStringLiteral("out"),
                      QStringLiteral("The folder to leave them in: new, empty or of an earlier walk."),
                      QStringLiteral("DIR")});
    parser.process(app);
    if (parser.value(QStringLiteral("out")).isEmpty())
        return tell(QStringLiteral("where to? --out DIR"));
    const Language english(app, QStringLiteral("en"));
    Theme::apply(app, ThemeMode::Light);
    Album album(QDir::cleanPath(QDir().absoluteFilePath(parser.value(QStringLiteral("out")))));
    StoryFacts facts;
    const Done done = walk(album.folder(), album, facts);
    if (!done) {
        const Error &error = done.error();
        return tell(error.reason == Reason::NotFound ? QString(u"this did not come: " % error.detail)
                                                     : QString(sentence(error) % u' ' % wayOut(error)));
    }
    report(album, facts);
    return 0;
}

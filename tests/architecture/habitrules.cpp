// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/functions.h"
#include "architecture/rules.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace bm::architecture
{
namespace
{
constexpr int longestFunction = 60;
constexpr int longestFile = 600;
constexpr int largestFolder = 24;

bool isInSrc(const SourceFile &file)
{
    return file.isIn(QStringLiteral("src"));
}

Findings codeMatching(const SourceFile &file, const QRegularExpression &pattern)
{
    Findings findings;
    for (auto matches = pattern.globalMatch(file.code); matches.hasNext();) {
        const auto match = matches.next();
        findings.append({file.path, file.lineAt(match.capturedStart()), match.captured().simplified()});
    }
    return findings;
}
} // namespace

Findings noSingletons(const SourceTree &tree)
{
    // Qt's own applications are the exception; a class of ours is handed in where it is needed.
    static const QRegularExpression singleton(QStringLiteral(
        R"((?<!Application::)(?<!Application>\()\b(instance|getInstance|sharedInstance|theInstance)\s*\(\s*\)|\bQ_GLOBAL_STATIC)"));
    Findings findings;
    for (const SourceFile &file : tree.sources) {
        if (isInSrc(file))
            findings << codeMatching(file, singleton);
    }
    return findings;
}

Findings noStringConnects(const SourceTree &tree)
{
    static const QRegularExpression macro(QStringLiteral(R"(\b(SIGNAL|SLOT)\s*\()"));
    Findings findings;
    for (const SourceFile &file : tree.sources)
        findings << codeMatching(file, macro);
    return findings;
}

Findings noAnswerToAContextThatIsGone(const SourceTree &tree)
{
    // QFuture::then() with a context crashes in Qt 6.4 when the context goes first: models/asking.h has whenDone().
    static const QRegularExpression then(QStringLiteral(R"(\.then\s*\(\s*(?!\[|\()[\w>&.-]+\s*,)"));
    Findings findings;
    for (const SourceFile &file : tree.sources) {
        if (isInSrc(file))
            findings << codeMatching(file, then);
    }
    return findings;
}

Findings functionsAreShort(const SourceTree &tree)
{
    Findings findings;
    for (const SourceFile &file : tree.sources) {
        if (!isInSrc(file))
            continue;
        for (const Function &function : functionsOf(file)) {
            if (function.lines > longestFunction)
                findings.append(
                    {file.path, function.line, function.head + QStringLiteral(" has %1 lines").arg(function.lines)});
        }
    }
    return findings;
}

Findings filesAreShort(const SourceTree &tree)
{
    Findings findings;
    for (const SourceFile &file : tree.sources) {
        const qsizetype lines = file.text.count(u'\n');
        if (isInSrc(file) && lines > longestFile)
            findings.append({file.path, 0, QStringLiteral("%1 lines").arg(lines)});
    }
    return findings;
}

Findings foldersAreSmall(const SourceTree &tree)
{
    QHash<QString, int> counts;
    for (const SourceFile &file : tree.sources) {
        if (isInSrc(file))
            ++counts[file.path.section(u'/', 0, -2)];
    }
    Findings findings;
    for (auto folder = counts.cbegin(); folder != counts.cend(); ++folder) {
        if (folder.value() > largestFolder)
            findings.append({folder.key(), 0, QStringLiteral("%1 files").arg(folder.value())});
    }
    return findings;
}

Findings licenceLineComesFirst(const SourceTree &tree)
{
    Findings findings;
    for (const SourceFile &file : tree.sources) {
        if (!file.text.startsWith(QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n")))
            findings.append({file.path, 1, QStringLiteral("does not begin with the SPDX line")});
    }
    return findings;
}

Findings viewsAndFormsArePairs(const SourceTree &tree)
{
    static const QRegularExpression view(QStringLiteral(R"(^src/views/(\w+/\w+(?:view|dialog|page|window))\.cpp$)"));
    static const QRegularExpression form(QStringLiteral(R"(^ui/(.+)\.ui$)"));
    Findings findings;
    QSet<QString> sources;
    for (const SourceFile &file : tree.sources) {
        sources.insert(file.path);
        const auto match = view.match(file.path);
        const QString wanted = QStringLiteral("ui/%1.ui").arg(match.captured(1));
        if (match.hasMatch() && !tree.forms.contains(wanted))
            findings.append({file.path, 0, QStringLiteral("has no ") + wanted});
    }
    for (const QString &path : tree.forms) {
        const QString wanted = QStringLiteral("src/views/%1.cpp").arg(form.match(path).captured(1));
        if (!sources.contains(wanted))
            findings.append({path, 0, QStringLiteral("has no ") + wanted});
    }
    return findings;
}

Findings topLevelIsTidy(const SourceTree &tree)
{
    static const QSet<QString> known{
        QStringLiteral(".github"),    QStringLiteral("CMakeLists.txt"), QStringLiteral("CMakePresets.json"),
        QStringLiteral("LICENSE"),    QStringLiteral("README.md"),      QStringLiteral("migrations"),
        QStringLiteral("packaging"),  QStringLiteral("resources"),      QStringLiteral("src"),
        QStringLiteral("tests"),      QStringLiteral("translations"),   QStringLiteral("ui"),
        QStringLiteral(".ci"),        QStringLiteral(".clang-format"),  QStringLiteral(".clang-tidy"),
        QStringLiteral(".gitignore"), QStringLiteral(".git"),           QStringLiteral("build"),
        QStringLiteral(".cache"), // clangd's, ignored like build
    };
    Findings findings;
    for (const QString &entry : tree.topLevel) {
        // An editor's own settings are ignored by git, too.
        if (!known.contains(entry) && !entry.endsWith(QStringLiteral(".user")))
            findings.append({entry, 0, QStringLiteral("is not one of the known top-level entries")});
    }
    return findings;
}

QList<Rule> allRules()
{
    return {
        {"includes point down", includesPointDown},
        {"the cli needs no view", cliNeedsNoView},
        {"widgets only in views", widgetsOnlyInViews},
        {"no GUI in the core", noGuiInTheCore},
        {"no SQL classes in domain and views", noSqlClassesInDomainAndViews},
        {"SQL text stays below", sqlTextStaysBelow},
        {"transactions only in services", transactionsOnlyInServices},
        {"no singletons", noSingletons},
        {"no string connects", noStringConnects},
        {"no answer to a context that is gone", noAnswerToAContextThatIsGone},
        {"functions are short", functionsAreShort},
        {"files are short", filesAreShort},
        {"folders are small", foldersAreSmall},
        {"the licence line comes first", licenceLineComesFirst},
        {"views and forms are pairs", viewsAndFormsArePairs},
        {"the top level is tidy", topLevelIsTidy},
    };
}

} // namespace bm::architecture

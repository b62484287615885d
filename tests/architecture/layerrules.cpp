// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/rules.h"

#include <QFileInfo>
#include <QHash>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>

namespace bm::architecture
{
namespace
{
struct Include
{
    QString target; // as written between the quotes or brackets
    bool ours = false;
    int line = 0;
};

QList<Include> includesOf(const SourceFile &file)
{
    static const QRegularExpression directive(QStringLiteral(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])"));
    QList<Include> includes;
    int number = 0;
    for (const QString &line : file.text.split(u'\n')) {
        ++number;
        if (const auto match = directive.match(line); match.hasMatch())
            includes.append({match.captured(2), match.captured(1) == u"\"", number});
    }
    return includes;
}

// The layer that a path below src belongs to, "" for src itself.
QString layerOf(const QString &pathInSrc)
{
    return pathInSrc.contains(u'/') ? pathInSrc.section(u'/', 0, 0) : QString();
}

QString layerOf(const SourceFile &file)
{
    return file.isIn(QStringLiteral("src")) ? layerOf(file.path.section(u'/', 1)) : QString();
}

// How high a layer stands, -1 for what is none. Both front ends stand on top; only one may hold views.
int heightOf(const QString &layer)
{
    static const QHash<QString, int> heights{
        {QStringLiteral("domain"), 0},    {QStringLiteral("database"), 1}, {QStringLiteral("services"), 2},
        {QStringLiteral("documents"), 3}, {QStringLiteral("models"), 3},   {QStringLiteral("views"), 4},
        {QStringLiteral("app"), 5},       {QStringLiteral("cli"), 5},
    };
    return heights.value(layer, -1);
}

bool isOneOf(const QString &layer, std::initializer_list<QLatin1String> layers)
{
    return std::any_of(layers.begin(), layers.end(), [&](QLatin1String each) { return layer == each; });
}

// <QLabel>, <QtWidgets/QLabel> and <QtWidgets> all belong to QtWidgets; Qt's own header folder knows.
bool belongsTo(const QString &target, std::initializer_list<QLatin1String> modules)
{
    static const QString headers = QLibraryInfo::path(QLibraryInfo::HeadersPath);
    return std::any_of(modules.begin(), modules.end(), [&](QLatin1String module) {
        return target.section(u'/', 0, 0) == module || QFileInfo::exists(headers + u'/' + module + u'/' + target);
    });
}

template <typename Forbidden>
Findings forbiddenIncludes(const SourceTree &tree, Forbidden forbidden)
{
    Findings findings;
    for (const SourceFile &file : tree.sources) {
        const QString layer = layerOf(file);
        if (heightOf(layer) < 0)
            continue;
        for (const Include &include : includesOf(file)) {
            if (forbidden(layer, include))
                findings.append({file.path, include.line, layer + QStringLiteral(" includes ") + include.target});
        }
    }
    return findings;
}

// Offsets of string literals are not columns of code; a finding names the literal's line and its first words.
Findings literalsMatching(const SourceFile &file, const QRegularExpression &pattern)
{
    Findings findings;
    for (const StringLiteral &literal : file.literals) {
        if (pattern.match(literal.text).hasMatch())
            findings.append({file.path, file.lineAt(literal.offset), literal.text.simplified().left(60)});
    }
    return findings;
}
} // namespace

Findings includesPointDown(const SourceTree &tree)
{
    return forbiddenIncludes(tree, [](const QString &layer, const Include &include) {
        const QString target = layerOf(include.target);
        return include.ours && target != layer && heightOf(target) > heightOf(layer);
    });
}

Findings cliNeedsNoView(const SourceTree &tree)
{
    QHash<QString, QStringList> includes;
    QStringList open;
    for (const SourceFile &file : tree.sources) {
        const QString path = file.path.section(u'/', 1);
        if (!file.isIn(QStringLiteral("src")))
            continue;
        for (const Include &include : includesOf(file))
            includes[path] << include.target;
        if (layerOf(path) == u"cli")
            open << path;
    }
    Findings findings;
    QSet<QString> seen;
    while (!open.isEmpty()) {
        const QString path = open.takeLast();
        for (const QString &target : includes.value(path)) {
            if (layerOf(target) == u"views")
                findings.append({QStringLiteral("src/") + path, 0, QStringLiteral("leads the cli to ") + target});
            else if (!seen.contains(target))
                open << target;
            seen.insert(target);
        }
    }
    return findings;
}

Findings widgetsOnlyInViews(const SourceTree &tree)
{
    return forbiddenIncludes(tree, [](const QString &layer, const Include &include) {
        if (isOneOf(layer, {QLatin1String("views"), QLatin1String("app")}))
            return false;
        if (include.ours)
            return include.target.section(u'/', -1).startsWith(QStringLiteral("ui_"));
        return belongsTo(include.target,
                         {QLatin1String("QtWidgets"), QLatin1String("QtCharts"), QLatin1String("QtPrintSupport"),
                          QLatin1String("QtSvgWidgets"), QLatin1String("QtOpenGLWidgets")});
    });
}

Findings noGuiInTheCore(const SourceTree &tree)
{
    return forbiddenIncludes(tree, [](const QString &layer, const Include &include) {
        return !include.ours && heightOf(layer) <= heightOf(QStringLiteral("services")) &&
               belongsTo(include.target, {QLatin1String("QtGui"), QLatin1String("QtSvg")});
    });
}

Findings noSqlClassesInDomainAndViews(const SourceTree &tree)
{
    static const QRegularExpression sqlClass(QStringLiteral(R"(\bQ(Sql\w+|tSql)\b)"));
    Findings findings;
    for (const SourceFile &file : tree.sources) {
        if (!isOneOf(layerOf(file), {QLatin1String("domain"), QLatin1String("views")}))
            continue;
        for (auto matches = sqlClass.globalMatch(file.code); matches.hasNext();) {
            const auto match = matches.next();
            findings.append({file.path, file.lineAt(match.capturedStart()), match.captured()});
        }
    }
    return findings;
}

// Views and front ends hold no SQL; models and documents may read what the SQL views offer, but write nothing. In
// lower case only a text that begins like a statement is one: people are told to "select a lot from the list".
Findings sqlTextStaysBelow(const SourceTree &tree)
{
    static const QRegularExpression writing(
        QStringLiteral(R"(\b(INSERT\s+INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM)\b|^\s*(insert\s+into|delete\s+from)\b)"));
    static const QRegularExpression reading(QStringLiteral(
        R"(\bSELECT\b[\s\S]*\bFROM\b|^\s*SELECT\b|^\s*select\b[\s\S]*\bfrom\b[\s\S]*\b(where|order)\b)"));
    Findings findings;
    for (const SourceFile &file : tree.sources) {
        const QString layer = layerOf(file);
        const bool readsOnly = isOneOf(layer, {QLatin1String("models"), QLatin1String("documents")});
        const bool none = isOneOf(
            layer, {QLatin1String("domain"), QLatin1String("views"), QLatin1String("app"), QLatin1String("cli")});
        if (readsOnly || none)
            findings << literalsMatching(file, writing);
        if (none)
            findings << literalsMatching(file, reading);
    }
    return findings;
}

Findings transactionsOnlyInServices(const SourceTree &tree)
{
    static const QRegularExpression transaction(QStringLiteral(R"(\binTransaction\s*[(<])"));
    Findings findings;
    for (const SourceFile &file : tree.sources) {
        if (heightOf(layerOf(file)) <= heightOf(QStringLiteral("services")))
            continue;
        for (auto matches = transaction.globalMatch(file.code); matches.hasNext();)
            findings.append({file.path, file.lineAt(matches.next().capturedStart()),
                             QStringLiteral("opens a transaction above the services")});
    }
    return findings;
}

} // namespace bm::architecture

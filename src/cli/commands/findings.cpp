// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/findings.h"

#include "cli/texttable.h"
#include "documents/migration/findingwords.h"

namespace bm::cli
{
namespace
{
QString optionOf(const QString &kind, const QString &action)
{
    return QStringLiteral("--fix ") + kind + u'=' + action;
}

QString offeredText(const Inspection &inspection)
{
    QStringList kinds;
    const auto offered = offeredChoices(inspection);
    for (auto kind = offered.begin(); kind != offered.end(); ++kind)
        kinds << kind.key() + QStringLiteral(": ") + kind->join(QStringLiteral(", "));
    return kinds.join(QStringLiteral("; "));
}
} // namespace

TypedFixes typedFixes(const CommandLine &line)
{
    TypedFixes fixes;
    for (const QString &typed : line.values.value(QStringLiteral("fix"))) {
        const QString kind = typed.section(u'=', 0, 0).trimmed();
        const QString action = typed.section(u'=', 1).trimmed();
        if (kind.isEmpty() || action.isEmpty())
            return {
                {},
                Cli::tr("--fix takes KIND=ACTION, as in --fix orphan=unknown_parent; “%1” is not that.").arg(typed)};
        if (fixes.choices.contains(kind))
            return {{}, Cli::tr("--fix chooses twice for “%1”.").arg(kind)};
        fixes.choices.insert(kind, action);
    }
    return fixes;
}

Exit refuseChoice(const Error &error, const Inspection &inspection, Output &out)
{
    const QString offered = offeredText(inspection);
    return out.failure(error, offered.isEmpty()
                                  ? Cli::tr("Nothing was found in this database that there is a choice about.")
                                  : Cli::tr("This database offers: %1.").arg(offered));
}

QString findingsText(const Inspection &inspection)
{
    constexpr qsizetype roomForExamples = 60;
    TextTable findings({Cli::tr("Finding"), Cli::tr("Where"), Cli::tr("Rows"), Cli::tr("Example"), Cli::tr("Action")});
    for (const Finding &finding : inspection.findings)
        findings.add({findingWords(finding.kind), placeWords(finding), QString::number(finding.count),
                      exampleWords(finding.sample, roomForExamples), choiceWords(finding.action)});
    if (findings.isEmpty())
        return {};
    TextTable choices({Cli::tr("To choose"), Cli::tr("What it does")});
    const auto offered = offeredChoices(inspection);
    for (auto kind = offered.begin(); kind != offered.end(); ++kind) {
        for (const QString &action : *kind)
            choices.add({optionOf(kind.key(), action), choiceWords(action)});
    }
    return findings.toText() + u'\n' + choices.toText();
}

} // namespace bm::cli

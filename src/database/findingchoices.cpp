// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/findingchoices.h"

namespace bm
{

QMap<QString, QStringList> offeredChoices(const Inspection &inspection)
{
    QMap<QString, QStringList> offered;
    for (const Finding &finding : inspection.findings) {
        QStringList &actions = offered[finding.kind];
        for (const QString &action : finding.actions) {
            if (!actions.contains(action))
                actions << action;
        }
    }
    return offered;
}

Done checkChoices(const Inspection &inspection, const FindingChoices &choices)
{
    const auto offered = offeredChoices(inspection);
    for (auto choice = choices.begin(); choice != choices.end(); ++choice) {
        if (!offered.value(choice.key()).contains(choice.value()))
            return Error{Reason::UnknownAction, {}, choice.key() + u'=' + choice.value()};
    }
    return {};
}

Inspection withChoices(Inspection inspection, const FindingChoices &choices)
{
    for (Finding &finding : inspection.findings)
        finding.action = choices.value(finding.kind, finding.action);
    return inspection;
}

QStringList openKinds(const Inspection &inspection)
{
    QStringList kinds;
    for (const Finding &finding : inspection.findings) {
        if (finding.action == resolveFirst && !kinds.contains(finding.kind))
            kinds << finding.kind;
    }
    return kinds;
}

} // namespace bm

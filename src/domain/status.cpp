// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/status.h"

#include <QHash>

namespace bm
{
namespace
{
using Arrows = QHash<QString, QStringList>;

// The words are ASCII, separated by one blank: easier to compare with the SQL than thirty quoted strings.
QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

bool mayMove(const Arrows &arrows, const QString &from, const QString &to)
{
    return arrows.value(from).contains(to);
}
} // namespace

const QStringList &lotStatuses()
{
    static const QStringList statuses = words("RECEIVED QUALITY_APPROVED IN_USE DEPLETED EXPIRED QUARANTINED RECALLED");
    return statuses;
}

const QStringList &qualityStatuses()
{
    static const QStringList statuses = words("PENDING PASSED FAILED CONDITIONAL_PASS");
    return statuses;
}

const QStringList &batchStatuses()
{
    static const QStringList statuses = words("PLANNED IN_PROGRESS QUALITY_CHECK COMPLETED FAILED RECALLED");
    return statuses;
}

const QStringList &palletStatuses()
{
    static const QStringList statuses = words("ACTIVE ON_HOLD SHIPPED RECALLED VOID");
    return statuses;
}

const QStringList &ingredientTypes()
{
    static const QStringList types =
        words("FLOUR SUGAR DAIRY EGGS FATS LEAVENING FLAVORING PRESERVATIVE ADDITIVE PACKAGING OTHER WIP");
    return types;
}

bool lotMayMove(const QString &from, const QString &to)
{
    static const Arrows arrows{
        {QStringLiteral("RECEIVED"), words("QUALITY_APPROVED DEPLETED EXPIRED QUARANTINED RECALLED")},
        {QStringLiteral("QUALITY_APPROVED"), words("IN_USE DEPLETED EXPIRED QUARANTINED RECALLED")},
        {QStringLiteral("IN_USE"), words("DEPLETED EXPIRED QUARANTINED RECALLED")},
        {QStringLiteral("DEPLETED"), words("IN_USE RECALLED")},
        {QStringLiteral("EXPIRED"), words("DEPLETED QUARANTINED RECALLED")},
        {QStringLiteral("QUARANTINED"), words("QUALITY_APPROVED DEPLETED EXPIRED RECALLED")},
        {QStringLiteral("RECALLED"), words("DEPLETED QUARANTINED")},
    };
    return mayMove(arrows, from, to);
}

bool batchMayMove(const QString &from, const QString &to)
{
    static const Arrows arrows{
        {QStringLiteral("PLANNED"), words("IN_PROGRESS FAILED")},
        {QStringLiteral("IN_PROGRESS"), words("QUALITY_CHECK COMPLETED FAILED RECALLED")},
        {QStringLiteral("QUALITY_CHECK"), words("COMPLETED FAILED RECALLED")},
        {QStringLiteral("COMPLETED"), words("QUALITY_CHECK RECALLED")},
        {QStringLiteral("FAILED"), words("RECALLED")},
        {QStringLiteral("RECALLED"), words("COMPLETED FAILED")},
    };
    return mayMove(arrows, from, to);
}

bool palletMayMove(const QString &from, const QString &to)
{
    static const Arrows arrows{
        {QStringLiteral("ACTIVE"), words("ON_HOLD SHIPPED RECALLED VOID")},
        {QStringLiteral("ON_HOLD"), words("ACTIVE RECALLED VOID")},
        {QStringLiteral("SHIPPED"), words("ACTIVE ON_HOLD RECALLED")},
        {QStringLiteral("RECALLED"), words("ACTIVE SHIPPED")},
    };
    return mayMove(arrows, from, to);
}

} // namespace bm

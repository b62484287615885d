// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/statuslook.h"

#include <QCoreApplication>
#include <QHash>

namespace bm
{

namespace
{

struct Entry
{
    const char *databaseWord;
    Tone tone;
    const char *icon;
    const char *word;
};

constexpr Entry lotEntries[]{
    {"RECEIVED", Tone::Waiting, "hourglass", QT_TRANSLATE_NOOP("bm::StatusLook", "Received")},
    {"QUALITY_APPROVED", Tone::Ok, "circle-check", QT_TRANSLATE_NOOP("bm::StatusLook", "Released")},
    {"IN_USE", Tone::Busy, "circle-play", QT_TRANSLATE_NOOP("bm::StatusLook", "In use")},
    {"DEPLETED", Tone::Neutral, "circle-slash", QT_TRANSLATE_NOOP("bm::StatusLook", "Depleted")},
    {"EXPIRED", Tone::Danger, "clock", QT_TRANSLATE_NOOP("bm::StatusLook", "Expired")},
    {"QUARANTINED", Tone::Warning, "lock", QT_TRANSLATE_NOOP("bm::StatusLook", "Quarantined")},
    {"RECALLED", Tone::Danger, "octagon-alert", QT_TRANSLATE_NOOP("bm::StatusLook", "Recalled")},
    // No status of the database: what a list says instead of one, see standingOf().
    {"RELEASE_ENDED", Tone::Danger, "clock", QT_TRANSLATE_NOOP("bm::StatusLook", "Conditional release ended")},
};

constexpr Entry qualityEntries[]{
    {"PENDING", Tone::Waiting, "hourglass", QT_TRANSLATE_NOOP("bm::StatusLook", "Quality pending")},
    {"PASSED", Tone::Ok, "circle-check", QT_TRANSLATE_NOOP("bm::StatusLook", "Quality passed")},
    {"FAILED", Tone::Danger, "octagon-x", QT_TRANSLATE_NOOP("bm::StatusLook", "Quality failed")},
    {"CONDITIONAL_PASS", Tone::Warning, "triangle-alert",
     QT_TRANSLATE_NOOP("bm::StatusLook", "Passed with conditions")},
    {"RELEASE_ENDED", Tone::Danger, "clock", QT_TRANSLATE_NOOP("bm::StatusLook", "Conditional release ended")},
};

constexpr Entry batchEntries[]{
    {"PLANNED", Tone::Neutral, "calendar-days", QT_TRANSLATE_NOOP("bm::StatusLook", "Planned")},
    {"IN_PROGRESS", Tone::Busy, "circle-play", QT_TRANSLATE_NOOP("bm::StatusLook", "In progress")},
    {"QUALITY_CHECK", Tone::Waiting, "flask-conical", QT_TRANSLATE_NOOP("bm::StatusLook", "Quality check")},
    {"COMPLETED", Tone::Ok, "circle-check", QT_TRANSLATE_NOOP("bm::StatusLook", "Completed")},
    {"FAILED", Tone::Danger, "octagon-x", QT_TRANSLATE_NOOP("bm::StatusLook", "Failed")},
    {"RECALLED", Tone::Danger, "octagon-alert", QT_TRANSLATE_NOOP("bm::StatusLook", "Recalled")},
    // No statuses of the database: what people call them, see Run::standing().
    {"PAUSED", Tone::Warning, "circle-pause", QT_TRANSLATE_NOOP("bm::StatusLook", "Paused")},
    {"CANCELLED", Tone::Neutral, "ban", QT_TRANSLATE_NOOP("bm::StatusLook", "Cancelled")},
};

constexpr Entry palletEntries[]{
    {"ACTIVE", Tone::Ok, "package-open", QT_TRANSLATE_NOOP("bm::StatusLook", "Active")},
    {"ON_HOLD", Tone::Warning, "lock", QT_TRANSLATE_NOOP("bm::StatusLook", "On hold")},
    {"SHIPPED", Tone::Neutral, "truck", QT_TRANSLATE_NOOP("bm::StatusLook", "Shipped")},
    {"RECALLED", Tone::Danger, "octagon-alert", QT_TRANSLATE_NOOP("bm::StatusLook", "Recalled")},
    {"VOID", Tone::Neutral, "ban", QT_TRANSLATE_NOOP("bm::StatusLook", "Void")},
};

std::pair<const Entry *, const Entry *> entriesOf(StatusKind kind)
{
    switch (kind) {
    case StatusKind::Lot:
        return {std::begin(lotEntries), std::end(lotEntries)};
    case StatusKind::Quality:
        return {std::begin(qualityEntries), std::end(qualityEntries)};
    case StatusKind::Batch:
        return {std::begin(batchEntries), std::end(batchEntries)};
    case StatusKind::Pallet:
        break;
    }
    return {std::begin(palletEntries), std::end(palletEntries)};
}

} // namespace

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Ok:
        return QStringLiteral("circle-check");
    case Tone::Busy:
        return QStringLiteral("circle-play");
    case Tone::Waiting:
        return QStringLiteral("hourglass");
    case Tone::Warning:
        return QStringLiteral("triangle-alert");
    case Tone::Danger:
        return QStringLiteral("octagon-x");
    case Tone::Neutral:
        break;
    }
    return QStringLiteral("circle-dashed");
}

StatusLook statusLook(Tone tone, const QString &word)
{
    return {tone, iconOf(tone), word};
}

StatusLook statusLook(StatusKind kind, const QString &databaseWord)
{
    const auto [first, last] = entriesOf(kind);
    const auto *entry =
        std::find_if(first, last, [&](const Entry &e) { return databaseWord == QLatin1String(e.databaseWord); });
    if (entry == last)
        return statusLook(Tone::Neutral, databaseWord);
    return {entry->tone, QString::fromLatin1(entry->icon), QCoreApplication::translate("bm::StatusLook", entry->word)};
}

} // namespace bm

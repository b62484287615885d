// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/quality/pointwords.h"

#include "models/wording.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
QString translated(const char *words)
{
    return QCoreApplication::translate("bm::PointWords", words);
}
} // namespace

QStringList kindChoices()
{
    return {translated(QT_TRANSLATE_NOOP("bm::PointWords", "Good or not good")),
            translated(QT_TRANSLATE_NOOP("bm::PointWords", "Measurement")),
            translated(QT_TRANSLATE_NOOP("bm::PointWords", "Certificate"))};
}

QString kindWords(InspectionKind kind)
{
    return kindChoices().at(int(kind));
}

QString limitsWords(const InspectionPoint &point)
{
    const auto figure = [&point](Quantity limit) { return shown(limit, point.unit); };
    if (point.limits.lower && point.limits.upper)
        return translated(QT_TRANSLATE_NOOP("bm::PointWords", "%1 to %2"))
            .arg(shown(*point.limits.lower), figure(*point.limits.upper));
    if (point.limits.lower)
        return translated(QT_TRANSLATE_NOOP("bm::PointWords", "at least %1")).arg(figure(*point.limits.lower));
    if (point.limits.upper)
        return translated(QT_TRANSLATE_NOOP("bm::PointWords", "at most %1")).arg(figure(*point.limits.upper));
    return {};
}

QString outsideWords(const Limits &limits, Quantity value)
{
    if (limits.holds(value))
        return {};
    return limits.upper && value > *limits.upper ? translated(QT_TRANSLATE_NOOP("bm::PointWords", "Above the limit"))
                                                 : translated(QT_TRANSLATE_NOOP("bm::PointWords", "Below the limit"));
}

StatusLook verdictLook(const InspectionState &state)
{
    if (state.result == u"PASSED")
        return statusLook(Tone::Ok, translated(QT_TRANSLATE_NOOP("bm::PointWords", "Good")));
    if (state.result == u"FAILED") {
        const QString outside = state.value ? outsideWords(state.point.limits, *state.value) : QString();
        return {Tone::Danger, QStringLiteral("octagon-x"),
                outside.isEmpty() ? translated(QT_TRANSLATE_NOOP("bm::PointWords", "Not good")) : outside};
    }
    if (state.isInTheWay())
        return statusLook(Tone::Waiting, translated(QT_TRANSLATE_NOOP("bm::PointWords", "To do")));
    return {Tone::Neutral, QStringLiteral("circle-dashed"),
            translated(QT_TRANSLATE_NOOP("bm::PointWords", "Not required"))};
}

} // namespace bm

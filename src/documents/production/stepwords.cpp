// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/production/stepwords.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
struct StepWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::StepWords)
};

struct Word
{
    const char *kind;
    const char *word;
};

constexpr Word steps[]{
    {"MIX", QT_TRANSLATE_NOOP("bm::StepWords", "Mix")},       {"REST", QT_TRANSLATE_NOOP("bm::StepWords", "Rest")},
    {"DIVIDE", QT_TRANSLATE_NOOP("bm::StepWords", "Divide")}, {"SHAPE", QT_TRANSLATE_NOOP("bm::StepWords", "Shape")},
    {"PROOF", QT_TRANSLATE_NOOP("bm::StepWords", "Proof")},   {"BAKE", QT_TRANSLATE_NOOP("bm::StepWords", "Bake")},
    {"COOL", QT_TRANSLATE_NOOP("bm::StepWords", "Cool")},     {"FINISH", QT_TRANSLATE_NOOP("bm::StepWords", "Finish")},
    {"PACK", QT_TRANSLATE_NOOP("bm::StepWords", "Pack")},     {"OTHER", QT_TRANSLATE_NOOP("bm::StepWords", "Other")},
};

constexpr Word readings[]{
    {"TEMPERATURE", QT_TRANSLATE_NOOP("bm::StepWords", "Temperature")},
    {"CORE_TEMPERATURE", QT_TRANSLATE_NOOP("bm::StepWords", "Core temperature")},
    {"HUMIDITY", QT_TRANSLATE_NOOP("bm::StepWords", "Humidity")},
    {"TIME", QT_TRANSLATE_NOOP("bm::StepWords", "Time")},
    {"SPEED", QT_TRANSLATE_NOOP("bm::StepWords", "Speed")},
    {"WEIGHT", QT_TRANSLATE_NOOP("bm::StepWords", "Weight")},
    {"OTHER", QT_TRANSLATE_NOOP("bm::StepWords", "Reading")},
};

template <size_t Count>
QString wordOf(const Word (&words)[Count], const QString &kind)
{
    for (const Word &each : words) {
        if (kind == QLatin1String(each.kind))
            return StepWords::tr(each.word);
    }
    return kind;
}
} // namespace

QString stepKindWord(const QString &kind)
{
    return wordOf(steps, kind);
}

QString readingKindWord(const QString &kind)
{
    return wordOf(readings, kind);
}

QString readingName(const PlannedReading &reading)
{
    return reading.name.isEmpty() ? readingKindWord(reading.kind) : reading.name;
}

QString limitWords(const PlannedReading &reading, const AmountWords &amount)
{
    if (reading.low && reading.high)
        return StepWords::tr("%1 to %2").arg(amount(*reading.low, {}).trimmed(), amount(*reading.high, reading.unit));
    if (reading.low)
        return StepWords::tr("at least %1").arg(amount(*reading.low, reading.unit));
    return reading.high ? StepWords::tr("at most %1").arg(amount(*reading.high, reading.unit)) : QString();
}

QString readingWords(const PlannedReading &reading, const AmountWords &amount)
{
    const QString limits = limitWords(reading, amount);
    return StepWords::tr("%1, %2", "a reading and its limits or its unit")
        .arg(readingName(reading), limits.isEmpty() ? reading.unit : limits);
}

QString outWords(const PlannedReading &reading, Quantity value, const AmountWords &amount)
{
    if (reading.low && value < *reading.low)
        return StepWords::tr("Below %1").arg(amount(*reading.low, reading.unit));
    if (reading.high && value > *reading.high)
        return StepWords::tr("Above %1").arg(amount(*reading.high, reading.unit));
    return {};
}

} // namespace bm

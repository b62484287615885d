// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/weighing/sics.h"

namespace bm::sics
{
namespace
{

// Blanks are for the width of a display: any number of them parts two words.
QByteArrayList wordsOf(QByteArrayView line)
{
    return line.toByteArray().simplified().split(' ');
}

// "100.00" "g". A scale may write the sign apart from the figure, and its unit may be missing.
std::optional<ScaleWeight> weightFrom(QByteArrayList words)
{
    if (words.size() > 1 && (words.first() == "-" || words.first() == "+")) {
        const QByteArray sign = words.takeFirst();
        words.first().prepend(sign);
    }
    // What stands behind the figure is a unit of weight, or the line came damaged.
    if (words.size() != 2)
        return std::nullopt;
    const QString name = QString::fromLatin1(words[1]);
    const std::optional<Unit> unit = unitNamed(name);
    return unit && unit->kind == Unit::Kind::Mass ? scaleWeightFrom(words[0], name) : std::nullopt;
}

Answer withWeight(Kind kind, const QByteArrayList &words)
{
    if (words.size() > 2 && words[2] == "Error")
        return {Kind::Fault, {}, QString::fromLatin1(words.mid(3).join(' '))};
    const std::optional<ScaleWeight> weight = weightFrom(words.mid(2));
    return weight ? Answer{kind, weight} : Answer{};
}

Answer weighed(const QByteArray &state, const QByteArrayList &words)
{
    if (state == "S")
        return withWeight(Kind::Stable, words);
    if (state == "D")
        return withWeight(Kind::Moving, words);
    if (words.size() != 2)
        return {};
    if (state == "I")
        return {Kind::Busy};
    if (state == "+")
        return {Kind::Over};
    if (state == "-")
        return {Kind::Under};
    return state == "L" ? Answer{Kind::NotNow} : Answer{};
}

bool isRefused(const QByteArray &state)
{
    return state == "I" || state == "+" || state == "-" || state == "L";
}

Answer zeroed(const QByteArray &state)
{
    if (state == "A" || state == "S" || state == "D")
        return {Kind::Zeroed};
    return isRefused(state) ? Answer{Kind::NotZeroed} : Answer{};
}

Answer tared(const QByteArray &state, const QByteArrayList &words)
{
    if (state == "S" || state == "D")
        return withWeight(Kind::Tared, words);
    return isRefused(state) ? Answer{Kind::NotTared} : Answer{};
}

Answer tare(const QByteArray &state, const QByteArrayList &words)
{
    if (state == "A")
        return withWeight(Kind::Tare, words);
    return isRefused(state) ? Answer{Kind::NotNow} : Answer{};
}

} // namespace

Answer answerFrom(QByteArrayView line)
{
    const QByteArrayList words = wordsOf(line);
    const QByteArray &command = words.first();
    if (words.size() == 1) {
        if (command == "ES")
            return {Kind::Unknown};
        if (command == "ET")
            return {Kind::Garbled};
        return command == "EL" ? Answer{Kind::NotNow} : Answer{};
    }
    const QByteArray &state = words[1];
    if (command == "S" || command == "SI" || command == "SIR")
        return weighed(state, words);
    if (command == "Z" || command == "ZI")
        return zeroed(state);
    if (command == "T" || command == "TI")
        return tared(state, words);
    if (command == "TA")
        return tare(state, words);
    if (command == "TAC")
        return state == "A" ? Answer{Kind::TareGone} : isRefused(state) ? Answer{Kind::NotTared} : Answer{};
    const bool isInquiry = command.size() >= 2 && command[0] == 'I' && command[1] >= '0' && command[1] <= '9';
    return isInquiry ? Answer{Kind::Announced} : Answer{};
}

QByteArrayList Lines::take(const QByteArray &bytes)
{
    QByteArrayList lines;
    for (const char sign : bytes) {
        if (sign == '\r' || sign == '\n') {
            if (!m_rest.trimmed().isEmpty())
                lines << std::exchange(m_rest, {});
            m_rest.clear();
            continue;
        }
        m_rest += sign;
        if (m_rest.size() > longest)
            lines << std::exchange(m_rest, {});
    }
    return lines;
}

} // namespace bm::sics

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/production/numberpattern.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>

namespace bm
{
namespace
{
constexpr qsizetype longestPattern = 80;
constexpr int mostDigits = 9;

Error wrong(Reason reason, const QString &words)
{
    return {reason, QStringLiteral("pattern"), words};
}

// Letters and digits that every label and every keyboard has; blanks and slashes would be read as something else.
bool isPlain(QChar sign)
{
    return (sign >= u'0' && sign <= u'9') || (sign >= u'A' && sign <= u'Z') || (sign >= u'a' && sign <= u'z') ||
           sign == u'-' || sign == u'_' || sign == u'.';
}

// An accent is left off, its letter stays.
QString plain(const QString &text)
{
    static const QHash<QChar, QString> others{
        {u'\u00df', QStringLiteral("ss")}, {u'\u00c6', QStringLiteral("AE")}, {u'\u00e6', QStringLiteral("ae")},
        {u'\u0152', QStringLiteral("OE")}, {u'\u0153', QStringLiteral("oe")}, {u'\u00d8', QStringLiteral("O")},
        {u'\u00f8', QStringLiteral("o")},  {u'\u0141', QStringLiteral("L")},  {u'\u0142', QStringLiteral("l")},
        {u'\u0110', QStringLiteral("D")},  {u'\u0111', QStringLiteral("d")}};
    QString kept;
    for (const QChar sign : text.normalized(QString::NormalizationForm_KD)) {
        if (isPlain(sign))
            kept += sign;
        else
            kept += others.value(sign);
    }
    return kept;
}

bool isRunning(const QString &word)
{
    return !word.isEmpty() && word.size() <= mostDigits && word.count(u'n') == word.size();
}

const QRegularExpression &braces()
{
    static const QRegularExpression known(QStringLiteral("\\{([^{}]*)\\}"));
    return known;
}

QString dayWord(const QString &word, QDate day)
{
    if (word == u"jjj")
        return QString::number(day.dayOfYear()).rightJustified(3, u'0');
    return day.toString(word);
}
} // namespace

QStringList NumberPattern::known()
{
    return {QStringLiteral("yyyy"), QStringLiteral("yy"),   QStringLiteral("MM"),    QStringLiteral("dd"),
            QStringLiteral("jjj"),  QStringLiteral("line"), QStringLiteral("shift"), QStringLiteral("n")};
}

Result<NumberPattern> NumberPattern::parse(const QString &text)
{
    NumberPattern pattern;
    pattern.m_text = text.trimmed();
    if (pattern.m_text.size() > longestPattern)
        return wrong(Reason::TooLong, pattern.m_text);
    QStringList words;
    for (auto each = braces().globalMatch(pattern.m_text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const QString word = isRunning(match.captured(1)) ? QStringLiteral("n") : match.captured(1);
        if (!known().contains(word))
            return wrong(Reason::UnknownAction, match.captured(0));
        if (words.contains(word))
            return wrong(Reason::Duplicate, match.captured(0));
        words << word;
    }
    QString rest = pattern.m_text;
    rest.remove(braces());
    const auto strange = std::find_if_not(rest.begin(), rest.end(), isPlain);
    if (strange != rest.end())
        return wrong(Reason::UnreadableText, QString(*strange));
    if (!words.contains(u"n"))
        return wrong(Reason::Required, pattern.m_text);
    // With a line and a shift of one sign each.
    const Result<QString> shortest = pattern.number({QDate(2026, 1, 1), QStringLiteral("1"), QStringLiteral("1")}, 1);
    if (!shortest)
        return wrong(shortest.error().reason, shortest.error().detail);
    return pattern;
}

Result<QString> NumberPattern::number(const Facts &facts, qint64 running) const
{
    QString made;
    qsizetype from = 0;
    for (auto each = braces().globalMatch(m_text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        const QString word = match.captured(1);
        made += m_text.mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        if (isRunning(word)) {
            made += QString::number(running).rightJustified(word.size(), u'0');
        } else if (word == u"line" || word == u"shift") {
            const QString named = plain(word == u"line" ? facts.line : facts.shift);
            if (named.isEmpty())
                return Error{Reason::Required, word, m_text};
            made += named;
        } else {
            made += dayWord(word, facts.day);
        }
    }
    made += m_text.mid(from);
    if (made.size() > longest)
        return Error{Reason::TooLong, QStringLiteral("batchNumber"), made};
    return made;
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/scanning/scannerlearning.h"

#include <algorithm>
#include <array>

namespace bm
{
namespace
{

constexpr QChar separator(0x1D);

struct Layout
{
    LayoutFault fault;
    // What the computer writes for a key that the scanner means otherwise; pairs of characters.
    QStringView pairs;
};

constexpr std::array layouts{
    Layout{LayoutFault::German, u"yzzyYZZY-ß]+/-_?"},
    Layout{LayoutFault::French, u"aqqaAQQAzwwzZWWZ1&2é3\"4'5(6-7è8_9ç0à-)]$/!_°m,M?"},
    Layout{LayoutFault::Spanish, u"-']+/-_?"},
};

QString through(const Layout &layout, QStringView text)
{
    QString typed;
    for (const QChar character : text) {
        QChar written = character;
        for (qsizetype i = 0; i + 1 < layout.pairs.size(); i += 2) {
            if (layout.pairs[i] == character)
                written = layout.pairs[i + 1];
        }
        typed += written;
    }
    return typed;
}

QString swappedCase(QStringView text)
{
    QString swapped;
    for (const QChar character : text)
        swapped += character.isUpper() ? character.toLower() : character.toUpper();
    return swapped;
}

// How much of the test symbol is there: so many of its letters and digits, in their order.
bool resemblesTestSymbol(const QString &typed)
{
    const QString whole = TestSymbol::beforeSeparator() + TestSymbol::afterSeparator();
    qsizetype place = 0;
    int found = 0;
    for (const QChar character : whole) {
        const qsizetype next = typed.indexOf(character, place, Qt::CaseInsensitive);
        if (next < 0)
            continue;
        place = next + 1;
        ++found;
    }
    return found * 3 >= int(whole.size()) * 2;
}

LayoutFault faultOf(const QString &typed)
{
    const QString first = TestSymbol::beforeSeparator();
    for (const Layout &layout : layouts) {
        if (typed.contains(through(layout, first)))
            return layout.fault;
    }
    if (typed.contains(swappedCase(first)))
        return LayoutFault::CapsLock;
    return resemblesTestSymbol(typed) ? LayoutFault::Unknown : LayoutFault::None;
}

// "]C1" and the like, for one of the two symbols of the sheet.
QString aimAtTheEnd(const QString &before)
{
    const QString last = before.right(3);
    static const QStringList ours{QStringLiteral("]C1"), QStringLiteral("]d2")};
    return ours.contains(last) ? last : QString();
}

// A separator that is made of characters that no GS1 value has: STANDARDS, character set 82.
bool isSafe(const QString &sent)
{
    constexpr QStringView outside = u" #$@[\\]^`{|}~";
    return std::any_of(
               sent.begin(), sent.end(),
               [outside](QChar c) { return c.unicode() < 0x20 || c.unicode() > 0x7E || outside.contains(c); }) ||
           (sent.startsWith(u'<') && sent.endsWith(u'>') && sent.size() > 2);
}

void learnSeparator(const QString &sent, LearnedScanner *learned)
{
    if (sent.isEmpty()) {
        learned->separatorLost = true;
        return;
    }
    if (sent == separator)
        return;
    learned->setup.wedge.gs = sent;
    learned->separatorIsOrdinary = !isSafe(sent);
}

} // namespace

QList<gs1::ScanElement> TestSymbol::elements()
{
    return {{QStringLiteral("01"), QStringLiteral("09506000134352")},
            {QStringLiteral("10"), QStringLiteral("BmYz-Qa/W_7")},
            {QStringLiteral("21"), QStringLiteral("TEST9")}};
}

QString TestSymbol::beforeSeparator()
{
    return QStringLiteral("010950600013435210BmYz-Qa/W_7");
}

QString TestSymbol::afterSeparator()
{
    return QStringLiteral("21TEST9");
}

Result<LearnedScanner> learnScanner(const QString &typed, bool endsByKey, int longestPauseMs)
{
    const QString first = TestSymbol::beforeSeparator();
    const QString second = TestSymbol::afterSeparator();
    LearnedScanner learned;
    const qsizetype begin = typed.indexOf(first);
    const qsizetype rest = begin < 0 ? -1 : typed.indexOf(second, begin + first.size());
    if (rest < 0) {
        learned.fault = faultOf(typed);
        if (learned.fault == LayoutFault::None)
            return Error{Reason::NotFound, QStringLiteral("scan")};
        return learned;
    }
    const QString before = typed.left(begin);
    learned.aim = aimAtTheEnd(before);
    learned.setup.sendsAim = !learned.aim.isEmpty();
    // True would refuse what is typed by hand.
    learned.setup.wedge.aim = *learned.setup.sendsAim ? std::nullopt : std::optional(false);
    learned.setup.wedge.assumeGs1 = !*learned.setup.sendsAim;
    learned.setup.prefix = before.chopped(learned.aim.size());
    learned.setup.wedge.suffix = typed.mid(rest + second.size());
    learned.setup.endsByItself = !endsByKey;
    learned.setup.longestPauseMs = longestPauseMs;
    learnSeparator(typed.mid(begin + first.size(), rest - begin - first.size()), &learned);
    return learned;
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>

namespace bm::test
{

// What somebody who means harm, or a damaged label, would put where a word is expected, by what it tries.
inline QMap<QString, QString> hostileWords()
{
    return {{QStringLiteral("a statement"), QStringLiteral("'; DROP TABLE pallets; --")},
            {QStringLiteral("a condition"), QStringLiteral("x' OR '1'='1")},
            {QStringLiteral("an identifier"), QStringLiteral("\"pallets\"; DELETE FROM lot_movements")},
            {QStringLiteral("placeholders"), QStringLiteral("? :1 $1 %1 %n %s {0}")},
            {QStringLiteral("backslashes"), QStringLiteral("\\'; SELECT pg_sleep(9) --\\")},
            {QStringLiteral("dollars"), QStringLiteral("$$ DROP TABLE recipes $$")},
            {QStringLiteral("a pattern"), QStringLiteral("%_[a-z]*")},
            {QStringLiteral("markup"), QStringLiteral("<img src='file:///etc/passwd'><b>x</b>&amp;")},
            {QStringLiteral("a formula"), QStringLiteral("=HYPERLINK(\"http://x\";\"y\")")},
            {QStringLiteral("a path"), QStringLiteral("../../../etc/passwd")},
            {QStringLiteral("right to left"), QStringLiteral(u"\u202Eabc\u0639\u064A\u0634")},
            {QStringLiteral("an emoji"), QStringLiteral(u"\U0001F35E loaf")},
            {QStringLiteral("half an emoji"), QStringLiteral("half ") + QChar(0xD83C)},
            {QStringLiteral("a zero byte"), QStringLiteral("before") + QChar(0) + QStringLiteral("after")},
            {QStringLiteral("signs of a terminal"), QStringLiteral("\u001b[2J\u0007bell")},
            {QStringLiteral("two lines"), QStringLiteral("one\ntwo")},
            {QStringLiteral("ten thousand signs"), QString(10'000, u'w')}};
}

} // namespace bm::test

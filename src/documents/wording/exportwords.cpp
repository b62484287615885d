// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/wording/exportwords.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
QString translated(const char *text)
{
    return QCoreApplication::translate("bm::Sentences", text);
}

bool isAboutNothing(const Error &error)
{
    return error.reason == Reason::NotFound && error.field == u"scope";
}

bool isAboutPrefix(const Error &error)
{
    return error.reason == Reason::BadUrl && error.field == u"prefix";
}

bool isAboutCompany(const Error &error)
{
    return error.reason == Reason::NotANumber && error.field == u"company_prefix";
}

bool isAboutZone(const Error &error)
{
    return error.reason == Reason::NotFound && error.field == u"time_zone";
}

bool isAboutRows(const Error &error)
{
    return error.reason == Reason::TooLong && error.field == u"rows";
}
} // namespace

QString exportSentence(const Error &error)
{
    if (isAboutNothing(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Nothing happened in this scope that could be told."));
    if (isAboutPrefix(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 is no beginning of a web address.")).arg(error.detail);
    if (isAboutCompany(error))
        return translated(
                   QT_TRANSLATE_NOOP("bm::Sentences", "%1 is no company prefix of GS1: that has 4 to 12 digits."))
            .arg(error.detail);
    if (isAboutZone(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 is no time zone that is known here."))
            .arg(error.detail);
    if (isAboutRows(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "A sheet takes %1 rows, and this is more."))
            .arg(error.detail);
    return {};
}

QString exportWayOut(const Error &error)
{
    if (isAboutNothing(error))
        return translated(
            QT_TRANSLATE_NOOP("bm::Sentences", "No file was written. Say other days, or the other direction."));
    if (isAboutPrefix(error))
        return translated(
            QT_TRANSLATE_NOOP("bm::Sentences", "Type one that belongs to the plant, e.g. https://bakery.example/id."));
    if (isAboutCompany(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Type it as GS1 gave it to the plant, digits only."));
    if (isAboutZone(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Type it by its region and town, e.g. America/New_York."));
    if (isAboutRows(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "No file was written. Take fewer days at a time."));
    return {};
}

} // namespace bm

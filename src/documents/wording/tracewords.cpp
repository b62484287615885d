// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/wording/tracewords.h"

#include "documents/wording/abouts.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
QString translated(const char *text)
{
    return QCoreApplication::translate("bm::Sentences", text);
}
} // namespace

QString traceSentence(const Error &error)
{
    if (isAboutSameThing(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 is the first one again.")).arg(error.detail);
    if (isAboutMomentOfThing(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 was not there yet at that moment.")).arg(error.detail);
    if (isAboutNoCustomers(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "No customer got any of what is recalled in %1."))
            .arg(error.detail);
    return {};
}

QString traceWayOut(const Error &error)
{
    if (isAboutSameThing(error))
        return translated(
            QT_TRANSLATE_NOOP("bm::Sentences", "Say another one, or compare it with itself at another moment."));
    if (isAboutMomentOfThing(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Say a later moment."));
    if (isAboutNoCustomers(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "There is nobody to write to, and no file was written."));
    return {};
}

} // namespace bm

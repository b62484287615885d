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
    if (isAboutThings(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "That stands for more than %1 things: too many to trace "
                                                             "together."))
            .arg(error.detail);
    if (isAboutSameThing(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 is the first one again.")).arg(error.detail);
    if (isAboutMomentOfThing(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 was not there yet at that moment.")).arg(error.detail);
    if (isAboutNoCustomers(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "No customer got any of what is recalled in %1."))
            .arg(error.detail);
    if (isAboutNotice(error, Reason::Required, "notTold"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Nobody has told %1 yet.")).arg(error.detail);
    if (isAboutNotice(error, Reason::Required, "deliveredUnknown"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Nobody knows how many items %1 has.")).arg(error.detail);
    if (isAboutNotice(error, Reason::NotEnoughLeft, "found"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "This customer has at most %1 items of it."))
            .arg(error.detail);
    if (isAboutNotice(error, Reason::NotEnoughLeft, "destroyed"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "More was destroyed than found: %1.")).arg(error.detail);
    if (isAboutNotice(error, Reason::Required, "reached"))
        return translated(
            QT_TRANSLATE_NOOP("bm::Sentences", "Who was not reached has neither answered nor found anything."));
    if (isAboutNotice(error, Reason::NotFound, "customerOfRecall"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 has nothing of this recall.")).arg(error.detail);
    if (isAboutNotice(error, Reason::Duplicate, "notice"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "What was noted of %1 there is withdrawn already."))
            .arg(error.detail);
    if (isAboutNotice(error, Reason::NotFound, "notice"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 has no such notice.")).arg(error.detail);
    return {};
}

QString traceWayOut(const Error &error)
{
    if (isAboutThings(error))
        return translated(
            QT_TRANSLATE_NOOP("bm::Sentences", "Choose one of them, or say a day or a few days instead."));
    if (isAboutSameThing(error))
        return translated(
            QT_TRANSLATE_NOOP("bm::Sentences", "Say another one, or compare it with itself at another moment."));
    if (isAboutMomentOfThing(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Say a later moment."));
    if (isAboutNoCustomers(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "There is nobody to write to, and no file was written."));
    if (isAboutNotice(error, Reason::Required, "notTold"))
        return translated(QT_TRANSLATE_NOOP(
            "bm::Sentences", "Note first that it was told, or write into the notes why it is checked all the same."));
    if (isAboutNotice(error, Reason::Required, "deliveredUnknown"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Write into the notes how these were counted."));
    if (isAboutNotice(error, Reason::NotEnoughLeft, "found"))
        return translated(
            QT_TRANSLATE_NOOP("bm::Sentences", "That is what was delivered less what came back. Count again."));
    if (isAboutNotice(error, Reason::NotEnoughLeft, "destroyed"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Say how many were found, too."));
    if (isAboutNotice(error, Reason::Required, "reached"))
        return translated(
            QT_TRANSLATE_NOOP("bm::Sentences", "Say that the customer was reached, or leave out the rest."));
    if (isAboutNotice(error, Reason::NotFound, "customerOfRecall"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Choose a customer that the recall lists."));
    if (isAboutNotice(error, Reason::Duplicate, "notice"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed."));
    if (isAboutNotice(error, Reason::NotFound, "notice"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "“recalls show” lists them with their numbers."));
    return {};
}

} // namespace bm

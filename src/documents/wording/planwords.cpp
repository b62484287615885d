// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/wording/planwords.h"

#include "documents/wording/abouts.h"
#include "domain/production/numberpattern.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
QString translated(const char *text)
{
    return QCoreApplication::translate("bm::Sentences", text);
}

QString shiftsSentence(const Error &error)
{
    switch (error.reason) {
    case Reason::Required:
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "A plant has at least one shift."));
    case Reason::BadDate:
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 is no shift that begins after the one before."))
            .arg(error.detail);
    case Reason::Duplicate:
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Two shifts are called %1.")).arg(error.detail);
    default:
        return {};
    }
}

QString patternSentence(const Error &error)
{
    switch (error.reason) {
    case Reason::Required:
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "The pattern has no running number."));
    case Reason::UnknownAction:
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 means nothing in a pattern.")).arg(error.detail);
    case Reason::UnreadableText:
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "“%1” may not stand in a batch number."))
            .arg(error.detail);
    case Reason::Duplicate:
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 stands twice in the pattern.")).arg(error.detail);
    case Reason::TooLong:
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Numbers like %1 are longer than a label carries."))
            .arg(error.detail);
    default:
        return {};
    }
}

QString patternWayOut(const Error &error)
{
    QStringList braces;
    for (const QString &word : NumberPattern::known())
        braces << QString(u'{' % word % u'}');
    switch (error.reason) {
    case Reason::Required:
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Put {n} into it, or {nnn} for 001."));
    case Reason::TooLong:
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "A label carries 20 signs. Use a shorter pattern."));
    case Reason::Duplicate:
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Take one of them out."));
    default:
        return translated(
                   QT_TRANSLATE_NOOP("bm::Sentences", "Use letters and digits, the signs - _ and the point, and %1."))
            .arg(braces.join(u' '));
    }
}

// services/production/linerows.h: batches that run there, and behind a colon what this one would bring to them.
bool isAboutMeeting(const Error &error)
{
    return error.reason == Reason::SignatureNeeded && error.field == u"lineMeets";
}

// domain/weighing/scalesetup.h
bool isAboutScale(const Error &error)
{
    return error.reason == Reason::BadUrl && error.field == u"scale";
}

// services/recipes/mixers.h
bool isAboutMixer(const Error &error)
{
    return error.reason == Reason::UnitMismatch && error.field == u"mixerUnit";
}

// services/planning/board.h
bool isAboutMove(const Error &error)
{
    return error.field == u"movedTo" && (error.reason == Reason::Required || error.reason == Reason::BadDate);
}

bool isAboutFarStart(const Error &error)
{
    return error.reason == Reason::BadDate && (error.field == u"plannedStart" || error.field == u"day");
}

// services/palletizing.h: the batch, and behind a comma the pallet that it is on.
bool isAboutNothingMade(const Error &error)
{
    return error.reason == Reason::RunNotInProgress && error.field == u"cameToNothing";
}

bool isAboutUnsaidLine(const Error &error)
{
    return error.reason == Reason::Required && error.field == u"line" && error.detail.isEmpty();
}
} // namespace

QString planSentence(const Error &error)
{
    if (isAboutPause(error))
        return error.field.isEmpty()
                   ? translated(QT_TRANSLATE_NOOP("bm::Sentences", "The batch is paused."))
                   : translated(QT_TRANSLATE_NOOP("bm::Sentences", "Batch %1 is paused.")).arg(error.detail);
    if (isAboutLine(error, Reason::SignatureNeeded))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Something is left that the batch must not meet. On %1"))
            .arg(error.detail);
    if (isAboutScale(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "This is not the place of a scale."));
    if (isAboutMixer(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 is no unit of weight.")).arg(error.detail);
    if (isAboutMeeting(error))
        return translated(
                   QT_TRANSLATE_NOOP("bm::Sentences", "Beside it runs what must not meet what is in this batch. %1"))
            .arg(error.detail);
    if (isAboutUnsaidLine(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "On which line? The plant remembers what is left there."));
    if (isAboutLine(error, Reason::Required))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Nothing is left on the line that %1 must not meet."))
            .arg(error.detail);
    if (isAboutRunEnd(error, "resume"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Batch %1 is not paused.")).arg(error.detail);
    if (isAboutRunEnd(error, "cancelRun"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Something is in batch %1.")).arg(error.detail);
    if (isAboutRunEnd(error, "cancelPacked"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Batch %1 is on pallet %2."))
            .arg(error.detail.section(QStringLiteral(", "), 0, 0), error.detail.section(QStringLiteral(", "), 1));
    if (isAboutRunEnd(error, "cancelWasted"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Some of batch %1 was thrown away.")).arg(error.detail);
    if (isAboutRunEnd(error, "failRun"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Batch %1 was not started.")).arg(error.detail);
    if (isAboutNothingMade(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Batch %1 was cancelled or failed."))
            .arg(error.detail.section(QStringLiteral(", "), 0, 0));
    if (isAboutMove(error))
        return error.reason == Reason::Required
                   ? translated(QT_TRANSLATE_NOOP("bm::Sentences", "Where is the batch to go?"))
                   : translated(QT_TRANSLATE_NOOP("bm::Sentences", "A day and a time are said; the time has its day."));
    if (isAboutBatchNumber(error) && error.reason == Reason::TooLong)
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "The batch number %1 is longer than a label carries."))
            .arg(error.detail);
    if (isAboutBatchNumber(error))
        return error.field == u"line"
                   ? translated(
                         QT_TRANSLATE_NOOP("bm::Sentences", "The plant's batch numbers have the line in them: %1"))
                         .arg(error.detail)
                   : translated(
                         QT_TRANSLATE_NOOP("bm::Sentences", "The plant's batch numbers have the shift in them: %1"))
                         .arg(error.detail);
    if (error.field == u"shifts")
        return shiftsSentence(error);
    return error.field == u"pattern" ? patternSentence(error) : QString();
}

QString planWayOut(const Error &error)
{
    if (isAboutPause(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Resume it, then go on."));
    if (isAboutLine(error, Reason::SignatureNeeded))
        return translated(QT_TRANSLATE_NOOP(
            "bm::Sentences", "Record the clean, or let somebody who may judge batches sign that it is skipped."));
    if (isAboutScale(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Type a port like /dev/ttyUSB0@9600,8N1 or COM3, or an "
                                                             "address like tcp://scale-3:4305."));
    if (isAboutMixer(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "What a mixer holds is told in kg, g, t, lb or oz."));
    if (isAboutMeeting(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Wait until that is finished, take another line, or let "
                                                             "somebody who may judge batches sign."));
    if (isAboutUnsaidLine(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Type the line, or move the batch to one on the plan."));
    if (isAboutLine(error, Reason::Required))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Start it without skipping anything."));
    if (isAboutRunEnd(error, "resume"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Somebody resumed it already. Go on."));
    if (isAboutRunEnd(error, "cancelRun"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Take everything back first, or say that it failed."));
    if (isAboutRunEnd(error, "cancelPacked"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Void the pallet first, or say that the batch failed."));
    if (isAboutRunEnd(error, "cancelWasted"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Take that back first, or say that the batch failed."));
    if (isAboutRunEnd(error, "failRun"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Cancel it."));
    if (isAboutNothingMade(error) && error.detail.contains(QStringLiteral(", ")))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Void pallet %1, or take the batch off it."))
            .arg(error.detail.section(QStringLiteral(", "), 1));
    if (isAboutNothingMade(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Plan a new batch."));
    if (isAboutMove(error))
        return error.reason == Reason::Required
                   ? translated(QT_TRANSLATE_NOOP("bm::Sentences", "Say another line, shift, day or time."))
                   : translated(QT_TRANSLATE_NOOP("bm::Sentences", "Say one of the two."));
    if (isAboutFarStart(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Type a day within five years from now."));
    if (isAboutBatchNumber(error) && error.reason == Reason::TooLong)
        return translated(
            QT_TRANSLATE_NOOP("bm::Sentences", "Type a batch number, or ask an administrator for a shorter pattern."));
    if (isAboutBatchNumber(error))
        return translated(
            QT_TRANSLATE_NOOP("bm::Sentences", "Say it, with letters or digits, or type a batch number."));
    if (error.field == u"shifts" && !shiftsSentence(error).isEmpty())
        return translated(QT_TRANSLATE_NOOP(
            "bm::Sentences", "Write them in the order of the day, like Early 06:00, Late 14:00, Night 22:00."));
    return error.field == u"pattern" && !patternSentence(error).isEmpty() ? patternWayOut(error) : QString();
}

} // namespace bm

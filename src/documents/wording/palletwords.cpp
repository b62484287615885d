// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/wording/palletwords.h"

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

// What somebody says of a thing in a recall.
QString settlingSentence(const Error &error)
{
    if (isAboutRecalledPallet(error, Reason::Required, "ofBatch"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Pallet %1 has cases of several batches."))
            .arg(error.detail);
    if (isAboutRecalledPallet(error, Reason::StatusMoveNotAllowed, "batchOfReturn"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "A batch is only named of what a customer sends back: %1"))
            .arg(error.detail);
    if (isAboutRecalledPallet(error, Reason::StatusMoveNotAllowed, "cameBackMore"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "More came back already: %1")).arg(error.detail);
    if (isAboutRecalledPallet(error, Reason::StatusMoveNotAllowed, "nothingSaid"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Nobody said what became of %1.")).arg(error.detail);
    return {};
}

QString settlingWayOut(const Error &error)
{
    if (isAboutRecalledPallet(error, Reason::Required, "ofBatch"))
        return translated(
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was booked. Say of which batch these cases are."));
    if (isAboutRecalledPallet(error, Reason::StatusMoveNotAllowed, "batchOfReturn"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was booked. Leave the batch out."));
    if (isAboutRecalledPallet(error, Reason::StatusMoveNotAllowed, "cameBackMore"))
        return translated(QT_TRANSLATE_NOOP(
            "bm::Sentences", "Nothing was booked. Type all that came back of it; what was settled by mistake is taken "
                             "back first."));
    if (isAboutRecalledPallet(error, Reason::StatusMoveNotAllowed, "nothingSaid"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Nothing has to be taken back."));
    return {};
}

// What a recall says no to; nothing: it is about something else.
QString recalledSentence(const Error &error)
{
    if (isAboutRecalledPallet(error, Reason::StatusMoveNotAllowed, "voidRecalled"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Pallet %1 is recalled.")).arg(error.detail);
    if (isAboutRecalledPallet(error, Reason::StatusMoveNotAllowed, "cameBack"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Pallet %1 is recalled and back already."))
            .arg(error.detail);
    if (isAboutRecalledPallet(error, Reason::LotRecalled, "neverLeft"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Pallet %1 is recalled and never left."))
            .arg(error.detail);
    if (const QString said = settlingSentence(error); !said.isEmpty())
        return said;
    if (isAboutRecalledPallet(error, Reason::LotRecalled, "recalledPallet"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Pallet %1 is recalled.")).arg(error.detail);
    if (isAboutRecalledPallet(error, Reason::RunNotInProgress, "recalledBatch"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Batch %1 is recalled.")).arg(error.detail);
    if (isAboutRecalledPallet(error, Reason::MoreThanMade, "goneInRecall"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences",
                                            "This was not packed when the batch was recalled, and not released: %1"))
            .arg(error.detail);
    if (isAboutRecalledPallet(error, Reason::NotEnoughLeft, "neverPacked"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "This much of the batch is on no pallet: %1"))
            .arg(error.detail);
    return {};
}

QString recalledWayOut(const Error &error)
{
    if (isAboutRecalledPallet(error, Reason::StatusMoveNotAllowed, "voidRecalled"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. What becomes of it is said in its "
                                                             "recall; it can be voided when it was released there."));
    if (isAboutRecalledPallet(error, Reason::StatusMoveNotAllowed, "cameBack"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was booked. QA settles it in its recall."));
    if (isAboutRecalledPallet(error, Reason::LotRecalled, "neverLeft"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Put it aside. QA settles it in its recall."));
    if (const QString said = settlingWayOut(error); !said.isEmpty())
        return said;
    if (isAboutRecalledPallet(error, Reason::LotRecalled, "recalledPallet"))
        return translated(QT_TRANSLATE_NOOP(
            "bm::Sentences", "Take it back whole; when only some of it is here, QA settles it in its recall as "
                             "returned with what is here."));
    if (isAboutRecalledPallet(error, Reason::RunNotInProgress, "recalledBatch"))
        return translated(QT_TRANSLATE_NOOP(
            "bm::Sentences", "Nothing was packed. Put it aside; what becomes of it is said in its recall."));
    if (isAboutRecalledPallet(error, Reason::MoreThanMade, "goneInRecall"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Put it aside and tell QA."));
    if (isAboutRecalledPallet(error, Reason::NotEnoughLeft, "neverPacked"))
        return translated(
            QT_TRANSLATE_NOOP("bm::Sentences", "Leave the quantity empty: all of it is settled together."));
    return {};
}
} // namespace

QString palletSentence(const Error &error)
{
    if (const QString said = recalledSentence(error); !said.isEmpty())
        return said;
    if (isAboutLabelScan(error))
        return error.field.isEmpty()
                   ? translated(QT_TRANSLATE_NOOP("bm::Sentences", "The label of the pallet was not scanned back."))
                   : translated(QT_TRANSLATE_NOOP("bm::Sentences", "The label of pallet %1 was not scanned back."))
                         .arg(error.detail);
    if (isAboutOtherLabel(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "This is the label of %1, not of %2."))
            .arg(error.detail.section(QStringLiteral(", "), 0, 0), error.detail.section(QStringLiteral(", "), 1));
    if (isAboutPallet(error, Reason::NotEnoughLeft))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "There is less on the pallet: %1")).arg(error.detail);
    if (isAboutPallet(error, Reason::NotFound))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Batch %1 is not on this pallet.")).arg(error.detail);
    if (isAboutPallet(error, Reason::PalletEmpty))
        return translated(
                   QT_TRANSLATE_NOOP("bm::Sentences", "These are the last cases of the batch it was built from: %1"))
            .arg(error.detail);
    if (isAboutWholePallet(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "These are all the cases of pallet %1."))
            .arg(error.detail);
    if (isAboutLateUnship(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Pallet %1 left more than a day ago.")).arg(error.detail);
    if (isAboutTruck(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "No truck has %1 °C.")).arg(error.detail);
    if (isAboutStorage(error) && error.reason == Reason::OutOfLimits)
        return translated(QT_TRANSLATE_NOOP("bm::Sentences",
                                            "Something is kept at another temperature than the truck has: %1"))
            .arg(error.detail);
    if (isAboutStorageAlone(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "This is kept at temperatures of its own: %1"))
            .arg(error.detail);
    if (isAboutPallet(error, Reason::LotQuantityUnknown))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Nobody knows how much is on pallet %1."))
            .arg(error.detail);
    return {};
}

QString palletWayOut(const Error &error)
{
    if (const QString said = recalledWayOut(error); !said.isEmpty())
        return said;
    if (isAboutLabelScan(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences",
                                            "Close it first: scan the label that hangs on it, on the page Pallets."));
    if (isAboutOtherLabel(error))
        return translated(
            QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was closed. Hang the right label on it and scan that one."));
    if (isAboutPallet(error, Reason::NotEnoughLeft))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. Type at most what is on it."));
    if (isAboutPallet(error, Reason::NotFound))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. Look at what is on the pallet."));
    if (isAboutPallet(error, Reason::PalletEmpty))
        return translated(QT_TRANSLATE_NOOP(
            "bm::Sentences",
            "Nothing was changed. Void the pallet or merge it; cases of other batches are split off first."));
    if (isAboutWholePallet(error))
        return translated(QT_TRANSLATE_NOOP(
            "bm::Sentences",
            "Nothing was changed. Take back the pallet itself: leave out the batch and the quantity."));
    if (isAboutLateUnship(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Take it back as a return: then QA looks at it first."));
    if (isAboutTruck(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Type between -60 and 60 °C, or leave it empty."));
    if (isAboutStorage(error) && error.reason == Reason::OutOfLimits)
        return translated(QT_TRANSLATE_NOOP(
            "bm::Sentences", "Nothing left. Write the truck's temperature into the papers, take it off, or let QA sign "
                             "with a reason."));
    if (isAboutStorageAlone(error))
        return translated(QT_TRANSLATE_NOOP(
            "bm::Sentences", "Nothing left. Put it on a shipment, whose papers say how cold the truck is."));
    if (isAboutPallet(error, Reason::LotQuantityUnknown))
        return translated(QT_TRANSLATE_NOOP(
            "bm::Sentences",
            "It was taken over from the old database. Void it and build it again from what is counted."));
    return {};
}

} // namespace bm

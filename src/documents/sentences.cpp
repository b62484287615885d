// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/sentences.h"

#include "documents/backups/backupwords.h"
#include "documents/rightwords.h"
#include "documents/vessels/vesselwords.h"
#include "documents/wording/abouts.h"
#include "documents/wording/amounts.h"
#include "documents/wording/exportwords.h"
#include "documents/wording/palletwords.h"
#include "documents/wording/planwords.h"
#include "documents/wording/reasonwords.h"
#include "documents/wording/refusalwords.h"
#include "documents/wording/reworkwords.h"
#include "documents/wording/tracewords.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
QString translated(const char *text)
{
    return QCoreApplication::translate("bm::Sentences", text);
}

// An error tells amounts as exact decimals, "5.800 kg", and roles by their names in the database; a person reads them
// as on the page around it.
Error asRead(Error error)
{
    error.detail = amountsAsRead(error.detail);
    if (const auto role = roleFromName(error.detail); role && error.reason == Reason::NotAllowed)
        error.detail = roleWords(*role);
    return error;
}

} // namespace

QString sentence(const Error &told)
{
    const Error error = asRead(told);
    if (isAboutLabel(error, Reason::Duplicate))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Pattern %1 reads this label already.")).arg(error.detail);
    if (isAboutLabel(error, Reason::Ambiguous))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Another pattern reads this label otherwise: %1"))
            .arg(error.detail);
    if (const BackupFault fault = faultOf(error); fault != BackupFault::None)
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "This backup is not used: %1")).arg(error.detail) + u' ' +
               faultWords(fault);
    if (isAboutBackup(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "A backup by this account would not be whole: %1"))
            .arg(error.detail);
    if (isAboutSupplier(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "The supplier %1 is not approved.")).arg(error.detail);
    if (isAboutInspection(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "The inspection is not passed: %1")).arg(error.detail);
    if (isAboutReturn(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Some of %1 came back, so it did leave."))
            .arg(error.detail);
    if (isAboutRecipeName(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "The name %1 ends like a version of a recipe."))
            .arg(error.detail);
    if (isAboutRecipe(error, "recipeLines"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "The recipe %1 has no ingredients yet."))
            .arg(error.detail);
    if (isAboutRecipe(error, "activeRecipe"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "The recipe %1 is not active.")).arg(error.detail);
    if (isAboutLevels(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "The reorder point or the minimum of %1 is in this unit."))
            .arg(error.detail);
    if (isAboutShelfLife(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 days are no shelf life.")).arg(error.detail);
    if (isAboutGln(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 is no number of a place (GLN).")).arg(error.detail);
    if (isAboutPercent(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 is no share in percent.")).arg(error.detail);
    if (isAboutLimits(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 is below the lowest value.")).arg(error.detail);
    if (isAboutTakingBack(error))
        return translated(
                   QT_TRANSLATE_NOOP("bm::Sentences", "There is an open hold on %1: no use of it is taken back."))
            .arg(heldIn(error));
    if (isHeldThrough(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "%1 is held through %2."))
            .arg(error.detail.section(QStringLiteral(", "), 0, 0), error.detail.section(QStringLiteral(", "), 1));
    for (const auto &words :
         {refusalSentence, reworkSentence, vesselSentence, planSentence, palletSentence, traceSentence, exportSentence})
        if (const QString said = words(error); !said.isEmpty())
            return said;
    const ReasonWords &words = wordsOf(error.reason);
    // What a server says about a conflict helps nobody; who is in the way does.
    const bool mute = error.reason == Reason::Busy && error.field != u"blocker";
    if (error.detail.isEmpty() || words.withDetail == nullptr || mute)
        return translated(words.plain);
    return translated(words.withDetail).arg(error.detail);
}

QString wayOut(const Error &error)
{
    if (faultOf(error) != BackupFault::None)
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Nothing was changed. Take another backup, keep this one "
                                                             "as it is, and find out who changed it."));
    if (isAboutBackup(error))
        return translated(QT_TRANSLATE_NOOP(
            "bm::Sentences",
            "Nothing was changed. Let the administrator of the server give what is named to the account, "
            "or use an account that may read and make everything in the database."));
    if (const QString said = refusalWayOut(error); !said.isEmpty())
        return said;
    if (isAboutInspection(error))
        return translated(QT_TRANSLATE_NOOP(
            "bm::Sentences", "Nothing was changed. Answer what is named first; what failed needs a new answer."));
    if (isAboutSupplier(error))
        return translated(QT_TRANSLATE_NOOP(
            "bm::Sentences", "Nothing was received. Ask QA to approve the supplier, or send the goods back."));
    if (isAboutReturn(error))
        return translated(QT_TRANSLATE_NOOP(
            "bm::Sentences", "Nothing was changed. Take what else comes back as a return, with its reason."));
    if (isAboutRecipeName(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Leave out the sign # and the number at its end."));
    if (isAboutRecipe(error, "recipeLines"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Add them, then activate it."));
    if (isAboutRecipe(error, "activeRecipe"))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Choose another one, or activate it when it is ready."));
    if (isAboutLevels(error))
        return translated(
            QT_TRANSLATE_NOOP("bm::Sentences", "Take both away first; set them again in the other unit afterwards."));
    if (isAboutShelfLife(error))
        return translated(
            QT_TRANSLATE_NOOP("bm::Sentences", "It is between 0 and 36500 days, which are a hundred years."));
    if (isAboutGln(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "It has 13 digits, and the last one checks the others."));
    if (isAboutPercent(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "It is between 0 and 100, with at most three places."));
    if (isAboutLimits(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Type a highest value that is not below the lowest one."));
    if (isAboutTakingBack(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences",
                                            "Nothing was changed. What was made of it stays stopped until QA has "
                                            "released %1; take it back after that."))
            .arg(heldIn(error));
    if (isHeldThrough(error))
        return translated(QT_TRANSLATE_NOOP("bm::Sentences", "Put it aside. It may go on when QA has released %1."))
            .arg(error.detail.section(QStringLiteral(", "), 1));
    for (const auto &words : {reworkWayOut, vesselWayOut, planWayOut, palletWayOut, traceWayOut, exportWayOut})
        if (const QString said = words(error); !said.isEmpty())
            return said;
    return translated(wordsOf(error.reason).wayOut);
}

} // namespace bm

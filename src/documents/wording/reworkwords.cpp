// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/wording/reworkwords.h"

#include "documents/production/linewords.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
struct ReworkWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::ReworkWords)
};

// services/production.h; without a field in the database's own words.
bool isAbout(const Error &error, const char *field)
{
    return (error.reason == Reason::Required || error.reason == Reason::SignatureNeeded) &&
           error.field == QLatin1String(field);
}

bool isAboutRecipe(const Error &error)
{
    return error.reason == Reason::NotInRecipe && (error.field == u"rework" || error.detail == u"rework");
}

bool isAboutSigning(const Error &error)
{
    return error.reason == Reason::SignatureNeeded && error.field.isEmpty() && error.detail == u"rework";
}

bool isAboutKeeping(const Error &error)
{
    return error.reason == Reason::NotInRecipe && error.field == u"reworkKeptAs";
}

bool isAboutWhatWentIn(const Error &error)
{
    return (error.reason == Reason::Required || error.reason == Reason::MoreThanMade) &&
           (error.field == u"reworkOfRun" || error.detail == u"reworkOfRun");
}

// services/production/balances.h; in the database's own words without a field and without the amounts.
bool isAboutWaste(const Error &error, const char *field)
{
    const QLatin1String name(field);
    return (error.reason == Reason::MoreThanMade && (error.field == name || error.detail == name)) ||
           (error.reason == Reason::UnitMismatch && error.field == name);
}

// services/receiving.h
bool isAboutReceipt(const Error &error)
{
    return error.reason == Reason::NotFound && error.field == u"receipt";
}

QString wasteSentence(const Error &error)
{
    if (isAboutReceipt(error))
        return ReworkWords::tr("There is no receipt of %1 that could be taken back.").arg(error.detail);
    const bool hasAmounts = !error.field.isEmpty();
    if (isAboutWaste(error, "wasteOfRun"))
        return hasAmounts ? ReworkWords::tr("More would be thrown away or left than went into the batch: %1.")
                                .arg(error.detail)
                          : ReworkWords::tr("More would be thrown away or left than went into the batch.");
    if (!isAboutWaste(error, "wasteOfYield"))
        return {};
    if (error.reason == Reason::UnitMismatch)
        return ReworkWords::tr("The batch is finished; what it made is in %1.").arg(error.detail);
    return hasAmounts ? ReworkWords::tr("That is more than is left of what the batch made: %1.").arg(error.detail)
                      : ReworkWords::tr("That is more than is left of what the batch made.");
}

QString wasteWayOut(const Error &error)
{
    if (isAboutReceipt(error))
        return ReworkWords::tr("What a batch put into stock is corrected with the yield of the batch.");
    if (isAboutWaste(error, "wasteOfRun"))
        return ReworkWords::tr("Weigh again. A line of waste that was typed wrong is taken back with a reason.");
    if (!isAboutWaste(error, "wasteOfYield"))
        return {};
    if (error.reason == Reason::UnitMismatch)
        return ReworkWords::tr("Say in that unit how much of it was thrown away.");
    return ReworkWords::tr(
        "Look at the amount again. What is on a pallet is taken off it first; what was put into stock "
        "is thrown away there.");
}

QString shareWords(Quantity used, Quantity most, Quantity percent, Quantity limit, const AmountWords &amount)
{
    const QString kilos = QStringLiteral("kg");
    const QString parts = QStringLiteral("%");
    return ReworkWords::tr("Rework: %1 of %2 (%3 of %4)", "3.2 kg of 5 kg (6.4 % of 10 %)")
        .arg(amount(used, kilos), amount(most, kilos), amount(percent, parts), amount(limit, parts));
}
} // namespace

QString reworkShareWords(const ReworkShare &share, const AmountWords &amount)
{
    const auto kilos = [](Mass mass) { return mass.in(QStringLiteral("kg")).value_or(Quantity()); };
    return shareWords(kilos(share.used), kilos(share.most()), share.usedPercent().value_or(Quantity()),
                      share.percent.value_or(Quantity()), amount);
}

QString reworkShareWords(const AddedLot &lot, const AmountWords &amount)
{
    return shareWords(lot.reworkUsed, lot.reworkMost, lot.reworkPercent, lot.reworkLimit, amount);
}

QStringList behindFacts(const LotBehind &behind)
{
    QStringList facts;
    if (!behind.batches.isEmpty()) {
        facts << ReworkWords::tr("Rework of %1").arg(behind.batches.join(QStringLiteral(", ")))
              << (behind.allergens.isEmpty() ? ReworkWords::tr("No known allergen in it")
                                             : ReworkWords::tr("Contains %1").arg(allergenList(behind.allergens)));
    }
    if (behind.isDoubtful())
        facts << reworkSentence(behind.doubt(Reason::SignatureNeeded));
    return facts;
}

bool isAboutRework(const Error &error)
{
    return error.field == u"reworkLimit" || error.field == u"reworkAllergens";
}

QString reworkSentence(const Error &error)
{
    if (const QString said = wasteSentence(error); !said.isEmpty())
        return said;
    if (isAboutKeeping(error))
        return ReworkWords::tr("%1 is bought, not made here.").arg(error.detail);
    if (isAboutWhatWentIn(error) && error.field.isEmpty())
        return ReworkWords::tr("More is left than went into the batch.");
    if (isAboutWhatWentIn(error))
        return error.reason == Reason::MoreThanMade
                   ? ReworkWords::tr("More is left than went into the batch: %1.").arg(error.detail)
                   : ReworkWords::tr("With what was made and thrown away, more came out than went in: %1.")
                         .arg(error.detail);
    if (isAboutRecipe(error))
        return error.field.isEmpty() ? ReworkWords::tr("The recipe of this batch takes no rework.")
                                     : ReworkWords::tr("The recipe %1 takes no rework.").arg(error.detail);
    if (isAbout(error, "reworkAllergens"))
        return ReworkWords::tr("This rework brings in what the recipe does not have: %1.")
            .arg(allergenList(error.detail.split(QStringLiteral(", "))));
    if (isAbout(error, "reworkLimit"))
        return ReworkWords::tr("That is too much rework: %1.").arg(error.detail);
    if (isAbout(error, "failedBehind"))
        return ReworkWords::tr("It comes from a batch that failed: %1.").arg(error.detail);
    if (isAbout(error, "stoppedBehind"))
        return ReworkWords::tr("Something that failed or is held is in it: %1.").arg(error.detail);
    if (isAboutSigning(error))
        return ReworkWords::tr("That is more rework than the recipe lets in.");
    return {};
}

QString reworkWayOut(const Error &error)
{
    if (const QString said = wasteWayOut(error); !said.isEmpty())
        return said;
    if (isAboutKeeping(error))
        return ReworkWords::tr("Keep it as what the recipe makes, or as an ingredient of the kind “WIP”.");
    if (isAboutWhatWentIn(error))
        return error.reason == Reason::MoreThanMade
                   ? ReworkWords::tr("Weigh again. A rework lot that was typed wrong is taken back like a receipt.")
                   : ReworkWords::tr("Weigh again, or say why.");
    if (isAboutRecipe(error))
        return ReworkWords::tr("Take another lot. How much rework a recipe takes is said in a new version of it, under "
                               "“Yield and loss”.");
    if (isAbout(error, "reworkAllergens"))
        return ReworkWords::tr("Keep it away from this batch. Only QA may let it in, with a reason and a signature; "
                               "then the label of the product has to say it.");
    if (isAbout(error, "failedBehind") || isAbout(error, "stoppedBehind"))
        return ReworkWords::tr("Throw it away; or say why it may be used all the same, and sign.");
    if (isAbout(error, "reworkLimit") || isAboutSigning(error))
        return ReworkWords::tr("Take less, or say why and let QA sign.");
    return {};
}

} // namespace bm

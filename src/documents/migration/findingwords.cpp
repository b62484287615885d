// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/migration/findingwords.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringBuilder>

namespace bm
{
namespace
{
struct MigrationWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::MigrationWords)
};

using Words = QHash<QString, QString>;

QString wordsIn(const Words &words, const QString &name)
{
    const auto found = words.constFind(name);
    return found == words.cend() ? QString(name).replace(u'_', u' ') : *found;
}

// Texts, codes and links.
Words wordsOfRows()
{
    return {
        {QStringLiteral("duplicate_code"), MigrationWords::tr("Codes used more than once")},
        {QStringLiteral("duplicate_name"), MigrationWords::tr("Names used more than once")},
        {QStringLiteral("duplicate_id"), MigrationWords::tr("Row numbers used more than once")},
        {QStringLiteral("twin_code"), MigrationWords::tr("Codes that differ only by capitals or blanks")},
        {QStringLiteral("missing_code"), MigrationWords::tr("Rows without a code")},
        {QStringLiteral("missing_name"), MigrationWords::tr("Rows without a name")},
        {QStringLiteral("long_text"), MigrationWords::tr("Texts that are longer than there is room for")},
        {QStringLiteral("bad_text"), MigrationWords::tr("Texts with signs that are no text")},
        {QStringLiteral("orphan"), MigrationWords::tr("Links to something that is not there")},
        {QStringLiteral("unknown_word"), MigrationWords::tr("Words that this program does not know")},
        {QStringLiteral("mapped_word"), MigrationWords::tr("Words that this program says differently")},
        {QStringLiteral("kept_value"), MigrationWords::tr("Values that have no place in the new tables")},
        {QStringLiteral("kept_definition"), MigrationWords::tr("Definitions that nothing new has room for")},
        {QStringLiteral("rewritten_list"), MigrationWords::tr("Lists that were written as one text")},
        {QStringLiteral("table_name_taken"), MigrationWords::tr("Tables whose names are needed")},
        {QStringLiteral("enum_conflict"), MigrationWords::tr("Lists of words that exist already")},
        {QStringLiteral("dependent_object"), MigrationWords::tr("What others hung on the old tables")},
        {QStringLiteral("drift"), MigrationWords::tr("Tables that are not as the program made them")},
        {QStringLiteral("blocking_object"), MigrationWords::tr("What the old tables cannot be taken away from")},
    };
}

// Times, numbers, and what every takeover gives.
Words wordsOfValues()
{
    return {
        {QStringLiteral("unreadable_time"), MigrationWords::tr("Times that cannot be read")},
        {QStringLiteral("time_out_of_range"), MigrationWords::tr("Times that no calendar has")},
        {QStringLiteral("end_before_start"), MigrationWords::tr("Ends that lie before their beginning")},
        {QStringLiteral("rewritten_time"), MigrationWords::tr("Times that were written in another way")},
        {QStringLiteral("time_of_day"), MigrationWords::tr("Days that were written with a time")},
        {QStringLiteral("rewritten_number"), MigrationWords::tr("Numbers that were written in another way")},
        {QStringLiteral("unreadable_number"), MigrationWords::tr("Numbers that cannot be read")},
        {QStringLiteral("number_with_unit"), MigrationWords::tr("Numbers with a unit behind them")},
        {QStringLiteral("ambiguous_number"), MigrationWords::tr("Numbers that can be read in two ways")},
        {QStringLiteral("negative_number"), MigrationWords::tr("Quantities below zero")},
        {QStringLiteral("rounded_number"), MigrationWords::tr("Quantities with more than three decimals")},
        {QStringLiteral("temperature_without_unit"), MigrationWords::tr("Temperatures without a unit")},
        {QStringLiteral("migrated_code"), MigrationWords::tr("Rows got a code that says it was migrated")},
        {QStringLiteral("batch_number_given"), MigrationWords::tr("Runs got a batch number")},
        {QStringLiteral("pallet_number_given"), MigrationWords::tr("Pallets got a number")},
        {QStringLiteral("lot_text_became_lot"), MigrationWords::tr("Lot texts became lots of unknown quantity")},
        {QStringLiteral("orphan_run"), MigrationWords::tr("Runs whose recipe is missing")},
        {QStringLiteral("orphan_pallet"), MigrationWords::tr("Pallets whose run is missing")},
        {QStringLiteral("duplicate_recipe_name"), MigrationWords::tr("Recipe names used more than once")},
        {QStringLiteral("duplicate_batch_number"), MigrationWords::tr("Batch numbers used more than once")},
        {QStringLiteral("long_lot_text"), MigrationWords::tr("Lot texts of more than 200 characters")},
    };
}

Words doneWords()
{
    return {
        {resolveFirst, MigrationWords::tr("Has to be put right first")},
        {QStringLiteral("suffix_id"), MigrationWords::tr("Made unique by adding “-” and the number of the row")},
        {QStringLiteral("keep_first_suffix_rest"),
         MigrationWords::tr("The first one kept it; the others got “-” and the number of the row")},
        {QStringLiteral("report"), MigrationWords::tr("Reported and left as it is")},
        {QStringLiteral("give_number"), MigrationWords::tr("Got a code made from the number of the row")},
        {QStringLiteral("give_name"), MigrationWords::tr("Got a name made from the number of the row")},
        {QStringLiteral("shorten"), MigrationWords::tr("Shortened; the original is kept in the findings")},
        {QStringLiteral("replace"), MigrationWords::tr("Signs replaced; the original is kept in the findings")},
        {QStringLiteral("unknown_parent"), MigrationWords::tr("An “Unknown …” was made under the missing number")},
        {QStringLiteral("unknown"), MigrationWords::tr("Left unknown; the original is kept in the findings")},
        {QStringLiteral("use_number"),
         MigrationWords::tr("The number was taken; the original is kept in the findings")},
        {QStringLiteral("use_time"), MigrationWords::tr("The time was taken; the original is kept in the findings")},
        {QStringLiteral("use_day"), MigrationWords::tr("The day was taken; the original is kept in the findings")},
        {QStringLiteral("use_list"), MigrationWords::tr("The list was taken; the original is kept in the findings")},
        {QStringLiteral("decimal_comma"), MigrationWords::tr("The comma was read as the decimal sign")},
        {QStringLiteral("thousands_comma"), MigrationWords::tr("The comma was read as a thousands separator")},
        {QStringLiteral("round"), MigrationWords::tr("Rounded; the original is kept in the findings")},
        {QStringLiteral("map_default"), MigrationWords::tr("Got the usual word; the original is kept in the findings")},
        {QStringLiteral("map"), MigrationWords::tr("Got this program's word for it")},
        {QStringLiteral("celsius"), MigrationWords::tr("Read as degrees Celsius")},
        {QStringLiteral("fahrenheit"), MigrationWords::tr("Read as degrees Fahrenheit")},
        {QStringLiteral("keep"), MigrationWords::tr("Kept in the findings")},
        {QStringLiteral("rename_aside"), MigrationWords::tr("Kept under another name")},
        {QStringLiteral("adopt"), MigrationWords::tr("Used as it is, with the words that were missing")},
        {QStringLiteral("recreate"), MigrationWords::tr("Made again on the new tables")},
    };
}

Words offeredWords()
{
    return {
        {resolveFirst, MigrationWords::tr("Stop here: somebody puts it right in the old database first")},
        {QStringLiteral("suffix_id"), MigrationWords::tr("Make each one unique: add “-” and the number of its row")},
        {QStringLiteral("keep_first_suffix_rest"),
         MigrationWords::tr("The first one keeps it; the others get “-” and the number of their row")},
        {QStringLiteral("report"), MigrationWords::tr("Leave them as they are and name them in the log")},
        {QStringLiteral("give_number"), MigrationWords::tr("Give each a code made from the number of its row")},
        {QStringLiteral("give_name"), MigrationWords::tr("Give each a name made from the number of its row")},
        {QStringLiteral("shorten"), MigrationWords::tr("Shorten it and keep the original in the findings")},
        {QStringLiteral("replace"), MigrationWords::tr("Replace the signs and keep the original in the findings")},
        {QStringLiteral("unknown_parent"),
         MigrationWords::tr("Make an “Unknown …” under the missing number; no row is dropped")},
        {QStringLiteral("unknown"), MigrationWords::tr("Leave it unknown and keep the original in the findings")},
        {QStringLiteral("use_number"), MigrationWords::tr("Take the number and keep the original in the findings")},
        {QStringLiteral("use_time"), MigrationWords::tr("Take the time and keep the original in the findings")},
        {QStringLiteral("use_day"), MigrationWords::tr("Take the day and keep the original in the findings")},
        {QStringLiteral("use_list"), MigrationWords::tr("Take it as a list and keep the original in the findings")},
        {QStringLiteral("decimal_comma"), MigrationWords::tr("The comma is the decimal sign: 1,200 is 1.2")},
        {QStringLiteral("thousands_comma"), MigrationWords::tr("The comma separates thousands: 1,200 is 1200")},
        {QStringLiteral("round"), MigrationWords::tr("Round to three decimals and keep the original in the findings")},
        {QStringLiteral("map_default"), MigrationWords::tr("Use the usual word and keep the original in the findings")},
        {QStringLiteral("map"), MigrationWords::tr("Use this program's word for it")},
        {QStringLiteral("celsius"), MigrationWords::tr("They are degrees Celsius")},
        {QStringLiteral("fahrenheit"), MigrationWords::tr("They are degrees Fahrenheit")},
        {QStringLiteral("keep"), MigrationWords::tr("Keep them in the findings, where they can be read")},
        {QStringLiteral("rename_aside"), MigrationWords::tr("Keep the old table under another name")},
        {QStringLiteral("adopt"), MigrationWords::tr("Use it as it is and add the words that are missing")},
        {QStringLiteral("recreate"), MigrationWords::tr("Make it again on the new tables")},
    };
}
} // namespace

QString findingWords(const QString &kind)
{
    const Words rows = wordsOfRows();
    return wordsIn(rows.contains(kind) ? rows : wordsOfValues(), kind);
}

QString actionWords(const QString &action)
{
    return wordsIn(doneWords(), action);
}

QString choiceWords(const QString &action)
{
    return wordsIn(offeredWords(), action);
}

QString exampleWords(const QStringList &sample, qsizetype room)
{
    const QString between = QStringLiteral(" · ");
    QString words;
    for (const QString &text : sample) {
        const bool isVisible = !text.isEmpty() && text == text.trimmed();
        const QString shown = isVisible ? text : QString(u'“' % text % u'”');
        if (!words.isEmpty() && words.size() + between.size() + shown.size() > room)
            return words % between % u'…';
        words += (words.isEmpty() ? QString() : between) % shown;
    }
    return words;
}

QString placeWords(const Finding &finding)
{
    return finding.column.isEmpty() ? finding.table : QString(finding.table % u'.' % finding.column);
}

} // namespace bm

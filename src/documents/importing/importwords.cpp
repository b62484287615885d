// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/importing/importwords.h"

#include "domain/status.h"

#include <QCoreApplication>
#include <array>

namespace bm
{
namespace
{
struct ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::ImportWords)
};

// The titles of domain/importing/importfields.cpp, for translation.
[[maybe_unused]] constexpr std::array titles{
    QT_TRANSLATE_NOOP("bm::ImportWords", "Name"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Contact"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Phone"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Email"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Street"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "City"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Region"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Postal code"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Country"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "GLN"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Approval status"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Type"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Unit"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Allergens"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "GTIN"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "On the traceability list"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Storage"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Shelf life in days"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Minimum"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Reorder point"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Cost"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Ingredient"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Supplier"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Supplier lot"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Quantity"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Expires"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Best by"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Made"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Location"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Received"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Quality"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Our lot code"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Invoice"),
    QT_TRANSLATE_NOOP("bm::ImportWords", "Purchase order"),
};

// In the order of the problems: a table, because a switch over all of them would be longer than a function may be.
struct Words
{
    ImportProblem problem;
    const char *text; // %1 is the detail
};
constexpr std::array table{
    Words{ImportProblem::Missing, QT_TRANSLATE_NOOP("bm::ImportWords", "This is missing.")},
    Words{ImportProblem::BrokenCell, QT_TRANSLATE_NOOP("bm::ImportWords", "The spreadsheet has an error here: %1")},
    Words{ImportProblem::NotComputed,
          QT_TRANSLATE_NOOP("bm::ImportWords", "This is a formula that was never computed. Open the file in your "
                                               "spreadsheet program and save it.")},
    Words{ImportProblem::ExtraCell,
          QT_TRANSLATE_NOOP("bm::ImportWords",
                            "“%1” stands where no column has a title. Perhaps a comma in a figure or "
                            "a name is not in quotation marks.")},
    Words{ImportProblem::TooLong, QT_TRANSLATE_NOOP("bm::ImportWords", "This is too long.")},
    Words{ImportProblem::Unreadable,
          QT_TRANSLATE_NOOP("bm::ImportWords", "This has signs in it that nobody can read.")},
    Words{ImportProblem::NotANumber, QT_TRANSLATE_NOOP("bm::ImportWords", "“%1” is not a number.")},
    Words{
        ImportProblem::DoubtfulNumber,
        QT_TRANSLATE_NOOP("bm::ImportWords", "“%1” may be two numbers. Say whether decimals have a comma or a point.")},
    Words{ImportProblem::TooPrecise, QT_TRANSLATE_NOOP("bm::ImportWords", "“%1” has more than three decimal places.")},
    Words{ImportProblem::NotPositive, QT_TRANSLATE_NOOP("bm::ImportWords", "“%1” must be more than zero.")},
    Words{ImportProblem::Negative, QT_TRANSLATE_NOOP("bm::ImportWords", "“%1” must not be less than zero.")},
    Words{ImportProblem::NotWhole, QT_TRANSLATE_NOOP("bm::ImportWords", "“%1” is not a whole number of days.")},
    Words{ImportProblem::NotADate, QT_TRANSLATE_NOOP("bm::ImportWords", "“%1” is not a date.")},
    Words{ImportProblem::DoubtfulDate,
          QT_TRANSLATE_NOOP("bm::ImportWords", "“%1” may be two days. Say whether the day or the month comes first.")},
    Words{ImportProblem::NotADigitCode,
          QT_TRANSLATE_NOOP("bm::ImportWords", "“%1” is not such a number: a GTIN has 8, 12, 13 or 14 digits, a GLN "
                                               "13.")},
    Words{ImportProblem::WrongCheckDigit,
          QT_TRANSLATE_NOOP("bm::ImportWords", "The check digit of %1 is wrong: a digit was mistyped.")},
    Words{ImportProblem::UnknownWord,
          QT_TRANSLATE_NOOP("bm::ImportWords", "“%1” is none of the words that can stand here:")},
    Words{ImportProblem::NotAllowedHere,
          QT_TRANSLATE_NOOP("bm::ImportWords", "An import does not decide %1. Import the lot as pending and let QA "
                                               "decide.")},
    Words{ImportProblem::MayNotRelease,
          QT_TRANSLATE_NOOP("bm::ImportWords", "Your role may not release lots. Import it as pending.")},
    Words{ImportProblem::NotApproved,
          QT_TRANSLATE_NOOP("bm::ImportWords", "The supplier %1 is not approved, and the plant receives from nobody "
                                               "else. Ask QA.")},
    Words{ImportProblem::TwiceInFile, QT_TRANSLATE_NOOP("bm::ImportWords", "Row %1 has the same already.")},
    Words{ImportProblem::UnitStays,
          QT_TRANSLATE_NOOP("bm::ImportWords", "The plant counts it in %1, and that cannot change.")},
    Words{ImportProblem::UnitMismatch,
          QT_TRANSLATE_NOOP("bm::ImportWords", "This unit cannot be converted into %1, the unit of the ingredient.")},
    Words{ImportProblem::OutOfRange,
          QT_TRANSLATE_NOOP("bm::ImportWords", "%1 is too little or too much in the unit of the ingredient.")},
    Words{ImportProblem::UnknownIngredient,
          QT_TRANSLATE_NOOP("bm::ImportWords", "The plant has no ingredient “%1”. Import the ingredients first.")},
    Words{ImportProblem::CodeTaken, QT_TRANSLATE_NOOP("bm::ImportWords", "The code %1 is taken already.")},
    Words{ImportProblem::InFuture, QT_TRANSLATE_NOOP("bm::ImportWords", "%1 is still to come.")},
    Words{ImportProblem::BeforeMade, QT_TRANSLATE_NOOP("bm::ImportWords", "It expires on %1, before it was made.")},
    Words{ImportProblem::ExpiredRelease,
          QT_TRANSLATE_NOOP("bm::ImportWords", "It expired on %1 and cannot be released.")},
    Words{ImportProblem::SpelledOtherwise,
          QT_TRANSLATE_NOOP("bm::ImportWords", "The plant spells it “%1”; that is the one that is meant.")},
    Words{ImportProblem::NewSupplier, QT_TRANSLATE_NOOP("bm::ImportWords", "The supplier “%1” is new.")},
    Words{ImportProblem::Rounded, QT_TRANSLATE_NOOP("bm::ImportWords", "Rounded, it becomes %1.")},
    Words{ImportProblem::AlreadyInStock, QT_TRANSLATE_NOOP("bm::ImportWords", "This lot is in the plant already: %1")},
    Words{ImportProblem::SameLotInFile,
          QT_TRANSLATE_NOOP("bm::ImportWords", "Row %1 has the same lot. Both are received.")},
    Words{ImportProblem::PastItsDay, QT_TRANSLATE_NOOP("bm::ImportWords", "It expired on %1.")},
};

constexpr bool isComplete()
{
    for (size_t i = 0; i < table.size(); ++i) {
        if (table[i].problem != ImportProblem(i))
            return false;
    }
    return table.size() == size_t(ImportProblem::PastItsDay) + 1;
}
static_assert(isComplete(), "every problem needs its words, in the order of the enumeration");

// The words of a closed list, for somebody who wrote another one.
QString possibleWords(const QString &field)
{
    if (field == u"type")
        return ingredientTypes().join(QStringLiteral(", "));
    if (field == u"approval_status")
        return QStringLiteral("PENDING, APPROVED, SUSPENDED");
    if (field == u"quality_status")
        return QStringLiteral("PENDING, PASSED");
    return ImportWords::tr("yes, no");
}

QString shown(const QString &value)
{
    return value.isEmpty() ? ImportWords::tr("(nothing)") : value;
}
} // namespace

QString kindTitle(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Suppliers:
        return ImportWords::tr("Suppliers");
    case ImportKind::Ingredients:
        return ImportWords::tr("Ingredients");
    case ImportKind::Lots:
        break;
    }
    return ImportWords::tr("Opening lots");
}

QString fieldTitle(ImportKind kind, const QString &field)
{
    const ImportField *known = importField(kind, field);
    return known ? ImportWords::tr(known->title) : field;
}

QString stateWord(ImportRow::State state)
{
    switch (state) {
    case ImportRow::State::New:
        return ImportWords::tr("New");
    case ImportRow::State::Changes:
        return ImportWords::tr("Changes");
    case ImportRow::State::Differs:
        return ImportWords::tr("Stays as it is");
    case ImportRow::State::Same:
        return ImportWords::tr("There already");
    case ImportRow::State::Wrong:
        break;
    }
    return ImportWords::tr("Error");
}

QString noteWords(const ImportNote &note)
{
    const QString text = ImportWords::tr(table[size_t(note.problem)].text);
    const QString words = text.contains(QLatin1String("%1")) ? text.arg(note.detail) : text;
    return note.problem == ImportProblem::UnknownWord ? QString(words + u' ' + possibleWords(note.field)) : words;
}

QString noteSentence(const ImportNote &note, const QStringList &columnTitles)
{
    if (note.column < 0)
        return noteWords(note);
    const QString title = columnTitles.value(note.column);
    const QString place = title.isEmpty() ? ImportWords::tr("Column %1").arg(columnLetter(note.column))
                                          : ImportWords::tr("Column %1 (%2)").arg(columnLetter(note.column), title);
    return place + QStringLiteral(": ") + noteWords(note);
}

QString changeWords(ImportKind kind, const ImportChange &change)
{
    return QStringLiteral("%1: %2 → %3").arg(fieldTitle(kind, change.field), shown(change.before), shown(change.after));
}

QString countsWords(const ImportCounts &counts)
{
    QStringList parts{ImportWords::tr("%n new", nullptr, int(counts.created))};
    if (counts.changed > 0)
        parts << ImportWords::tr("%n to change", nullptr, int(counts.changed));
    if (counts.differing > 0)
        parts << ImportWords::tr("%n that stay as they are", nullptr, int(counts.differing));
    if (counts.same > 0)
        parts << ImportWords::tr("%n there already", nullptr, int(counts.same));
    if (counts.wrong > 0)
        parts << ImportWords::tr("%n with errors", nullptr, int(counts.wrong));
    if (counts.warned > 0)
        parts << ImportWords::tr("%n with a remark", nullptr, int(counts.warned));
    return parts.join(QStringLiteral(", "));
}

QString columnLetter(int column)
{
    QString letters;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        letters.prepend(QChar(u'A' + (rest - 1) % 26));
    return letters;
}

} // namespace bm

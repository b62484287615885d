// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/importing/importfields.h"

#include <vector>

namespace bm
{

// What there is to say about a cell or a row.
enum class ImportProblem {
    Missing,
    BrokenCell,  // detail: the spreadsheet's own error
    NotComputed, // a formula without a value
    ExtraCell,   // to the right of the last title; detail: what stands there
    TooLong,
    Unreadable,
    NotANumber,     // detail: as written, as for all that follow
    DoubtfulNumber, // 1,250: more or less than two
    TooPrecise,
    NotPositive,
    Negative,
    NotWhole,
    NotADate,
    DoubtfulDate,  // 03/04/2026
    NotADigitCode, // a GTIN or GLN that is none by its length or its signs
    WrongCheckDigit,
    UnknownWord,    // detail: as written
    NotAllowedHere, // a quality that an import does not give
    MayNotRelease,
    NotApproved,  // detail: the supplier, whose goods are not received
    TwiceInFile,  // detail: the row that has it first
    UnitStays,    // detail: the unit that the plant has
    UnitMismatch, // detail: the ingredient's unit
    OutOfRange,   // what is left after conversion is nothing, or more than fits
    UnknownIngredient,
    CodeTaken, // detail: the code
    InFuture,
    BeforeMade,     // expires before it was made
    ExpiredRelease, // released, but past its last good day
    // From here on nothing is refused.
    SpelledOtherwise, // detail: as the plant spells it
    NewSupplier,
    Rounded,        // detail: what it becomes
    AlreadyInStock, // detail: our codes of it
    SameLotInFile,  // detail: the row that has it first
    PastItsDay,
};

bool isWarning(ImportProblem problem);

struct ImportNote
{
    ImportProblem problem = ImportProblem::Missing;
    int column = -1; // counted from 0; -1: the row as a whole
    QString field = {};
    QString detail = {};

    friend bool operator==(const ImportNote &, const ImportNote &) = default;
};

struct ImportChange
{
    QString field;
    QString before;
    QString after;

    friend bool operator==(const ImportChange &, const ImportChange &) = default;
};

struct ImportRow
{
    enum class State {
        New,
        Changes, // one that is there, and it is asked for
        Differs, // one that is there; it is left as it is, because nobody asked for changes
        Same,    // nothing of it is different; of a lot: it is in stock already and is left alone
        Wrong,
    };
    int number = 0; // as the spreadsheet counts
    QString title;  // what the row is about: a name, an ingredient and a lot
    State state = State::New;
    std::vector<ImportChange> changes;
    std::vector<ImportNote> notes;
};

struct ImportCounts
{
    qint64 created = 0;
    qint64 changed = 0;
    qint64 differing = 0;
    qint64 same = 0;
    qint64 wrong = 0;
    qint64 warned = 0; // rows with a warning, in any state

    friend bool operator==(const ImportCounts &, const ImportCounts &) = default;
};

template <typename Fields>
void eachField(Fields &field, ImportCounts &counts)
{
    field("created", counts.created);
    field("changed", counts.changed);
    field("differing", counts.differing);
    field("same", counts.same);
    field("wrong", counts.wrong);
    field("warned", counts.warned);
}

struct ImportPreview
{
    ImportKind kind = ImportKind::Suppliers;
    std::vector<ImportRow> rows;

    ImportCounts counts() const;
    bool isClean() const { return counts().wrong == 0; }
};

} // namespace bm

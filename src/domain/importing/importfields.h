// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <span>

namespace bm
{

enum class ImportKind { Suppliers, Ingredients, Lots };

// suppliers, ingredients, lots: as on the command line.
QString importKindName(ImportKind kind);
std::optional<ImportKind> importKindNamed(const QString &name);

// How the text of a cell is understood.
enum class FieldType { Line, Gln, Gtin, Approval, IngredientType, Flag, List, Whole, Amount, Positive, Day, Quality };

// What a column may hold. name is the database's column, so that the history speaks of the same thing.
struct ImportField
{
    const char *name;
    FieldType type;
    bool isRequired;
    const char *title;    // in a template, in English
    const char *synonyms; // other titles, English and Spanish, as foldedTitle() makes them; separated by bars
};

std::span<const ImportField> importFields(ImportKind kind);
const ImportField *importField(ImportKind kind, QStringView name);

// Small letters without accents and signs, single blanks: "Lot-No." and "lot no" are the same title.
QString foldedTitle(const QString &title);

// For each column the name of its field, empty: it is left out. No field is given twice; a title that fits none is
// left out rather than guessed.
QStringList guessedMapping(ImportKind kind, const QStringList &titles);
// Required fields that no column has.
QStringList missingFields(ImportKind kind, const QStringList &mapping);
// Fields that more than one column has.
QStringList repeatedFields(const QStringList &mapping);

} // namespace bm

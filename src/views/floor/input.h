// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"

#include <QDate>
#include <QHash>

class QComboBox;
class QWidget;

namespace bm
{

class FormField;

// A date as people type it: 2027-03-31 or short in their language; empty is no date and no error.
// Errors: BadDate with the text in the detail.
Result<QDate> readDate(const QString &text);
// An example of what readDate() takes, for a placeholder.
QString dateExample();

// A quantity as people type it. Errors: those of Quantity::tryFromInput().
Result<Quantity> readQuantity(const QString &text);
// Any figure as people type it: below zero for a difference or a temperature, zero for a count that found nothing.
// Errors: those of Quantity::tryFromText().
Result<Quantity> readFigure(const QString &text);

// The fields of a form by the names errors have for them.
class FieldErrors
{
public:
    void add(const QString &name, FormField *field) { m_fields.insert(name, field); }
    // Beside its field, with the focus there; false when the form has no such field.
    bool show(const Error &error) const;
    bool show(const Error &error, const QString &words) const;
    void clear() const;
    // The field's label without its mnemonic; empty when the form has no such field.
    QString labelOf(const QString &name) const;

private:
    QHash<QString, FormField *> m_fields;
};

// New choices for a box that people type into: what they typed stays.
void setChoices(QComboBox *box, const QStringList &choices);

} // namespace bm

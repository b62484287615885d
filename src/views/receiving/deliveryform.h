// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scanning/scanreader.h"
#include "models/lookups.h"
#include "services/tutor/labelpatterns.h"
#include "views/floor/input.h"

#include <QObject>

class QLineEdit;

namespace Ui
{
class ReceivingView;
}

namespace bm
{

// The fields of a delivery: what a label fills, what a person types, what is read out of them. Nothing that was typed
// is taken away unless clear() is called or the label of another item is scanned.
class DeliveryForm : public QObject
{
    Q_OBJECT

public:
    DeliveryForm(Ui::ReceivingView &ui, const ScanReader &reader, QObject *parent);

    void setChoices(const Choices &choices);

    // Takes over what the label says and answers it in words. What the label does not say stays, except when it is
    // the label of another lot: then what the last label said goes.
    QStringList fill(const gs1::ScanAnswer &scan);
    // The same of a label that was taught; with its supplier where the form has one.
    QStringList fill(const LabelReading &reading, bool withSupplier);
    QString supplierName() const;
    void setIngredient(const QString &name);
    void setLot(const QString &code);
    QString lotCode() const;
    // A lot with something that belongs to it stands here and was not received.
    bool holdsLot() const;
    // What belongs to a delivery in hand is not asked for again; who assigned the lot code is asked instead.
    void setInDelivery(bool inDelivery);
    // As far as the fields say it: for goods that are sent back.
    NewLot goods() const;
    QString ingredientName() const;
    // The item number of the label in hand, when the ingredient that is chosen exists and has none; else empty.
    QString newItemNumber() const;

    // The first wrong field is marked and has the focus when there is an error.
    Result<NewLot> read();
    // False when the form has no field for it.
    bool showError(const Error &error);
    // Into the field of that name, with what stands there selected.
    void focusField(const QString &name);
    // What is asked about stays as it is meanwhile.
    void lockUntilAnswered(bool locked);
    QString unitName() const;
    QString labelOf(const Error &error) const { return m_errors.labelOf(error.field); }
    void clearErrors() { m_errors.clear(); }

    // The next item of the same delivery: supplier, invoice and order stay.
    void clearItem();
    void clearAll();
    // The first field that a delivery cannot do without and that is empty.
    void focusNextNeeded();

Q_SIGNALS:
    // Return on the last field.
    void finished();
    // Return in a field that holds a whole label instead of its own contents; the field is empty again.
    void labelInWrongField();
    void ingredientEdited();

private:
    void setUpErrors();
    void setUpReturn();
    void goOnFrom(qsizetype position);
    void showUnit();
    void beginLot(const QString &lot, QStringList &said);
    void fillDate(QLineEdit *edit, const QDate &date, const QString &words, QStringList &said);
    void fillQuantity(const gs1::ScanAnswer &scan, QStringList &said);
    Result<QDate> dateOf(const QLineEdit *edit, const char *fieldName) const;

    bool isLabel(const QString &text) const;

    Ui::ReceivingView &m_ui;
    const ScanReader &m_reader;
    FieldErrors m_errors;
    std::vector<Ingredient> m_ingredients;
    std::vector<QLineEdit *> m_order; // in which Return goes through them
    QString m_scannedLot;
    QString m_scannedGtin; // an ingredient that is made of this label has it
    QString m_scannedUnit; // of a weight or a volume on the label
};

} // namespace bm

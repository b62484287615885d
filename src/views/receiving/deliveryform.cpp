// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/receiving/deliveryform.h"

#include "documents/catalog/ingredientwords.h"
#include "models/wording.h"
#include "receiving/ui_receivingview.h"

#include <algorithm>

namespace bm
{
namespace
{

// The plant's word for a UN/ECE unit.
QString unitOf(const QString &unece)
{
    static const QHash<QString, QString> words{
        {QStringLiteral("KGM"), QStringLiteral("kg")},   {QStringLiteral("LBR"), QStringLiteral("lb")},
        {QStringLiteral("LTR"), QStringLiteral("l")},    {QStringLiteral("GRM"), QStringLiteral("g")},
        {QStringLiteral("ONZ"), QStringLiteral("oz")},   {QStringLiteral("APZ"), QStringLiteral("oz t")},
        {QStringLiteral("C62"), QStringLiteral("units")}};
    return words.value(unece, unece);
}

} // namespace

DeliveryForm::DeliveryForm(Ui::ReceivingView &ui, const ScanReader &reader, QObject *parent)
    : QObject(parent), m_ui(ui), m_reader(reader)
{
    for (QLineEdit *date : {ui.expiryEdit, ui.bestByEdit, ui.madeEdit})
        date->setPlaceholderText(dateExample());
    for (QLineEdit *code : std::initializer_list<QLineEdit *>{ui.lotEdit, ui.ownCodeEdit, ui.invoiceEdit, ui.orderEdit,
                                                              ui.locationBox->lineEdit()})
        code->setProperty("takesCodes", true);
    setUpErrors();
    setUpReturn();
    connect(ui.ingredientBox, &QComboBox::currentTextChanged, this, [this] {
        showUnit();
        Q_EMIT ingredientEdited();
    });
}

void DeliveryForm::setUpErrors()
{
    m_errors.add(QStringLiteral("ingredient"), m_ui.ingredientField);
    m_errors.add(QStringLiteral("ingredientName"), m_ui.ingredientField);
    m_errors.add(QStringLiteral("supplier"), m_ui.supplierField);
    m_errors.add(QStringLiteral("supplierName"), m_ui.supplierField);
    m_errors.add(QStringLiteral("supplierLotCode"), m_ui.lotField);
    m_errors.add(QStringLiteral("quantity"), m_ui.quantityField);
    m_errors.add(QStringLiteral("unit"), m_ui.unitField);
    m_errors.add(QStringLiteral("expirationDate"), m_ui.expiryField);
    m_errors.add(QStringLiteral("bestByDate"), m_ui.bestByField);
    m_errors.add(QStringLiteral("manufactureDate"), m_ui.madeField);
    m_errors.add(QStringLiteral("storageLocation"), m_ui.locationField);
    m_errors.add(QStringLiteral("invoiceNumber"), m_ui.invoiceField);
    m_errors.add(QStringLiteral("purchaseOrder"), m_ui.orderField);
    m_errors.add(QStringLiteral("internalLotCode"), m_ui.ownCodeField);
    m_errors.add(QStringLiteral("tlcSource"), m_ui.tlcField);
}

void DeliveryForm::setUpReturn()
{
    m_order = {m_ui.ingredientBox->lineEdit(),
               m_ui.quantityEdit,
               m_ui.unitBox->lineEdit(),
               m_ui.ownCodeEdit,
               m_ui.supplierBox->lineEdit(),
               m_ui.tlcEdit,
               m_ui.lotEdit,
               m_ui.expiryEdit,
               m_ui.bestByEdit,
               m_ui.locationBox->lineEdit(),
               m_ui.madeEdit,
               m_ui.invoiceEdit,
               m_ui.orderEdit};
    for (qsizetype i = 0; i < qsizetype(m_order.size()); ++i) {
        QLineEdit *edit = m_order[size_t(i)];
        if (edit != m_ui.lotEdit) // its Return is a scan
            connect(edit, &QLineEdit::returnPressed, this, [this, i] { goOnFrom(i); });
    }
}

bool DeliveryForm::isLabel(const QString &text) const
{
    return text.startsWith(u']') || m_reader.read(text, QDate::currentDate()).kind == gs1::ScanKind::Gs1;
}

void DeliveryForm::goOnFrom(qsizetype position)
{
    QLineEdit *edit = m_order[size_t(position)];
    if (isLabel(edit->text())) {
        // Only a scan field keeps the separators of a label, so what stands here cannot be trusted.
        edit->clear();
        Q_EMIT labelInWrongField();
        return;
    }
    const auto next = std::find_if(m_order.begin() + position + 1, m_order.end(),
                                   [this](const QLineEdit *each) { return each->isVisibleTo(m_ui.deliveryForm); });
    if (next == m_order.end()) {
        Q_EMIT finished();
    } else {
        (*next)->setFocus(Qt::TabFocusReason);
        (*next)->selectAll();
    }
}

void DeliveryForm::setChoices(const Choices &choices)
{
    m_ingredients = choices.ingredients;
    QStringList names;
    QStringList units;
    for (const Ingredient &ingredient : choices.ingredients) {
        names += ingredient.name;
        if (!units.contains(ingredient.unit))
            units += ingredient.unit;
    }
    units.sort();
    bm::setChoices(m_ui.ingredientBox, names);
    bm::setChoices(m_ui.supplierBox, choices.suppliers);
    bm::setChoices(m_ui.locationBox, choices.locations);
    bm::setChoices(m_ui.unitBox, units);
}

void DeliveryForm::showUnit()
{
    const QString name = ingredientName();
    const auto found = std::find_if(m_ingredients.begin(), m_ingredients.end(),
                                    [&](const Ingredient &ingredient) { return ingredient.name == name; });
    if (found != m_ingredients.end())
        m_ui.unitBox->setEditText(m_scannedUnit.isEmpty() ? found->unit : m_scannedUnit);
}

QString DeliveryForm::ingredientName() const
{
    return m_ui.ingredientBox->currentText().trimmed();
}

QString DeliveryForm::newItemNumber() const
{
    const QString name = ingredientName();
    const auto found = std::find_if(m_ingredients.begin(), m_ingredients.end(), [&](const Ingredient &ingredient) {
        return ingredient.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found != m_ingredients.end() && found->gtin.isEmpty() ? m_scannedGtin : QString();
}

void DeliveryForm::setIngredient(const QString &name)
{
    m_ui.ingredientBox->setEditText(name);
}

void DeliveryForm::setLot(const QString &code)
{
    m_ui.lotEdit->setScan(code);
    m_ui.lotField->clearError();
}

QString DeliveryForm::lotCode() const
{
    return m_ui.lotEdit->scan();
}

bool DeliveryForm::holdsLot() const
{
    const std::initializer_list<const QLineEdit *> ofTheLot{m_ui.quantityEdit, m_ui.expiryEdit, m_ui.bestByEdit,
                                                            m_ui.madeEdit, m_ui.ingredientBox->lineEdit()};
    return !lotCode().isEmpty() &&
           std::any_of(ofTheLot.begin(), ofTheLot.end(), [](const QLineEdit *edit) { return !edit->text().isEmpty(); });
}

// Of another lot than the last label's: what that one said goes.
void DeliveryForm::beginLot(const QString &lot, QStringList &said)
{
    if (lot.isEmpty())
        return;
    if (!m_scannedLot.isEmpty() && lot != m_scannedLot) {
        for (QLineEdit *edit : {m_ui.quantityEdit, m_ui.expiryEdit, m_ui.bestByEdit, m_ui.madeEdit})
            edit->clear();
        m_scannedUnit.clear();
        m_scannedGtin.clear();
    }
    m_scannedLot = lot;
    setLot(lot);
    said += tr("Lot %1").arg(lot);
}

QStringList DeliveryForm::fill(const gs1::ScanAnswer &scan)
{
    QStringList said;
    beginLot(scan.lot(), said);
    if (scan.valid && !scan.gtin().isEmpty())
        m_scannedGtin = scan.gtin();
    fillDate(m_ui.expiryEdit, scan.date(u"expiration_date"), tr("expires %1"), said);
    fillDate(m_ui.bestByEdit, scan.date(u"best_before_date"), tr("best before %1"), said);
    fillDate(m_ui.madeEdit, scan.date(u"production_date"), tr("made on %1"), said);
    fillQuantity(scan, said);
    return said;
}

QStringList DeliveryForm::fill(const LabelReading &reading, bool withSupplier)
{
    const LabelValues &values = reading.values;
    QStringList said;
    beginLot(values.lot, said);
    if (withSupplier)
        m_ui.supplierBox->setEditText(reading.supplierName);
    setIngredient(reading.ingredientName);
    fillDate(m_ui.expiryEdit, values.expiry, tr("expires %1"), said);
    fillDate(m_ui.bestByEdit, values.bestBefore, tr("best before %1"), said);
    fillDate(m_ui.madeEdit, values.made, tr("made on %1"), said);
    if (values.quantity) {
        m_ui.quantityEdit->setText(typed(*values.quantity));
        m_ui.quantityField->clearError();
        said += shown(*values.quantity, reading.unit);
    }
    return said;
}

QString DeliveryForm::supplierName() const
{
    return m_ui.supplierBox->currentText().trimmed();
}

void DeliveryForm::fillDate(QLineEdit *edit, const QDate &date, const QString &words, QStringList &said)
{
    if (!date.isValid())
        return;
    edit->setText(date.toString(Qt::ISODate));
    said += words.arg(shown(date));
}

void DeliveryForm::fillQuantity(const gs1::ScanAnswer &scan, QStringList &said)
{
    const auto weight = scan.measure(u"net_weight");
    const auto volume = scan.measure(u"net_volume");
    const auto &measure = weight ? weight : volume;
    const QString count = scan.text(u"count").isEmpty() ? scan.text(u"var_count") : scan.text(u"count");
    const Result<Quantity> quantity = Quantity::tryFromText(measure ? measure->value : count);
    if (!quantity || !quantity->isPositive())
        return;
    m_ui.quantityEdit->setText(typed(*quantity));
    m_ui.quantityField->clearError();
    // The count of a box is of what is in it, so it says nothing about the plant's unit.
    if (measure) {
        // 50 lb are not 50 kg because the plant counts in kg.
        m_scannedUnit = unitOf(measure->unit);
        m_ui.unitBox->setEditText(m_scannedUnit);
    }
    said += shown(*quantity, measure ? unitOf(measure->unit) : QString());
}

Result<QDate> DeliveryForm::dateOf(const QLineEdit *edit, const char *fieldName) const
{
    auto date = readDate(edit->text());
    if (!date)
        return Error{date.error().reason, QString::fromLatin1(fieldName), date.error().detail};
    return date;
}

Result<NewLot> DeliveryForm::read()
{
    NewLot lot;
    lot.ingredientName = ingredientName();
    if (lot.ingredientName.isEmpty())
        return Error{Reason::Required, QStringLiteral("ingredient")};
    auto quantity = readQuantity(m_ui.quantityEdit->text());
    if (!quantity)
        return Error{quantity.error().reason, QStringLiteral("quantity"), quantity.error().detail};
    lot.quantity = *quantity;
    BM_TRY_ASSIGN(lot.expirationDate, dateOf(m_ui.expiryEdit, "expirationDate"));
    BM_TRY_ASSIGN(lot.bestByDate, dateOf(m_ui.bestByEdit, "bestByDate"));
    BM_TRY_ASSIGN(lot.manufactureDate, dateOf(m_ui.madeEdit, "manufactureDate"));
    lot.supplierName = m_ui.supplierBox->currentText().trimmed();
    lot.supplierLotCode = lotCode();
    lot.unit = m_ui.unitBox->currentText().trimmed();
    lot.storageLocation = m_ui.locationBox->currentText().trimmed();
    lot.invoiceNumber = m_ui.invoiceEdit->text().trimmed();
    lot.purchaseOrder = m_ui.orderEdit->text().trimmed();
    lot.internalLotCode = m_ui.ownCodeEdit->text().trimmed();
    lot.tlcSource = m_ui.tlcEdit->text().trimmed();
    lot.gtin = m_scannedGtin;
    if (!m_ui.typeField->isHidden())
        lot.ingredientType = ingredientTypeOf(m_ui.typeBox->currentText());
    return lot;
}

NewLot DeliveryForm::goods() const
{
    NewLot lot;
    lot.ingredientName = ingredientName();
    lot.supplierLotCode = lotCode();
    lot.unit = m_ui.unitBox->currentText().trimmed();
    lot.quantity = readQuantity(m_ui.quantityEdit->text()).valueOr({});
    return lot;
}

void DeliveryForm::setInDelivery(bool inDelivery)
{
    for (QWidget *field : {m_ui.supplierField, m_ui.invoiceField, m_ui.orderField})
        field->setVisible(!inDelivery);
    m_ui.tlcField->setVisible(inDelivery);
}

bool DeliveryForm::showError(const Error &error)
{
    return m_errors.show(error);
}

void DeliveryForm::focusField(const QString &name)
{
    const QHash<QString, QLineEdit *> edits{{QStringLiteral("supplierLotCode"), m_ui.lotEdit},
                                            {QStringLiteral("quantity"), m_ui.quantityEdit},
                                            {QStringLiteral("expirationDate"), m_ui.expiryEdit},
                                            {QStringLiteral("bestByDate"), m_ui.bestByEdit},
                                            {QStringLiteral("manufactureDate"), m_ui.madeEdit}};
    if (QLineEdit *edit = edits.value(name)) {
        edit->setFocus(Qt::OtherFocusReason);
        edit->selectAll();
    }
}

void DeliveryForm::lockUntilAnswered(bool locked)
{
    m_ui.deliveryForm->setEnabled(!locked);
}

QString DeliveryForm::unitName() const
{
    return m_ui.unitBox->currentText().trimmed();
}

void DeliveryForm::clearItem()
{
    m_errors.clear();
    m_scannedLot.clear();
    m_scannedUnit.clear();
    m_scannedGtin.clear();
    for (QLineEdit *edit : {static_cast<QLineEdit *>(m_ui.lotEdit), m_ui.quantityEdit, m_ui.expiryEdit, m_ui.bestByEdit,
                            m_ui.madeEdit, m_ui.ownCodeEdit})
        edit->clear();
    m_ui.ingredientBox->setEditText({});
    m_ui.unitBox->setEditText({});
}

void DeliveryForm::clearAll()
{
    clearItem();
    m_ui.supplierBox->setEditText({});
    m_ui.locationBox->setEditText({});
    m_ui.invoiceEdit->clear();
    m_ui.orderEdit->clear();
    m_ui.tlcEdit->clear();
}

void DeliveryForm::focusNextNeeded()
{
    for (QLineEdit *edit : {m_ui.ingredientBox->lineEdit(), m_ui.quantityEdit}) {
        if (edit->text().isEmpty()) {
            edit->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
    m_ui.scanEdit->setFocus(Qt::OtherFocusReason);
}

} // namespace bm

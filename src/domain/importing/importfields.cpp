// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/importing/importfields.h"

#include <QSet>
#include <array>

namespace bm
{
namespace
{
using enum FieldType;

constexpr std::array supplierFields{
    ImportField{"name", Line, true, "Name",
                "supplier|supplier name|vendor|vendor name|company|company name|nombre|proveedor|nombre del proveedor|"
                "empresa|razon social"},
    ImportField{"contact_name", Line, false, "Contact",
                "contact name|contact person|attention|contacto|persona de contacto|nombre de contacto"},
    ImportField{"phone", Line, false, "Phone", "telephone|tel|phone number|phone no|mobile|telefono|movil"},
    ImportField{"email", Line, false, "Email", "e mail|mail|email address|correo|correo electronico"},
    ImportField{"street", Line, false, "Street",
                "address|street address|address 1|address line 1|calle|direccion|domicilio"},
    ImportField{"city", Line, false, "City", "town|ciudad|localidad|poblacion|municipio"},
    ImportField{"region", Line, false, "Region", "state|province|state province|county|estado|provincia"},
    ImportField{"postal_code", Line, false, "Postal code",
                "zip|zip code|postcode|post code|postal|codigo postal|cp|c p"},
    ImportField{"country", Line, false, "Country", "pais|nation"},
    ImportField{"gln", Gln, false, "GLN", "gln number|global location number|ean location|codigo gln"},
    ImportField{"approval_status", Approval, false, "Approval status",
                "approval|approved|status|supplier status|aprobacion|aprobado|estado de aprobacion|homologacion"},
};

constexpr std::array ingredientFields{
    ImportField{"name", Line, true, "Name",
                "ingredient|ingredient name|item|item name|product|material|raw material|nombre|ingrediente|producto|"
                "materia prima|articulo"},
    ImportField{"type", IngredientType, false, "Type", "category|group|kind|tipo|categoria|grupo|familia|clase"},
    ImportField{"unit_of_measure", Line, true, "Unit",
                "uom|u o m|um|unit of measure|units|stock unit|base unit|unidad|unidad de medida|unidades"},
    ImportField{"allergens", List, false, "Allergens", "allergen|contains|alergenos|alergeno|contiene"},
    ImportField{"gtin", Gtin, false, "GTIN", "ean|upc|barcode|bar code|gtin 14|ean 13|item gtin|codigo de barras"},
    ImportField{"on_food_traceability_list", Flag, false, "On the traceability list",
                "ftl|on ftl|food traceability list|traceability list|fsma 204|lista de trazabilidad|"
                "en la lista de trazabilidad"},
    ImportField{"storage_requirements", Line, false, "Storage",
                "storage requirements|storage conditions|storage condition|store at|almacenamiento|conservacion|"
                "condiciones de almacenamiento"},
    ImportField{
        "shelf_life_days", Whole, false, "Shelf life in days",
        "shelf life|shelf life days|days|life days|vida util|vida util dias|vida util en dias|caducidad en dias"},
    ImportField{"minimum_stock", Amount, false, "Minimum",
                "minimum stock|min stock|min|safety stock|minimo|stock minimo|existencia minima|existencias minimas"},
    ImportField{"reorder_point", Amount, false, "Reorder point",
                "reorder|reorder level|reorder at|order point|punto de pedido|punto de reorden|punto de reposicion"},
    ImportField{"standard_cost", Amount, false, "Cost",
                "standard cost|unit cost|price|unit price|std cost|cost per unit|costo|coste|precio|coste unitario|"
                "costo unitario|precio unitario"},
};

constexpr std::array lotFields{
    ImportField{"ingredient", Line, true, "Ingredient",
                "ingredient name|item|item name|product|material|raw material|name|ingrediente|producto|materia prima|"
                "articulo|nombre"},
    ImportField{"supplier_name", Line, false, "Supplier",
                "supplier name|vendor|vendor name|proveedor|nombre del proveedor"},
    ImportField{"supplier_lot_code", Line, false, "Supplier lot",
                "supplier lot code|supplier lot no|vendor lot|vendor lot no|lot|lot no|lot number|lot code|batch|"
                "batch no|batch number|lote|n lote|n o lote|n de lote|n o de lote|no lote|numero de lote|codigo de "
                "lote|lote del proveedor|"
                "lote proveedor"},
    ImportField{
        "quantity", Positive, true, "Quantity",
        "qty|amount|stock|on hand|qty on hand|quantity on hand|balance|cantidad|cant|existencia|existencias|saldo"},
    ImportField{"unit_of_measure", Line, false, "Unit",
                "uom|u o m|um|unit of measure|units|unidad|unidad de medida|unidades"},
    ImportField{"expiration_date", Day, false, "Expires",
                "expiry|expiry date|expiration|expiration date|exp|exp date|expires on|use by|use by date|caducidad|"
                "fecha de caducidad|vencimiento|fecha de vencimiento|vence|caduca"},
    ImportField{
        "best_by_date", Day, false, "Best by",
        "best by date|best before|best before date|bbd|bbe|consumo preferente|consumir preferentemente antes de|"
        "fecha de consumo preferente"},
    ImportField{"manufacture_date", Day, false, "Made",
                "manufactured|manufacture date|manufacturing date|mfg|mfg date|production date|produced|fabricacion|"
                "fecha de fabricacion|elaboracion|fecha de elaboracion|fecha de produccion"},
    ImportField{"storage_location", Line, false, "Location",
                "storage location|place|bin|warehouse|storage|shelf|ubicacion|lugar|almacen|deposito|estante"},
    ImportField{"received_at", Day, false, "Received",
                "received date|receipt date|date received|received on|receiving date|recibido|fecha de recepcion|"
                "recepcion|fecha de entrada"},
    ImportField{"quality_status", Quality, false, "Quality",
                "quality status|qa status|qc status|status|release|released|calidad|estado de calidad|estado|liberado"},
    ImportField{"internal_lot_code", Line, false, "Our lot code",
                "our lot|own lot code|internal lot|internal lot code|internal lot no|lote interno|codigo interno|"
                "nuestro lote|codigo de lote interno"},
    ImportField{"invoice_number", Line, false, "Invoice", "invoice number|invoice no|factura|numero de factura"},
    ImportField{"purchase_order", Line, false, "Purchase order",
                "po|po number|po no|order|order number|pedido|orden de compra|numero de pedido"},
};

bool isCalled(const ImportField &field, const QString &title)
{
    if (foldedTitle(QString::fromLatin1(field.title)) == title)
        return true;
    return QString::fromLatin1(field.synonyms).split(u'|').contains(title) ||
           foldedTitle(QString::fromLatin1(field.name)) == title;
}
} // namespace

QString importKindName(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Suppliers:
        return QStringLiteral("suppliers");
    case ImportKind::Ingredients:
        return QStringLiteral("ingredients");
    case ImportKind::Lots:
        break;
    }
    return QStringLiteral("lots");
}

std::optional<ImportKind> importKindNamed(const QString &name)
{
    for (const ImportKind kind : {ImportKind::Suppliers, ImportKind::Ingredients, ImportKind::Lots}) {
        if (importKindName(kind) == name)
            return kind;
    }
    return std::nullopt;
}

std::span<const ImportField> importFields(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Suppliers:
        return supplierFields;
    case ImportKind::Ingredients:
        return ingredientFields;
    case ImportKind::Lots:
        break;
    }
    return lotFields;
}

const ImportField *importField(ImportKind kind, QStringView name)
{
    for (const ImportField &field : importFields(kind)) {
        if (name == QLatin1String(field.name))
            return &field;
    }
    return nullptr;
}

QString foldedTitle(const QString &title)
{
    QString folded;
    for (const QChar sign : title.normalized(QString::NormalizationForm_KD)) {
        if (sign.isLetterOrNumber())
            folded += sign.toLower();
        else if (sign.category() != QChar::Mark_NonSpacing)
            folded += u' ';
    }
    return folded.simplified();
}

QStringList guessedMapping(ImportKind kind, const QStringList &titles)
{
    QStringList mapping;
    QSet<QString> given;
    for (const QString &title : titles) {
        QString name;
        for (const ImportField &field : importFields(kind)) {
            const QString candidate = QString::fromLatin1(field.name);
            if (name.isEmpty() && !given.contains(candidate) && isCalled(field, foldedTitle(title)))
                name = candidate;
        }
        given.insert(name);
        mapping << name;
    }
    return mapping;
}

QStringList missingFields(ImportKind kind, const QStringList &mapping)
{
    QStringList missing;
    for (const ImportField &field : importFields(kind)) {
        if (field.isRequired && !mapping.contains(QLatin1String(field.name)))
            missing << QString::fromLatin1(field.name);
    }
    return missing;
}

QStringList repeatedFields(const QStringList &mapping)
{
    QStringList repeated;
    for (const QString &name : mapping) {
        if (!name.isEmpty() && mapping.count(name) > 1 && !repeated.contains(name))
            repeated << name;
    }
    return repeated;
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/history/vocabulary.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
struct Word
{
    const char *name;
    const char *word;
};

constexpr Word tables[]{
    {"attachments", QT_TRANSLATE_NOOP("bm::HistoryWords", "Document")},
    {"batch_ingredients", QT_TRANSLATE_NOOP("bm::HistoryWords", "Use")},
    {"customers", QT_TRANSLATE_NOOP("bm::HistoryWords", "Customer")},
    {"deliveries", QT_TRANSLATE_NOOP("bm::HistoryWords", "Delivery")},
    {"delivery_lines", QT_TRANSLATE_NOOP("bm::HistoryWords", "Delivery line")},
    {"holds", QT_TRANSLATE_NOOP("bm::HistoryWords", "Hold")},
    {"ingredient_lots", QT_TRANSLATE_NOOP("bm::HistoryWords", "Lot")},
    {"ingredients", QT_TRANSLATE_NOOP("bm::HistoryWords", "Ingredient")},
    {"label_patterns", QT_TRANSLATE_NOOP("bm::HistoryWords", "Label pattern")},
    {"label_prints", QT_TRANSLATE_NOOP("bm::HistoryWords", "Label")},
    {"lot_movements", QT_TRANSLATE_NOOP("bm::HistoryWords", "Movement")},
    {"lot_transfers", QT_TRANSLATE_NOOP("bm::HistoryWords", "Blend")},
    {"pallet_items", QT_TRANSLATE_NOOP("bm::HistoryWords", "On the pallet")},
    {"pallets", QT_TRANSLATE_NOOP("bm::HistoryWords", "Pallet")},
    {"production_runs", QT_TRANSLATE_NOOP("bm::HistoryWords", "Batch")},
    {"run_losses", QT_TRANSLATE_NOOP("bm::HistoryWords", "Waste of a batch")},
    {"inspection_points", QT_TRANSLATE_NOOP("bm::HistoryWords", "Inspection point")},
    {"quality_checks", QT_TRANSLATE_NOOP("bm::HistoryWords", "Quality check")},
    {"recall_items", QT_TRANSLATE_NOOP("bm::HistoryWords", "Recalled item")},
    {"recalls", QT_TRANSLATE_NOOP("bm::HistoryWords", "Recall")},
    {"recipe_ingredients", QT_TRANSLATE_NOOP("bm::HistoryWords", "Recipe line")},
    {"recipes", QT_TRANSLATE_NOOP("bm::HistoryWords", "Recipe")},
    {"settings", QT_TRANSLATE_NOOP("bm::HistoryWords", "Setting")},
    {"signatures", QT_TRANSLATE_NOOP("bm::HistoryWords", "Signature")},
    {"suppliers", QT_TRANSLATE_NOOP("bm::HistoryWords", "Supplier")},
    {"users", QT_TRANSLATE_NOOP("bm::HistoryWords", "Person")},
};

constexpr Word actions[]{
    {"INSERT", QT_TRANSLATE_NOOP("bm::HistoryWords", "New")},
    {"UPDATE", QT_TRANSLATE_NOOP("bm::HistoryWords", "Changed")},
    {"DELETE", QT_TRANSLATE_NOOP("bm::HistoryWords", "Removed")},
};

constexpr Word fields[]{
    {"act", QT_TRANSLATE_NOOP("bm::HistoryWords", "Act")},
    {"actual_end_time", QT_TRANSLATE_NOOP("bm::HistoryWords", "Ended")},
    {"actual_quantity", QT_TRANSLATE_NOOP("bm::HistoryWords", "Made")},
    {"actual_start_time", QT_TRANSLATE_NOOP("bm::HistoryWords", "Started")},
    {"added_at", QT_TRANSLATE_NOOP("bm::HistoryWords", "Added")},
    {"added_by", QT_TRANSLATE_NOOP("bm::HistoryWords", "Added by")},
    {"after_kill_step", QT_TRANSLATE_NOOP("bm::HistoryWords", "After the kill step")},
    {"allergens", QT_TRANSLATE_NOOP("bm::HistoryWords", "Allergens")},
    {"approval_status", QT_TRANSLATE_NOOP("bm::HistoryWords", "Approval")},
    {"approved_on", QT_TRANSLATE_NOOP("bm::HistoryWords", "Approved on")},
    {"arrived_at", QT_TRANSLATE_NOOP("bm::HistoryWords", "Arrived")},
    {"as_of", QT_TRANSLATE_NOOP("bm::HistoryWords", "As of")},
    {"attempts", QT_TRANSLATE_NOOP("bm::HistoryWords", "Tries")},
    {"badge", QT_TRANSLATE_NOOP("bm::HistoryWords", "Badge")},
    {"balance_after", QT_TRANSLATE_NOOP("bm::HistoryWords", "Left")},
    {"batch_number", QT_TRANSLATE_NOOP("bm::HistoryWords", "Batch number")},
    {"best_by_date", QT_TRANSLATE_NOOP("bm::HistoryWords", "Best before")},
    {"cake_lot", QT_TRANSLATE_NOOP("bm::HistoryWords", "Cake lot")},
    {"carrier", QT_TRANSLATE_NOOP("bm::HistoryWords", "Carrier")},
    {"certifications", QT_TRANSLATE_NOOP("bm::HistoryWords", "Certificates")},
    {"check_type", QT_TRANSLATE_NOOP("bm::HistoryWords", "Check")},
    {"checked_at", QT_TRANSLATE_NOOP("bm::HistoryWords", "Checked")},
    {"checked_by", QT_TRANSLATE_NOOP("bm::HistoryWords", "Checked by")},
    {"city", QT_TRANSLATE_NOOP("bm::HistoryWords", "City")},
    {"close_reason", QT_TRANSLATE_NOOP("bm::HistoryWords", "Why it was closed")},
    {"closed_at", QT_TRANSLATE_NOOP("bm::HistoryWords", "Closed")},
    {"closed_by", QT_TRANSLATE_NOOP("bm::HistoryWords", "Closed by")},
    {"contact_name", QT_TRANSLATE_NOOP("bm::HistoryWords", "Contact")},
    {"copies", QT_TRANSLATE_NOOP("bm::HistoryWords", "Copies")},
    {"corrects_id", QT_TRANSLATE_NOOP("bm::HistoryWords", "Corrects use no.")},
    {"counted_at", QT_TRANSLATE_NOOP("bm::HistoryWords", "Counted")},
    {"country", QT_TRANSLATE_NOOP("bm::HistoryWords", "Country")},
    {"customer_id", QT_TRANSLATE_NOOP("bm::HistoryWords", "Customer")},
    {"customer_order", QT_TRANSLATE_NOOP("bm::HistoryWords", "Customer's order")},
    {"daily_lot", QT_TRANSLATE_NOOP("bm::HistoryWords", "Daily lot")},
    {"delivered_quantity", QT_TRANSLATE_NOOP("bm::HistoryWords", "Quantity on the papers")},
    {"delivered_unit", QT_TRANSLATE_NOOP("bm::HistoryWords", "Unit on the papers")},
    {"delivery_id", QT_TRANSLATE_NOOP("bm::HistoryWords", "Delivery")},
    {"delivery_line_id", QT_TRANSLATE_NOOP("bm::HistoryWords", "Delivery line")},
    {"delivery_number", QT_TRANSLATE_NOOP("bm::HistoryWords", "Delivery number")},
    {"description", QT_TRANSLATE_NOOP("bm::HistoryWords", "Description")},
    {"display_name", QT_TRANSLATE_NOOP("bm::HistoryWords", "Name")},
    {"disposed_quantity", QT_TRANSLATE_NOOP("bm::HistoryWords", "Disposed of")},
    {"disposition", QT_TRANSLATE_NOOP("bm::HistoryWords", "Disposition")},
    {"driver", QT_TRANSLATE_NOOP("bm::HistoryWords", "Driver")},
    {"email", QT_TRANSLATE_NOOP("bm::HistoryWords", "E-mail")},
    {"expiration_date", QT_TRANSLATE_NOOP("bm::HistoryWords", "Use by")},
    {"file_name", QT_TRANSLATE_NOOP("bm::HistoryWords", "File")},
    {"finished_at", QT_TRANSLATE_NOOP("bm::HistoryWords", "Finished")},
    {"finished_by", QT_TRANSLATE_NOOP("bm::HistoryWords", "Finished by")},
    {"from_lot_id", QT_TRANSLATE_NOOP("bm::HistoryWords", "From lot")},
    {"gln", QT_TRANSLATE_NOOP("bm::HistoryWords", "GLN")},
    {"gtin", QT_TRANSLATE_NOOP("bm::HistoryWords", "GTIN")},
    {"held_at", QT_TRANSLATE_NOOP("bm::HistoryWords", "Held")},
    {"held_by", QT_TRANSLATE_NOOP("bm::HistoryWords", "Held by")},
    {"humidity", QT_TRANSLATE_NOOP("bm::HistoryWords", "Humidity")},
    {"icing_lot", QT_TRANSLATE_NOOP("bm::HistoryWords", "Icing lot")},
    {"ingredient_id", QT_TRANSLATE_NOOP("bm::HistoryWords", "Ingredient")},
    {"ingredient_lot_id", QT_TRANSLATE_NOOP("bm::HistoryWords", "Lot")},
    {"internal_lot_code", QT_TRANSLATE_NOOP("bm::HistoryWords", "Lot code")},
    {"invoice_number", QT_TRANSLATE_NOOP("bm::HistoryWords", "Invoice")},
    {"is_active", QT_TRANSLATE_NOOP("bm::HistoryWords", "In use")},
    {"is_mock", QT_TRANSLATE_NOOP("bm::HistoryWords", "Exercise")},
    {"is_reprint", QT_TRANSLATE_NOOP("bm::HistoryWords", "Printed again")},
    {"is_root", QT_TRANSLATE_NOOP("bm::HistoryWords", "Named in the recall")},
    {"item_count", QT_TRANSLATE_NOOP("bm::HistoryWords", "Items")},
    {"kind", QT_TRANSLATE_NOOP("bm::HistoryWords", "Kind")},
    {"last_cost", QT_TRANSLATE_NOOP("bm::HistoryWords", "Last cost")},
    {"line", QT_TRANSLATE_NOOP("bm::HistoryWords", "Line")},
    {"location", QT_TRANSLATE_NOOP("bm::HistoryWords", "Place")},
    {"login", QT_TRANSLATE_NOOP("bm::HistoryWords", "Sign-in name")},
    {"lost_at", QT_TRANSLATE_NOOP("bm::HistoryWords", "Thrown away")},
    {"lost_by", QT_TRANSLATE_NOOP("bm::HistoryWords", "Thrown away by")},
    {"lot_movement_id", QT_TRANSLATE_NOOP("bm::HistoryWords", "Receipt no.")},
    {"manufacture_date", QT_TRANSLATE_NOOP("bm::HistoryWords", "Made on")},
    {"marks", QT_TRANSLATE_NOOP("bm::HistoryWords", "Marked on it")},
    {"meaning", QT_TRANSLATE_NOOP("bm::HistoryWords", "Meaning")},
    {"measured_unit", QT_TRANSLATE_NOOP("bm::HistoryWords", "Unit")},
    {"measured_value", QT_TRANSLATE_NOOP("bm::HistoryWords", "Measured")},
    {"media_type", QT_TRANSLATE_NOOP("bm::HistoryWords", "Kind of file")},
    {"minimum_stock", QT_TRANSLATE_NOOP("bm::HistoryWords", "Least stock")},
    {"name", QT_TRANSLATE_NOOP("bm::HistoryWords", "Name")},
    {"notes", QT_TRANSLATE_NOOP("bm::HistoryWords", "Remark")},
    {"notified_at", QT_TRANSLATE_NOOP("bm::HistoryWords", "Told")},
    {"on_food_traceability_list", QT_TRANSLATE_NOOP("bm::HistoryWords", "On the food traceability list")},
    {"opened_at", QT_TRANSLATE_NOOP("bm::HistoryWords", "Opened")},
    {"opened_by", QT_TRANSLATE_NOOP("bm::HistoryWords", "Opened by")},
    {"operators", QT_TRANSLATE_NOOP("bm::HistoryWords", "Operators")},
    {"output_ingredient_id", QT_TRANSLATE_NOOP("bm::HistoryWords", "Makes")},
    {"packed_at", QT_TRANSLATE_NOOP("bm::HistoryWords", "Packed")},
    {"pallet_id", QT_TRANSLATE_NOOP("bm::HistoryWords", "Pallet")},
    {"pallet_number", QT_TRANSLATE_NOOP("bm::HistoryWords", "Pallet number")},
    {"phone", QT_TRANSLATE_NOOP("bm::HistoryWords", "Telephone")},
    {"planned_quantity", QT_TRANSLATE_NOOP("bm::HistoryWords", "Planned")},
    {"planned_start_time", QT_TRANSLATE_NOOP("bm::HistoryWords", "Planned for")},
    {"position", QT_TRANSLATE_NOOP("bm::HistoryWords", "Position")},
    {"postal_code", QT_TRANSLATE_NOOP("bm::HistoryWords", "Postal code")},
    {"previous_status", QT_TRANSLATE_NOOP("bm::HistoryWords", "Status before")},
    {"printer", QT_TRANSLATE_NOOP("bm::HistoryWords", "Printer")},
    {"problem", QT_TRANSLATE_NOOP("bm::HistoryWords", "Problem")},
    {"production_run_id", QT_TRANSLATE_NOOP("bm::HistoryWords", "Batch")},
    {"provenance", QT_TRANSLATE_NOOP("bm::HistoryWords", "Comes from")},
    {"purchase_order", QT_TRANSLATE_NOOP("bm::HistoryWords", "Purchase order")},
    {"quality_status", QT_TRANSLATE_NOOP("bm::HistoryWords", "Quality")},
    {"quantity", QT_TRANSLATE_NOOP("bm::HistoryWords", "Quantity")},
    {"quantity_received", QT_TRANSLATE_NOOP("bm::HistoryWords", "Received")},
    {"quantity_remaining", QT_TRANSLATE_NOOP("bm::HistoryWords", "Left")},
    {"quantity_used", QT_TRANSLATE_NOOP("bm::HistoryWords", "Used")},
    {"reason", QT_TRANSLATE_NOOP("bm::HistoryWords", "Reason")},
    {"recall_id", QT_TRANSLATE_NOOP("bm::HistoryWords", "Recall")},
    {"recall_number", QT_TRANSLATE_NOOP("bm::HistoryWords", "Recall number")},
    {"received_at", QT_TRANSLATE_NOOP("bm::HistoryWords", "Received on")},
    {"recipe_id", QT_TRANSLATE_NOOP("bm::HistoryWords", "Recipe")},
    {"region", QT_TRANSLATE_NOOP("bm::HistoryWords", "Region")},
    {"release_ends_at", QT_TRANSLATE_NOOP("bm::HistoryWords", "Released until")},
    {"release_reason", QT_TRANSLATE_NOOP("bm::HistoryWords", "Released because")},
    {"released_at", QT_TRANSLATE_NOOP("bm::HistoryWords", "Released")},
    {"released_by", QT_TRANSLATE_NOOP("bm::HistoryWords", "Released by")},
    {"reorder_point", QT_TRANSLATE_NOOP("bm::HistoryWords", "Reorder at")},
    {"requested_at", QT_TRANSLATE_NOOP("bm::HistoryWords", "Asked for")},
    {"requested_by", QT_TRANSLATE_NOOP("bm::HistoryWords", "Asked for by")},
    {"result", QT_TRANSLATE_NOOP("bm::HistoryWords", "Result")},
    {"retire_reason", QT_TRANSLATE_NOOP("bm::HistoryWords", "Why it was retired")},
    {"retired_at", QT_TRANSLATE_NOOP("bm::HistoryWords", "Retired")},
    {"retired_by", QT_TRANSLATE_NOOP("bm::HistoryWords", "Retired by")},
    {"role", QT_TRANSLATE_NOOP("bm::HistoryWords", "Role")},
    {"sample", QT_TRANSLATE_NOOP("bm::HistoryWords", "Taught from")},
    {"seal", QT_TRANSLATE_NOOP("bm::HistoryWords", "Seal")},
    {"reverses_id", QT_TRANSLATE_NOOP("bm::HistoryWords", "Takes back receipt no.")},
    {"sent_back", QT_TRANSLATE_NOOP("bm::HistoryWords", "Sent back")},
    {"sha256", QT_TRANSLATE_NOOP("bm::HistoryWords", "SHA-256")},
    {"shelf_life_days", QT_TRANSLATE_NOOP("bm::HistoryWords", "Shelf life in days")},
    {"shift", QT_TRANSLATE_NOOP("bm::HistoryWords", "Shift")},
    {"shipped_at", QT_TRANSLATE_NOOP("bm::HistoryWords", "Shipped")},
    {"signed_at", QT_TRANSLATE_NOOP("bm::HistoryWords", "Signed")},
    {"signed_by", QT_TRANSLATE_NOOP("bm::HistoryWords", "Signed by")},
    {"source_production_run_id", QT_TRANSLATE_NOOP("bm::HistoryWords", "Made by batch")},
    {"source_run_id", QT_TRANSLATE_NOOP("bm::HistoryWords", "Made by batch")},
    {"sscc", QT_TRANSLATE_NOOP("bm::HistoryWords", "SSCC")},
    {"standard_cost", QT_TRANSLATE_NOOP("bm::HistoryWords", "Standard cost")},
    {"status", QT_TRANSLATE_NOOP("bm::HistoryWords", "Status")},
    {"storage_location", QT_TRANSLATE_NOOP("bm::HistoryWords", "Place")},
    {"storage_requirements", QT_TRANSLATE_NOOP("bm::HistoryWords", "Storage")},
    {"street", QT_TRANSLATE_NOOP("bm::HistoryWords", "Street")},
    {"supplier_id", QT_TRANSLATE_NOOP("bm::HistoryWords", "Supplier")},
    {"supplier_lot_code", QT_TRANSLATE_NOOP("bm::HistoryWords", "Supplier's lot")},
    {"supplier_name", QT_TRANSLATE_NOOP("bm::HistoryWords", "Supplier's name")},
    {"takes_back_id", QT_TRANSLATE_NOOP("bm::HistoryWords", "Takes back no.")},
    {"temperature", QT_TRANSLATE_NOOP("bm::HistoryWords", "Temperature")},
    {"tlc_source", QT_TRANSLATE_NOOP("bm::HistoryWords", "Source of the lot code")},
    {"to_lot_id", QT_TRANSLATE_NOOP("bm::HistoryWords", "To lot")},
    {"transferred_at", QT_TRANSLATE_NOOP("bm::HistoryWords", "Moved")},
    {"transferred_by", QT_TRANSLATE_NOOP("bm::HistoryWords", "Moved by")},
    {"truck_temperature", QT_TRANSLATE_NOOP("bm::HistoryWords", "Temperature of the truck")},
    {"type", QT_TRANSLATE_NOOP("bm::HistoryWords", "Kind")},
    {"unit_cost", QT_TRANSLATE_NOOP("bm::HistoryWords", "Cost of a unit")},
    {"unit_of_measure", QT_TRANSLATE_NOOP("bm::HistoryWords", "Unit")},
    {"value", QT_TRANSLATE_NOOP("bm::HistoryWords", "Value")},
    {"version", QT_TRANSLATE_NOOP("bm::HistoryWords", "Version")},
    {"weight", QT_TRANSLATE_NOOP("bm::HistoryWords", "Weight")},
    {"workstation", QT_TRANSLATE_NOOP("bm::HistoryWords", "Workstation")},
    {"yield_quantity", QT_TRANSLATE_NOOP("bm::HistoryWords", "Yield")},
    {"yield_unit", QT_TRANSLATE_NOOP("bm::HistoryWords", "Unit of the yield")},
};

// The states and kinds of the schema, whatever column they stand in.
constexpr Word values[]{
    {"ACTIVE", QT_TRANSLATE_NOOP("bm::HistoryWords", "Active")},
    {"ADJUST", QT_TRANSLATE_NOOP("bm::HistoryWords", "Count corrected")},
    {"ADMIN", QT_TRANSLATE_NOOP("bm::HistoryWords", "Administrator")},
    {"APPROVED", QT_TRANSLATE_NOOP("bm::HistoryWords", "Approved")},
    {"CLOSED", QT_TRANSLATE_NOOP("bm::HistoryWords", "Closed")},
    {"COMPLETED", QT_TRANSLATE_NOOP("bm::HistoryWords", "Completed")},
    {"CONDITIONAL_PASS", QT_TRANSLATE_NOOP("bm::HistoryWords", "Passed with conditions")},
    {"CONSUME", QT_TRANSLATE_NOOP("bm::HistoryWords", "Used")},
    {"DEPLETED", QT_TRANSLATE_NOOP("bm::HistoryWords", "Used up")},
    {"DESTROYED", QT_TRANSLATE_NOOP("bm::HistoryWords", "Destroyed")},
    {"DISCONTINUED", QT_TRANSLATE_NOOP("bm::HistoryWords", "Discontinued")},
    {"EXPIRED", QT_TRANSLATE_NOOP("bm::HistoryWords", "Expired")},
    {"FAILED", QT_TRANSLATE_NOOP("bm::HistoryWords", "Failed")},
    {"IN_PROGRESS", QT_TRANSLATE_NOOP("bm::HistoryWords", "In progress")},
    {"IN_USE", QT_TRANSLATE_NOOP("bm::HistoryWords", "In use")},
    {"MIGRATED", QT_TRANSLATE_NOOP("bm::HistoryWords", "the old program")},
    {"NATIVE", QT_TRANSLATE_NOOP("bm::HistoryWords", "this program")},
    {"ON_HOLD", QT_TRANSLATE_NOOP("bm::HistoryWords", "On hold")},
    {"OPEN", QT_TRANSLATE_NOOP("bm::HistoryWords", "Open")},
    {"PASSED", QT_TRANSLATE_NOOP("bm::HistoryWords", "Passed")},
    {"PENDING", QT_TRANSLATE_NOOP("bm::HistoryWords", "Pending")},
    {"PLANNED", QT_TRANSLATE_NOOP("bm::HistoryWords", "Planned")},
    {"PRINTED", QT_TRANSLATE_NOOP("bm::HistoryWords", "Printed")},
    {"PRODUCTION", QT_TRANSLATE_NOOP("bm::HistoryWords", "Production")},
    {"QA", QT_TRANSLATE_NOOP("bm::HistoryWords", "Quality")},
    {"QUEUED", QT_TRANSLATE_NOOP("bm::HistoryWords", "Waiting")},
    {"QUALITY_APPROVED", QT_TRANSLATE_NOOP("bm::HistoryWords", "Released for use")},
    {"QUALITY_CHECK", QT_TRANSLATE_NOOP("bm::HistoryWords", "Quality check")},
    {"QUARANTINED", QT_TRANSLATE_NOOP("bm::HistoryWords", "Quarantined")},
    {"RECALLED", QT_TRANSLATE_NOOP("bm::HistoryWords", "Recalled")},
    {"RECEIVE", QT_TRANSLATE_NOOP("bm::HistoryWords", "Received")},
    {"RECEIVED", QT_TRANSLATE_NOOP("bm::HistoryWords", "Received")},
    {"RECEIVING", QT_TRANSLATE_NOOP("bm::HistoryWords", "Receiving")},
    {"RETURN", QT_TRANSLATE_NOOP("bm::HistoryWords", "Taken back")},
    {"SAMPLE", QT_TRANSLATE_NOOP("bm::HistoryWords", "Sample")},
    {"SENT", QT_TRANSLATE_NOOP("bm::HistoryWords", "Sent")},
    {"SHIPPED", QT_TRANSLATE_NOOP("bm::HistoryWords", "Shipped")},
    {"SUSPENDED", QT_TRANSLATE_NOOP("bm::HistoryWords", "Suspended")},
    {"TRANSFER", QT_TRANSLATE_NOOP("bm::HistoryWords", "Blended")},
    {"UNKNOWN", QT_TRANSLATE_NOOP("bm::HistoryWords", "Not known")},
    {"VOID", QT_TRANSLATE_NOOP("bm::HistoryWords", "Void")},
    {"WASTE", QT_TRANSLATE_NOOP("bm::HistoryWords", "Waste")},
};

template <size_t size>
QString wordOf(const Word (&words)[size], const QString &name)
{
    for (const Word &word : words)
        if (name == QLatin1String(word.name))
            return QCoreApplication::translate("bm::HistoryWords", word.word);
    return {};
}
} // namespace

QString tableVocabulary(const QString &table)
{
    return wordOf(tables, table);
}

QString actionVocabulary(const QString &action)
{
    return wordOf(actions, action);
}

QString fieldVocabulary(const QString &column)
{
    return wordOf(fields, column);
}

QString stateVocabulary(const QString &word)
{
    return wordOf(values, word);
}

} // namespace bm

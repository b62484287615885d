// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/entries.h"

#include "database/history/recordvalues.h"
#include "services/history/relations.h"

#include <QJsonDocument>

namespace bm
{
namespace
{
using IdsOfTables = std::map<QString, QSet<qint64>>;
using NamesOfTables = QHash<QString, QHash<qint64, QString>>;

QJsonObject objectOf(const Row &row, const QString &column)
{
    return QJsonDocument::fromJson(row.text(column).toUtf8()).object();
}

// Every column that is named on either side.
std::vector<FieldChange> fieldsOf(const QJsonObject &before, const QJsonObject &after)
{
    std::vector<FieldChange> fields;
    for (auto it = before.begin(); it != before.end(); ++it)
        fields.push_back({it.key(), it.value(), after.value(it.key())});
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (!before.contains(it.key()))
            fields.push_back({it.key(), QJsonValue(QJsonValue::Undefined), it.value()});
    }
    return fields;
}

// What a row calls itself, or belongs to.
const QStringList &ownNames()
{
    static const QStringList columns{QStringLiteral("internal_lot_code"),
                                     QStringLiteral("batch_number"),
                                     QStringLiteral("pallet_number"),
                                     QStringLiteral("recall_number"),
                                     QStringLiteral("login"),
                                     QStringLiteral("code"),
                                     QStringLiteral("name"),
                                     QStringLiteral("file_name")};
    return columns;
}
const QStringList &ownersOf(const QString &table)
{
    static const QStringList runFirst{QStringLiteral("production_run_id")};
    static const QStringList others{QStringLiteral("pallet_id"), QStringLiteral("ingredient_lot_id"),
                                    QStringLiteral("to_lot_id"), QStringLiteral("production_run_id"),
                                    QStringLiteral("recipe_id"), QStringLiteral("recall_id")};
    static const QStringList vesselFirst{QStringLiteral("vessel_id")};
    if (table == u"vessel_acts")
        return vesselFirst;
    return table == u"batch_ingredients" ? runFirst : others;
}

void noteIds(const QJsonObject &values, IdsOfTables &ids)
{
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QString parent = parentTableOf(it.key());
        if (!parent.isEmpty() && it.value().isDouble())
            ids[parent].insert(it.value().toInteger());
    }
}

QJsonObject valuesOf(const HistoryEntry &entry)
{
    QJsonObject values;
    for (const FieldChange &field : entry.fields)
        values.insert(field.column, field.after.isUndefined() ? field.before : field.after);
    return values;
}

Result<NamesOfTables> lookUp(Database &database, const IdsOfTables &ids)
{
    NamesOfTables names;
    for (const auto &[table, set] : ids) {
        BM_TRY_ASSIGN(names[table], namesOf(database, table, {set.begin(), set.end()}));
    }
    return names;
}

QString nameIn(const NamesOfTables &names, const QString &column, const QJsonValue &id)
{
    const QString parent = parentTableOf(column);
    return parent.isEmpty() || !id.isDouble() ? QString() : names.value(parent).value(id.toInteger());
}

QString subjectOf(const QString &table, const QJsonObject &row, const NamesOfTables &names)
{
    for (const QString &column : ownNames()) {
        if (row.contains(column))
            return row.value(column).toString();
    }
    for (const QString &column : ownersOf(table)) {
        if (const QString name = nameIn(names, column, row.value(column)); !name.isEmpty())
            return name;
    }
    return {};
}

// A row whose quantities are counted in the unit of something else.
QString unitOwner(const QString &table)
{
    if (table == u"pallet_items")
        return QStringLiteral("production_run_id");
    if (table == u"lot_transfers")
        return QStringLiteral("from_lot_id");
    if (table == u"vessel_acts")
        return QStringLiteral("vessel_id");
    return {};
}

class Naming
{
public:
    explicit Naming(Database &database) : m_database(database) {}

    Done read(const std::vector<HistoryEntry> &entries)
    {
        std::map<QString, QSet<QString>> records;
        for (const HistoryEntry &entry : entries) {
            if (entry.table != u"lot_movements")
                records[entry.table].insert(entry.record);
        }
        IdsOfTables ids;
        for (const auto &[table, set] : records) {
            BM_TRY_ASSIGN(m_rows[table], presentValues(m_database, table, set.values()));
            for (const QJsonObject &row : std::as_const(m_rows[table]))
                noteIds(row, ids);
        }
        for (const HistoryEntry &entry : entries) {
            for (const FieldChange &field : entry.fields) {
                noteIds({{field.column, field.before}}, ids);
                noteIds({{field.column, field.after}}, ids);
            }
        }
        BM_TRY_ASSIGN(m_names, lookUp(m_database, ids));
        return readUnits(ids);
    }

    void tell(HistoryEntry &entry) const
    {
        if (entry.table == u"lot_movements")
            return;
        // What is gone is called as it was called when it went.
        const auto &rows = m_rows.value(entry.table);
        const QJsonObject row = rows.contains(entry.record) ? rows.value(entry.record) : valuesOf(entry);
        entry.subject = subjectOf(entry.table, row, m_names);
        entry.unit = unitOf(entry.table, row);
        for (FieldChange &field : entry.fields) {
            field.nameBefore = nameIn(m_names, field.column, field.before);
            field.nameAfter = nameIn(m_names, field.column, field.after);
        }
    }

private:
    Done readUnits(const IdsOfTables &ids)
    {
        for (const QString &table :
             {QStringLiteral("production_runs"), QStringLiteral("ingredient_lots"), QStringLiteral("vessels")}) {
            const auto found = ids.find(table);
            if (found == ids.end())
                continue;
            BM_TRY_ASSIGN(m_units[table], unitsOf(m_database, table, {found->second.begin(), found->second.end()}));
        }
        return {};
    }

    QString unitOf(const QString &table, const QJsonObject &row) const
    {
        for (const QString &column :
             {QStringLiteral("unit_of_measure"), QStringLiteral("yield_unit"), QStringLiteral("measured_unit")}) {
            if (row.contains(column))
                return row.value(column).toString();
        }
        const QString owner = unitOwner(table);
        return owner.isEmpty() ? QString() : m_units.value(parentTableOf(owner)).value(row.value(owner).toInteger());
    }

    Database &m_database;
    QHash<QString, QHash<QString, QJsonObject>> m_rows;
    NamesOfTables m_names;
    NamesOfTables m_units;
};
} // namespace

QString auditColumns(Engine engine)
{
    return engine == Engine::SQLite
               ? QStringLiteral("id, table_name, record_id, action, old_values, new_values, changed_by, changed_at, "
                                "workstation, reason")
               : QStringLiteral("id, table_name, record_id, action, CAST(old_values AS text) AS old_values, "
                                "CAST(new_values AS text) AS new_values, changed_by, changed_at, workstation, reason");
}

HistoryEntry historyEntry(const Row &row)
{
    HistoryEntry entry;
    entry.id = row.integer(QStringLiteral("id"));
    entry.table = row.text(QStringLiteral("table_name"));
    entry.record = row.text(QStringLiteral("record_id"));
    entry.action = row.text(QStringLiteral("action"));
    entry.person = row.text(QStringLiteral("changed_by"));
    entry.at = row.time(QStringLiteral("changed_at"));
    entry.workstation = row.text(QStringLiteral("workstation"));
    entry.reason = row.text(QStringLiteral("reason"));
    entry.fields = fieldsOf(objectOf(row, QStringLiteral("old_values")), objectOf(row, QStringLiteral("new_values")));
    return entry;
}

Result<std::vector<HistoryEntry>> movementEntries(Database &database, qint64 lot, const QDateTime &until)
{
    static const QString sql = QStringLiteral(
        "SELECT m.id, m.type, m.quantity, m.balance_after, m.reason, m.moved_at, m.moved_by, l.internal_lot_code, "
        "l.unit_of_measure FROM lot_movements m JOIN ingredient_lots l ON l.id = m.ingredient_lot_id "
        "WHERE m.ingredient_lot_id = ? ORDER BY m.id DESC LIMIT ?");
    std::vector<HistoryEntry> entries;
    BM_TRY(database.forEach(sql, {lot, History::mostEntries}, [&](const Row &row) -> Done {
        HistoryEntry entry{.id = row.integer(QStringLiteral("id")),
                           .table = QStringLiteral("lot_movements"),
                           .record = QString::number(row.integer(QStringLiteral("id"))),
                           .subject = row.text(QStringLiteral("internal_lot_code")),
                           .action = QStringLiteral("INSERT"),
                           .person = row.text(QStringLiteral("moved_by")),
                           .at = row.time(QStringLiteral("moved_at")),
                           .reason = row.text(QStringLiteral("reason")),
                           .unit = row.text(QStringLiteral("unit_of_measure"))};
        const QJsonValue none(QJsonValue::Undefined);
        entry.fields = {
            {QStringLiteral("type"), none, row.text(QStringLiteral("type"))},
            {QStringLiteral("quantity"), none, jsonOf(row.optionalQuantity(QStringLiteral("quantity")))},
            {QStringLiteral("balance_after"), none, jsonOf(row.optionalQuantity(QStringLiteral("balance_after")))}};
        if (!until.isValid() || entry.at <= until)
            entries.push_back(std::move(entry));
        return {};
    }));
    return entries;
}

Done nameEntries(Database &database, std::vector<HistoryEntry> &entries)
{
    Naming naming(database);
    BM_TRY(naming.read(entries));
    for (HistoryEntry &entry : entries)
        naming.tell(entry);
    return {};
}

Result<QHash<QString, QString>> namesIn(Database &database, const QJsonObject &values)
{
    IdsOfTables ids;
    noteIds(values, ids);
    BM_TRY_ASSIGN(const NamesOfTables names, lookUp(database, ids));
    QHash<QString, QString> found;
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (const QString name = nameIn(names, it.key(), it.value()); !name.isEmpty())
            found.insert(it.key(), name);
    }
    return found;
}

QJsonValue jsonOf(const std::optional<Quantity> &quantity)
{
    return quantity ? QJsonValue(static_cast<double>(quantity->thousandths()) / 1000) : QJsonValue();
}

} // namespace bm

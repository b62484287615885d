// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importing/importplan.h"

#include <algorithm>

namespace bm
{
namespace
{
int columnOf(const ImportRequest &request, const QString &field)
{
    return int(request.mapping.indexOf(field));
}

void readOne(PlannedRow &row, const ImportRequest &request, const ImportField &field, const TableRow &from)
{
    const QString name = QString::fromLatin1(field.name);
    const int column = columnOf(request, name);
    const bool isThere = column >= 0 && size_t(column) < from.cells.size() && !from.cells[size_t(column)].isEmpty();
    if (!isThere) {
        // What the plant has stays: an empty cell says nothing.
        if (field.isRequired)
            addNote(row, request, ImportProblem::Missing, field.name);
        return;
    }
    const ReadValue read = readCell(from.cells[size_t(column)], field.type, request.reading);
    if (const auto *problem = std::get_if<ImportNote>(&read))
        return addNote(row, request, problem->problem, field.name, problem->detail);
    row.values.insert(name, std::get<QString>(read));
}

// A figure with a comma in a file with commas becomes two cells, and everything behind it moves.
void lookForExtraCells(PlannedRow &row, const ImportRequest &request, const TableRow &from)
{
    for (auto column = size_t(request.table->titles.size()); column < from.cells.size(); ++column) {
        if (!from.cells[column].isEmpty())
            row.verdict.notes.push_back(
                {ImportProblem::ExtraCell, int(column), {}, from.cells[column].text.simplified().left(60)});
    }
}

QString titleOf(const PlannedRow &row, ImportKind kind)
{
    if (kind != ImportKind::Lots)
        return row.value("name");
    const QString lot = row.has("supplier_lot_code") ? row.value("supplier_lot_code") : row.value("internal_lot_code");
    return lot.isEmpty() ? row.value("ingredient") : QString(row.value("ingredient") + u" · " + lot);
}
} // namespace

ImportPlan readRows(const ImportRequest &request)
{
    ImportPlan plan;
    plan.kind = request.kind;
    plan.rows.reserve(request.table->rows.size());
    for (const TableRow &from : request.table->rows) {
        PlannedRow row;
        row.verdict.number = from.number;
        for (const ImportField &field : importFields(request.kind))
            readOne(row, request, field, from);
        lookForExtraCells(row, request, from);
        row.verdict.title = titleOf(row, request.kind);
        plan.rows.push_back(std::move(row));
    }
    return plan;
}

void addNote(PlannedRow &row, const ImportRequest &request, ImportProblem problem, const char *field,
             const QString &detail)
{
    const QString name = QString::fromLatin1(field);
    row.verdict.notes.push_back({problem, columnOf(request, name), name, detail});
}

void settle(PlannedRow &row)
{
    const auto &notes = row.verdict.notes;
    if (std::any_of(notes.begin(), notes.end(), [](const ImportNote &note) { return !isWarning(note.problem); }))
        row.verdict.state = ImportRow::State::Wrong;
}

} // namespace bm

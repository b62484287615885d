// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/catalog.h"
#include "services/details/partners.h"
#include "services/importing/imports.h"

#include <QHash>

namespace bm
{

// What a row of a lot is about.
struct PlannedLot
{
    Ingredient ingredient;
    std::optional<Named> supplier; // nothing: none was said, or it is made with the first lot of it
    Quantity quantity;             // in the ingredient's unit
};

// A row as it is understood: the value of every field that is said, in the form of readCell().
struct PlannedRow
{
    ImportRow verdict;
    QHash<QString, QString> values;
    qint64 id = 0;  // of the one that is there; 0: none
    PlannedLot lot; // of lots only

    QString value(const char *field) const { return values.value(QLatin1String(field)); }
    bool has(const char *field) const { return values.contains(QLatin1String(field)); }
};

struct ImportPlan
{
    ImportPreview preview() const;
    bool isClean() const;
    std::vector<PlannedRow> rows;
    ImportKind kind = ImportKind::Suppliers;
};

// Tells the watch every now and then. Errors: Cancelled.
class ImportSteps
{
public:
    ImportSteps(const ImportWatch &watch, qint64 total) : m_watch(watch), m_total(total) {}
    Done step();

private:
    const ImportWatch &m_watch;
    qint64 m_total;
    qint64 m_done = 0;
};

// Every row with its values and what is wrong with its cells; the database is not asked.
ImportPlan readRows(const ImportRequest &request);

// A note about a field, at the column it stands in.
void addNote(PlannedRow &row, const ImportRequest &request, ImportProblem problem, const char *field,
             const QString &detail = {});
// Wrong when a note says so.
void settle(PlannedRow &row);

// All inside the caller's transaction or snapshot.
Done judgeCatalogue(Session &session, const ImportRequest &request, ImportPlan &plan, ImportSteps &steps);
Done writeCatalogue(Session &session, const ImportPlan &plan, ImportSteps &steps);
Done judgeLots(Session &session, const ImportRequest &request, ImportPlan &plan, ImportSteps &steps);
Done writeLots(Session &session, const ImportRequest &request, const ImportPlan &plan, ImportSteps &steps);

} // namespace bm

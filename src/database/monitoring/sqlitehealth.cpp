// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/introspection.h"
#include "database/monitoring/parts.h"

#include <QFileInfo>
#include <algorithm>

namespace bm::monitoring::sqlite
{
namespace
{
// Counting and measuring read every page: done only where that is quick.
constexpr qint64 largestMeasured = 512LL * 1024 * 1024;

Result<qint64> pragma(Database &database, const QString &name)
{
    BM_TRY_ASSIGN(const auto row, database.first(QStringLiteral("SELECT %1 AS value FROM pragma_%1").arg(name)));
    return row->integer(QStringLiteral("value"));
}

Result<std::vector<ObjectSize>> objectsOf(Database &database)
{
    BM_TRY_ASSIGN(
        const Rows rows,
        database.run(QStringLiteral("SELECT name, tbl_name, type FROM sqlite_master WHERE type IN ('table', 'index') "
                                    "AND rootpage > 0 ORDER BY name")));
    std::vector<ObjectSize> objects;
    for (const Row &row : rows)
        objects.push_back({.name = row.text(QStringLiteral("name")),
                           .table = row.text(QStringLiteral("tbl_name")),
                           .isIndex = row.text(QStringLiteral("type")) == u"index"});
    return objects;
}

// False: this SQLite was built without the table that tells.
bool measure(Database &database, std::vector<ObjectSize> &objects)
{
    const auto rows = database.run(QStringLiteral("SELECT name, pgsize FROM dbstat WHERE aggregate = TRUE"));
    if (!rows)
        return false;
    QHash<QString, qint64> bytes;
    for (const Row &row : *rows)
        bytes.insert(row.text(QStringLiteral("name")), row.integer(QStringLiteral("pgsize")));
    for (ObjectSize &object : objects) {
        if (const auto found = bytes.constFind(object.name); found != bytes.cend())
            object.bytes = *found;
    }
    return true;
}

Done count(Database &database, bool isSmall, std::vector<ObjectSize> &objects)
{
    for (ObjectSize &object : objects) {
        if (object.isIndex)
            continue;
        if (isSmall) {
            // A damaged table must not hide how the rest is.
            const auto rows = countRows(database, object.name);
            if (!rows && rows.error().reason != Reason::Corrupt)
                return rows.error();
            if (rows)
                object.rows = *rows;
            object.rowsAreExact = rows.ok();
            continue;
        }
        // The highest number is about the count; a table that has none is left unknown.
        const auto row =
            database.first(QStringLiteral("SELECT max(rowid) AS newest FROM %1").arg(quotedIdentifier(object.name)));
        if (row && *row)
            object.rows = (*row)->integer(QStringLiteral("newest"));
    }
    return {};
}
} // namespace

Result<SpaceFacts> space(Database &database)
{
    SpaceFacts facts;
    BM_TRY_ASSIGN(const qint64 pageSize, pragma(database, QStringLiteral("page_size")));
    BM_TRY_ASSIGN(const qint64 pages, pragma(database, QStringLiteral("page_count")));
    BM_TRY_ASSIGN(const qint64 freePages, pragma(database, QStringLiteral("freelist_count")));
    facts.bytes = pages * pageSize;
    facts.freeBytes = freePages * pageSize;
    BM_TRY_ASSIGN(facts.objects, objectsOf(database));
    const bool isSmall = facts.bytes <= largestMeasured;
    facts.partsAreMeasured = isSmall && measure(database, facts.objects);
    BM_TRY(count(database, isSmall, facts.objects));
    std::stable_sort(facts.objects.begin(), facts.objects.end(), [](const ObjectSize &a, const ObjectSize &b) {
        return a.bytes.value_or(0) > b.bytes.value_or(0);
    });
    return facts;
}

Result<JournalFacts> journal(Database &database)
{
    JournalFacts facts;
    facts.isMeasured = true;
    BM_TRY_ASSIGN(const auto mode, database.first(QStringLiteral("PRAGMA journal_mode")));
    facts.mode = mode->text(QStringLiteral("journal_mode")).toUpper();
    BM_TRY_ASSIGN(const auto synchronous, database.first(QStringLiteral("PRAGMA synchronous")));
    static const QStringList names{QStringLiteral("OFF"), QStringLiteral("NORMAL"), QStringLiteral("FULL"),
                                   QStringLiteral("EXTRA")};
    facts.synchronous = names.value(int(synchronous->integer(QStringLiteral("synchronous"))));
    facts.bytes = QFileInfo(database.settings().path + QStringLiteral("-wal")).size();
    return facts;
}

Result<IntegrityFacts> integrity(Database &database)
{
    IntegrityFacts facts;
    const auto rows = database.run(QStringLiteral("PRAGMA quick_check(20)"));
    if (!rows && rows.error().reason != Reason::Corrupt)
        return rows.error();
    if (!rows)
        facts.problems << rows.error().detail;
    for (const Row &row : rows.valueOr({})) {
        if (const QString line = row.text(QStringLiteral("quick_check")); line != u"ok")
            facts.problems << line;
    }
    facts.state = facts.problems.isEmpty() ? IntegrityFacts::State::Sound : IntegrityFacts::State::Damaged;
    return facts;
}

} // namespace bm::monitoring::sqlite

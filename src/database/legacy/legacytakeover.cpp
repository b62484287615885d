// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/legacy/legacytakeover.h"

#include "database/migration/migrationscript.h"
#include "database/transaction.h"

#include <QRegularExpression>
#include <algorithm>

namespace bm
{
namespace
{
QLatin1String nameOf(const OldTable &table)
{
    return QLatin1String(table.entity->name);
}

// Missing parents come under the number by which they are known, when that is one a plant could have given.
constexpr qint64 largestUsual = 2'000'000'000;

std::optional<qint64> usualId(const QString &text)
{
    bool ok = false;
    const qint64 id = text.toLongLong(&ok);
    return ok && id > 0 && id <= largestUsual && QString::number(id) == text ? std::optional(id) : std::nullopt;
}

// Rows without a reference and rows with an empty one share a parent.
QString referenceIn(const Row &orphan)
{
    const QString column = QStringLiteral("original_value");
    return orphan.isNull(column) ? QStringLiteral("") : orphan.text(column);
}

// The counter behind an old table's numbers.
Result<qint64> lastNumber(Database &database, const OldTable &table)
{
    if (table.textKey)
        return qint64{0};
    if (database.isSqlite()) {
        BM_TRY_ASSIGN(const Rows has, database.run(QStringLiteral(
                                          "SELECT 1 AS found FROM sqlite_master WHERE name = 'sqlite_sequence'")));
        if (has.empty())
            return qint64{0};
        BM_TRY_ASSIGN(const auto row,
                      database.first(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = ?"), {table.table}));
        return row ? row->integer(QStringLiteral("seq")) : qint64{0};
    }
    BM_TRY_ASSIGN(const auto named,
                  database.first(QStringLiteral("SELECT pg_get_serial_sequence(quote_ident(?), ?) AS name"),
                                 {table.table, table.key().source}));
    if (named->isNull(QStringLiteral("name")))
        return qint64{0};
    BM_TRY_ASSIGN(const auto row,
                  database.first(QStringLiteral("SELECT last_value FROM ") + named->text(QStringLiteral("name"))));
    return row->integer(QStringLiteral("last_value"));
}
} // namespace

Result<std::vector<LegacyStatement>> moveScript(Engine engine)
{
    static const QRegularExpression purpose(QStringLiteral("^-- @(\\w+) ?(.*)$"), QRegularExpression::MultilineOption);
    BM_TRY_ASSIGN(const QString text,
                  migrationText(QStringLiteral("legacy/move.") + engineName(engine) + QLatin1String(".sql")));
    std::vector<LegacyStatement> statements;
    for (const QString &statement : splitStatements(text)) {
        const auto match = purpose.match(statement);
        if (!match.hasMatch())
            return Error{Reason::Internal, {}, statement.left(80)};
        statements.push_back({match.captured(1), match.captured(2), statement.mid(match.capturedEnd() + 1)});
    }
    return statements;
}

Result<LegacyLook> legacyLook(Database &database, const OldDatabase &old, const FindingChoices &choices)
{
    // One snapshot for all counts, and PostgreSQL's cursors live in transactions only.
    if (!database.inTransaction())
        return inReadTransaction(database, [&] { return legacyLook(database, old, choices); });
    for (auto choice = choices.begin(); choice != choices.end(); ++choice) {
        if (!actionsFor(choice.key()).contains(choice.value()))
            return Error{Reason::UnknownAction, QStringLiteral("fix"), choice.key() + u'=' + choice.value()};
    }
    OldDatabase looked = old;
    const OldSql sql(looked);
    Cleaning cleaning(database, looked, sql, choices);
    SetAside aside(database, looked);
    CountingSink sink(database);
    BM_TRY(cleaning.values(sink));
    BM_TRY(cleaning.tables(sink));
    BM_TRY(cleaning.orphans(sink));
    BM_TRY(cleaning.duplicates(sink));
    BM_TRY(aside.look());
    BM_TRY(aside.tell(sink, choices));
    return LegacyLook{sink.findings(), sink.doubtful()};
}

LegacyTakeover::LegacyTakeover(Database &database, OldDatabase old, FindingChoices choices, Step step,
                               std::optional<Inspection> seen)
    : m_database(database), m_old(std::move(old)), m_choices(std::move(choices)), m_step(std::move(step)),
      m_seen(std::move(seen)), m_sql(m_old), m_cleaning(database, m_old, m_sql, m_choices), m_aside(database, m_old)
{
}

Done LegacyTakeover::setAside()
{
    BM_TRY(next(QStringLiteral("old tables")));
    BM_TRY(m_aside.look());
    return m_aside.clear();
}

QStringList LegacyTakeover::staging() const
{
    const QString id = m_database.isSqlite() ? QStringLiteral("INTEGER") : QStringLiteral("bigint");
    QStringList statements{
        QStringLiteral("CREATE TEMP TABLE bm_fix (entity TEXT NOT NULL, column_name TEXT NOT NULL, record_id TEXT NOT "
                       "NULL, value TEXT NOT NULL, PRIMARY KEY (entity, column_name, record_id))"),
        QStringLiteral("CREATE TEMP TABLE bm_key (entity TEXT NOT NULL, old_key TEXT NOT NULL, id %1 NOT NULL, PRIMARY "
                       "KEY (entity, old_key))")
            .arg(id),
        QStringLiteral("CREATE TEMP TABLE bm_unknown (entity TEXT NOT NULL, id %1 NOT NULL, reference TEXT NOT NULL, "
                       "PRIMARY KEY (entity, id))")
            .arg(id),
        // A reference may be longer than an ordered index of PostgreSQL takes.
        m_database.isSqlite()
            ? QStringLiteral("CREATE INDEX temp.bm_unknown_reference ON bm_unknown (reference)")
            : QStringLiteral("CREATE INDEX bm_unknown_reference ON bm_unknown USING hash (reference)"),
        QStringLiteral("CREATE TEMP TABLE bm_last (entity TEXT NOT NULL PRIMARY KEY, last %1 NOT NULL)").arg(id)};
    for (const OldTable &table : m_old.tables) {
        if (table.textKey)
            statements << QStringLiteral("INSERT INTO bm_key (entity, old_key, id) SELECT %1, k, row_number() OVER "
                                         "(ORDER BY k) FROM (SELECT %2 AS k%3) s")
                              .arg(literal(nameOf(table)), m_sql.recordId(table), m_sql.from(table));
    }
    return statements;
}

Done LegacyTakeover::stage()
{
    for (const QString &statement : staging())
        BM_TRY(m_database.execute(statement));
    m_sql.setKeysNumbered();
    for (const OldTable &table : m_old.tables) {
        BM_TRY_ASSIGN(const qint64 last, lastNumber(m_database, table));
        if (nameOf(table) != QLatin1String("old_ingredients") && last > 0)
            BM_TRY(m_database.run(QStringLiteral("INSERT INTO bm_last (entity, last) VALUES (?, ?)"),
                                  {QString(nameOf(table)), last}));
    }
    return {};
}

Done LegacyTakeover::clean()
{
    BM_TRY(m_cleaning.values(*m_sink, m_seen ? std::optional(m_seen->doubtful) : std::nullopt));
    m_sql.setFixed(m_sink->fixed());
    BM_TRY(m_cleaning.tables(*m_sink));
    BM_TRY(makeParents(*m_sink));
    m_sql.setFixed(m_sink->fixed());
    BM_TRY(makeUnique(*m_sink));
    m_sql.setFixed(m_sink->fixed());
    return m_aside.tell(*m_sink, m_choices);
}

Done LegacyTakeover::makeParents(KeepingSink &sink)
{
    // Numbers by which a missing parent is known come before numbers that it is given.
    BM_TRY_ASSIGN(const auto all, orphaned());
    for (const Orphaned &one : all)
        BM_TRY(nameParentsFor(one));
    for (const Orphaned &one : all)
        BM_TRY(makeParentsFor(one, sink));
    // An unknown run or lot needs a parent of its own that is known to be unknown.
    const auto needs = [this](const char *child, const char *parent) -> Done {
        const QString name = QString::fromLatin1(parent);
        const OldTable *bound = m_old.find(QLatin1String(parent));
        const QString ids = bound
                                ? QStringLiteral("SELECT max(%1) AS id%2").arg(m_sql.newId(*bound), m_sql.from(*bound))
                                : QStringLiteral("SELECT 0 AS id");
        return m_database.execute(
            QStringLiteral(
                "INSERT INTO bm_unknown (entity, id, reference) SELECT '%1', 1 + COALESCE((SELECT max(id) FROM "
                "(%2) m), 0), '' WHERE EXISTS (SELECT 1 FROM bm_unknown WHERE entity = '%3') AND NOT EXISTS "
                "(SELECT 1 FROM bm_unknown WHERE entity = '%1')")
                .arg(name, ids, QString::fromLatin1(child)));
    };
    BM_TRY(needs("ingredient_lots", "ingredients"));
    return needs("production_runs", "recipes");
}

bool LegacyTakeover::mayHaveOrphans(const OldTable &table, const OldTableColumn &column) const
{
    return !m_seen || std::any_of(m_seen->findings.begin(), m_seen->findings.end(), [&](const Finding &finding) {
        return finding.kind == QLatin1String("orphan") && finding.table == table.original &&
               finding.column == column.source;
    });
}

// Each table is read once: nothing of it is changed meanwhile.
Result<std::vector<LegacyTakeover::Orphaned>> LegacyTakeover::orphaned()
{
    std::vector<Orphaned> all;
    for (const OldTable &table : m_old.tables) {
        for (const OldTableColumn &column : table.columns) {
            if (column.spec->value != OldValue::Ref || !mayHaveOrphans(table, column))
                continue;
            BM_TRY_ASSIGN(Rows missing, m_database.run(QStringLiteral("SELECT DISTINCT original_value FROM (") +
                                                       m_cleaning.orphanSelect(table, column) +
                                                       QLatin1String(") o ORDER BY original_value")));
            if (!missing.empty())
                all.push_back({&table, &column, std::move(missing)});
        }
    }
    return all;
}

Done LegacyTakeover::addParent(const QString &parent, qint64 id, const QString &reference)
{
    BM_TRY(m_database.run(QStringLiteral("INSERT INTO bm_unknown (entity, id, reference) VALUES (?, ?, ?) ON CONFLICT "
                                         "DO NOTHING"),
                          {parent, id, reference}));
    return {};
}

Done LegacyTakeover::nameParentsFor(const Orphaned &orphaned)
{
    const char *target = orphaned.column->spec->target;
    const OldTable *bound = m_old.find(QLatin1String(target));
    if (bound && bound->textKey)
        return {};
    for (const Row &row : orphaned.missing) {
        const QString reference = referenceIn(row);
        if (const auto own = usualId(reference))
            BM_TRY(addParent(QString::fromLatin1(target), *own, reference));
    }
    return {};
}

Done LegacyTakeover::makeParentsFor(const Orphaned &orphaned, KeepingSink &sink)
{
    const OldTable &table = *orphaned.table;
    const OldTableColumn &column = *orphaned.column;
    const QString parent = QString::fromLatin1(column.spec->target);
    const OldTable *bound = m_old.find(QLatin1String(column.spec->target));
    const QString orphans = m_cleaning.orphanSelect(table, column);
    QString highest = QStringLiteral("SELECT max(id) AS id FROM bm_unknown WHERE entity = ") + literal(parent);
    if (bound)
        highest += QStringLiteral(" UNION ALL SELECT max(%1)%2").arg(m_sql.newId(*bound), m_sql.from(*bound));
    BM_TRY_ASSIGN(const auto top,
                  m_database.first(QStringLiteral("SELECT COALESCE(max(id), 0) AS id FROM (%1) m").arg(highest)));
    qint64 next = std::max<qint64>(top->integer(QStringLiteral("id")), 0);
    for (const Row &row : orphaned.missing) {
        const QString reference = referenceIn(row);
        if (usualId(reference) && !(bound && bound->textKey))
            continue;
        BM_TRY_ASSIGN(const auto there,
                      m_database.first(QStringLiteral("SELECT id FROM bm_unknown WHERE entity = ? AND reference = ?"),
                                       {parent, reference}));
        if (!there)
            BM_TRY(addParent(parent, ++next, reference));
    }
    const QString found =
        QStringLiteral(
            "SELECT o.record_id, o.original_value, (SELECT min(u.id) FROM bm_unknown u WHERE u.entity = %1 AND "
            "u.reference = COALESCE(o.original_value, '')) AS new_value FROM (%2) o")
            .arg(literal(parent), orphans);
    BM_TRY(sink.mend(table, column, found));
    return sink.add(RowsFinding{QStringLiteral("orphan"), m_cleaning.action("orphan"), table.original, column.source,
                                QStringLiteral("SELECT record_id, original_value, CAST(new_value AS TEXT) AS new_value "
                                               "FROM (%1) f")
                                    .arg(found)});
}

Done LegacyTakeover::makeUnique(KeepingSink &sink)
{
    for (const OldTable &table : m_old.tables) {
        for (const OldTableColumn &column : table.columns) {
            if (isUniqueKind(column.spec->value)) {
                BM_TRY(next(QString::fromLatin1(column.spec->target)));
                BM_TRY(makeUniqueIn(table, column, sink));
            }
        }
    }
    return {};
}

// First what stands there twice; then, as often as it takes, what our own suffixes and numbers collide with.
Done LegacyTakeover::makeUniqueIn(const OldTable &table, const OldTableColumn &column, KeepingSink &sink)
{
    constexpr int enough = 50;
    const char *kind = column.spec->value == OldValue::Code ? "duplicate_code" : "duplicate_name";
    const QString entity = literal(nameOf(table));
    const QString name = literal(QLatin1String(column.spec->name));
    for (int round = 0; round < enough; ++round) {
        const QString codes = m_cleaning.codesSelect(table, column);
        const QString ours = QStringLiteral("(given = 1 OR EXISTS (SELECT 1 FROM bm_fix f WHERE f.entity = %1 AND "
                                            "f.column_name = %2 AND f.record_id = c.record_id))")
                                 .arg(entity, name);
        const QString first =
            m_cleaning.action(kind) == QLatin1String("keep_first_suffix_rest")
                ? QStringLiteral(" AND c.id NOT IN (SELECT min(id) FROM (%1) e WHERE given = 0 GROUP BY "
                                 "code)")
                      .arg(codes)
                : QString();
        const QString which = round == 0 ? QStringLiteral("given = 0") + first : ours;
        const QString among = round == 0 ? QStringLiteral("WHERE given = 0 ") : QString();
        BM_TRY(m_database.execute(
            QStringLiteral(
                "CREATE TEMP TABLE bm_twice AS SELECT c.record_id, c.code AS original_value, c.code || '-' || "
                "c.id AS new_value FROM (%1) c WHERE %2 AND c.code IN (SELECT code FROM (%1) d %3GROUP BY "
                "code HAVING count(*) > 1)")
                .arg(codes, which, among)));
        const QString select = QStringLiteral("SELECT record_id, original_value, new_value FROM bm_twice");
        BM_TRY_ASSIGN(const Rows count, m_database.run(QStringLiteral("SELECT count(*) AS n FROM bm_twice")));
        const bool done = count.front().integer(QStringLiteral("n")) == 0;
        if (!done) {
            BM_TRY(sink.add(RowsFinding{QString::fromLatin1(kind), m_cleaning.action(kind), table.original,
                                        column.source, select}));
            BM_TRY(sink.mend(table, column, select));
            m_sql.setFixed(sink.fixed());
        }
        BM_TRY(m_database.execute(QStringLiteral("DROP TABLE bm_twice")));
        if (done && round > 0)
            return {};
    }
    return Error{Reason::MigrationFailed, {}, table.original + u'.' + column.source};
}

QStringList LegacyTakeover::views() const
{
    QStringList statements;
    for (const OldEntity &entity : oldEntities())
        statements << m_sql.view(entity);
    return statements;
}

QString LegacyTakeover::rowsWords(const QString &entity) const
{
    const QByteArray name = entity == QLatin1String("pallet_items") ? QByteArrayLiteral("pallets") : entity.toLatin1();
    const OldTable *table = m_old.find(QLatin1String(name));
    if (!table)
        return {};
    const QString target =
        entity == QLatin1String("pallet_items") ? entity : QString::fromLatin1(table->entity->newTable);
    return table->original + QLatin1String(" -> ") + target;
}

// Of what a lot held and what is left of it, one says nothing without the other; the one that was known is kept.
Done LegacyTakeover::keepHalves()
{
    const OldTable *lots = m_old.find(QLatin1String("ingredient_lots"));
    for (const char *name : {"quantity_received", "quantity_remaining"}) {
        const OldTableColumn *column = lots ? lots->column(QLatin1String(name)) : nullptr;
        if (!column)
            continue;
        BM_TRY(m_sink->add(RowsFinding{
            QStringLiteral("kept_value"), m_cleaning.action("kept_value"), lots->original, column->source,
            QStringLiteral(
                "SELECT %1 AS record_id, %2 AS original_value, CAST(NULL AS TEXT) AS new_value FROM %3 t JOIN "
                "ingredient_lots n ON n.id = %4 WHERE t.%5 IS NOT NULL AND n.%6 IS NULL AND NOT EXISTS "
                "(SELECT 1 FROM migration_findings f WHERE f.table_name = %7 AND f.record_id = %1 AND "
                "f.column_name = %8)")
                .arg(m_sql.recordId(*lots), m_sql.original(*column), quotedIdentifier(lots->table), m_sql.newId(*lots),
                     quotedIdentifier(column->source), QString::fromLatin1(name), literal(lots->original),
                     literal(column->source))}));
    }
    return {};
}

// Of the old table that a statement of the move script is called after; most are called otherwise.
qint64 LegacyTakeover::rowsIn(const QString &entity, const MigrationReport &report) const
{
    const OldTable *table = m_old.find(QLatin1String(entity.toLatin1()));
    if (!table)
        return 0;
    const auto &counts = report.before.tables;
    const auto count = std::find_if(counts.begin(), counts.end(),
                                    [table](const TableCount &each) { return each.name == table->original; });
    return count == counts.end() ? 0 : count->rows;
}

qint64 LegacyTakeover::rowsToMove(const MigrationReport &report) const
{
    qint64 rows = 0;
    for (const OldTable &table : m_old.tables)
        rows += rowsIn(nameOf(table), report);
    return rows;
}

Done LegacyTakeover::moveRows(MigrationReport &report)
{
    BM_TRY_ASSIGN(const auto script, moveScript(m_old.engine));
    for (const LegacyStatement &statement : script) {
        BM_TRY(next(statement.words));
        const bool asks = statement.purpose == QLatin1String("rows") || statement.purpose == QLatin1String("check");
        if (const Done done = asks ? check(statement, report) : m_database.execute(statement.sql); !done) {
            Error error = done.error();
            error.detail = statement.words + QLatin1String(": ") + error.detail;
            return error;
        }
        if (statement.purpose == QLatin1String("move"))
            m_rowsMoved += rowsIn(statement.words, report);
    }
    return {};
}

Done LegacyTakeover::move(qint64 migrationRun, MigrationReport &report)
{
    m_sink = std::make_unique<KeepingSink>(m_database, migrationRun);
    BM_TRY(next(QStringLiteral("findings")));
    BM_TRY(stage());
    BM_TRY(clean());
    for (const QString &statement : views())
        BM_TRY(m_database.execute(statement));
    BM_TRY(moveRows(report));
    BM_TRY(next(QStringLiteral("comparison")));
    BM_TRY(keepHalves());
    BM_TRY(checkColumns(report));
    BM_TRY_ASSIGN(const Rows made,
                  m_database.run(QStringLiteral(
                      "SELECT (SELECT count(*) FROM production_runs WHERE batch_number LIKE 'MIGRATED-%') AS runs, "
                      "(SELECT count(*) FROM pallets WHERE pallet_number LIKE 'PAL-%-MIGRATED') AS pallets, "
                      "(SELECT count(*) FROM ingredient_lots WHERE internal_lot_code LIKE 'MIGRATED-%' AND "
                      "supplier_lot_code IS NOT NULL) AS lots")));
    const Row &row = made.front();
    report.fixes = {{QStringLiteral("batch_number_given"), row.integer(QStringLiteral("runs")), {}},
                    {QStringLiteral("pallet_number_given"), row.integer(QStringLiteral("pallets")), {}},
                    {QStringLiteral("lot_text_became_lot"), row.integer(QStringLiteral("lots")), {}}};
    std::erase_if(report.fixes, [](const Fix &fix) { return fix.count == 0; });
    for (auto count = m_sink->counts().begin(); count != m_sink->counts().end(); ++count)
        report.fixes.push_back({count.key(), count.value(), actionFor(count.key(), m_choices)});
    return clearStage();
}

QStringList LegacyTakeover::clearing() const
{
    QStringList statements;
    for (auto entity = oldEntities().rbegin(); entity != oldEntities().rend(); ++entity)
        statements << QStringLiteral("DROP VIEW bm_old_") + QLatin1String(entity->name);
    for (const char *table : {"bm_fix", "bm_key", "bm_unknown", "bm_last"})
        statements << QStringLiteral("DROP TABLE ") + QLatin1String(table);
    return statements;
}

Done LegacyTakeover::clearStage()
{
    for (const QString &statement : clearing())
        BM_TRY(m_database.execute(statement));
    return {};
}

Done LegacyTakeover::putBack(MigrationReport &report)
{
    BM_TRY(next(QStringLiteral("old tables")));
    BM_TRY_ASSIGN(const auto lost, m_aside.putBack());
    for (const Dependent &each : lost) {
        report.fixes.push_back({QStringLiteral("kept_definition"), 1, QStringLiteral("keep")});
        BM_TRY(m_database.run(
            QStringLiteral("UPDATE migration_findings SET action = 'keep' WHERE migration_run_id = ? AND "
                           "kind = 'dependent_object' AND record_id = ?"),
            {m_sink->migrationRun(), each.name}));
    }
    return {};
}

Result<QStringList> LegacyTakeover::planned()
{
    BM_TRY(m_aside.look());
    BM_TRY_ASSIGN(QStringList statements, m_aside.planned());
    OldDatabase moved = m_old;
    for (OldTable &table : moved.tables)
        table.table = asideName(*table.entity);
    std::swap(moved, m_old);
    m_sql.setKeysNumbered();
    BM_TRY_ASSIGN(const auto scripts, migrationScripts(m_old.engine));
    QStringList indexes;
    for (const MigrationScript &script : scripts) {
        for (const QString &statement : splitStatements(script.up)) {
            if (!isPutOff(statement, indexes))
                statements << statement;
        }
    }
    statements << staging() << views();
    BM_TRY_ASSIGN(const auto script, moveScript(m_old.engine));
    for (const LegacyStatement &statement : script)
        statements << statement.sql;
    std::swap(moved, m_old);
    BM_TRY_ASSIGN(const QStringList back, m_aside.plannedBack());
    statements << clearing() << back << indexes;
    return statements;
}

} // namespace bm

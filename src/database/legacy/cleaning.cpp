// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/legacy/cleaning.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bm
{
namespace
{
QString source(const OldTableColumn &column)
{
    return QStringLiteral("t.") + quotedIdentifier(column.source);
}

// Thousandths on SQLite, plain on PostgreSQL.
std::optional<QString> stored(const std::optional<QString> &number, Engine engine)
{
    if (!number || engine == Engine::PostgreSQL)
        return number;
    const QString places = number->section(u'.', 1, 1).leftJustified(3, u'0');
    return number->section(u'.', 0, 0) + places;
}

bool isNumber(OldValue value)
{
    return value == OldValue::Quantity || value == OldValue::Positive || value == OldValue::Signed;
}

// SQLite answers a cursor while other statements run; PostgreSQL needs one of its own.
Done forEachRow(Database &database, const QString &select, const std::function<Done(const Row &)> &visit)
{
    if (database.isSqlite())
        return database.forEach(select, {}, visit);
    constexpr size_t batch = 2000;
    BM_TRY(database.execute(QStringLiteral("DECLARE bm_cursor NO SCROLL CURSOR FOR ") + select));
    for (;;) {
        BM_TRY_ASSIGN(const Rows rows, database.runInline(QStringLiteral("FETCH 2000 FROM bm_cursor"), {}));
        for (const Row &row : rows)
            BM_TRY(visit(row));
        if (rows.size() < batch)
            break;
    }
    return database.execute(QStringLiteral("CLOSE bm_cursor"));
}
} // namespace

bool isUniqueKind(OldValue value)
{
    return value == OldValue::Code || value == OldValue::Name;
}

QString Cleaning::selectRows(const OldTable &table, const QString &original, const QString &newValue,
                             const QString &condition) const
{
    return QStringLiteral("SELECT ") + m_sql.recordId(table) + QLatin1String(" AS record_id, CAST(") + original +
           QLatin1String(" AS TEXT) AS original_value, CAST(") + newValue + QLatin1String(" AS TEXT) AS new_value") +
           m_sql.from(table) + QLatin1String(" WHERE ") + condition;
}

Done Cleaning::values(FindingSink &sink, const std::optional<QStringList> &only)
{
    for (const OldTable &table : m_old.tables) {
        if (!only || only->contains(table.original))
            BM_TRY(valuesOf(table, sink));
    }
    return {};
}

// One pass over a table: for each column the value, where it is suspicious, else nothing.
Done Cleaning::valuesOf(const OldTable &table, FindingSink &sink)
{
    QStringList columns{m_sql.recordId(table) + QLatin1String(" AS record_id")};
    QStringList conditions;
    std::vector<const OldTableColumn *> looked;
    for (const OldTableColumn &column : table.columns) {
        const QString suspicious = m_sql.column(table, column).suspicious;
        if (suspicious.isEmpty())
            continue;
        const QString condition = QStringLiteral("(%1 IS NOT NULL AND (%2))").arg(source(column), suspicious);
        columns << QStringLiteral("CASE WHEN %1 THEN %2 END AS v%3")
                       .arg(condition, m_sql.original(column), QString::number(looked.size()));
        conditions << condition;
        looked.push_back(&column);
    }
    if (looked.empty())
        return {};
    const QString select = QStringLiteral("SELECT ") + columns.join(QLatin1String(", ")) + m_sql.from(table) +
                           QLatin1String(" WHERE ") + conditions.join(QLatin1String(" OR "));
    return forEachRow(m_database, select, [&](const Row &row) -> Done {
        const QString record = row.text(QStringLiteral("record_id"));
        for (size_t i = 0; i < looked.size(); ++i) {
            const QString name = u'v' + QString::number(i);
            if (row.isNull(name))
                continue;
            const QString original = row.text(name);
            BM_TRY(sink.add({table, *looked[i], record, original, read(table, *looked[i], record, original)}));
        }
        return {};
    });
}

Reading Cleaning::readText(const OldTableColumn &column, const QString &record, const QString &original) const
{
    const OldValue value = column.spec->value;
    const int longest = value == OldValue::Code ? longestCode : value == OldValue::Text ? 0 : longestName;
    Reading reading = readOldText(original, m_choices);
    if (longest > 0 && reading.value->size() > longest) {
        // The row's own id keeps two long ones apart that begin alike.
        reading.value =
            reading.value->left(longest - 2 - record.left(40).size()) + QChar(0x2026) + u'-' + record.left(40);
        if (!original.contains(QChar(0)))
            reading.kind = QStringLiteral("long_text");
        reading.action = action(reading.kind.toLatin1().constData());
    }
    return reading;
}

Reading Cleaning::readTemperature(const QString &original) const
{
    const QString chosen = action("temperature_without_unit");
    Reading reading{QStringLiteral("temperature_without_unit"), chosen, std::nullopt};
    const std::optional<QString> number = readOldNumber(original, true, true, m_choices).value;
    if (!number || (chosen != QLatin1String("celsius") && chosen != QLatin1String("fahrenheit")))
        return reading;
    reading.value = number;
    if (chosen == QLatin1String("fahrenheit")) {
        const double celsius = (number->toDouble() - 32) * 5 / 9;
        reading.value = readOldNumber(QString::number(celsius, 'f', 3), true, true, m_choices).value;
    }
    return reading;
}

Reading Cleaning::read(const OldTable &table, const OldTableColumn &column, const QString &record,
                       const QString &original) const
{
    const OldValue value = column.spec->value;
    if (isNumber(value)) {
        Reading reading = readOldNumber(original, value == OldValue::Signed, value != OldValue::Positive, m_choices);
        reading.value = stored(reading.value, m_old.engine);
        return reading;
    }
    switch (value) {
    case OldValue::Temperature: {
        Reading reading = readTemperature(original);
        reading.value = stored(reading.value, m_old.engine);
        return reading;
    }
    case OldValue::Count: {
        Reading reading = readOldNumber(original, false, true, m_choices);
        if (reading.value && reading.value->contains(u'.'))
            return {QStringLiteral("unreadable_number"), action("unreadable_number"), std::nullopt};
        return reading;
    }
    case OldValue::Time:
    case OldValue::Day:
        return readOldTime(original, m_choices);
    case OldValue::Words:
        return readOldWords(original, m_choices);
    case OldValue::Json: {
        const QByteArray quoted = QJsonDocument(QJsonArray{original}).toJson(QJsonDocument::Compact);
        const bool isJson = !QJsonDocument::fromJson(original.toUtf8()).isNull();
        return {{}, {}, isJson ? original : QString::fromUtf8(quoted)};
    }
    case OldValue::Flag:
        return {QStringLiteral("unknown_word"), action("unknown_word"), std::nullopt};
    case OldValue::Word: {
        const QString ours = defaultWord(QLatin1String(table.entity->name), QLatin1String(column.spec->name));
        return {QStringLiteral("unknown_word"), action("unknown_word"),
                ours.isEmpty() ? std::nullopt : std::optional(ours)};
    }
    default:
        return readText(column, record, original);
    }
}

Done Cleaning::tables(FindingSink &sink)
{
    for (const OldTable &table : m_old.tables) {
        BM_TRY(idsOf(table, sink));
        BM_TRY(blanksOf(table, sink));
        BM_TRY(wordsOf(table, sink));
        BM_TRY(daysOf(table, sink));
        BM_TRY(keptOf(table, sink));
    }
    BM_TRY(stockOf(sink));
    return runTimes(sink);
}

// Stock is what lots hold: where there are lots, what was written down beside them is kept as it was.
Done Cleaning::stockOf(FindingSink &sink)
{
    const OldTable *ingredients = m_old.find(QLatin1String("ingredients"));
    const OldTable *lots = m_old.find(QLatin1String("ingredient_lots"));
    const OldTableColumn *stock = ingredients ? ingredients->column(QLatin1String("current_stock")) : nullptr;
    if (!stock || !lots)
        return {};
    const QString condition =
        QStringLiteral("%1 IS NOT NULL AND EXISTS (SELECT 1 FROM %2 l WHERE l.%3 = %4)")
            .arg(source(*stock), quotedIdentifier(lots->table),
                 quotedIdentifier(lots->column(QLatin1String("ingredient_id"))->source), source(ingredients->key()));
    return sink.add(RowsFinding{QStringLiteral("kept_value"), action("kept_value"), ingredients->original,
                                stock->source,
                                selectRows(*ingredients, m_sql.original(*stock), QStringLiteral("NULL"), condition)});
}

Done Cleaning::idsOf(const OldTable &table, FindingSink &sink)
{
    const QString key = source(table.key());
    const QString wrong = m_old.engine == Engine::SQLite && !table.textKey
                              ? QStringLiteral(" OR typeof(%1) <> 'integer'").arg(key)
                              : QString();
    BM_TRY_ASSIGN(const bool unique, hasUniqueColumn(m_database, table.table, table.key().source));
    if (unique)
        return {};
    const QString condition = QStringLiteral("%1 IS NULL%2 OR %1 IN (SELECT %1%3 GROUP BY %1 HAVING count(*) > 1)")
                                  .arg(key, wrong, m_sql.from(table));
    return sink.add(
        RowsFinding{QStringLiteral("duplicate_id"), action("duplicate_id"), table.original, table.key().source,
                    selectRows(table, QStringLiteral("CAST(%1 AS TEXT)").arg(key), QStringLiteral("NULL"), condition)});
}

Done Cleaning::blanksOf(const OldTable &table, FindingSink &sink)
{
    for (const OldTableColumn &column : table.columns) {
        if (!isUniqueKind(column.spec->value))
            continue;
        const bool code = column.spec->value == OldValue::Code;
        const QString c = source(column);
        // A code that was never given is no finding; one that is blank is.
        const QString condition = (code ? QStringLiteral("%1 IS NOT NULL AND ").arg(c) : QString()) +
                                  QStringLiteral("(%1) IS NULL").arg(m_sql.mended(table, column));
        const char *kind = code ? "missing_code" : "missing_name";
        BM_TRY(sink.add(RowsFinding{QString::fromLatin1(kind), action(kind), table.original, column.source,
                                    selectRows(table, m_sql.original(column), m_sql.given(table), condition)}));
        const QString codes = codesSelect(table, column);
        const QString folded = QStringLiteral("lower(trim(code))");
        BM_TRY(sink.add(RowsFinding{
            QStringLiteral("twin_code"), action("twin_code"), table.original, column.source,
            QStringLiteral(
                "SELECT record_id, code AS original_value, code AS new_value FROM (%1) c WHERE %2 IN (SELECT "
                "%2 FROM (%1) d GROUP BY %2 HAVING count(DISTINCT code) > 1)")
                .arg(codes, folded)}));
    }
    return {};
}

Done Cleaning::wordsOf(const OldTable &table, FindingSink &sink)
{
    const QLatin1String entity(table.entity->name);
    for (const OldTableColumn &column : table.columns) {
        if (column.spec->value != OldValue::Word)
            continue;
        QStringList changed;
        for (const OldWord &word : oldWords(entity, QLatin1String(column.spec->name))) {
            if (QString::fromLatin1(word.word).toUpper() != QLatin1String(word.ours))
                changed << literal(QString::fromLatin1(word.word));
        }
        if (changed.isEmpty())
            continue;
        const QString word = QStringLiteral("lower(trim(CAST(%1 AS TEXT)))").arg(source(column));
        BM_TRY(sink.add(
            RowsFinding{QStringLiteral("mapped_word"), action("mapped_word"), table.original, column.source,
                        selectRows(table, m_sql.original(column), m_sql.column(table, column).value,
                                   word + QLatin1String(" IN (") + changed.join(QLatin1String(", ")) + u')')}));
    }
    return {};
}

// An expiration day that was stored with a time of day keeps the day, in UTC.
Done Cleaning::daysOf(const OldTable &table, FindingSink &sink)
{
    for (const OldTableColumn &column : table.columns) {
        if (column.spec->value != OldValue::Day || column.type == QLatin1String("date"))
            continue;
        OldColumn asTime = *column.spec;
        asTime.value = OldValue::Time;
        const QString time = m_sql.column(table, {&asTime, column.source, column.type}).value;
        const QString hasTime = m_old.engine == Engine::SQLite
                                    ? QStringLiteral("substr(%1, 11) NOT IN ('', 'T00:00:00.000Z')").arg(time)
                                    : QStringLiteral("(%1) <> date_trunc('day', %1, 'UTC')").arg(time);
        BM_TRY(sink.add(
            RowsFinding{QStringLiteral("time_of_day"), action("time_of_day"), table.original, column.source,
                        selectRows(table, m_sql.original(column), m_sql.column(table, column).value, hasTime)}));
    }
    return {};
}

Done Cleaning::keptOf(const OldTable &table, FindingSink &sink)
{
    std::vector<OldTableColumn> kept;
    for (const OldTableColumn &column : table.columns) {
        if (column.spec->value == OldValue::Kept)
            kept.push_back(column);
    }
    for (const ColumnInfo &column : table.unmapped)
        kept.push_back({nullptr, column.name, column.type});
    for (const OldTableColumn &column : kept) {
        BM_TRY(sink.add(RowsFinding{QStringLiteral("kept_value"), action("kept_value"), table.original, column.source,
                                    selectRows(table, m_sql.original(column), QStringLiteral("NULL"),
                                               source(column) + QLatin1String(" IS NOT NULL"))}));
    }
    return {};
}

Done Cleaning::runTimes(FindingSink &sink)
{
    const OldTable *runs = m_old.find(QLatin1String("production_runs"));
    const OldTableColumn *begin = runs ? runs->column(QLatin1String("actual_start_time")) : nullptr;
    const OldTableColumn *end = runs ? runs->column(QLatin1String("actual_end_time")) : nullptr;
    if (!begin || !end)
        return {};
    // Before anything is mended, what needs a closer look is not yet known to be a time.
    const auto time = [&](const OldTableColumn &column) {
        const ColumnSql sql = m_sql.column(*runs, column);
        const QString mended = m_sql.mended(*runs, column);
        return mended != sql.value
                   ? mended
                   : QStringLiteral("CASE WHEN %1 THEN NULL ELSE %2 END").arg(sql.suspicious, sql.value);
    };
    return sink.add(RowsFinding{QStringLiteral("end_before_start"), action("end_before_start"), runs->original,
                                end->source,
                                selectRows(*runs, m_sql.original(*end), QStringLiteral("NULL"),
                                           QStringLiteral("(%1) < (%2)").arg(time(*end), time(*begin)))});
}

QString Cleaning::orphanSelect(const OldTable &table, const OldTableColumn &column) const
{
    const OldTable *parent = m_old.find(QLatin1String(column.spec->target));
    const QString c = source(column);
    QString missing = c + QLatin1String(" IS NULL OR ");
    if (parent) {
        const bool sameType = m_old.engine == Engine::SQLite || parent->key().type.contains(QLatin1String("int")) ==
                                                                    column.type.contains(QLatin1String("int"));
        const QString key = QStringLiteral("p.") + quotedIdentifier(parent->key().source);
        missing +=
            QStringLiteral("NOT EXISTS (SELECT 1 FROM %1 p WHERE %2 = %3)")
                .arg(quotedIdentifier(parent->table), sameType ? key : QStringLiteral("CAST(%1 AS TEXT)").arg(key),
                     sameType ? c : QStringLiteral("CAST(%1 AS TEXT)").arg(c));
    } else {
        missing += QLatin1String("1 = 1");
    }
    return selectRows(table, m_sql.original(column), QStringLiteral("NULL"), missing);
}

Done Cleaning::orphans(FindingSink &sink)
{
    for (const OldTable &table : m_old.tables) {
        for (const OldTableColumn &column : table.columns) {
            if (column.spec->value == OldValue::Ref)
                BM_TRY(sink.add(RowsFinding{QStringLiteral("orphan"), action("orphan"), table.original, column.source,
                                            orphanSelect(table, column)}));
        }
    }
    return {};
}

QString Cleaning::codesSelect(const OldTable &table, const OldTableColumn &column) const
{
    const QString value = m_sql.mended(table, column);
    return QStringLiteral("SELECT %1 AS record_id, %2 AS id, COALESCE(%3, %4) AS code, CASE WHEN (%3) IS NULL THEN 1 "
                          "ELSE 0 END AS given%5")
        .arg(m_sql.recordId(table), m_sql.newId(table), value, m_sql.given(table), m_sql.from(table));
}

Done Cleaning::duplicates(FindingSink &sink)
{
    for (const OldTable &table : m_old.tables) {
        for (const OldTableColumn &column : table.columns) {
            if (!isUniqueKind(column.spec->value))
                continue;
            const char *kind = column.spec->value == OldValue::Code ? "duplicate_code" : "duplicate_name";
            const QString first = action(kind) == QLatin1String("keep_first_suffix_rest")
                                      ? QStringLiteral(" AND c.id NOT IN (SELECT min(id) FROM (%1) e WHERE given = 0 "
                                                       "GROUP BY code)")
                                      : QString();
            const QString select =
                QStringLiteral("SELECT c.record_id, c.code AS original_value, c.code || '-' || c.id AS new_value FROM "
                               "(%1) c WHERE given = 0 AND c.code IN (SELECT code FROM (%1) d WHERE given = 0 GROUP BY "
                               "code HAVING count(*) > 1)") +
                first;
            BM_TRY(sink.add(RowsFinding{QString::fromLatin1(kind), action(kind), table.original, column.source,
                                        QString(select).replace(QLatin1String("%1"), codesSelect(table, column))}));
        }
    }
    return {};
}

} // namespace bm

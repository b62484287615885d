// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/introspection.h"
#include "support/besieged.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
struct Key
{
    QString table;
    QStringList columns;
    QString parent = {};
};

// Foreign keys as the engine itself tells them, never a list of ours.
std::vector<Key> foreignKeys(const Besieged &plant)
{
    std::vector<Key> keys;
    const auto database = plant.open(Database::Mode::ReadOnly);
    if (plant.engine() == Engine::SQLite) {
        for (const QString &table : plant.tables()) {
            const auto found = sqliteForeignKeys(*database, table);
            for (const ForeignKeyInfo &key : found.value())
                keys.push_back({table, {key.column}, key.parentTable});
        }
        return keys;
    }
    const QStringList lines = plant.lines(QStringLiteral(
        "SELECT t.relname, a.attname, p.relname AS parent FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid "
        "JOIN pg_class p ON p.oid = c.confrelid JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1] "
        "WHERE c.contype = 'f' ORDER BY 1, 2"));
    for (const QString &line : lines)
        keys.push_back({line.section(u'|', 0, 0), {line.section(u'|', 1, 1)}, line.section(u'|', 2, 2)});
    return keys;
}

std::vector<Key> uniqueKeys(const Besieged &plant)
{
    std::vector<Key> keys;
    const auto database = plant.open(Database::Mode::ReadOnly);
    if (plant.engine() == Engine::SQLite) {
        for (const QString &table : plant.tables()) {
            const auto found = sqliteUniqueKeys(*database, table);
            for (const QStringList &columns : found.value())
                keys.push_back({table, columns});
        }
        return keys;
    }
    const QStringList lines = plant.lines(QStringLiteral(
        "SELECT t.relname, (SELECT string_agg(a.attname, ',' ORDER BY k.n) FROM unnest(x.indkey) WITH ORDINALITY AS k "
        "(attnum, n) JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.attnum) AS key FROM pg_index x "
        "JOIN pg_class t ON t.oid = x.indrelid WHERE x.indisunique AND t.relnamespace = 'public'::regnamespace "
        "ORDER BY 1, 2"));
    for (const QString &line : lines) {
        const QStringList columns = line.section(u'|', 1, 1).split(u',');
        if (columns.first() != QLatin1String("id") && columns.first() != QLatin1String("version"))
            keys.push_back({line.section(u'|', 0, 0), columns});
    }
    return keys;
}

// A value that no row has: of the SSCC's length where it must be, a number where it is one.
QString freshValue(const QString &column)
{
    static int count = 100;
    ++count;
    if (column == QLatin1String("sscc"))
        return u'\'' + QString::number(count).rightJustified(18, u'9') + u'\'';
    if (column == QLatin1String("night"))
        return QStringLiteral("date('2025-01-%1')").arg(count % 28 + 1, 2, 10, QChar(u'0'));
    if (column == QLatin1String("version") || column == QLatin1String("position"))
        return QString::number(count);
    return QStringLiteral("'fresh %1'").arg(count);
}

// What keeps a copied row from meeting another key than the one in question.
QMap<QString, QString> freshFor(const Besieged &plant, const QString &table, const QStringList &key)
{
    QMap<QString, QString> otherwise;
    for (const Key &other : uniqueKeys(plant)) {
        if (other.table != table || other.columns == key)
            continue;
        for (const QString &column : other.columns) {
            if (!column.endsWith(QLatin1String("_id")))
                otherwise.insert(column, freshValue(column));
        }
    }
    return otherwise;
}

// A pallet, a run and a movement have no fresh value: they must exist.
QMap<QString, QString> anotherKey(const QString &table, const QStringList &key)
{
    if (table == QLatin1String("pallet_items"))
        return {{QStringLiteral("pallet_id"), QStringLiteral("3")}};
    if (table == QLatin1String("recall_withdrawals"))
        return {{QStringLiteral("recall_notice_id"), QStringLiteral("2")}};
    if (table == QLatin1String("recipe_substitutes"))
        return {{QStringLiteral("recipe_id"), QStringLiteral("3")}};
    if (table == QLatin1String("delivery_lines"))
        return {{QStringLiteral("lot_movement_id"), QStringLiteral("1")}};
    if (table == QLatin1String("lot_movements"))
        return {{QStringLiteral("reverses_id"), QStringLiteral("1")}};
    if (table == QLatin1String("run_losses") || table == QLatin1String("run_readings") ||
        table == QLatin1String("run_step_marks") || table == QLatin1String("vessel_acts") ||
        table == QLatin1String("shipment_lines"))
        return {{QStringLiteral("takes_back_id"), QStringLiteral("2")}};
    if (table == QLatin1String("run_events"))
        return {{QStringLiteral("resumes_id"), QStringLiteral("3")}};
    if (table == QLatin1String("carry_overs"))
        return {{QStringLiteral("from_run_id"), QStringLiteral("1")}};
    const QString column = key.last();
    return {{column, freshValue(column)}};
}

QString sameRow(const QStringList &columns, const QString &alias)
{
    QStringList parts;
    for (const QString &column : columns)
        parts << QStringLiteral("%1 = (SELECT min(%1) FROM %2)").arg(column, alias);
    return parts.join(QStringLiteral(" AND "));
}
} // namespace

// No row without its parent, no two rows of one code: every key that the schema has, found by looking into it.
class OrphansTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothEnginesHaveTheSameKeys()
    {
        const Besieged sqlite(Engine::SQLite);
        const Besieged postgres(Engine::PostgreSQL);
        const auto names = [](std::vector<Key> keys) {
            QStringList all;
            for (const Key &key : keys)
                all << key.table + u'.' + key.columns.join(u'+') + u'>' + key.parent;
            all.sort();
            return all;
        };
        QCOMPARE(names(foreignKeys(sqlite)), names(foreignKeys(postgres)));
        QCOMPARE(names(uniqueKeys(sqlite)), names(uniqueKeys(postgres)));
        QCOMPARE(foreignKeys(sqlite).size(), size_t{91});
        QCOMPARE(uniqueKeys(sqlite).size(), size_t{37});
    }

    void noChildWithoutParent_data() { forBothEngines(); }
    void noChildWithoutParent()
    {
        QFETCH(Engine, engine);
        const Besieged alone(engine);
        alone.keepOnly(QStringLiteral("guard\\_fk\\_%"));
        const QStringList words{QStringLiteral("bm:NotFound"), QStringLiteral("violates foreign key constraint")};
        for (const Key &key : foreignKeys(alone)) {
            const QString &column = key.columns.first();
            const QString rowWithIt = column + QStringLiteral(" IS NOT NULL");
            QVERIFY2(alone.value(QStringLiteral("SELECT count(*) FROM %1 WHERE %2").arg(key.table, rowWithIt)) != u"0",
                     qPrintable(key.table + u'.' + column + QStringLiteral(" has no row to attack")));
            QMap<QString, QString> fresh = freshFor(alone, key.table, {});
            fresh.remove(column);
            if (key.table == QLatin1String("pallet_items") && column == QLatin1String("production_run_id"))
                fresh = {{QStringLiteral("pallet_id"), QStringLiteral("3")}};
            if (key.table == QLatin1String("pallet_items") && column == QLatin1String("pallet_id"))
                fresh = {{QStringLiteral("production_run_id"), QStringLiteral("1")}};
            if (key.table == QLatin1String("carry_overs"))
                fresh = {{column == QLatin1String("from_run_id") ? QStringLiteral("to_run_id")
                                                                 : QStringLiteral("from_run_id"),
                          QStringLiteral("1")}};
            // The draft has none of it yet.
            if (key.table == QLatin1String("recipe_substitutes"))
                fresh = column == QLatin1String("recipe_id")
                            ? QMap<QString, QString>{{QStringLiteral("ingredient_id"), QStringLiteral("2")},
                                                     {QStringLiteral("substitute_id"), QStringLiteral("1")}}
                            : QMap<QString, QString>{{QStringLiteral("recipe_id"), QStringLiteral("3")}};
            if (key.table == QLatin1String("delivery_lines") || key.table == QLatin1String("recall_withdrawals") ||
                column == QLatin1String("reverses_id") || column == QLatin1String("takes_back_id") ||
                column == QLatin1String("resumes_id"))
                fresh = anotherKey(key.table, {});
            // The copy itself is welcome, so it is the parent that is missed.
            QMap<QString, QString> orphan = fresh;
            orphan.insert(column, QStringLiteral("987654"));
            ALLOWS(alone, alone.copyOf(key.table, fresh, rowWithIt));
            WITHSTANDS(alone, alone.copyOf(key.table, orphan, rowWithIt), words);
            WITHSTANDS(alone,
                       QStringLiteral("UPDATE %1 SET %2 = 987654 WHERE id = (SELECT min(id) FROM %1 WHERE %3)")
                           .arg(key.table, column, rowWithIt),
                       words);
        }
    }

    void noParentIsTakenFromItsChild_data() { forBothEngines(); }
    void noParentIsTakenFromItsChild()
    {
        QFETCH(Engine, engine);
        const Besieged alone(engine);
        alone.keepOnly(QStringLiteral("guard\\_fk\\_%"));
        for (const Key &key : foreignKeys(alone)) {
            const QString sql = QStringLiteral("DELETE FROM %1 WHERE id IN (SELECT %2 FROM %3)")
                                    .arg(key.parent, key.columns.first(), key.table);
            WITHSTANDS(
                alone, sql,
                (QStringList{QStringLiteral("is still used by"), QStringLiteral("violates foreign key constraint")}));
        }
        const Besieged guarded(engine);
        WITHSTANDS(guarded, QStringLiteral("DELETE FROM suppliers WHERE id = 1"),
                   (QStringList{QStringLiteral("suppliers is still used by"),
                                QStringLiteral("violates foreign key constraint")}));
        ALLOWS(guarded, QStringLiteral("DELETE FROM suppliers WHERE id = 2"));
        ALLOWS(guarded, QStringLiteral("DELETE FROM users WHERE id = 2"));
    }

    void noCodeTwice_data() { forBothEngines(); }
    void noCodeTwice()
    {
        QFETCH(Engine, engine);
        const Besieged alone(engine);
        alone.keepOnly(QStringLiteral("guard\\_unique\\_%"));
        const QStringList words{QStringLiteral("bm:Duplicate"), QStringLiteral("UNIQUE constraint failed"),
                                QStringLiteral("duplicate key value")};
        for (const Key &key : uniqueKeys(alone)) {
            const QString present = key.columns.first() + QStringLiteral(" IS NOT NULL");
            const QMap<QString, QString> fresh = freshFor(alone, key.table, key.columns);
            const QString again = alone.copyOf(key.table, fresh, present);
            QMap<QString, QString> another = fresh;
            another.insert(anotherKey(key.table, key.columns));
            const QString welcome = alone.copyOf(key.table, another, present);
            ALLOWS(alone, welcome);
            WITHSTANDS(alone, again, words);
            // Two rows, then one takes the other's code.
            const QString where = sameRow(key.columns, key.table);
            QStringList same;
            for (const QString &column : key.columns)
                same << QStringLiteral("%1 = (SELECT o.%1 FROM %2 o WHERE %3 LIMIT 1)")
                            .arg(column, key.table, sameRow(key.columns, key.table));
            alone.must(welcome);
            const QString taking =
                QStringLiteral("%1 SET %2 WHERE NOT (%3)").arg(key.table, same.join(QStringLiteral(", ")), where);
            WITHSTANDS(alone, QStringLiteral("UPDATE ") + taking, words);
            if (engine != Engine::SQLite)
                continue;
            for (const char *verb : {"INSERT OR REPLACE", "REPLACE", "INSERT OR IGNORE", "INSERT OR FAIL"}) {
                const QString trick = QLatin1String(verb) + again.mid(6);
                WITHSTANDS(alone, trick, words);
            }
            WITHSTANDS(alone, QStringLiteral("UPDATE OR REPLACE ") + taking, words);
        }
    }

    // A row with another's id would take it out without a word.
    void noIdTwice()
    {
        const Besieged guarded(Engine::SQLite);
        const Besieged alone(Engine::SQLite);
        alone.keepOnly(QStringLiteral("guard\\_%\\_key%"));
        for (const QString &table : guarded.tables()) {
            if (!guarded.columns(table).contains(QStringLiteral("id")))
                continue;
            QMap<QString, QString> fresh = freshFor(alone, table, {});
            if (table == QLatin1String("pallet_items"))
                fresh = {{QStringLiteral("pallet_id"), QStringLiteral("3")}};
            if (table == QLatin1String("carry_overs") || table == QLatin1String("recall_withdrawals"))
                fresh = anotherKey(table, {});
            if (table == QLatin1String("recipe_substitutes"))
                fresh = {{QStringLiteral("recipe_id"), QStringLiteral("3")}};
            if (table == QLatin1String("delivery_lines")) // a receipt is in one line only
                fresh = {{QStringLiteral("kind"), QStringLiteral("'EXPECTED'")},
                         {QStringLiteral("lot_movement_id"), QStringLiteral("NULL")}};
            QMap<QString, QString> taken = fresh;
            taken.insert(QStringLiteral("id"), QStringLiteral("1"));
            const QString replace = QStringLiteral("REPLACE") + alone.copyOf(table, taken).mid(6);
            WITHSTANDS(alone, replace, QStringLiteral("bm:Duplicate:id"));
            WITHSTANDS(guarded, replace, QString());
            taken.insert(QStringLiteral("id"), QStringLiteral("-1"));
            WITHSTANDS(alone, alone.copyOf(table, taken), QStringLiteral("an id counts from 1"));
            ALLOWS(alone, alone.copyOf(table, fresh));
        }
    }

    // Only PostgreSQL asks for ON CONFLICT what SQLite's OR does.
    void onConflictChangesNothingForbidden()
    {
        const Besieged plant(Engine::PostgreSQL);
        const QString clause = QStringLiteral(
            "INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, quantity_received, quantity_remaining, "
            "unit_of_measure) VALUES (1, 'L-1', 0, 0, 'kg') ON CONFLICT (internal_lot_code) DO UPDATE SET ");
        WITHSTANDS(plant, clause + QStringLiteral("quantity_remaining = 1000"), QStringLiteral("sum of its movements"));
        WITHSTANDS(plant, clause + QStringLiteral("id = 77"), QStringLiteral("origin of ingredient_lots"));
        WITHSTANDS(plant, clause + QStringLiteral("internal_lot_code = 'L-9'"), QStringLiteral("never change"));
        ALLOWS(plant, clause + QStringLiteral("storage_location = 'B-7'"));
    }
};

QTEST_GUILESS_MAIN(OrphansTest)
#include "orphanstest.moc"

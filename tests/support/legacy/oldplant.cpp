// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/legacy/oldplant.h"

#include <QMap>
#include <QSet>
#include <random>

namespace bm::test
{
namespace
{
QString quoted(const QString &name)
{
    return u'"' + name + u'"';
}

QString literal(QString text)
{
    return u'\'' + text.replace(u'\'', QLatin1String("''")) + u'\'';
}

class Maker
{
public:
    explicit Maker(const OldPlantWish &wish)
        : m_wish(wish), m_random(wish.seed), m_relaxed(wish.dirt > 0), m_old(oldDefinition(wish.variant, chance(0.5)))
    {
    }
    MadePlant make();

private:
    bool sqlite() const { return m_wish.engine == Engine::SQLite; }
    bool chance(double share) { return std::uniform_real_distribution<>(0, 1)(m_random) < share; }
    bool dirty(double share) { return chance(share * m_wish.dirt); }
    int number(int low, int high) { return std::uniform_int_distribution<>(low, high)(m_random); }
    template <typename List>
    auto pick(const List &list)
    {
        return list[number(0, static_cast<int>(list.size()) - 1)];
    }
    void say(const QString &statement) { m_sql += statement + QLatin1String(";\n"); }

    void grow();
    void addField(const QString &table, const QString &name, OldKind kind, const QString &postgres,
                  const QString &declared, const QString &target);
    void createTables();
    void createRest();
    void fill(const OldShape &shape);
    void advance(const OldShape &shape, qint64 last);
    QString key(const OldShape &shape, int row);
    QString value(const OldShape &shape, const OldField &field, const QString &key);
    QString text(const OldShape &shape, const OldField &field, const QString &key);
    QString dirtyText(const OldShape &shape, const OldField &field, const QString &key);
    QString numberValue(const OldField &field);
    QString dirtyNumber(const OldField &field);
    QString time();
    QString dirtyTime();
    QString word(const OldField &field);
    QString link(const OldField &field);
    QString longText();

    OldPlantWish m_wish;
    std::mt19937 m_random;
    bool m_relaxed;
    OldDefinition m_old;
    QString m_schema;
    QString m_sql;
    QMap<QString, QStringList> m_keys;  // table -> keys as literals
    QMap<QString, QStringList> m_texts; // table.column -> texts written so far
    QSet<QString> m_unique;             // table.column with a unique index
};

void Maker::addField(const QString &table, const QString &name, OldKind kind, const QString &postgres,
                     const QString &declared, const QString &target)
{
    for (OldShape &shape : m_old.shapes) {
        if (shape.name == table)
            shape.fields.push_back({name, kind, postgres, declared, target});
    }
}

// What people added to the database on their own, and how far an earlier attempt to migrate came.
void Maker::grow()
{
    const bool camel = m_wish.variant == QLatin1String("basic") || m_wish.variant == QLatin1String("web-v2");
    const QString recipes = camel ? QStringLiteral("Recipe") : QStringLiteral("recipes");
    if (chance(0.3))
        addField(recipes, QStringLiteral("oven note"), OldKind::Kept, QStringLiteral("TEXT"), QStringLiteral("TEXT"),
                 {});
    if (chance(0.3))
        addField(recipes, QStringLiteral("colour"), OldKind::Kept, QStringLiteral("bytea"), QStringLiteral("BLOB"), {});
    if (m_wish.variant == QLatin1String("basic") && dirty(0.5)) {
        addField(QStringLiteral("ProductionRun"), QStringLiteral("batchNumber"), OldKind::Text, QStringLiteral("TEXT"),
                 QStringLiteral("TEXT"), QStringLiteral("production_runs.batch_number"));
        addField(QStringLiteral("Pallet"), QStringLiteral("palletNumber"), OldKind::Text, QStringLiteral("TEXT"),
                 QStringLiteral("TEXT"), QStringLiteral("pallets.pallet_number"));
    }
    if (m_wish.variant != QLatin1String("basic-snake"))
        return;
    const QString runs = QStringLiteral("production_runs");
    const auto run = [&](const char *name, OldKind kind, const QString &postgres, const char *declared) {
        if (chance(0.6))
            addField(runs, QString::fromLatin1(name), kind, postgres, QString::fromLatin1(declared),
                     QStringLiteral("production_runs.") + QLatin1String(name));
    };
    const QStringList numbers{QStringLiteral("text"), QStringLiteral("integer"), QStringLiteral("numeric(12,4)"),
                              QStringLiteral("double precision")};
    run("batch_number", OldKind::Text, QStringLiteral("text"), "TEXT");
    run("actual_quantity", OldKind::Number, pick(numbers), "TEXT");
    run("planned_quantity", OldKind::Number, pick(numbers), "NUMERIC");
    run("unit_of_measure", OldKind::Text, QStringLiteral("varchar(20)"), "TEXT");
    run("status", OldKind::Word, chance(0.5) ? QStringLiteral("batch_status") : QStringLiteral("text"), "TEXT");
    run("quality_status", OldKind::Word, QStringLiteral("text"), "TEXT");
    if (chance(0.6))
        addField(QStringLiteral("pallets"), QStringLiteral("pallet_number"), OldKind::Text, QStringLiteral("text"),
                 QStringLiteral("TEXT"), QStringLiteral("pallets.pallet_number"));
    if (chance(0.5))
        m_old.postgresTypes << QStringLiteral("CREATE TYPE batch_status AS ENUM ('PLANNED', 'IN_PROGRESS', "
                                              "'QUALITY_CHECK', 'COMPLETED', 'FAILED', 'RECALLED')");
    else
        m_old.postgresTypes << QStringLiteral(
            "CREATE TYPE batch_status AS ENUM ('planned', 'running', 'done', 'Lost')");
}

void Maker::createTables()
{
    for (const QString &type : std::as_const(m_old.postgresTypes)) {
        if (!sqlite())
            say(type);
    }
    for (const OldShape &shape : m_old.shapes) {
        QStringList lines;
        for (const OldField &field : shape.fields) {
            QString type = sqlite() ? field.sqlite : field.postgres;
            if (m_relaxed && field.kind != OldKind::Id)
                type.remove(QStringLiteral(" NOT NULL"));
            lines << quoted(field.name) + u' ' + type;
        }
        if (!sqlite())
            lines << QStringLiteral("CONSTRAINT %1 PRIMARY KEY (\"id\")")
                         .arg(quoted(shape.name + QLatin1String("_pkey")));
        for (const OldKey &each : m_old.keys) {
            if (sqlite() && each.table == shape.name)
                lines << QStringLiteral("CONSTRAINT %1 FOREIGN KEY (%2) REFERENCES %3 (\"id\") %4")
                             .arg(quoted(each.name), quoted(each.column), quoted(each.parent), each.rules);
        }
        say(QStringLiteral("CREATE TABLE %1 (\n    %2\n)")
                .arg(quoted(shape.name), lines.join(QLatin1String(",\n    "))));
    }
}

// PostgreSQL gets its foreign keys after the rows, as dumps do; on dirty data not valid or not at all.
void Maker::createRest()
{
    for (const QString &index : std::as_const(m_old.indexes)) {
        if (!m_relaxed || !index.contains(QLatin1String("UNIQUE")))
            say(index);
    }
    for (const OldKey &each : m_old.keys) {
        if (sqlite() || (m_relaxed && chance(0.4)))
            continue;
        say(QStringLiteral("ALTER TABLE %1 ADD CONSTRAINT %2 FOREIGN KEY (%3) REFERENCES %4(\"id\") %5%6")
                .arg(quoted(each.table), quoted(each.name), quoted(each.column), quoted(each.parent), each.rules,
                     m_relaxed ? QStringLiteral(" NOT VALID") : QString()));
    }
}

QString Maker::key(const OldShape &shape, int row)
{
    if (shape.textKey) {
        QString id = QStringLiteral("c");
        while (id.size() < 25)
            id += QString::number(number(0, 15), 16);
        return literal(id);
    }
    const QStringList &before = m_keys[shape.name];
    if (m_relaxed && row == 0 && dirty(0.5))
        return QStringLiteral("-3");
    if (m_relaxed && row == 1 && before.last() == QLatin1String("-3") && dirty(0.7))
        return QStringLiteral("0");
    const int last = before.isEmpty() ? 0 : std::max(0, before.last().toInt());
    return QString::number(last + (chance(0.2) ? number(2, 9) : 1));
}

QString Maker::longText()
{
    QString text;
    text.reserve(10'000);
    for (int i = 0; i < 10'000; ++i)
        text += QChar(0x4E00 + number(0, 0x4FFF));
    return text;
}

QString Maker::dirtyText(const OldShape &shape, const OldField &field, const QString &key)
{
    const QStringList &before = m_texts[shape.name + u'.' + field.name];
    const QString earlier = before.isEmpty() ? QStringLiteral("first") : pick(before);
    const bool narrow = field.postgres.contains(QLatin1String("VARCHAR"), Qt::CaseInsensitive);
    switch (number(0, 15)) {
    case 0:
    case 1:
        return literal(earlier);
    case 2:
        return literal(earlier.left(narrow ? 15 : 300).toUpper());
    case 3:
        return literal(earlier.left(narrow ? 15 : 300) + u' ');
    case 4: // what the suffix of an earlier twin, or of this row, would make
        return literal(earlier.left(narrow ? 10 : 300) + u'-' +
                       (chance(0.5) ? QString(key).remove(u'\'') : QString::number(number(1, 30))).left(5));
    case 5:
        return QStringLiteral("''");
    case 6:
        return literal(QStringLiteral(" \t\u00a0"));
    case 7:
        return QStringLiteral("NULL");
    case 8:
        return literal(narrow ? QStringLiteral("short") : longText());
    case 9:
        return literal(QStringLiteral("Torte 🎂👩‍🍳é"));
    case 10:
        return literal(QStringLiteral("כעך שוקולד \u202eABC"));
    case 11: // what the migration itself gives
        return literal(
            QStringLiteral("%1%2")
                .arg(pick(QStringList{QStringLiteral("MIGRATED-"), QStringLiteral("UNKNOWN-"),
                                      QStringLiteral("UNKNOWN-LOT-"), QStringLiteral("MIGRATED-DAILY-D-"),
                                      QStringLiteral("Unknown ingredient "), QStringLiteral("MIGRATED-LOT-")}),
                     QString::number(number(1, 30)))
                .left(narrow ? 20 : 60));
    case 12:
        return literal(pick(QStringList{QStringLiteral("Unknown Recipe"), QStringLiteral("Daily lot"),
                                        QStringLiteral("PAL-%1-MIGRATED").arg(number(1, 30))}));
    case 13:
        return sqlite() ? QStringLiteral("'a'||char(0)||'b%1'").arg(number(0, 2))
                        : literal(QStringLiteral("tab\there"));
    case 14:
        return sqlite() ? QStringLiteral("X'00FF41'") : literal(QStringLiteral("O'Brien's \"Best\" \\ % _"));
    default:
        return literal(QStringLiteral("zero\u200bwidth"));
    }
}

QString Maker::text(const OldShape &shape, const OldField &field, const QString &key)
{
    if (dirty(0.35)) {
        const QString made = dirtyText(shape, field, key);
        const bool narrow = field.postgres.contains(QLatin1String("VARCHAR"), Qt::CaseInsensitive);
        return narrow && made.size() > 18 && made.startsWith(u'\'') ? literal(QStringLiteral("narrow")) : made;
    }
    const QString name = shape.name + u'.' + field.name;
    if (field.name.endsWith(QLatin1String("ot")) && !m_unique.contains(name)) // daily_lot, cakeLot: runs share them
        return literal(QStringLiteral("%1-%2").arg(field.name.left(1).toUpper()).arg(number(1, 8)));
    if (field.name.startsWith(QLatin1String("unit")) || field.name == QLatin1String("yieldUnit"))
        return literal(pick(QStringList{QStringLiteral("kg"), QStringLiteral("units"), QStringLiteral("lbs")}));
    const QString made =
        QStringLiteral("%1 %2%3")
            .arg(field.name.left(6))
            .arg(m_texts[name].size())
            .arg(pick(QStringList{{}, QStringLiteral(" größe"), QStringLiteral(" 2%"), QStringLiteral(" O'Hara")}));
    return literal(made);
}

QString Maker::dirtyNumber(const OldField &field)
{
    static const QStringList texts{QStringLiteral("' 12 '"),
                                   QStringLiteral("'012'"),
                                   QStringLiteral("'+7'"),
                                   QStringLiteral("'-5'"),
                                   QStringLiteral("'12,5'"),
                                   QStringLiteral("'1,200'"),
                                   QStringLiteral("'1.200,5'"),
                                   QStringLiteral("'1 200'"),
                                   QStringLiteral("'12 kg'"),
                                   QStringLiteral("'12kg'"),
                                   QStringLiteral("'approx 30'"),
                                   QStringLiteral("''"),
                                   QStringLiteral("' '"),
                                   QStringLiteral("'1e3'"),
                                   QStringLiteral("'0x10'"),
                                   QStringLiteral("'99999999999'"),
                                   QStringLiteral("'999999999999999999999'"),
                                   QStringLiteral("'NaN'"),
                                   QStringLiteral("'Infinity'"),
                                   QStringLiteral("'½'"),
                                   QStringLiteral("'３４'"),
                                   QStringLiteral("'٣٤'"),
                                   QStringLiteral("'1/2'"),
                                   QStringLiteral("'--'"),
                                   QStringLiteral("'12\n'"),
                                   QStringLiteral("'0'"),
                                   QStringLiteral("'1.23456'")};
    static const QStringList plain{QStringLiteral("-5"), QStringLiteral("0"), QStringLiteral("NULL"),
                                   QStringLiteral("999")};
    if (sqlite())
        return chance(0.7) ? pick(texts)
                           : pick(plain + QStringList{QStringLiteral("1e300"), QStringLiteral("0.0005"),
                                                      QStringLiteral("-0.25"), QStringLiteral("X'3132'")});
    if (field.postgres == QLatin1String("text"))
        return pick(texts);
    if (field.postgres == QLatin1String("double precision"))
        return pick(plain + QStringList{QStringLiteral("'NaN'"), QStringLiteral("'Infinity'"), QStringLiteral("1e200"),
                                        QStringLiteral("0.1")});
    if (field.postgres == QLatin1String("numeric(12,4)"))
        return pick(plain + QStringList{QStringLiteral("'NaN'"), QStringLiteral("0.0004"), QStringLiteral("12.3456")});
    return pick(plain);
}

QString Maker::numberValue(const OldField &field)
{
    if (dirty(0.3))
        return dirtyNumber(field);
    if (field.postgres.startsWith(QLatin1String("INTEGER")) || field.postgres == QLatin1String("integer"))
        return QString::number(number(1, 900));
    if (field.postgres.contains(QLatin1String("(5,2)")) || field.postgres.contains(QLatin1String(",2)")))
        return QStringLiteral("%1.%2").arg(number(1, 99)).arg(number(0, 99), 2, 10, QChar(u'0'));
    const QString made = QStringLiteral("%1.%2").arg(number(1, 900)).arg(number(0, 999), 3, 10, QChar(u'0'));
    return field.postgres == QLatin1String("text") ? literal(made) : made;
}

QString Maker::dirtyTime()
{
    static const QStringList postgres{QStringLiteral("'infinity'"),
                                      QStringLiteral("'-infinity'"),
                                      QStringLiteral("'0001-01-01 00:00:00'"),
                                      QStringLiteral("'9999-12-31 23:59:59.999'"),
                                      QStringLiteral("'0044-03-15 12:00:00 BC'"),
                                      QStringLiteral("'294275-01-01 00:00:00'"),
                                      QStringLiteral("'1969-12-31 23:59:59.001'"),
                                      QStringLiteral("NULL")};
    static const QStringList texts{QStringLiteral("'last Tuesday'"),
                                   QStringLiteral("''"),
                                   QStringLiteral("'0001-01-01 00:00:00'"),
                                   QStringLiteral("'9999-12-31T23:59:59.999+00:00'"),
                                   QStringLiteral("'2024-02-30 10:00:00'"),
                                   QStringLiteral("'2024-03-01 25:00:00'"),
                                   QStringLiteral("'2024-03-01 24:00:00'"),
                                   QStringLiteral("'2024-04-31'"),
                                   QStringLiteral("'2024-03-01T24:00:00.000+00:00'"),
                                   QStringLiteral("'2024-03-01T10:00:00.123456+00:00'"),
                                   QStringLiteral("'2024-03-01T10:00:00.1234567Z'"),
                                   QStringLiteral("'2024-03-01T10:00:00+02:00'"),
                                   QStringLiteral("'2024-03-01T10:00:00-0530'"),
                                   QStringLiteral("'0001-01-01T00:00:00+10:00'"),
                                   QStringLiteral("'9999-12-31T23:59:59-10:00'"),
                                   QStringLiteral("'2024-03-01'"),
                                   QStringLiteral("'2024-03-01T10:00'"),
                                   QStringLiteral("' 2024-03-01 10:00:00 '"),
                                   QStringLiteral("-999"),
                                   QStringLiteral("0"),
                                   QStringLiteral("1740807840274.0"),
                                   QStringLiteral("1740807840274.5"),
                                   QStringLiteral("9223372036854775807"),
                                   QStringLiteral("-62135596800001"),
                                   QStringLiteral("253402300800000"),
                                   QStringLiteral("X'323032'"),
                                   QStringLiteral("NULL")};
    return sqlite() ? pick(texts) : pick(postgres);
}

QString Maker::time()
{
    if (dirty(0.25))
        return dirtyTime();
    const int day = number(1, 28);
    const int seconds = number(0, 86'399);
    const int milliseconds = number(0, 999);
    const QString clock = QStringLiteral("%1:%2:%3")
                              .arg(seconds / 3600, 2, 10, QChar(u'0'))
                              .arg(seconds / 60 % 60, 2, 10, QChar(u'0'))
                              .arg(seconds % 60, 2, 10, QChar(u'0'));
    const QString date = QStringLiteral("2025-03-%1").arg(day, 2, 10, QChar(u'0'));
    const QString places = QStringLiteral("%1").arg(milliseconds, 3, 10, QChar(u'0'));
    if (!sqlite())
        return literal(date + u' ' + clock + u'.' + places);
    switch (number(0, 2)) {
    case 0:
        return literal(date + u'T' + clock + u'.' + places + QLatin1String("+00:00"));
    case 1:
        return literal(date + u' ' + clock);
    default:
        return QString::number(1'740'787'200'000 + (day - 1) * 86'400'000LL + seconds * 1000LL + milliseconds);
    }
}

QString Maker::word(const OldField &field)
{
    static const QMap<QString, QStringList> words{
        {QStringLiteral("role"), {QStringLiteral("operator"), QStringLiteral("quality_manager")}},
        {QStringLiteral("storageType"), {QStringLiteral("dry"), QStringLiteral("frozen")}},
        {QStringLiteral("entityType"), {QStringLiteral("pallet"), QStringLiteral("recipe")}},
        {QStringLiteral("action"), {QStringLiteral("create"), QStringLiteral("update")}},
        {QStringLiteral("shippingStatus"),
         {QStringLiteral("pending"), QStringLiteral("shipped"), QStringLiteral("recalled")}},
        {QStringLiteral("qualityStatus"),
         {QStringLiteral("pending"), QStringLiteral("passed"), QStringLiteral("failed"),
          QStringLiteral("quarantined")}},
        {QStringLiteral("quality_status"), {QStringLiteral("PASSED"), QStringLiteral("PENDING")}},
        {QStringLiteral("status"), {QStringLiteral("COMPLETED"), QStringLiteral("FAILED")}}};
    const bool isEnum =
        !sqlite() && (field.postgres.startsWith(u'"') || field.postgres == QLatin1String("batch_status"));
    if (field.postgres == QLatin1String("batch_status") && !sqlite() &&
        m_old.postgresTypes.last().contains(QLatin1String("'Lost'")))
        return literal(pick(QStringList{QStringLiteral("planned"), QStringLiteral("done"), QStringLiteral("Lost")}));
    if (dirty(0.3)) {
        if (isEnum)
            return chance(0.5) ? QStringLiteral("NULL") : literal(pick(words[field.name]));
        return pick(QStringList{QStringLiteral("NULL"), QStringLiteral("''"), QStringLiteral("'  '"),
                                QStringLiteral("'ok!'"), QStringLiteral("' PASSED '"), QStringLiteral("'Failed'"),
                                QStringLiteral("'recalled'")});
    }
    return literal(pick(words[field.name]));
}

QString Maker::link(const OldField &field)
{
    const QString parent = field.target.section(u'>', 0, 0);
    const QStringList &parents = m_keys[parent];
    const bool text = field.postgres.startsWith(QLatin1String("TEXT"));
    if (parents.isEmpty() || dirty(0.25)) {
        if (text)
            return pick(QStringList{QStringLiteral("'cmissing%1'").arg(number(0, 3)), QStringLiteral("'17'"),
                                    QStringLiteral("NULL"), QStringLiteral("''")});
        const int last = parents.isEmpty() ? 0 : parents.last().toInt();
        QStringList wrong{QString::number(last + number(1, 3)), QString::number(999'000 + number(0, 3)),
                          QStringLiteral("-77"), QStringLiteral("NULL"), QStringLiteral("2147483647")};
        if (sqlite())
            wrong << QStringLiteral("'vanilla'") << QStringLiteral("''") << QStringLiteral("1.5")
                  << QStringLiteral("X'31'");
        return pick(wrong);
    }
    return pick(parents);
}

QString Maker::value(const OldShape &shape, const OldField &field, const QString &key)
{
    switch (field.kind) {
    case OldKind::Id:
        return key;
    case OldKind::Text: {
        const QString made = text(shape, field, key);
        if (made.startsWith(u'\'') && made.endsWith(u'\'') && !made.contains(QLatin1String("char(0)")))
            m_texts[shape.name + u'.' + field.name]
                << QString(made.mid(1, made.size() - 2)).replace(QLatin1String("''"), QLatin1String("'"));
        return made;
    }
    case OldKind::Number:
        return numberValue(field);
    case OldKind::Time:
    case OldKind::Day:
        return time();
    case OldKind::Flag:
        return sqlite() && dirty(0.3)
                   ? pick(QStringList{QStringLiteral("'yes'"), QStringLiteral("'maybe'"), QStringLiteral("2")})
               : dirty(0.2)  ? QStringLiteral("NULL")
               : chance(0.8) ? QStringLiteral("true")
                             : QStringLiteral("false");
    case OldKind::Word:
        return word(field);
    case OldKind::List:
        if (sqlite())
            return dirty(0.3)
                       ? pick(QStringList{QStringLiteral("'milk, eggs'"), QStringLiteral("'{wheat,\"tree nuts\"}'"),
                                          QStringLiteral("'[1'"), QStringLiteral("''"), QStringLiteral("NULL")})
                       : QStringLiteral("'[\"milk\",\"soy\"]'");
        return dirty(0.2)    ? QStringLiteral("NULL")
               : chance(0.5) ? QStringLiteral("'{milk,soy}'")
                             : QStringLiteral("'{}'");
    case OldKind::Json:
        if (sqlite() && dirty(0.3))
            return QStringLiteral("'not json'");
        return chance(0.5) ? QStringLiteral("NULL") : QStringLiteral("'{\"ash\": 0.48, \"by\": \"lab\"}'");
    case OldKind::Person: {
        const QStringList &users = m_keys[QStringLiteral("User")];
        if (!field.postgres.startsWith(QLatin1String("INTEGER")))
            return chance(0.5) ? QStringLiteral("NULL") : QStringLiteral("'maría'");
        return chance(0.3) ? QStringLiteral("NULL") : dirty(0.2) ? QStringLiteral("4711") : pick(users);
    }
    case OldKind::Link:
        return link(field);
    case OldKind::Kept:
        break;
    }
    const QString type = field.postgres;
    if (chance(0.3) && (m_relaxed || !type.contains(QLatin1String("NOT NULL"))))
        return QStringLiteral("NULL");
    if (type == QLatin1String("bytea"))
        return sqlite() ? QStringLiteral("X'DEADBEEF'") : QStringLiteral("'\\xdeadbeef'");
    if (type.startsWith(QLatin1String("TIMESTAMP")))
        return time();
    if (type.startsWith(QLatin1String("DECIMAL")) || type.startsWith(QLatin1String("INTEGER")))
        return numberValue(field);
    return sqlite() && dirty(0.2) ? QStringLiteral("'x'||char(0)||'y'")
                                  : literal(QStringLiteral("kept %1 ☕").arg(number(0, 99)));
}

void Maker::fill(const OldShape &shape)
{
    const bool small = shape.name.startsWith(QLatin1String("User")) || shape.name.startsWith(QLatin1String("Recipe")) ||
                       shape.name == QLatin1String("recipes");
    const int rows = small ? m_wish.size / 3 + 2 : m_wish.size;
    QStringList names;
    for (const OldField &field : shape.fields)
        names << quoted(field.name);
    qint64 last = 0;
    QSet<QString> pairs;
    for (int row = 0; row < rows; ++row) {
        const QString id = key(shape, row);
        last = std::max(last, id.toLongLong());
        QStringList values;
        for (const OldField &field : shape.fields)
            values << value(shape, field, id);
        m_keys[shape.name] << id;
        // One line for each ingredient of a recipe: that index is there also on dirty data.
        const QString pair = values.mid(1, 2).join(u'|');
        if (shape.name == QLatin1String("recipe_ingredients") && !m_relaxed && pairs.contains(pair))
            continue;
        pairs << pair;
        say(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                .arg(quoted(shape.name), names.join(QLatin1String(", ")), values.join(QLatin1String(", "))));
    }
    if (!shape.textKey)
        advance(shape, last + (chance(0.5) ? number(1, 40) : 0));
}

void Maker::advance(const OldShape &shape, qint64 last)
{
    if (sqlite())
        say(QStringLiteral("UPDATE sqlite_sequence SET seq = %1 WHERE name = %2").arg(last).arg(literal(shape.name)));
    else if (!m_relaxed || chance(0.7)) // else left behind, as loading rows with their numbers does
        say(QStringLiteral("SELECT setval(pg_get_serial_sequence(%1, 'id'), %2)")
                .arg(literal(quoted(shape.name)))
                .arg(std::max<qint64>(last, 1)));
}

MadePlant Maker::make()
{
    m_unique = {QStringLiteral("IngredientLot.internalLotCode")};
    grow();
    if (!sqlite() && chance(0.3)) {
        m_schema = QStringLiteral("Plant one");
        say(QStringLiteral("CREATE SCHEMA \"Plant one\""));
        say(QStringLiteral("SET search_path = \"Plant one\""));
    }
    say(sqlite() ? QStringLiteral("PRAGMA foreign_keys = OFF") : QStringLiteral("SET timezone = 'UTC'"));
    say(QStringLiteral("BEGIN"));
    createTables();
    for (const OldShape &shape : m_old.shapes)
        fill(shape);
    createRest();
    if (chance(0.5)) {
        say(QStringLiteral("CREATE TABLE \"_prisma_migrations\" (id VARCHAR(36) PRIMARY KEY, checksum VARCHAR(64), "
                           "migration_name VARCHAR(255))"));
        say(QStringLiteral("INSERT INTO \"_prisma_migrations\" VALUES ('a', 'b', 'init')"));
    }
    say(QStringLiteral("COMMIT"));
    return {m_sql, m_schema, m_old.shapes};
}
} // namespace

MadePlant oldPlant(const OldPlantWish &wish)
{
    return Maker(wish).make();
}

} // namespace bm::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/legacy/oldlook.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace bm::test
{
namespace
{
QString quoted(const QString &name)
{
    return u'"' + name + u'"';
}

// Thousandths of a plain decimal number that has no more of them.
std::optional<qint64> thousandths(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(-?)(0|[1-9]\\d{0,12})(?:\\.(\\d+))?$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QString places = match.captured(3);
    while (places.endsWith(u'0'))
        places.chop(1);
    if (places.size() > 3)
        return std::nullopt;
    const qint64 size = QString(match.captured(2) + places.leftJustified(3, u'0')).toLongLong();
    return match.captured(1).isEmpty() ? size : -size;
}

QString micro(const QDateTime &time, const QString &places)
{
    return time.toUTC().toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss.")) + places.leftJustified(6, u'0');
}

// The instant of what an old program left in an SQLite file, as "YYYY-MM-DDTHH:MM:SS.ffffff"; nothing when it is none.
std::optional<QString> instant(const OldCell &cell)
{
    if (cell.type == QLatin1String("integer")) {
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(cell.text->toLongLong(), Qt::UTC);
        if (!time.isValid() || time.date().year() < 1 || time.date().year() > 9999)
            return std::nullopt;
        return micro(time, time.toString(QStringLiteral("zzz")));
    }
    static const QRegularExpression form(
        QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d{1,6}))?(Z|[+-]\\d\\d:\\d\\d)?$"));
    const auto match = form.match(cell.text.value_or(QString()));
    if (cell.type != QLatin1String("text") || !match.hasMatch())
        return std::nullopt;
    const QString zone = match.captured(4).isEmpty() ? QStringLiteral("Z") : match.captured(4);
    const QDateTime time = QDateTime::fromString(match.captured(1) + u'T' + match.captured(2) + zone, Qt::ISODate);
    if (!time.isValid() || time.toUTC().date().year() < 1 || time.toUTC().date().year() > 9999)
        return std::nullopt;
    return micro(time, match.captured(3));
}

// Ours on SQLite: three to six places.
QString instantNow(const QString &stored)
{
    return stored.left(20) + stored.mid(20).remove(u'Z').leftJustified(6, u'0');
}

std::optional<bool> truth(const QString &text)
{
    const QString word = text.toLower();
    if (word == u'1' || word == u't' || word == QLatin1String("true") || word == QLatin1String("yes"))
        return true;
    if (word == u'0' || word == u'f' || word == QLatin1String("false") || word == QLatin1String("no"))
        return false;
    return std::nullopt;
}

bool isBlank(const QString &text)
{
    return text.trimmed().isEmpty();
}

QString shown(const std::optional<QString> &text)
{
    return text ? u'\'' + text->left(60) + u'\'' : QStringLiteral("NULL");
}
} // namespace

OldLook::OldLook(ConnectionSettings settings, std::vector<OldShape> shapes)
    : m_settings(std::move(settings)), m_shapes(std::move(shapes))
{
    auto database = Database::open(m_settings, Database::Mode::ReadOnly);
    if (!database)
        qFatal("%s", qPrintable(database.error().detail));
    for (const OldShape &shape : m_shapes)
        remember(**database, shape);
}

Rows OldLook::ask(Database &database, const QString &sql) const
{
    auto rows = database.run(sql);
    if (!rows)
        qFatal("%s: %s", qPrintable(sql), qPrintable(rows.error().detail));
    return *rows;
}

QString OldLook::textOf(const QString &column) const
{
    return sqlite() ? QStringLiteral("CASE typeof(%1) WHEN 'blob' THEN quote(%1) ELSE CAST(%1 AS TEXT) END").arg(column)
                    : column + QLatin1String("::text");
}

void OldLook::remember(Database &database, const OldShape &shape)
{
    QStringList columns{QStringLiteral("CAST(id AS TEXT) AS key")};
    for (qsizetype i = 0; i < static_cast<qsizetype>(shape.fields.size()); ++i) {
        const QString name = quoted(shape.fields[i].name);
        columns << QStringLiteral("%1 AS v%2").arg(textOf(name)).arg(i);
        columns << QStringLiteral("%1 AS t%2")
                       .arg(sqlite() ? QStringLiteral("typeof(%1)").arg(name) : QStringLiteral("''"))
                       .arg(i);
    }
    for (const Row &row :
         ask(database, QStringLiteral("SELECT %1 FROM %2").arg(columns.join(u','), quoted(shape.name)))) {
        OldRow &old = m_rows[shape.name][row.text(QStringLiteral("key"))];
        for (qsizetype i = 0; i < static_cast<qsizetype>(shape.fields.size()); ++i) {
            const QString v = QStringLiteral("v%1").arg(i);
            old[shape.fields[i].name] = {row.isNull(v) ? std::nullopt : std::optional(row.text(v)),
                                         row.text(QStringLiteral("t%1").arg(i))};
        }
    }
}

void OldLook::readFindings(Database &database)
{
    m_findings.clear();
    for (const Row &row : ask(database, QStringLiteral("SELECT * FROM migration_findings"))) {
        const auto text = [&row](const char *name) {
            const QString column = QString::fromLatin1(name);
            return row.isNull(column) ? std::nullopt : std::optional(row.text(column));
        };
        m_findings.insert(QStringList{text("table_name").value_or(QString()), text("record_id").value_or(QString()),
                                      text("column_name").value_or(QString())}
                              .join(u'|'),
                          {text("kind").value_or(QString()), text("original_value"), text("new_value")});
    }
}

bool OldLook::isKept(const QString &table, const QString &key, const QString &column, const OldCell &old) const
{
    const QList<Kept> findings = m_findings.values(QStringList{table, key, column}.join(u'|'));
    return std::any_of(findings.begin(), findings.end(),
                       [&old](const Kept &each) { return each.original == old.text; });
}

QString OldLook::keyOf(const QString &table) const
{
    const bool keyed = table == QLatin1String("recipes") || table == QLatin1String("ingredients") ||
                       table == QLatin1String("recipe_ingredients");
    return keyed ? QStringLiteral("COALESCE(legacy_key, CAST(id AS TEXT))") : QStringLiteral("CAST(id AS TEXT)");
}

OldLook::Values OldLook::valuesNow(Database &database, const OldShape &shape, const OldField &field) const
{
    Values values;
    QString sql = field.target;
    if (!sql.startsWith(QLatin1String("SELECT"))) {
        QString column = field.target.section(u'.', 1);
        if (column == QLatin1String("operators"))
            column = sqlite() ? QStringLiteral("(SELECT group_concat(value, '|') FROM json_each(operators))")
                              : QStringLiteral("array_to_string(operators, '|')");
        sql = QStringLiteral("SELECT %1 AS key, %2 AS value FROM %3")
                  .arg(keyOf(shape.newTable), textOf(column), shape.newTable);
    } else {
        sql = QStringLiteral("SELECT CAST(key AS TEXT) AS key, CAST(value AS TEXT) AS value FROM (%1) s").arg(sql);
    }
    for (const Row &row : ask(database, sql))
        values[row.text(QStringLiteral("key"))] =
            row.isNull(QStringLiteral("value")) ? std::nullopt : std::optional(row.text(QStringLiteral("value")));
    return values;
}

QString OldLook::login(const OldCell &person) const
{
    return m_logins.value(person.text.value_or(QString()), person.text.value_or(QString()));
}

bool OldLook::stands(const OldShape &, const OldField &field, const OldCell &old,
                     const std::optional<QString> &now) const
{
    if (!old.text)
        return true; // nobody wrote anything
    // Blanks are nothing where something is needed, and no stock is no lot.
    const bool text = field.kind == OldKind::Text && !field.name.startsWith(QLatin1String("unit")) && now;
    if (isBlank(*old.text) && !text && old.type != QLatin1String("blob"))
        return true;
    if (!now)
        return field.name == QLatin1String("current_stock") && thousandths(*old.text) == 0;
    switch (field.kind) {
    case OldKind::Number: {
        const bool scaled = sqlite() && !field.postgres.startsWith(QLatin1String("INTEGER"));
        const auto was = thousandths(*old.text);
        return was && was == (scaled ? std::optional(now->toLongLong()) : thousandths(*now));
    }
    case OldKind::Time:
        return sqlite() ? instant(old) == instantNow(*now)
                        : QString(*old.text).remove(QRegularExpression(QStringLiteral("\\+00$"))) ==
                              QString(*now).remove(QRegularExpression(QStringLiteral("\\+00$")));
    case OldKind::Day:
        return sqlite() ? *old.text == *now || instant(old) == *now + QLatin1String("T00:00:00.000000")
                        : *old.text == *now + QLatin1String(" 00:00:00");
    case OldKind::Flag:
        return truth(*old.text).has_value() && truth(*old.text) == truth(*now);
    case OldKind::Word:
        return old.text->trimmed().toLower() == now->trimmed().toLower();
    case OldKind::Json:
        return *now == *old.text || now->contains(*old.text);
    case OldKind::Person:
        return now->contains(login(old));
    default:
        return *old.text == *now;
    }
}

void OldLook::checkField(Database &database, const OldShape &shape, const OldField &field, QStringList &lost) const
{
    const bool any = field.target.startsWith(QLatin1String("any "));
    QSet<QString> among;
    Values values;
    if (any) {
        for (const Row &row : ask(database, field.target.mid(4)))
            among << row.text(QStringLiteral("value"));
    } else if (!field.target.isEmpty()) {
        values = valuesNow(database, shape, field);
    }
    const QMap<QString, OldRow> &rows = m_rows[shape.name];
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        const OldCell &old = row.value()[field.name];
        const std::optional<QString> now =
            any ? (old.text && among.contains(*old.text) ? old.text : std::nullopt) : values.value(row.key());
        const bool fine = field.kind == OldKind::Kept ? !old.text : stands(shape, field, old, now);
        if (!fine && !isKept(shape.name, row.key(), field.name, old))
            lost << QStringLiteral("%1 %2 %3: was %4 %5, is %6")
                        .arg(shape.name, row.key(), field.name, old.type, shown(old.text), shown(now));
    }
}

void OldLook::checkLink(Database &database, const OldShape &shape, const OldField &field, QStringList &lost) const
{
    const QString oldParent = field.target.section(u'>', 0, 0);
    OldField column = field;
    column.target = field.target.section(u'>', 1);
    QString parent;
    for (const OldShape &each : m_shapes) {
        if (each.name == oldParent)
            parent = each.newTable;
    }
    QMap<QString, QString> keys;
    QSet<QString> made;
    for (const Row &row : ask(database, QStringLiteral("SELECT CAST(id AS TEXT) AS id, %1 AS key, created_by FROM %2")
                                            .arg(keyOf(parent), parent))) {
        keys[row.text(QStringLiteral("id"))] = row.text(QStringLiteral("key"));
        if (row.text(QStringLiteral("created_by")) == QLatin1String("system"))
            made << row.text(QStringLiteral("id"));
    }
    const Values values = valuesNow(database, shape, column);
    const QMap<QString, OldRow> &rows = m_rows[shape.name];
    for (auto row = rows.begin(); row != rows.end(); ++row) {
        const OldCell &old = row.value()[field.name];
        if (!values.contains(row.key())) {
            lost << QStringLiteral("%1 %2: the row is gone").arg(shape.name, row.key());
            continue;
        }
        const QString now = values[row.key()].value_or(QString());
        const bool hadParent = old.text && m_rows[oldParent].contains(*old.text) && old.type != QLatin1String("blob");
        const bool fine = hadParent ? keys.value(now) == *old.text
                                    : made.contains(now) && isKept(shape.name, row.key(), field.name, old);
        if (!fine)
            lost << QStringLiteral("%1 %2 %3: was %4 %5, is %6 (%7)")
                        .arg(shape.name, row.key(), field.name, old.type, shown(old.text), now,
                             hadParent ? QStringLiteral("parent there") : QStringLiteral("orphan"));
    }
}

// The history keeps its order and nothing comes before it.
void OldLook::checkAudit(Database &database, const OldShape &shape, QStringList &lost) const
{
    std::vector<std::pair<qint64, const OldRow *>> old;
    const QMap<QString, OldRow> rowsBefore = m_rows[shape.name];
    for (auto row = rowsBefore.begin(); row != rowsBefore.end(); ++row)
        old.emplace_back(row.key().toLongLong(), &row.value());
    std::sort(old.begin(), old.end());
    const Rows rows = ask(database, QStringLiteral("SELECT table_name, record_id, reason, changed_by, workstation, "
                                                   "%1 AS changed_at FROM audit_log ORDER BY id")
                                        .arg(textOf(QStringLiteral("changed_at"))));
    const std::pair<const char *, const char *> columns[] = {
        {"entityType", "table_name"}, {"entityId", "record_id"},     {"reason", "reason"},
        {"ipAddress", "workstation"}, {"performedBy", "changed_by"}, {"performedAt", "changed_at"}};
    for (size_t i = 0; i < old.size(); ++i) {
        for (const auto &[before, after] : columns) {
            const QString name = QString::fromLatin1(before);
            const OldCell &cell = (*old[i].second)[name];
            const QString column = QString::fromLatin1(after);
            const std::optional<QString> now =
                i >= rows.size() || rows[i].isNull(column) ? std::nullopt : std::optional(rows[i].text(column));
            const OldKind kind = name == QLatin1String("performedAt")   ? OldKind::Time
                                 : name == QLatin1String("performedBy") ? OldKind::Person
                                                                        : OldKind::Text;
            const OldField field{name, kind, {}, {}, {}};
            if (!stands(shape, field, cell, now) && !isKept(shape.name, QString::number(old[i].first), name, cell))
                lost << QStringLiteral("AuditLog %1 %2: was %3, is %4")
                            .arg(QString::number(old[i].first), name, shown(cell.text), shown(now));
        }
    }
}

// Runs that shared a lot text are found together by a lot with that text.
void OldLook::checkLotTexts(Database &database, QStringList &lost) const
{
    QSet<QString> edges;
    for (const Row &row :
         ask(database, QStringLiteral("SELECT b.production_run_id AS run, i.name, l.supplier_lot_code AS code FROM "
                                      "batch_ingredients b JOIN ingredient_lots l ON l.id = b.ingredient_lot_id JOIN "
                                      "ingredients i ON i.id = l.ingredient_id WHERE b.quantity_used IS NULL")))
        edges << row.text(QStringLiteral("run")) + u'|' +
                     row.text(QStringLiteral("name")).section(u' ', 0, 0).toLower() + u'|' +
                     row.text(QStringLiteral("code"));
    for (const Row &row :
         ask(database, QStringLiteral("SELECT id, daily_lot, cake_lot, icing_lot FROM production_runs"))) {
        for (const char *field : {"daily", "cake", "icing"}) {
            const QString code = row.text(QLatin1String(field) + QStringLiteral("_lot"));
            if (!isBlank(code) &&
                !edges.contains(row.text(QStringLiteral("id")) + u'|' + QLatin1String(field) + u'|' + code))
                lost << QStringLiteral("run %1: no lot for %2 '%3'")
                            .arg(row.text(QStringLiteral("id")), QLatin1String(field), code.left(40));
        }
    }
}

QStringList OldLook::lost() const
{
    auto opened = Database::open(m_settings, Database::Mode::ReadOnly);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    Database &database = **opened;
    const_cast<OldLook *>(this)->readFindings(database);
    m_logins.clear();
    for (const Row &row : ask(database, QStringLiteral("SELECT CAST(id AS TEXT) AS id, login FROM users")))
        m_logins[row.text(QStringLiteral("id"))] = row.text(QStringLiteral("login"));
    QStringList lost;
    for (const OldShape &shape : m_shapes) {
        if (shape.name == QLatin1String("AuditLog")) {
            checkAudit(database, shape, lost);
            continue;
        }
        for (const OldField &field : shape.fields) {
            if (field.kind == OldKind::Link)
                checkLink(database, shape, field, lost);
            else if (field.kind != OldKind::Id)
                checkField(database, shape, field, lost);
        }
    }
    checkLotTexts(database, lost);
    return lost;
}

} // namespace bm::test

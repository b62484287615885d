// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/value.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <charconv>

namespace bm
{
namespace
{
QString jsonList(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

// PostgreSQL's array literal: every element quoted, backslash and quote escaped.
QString arrayLiteral(const QStringList &texts)
{
    QStringList quoted;
    for (QString text : texts)
        quoted << u'"' + text.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")) + u'"';
    return u'{' + quoted.join(u',') + u'}';
}

QStringList fromArrayLiteral(const QString &literal)
{
    QStringList texts;
    QString current;
    bool quoted = false;
    for (qsizetype i = 1; i < literal.size(); ++i) {
        const QChar c = literal[i];
        if (quoted && c == u'\\')
            current += literal[++i];
        else if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c == u',' || c == u'}')) {
            if (!(c == u'}' && texts.isEmpty() && current.isEmpty()))
                texts << current;
            current.clear();
        } else
            current += c;
    }
    return texts;
}

QString idList(const std::vector<qint64> &ids, Engine engine)
{
    constexpr qsizetype longest = 21; // digits, a sign and a comma
    QByteArray text(static_cast<qsizetype>(ids.size()) * longest + 2, Qt::Uninitialized);
    char *at = text.data();
    *at++ = engine == Engine::SQLite ? '[' : '{';
    for (const qint64 id : ids) {
        at = std::to_chars(at, at + longest, id).ptr;
        *at++ = ',';
    }
    if (!ids.empty())
        --at;
    *at++ = engine == Engine::SQLite ? ']' : '}';
    return QString::fromLatin1(text.constData(), at - text.constData());
}

struct ToVariant
{
    Engine engine;
    QVariant operator()(std::monostate) const { return {}; }
    QVariant operator()(qint64 value) const { return value; }
    QVariant operator()(bool value) const
    {
        return engine == Engine::SQLite ? QVariant(qint64{value}) : QVariant(value);
    }
    QVariant operator()(const QString &value) const { return value; }
    QVariant operator()(Quantity value) const
    {
        return engine == Engine::SQLite ? QVariant(value.thousandths()) : QVariant(value.toText());
    }
    QVariant operator()(const QDateTime &value) const { return toIsoUtc(value); }
    QVariant operator()(QDate value) const { return value.toString(Qt::ISODate); }
    QVariant operator()(const QStringList &value) const
    {
        return engine == Engine::SQLite ? jsonList(value) : arrayLiteral(value);
    }
    QVariant operator()(const QByteArray &value) const { return value; }
    QVariant operator()(const std::vector<qint64> &value) const { return idList(value, engine); }
};
} // namespace

bool Arg::hasZero() const
{
    const QString *text = std::get_if<QString>(&m_value);
    return text && text->contains(QChar(0));
}

QVariant Arg::forEngine(Engine engine) const
{
    return std::visit(ToVariant{engine}, m_value);
}

QString toIsoUtc(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

const QVariant &Row::at(const QString &column) const
{
    const auto position = m_columns->positions.constFind(column);
    Q_ASSERT_X(position != m_columns->positions.constEnd(), "Row", qPrintable(column));
    static const QVariant none;
    return position == m_columns->positions.constEnd() ? none : m_values[static_cast<size_t>(*position)];
}

std::optional<qint64> Row::optionalInteger(const QString &column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<Quantity> Row::optionalQuantity(const QString &column) const
{
    const QVariant &value = at(column);
    if (value.isNull())
        return std::nullopt;
    if (m_columns->engine == Engine::SQLite)
        return Quantity::ofThousandths(value.toLongLong());
    const auto quantity = Quantity::tryFromText(value.toString());
    Q_ASSERT_X(quantity.ok(), "Row::quantity", qPrintable(value.toString()));
    return quantity.valueOr({});
}

QString Row::joined(QChar separator) const
{
    QStringList texts;
    for (const QVariant &value : m_values)
        texts << value.toString();
    return texts.join(separator);
}

QDateTime Row::time(const QString &column) const
{
    const QVariant &value = at(column);
    if (value.typeId() == QMetaType::QDateTime)
        return value.toDateTime().toUTC();
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toUTC();
}

QDate Row::date(const QString &column) const
{
    const QVariant &value = at(column);
    return value.typeId() == QMetaType::QDate ? value.toDate() : QDate::fromString(value.toString(), Qt::ISODate);
}

QStringList Row::texts(const QString &column) const
{
    const QString text = at(column).toString();
    if (m_columns->engine == Engine::PostgreSQL)
        return fromArrayLiteral(text);
    QStringList texts;
    for (const QJsonValue &value : QJsonDocument::fromJson(text.toUtf8()).array())
        texts << value.toString();
    return texts;
}

} // namespace bm

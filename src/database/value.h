// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/engine.h"
#include "domain/ids.h"
#include "domain/quantity.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <QVariant>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace bm
{

// One bound parameter. Each C++ type has one form per engine (migrations/README.md): quantities are thousandths on
// SQLite and numeric on PostgreSQL, times ISO 8601 UTC text with milliseconds, lists JSON text or arrays.
class Arg
{
public:
    Arg(std::nullopt_t) {}
    Arg(std::nullptr_t) = delete;
    Arg(qint64 value) : m_value(value) {}
    Arg(int value) : m_value(qint64{value}) {}
    Arg(bool value) : m_value(value) {}
    // An empty but not null string stays an empty text; a null string is NULL.
    Arg(const QString &value)
    {
        if (!value.isNull())
            m_value = value;
    }
    Arg(const char *) = delete;
    Arg(Quantity value) : m_value(value) {}
    Arg(const QDateTime &value)
    {
        if (value.isValid())
            m_value = value;
    }
    Arg(QDate value)
    {
        if (value.isValid())
            m_value = value;
    }
    Arg(const QStringList &value) : m_value(value) {}
    Arg(const QByteArray &value) : m_value(value) {}
    // Ids to search for in one go: `= ANY (?)` on PostgreSQL, `IN (SELECT value FROM json_each(?))` on SQLite.
    Arg(const std::vector<qint64> &value) : m_value(value) {}
    template <typename Tag>
    Arg(Id<Tag> id) : m_value(id.value())
    {
    }
    template <typename T>
    Arg(const std::optional<T> &value)
    {
        if (value)
            *this = Arg(*value);
    }

    QVariant forEngine(Engine engine) const;
    // A text with a sign in it that ends texts elsewhere.
    bool hasZero() const;

private:
    std::variant<std::monostate, qint64, bool, QString, Quantity, QDateTime, QDate, QStringList, QByteArray,
                 std::vector<qint64>>
        m_value;
};

using Args = std::vector<Arg>;

QString toIsoUtc(const QDateTime &time);

// One row of an answer. Asking for a column that is not there or not of that type is a defect and ends the program
// in a debug build; NULL reads as the type's empty value, or as nullopt through the optional...() forms.
class Row
{
public:
    struct Columns
    {
        Engine engine;
        QHash<QString, int> positions;
    };

    Row(std::shared_ptr<const Columns> columns, std::vector<QVariant> values)
        : m_columns(std::move(columns)), m_values(std::move(values))
    {
    }

    bool isNull(const QString &column) const { return at(column).isNull(); }
    qint64 integer(const QString &column) const { return at(column).toLongLong(); }
    std::optional<qint64> optionalInteger(const QString &column) const;
    bool flag(const QString &column) const { return at(column).toBool(); }
    QString text(const QString &column) const { return at(column).toString(); }
    Quantity quantity(const QString &column) const { return optionalQuantity(column).value_or(Quantity()); }
    std::optional<Quantity> optionalQuantity(const QString &column) const;
    QDateTime time(const QString &column) const; // UTC; invalid when NULL
    QDate date(const QString &column) const;     // invalid when NULL
    QStringList texts(const QString &column) const;
    QByteArray bytes(const QString &column) const { return at(column).toByteArray(); }
    template <typename IdType>
    IdType id(const QString &column) const
    {
        return IdType(integer(column));
    }
    template <typename IdType>
    std::optional<IdType> optionalId(const QString &column) const
    {
        return isNull(column) ? std::nullopt : std::optional(id<IdType>(column));
    }
    const QVariant &raw(const QString &column) const { return at(column); }
    // All values as the database gave them, NULL as nothing: to compare and to print.
    QString joined(QChar separator) const;

private:
    const QVariant &at(const QString &column) const;
    std::shared_ptr<const Columns> m_columns;
    std::vector<QVariant> m_values;
};

using Rows = std::vector<Row>;

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/quantity.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <optional>
#include <vector>

namespace bm
{

// The answer of a save as JSON and back, so that it can be given once more. A type that is answered names its fields
// once, beside itself: template <typename Fields> void eachField(Fields &field, T &value) { field("id", value.id); ...
// }

class AnswerWriter;
class AnswerReader;

template <typename T>
concept HasFields = requires(AnswerWriter &writer, T &value)
{
    eachField(writer, value);
};

inline QJsonValue answerJson(const QString &value)
{
    return value;
}
inline QJsonValue answerJson(bool value)
{
    return value;
}
inline QJsonValue answerJson(qint64 value)
{
    return value;
}
inline QJsonValue answerJson(Quantity value)
{
    return value.thousandths();
}
inline QJsonValue answerJson(QDate value)
{
    return value.toString(Qt::ISODate);
}
inline QJsonValue answerJson(const QDateTime &value)
{
    return value.toUTC().toString(Qt::ISODateWithMs);
}
inline QJsonValue answerJson(const QStringList &value)
{
    return QJsonArray::fromStringList(value);
}
template <typename Tag>
QJsonValue answerJson(Id<Tag> id)
{
    return id.value();
}
template <typename T>
QJsonValue answerJson(const std::optional<T> &value);
template <typename T>
QJsonValue answerJson(const std::vector<T> &values);
template <HasFields T>
QJsonValue answerJson(const T &value);

inline void readAnswer(const QJsonValue &json, QString &value)
{
    value = json.toString();
}
inline void readAnswer(const QJsonValue &json, bool &value)
{
    value = json.toBool();
}
inline void readAnswer(const QJsonValue &json, qint64 &value)
{
    value = json.toInteger();
}
inline void readAnswer(const QJsonValue &json, Quantity &value)
{
    value = Quantity::ofThousandths(json.toInteger());
}
inline void readAnswer(const QJsonValue &json, QDate &value)
{
    value = QDate::fromString(json.toString(), Qt::ISODate);
}
inline void readAnswer(const QJsonValue &json, QDateTime &value)
{
    value = QDateTime::fromString(json.toString(), Qt::ISODateWithMs);
}
inline void readAnswer(const QJsonValue &json, QStringList &value)
{
    value = json.toVariant().toStringList();
}
template <typename Tag>
void readAnswer(const QJsonValue &json, Id<Tag> &id)
{
    id = Id<Tag>(json.toInteger());
}
template <typename T>
void readAnswer(const QJsonValue &json, std::optional<T> &value);
template <typename T>
void readAnswer(const QJsonValue &json, std::vector<T> &values);
template <HasFields T>
void readAnswer(const QJsonValue &json, T &value);

class AnswerWriter
{
public:
    template <typename T>
    void operator()(const char *name, const T &value)
    {
        m_json.insert(QLatin1String(name), answerJson(value));
    }
    const QJsonObject &json() const { return m_json; }

private:
    QJsonObject m_json;
};

class AnswerReader
{
public:
    explicit AnswerReader(QJsonObject json) : m_json(std::move(json)) {}
    template <typename T>
    void operator()(const char *name, T &value) const
    {
        readAnswer(m_json.value(QLatin1String(name)), value);
    }

private:
    QJsonObject m_json;
};

template <typename T>
QJsonValue answerJson(const std::optional<T> &value)
{
    return value ? answerJson(*value) : QJsonValue();
}

template <typename T>
QJsonValue answerJson(const std::vector<T> &values)
{
    QJsonArray all;
    for (const T &value : values)
        all.append(answerJson(value));
    return all;
}

template <HasFields T>
QJsonValue answerJson(const T &value)
{
    AnswerWriter writer;
    T copy = value; // the fields are named once, for reading and for writing
    eachField(writer, copy);
    return writer.json();
}

template <typename T>
void readAnswer(const QJsonValue &json, std::optional<T> &value)
{
    value.reset();
    if (!json.isNull() && !json.isUndefined())
        readAnswer(json, value.emplace());
}

template <typename T>
void readAnswer(const QJsonValue &json, std::vector<T> &values)
{
    values.clear();
    for (const QJsonValue &each : json.toArray())
        readAnswer(each, values.emplace_back());
}

template <HasFields T>
void readAnswer(const QJsonValue &json, T &value)
{
    const AnswerReader reader(json.toObject());
    eachField(reader, value);
}

// Whether an answer of this type can be given once more.
template <typename T>
concept Repeatable = requires(const T &given, T &taken, const QJsonValue &json)
{
    answerJson(given);
    readAnswer(json, taken);
};

} // namespace bm

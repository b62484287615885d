// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/scananswer.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bm::cli
{
namespace
{
QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray elementsJson(const QList<gs1::ScanElement> &elements)
{
    QJsonArray array;
    for (const gs1::ScanElement &element : elements)
        array.append(QJsonArray{element.ai, element.value});
    return array;
}

QJsonValue valueJson(const QString &text)
{
    return text;
}

QJsonValue valueJson(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QJsonValue valueJson(const gs1::ScanMeasure &measure)
{
    QJsonObject object{{QStringLiteral("value"), measure.value}};
    if (!measure.unit.isEmpty())
        object.insert(QStringLiteral("unit"), measure.unit);
    if (!measure.currency.isEmpty())
        object.insert(QStringLiteral("currency"), measure.currency);
    return object;
}

QJsonObject derivedJson(const QList<gs1::ScanValue> &values)
{
    QJsonObject object;
    for (const gs1::ScanValue &value : values)
        object.insert(value.name, std::visit([](const auto &held) { return valueJson(held); }, value.value));
    return object;
}

QJsonArray warningsJson(const QList<gs1::ScanWarning> &warnings)
{
    QJsonArray array;
    for (const gs1::ScanWarning &warning : warnings) {
        array.append(QJsonObject{{QStringLiteral("code"), gs1::scanWarningCode(warning.kind)},
                                 {QStringLiteral("ai"), textOrNull(warning.ai)},
                                 {QStringLiteral("detail"), warning.detail}});
    }
    return array;
}

QJsonArray readingsJson(const QList<gs1::ScanReading> &readings)
{
    QJsonArray array;
    for (const gs1::ScanReading &reading : readings) {
        array.append(QJsonObject{{QStringLiteral("as"), gs1::readingCode(reading.kind)},
                                 {QStringLiteral("ais"), elementsJson(reading.ais)},
                                 {QStringLiteral("derived"), derivedJson(reading.derived)}});
    }
    return array;
}

gs1::WedgeSetup wedgeFromJson(const QJsonObject &wedge)
{
    gs1::WedgeSetup setup;
    setup.gs = wedge.value(u"gs").toString();
    setup.suffix = wedge.value(u"suffix").toString();
    setup.assumeGs1 = wedge.value(u"assume").toString() == u"gs1";
    if (wedge.value(u"aim").isBool())
        setup.aim = wedge.value(u"aim").toBool();
    return setup;
}

QStringList inputsOf(const QJsonObject &request)
{
    QStringList inputs;
    if (request.value(u"input").isString())
        inputs.append(request.value(u"input").toString());
    for (const QJsonValue &input : request.value(u"inputs").toArray())
        inputs.append(input.toString());
    return inputs;
}

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

gs1::ScanAnswer malformed()
{
    gs1::ScanAnswer answer;
    answer.error = gs1::ScanError::Malformed;
    return answer;
}
} // namespace

QJsonObject scanAnswerJson(const gs1::ScanAnswer &answer)
{
    const bool wasRead = answer.valid || !answer.ais.isEmpty();
    QJsonObject object{
        {QStringLiteral("valid"), answer.valid},
        {QStringLiteral("kind"), wasRead ? QJsonValue(gs1::scanKindCode(answer.kind)) : QJsonValue()},
        {QStringLiteral("symbology"), textOrNull(answer.symbology)},
        {QStringLiteral("ais"), elementsJson(answer.ais)},
        {QStringLiteral("derived"), derivedJson(answer.derived)},
        {QStringLiteral("warnings"), warningsJson(answer.warnings)},
        {QStringLiteral("error"), textOrNull(gs1::scanErrorCode(answer.error))},
        {QStringLiteral("error_ai"), textOrNull(answer.errorAi)},
    };
    if (!answer.plain.isEmpty())
        object.insert(QStringLiteral("plain"), answer.plain);
    if (!answer.readings.isEmpty())
        object.insert(QStringLiteral("readings"), readingsJson(answer.readings));
    return object;
}

Result<gs1::ScanRequest> scanRequestFromJson(const QJsonObject &request, const QDate &today)
{
    gs1::ScanRequest scan{inputsOf(request), today, wedgeFromJson(request.value(u"wedge").toObject())};
    if (scan.inputs.isEmpty())
        return Error{Reason::Required, QStringLiteral("input")};
    if (const QString date = request.value(u"ref_date").toString(); !date.isEmpty()) {
        scan.today = QDate::fromString(date, Qt::ISODate);
        if (!scan.today.isValid())
            return Error{Reason::BadDate, QStringLiteral("ref_date"), date};
    }
    return scan;
}

QByteArray answerScanRequest(const QByteArray &text, const QDate &today, const gs1::AiTable &table)
{
    const QJsonObject request = QJsonDocument::fromJson(text).object();
    const Result<gs1::ScanRequest> scan = scanRequestFromJson(request, today);
    QJsonObject answer = scanAnswerJson(scan ? gs1::parse(*scan, table) : malformed());
    for (const QLatin1String key : {QLatin1String("id"), QLatin1String("input"), QLatin1String("inputs")}) {
        if (request.contains(key))
            answer.insert(key, request.value(key));
    }
    return line(answer);
}

QByteArray answerScanText(const QString &text, const QDate &today, const gs1::AiTable &table)
{
    QJsonObject answer = scanAnswerJson(gs1::parse({{text}, today, {}}, table));
    answer.insert(QStringLiteral("input"), text);
    return line(answer);
}

} // namespace bm::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/labels/labelstation.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace bm
{
namespace
{
constexpr const char *kindNames[]{"none", "system", "network"};
}

QString labelStationToText(const LabelStation &station)
{
    const QJsonObject json{{QStringLiteral("kind"), QLatin1String(kindNames[size_t(station.kind)])},
                           {QStringLiteral("printer"), station.printer},
                           {QStringLiteral("size"), labelSizeName(station.paper.size)},
                           {QStringLiteral("dpi"), station.paper.dotsPerInch},
                           {QStringLiteral("onReceipt"), station.printsOnReceipt}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

LabelStation labelStationFromText(const QString &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    LabelStation station;
    const QString kind = json[QStringLiteral("kind")].toString();
    station.printer = json[QStringLiteral("printer")].toString();
    const auto size = labelSizeFromName(json[QStringLiteral("size")].toString());
    const int dots = json[QStringLiteral("dpi")].toInt();
    if (station.printer.trimmed().isEmpty() || !size || dots < 150 || dots > 1200)
        return {};
    for (const LabelPrinterKind one : {LabelPrinterKind::System, LabelPrinterKind::Network}) {
        if (kind == QLatin1String(kindNames[size_t(one)]))
            station.kind = one;
    }
    station.paper = {*size, dots};
    station.printsOnReceipt = json[QStringLiteral("onReceipt")].toBool(true);
    return station.kind == LabelPrinterKind::None ? LabelStation() : station;
}

} // namespace bm

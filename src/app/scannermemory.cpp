// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/scannermemory.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace bm
{

QString scannerToText(const ScannerSetup &setup)
{
    QJsonObject object{
        {QStringLiteral("gs"), setup.wedge.gs},
        {QStringLiteral("suffix"), setup.wedge.suffix},
        {QStringLiteral("prefix"), setup.prefix},
        {QStringLiteral("endsByItself"), setup.endsByItself},
        {QStringLiteral("longestPauseMs"), setup.longestPauseMs},
        {QStringLiteral("serialPort"), setup.serialPort},
        {QStringLiteral("baudRate"), setup.baudRate},
    };
    if (setup.sendsAim)
        object.insert(QStringLiteral("sendsAim"), *setup.sendsAim);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ScannerSetup scannerFromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    ScannerSetup setup;
    setup.wedge.gs = object.value(u"gs").toString();
    setup.wedge.suffix = object.value(u"suffix").toString();
    setup.prefix = object.value(u"prefix").toString();
    setup.endsByItself = object.value(u"endsByItself").toBool();
    setup.longestPauseMs = object.value(u"longestPauseMs").toInt();
    setup.serialPort = object.value(u"serialPort").toString();
    setup.baudRate = object.value(u"baudRate").toInt(setup.baudRate);
    if (const QJsonValue sendsAim = object.value(u"sendsAim"); sendsAim.isBool()) {
        setup.sendsAim = sendsAim.toBool();
        // As scannerlearning.cpp concludes from it.
        setup.wedge.aim = *setup.sendsAim ? std::nullopt : std::optional(false);
        setup.wedge.assumeGs1 = !*setup.sendsAim;
    }
    return setup;
}

} // namespace bm

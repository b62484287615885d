// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/weighing/scalesetup.h"

#include <QUrl>
#include <array>

namespace bm
{
namespace
{
constexpr int fastest = 921'600;
constexpr qsizetype longestPlace = 200; // a path
constexpr QLatin1String networkPrefix("tcp://");

struct FrameName
{
    ScaleSetup::Frame frame;
    QLatin1String name;
};
constexpr std::array frameNames{FrameName{ScaleSetup::Frame::Bits8None, QLatin1String("8N1")},
                                FrameName{ScaleSetup::Frame::Bits7Even, QLatin1String("7E1")},
                                FrameName{ScaleSetup::Frame::Bits7Odd, QLatin1String("7O1")}};

Error badPlace(const QString &text)
{
    return {Reason::BadUrl, QStringLiteral("scale"), text};
}

Result<ScaleSetup> networkFrom(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const int port = url.port(ScaleSetup::usualPort);
    if (!url.isValid() || url.host().isEmpty() || port <= 0 || !url.path().isEmpty() || !url.userInfo().isEmpty() ||
        url.hasQuery() || url.hasFragment())
        return badPlace(text);
    ScaleSetup setup;
    setup.line = ScaleSetup::Line::Network;
    setup.place = url.host();
    setup.port = quint16(port);
    return setup;
}

Result<ScaleSetup> serialFrom(const QString &text)
{
    ScaleSetup setup;
    setup.line = ScaleSetup::Line::Serial;
    setup.place = text.section(u'@', 0, 0).trimmed();
    const QString speed = text.section(u'@', 1).trimmed();
    if (setup.place.isEmpty() || setup.place.size() > longestPlace || setup.place.contains(u'\n'))
        return badPlace(text);
    if (speed.isEmpty())
        return setup;
    bool isNumber = false;
    setup.baudRate = speed.section(u',', 0, 0).trimmed().toInt(&isNumber);
    if (!isNumber || setup.baudRate <= 0 || setup.baudRate > fastest)
        return badPlace(text);
    const QString frame = speed.section(u',', 1).trimmed().toUpper();
    if (frame.isEmpty())
        return setup;
    for (const FrameName &known : frameNames) {
        if (frame == known.name) {
            setup.frame = known.frame;
            return setup;
        }
    }
    return badPlace(text);
}

} // namespace

QString scaleToText(const ScaleSetup &setup)
{
    if (!setup.isThere())
        return {};
    if (setup.line == ScaleSetup::Line::Network) {
        QUrl url;
        url.setScheme(QStringLiteral("tcp"));
        url.setHost(setup.place);
        if (setup.port != ScaleSetup::usualPort)
            url.setPort(setup.port);
        return url.toString();
    }
    QString text = setup.place;
    const bool isUsualFrame = setup.frame == ScaleSetup::Frame::Bits8None;
    if (setup.baudRate != ScaleSetup::usualBaudRate || !isUsualFrame)
        text += u'@' + QString::number(setup.baudRate);
    if (isUsualFrame)
        return text;
    for (const FrameName &known : frameNames) {
        if (setup.frame == known.frame)
            text += u',' + QString(known.name);
    }
    return text;
}

Result<ScaleSetup> scaleFromText(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return ScaleSetup();
    return wanted.startsWith(networkPrefix, Qt::CaseInsensitive) ? networkFrom(wanted) : serialFrom(wanted);
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/tokens.h"

#include <QIconEngine>
#include <QIconEnginePlugin>

namespace bm
{

// Draws one icon of the set in the colour that its token has when it is painted.
class IconEngine : public QIconEngine
{
public:
    IconEngine(QString name, Colour colour);
    // From "chevron-down.text-muted.bmicon", the form in which the style sheet names an icon and its token.
    explicit IconEngine(const QString &styleSheetName);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QString key() const override;
    bool isNull() override;
    QIconEngine *clone() const override;

private:
    QColor ink(QIcon::Mode mode) const;

    QString m_name;
    Colour m_colour = Colour::Text;
};

// Lets image: url(name.token.bmicon) work in the style sheet.
class IconPlugin : public QIconEnginePlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QIconEngineFactoryInterface_iid FILE "iconplugin.json")

public:
    using QIconEnginePlugin::QIconEnginePlugin;
    QIconEngine *create(const QString &fileName) override;
};

} // namespace bm

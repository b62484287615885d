// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/theme.h"

#include "views/style/floorstyle.h"
#include "views/style/themefollower.h"

#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QRegularExpression>
#include <QStyle>
#include <QTableView>
#include <QToolTip>
#include <QVariant>
#include <QtPlugin>

Q_IMPORT_PLUGIN(IconPlugin)

// The linker would drop the resource of a static library that nobody names.
static void needStyle()
{
    Q_INIT_RESOURCE(style);
}

namespace bm
{

namespace
{

constexpr const char *modeProperty = "bmThemeMode";
constexpr const char *lookProperty = "bmLook";

constexpr int tableRow = 48;
constexpr std::array typeNames{"caption", "body", "strong", "subtitle", "title", "headline", "figure", "distance"};

Look lookOfSystem(QApplication &app)
{
    app.setPalette(QPalette()); // back to what the desktop says
    const QPalette desktop = app.palette();
    const bool dark = desktop.color(QPalette::Window).lightnessF() < desktop.color(QPalette::WindowText).lightnessF();
    return dark ? Look::Dark : Look::Light;
}

Look lookOf(QApplication &app, ThemeMode mode)
{
    switch (mode) {
    case ThemeMode::System:
        return lookOfSystem(app);
    case ThemeMode::Light:
        return Look::Light;
    case ThemeMode::Dark:
        return Look::Dark;
    case ThemeMode::HighContrast:
        break;
    }
    return Look::HighContrast;
}

QString sheetText(const QString &name)
{
    needStyle();
    QFile file(u":/bm/style/" % name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("The style sheet %s is not in the program", qPrintable(name));
    return QString::fromUtf8(file.readAll());
}

QHash<QString, QString> valuesOf(Look look)
{
    QHash<QString, QString> values;
    for (int i = 0; i < colourCount; ++i)
        values.insert(styleName(Colour(i)), colourIn(look, Colour(i)).name());
    for (size_t i = 0; i < typeNames.size(); ++i)
        values.insert(u"size-" % QString::fromLatin1(typeNames[i]), QString::number(pixelsOf(Type(int(i)))) % u"px");
    values.insert(QStringLiteral("radius"), QString::number(controlRadius) % u"px");
    values.insert(QStringLiteral("radius-card"), QString::number(cardRadius) % u"px");
    values.insert(QStringLiteral("target"), QString::number(minimumTarget) % u"px");
    // A style sheet's height is without border: these are the target less one or two pixels on either side.
    values.insert(QStringLiteral("target-in-1"), QString::number(minimumTarget - 2) % u"px");
    values.insert(QStringLiteral("target-in-2"), QString::number(minimumTarget - 4) % u"px");
    values.insert(QStringLiteral("floor-in-1"), QString::number(floorTarget - 2) % u"px");
    values.insert(QStringLiteral("floor-in-2"), QString::number(floorTarget - 4) % u"px");
    values.insert(QStringLiteral("groove"),
                  colourIn(look, look == Look::HighContrast ? Colour::SurfaceHover : Colour::Border).name());
    // What is a shadow or nothing elsewhere is a drawn line in high contrast.
    values.insert(QStringLiteral("edge"),
                  look == Look::HighContrast ? colourIn(look, Colour::Border).name() : QStringLiteral("transparent"));
    return values;
}

QString filledIn(const QString &text, const QHash<QString, QString> &values, QStringList *unknownNames)
{
    static const QRegularExpression name(QStringLiteral("\\$([a-z0-9-]+)"));
    QString result;
    qsizetype from = 0;
    for (auto it = name.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        result += QStringView(text).mid(from, match.capturedStart() - from);
        const auto value = values.constFind(match.captured(1));
        if (value != values.cend())
            result += *value;
        else if (unknownNames != nullptr)
            unknownNames->append(match.captured(1));
        from = match.capturedEnd();
    }
    return result + QStringView(text).mid(from);
}

QFont baseFont()
{
    QFont font;
    font.setFamilies({QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("Cantarell"),
                      QStringLiteral("DejaVu Sans")});
    font.setPixelSize(pixelsOf(Type::Body));
    return font;
}

void setDisabled(QPalette &palette, Look look)
{
    const QColor text = colourIn(look, Colour::TextDisabled);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, text);
    palette.setColor(QPalette::Disabled, QPalette::Base, colourIn(look, Colour::SurfaceSunken));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, colourIn(look, Colour::SurfaceHover));
}

} // namespace

void Theme::apply(QApplication &app, ThemeMode mode)
{
    const Look look = lookOf(app, mode);
    app.setProperty(modeProperty, int(mode));
    const bool isAsBefore = app.property(lookProperty) == int(look) && !app.styleSheet().isEmpty();
    app.setProperty(lookProperty, int(look));
    if (app.findChild<ThemeFollower *>() == nullptr) {
        app.setStyle(new FloorStyle);
        new ThemeFollower(app);
    }
    app.setPalette(paletteOf(look)); // asking the desktop has put its own there
    // Every widget is styled anew, which takes most of a second of a whole window: not for nothing.
    if (isAsBefore)
        return;
    app.setFont(baseFont());
    QToolTip::setPalette(app.palette());
    app.setStyleSheet(styleSheetOf(look));
}

ThemeMode Theme::mode()
{
    return ThemeMode(qApp->property(modeProperty).toInt());
}

Look Theme::look()
{
    return Look(qApp->property(lookProperty).toInt());
}

QColor Theme::colour(Colour colour)
{
    return colourIn(look(), colour);
}

QFont Theme::font(Type type)
{
    QFont font = baseFont();
    font.setPixelSize(pixelsOf(type));
    if (type == Type::Strong || type == Type::Subtitle || type == Type::Title)
        font.setWeight(QFont::DemiBold);
    else if (type >= Type::Headline)
        font.setWeight(QFont::Bold);
    return font;
}

void Theme::setType(QLabel *label, Type type)
{
    setProperty(label, "type", QString::fromLatin1(typeNames[size_t(type)]));
}

void Theme::setProperty(QWidget *widget, const char *name, const QVariant &value)
{
    if (widget->property(name) == value)
        return;
    widget->setProperty(name, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->updateGeometry();
    widget->update();
}

void Theme::setUpTable(QTableView *table)
{
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setMouseTracking(true);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(tableRow);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QPalette Theme::paletteOf(Look look)
{
    const auto of = [look](Colour colour) { return colourIn(look, colour); };
    QPalette palette(of(Colour::Text), of(Colour::Surface), of(Colour::SurfaceHover), of(Colour::BorderStrong),
                     of(Colour::Border), of(Colour::Text), of(Colour::OnAccent), of(Colour::Surface),
                     of(Colour::Window));
    palette.setColor(QPalette::AlternateBase, of(Colour::SurfaceSunken));
    palette.setColor(QPalette::Midlight, of(Colour::SurfaceHover));
    palette.setColor(QPalette::Shadow, of(Colour::Border));
    palette.setColor(QPalette::Highlight, of(Colour::AccentSoft));
    palette.setColor(QPalette::HighlightedText, of(Colour::OnAccentSoft));
    palette.setColor(QPalette::PlaceholderText, of(Colour::TextMuted));
    palette.setColor(QPalette::Link, of(Colour::AccentText));
    palette.setColor(QPalette::LinkVisited, of(Colour::AccentText));
    palette.setColor(QPalette::ToolTipBase, of(Colour::Nav));
    palette.setColor(QPalette::ToolTipText, of(Colour::OnNav));
    setDisabled(palette, look);
    return palette;
}

QString Theme::styleSheetOf(Look look, QStringList *unknownNames)
{
    const QHash<QString, QString> values = valuesOf(look);
    QString sheet;
    for (const auto &name : {u"controls.qss", u"views.qss", u"surfaces.qss"})
        sheet += filledIn(sheetText(QString::fromUtf16(name)), values, unknownNames);
    return sheet;
}

} // namespace bm

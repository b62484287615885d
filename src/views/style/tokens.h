// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QString>
#include <array>
#include <vector>

namespace bm
{

// The looks the program has. HighContrast is white and yellow on black with drawn borders.
enum class Look { Light, Dark, HighContrast };
inline constexpr std::array allLooks{Look::Light, Look::Dark, Look::HighContrast};

// What a colour is for. Nothing in the views names a colour in any other way. The order is the order of the tables
// in tokens.cpp.
enum class Colour {
    Window,        // behind everything
    Surface,       // cards, tables, menus
    SurfaceSunken, // table headers, read-only fields
    SurfaceHover,  // a row or quiet button under the pointer
    Border,        // hairlines; decoration only
    BorderStrong,  // the outline of a control: 3:1 against the surface
    Text,          // on Window, Surface, SurfaceSunken, SurfaceHover
    TextMuted,     // labels, help
    TextDisabled,  // exempt from AA; 3:1 all the same
    Accent,        // the primary action, the selected tab
    AccentHover,   //
    AccentPressed, //
    OnAccent,      // text on the three above
    AccentSoft,    // a selected row, an accent plate
    OnAccentSoft,  //
    AccentText,    // accent-coloured text on Window and Surface
    Focus,         // the focus ring: 3:1 against Window and Surface
    Nav,           // the side navigation
    NavHover,      //
    NavSelected,   //
    OnNav,         // text on the three above
    OnNavMuted,    // section headings there
    NavAccent,     // the mark of the current page
    OkSoft,        // per tone: a soft plate, what is written on it, a solid plate, what is written on that
    OnOkSoft,      //
    Ok,            //
    OnOk,          //
    BusySoft,      //
    OnBusySoft,    //
    Busy,          //
    OnBusy,        //
    WaitingSoft,   //
    OnWaitingSoft, //
    Waiting,       //
    OnWaiting,     //
    WarningSoft,   //
    OnWarningSoft, //
    Warning,       //
    OnWarning,     //
    DangerSoft,    //
    OnDangerSoft,  //
    Danger,        //
    OnDanger,      //
    NeutralSoft,   //
    OnNeutralSoft, //
    Neutral,       //
    OnNeutral,     //
    DangerHover,   // the danger button under the pointer; text on it is OnDanger
};
inline constexpr int colourCount = int(Colour::DangerHover) + 1;

// The meaning of a state, apart from its word. A tone always comes with a shape and a word, never as colour alone.
enum class Tone { Ok, Busy, Waiting, Warning, Danger, Neutral };
inline constexpr std::array allTones{Tone::Ok, Tone::Busy, Tone::Waiting, Tone::Warning, Tone::Danger, Tone::Neutral};

enum class TonePart { Soft, OnSoft, Solid, OnSolid };
Colour colourOf(Tone tone, TonePart part);

QColor colourIn(Look look, Colour colour);

// The name a colour has in the style sheets: Colour::OnAccentSoft is "on-accent-soft".
QString styleName(Colour colour);

// Everything that is written on or drawn beside something else, and the contrast it must have (WCAG 2: 4.5 for
// text, 3 for outlines and disabled text).
struct ContrastPair
{
    Colour front;
    Colour back;
    double minimum;
};
const std::vector<ContrastPair> &contrastPairs();

// WCAG 2 contrast ratio of two opaque colours, 1 to 21.
double contrast(const QColor &a, const QColor &b);

// Distances in device-independent pixels. Between a label and its field xs, between controls m, between fields l,
// inside and between cards xl.
namespace Space
{
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
inline constexpr int xxl = 32;
inline constexpr int xxxl = 48;
} // namespace Space

inline constexpr int minimumTarget = 44; // every control that is touched, in both directions
inline constexpr int floorTarget = 64;   // controls with the property target="floor"
inline constexpr int controlRadius = 8;
inline constexpr int cardRadius = 14;

// Sizes of type in device-independent pixels. Figure and Distance are read at two metres.
enum class Type { Caption, Body, Strong, Subtitle, Title, Headline, Figure, Distance };
int pixelsOf(Type type);

} // namespace bm

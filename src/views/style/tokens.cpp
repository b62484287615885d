// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/tokens.h"

#include <cmath>

namespace bm
{

namespace
{

using Table = std::array<QRgb, colourCount>;

// Flour and crust: warm paper, espresso navigation, caramel accent.
constexpr Table light{
    0xfff7f3ec, 0xffffffff, 0xfff3eee6, 0xfff5efe6,             // surfaces
    0xffe3dacd, 0xff8d8070,                                     // borders
    0xff261c14, 0xff655848, 0xff8a7e70,                         // text
    0xffa84b0c, 0xff8f3f08, 0xff773405, 0xffffffff,             // accent
    0xfffbe9d7, 0xff6d3004, 0xff9a430a, 0xffa84b0c,             // accent soft, text, focus
    0xff2a1f18, 0xff3a2c22, 0xff4a382b, 0xfff8efe4, 0xffbfae9d, // navigation
    0xfff0a45a,                                                 //
    0xffe2f2e5, 0xff145a2a, 0xff1b7539, 0xffffffff,             // ok
    0xffe0edfa, 0xff0e4a86, 0xff1560a8, 0xffffffff,             // busy
    0xffece6f6, 0xff4b3189, 0xff64489f, 0xffffffff,             // waiting
    0xfffff0c4, 0xff664600, 0xff8a5d00, 0xffffffff,             // warning
    0xfffce3df, 0xff95180f, 0xffbd2418, 0xffffffff,             // danger
    0xffece6dd, 0xff514638, 0xff6b5f50, 0xffffffff,             // neutral
    0xffa11b10,
};

constexpr Table dark{
    0xff161311, 0xff211d19, 0xff2a2520, 0xff2f2923,             // surfaces
    0xff3b342d, 0xff908475,                                     // borders
    0xfff4ede4, 0xffbdb1a2, 0xff8b8073,                         // text
    0xfff0a04b, 0xfff6b36b, 0xffd98a36, 0xff241302,             // accent
    0xff44301b, 0xffffd9ae, 0xfff5b06a, 0xfff5b06a,             // accent soft, text, focus
    0xff0f0d0b, 0xff211c17, 0xff30271f, 0xfff4ede4, 0xffa89b8b, // navigation
    0xfff0a04b,                                                 //
    0xff173322, 0xff93e0ac, 0xff5fc784, 0xff06200f,             // ok
    0xff14304b, 0xffa3d0fb, 0xff6cb3f5, 0xff04192d,             // busy
    0xff2d2547, 0xffcdbdf7, 0xffb09bf0, 0xff170b35,             // waiting
    0xff3f3109, 0xfffbd870, 0xfff2c230, 0xff251b00,             // warning
    0xff4a1d19, 0xffffb9b0, 0xffff8d80, 0xff330602,             // danger
    0xff332d27, 0xffd5cabc, 0xffb5a999, 0xff1c1712,             // neutral
    0xffffa69b,
};

constexpr Table highContrast{
    0xff000000, 0xff000000, 0xff141414, 0xff2b2b2b,             // surfaces
    0xffffffff, 0xffffffff,                                     // borders
    0xffffffff, 0xffffffff, 0xffa8a8a8,                         // text
    0xffffd400, 0xffffe666, 0xffe0ba00, 0xff000000,             // accent
    0xff4a3d00, 0xffffffff, 0xffffd400, 0xff00e5ff,             // accent soft, text, focus
    0xff000000, 0xff2b2b2b, 0xff4a3d00, 0xffffffff, 0xffffffff, // navigation
    0xffffd400,                                                 //
    0xff003312, 0xffffffff, 0xff5cff8f, 0xff000000,             // ok
    0xff00264d, 0xffffffff, 0xff7cc8ff, 0xff000000,             // busy
    0xff2b1a52, 0xffffffff, 0xffcdb8ff, 0xff000000,             // waiting
    0xff3d3000, 0xffffffff, 0xffffd400, 0xff000000,             // warning
    0xff520000, 0xffffffff, 0xffff9a8f, 0xff000000,             // danger
    0xff2b2b2b, 0xffffffff, 0xffffffff, 0xff000000,             // neutral
    0xffffb8b0,
};

constexpr std::array<const char *, colourCount> styleNames{
    "window",
    "surface",
    "surface-sunken",
    "surface-hover",
    "border",
    "border-strong",
    "text",
    "text-muted",
    "text-disabled",
    "accent",
    "accent-hover",
    "accent-pressed",
    "on-accent",
    "accent-soft",
    "on-accent-soft",
    "accent-text",
    "focus",
    "nav",
    "nav-hover",
    "nav-selected",
    "on-nav",
    "on-nav-muted",
    "nav-accent",
    "ok-soft",
    "on-ok-soft",
    "ok",
    "on-ok",
    "busy-soft",
    "on-busy-soft",
    "busy",
    "on-busy",
    "waiting-soft",
    "on-waiting-soft",
    "waiting",
    "on-waiting",
    "warning-soft",
    "on-warning-soft",
    "warning",
    "on-warning",
    "danger-soft",
    "on-danger-soft",
    "danger",
    "on-danger",
    "neutral-soft",
    "on-neutral-soft",
    "neutral",
    "on-neutral",
    "danger-hover",
};

const Table &tableOf(Look look)
{
    switch (look) {
    case Look::Light:
        return light;
    case Look::Dark:
        return dark;
    case Look::HighContrast:
        break;
    }
    return highContrast;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

constexpr double textMinimum = 4.5;
constexpr double outlineMinimum = 3.0;

void addSurfacePairs(std::vector<ContrastPair> &pairs)
{
    for (const Colour back : {Colour::Window, Colour::Surface, Colour::SurfaceSunken, Colour::SurfaceHover}) {
        pairs.push_back({Colour::Text, back, textMinimum});
        pairs.push_back({Colour::TextMuted, back, textMinimum});
        pairs.push_back({Colour::TextDisabled, back, outlineMinimum});
        pairs.push_back({Colour::AccentText, back, textMinimum});
        pairs.push_back({Colour::BorderStrong, back, outlineMinimum});
        pairs.push_back({Colour::Focus, back, outlineMinimum});
    }
}

void addTonePairs(std::vector<ContrastPair> &pairs)
{
    for (const Tone tone : allTones) {
        const Colour solid = colourOf(tone, TonePart::Solid);
        pairs.push_back({colourOf(tone, TonePart::OnSoft), colourOf(tone, TonePart::Soft), textMinimum});
        pairs.push_back({colourOf(tone, TonePart::OnSolid), solid, textMinimum});
        pairs.push_back({solid, Colour::Surface, textMinimum});
        pairs.push_back({solid, Colour::Window, textMinimum});
    }
}

std::vector<ContrastPair> makePairs()
{
    std::vector<ContrastPair> pairs;
    addSurfacePairs(pairs);
    addTonePairs(pairs);
    for (const Colour back : {Colour::Accent, Colour::AccentHover, Colour::AccentPressed})
        pairs.push_back({Colour::OnAccent, back, textMinimum});
    for (const Colour back : {Colour::Nav, Colour::NavHover, Colour::NavSelected}) {
        pairs.push_back({Colour::OnNav, back, textMinimum});
        pairs.push_back({Colour::OnNavMuted, back, textMinimum});
        pairs.push_back({Colour::NavAccent, back, outlineMinimum});
    }
    pairs.push_back({Colour::OnAccentSoft, Colour::AccentSoft, textMinimum});
    pairs.push_back({Colour::OnDanger, Colour::DangerHover, textMinimum});
    return pairs;
}

} // namespace

Colour colourOf(Tone tone, TonePart part)
{
    constexpr int partsPerTone = 4;
    return Colour(int(Colour::OkSoft) + int(tone) * partsPerTone + int(part));
}

QColor colourIn(Look look, Colour colour)
{
    return QColor::fromRgb(tableOf(look)[size_t(colour)]);
}

QString styleName(Colour colour)
{
    return QString::fromLatin1(styleNames[size_t(colour)]);
}

const std::vector<ContrastPair> &contrastPairs()
{
    static const std::vector<ContrastPair> pairs = makePairs();
    return pairs;
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

int pixelsOf(Type type)
{
    constexpr std::array pixels{13, 15, 15, 17, 20, 28, 36, 44};
    return pixels[size_t(type)];
}

} // namespace bm

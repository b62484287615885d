// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>
#include <QString>

namespace bm::test
{

// What a scanner reads in a picture with one symbol.
struct Seen
{
    QString format;     // "Code128", "DataMatrix", "QRCode"; "" when nothing was read
    QString identifier; // "]d2"
    QString text;       // separators as U+001D

    friend bool operator==(const Seen &, const Seen &) = default;
};

Seen seen(const QImage &image);
// The symbol within a part of the picture.
Seen seen(const QImage &image, const QRect &part);

} // namespace bm::test

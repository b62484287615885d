// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/labels/barcode.h"
#include "domain/labels/labelfacts.h"

#include <QSizeF>
#include <optional>
#include <vector>

namespace bm
{

enum class LabelSize { W100H50, W100H70, A6 };

const std::vector<LabelSize> &allLabelSizes();
QSizeF sizeOf(LabelSize size);         // millimetres
QString labelSizeName(LabelSize size); // "100x50", as in settings and on the command line
std::optional<LabelSize> labelSizeFromName(const QString &name);

// Where a label goes: its paper and the printer's dots.
struct LabelPaper
{
    LabelSize size = LabelSize::W100H70;
    int dotsPerInch = 203;

    friend bool operator==(const LabelPaper &, const LabelPaper &) = default;
};

// One line of text that fits into its rectangle; millimetres.
struct LabelText
{
    QRectF rect;
    QString text;
    qreal height = 3; // of the type, ascent to descent
    bool isBold = false;
    bool isCentred = false;
};

struct LabelBarcode
{
    QPointF corner; // of the quiet zone
    Barcode barcode;
    qreal module;
    qreal barHeight;

    QRectF rect() const { return {corner, barcode.size(module, barHeight)}; }
};

// A label in millimetres, ready for every device: nothing on it overlaps or leaves the paper.
struct LabelLayout
{
    LabelPaper paper;
    QString title; // for the file's own title
    std::vector<LabelText> texts;
    std::vector<LabelBarcode> barcodes;
    std::vector<QRectF> rules; // filled
};

// All need a QGuiApplication for the width of their texts. Errors: those of Barcode::tryFromText().
Result<LabelLayout> layOutLabel(const LotLabelFacts &facts, const LabelPaper &paper);
// A pallet without an SSCC gets its number as a plain symbol, and the label says so.
Result<LabelLayout> layOutLabel(const PalletLabelFacts &facts, const LabelPaper &paper);
// What hangs on a silo or a bin: its code in the symbol and as large as it fits, and what may go into it.
Result<LabelLayout> layOutLabel(const VesselLabelFacts &facts, const LabelPaper &paper);
// For trying a printer: its size, its dots and the time of the asking.
Result<LabelLayout> layOutTestLabel(const LabelPaper &paper, const QString &printer, const QDateTime &now);

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/labels/labellayout.h"

#include <QImage>

namespace bm
{

// On any device whose painter counts in millimetres.
void paintLabel(QPainter &painter, const LabelLayout &label);

// As the printer would have it: one pixel for a dot.
QImage labelImage(const LabelLayout &label);
QByteArray labelPng(const LabelLayout &label);
// Texts as outlines, so that they are where they were put although the reader has not the type.
QByteArray labelSvg(const LabelLayout &label);
// One page for each copy.
QByteArray labelPdf(const LabelLayout &label, int copies = 1);

enum class LabelFormat { Pdf, Png, Svg, Zpl };
// By the file's ending. Errors: UnknownAction with what is known in the detail.
Result<LabelFormat> labelFormatOf(const QString &path);
// Errors: those of saveFile() and labelFormatOf().
Done writeLabel(const QString &path, const LabelLayout &label);

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/gs1.h"
#include "domain/result.h"

#include <QRectF>
#include <QString>
#include <vector>

class QPainter;

namespace bm
{

enum class Symbology { Gs1DataMatrix, Gs1128, DataMatrix, Code128, QrCode };

// What the symbologies with GS1 content take: "[01]09506000134376[10]ABC". A square bracket is no character of a GS1
// value, so it tells an AI from what a lot code may hold.
QString gs1Text(const QList<gs1::ScanElement> &elements);

// What people read beside the bars: "(01) 09506000134376 (10) ABC".
QString gs1Readable(const QList<gs1::ScanElement> &elements);

// A symbol as its modules, each dark or light. A value of this type is one that a scanner reads: whatever zint would
// only warn about (a wrong check digit, a date that is none) is refused.
class Barcode
{
public:
    // From gs1Text() for the two with GS1 content, from the text itself for the others.
    // Errors: Required (empty), TooLong, UnreadableText (detail: zint's words); field "barcode".
    static Result<Barcode> tryFromText(Symbology symbology, const QString &text);

    Symbology symbology() const { return m_symbology; }
    const QString &text() const { return m_text; }
    // Bars, of whatever height; else a matrix of squares.
    bool isLinear() const { return m_symbology == Symbology::Gs1128 || m_symbology == Symbology::Code128; }
    int columns() const { return m_columns; }
    int rows() const { return m_rows; }
    bool isDark(int column, int row) const { return m_modules[size_t(row * m_columns + column)]; }
    // Modules that stay light around the symbol; bars need them at their sides only.
    int quietModules() const;

    // With the quiet zone, in the unit of the module. The height of bars is asked for, a matrix has its own.
    QSizeF size(qreal module, qreal barHeight = 0) const;
    // Black on what is there, the quiet zone's corner at `corner`, in the painter's unit. Sharp at every size that
    // has whole dots for a module: wholeDots().
    void paint(QPainter &painter, const QPointF &corner, qreal module, qreal barHeight = 0) const;

private:
    Barcode(Symbology symbology, QString text, int columns, int rows);

    Symbology m_symbology;
    QString m_text;
    int m_columns;
    int m_rows;
    std::vector<bool> m_modules; // row by row
};

// The largest length of whole printer dots that is not above the wanted one, one dot at least; all in millimetres.
qreal wholeDots(qreal wanted, int dotsPerInch);

} // namespace bm

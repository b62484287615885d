// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/batchsheet/sheetcontent.h"

#include <QFont>
#include <QRectF>
#include <functional>

class QPainter;

namespace bm
{

class Barcode;

// Lays a sheet out from top to bottom and begins a new page where something does not fit any more. Without a painter
// it only counts the pages. All lengths in dots; mm() makes them.
class SheetPages
{
public:
    SheetPages(QPainter *painter, const QSizeF &page, int dotsPerInch, std::function<void()> newPage);

    // Returns the number of pages.
    int lay(const SheetContent &content, const Barcode &symbol, int pages);

private:
    qreal mm(qreal millimetres) const;
    QFont font(qreal height, bool bold) const;
    qreal textHeight(const QString &text, qreal width, const QFont &font) const;
    void write(const QRectF &room, const QString &text, const QFont &font, int align) const;
    void rule(qreal y, qreal weight) const;
    bool fits(qreal height) const { return m_y + height <= m_bottom; }

    void beginPage();
    void layHead();
    void layFacts();
    void laySection(const SheetSection &section);
    void layTitle(const QString &title);
    void layWords(const QString &words);
    std::vector<QRectF> cells(const SheetSection &section, qreal height) const;
    qreal rowHeight(const SheetSection &section, const QStringList &row, const QFont &font) const;
    void layColumnTitles(const SheetSection &section);
    void layRow(const SheetSection &section, const QStringList &row);
    void laySignatures(const QStringList &lines);

    QPainter *m_painter;
    QSizeF m_page;
    qreal m_dot;
    std::function<void()> m_newPage;
    const SheetContent *m_content = nullptr;
    const Barcode *m_symbol = nullptr;
    qreal m_left;
    qreal m_width;
    qreal m_bottom;
    qreal m_y = 0;
    int m_number = 0;
    int m_pages = 0; // nothing: not counted yet
};

} // namespace bm

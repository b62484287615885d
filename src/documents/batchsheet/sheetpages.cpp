// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/batchsheet/sheetpages.h"

#include "documents/labels/barcode.h"
#include "documents/labels/labeltext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace bm
{
namespace
{
struct BatchSheetWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::BatchSheet)
};

constexpr qreal millimetresPerInch = 25.4;
// Millimetres.
constexpr qreal margin = 14;
constexpr qreal footRoom = 8;
constexpr qreal symbolSize = 24; // with the quiet zone: read from an arm's length
constexpr qreal bodyType = 3.0;
constexpr qreal smallType = 2.5;
constexpr qreal titleType = 3.6;
constexpr qreal numberType = 6.5;
constexpr qreal cellPadding = 1.1;
constexpr qreal roomToWrite = 8.5;
constexpr qreal factsInRow = 3;
constexpr qsizetype mostLines = 40; // of a cell: a row is never higher than a page

// Broken between words, and a word that is wider than the line anywhere.
QStringList wrapped(const QString &text, qreal width, const QFont &font)
{
    QStringList lines;
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    for (const QString &paragraph : text.split(u'\n')) {
        QTextLayout layout(paragraph, font);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            lines << paragraph.mid(line.textStart(), line.textLength()).trimmed();
        }
        layout.endLayout();
    }
    return lines;
}

QStringList cellLines(const QString &text, qreal width, const QFont &font)
{
    QStringList lines = text.isEmpty() ? QStringList{QString()} : wrapped(text, width, font);
    if (lines.size() > mostLines) {
        lines.resize(mostLines);
        lines.back() += u'…';
    }
    return lines;
}
} // namespace

SheetPages::SheetPages(QPainter *painter, const QSizeF &page, int dotsPerInch, std::function<void()> newPage)
    : m_painter(painter), m_page(page), m_dot(dotsPerInch / millimetresPerInch), m_newPage(std::move(newPage)),
      m_left(mm(margin)), m_width(page.width() - 2 * mm(margin)), m_bottom(page.height() - mm(margin + footRoom))
{
}

qreal SheetPages::mm(qreal millimetres) const
{
    return millimetres * m_dot;
}

QFont SheetPages::font(qreal height, bool bold) const
{
    QFont font = labelFont(bold);
    font.setPixelSize(std::max(1, int(std::lround(mm(height)))));
    // Spaced letters are not joined: whoever searches the file for "fine" finds it.
    font.setLetterSpacing(QFont::PercentageSpacing, 100.5);
    return font;
}

qreal SheetPages::textHeight(const QString &text, qreal width, const QFont &font) const
{
    return qreal(cellLines(text, width, font).size()) * QFontMetricsF(font).lineSpacing();
}

void SheetPages::write(const QRectF &room, const QString &text, const QFont &font, int align) const
{
    if (!m_painter || text.isEmpty())
        return;
    m_painter->setFont(font);
    m_painter->setPen(Qt::black);
    const qreal step = QFontMetricsF(font).lineSpacing();
    const QStringList lines = cellLines(text, room.width(), font);
    const qreal free = room.height() - step * qreal(lines.size());
    qreal y = room.top() + ((align & Qt::AlignVCenter) ? std::max(0.0, free / 2) : 0.0);
    for (const QString &line : lines) {
        if (y + step > room.bottom() + 1 && y > room.top())
            break;
        m_painter->drawText(QRectF(room.left(), y, room.width(), step),
                            Qt::TextSingleLine | Qt::AlignTop | (align & Qt::AlignHorizontal_Mask), line);
        y += step;
    }
}

void SheetPages::rule(qreal y, qreal weight) const
{
    if (m_painter)
        m_painter->fillRect(QRectF(m_left, y, m_width, mm(weight)), Qt::black);
}

int SheetPages::lay(const SheetContent &content, const Barcode &symbol, int pages)
{
    m_content = &content;
    m_symbol = &symbol;
    m_pages = pages;
    m_number = 0;
    beginPage();
    layFacts();
    for (const SheetSection &section : content.sections)
        laySection(section);
    return m_number;
}

void SheetPages::beginPage()
{
    if (++m_number > 1 && m_newPage)
        m_newPage();
    layHead();
    const QFont small = font(smallType, false);
    const qreal top = m_page.height() - mm(margin + footRoom - 3);
    rule(top - mm(1), 0.15);
    const QRectF foot(m_left, top, m_width, mm(footRoom - 3));
    const QString pages = m_pages > 0 ? QString::number(m_pages) : QString();
    write(foot, m_content->origin, small, Qt::AlignLeft);
    write(foot, BatchSheetWords::tr("Page %1 of %2").arg(QString::number(m_number), pages), small, Qt::AlignRight);
}

// On every page, so that a sheet that came loose says where it belongs.
void SheetPages::layHead()
{
    const qreal modules = m_symbol->columns() + 2 * m_symbol->quietModules();
    const qreal module = std::max(1.0, std::floor(mm(symbolSize) / modules));
    const qreal side = module * modules;
    const qreal top = mm(margin) - mm(2);
    if (m_painter)
        m_symbol->paint(*m_painter, {m_left + m_width - side, top}, module);
    const qreal width = m_width - side - mm(4);
    qreal y = mm(margin);
    const auto line = [&](const QString &text, qreal height, bool bold) {
        const QFont type = font(height, bold);
        // A name may be as long as somebody typed it; two lines of it are enough to know it by.
        const qreal room = std::min(textHeight(text, width, type), 2 * QFontMetricsF(type).lineSpacing());
        write(QRectF(m_left, y, width, room), text, type, Qt::AlignLeft);
        y += room;
    };
    line(m_content->title, bodyType, false);
    line(m_content->batchNumber, numberType, true);
    line(m_content->recipe, titleType + 0.4, true);
    m_y = std::max(y, top + side) + mm(2);
    rule(m_y, 0.4);
    m_y += mm(3);
}

void SheetPages::layFacts()
{
    const QFont caption = font(smallType, false);
    const QFont value = font(bodyType + 0.2, true);
    const qreal column = m_width / factsInRow;
    const qreal width = column - mm(2);
    for (size_t i = 0; i < m_content->facts.size(); i += size_t(factsInRow)) {
        const size_t end = std::min(m_content->facts.size(), i + size_t(factsInRow));
        qreal height = 0;
        for (size_t k = i; k < end; ++k)
            height = std::max(height, textHeight(m_content->facts[k].value, width, value));
        const qreal above = QFontMetricsF(caption).height();
        if (!fits(above + height))
            beginPage();
        for (size_t k = i; k < end; ++k) {
            const qreal x = m_left + column * qreal(k - i);
            write(QRectF(x, m_y, width, above), m_content->facts[k].caption, caption, Qt::AlignLeft);
            write(QRectF(x, m_y + above, width, height), m_content->facts[k].value, value, Qt::AlignLeft);
        }
        m_y += above + height + mm(1.5);
    }
}

void SheetPages::laySection(const SheetSection &section)
{
    // A title does not stand alone at the foot of a page.
    qreal first = mm(titleType + 5);
    if (!section.rows.empty())
        first += mm(bodyType + 3) + rowHeight(section, section.rows.front(), font(bodyType, false));
    if (!fits(first + mm(4)))
        beginPage();
    layTitle(section.title);
    for (const QString &words : section.words)
        layWords(words);
    if (!section.rows.empty()) {
        layColumnTitles(section);
        for (const QStringList &row : section.rows)
            layRow(section, row);
    }
    if (!section.lines.isEmpty())
        laySignatures(section.lines);
}

void SheetPages::layTitle(const QString &title)
{
    m_y += mm(4);
    const QFont type = font(titleType, true);
    const qreal height = QFontMetricsF(type).height();
    write(QRectF(m_left, m_y, m_width, height), title, type, Qt::AlignLeft);
    m_y += height + mm(1);
}

void SheetPages::layWords(const QString &words)
{
    const QFont type = font(bodyType, false);
    const qreal step = QFontMetricsF(type).lineSpacing();
    // However long: a page may end between any two lines.
    for (const QString &line : wrapped(words, m_width, type)) {
        if (!fits(step))
            beginPage();
        write(QRectF(m_left, m_y, m_width, step), line, type, Qt::AlignLeft);
        m_y += step;
    }
    m_y += mm(0.8);
}

std::vector<QRectF> SheetPages::cells(const SheetSection &section, qreal height) const
{
    qreal shares = 0;
    for (const SheetColumn &column : section.columns)
        shares += column.share;
    std::vector<QRectF> cells;
    qreal x = m_left;
    for (const SheetColumn &column : section.columns) {
        const qreal width = m_width * column.share / shares;
        cells.emplace_back(x, m_y, width, height);
        x += width;
    }
    return cells;
}

qreal SheetPages::rowHeight(const SheetSection &section, const QStringList &row, const QFont &type) const
{
    const std::vector<QRectF> all = cells(section, 0);
    qreal height = section.hasRoom ? mm(roomToWrite) : 0;
    for (size_t i = 0; i < all.size(); ++i)
        height = std::max(height, textHeight(row.value(qsizetype(i)), all[i].width() - 2 * mm(cellPadding), type) +
                                      2 * mm(cellPadding * 0.7));
    return height;
}

void SheetPages::layColumnTitles(const SheetSection &section)
{
    QStringList titles;
    for (const SheetColumn &column : section.columns)
        titles << column.title;
    const QFont type = font(smallType, true);
    SheetSection plain = section;
    plain.hasRoom = false;
    const qreal height = rowHeight(plain, titles, type);
    if (m_painter)
        m_painter->fillRect(QRectF(m_left, m_y, m_width, height), QColor(0xe8, 0xe8, 0xe8));
    const std::vector<QRectF> all = cells(section, height);
    for (size_t i = 0; i < all.size(); ++i)
        write(all[i].adjusted(mm(cellPadding), mm(cellPadding * 0.7), -mm(cellPadding), -mm(cellPadding * 0.7)),
              titles[qsizetype(i)], type, section.columns[i].isFigure ? Qt::AlignRight : Qt::AlignLeft);
    m_y += height;
}

void SheetPages::layRow(const SheetSection &section, const QStringList &row)
{
    const QFont type = font(bodyType, false);
    const qreal height = rowHeight(section, row, type);
    if (!fits(height)) {
        beginPage();
        layTitle(BatchSheetWords::tr("%1 (continued)", "a section that goes on").arg(section.title));
        layColumnTitles(section);
    }
    const std::vector<QRectF> all = cells(section, height);
    for (size_t i = 0; i < all.size(); ++i) {
        const SheetColumn &column = section.columns[i];
        if (column.isBox && m_painter) {
            const qreal side = mm(3.6);
            m_painter->setPen(QPen(Qt::black, mm(0.25)));
            m_painter->setBrush(Qt::NoBrush);
            m_painter->drawRect(QRectF(all[i].left() + mm(0.6), all[i].center().y() - side / 2, side, side));
        }
        if (section.hasRoom && i > 0 && m_painter)
            m_painter->fillRect(QRectF(all[i].left(), m_y, mm(0.1), height), Qt::darkGray);
        write(all[i].adjusted(mm(cellPadding), mm(cellPadding * 0.7), -mm(cellPadding), -mm(cellPadding * 0.7)),
              row.value(qsizetype(i)), type,
              (column.isFigure ? Qt::AlignRight : Qt::AlignLeft) | (section.hasRoom ? Qt::AlignVCenter : Qt::AlignTop));
    }
    m_y += height;
    rule(m_y, 0.1);
}

void SheetPages::laySignatures(const QStringList &lines)
{
    const QFont small = font(smallType, false);
    const qreal height = mm(13) + QFontMetricsF(small).height();
    if (!fits(height))
        beginPage();
    const qreal column = m_width / qreal(lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QRectF room(m_left + column * qreal(i), m_y + mm(12), column - mm(6), QFontMetricsF(small).height());
        if (m_painter)
            m_painter->fillRect(QRectF(room.left(), room.top(), room.width(), mm(0.2)), Qt::black);
        write(room.translated(0, mm(0.6)), lines[i], small, Qt::AlignLeft);
    }
    m_y += height;
}

} // namespace bm

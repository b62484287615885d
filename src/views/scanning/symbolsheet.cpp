// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scanning/symbolsheet.h"

#include "documents/scanning/testsheet.h"
#include "views/style/tokens.h"

#include <QPainter>
#include <cmath>

namespace bm
{
namespace
{
constexpr int leastHeight = 200;
constexpr qreal matrixShare = 0.6; // of the height
constexpr qreal barShare = 0.28;
} // namespace

SymbolSheet::SymbolSheet(QWidget *parent) : QWidget(parent)
{
    setMinimumHeight(leastHeight);
}

SymbolSheet::~SymbolSheet() = default;

void SymbolSheet::setSheet(const TestSheet &sheet)
{
    m_sheet = &sheet;
    update();
}

void SymbolSheet::paintEvent(QPaintEvent *)
{
    if (m_sheet == nullptr)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(rect(), controlRadius, controlRadius);
    painter.setRenderHint(QPainter::Antialiasing, false);
    // In dots of the screen, which are fewer than those of the widget on a scaled one.
    const qreal ratio = devicePixelRatioF();
    painter.scale(1 / ratio, 1 / ratio);
    const QSizeF room = QSizeF(size()) * ratio;
    const auto inTheMiddle = [&room](const QSizeF &symbol, qreal top) {
        return QPointF(std::floor((room.width() - symbol.width()) / 2), std::floor(top));
    };
    const Barcode &matrix = m_sheet->matrix();
    const qreal module = std::floor(
        std::min(room.height() * matrixShare / matrix.size(1).height(), room.width() / matrix.size(1).width()));
    if (module >= 1)
        matrix.paint(painter, inTheMiddle(matrix.size(module), room.height() * 0.04), module);
    const Barcode &bars = m_sheet->bars();
    const qreal barHeight = std::floor(room.height() * barShare);
    const qreal bar = std::floor(room.width() / bars.size(1, 1).width());
    // Narrower than a dot nothing reads them: then there is paper.
    if (bar >= 1)
        bars.paint(painter, inTheMiddle(bars.size(bar, barHeight), room.height() * 0.68), bar, barHeight);
}

} // namespace bm

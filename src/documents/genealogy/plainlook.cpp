// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/genealogy/genealogypicture.h"

#include "documents/wording/amounts.h"

#include <QCoreApplication>
#include <QPainter>

namespace bm
{

namespace
{

// "ON_HOLD" is "On hold".
QString readable(const QString &databaseWord)
{
    QString word = databaseWord.toLower().replace(u'_', u' ');
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    return word;
}

QString severalOf(NodeKind kind, int count)
{
    switch (kind) {
    case NodeKind::Lot:
        return QCoreApplication::translate("bm::GenealogyPicture", "%n lots", nullptr, count);
    case NodeKind::Run:
        return QCoreApplication::translate("bm::GenealogyPicture", "%n runs", nullptr, count);
    case NodeKind::Pallet:
        break;
    }
    return QCoreApplication::translate("bm::GenealogyPicture", "%n pallets", nullptr, count);
}

QString plainAmount(const std::optional<Quantity> &quantity, const QString &unit)
{
    if (!quantity)
        return QCoreApplication::translate("bm::GenealogyPicture", "unknown");
    return asRead(*quantity, unit);
}

void paintSign(QPainter &painter, const QRectF &rect, const QString &name, const QColor &colour)
{
    painter.save();
    painter.setPen(QPen(colour, 1.6));
    painter.setBrush(Qt::NoBrush);
    const QRectF inner = rect.adjusted(2, 2, -2, -2);
    if (name == iconOf(NodeKind::Lot))
        painter.drawEllipse(inner);
    else if (name == iconOf(NodeKind::Run))
        painter.drawPolygon(QPolygonF({{inner.left(), inner.center().y()},
                                       {inner.center().x(), inner.top()},
                                       {inner.right(), inner.center().y()},
                                       {inner.center().x(), inner.bottom()}}));
    else if (name == iconOf(NodeKind::Pallet))
        painter.drawRect(inner);
    painter.restore();
}

} // namespace

PictureLook plainLook()
{
    PictureLook look;
    look.ground = look.surface = look.onAccent = Qt::white;
    look.text = look.accent = look.focus = QColor(0x22, 0x22, 0x22);
    look.muted = look.onPlate = QColor(0x55, 0x55, 0x55);
    look.border = QColor(0x88, 0x88, 0x88);
    look.plate = QColor(0xee, 0xee, 0xee);
    look.edge = QColor(0xaa, 0xaa, 0xaa);
    look.font.setFamilies({QStringLiteral("DejaVu Sans")});
    look.status = [](NodeKind, const QString &word) {
        return StatusMark{readable(word), {}, QColor(0xee, 0xee, 0xee), QColor(0x22, 0x22, 0x22)};
    };
    look.amount = plainAmount;
    look.several = severalOf;
    look.possible = QStringLiteral("possible");
    look.icon = paintSign;
    return look;
}

} // namespace bm

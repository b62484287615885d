// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/statuschipdelegate.h"

#include "views/widgets/statuschip.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

namespace bm
{

namespace
{
constexpr int cellEdge = Space::m;
}

StatusChipDelegate::StatusChipDelegate(StatusKind kind, int role, QObject *parent)
    : StatusChipDelegate([kind, role](const QModelIndex &i) { return statusLook(kind, i.data(role).toString()); },
                         parent)
{
}

StatusChipDelegate::StatusChipDelegate(LookOf lookOf, QObject *parent)
    : QStyledItemDelegate(parent), m_lookOf(std::move(lookOf))
{
}

void StatusChipDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // The cell's ground with selection and focus as every other cell has it, without its text.
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    const QStyle *style = ground.widget != nullptr ? ground.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, ground.widget);
    const StatusLook look = m_lookOf(index);
    if (!look.word.isEmpty())
        StatusChip::paint(*painter, option.rect.adjusted(cellEdge, 0, -cellEdge, 0), look);
}

QSize StatusChipDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QSize chip = StatusChip::sizeOf(m_lookOf(index));
    return {chip.width() + 2 * cellEdge, minimumTarget};
}

} // namespace bm

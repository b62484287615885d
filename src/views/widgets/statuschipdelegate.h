// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/statuslook.h"

#include <QStyledItemDelegate>
#include <functional>

namespace bm
{

// Shows a table cell as a StatusChip. The cell's DisplayRole should hold the same word for assistive technology.
class StatusChipDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using LookOf = std::function<StatusLook(const QModelIndex &)>;

    // For cells whose role holds the state as the database spells it.
    StatusChipDelegate(StatusKind kind, int role, QObject *parent);
    // For everything else.
    StatusChipDelegate(LookOf lookOf, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    LookOf m_lookOf;
};

} // namespace bm

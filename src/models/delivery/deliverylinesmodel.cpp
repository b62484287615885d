// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/delivery/deliverylinesmodel.h"

#include "models/wording.h"

namespace bm
{
namespace
{
QVariant alignment(int column)
{
    const bool isFigure = column >= DeliveryLinesModel::Expected && column <= DeliveryLinesModel::Rejected;
    return QVariant::fromValue(Qt::AlignVCenter | (isFigure ? Qt::AlignRight : Qt::AlignLeft));
}
} // namespace

void DeliveryLinesModel::setLines(std::vector<DeliveryLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

int DeliveryLinesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int DeliveryLinesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DeliveryLinesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString words = text(m_lines[size_t(index.row())], index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return words;
    case Qt::ToolTipRole:
        return plainToolTip(words);
    case Qt::TextAlignmentRole:
        return alignment(index.column());
    default:
        return {};
    }
}

QVariant DeliveryLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Ingredient:
        return tr("Ingredient");
    case Expected:
        return tr("Expected");
    case Received:
        return tr("Received");
    case Rejected:
        return tr("Sent back");
    case Lots:
        return tr("Our lots");
    case Missing:
        return tr("Missing");
    default:
        return {};
    }
}

QString DeliveryLinesModel::text(const DeliveryLine &line, int column) const
{
    switch (column) {
    case Ingredient:
        return line.ingredient;
    case Expected:
        return line.expected ? shown(*line.expected, line.unit) : QString();
    case Received:
        return shown(line.received, line.unit);
    case Rejected:
        return line.rejected.isZero() ? QString() : shown(line.rejected, line.unit);
    case Lots:
        return line.lots.join(QStringLiteral(", "));
    case Missing:
        return m_words(line.missing);
    default:
        return {};
    }
}

} // namespace bm

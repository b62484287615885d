// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/runlistmodel.h"

#include "models/wording.h"

namespace bm
{

RunListModel::RunListModel(ServiceWorker &worker, QObject *parent)
    : KeyPagedModel(worker,
                    {QStringLiteral("v_run_list"),
                     QStringLiteral("batch_number"),
                     QStringLiteral("run"),
                     {QStringLiteral("batch_number"), QStringLiteral("recipe")}},
                    parent)
{
}

int RunListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Batch:
        return tr("Batch");
    case Recipe:
        return tr("Recipe");
    case Status:
        return tr("Status");
    case Planned:
        return tr("Planned");
    case Made:
        return tr("Made");
    case Line:
        return tr("Line");
    case Started:
        return tr("Started");
    default:
        return {};
    }
}

QString RunListModel::text(const Row &row, int column) const
{
    switch (column) {
    case Batch:
        return row.text(QStringLiteral("batch_number"));
    case Recipe:
        return row.text(QStringLiteral("recipe"));
    case Planned:
        return shown(row.optionalQuantity(QStringLiteral("planned_quantity")), row.text(QStringLiteral("unit")));
    case Made:
        return row.isNull(QStringLiteral("actual_quantity")) && row.text(QStringLiteral("provenance")) != u"MIGRATED"
                   ? QString()
                   : shown(row.optionalQuantity(QStringLiteral("actual_quantity")), row.text(QStringLiteral("unit")));
    case Line:
        return row.text(QStringLiteral("line"));
    case Started:
        return shown(row.time(QStringLiteral("actual_start_time")));
    default:
        return {};
    }
}

bool RunListModel::isFigure(int column) const
{
    return column == Planned || column == Made;
}

QString RunListModel::stateWord(const Row &row, int column) const
{
    if (column == Status)
        return row.text(QStringLiteral("standing"));
    return {};
}

} // namespace bm

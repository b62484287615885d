// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/genealogymodel.h"

#include "models/wording.h"

#include <QStringBuilder>
#include <algorithm>
#include <limits>

namespace bm
{

namespace
{

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() || second.isEmpty() ? first + second : QString(first % u" · " % second);
}

bool isFigure(int column)
{
    return column == GenealogyModel::Depth || column == GenealogyModel::Amount;
}

} // namespace

GenealogyModel::GenealogyModel(QObject *parent)
    : QAbstractTableModel(parent), m_statusWords([](NodeKind, const QString &word) { return word; })
{
}

GenealogyModel::Row GenealogyModel::rowFor(const LotNode &lot)
{
    Row row{.key = {NodeKind::Lot, lot.id.value()},
            .code = lot.code,
            .status = standingOf(lot.status, lot.releaseEnded),
            .depth = lot.depth};
    const QString origin =
        lot.sourceBatchNumber.isEmpty() ? joined(lot.supplier, lot.supplierLotCode) : lot.sourceBatchNumber;
    row.what = joined(lot.ingredient, origin);
    row.quantity = lot.quantityUsed;
    row.unit = lot.unit;
    row.migrated = lot.provenance == u"MIGRATED";
    return row;
}

GenealogyModel::Row GenealogyModel::rowFor(const RunNode &run, bool forward, const QString &unitOfRoots)
{
    Row row{.key = {NodeKind::Run, run.id.value()}, .code = run.batchNumber, .status = run.status, .depth = run.depth};
    row.what = run.recipe;
    row.quantity = forward ? run.quantityFromRoot : run.actualQuantity;
    row.unit = forward ? unitOfRoots : run.unit;
    row.migrated = run.provenance == u"MIGRATED";
    return row;
}

GenealogyModel::Row GenealogyModel::rowFor(const PalletNode &pallet)
{
    Row row{.key = {NodeKind::Pallet, pallet.id.value()},
            .code = pallet.number,
            .status = pallet.status,
            .depth = pallet.depth};
    row.what = joined(pallet.sscc, pallet.itemCount ? tr("%n items", nullptr, int(*pallet.itemCount)) : QString());
    row.quantity = pallet.dose;
    row.unit = pallet.doseUnit;
    row.location = pallet.location;
    row.customer = joined(pallet.customer, pallet.customerOrder);
    row.migrated = pallet.provenance == u"MIGRATED";
    return row;
}

void GenealogyModel::setGenealogy(const Genealogy &genealogy)
{
    beginResetModel();
    m_rows.clear();
    for (const LotNode &lot : genealogy.lots)
        m_rows.push_back(rowFor(lot));
    const QString unitOfRoots = rootUnit(genealogy);
    for (const RunNode &run : genealogy.runs)
        m_rows.push_back(rowFor(run, genealogy.direction == TraceDirection::Forward, unitOfRoots));
    for (const PalletNode &pallet : genealogy.pallets)
        m_rows.push_back(rowFor(pallet));
    endResetModel();
}

int GenealogyModel::rowOf(const NodeKey &key) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &row) { return row.key == key; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QString GenealogyModel::kindWord(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Lot:
        return tr("Lot");
    case NodeKind::Run:
        return tr("Run");
    case NodeKind::Pallet:
        break;
    }
    return tr("Pallet");
}

int GenealogyModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int GenealogyModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString GenealogyModel::text(const Row &row, int column) const
{
    switch (column) {
    case Kind:
        return kindWord(row.key.kind);
    case Code:
        return row.code;
    case What:
        return row.migrated ? joined(row.what, tr("migrated")) : row.what;
    case Status:
        return m_statusWords(row.key.kind, row.status);
    case Depth:
        return QString::number(row.depth);
    case Amount:
        return shown(row.quantity, QString());
    case Unit:
        return row.quantity ? row.unit : QString();
    case Location:
        return row.location;
    case Customer:
        return row.customer;
    default:
        return {};
    }
}

QVariant GenealogyModel::sortValue(const Row &row, int column) const
{
    switch (column) {
    case Kind:
        return int(row.key.kind);
    case Depth:
        return row.depth;
    case Amount:
        return row.quantity ? row.quantity->thousandths() : std::numeric_limits<qint64>::min();
    default:
        return text(row, column);
    }
}

QVariant GenealogyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole: // a column may be too narrow for it
        return plainToolTip(text(row, index.column()));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return sortValue(row, index.column());
    case PlainRole:
        if (index.column() == Amount)
            return row.quantity ? row.quantity->toText() : QString();
        return index.column() == Status ? row.status : text(row, index.column());
    case IdRole:
        return row.key.id;
    case CodeRole:
        return row.code;
    case KindRole:
        return toText(row.key).section(u':', 0, 0);
    case StatusRole:
        return row.status;
    case MigratedRole:
        return row.migrated;
    default:
        return {};
    }
}

QVariant GenealogyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("Kind");
    case Code:
        return tr("Code");
    case What:
        return tr("What");
    case Status:
        return tr("Status");
    case Depth:
        return tr("Depth");
    case Amount:
        return tr("Quantity");
    case Unit:
        return tr("Unit");
    case Location:
        return tr("Location");
    case Customer:
        return tr("Customer");
    default:
        return {};
    }
}

} // namespace bm

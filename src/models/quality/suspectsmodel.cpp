// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/quality/suspectsmodel.h"

#include "documents/quality/suspectwords.h"

#include <limits>

namespace bm
{

int SuspectsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_answer.ranking.suspects.size());
}

int SuspectsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SuspectsModel::text(const Suspect &suspect, int column) const
{
    switch (column) {
    case Place:
        return QString::number(suspect.place);
    case What:
        return suspectText(suspect, m_answer.factors);
    case Explains:
        return explainsText(suspect);
    case GoodWith:
        return tr("%1 of %2").arg(suspect.goodWith).arg(suspect.goodWith + suspect.goodWithout);
    case Share:
        return shareText(suspect.p);
    case Corrected:
        return shareText(suspect.corrected);
    case Verdict:
        return isStriking(suspect) ? tr("Stands out") : tr("May be chance");
    }
    return {};
}

QString SuspectsModel::plain(const Suspect &suspect, int column) const
{
    switch (column) {
    case What:
        return suspectText(suspect, m_answer.factors, std::numeric_limits<int>::max());
    case Share:
        return QString::number(static_cast<double>(suspect.p), 'g', 17);
    case Corrected:
        return QString::number(static_cast<double>(suspect.corrected), 'g', 17);
    default:
        return text(suspect, column);
    }
}

QVariant SuspectsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Suspect &suspect = m_answer.ranking.suspects[static_cast<size_t>(index.row())];
    // Figures stand at the right of their column.
    const bool isFigure = index.column() != What && index.column() != Verdict;
    switch (role) {
    case Qt::DisplayRole:
        return text(suspect, index.column());
    case PlainRole:
        return plain(suspect, index.column());
    case Qt::ToolTipRole:
        return index.column() == What ? plain(suspect, What) : QVariant();
    case Qt::TextAlignmentRole:
        return isFigure ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    default:
        return {};
    }
}

QVariant SuspectsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != PlainRole))
        return {};
    switch (section) {
    case Place:
        return tr("Place");
    case What:
        return tr("Suspect");
    case Explains:
        return tr("Explains");
    case GoodWith:
        return tr("Others");
    case Share:
        return tr("p");
    case Corrected:
        return tr("Corrected");
    case Verdict:
        return tr("Verdict");
    default:
        return {};
    }
}

void SuspectsModel::show(const SuspectsAnswer &answer)
{
    beginResetModel();
    m_answer = answer;
    endResetModel();
}

QString SuspectsModel::codeToTrace(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    for (const int place : m_answer.ranking.suspects[static_cast<size_t>(row)].factors) {
        const Factor &factor = m_answer.factors[static_cast<size_t>(place)];
        if (factor.kind == FactorKind::Lot)
            return factor.code;
    }
    return {};
}

} // namespace bm

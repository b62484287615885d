// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/importing/importrowsmodel.h"

#include "documents/importing/importwords.h"
#include "models/wording.h"

namespace bm
{

void ImportRowsModel::show(ImportPreview preview, const QStringList &titles)
{
    m_preview = std::move(preview);
    m_titles = titles;
    choose();
}

void ImportRowsModel::setOnlyNotable(bool only)
{
    m_onlyNotable = only;
    choose();
}

void ImportRowsModel::choose()
{
    beginResetModel();
    m_shown.clear();
    for (size_t i = 0; i < m_preview.rows.size(); ++i) {
        const ImportRow &row = m_preview.rows[i];
        if (!m_onlyNotable || !row.notes.empty() || !row.changes.empty())
            m_shown.push_back(i);
    }
    endResetModel();
}

int ImportRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ImportRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

int ImportRowsModel::firstWrong() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (rowAt(row).state == ImportRow::State::Wrong)
            return row;
    }
    return 0;
}

QStringList ImportRowsModel::linesOf(int row) const
{
    const ImportRow &told = rowAt(row);
    QStringList lines;
    for (const ImportNote &note : told.notes)
        lines << noteSentence(note, m_titles);
    for (const ImportChange &change : told.changes)
        lines << changeWords(m_preview.kind, change);
    return lines;
}

QString ImportRowsModel::text(int row, int column) const
{
    switch (column) {
    case Number:
        return QString::number(rowAt(row).number);
    case State:
        return stateWord(rowAt(row).state);
    case What:
        return rowAt(row).title;
    case Remark:
        return linesOf(row).join(QStringLiteral(" · "));
    default:
        return {};
    }
}

QVariant ImportRowsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return text(index.row(), index.column());
    if (role == Qt::ToolTipRole && index.column() == Remark)
        return plainToolTip(linesOf(index.row()).join(u'\n'));
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (index.column() == Number ? Qt::AlignRight : Qt::AlignLeft));
    return {};
}

QVariant ImportRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Number ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Row");
    case State:
        return tr("What happens");
    case What:
        return tr("About");
    default:
        return tr("Remarks");
    }
}

} // namespace bm

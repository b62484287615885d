// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipes/stepsmodel.h"

#include "documents/production/stepwords.h"
#include "models/wording.h"

namespace bm
{
namespace
{
QString amount(Quantity quantity, const QString &unit)
{
    return unit.isEmpty() ? shown(quantity) : shown(quantity, unit);
}
} // namespace

int StepsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int StepsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StepsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::ToolTipRole && index.column() == What)
        return plainToolTip(text(m_rows[size_t(index.row())], What));
    return role == Qt::DisplayRole ? text(m_rows[size_t(index.row())], index.column()) : QVariant();
}

QString StepsModel::text(const Place &place, int column) const
{
    const RecipeStep &step = m_steps[size_t(place.step) - 1];
    if (place.reading == 0) {
        if (column == Step)
            return QStringLiteral("%1  %2").arg(QString::number(place.step), stepKindWord(step.kind));
        return column == What ? step.instruction.simplified() : QString();
    }
    const PlannedReading &reading = step.readings[size_t(place.reading) - 1];
    switch (column) {
    case What:
        return tr("Reading: %1").arg(readingName(reading));
    case Limits: {
        const QString limits = limitWords(reading, amount);
        return limits.isEmpty() ? reading.unit : limits;
    }
    case Required:
        return reading.isRequired ? tr("required") : tr("optional");
    default:
        return {};
    }
}

QVariant StepsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Step:
        return tr("Step");
    case What:
        return tr("Instruction");
    case Limits:
        return tr("Limits");
    default:
        return tr("Needed");
    }
}

void StepsModel::show(const std::vector<RecipeStep> &steps)
{
    beginResetModel();
    m_steps = steps;
    m_rows.clear();
    for (size_t i = 0; i < m_steps.size(); ++i) {
        for (size_t reading = 0; reading <= m_steps[i].readings.size(); ++reading)
            m_rows.push_back({int(i) + 1, int(reading)});
    }
    endResetModel();
}

StepsModel::Place StepsModel::placeOf(int row) const
{
    return row >= 0 && row < rowCount() ? m_rows[size_t(row)] : Place();
}

int StepsModel::rowOf(const Place &place) const
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].step == place.step && m_rows[i].reading == place.reading)
            return int(i);
    }
    return -1;
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/delivering/deliveries.h"

#include <QAbstractTableModel>
#include <functional>

namespace bm
{

// What was expected and what came, one row for each ingredient of a delivery.
class DeliveryLinesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Ingredient, Expected, Received, Rejected, Lots, Missing, ColumnCount };
    // The words for what is missing come from outside, because documents choose them.
    using Words = std::function<QString(const std::vector<Kde> &)>;

    explicit DeliveryLinesModel(Words words, QObject *parent = nullptr)
        : QAbstractTableModel(parent), m_words(std::move(words))
    {
    }

    void setLines(std::vector<DeliveryLine> lines);
    const DeliveryLine &line(int row) const { return m_lines[size_t(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const DeliveryLine &line, int column) const;

    Words m_words;
    std::vector<DeliveryLine> m_lines;
};

} // namespace bm

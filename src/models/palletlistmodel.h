// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/keypagedmodel.h"

namespace bm
{

// Pallets, the newest first.
class PalletListModel : public KeyPagedModel
{
    Q_OBJECT

public:
    enum Column { Number, Contents, Quantity, Status, Location, Customer, Packed, ColumnCount };

    explicit PalletListModel(ServiceWorker &worker, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    QString text(const Row &row, int column) const override;
    bool isFigure(int column) const override;
    QString stateWord(const Row &row, int column) const override;
};

} // namespace bm

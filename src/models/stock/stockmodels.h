// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/keypagedmodel.h"
#include "services/stock/stock.h"

namespace bm
{

// The lots on hand, first expired first; a search finds any lot that ever was.
class StockListModel : public KeyPagedModel
{
    Q_OBJECT

public:
    enum Column { Code, Ingredient, Status, Remaining, Expires, Location, Counted, Supplier, SupplierLot, ColumnCount };

    explicit StockListModel(ServiceWorker &worker, QObject *parent = nullptr);

    void setFilter(const StockFilter &filter);
    const StockFilter &filter() const { return m_filter; }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    QString text(const Row &row, int column) const override;
    bool isFigure(int column) const override;
    QString stateWord(const Row &row, int column) const override;

private:
    StockFilter m_filter;
};

// What is on hand of each ingredient; what runs short comes first, the rest by name.
class IngredientStockModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Remark, Usable, ReorderAt, Total, Pending, Held, Expired, Earliest, ColumnCount };
    // Worst first; Remark shows it as a chip.
    enum class Shortage { BelowMinimum, BelowReorderPoint, ExpiringSoon, None };
    static constexpr int soonDays = 7;

    explicit IngredientStockModel(ServiceWorker &worker, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    const IngredientStock &stockAt(int row) const { return m_stock[size_t(row)]; }
    Shortage shortageAt(int row) const;
    static QString words(Shortage shortage);
    // How many run short or expire soon.
    int shortages() const;
    void reload();

Q_SIGNALS:
    void loaded();
    void failed(const bm::Error &error);

private:
    void take(std::vector<IngredientStock> stock, QDate today);
    QString text(const IngredientStock &stock, int column) const;

    ServiceWorker &m_worker;
    std::vector<IngredientStock> m_stock;
    QDate m_today;
    bool m_loading = false;
    bool m_stale = false; // something changed while it was read
};

} // namespace bm

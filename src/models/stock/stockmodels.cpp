// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stock/stockmodels.h"

#include "models/asking.h"
#include "models/wording.h"

#include <algorithm>

namespace bm
{
namespace
{
QVariant alignment(bool isFigure)
{
    return QVariant::fromValue(Qt::AlignVCenter | (isFigure ? Qt::AlignRight : Qt::AlignLeft));
}

IngredientStockModel::Shortage shortageOf(const IngredientStock &stock, QDate today)
{
    using Shortage = IngredientStockModel::Shortage;
    if (stock.isBelowMinimum())
        return Shortage::BelowMinimum;
    if (stock.isBelowReorderPoint())
        return Shortage::BelowReorderPoint;
    return stock.isExpiring(today.addDays(IngredientStockModel::soonDays)) ? Shortage::ExpiringSoon : Shortage::None;
}

Statement pageAfter(const StockFilter &filter, Session &session, const PageStart *after, qint64 limit)
{
    if (after == nullptr)
        return stockPage(filter, session.now(), nullptr, limit);
    const StockKey key{QDate::fromString(after->key, Qt::ISODate), after->id};
    return stockPage(filter, session.now(), &key, limit);
}

std::function<Statement(Session &, const PageStart *, qint64)> pagesOf(const StockFilter &filter)
{
    return [filter](Session &session, const PageStart *after, qint64 limit) {
        return pageAfter(filter, session, after, limit);
    };
}
} // namespace

StockListModel::StockListModel(ServiceWorker &worker, QObject *parent)
    : KeyPagedModel(worker,
                    {QStringLiteral("v_stock_list"),
                     QStringLiteral("code"),
                     QStringLiteral("lot"),
                     {QStringLiteral("code"), QStringLiteral("supplier_code")},
                     {QStringLiteral("use_first"), pagesOf({})}},
                    parent)
{
}

void StockListModel::setFilter(const StockFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    setBrowsing({QStringLiteral("use_first"), pagesOf(filter)});
}

int StockListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StockListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(isFigure(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Code:
        return tr("Lot");
    case Ingredient:
        return tr("Ingredient");
    case Status:
        return tr("Status");
    case Remaining:
        return tr("Left");
    case Expires:
        return tr("Expires");
    case Location:
        return tr("Location");
    case Counted:
        return tr("Counted");
    case Supplier:
        return tr("Supplier");
    case SupplierLot:
        return tr("Supplier's lot");
    default:
        return {};
    }
}

QString StockListModel::text(const Row &row, int column) const
{
    switch (column) {
    case Code:
        return row.text(QStringLiteral("code"));
    case Ingredient:
        return row.text(QStringLiteral("ingredient"));
    case Remaining:
        return shown(row.optionalQuantity(QStringLiteral("quantity_remaining")), row.text(QStringLiteral("unit")));
    case Expires:
        return shown(row.date(QStringLiteral("expiration_date")));
    case Location:
        return row.text(QStringLiteral("storage_location"));
    case Counted: {
        const QDateTime counted = row.time(QStringLiteral("counted_at"));
        return counted.isValid() ? shown(plantDay(counted)) : QString();
    }
    case Supplier:
        return row.text(QStringLiteral("supplier"));
    case SupplierLot:
        return row.text(QStringLiteral("supplier_lot_code"));
    default:
        return {};
    }
}

bool StockListModel::isFigure(int column) const
{
    return column == Remaining;
}

QString StockListModel::stateWord(const Row &row, int column) const
{
    if (column != Status)
        return {};
    const QString quality = qualityWord(row, QStringLiteral("lot"));
    return quality == u"RELEASE_ENDED" ? quality : row.text(QStringLiteral("status"));
}

IngredientStockModel::IngredientStockModel(ServiceWorker &worker, QObject *parent)
    : QAbstractTableModel(parent), m_worker(worker)
{
    connect(&worker, &ServiceWorker::plantChanged, this, [this](const QSet<QString> &tables) {
        static const QSet<QString> read{QStringLiteral("ingredient_lots"), QStringLiteral("ingredients"),
                                        QStringLiteral("lot_movements"), QStringLiteral("holds")};
        if (concerns(tables, read))
            reload();
    });
    reload();
}

int IngredientStockModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_stock.size());
}

int IngredientStockModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant IngredientStockModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const IngredientStock &stock = stockAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Remark ? words(shortageAt(index.row())) : text(stock, index.column());
    case Qt::TextAlignmentRole:
        return alignment(index.column() > Remark && index.column() != Earliest);
    case IdRole:
        return stock.id.value();
    case CodeRole:
        return stock.name;
    default:
        return {};
    }
}

QString IngredientStockModel::text(const IngredientStock &stock, int column) const
{
    // A zero says nothing beside what is there.
    const auto unlessNone = [&stock](Quantity quantity) {
        return quantity.isZero() ? QString() : shown(quantity, stock.unit);
    };
    switch (column) {
    case Name:
        return stock.name;
    case Usable:
        return shown(stock.usable, stock.unit);
    case Total:
        return shown(stock.total, stock.unit);
    case Pending:
        return unlessNone(stock.pending);
    case Held:
        return unlessNone(stock.held);
    case Expired:
        return unlessNone(stock.expired);
    case Earliest:
        return shown(stock.earliest);
    case ReorderAt:
        return stock.reorderPoint ? shown(*stock.reorderPoint, stock.unit) : QString();
    default:
        return {};
    }
}

QVariant IngredientStockModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section > Remark && section != Earliest);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Ingredient");
    case Remark:
        return tr("Attention");
    case Usable:
        return tr("Usable now");
    case Total:
        return tr("On hand");
    case Pending:
        return tr("Pending");
    case Held:
        return tr("On hold");
    case Expired:
        return tr("Expired");
    case Earliest:
        return tr("Expires first");
    case ReorderAt:
        return tr("Reorder at");
    default:
        return {};
    }
}

IngredientStockModel::Shortage IngredientStockModel::shortageAt(int row) const
{
    return shortageOf(stockAt(row), m_today);
}

QString IngredientStockModel::words(Shortage shortage)
{
    switch (shortage) {
    case Shortage::BelowMinimum:
        return tr("Below minimum");
    case Shortage::BelowReorderPoint:
        return tr("Reorder");
    case Shortage::ExpiringSoon:
        return tr("Expires soon");
    case Shortage::None:
        break;
    }
    return {};
}

int IngredientStockModel::shortages() const
{
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += shortageAt(row) == Shortage::None ? 0 : 1;
    return count;
}

void IngredientStockModel::reload()
{
    struct Answer
    {
        std::vector<IngredientStock> stock;
        QDate today;
    };
    // Many changes in a row are read once more, not once each.
    m_stale = m_loading;
    if (m_loading)
        return;
    m_loading = true;
    askThen(
        m_worker, this,
        [](Services &plant) -> Result<Answer> {
            BM_TRY_ASSIGN(std::vector<IngredientStock> stock, Stock(plant.session).onHand());
            return Answer{std::move(stock), plant.session.today()};
        },
        [this](Result<Answer> answer) {
            m_loading = false;
            if (m_stale)
                reload();
            if (!answer)
                return void(Q_EMIT failed(answer.error()));
            Answer read = std::move(answer).value();
            take(std::move(read.stock), read.today);
            Q_EMIT loaded();
        });
}

// What needs attention comes first. As many rows as before keep the selection where it is.
void IngredientStockModel::take(std::vector<IngredientStock> stock, QDate today)
{
    std::stable_sort(stock.begin(), stock.end(), [today](const IngredientStock &a, const IngredientStock &b) {
        return shortageOf(a, today) < shortageOf(b, today);
    });
    const bool sameRows =
        std::equal(stock.begin(), stock.end(), m_stock.begin(), m_stock.end(),
                   [](const IngredientStock &a, const IngredientStock &b) { return a.id == b.id && a.unit == b.unit; });
    if (!sameRows)
        beginResetModel();
    m_stock = std::move(stock);
    m_today = today;
    if (!sameRows)
        endResetModel();
    else if (!m_stock.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recall/recallmodels.h"

#include "documents/recall/recallwords.h"
#include "models/roles.h"
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

QString shownAmount(Quantity quantity, const QString &unit)
{
    return shown(std::optional(quantity), unit);
}
} // namespace

QString shownDose(const RecallItem &item)
{
    return doseWords(item, shownAmount);
}

QString shownDose(const RecallCustomer &customer)
{
    return doseWords(customer, shownAmount);
}

int RecallItemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_items.size());
}

int RecallItemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecallItemModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RecallItem &item = m_items[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return text(item, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(item, index.column()));
    case Qt::TextAlignmentRole:
        return alignment(index.column() == Amount || index.column() == Dose);
    case StatusRole:
        return standingOf(item.status, item.releaseEnded);
    case CodeRole:
        return item.code;
    default:
        return {};
    }
}

QVariant RecallItemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section == Amount || section == Dose);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Code:
        return tr("Code");
    case Kind:
        return tr("Kind");
    case What:
        return tr("What");
    case Status:
        return tr("Status");
    case Amount:
        return tr("Quantity");
    case Dose:
        return tr("Of what was named");
    case Became:
        return tr("Became");
    case Customer:
        return tr("Customer");
    case Where:
        return tr("Where");
    default:
        return {};
    }
}

QString RecallItemModel::text(const RecallItem &item, int column) const
{
    switch (column) {
    case Code:
        return item.code;
    case Kind:
        return m_words.kind(item.key.kind);
    case What:
        return item.title.isEmpty() && !item.isPossible ? m_words.kind(item.key.kind) : titleWords(item);
    case Status:
        return m_words.status(item.key.kind, standingOf(item.status, item.releaseEnded));
    case Amount:
        return shown(item.quantity, item.unit);
    case Dose:
        return shownDose(item);
    case Became:
        return m_isDrill || !needsDisposition(item) ? QString() : m_words.became(item.disposition);
    case Customer:
        return item.customer;
    case Where:
        return item.location;
    default:
        return {};
    }
}

void RecallItemModel::setItems(std::vector<RecallItem> items, bool isDrill)
{
    beginResetModel();
    m_items = std::move(items);
    m_isDrill = isDrill;
    endResetModel();
}

int RecallItemModel::rowOf(const QString &code) const
{
    for (size_t row = 0; row < m_items.size(); ++row) {
        if (m_items[row].code == code)
            return static_cast<int>(row);
    }
    return -1;
}

int RecallItemModel::nextUnsettled(int from) const
{
    const int count = rowCount();
    for (int step = 0; step < count; ++step) {
        const int row = (std::max(from, 0) + step) % count;
        if (!isSettled(m_items[size_t(row)]))
            return row;
    }
    return -1;
}

int RecallCustomerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_customers.size());
}

int RecallCustomerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RecallCustomerModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const QString words = text(m_customers[size_t(index.row())], index.column());
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return words;
    if (role == Qt::ToolTipRole)
        return plainToolTip(words);
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column() == Pallets || index.column() == Items || index.column() == Dose);
    return {};
}

QVariant RecallCustomerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section == Pallets || section == Items || section == Dose);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Customer");
    case Pallets:
        return tr("Pallets");
    case Items:
        return tr("Items");
    case Dose:
        return tr("Of what was named");
    case Told:
        return tr("Told");
    case Checked:
        return tr("Checked");
    case Contact:
        return tr("Contact");
    case Phone:
        return tr("Phone");
    case Email:
        return tr("E-mail");
    default:
        return {};
    }
}

QString RecallCustomerModel::text(const RecallCustomer &customer, int column)
{
    switch (column) {
    case Name:
        return customer.name;
    case Pallets:
        return QLocale().toString(customer.pallets);
    case Items:
        return shown(customer.items, QString());
    case Dose:
        return shownDose(customer);
    case Checked:
        return checkWords(customer.check);
    case Told:
        return customer.notifiedAt.isValid() ? shown(customer.notifiedAt) : tr("not yet");
    case Contact:
        return customer.contact;
    case Phone:
        return customer.phone;
    case Email:
        return customer.email;
    default:
        return {};
    }
}

void RecallCustomerModel::setCustomers(std::vector<RecallCustomer> customers)
{
    beginResetModel();
    m_customers = std::move(customers);
    endResetModel();
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recalling/recalls.h"

#include <QAbstractTableModel>
#include <functional>

namespace bm
{

// The words that a person reads for what the database spells in its own way.
struct RecallVocabulary
{
    std::function<QString(NodeKind)> kind;
    std::function<QString(NodeKind, const QString &)> status;
    std::function<QString(Disposition)> became;
};

// As the window writes it: "12.5 kg (3.2 %)".
QString shownDose(const RecallItem &item);
QString shownDose(const RecallCustomer &customer);

// What is in the scope of a recall. setWords() comes first.
class RecallItemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Code, What, Status, Became, Amount, Dose, Customer, Where, Kind, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setWords(RecallVocabulary words) { m_words = std::move(words); }
    // isDrill: nothing in it has to be settled.
    void setItems(std::vector<RecallItem> items, bool isDrill);
    const std::vector<RecallItem> &items() const { return m_items; }
    // -1: not in it.
    int rowOf(const QString &code) const;
    // The first that has to be settled and is not, from this row on and around; -1: none.
    int nextUnsettled(int from) const;

private:
    QString text(const RecallItem &item, int column) const;

    std::vector<RecallItem> m_items;
    bool m_isDrill = false;
    RecallVocabulary m_words;
};

// Whom a recall concerns.
class RecallCustomerModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Pallets, Items, Dose, Told, Checked, Contact, Phone, Email, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    void setCustomers(std::vector<RecallCustomer> customers);
    const std::vector<RecallCustomer> &customers() const { return m_customers; }

private:
    static QString text(const RecallCustomer &customer, int column);

    std::vector<RecallCustomer> m_customers;
};

} // namespace bm

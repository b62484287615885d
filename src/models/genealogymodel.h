// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/genealogy.h"
#include "models/roles.h"

#include <QAbstractTableModel>
#include <functional>

namespace bm
{

// All nodes of a genealogy as rows: lots, runs, pallets, each nearest first. What the picture shows, for those who
// cannot or will not read a picture.
class GenealogyModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Kind, Code, What, Status, Depth, Amount, Unit, Location, Customer, ColumnCount };
    enum GenealogyRole {
        SortRole = Qt::UserRole + 50, // numbers as numbers; unknown comes before zero
        PlainRole,                    // for other programs: quantities with three places and a point, "" for unknown
    };
    using StatusWords = std::function<QString(NodeKind, const QString &databaseWord)>;

    explicit GenealogyModel(QObject *parent = nullptr);

    void setStatusWords(StatusWords words) { m_statusWords = std::move(words); }
    void setGenealogy(const Genealogy &genealogy);
    NodeKey keyAt(int row) const { return m_rows[size_t(row)].key; }
    int rowOf(const NodeKey &key) const; // -1: not there

    static QString kindWord(NodeKind kind);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row
    {
        NodeKey key;
        QString code = {};
        QString what = {};
        QString status = {};
        int depth = 0;
        std::optional<Quantity> quantity = {};
        QString unit = {};
        QString location = {};
        QString customer = {};
        bool migrated = false;
    };
    static Row rowFor(const LotNode &lot);
    static Row rowFor(const RunNode &run, bool forward, const QString &unitOfRoots);
    static Row rowFor(const PalletNode &pallet);
    QString text(const Row &row, int column) const;
    QVariant sortValue(const Row &row, int column) const;

    std::vector<Row> m_rows;
    StatusWords m_statusWords;
};

} // namespace bm

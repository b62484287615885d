// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "services/details/listpages.h"
#include "services/holding/heldabove.h"
#include "services/serviceworker.h"

#include <QAbstractTableModel>
#include <QSet>
#include <functional>

namespace bm
{

// quality_status as it counts now: a conditional release that has ended is RELEASE_ENDED (views/style/statuslook.cpp).
QString qualityWord(const Row &row, const QString &kind);

// A list of any length, read page by page through the worker: newest first, or what a prefix finds. A page begins
// after the key of the last row that is there (never OFFSET), so it costs the same at any depth.
class KeyPagedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int pageSize = 100;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    // Only what begins with this text, the exact code first; the columns that are searched are the list's own. Empty:
    // everything. A text in small letters also finds capitals.
    void setPrefix(const QString &prefix);
    const QString &prefix() const { return m_prefix; }

    // Reads again what is shown and tells the views only what became different. Also done when the rows of a table that
    // the list's view reads became different, here or on another workstation.
    void reload();

    // The first page, or the pages asked for since, are being read.
    bool isLoading() const { return m_loading; }
    // -1 when no such row was read so far.
    int rowOf(qint64 id) const;
    int rowOfCode(const QString &code) const;

    // The words for states (as the database spells them); without it they are shown as they are spelled.
    using Words = std::function<QString(int column, const QString &databaseWord)>;
    void setWords(Words words) { m_words = std::move(words); }

Q_SIGNALS:
    // Rows are about to come, go and change: a view may remember where it stands.
    void aboutToMerge();
    // An answer arrived and is shown.
    void loaded();
    void failed(const bm::Error &error);

protected:
    // How a list without a search goes on when it is not the newest first.
    struct Browsing
    {
        QString keyColumn; // stands before "id" in the order
        // The page after a row; null: the first. Runs in the worker's thread.
        std::function<Statement(Session &session, const PageStart *after, qint64 limit)> page;
    };
    // The SQL view must have an integer column "id". Searched columns are texts, most exact first.
    struct Source
    {
        QString view;
        QString codeColumn;
        QString kind;
        QStringList searchedColumns;
        Browsing browsing = {};
    };

    KeyPagedModel(ServiceWorker &worker, Source source, QObject *parent);

    // Other rows, read anew from the first one; what is shown already and stays keeps its place.
    void setBrowsing(Browsing browsing);

    virtual QString text(const Row &row, int column) const = 0;
    // For columns that hold a quantity: right-aligned.
    virtual bool isFigure(int column) const = 0;
    // The database's word for a column that holds a state, else empty.
    virtual QString stateWord(const Row &row, int column) const = 0;

private:
    // Where the next page begins: which of the searches, after which key. Browsing has one search without a key.
    struct Position
    {
        size_t search = 0;
        QString key;
        std::optional<qint64> id;
    };
    using Search = PrefixSearch;
    struct Page
    {
        Rows rows;
        HeldAbove heldThrough; // which the view does not know
        Position next;
        bool complete = false;
    };

    void ask(const Position &from, qsizetype limit, bool fromStart);
    std::vector<Search> searches() const;
    static Result<Page> read(Session &session, const Source &source, const std::vector<Search> &searches, Position from,
                             qsizetype limit);
    static Result<Rows> readSome(Session &session, const Source &source, const Search *search, const Position &from,
                                 qsizetype limit);
    static Result<HeldAbove> heldThrough(Session &session, const QString &kind, const Rows &rows);
    void take(Page page, bool fromStart);
    void append(Rows rows);
    void merge(Rows rows);
    bool has(qint64 id) const { return m_ids.contains(id); }
    void removeRowAt(qsizetype row);
    void insertRowAt(qsizetype row, Row value);
    QVariant fact(const Row &row, int role) const;
    static qint64 idOf(const Row &row);

    ServiceWorker &m_worker;
    Source m_source;
    Words m_words;
    QString m_prefix;
    std::vector<Row> m_rows;
    QSet<qint64> m_ids;
    HeldAbove m_heldThrough;
    Position m_next;
    quint64 m_question = 0; // an answer to an older one is dropped
    bool m_loading = false;
    bool m_complete = false;
    QSet<QString> m_tables; // that the view reads
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/keypagedmodel.h"

#include "database/migration/ourtables.h"
#include "models/asking.h"

#include <QSet>
#include <QStringBuilder>
#include <algorithm>

namespace bm
{
KeyPagedModel::KeyPagedModel(ServiceWorker &worker, Source source, QObject *parent)
    : QAbstractTableModel(parent), m_worker(worker), m_source(std::move(source)), m_tables(tablesOfView(m_source.view))
{
    connect(&worker, &ServiceWorker::plantChanged, this, [this](const QSet<QString> &tables) {
        if (concerns(tables, m_tables))
            reload();
    });
    reload();
}

qint64 KeyPagedModel::idOf(const Row &row)
{
    return row.integer(QStringLiteral("id"));
}

int KeyPagedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant KeyPagedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    if (role == Qt::DisplayRole) {
        const QString word = stateWord(row, index.column());
        if (!word.isEmpty())
            return m_words ? m_words(index.column(), word) : word;
        return text(row, index.column());
    }
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft));
    return fact(row, role);
}

QString qualityWord(const Row &row, const QString &kind)
{
    const QDateTime ends = kind == u"lot" ? row.time(QStringLiteral("release_ends_at")) : QDateTime();
    if (ends.isValid() && ends <= QDateTime::currentDateTimeUtc())
        return QStringLiteral("RELEASE_ENDED");
    return row.text(QStringLiteral("quality_status"));
}

QVariant KeyPagedModel::fact(const Row &row, int role) const
{
    switch (role) {
    case IdRole:
        return idOf(row);
    case CodeRole:
        return row.text(m_source.codeColumn);
    case KindRole:
        return m_source.kind;
    case StatusRole:
        return row.text(QStringLiteral("status"));
    case QualityRole:
        return qualityWord(row, m_source.kind);
    case SeenRole:
        return row.integer(QStringLiteral("seen_version"));
    case HeldRole:
        return row.flag(QStringLiteral("held")) || m_heldThrough.contains(idOf(row));
    case HeldThroughRole:
        return m_heldThrough.value(idOf(row));
    case MigratedRole:
        return row.text(QStringLiteral("provenance")) == u"MIGRATED";
    default:
        return {};
    }
}

bool KeyPagedModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_loading && !m_complete;
}

void KeyPagedModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_next, pageSize, false);
}

void KeyPagedModel::setPrefix(const QString &prefix)
{
    if (prefix == m_prefix)
        return;
    m_prefix = prefix;
    ask({}, pageSize, true);
}

void KeyPagedModel::setBrowsing(Browsing browsing)
{
    m_source.browsing = std::move(browsing);
    ask({}, pageSize, true);
}

void KeyPagedModel::reload()
{
    ask({}, std::max<qsizetype>(pageSize, qsizetype(m_rows.size())), true);
}

int KeyPagedModel::rowOf(qint64 id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(), [id](const Row &row) { return idOf(row) == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int KeyPagedModel::rowOfCode(const QString &code) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Row &row) { return row.text(m_source.codeColumn) == code; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

std::vector<KeyPagedModel::Search> KeyPagedModel::searches() const
{
    std::vector<Search> all;
    if (m_prefix.isEmpty())
        return all;
    for (const QString &column : m_source.searchedColumns) {
        all.push_back({column, m_prefix});
        for (const QString &spelled : {m_prefix.toUpper(), QString(m_prefix.left(1).toUpper() % m_prefix.mid(1))}) {
            const bool isNew = std::none_of(all.begin(), all.end(), [&](const Search &search) {
                return search.column == column && search.prefix == spelled;
            });
            if (isNew)
                all.push_back({column, spelled});
        }
    }
    return all;
}

void KeyPagedModel::ask(const Position &from, qsizetype limit, bool fromStart)
{
    m_loading = true;
    const quint64 question = ++m_question;
    askThen(
        m_worker, this,
        [source = m_source, searches = searches(), from, limit](Services &plant) {
            return read(plant.session, source, searches, from, limit);
        },
        [this, question, fromStart](Result<Page> page) {
            if (question != m_question)
                return;
            m_loading = false;
            if (page)
                take(std::move(page).value(), fromStart);
            else
                Q_EMIT failed(page.error());
        });
}

Result<KeyPagedModel::Page> KeyPagedModel::read(Session &session, const Source &source,
                                                const std::vector<Search> &searches, Position from, qsizetype limit)
{
    Page page;
    const size_t all = std::max<size_t>(1, searches.size());
    while (from.search < all && qsizetype(page.rows.size()) < limit) {
        const qsizetype wanted = limit - qsizetype(page.rows.size());
        const Search *search = searches.empty() ? nullptr : &searches[from.search];
        BM_TRY_ASSIGN(Rows rows, readSome(session, source, search, from, wanted));
        if (!rows.empty()) {
            from.id = idOf(rows.back());
            const QString column = search != nullptr ? search->column : source.browsing.keyColumn;
            from.key = column.isEmpty() ? QString() : rows.back().text(column);
        }
        if (qsizetype(rows.size()) < wanted)
            from = {from.search + 1, {}, {}};
        std::move(rows.begin(), rows.end(), std::back_inserter(page.rows));
    }
    page.complete = from.search >= all;
    page.next = from;
    BM_TRY_ASSIGN(page.heldThrough, heldThrough(session, source.kind, page.rows));
    return page;
}

Result<HeldAbove> KeyPagedModel::heldThrough(Session &session, const QString &kind, const Rows &rows)
{
    using Question = Result<HeldAbove> (*)(Database &, const std::vector<qint64> &);
    static const QHash<QString, Question> questions{{QStringLiteral("lot"), lotsHeldThrough},
                                                    {QStringLiteral("run"), runsHeldThrough},
                                                    {QStringLiteral("pallet"), palletsHeldThrough}};
    const Question ask = questions.value(kind);
    if (ask == nullptr)
        return HeldAbove();
    std::vector<qint64> ids;
    std::transform(rows.begin(), rows.end(), std::back_inserter(ids), idOf);
    return ask(session.database, ids);
}

Result<Rows> KeyPagedModel::readSome(Session &session, const Source &source, const Search *search, const Position &from,
                                     qsizetype limit)
{
    const PageStart start{from.id.value_or(0), from.key};
    const PageStart *after = from.id ? &start : nullptr;
    const Browsing &browsing = source.browsing;
    const bool ownOrder = search == nullptr && browsing.page;
    const Statement page = ownOrder ? browsing.page(session, after, limit)
                                    : listPage(session.database.engine(), source.view, search, after, limit);
    const auto kind = recordKindOf(source.kind);
    const QString order = ownOrder ? QString(browsing.keyColumn % u", id") : listOrder(search);
    const Statement seen = withSeenVersions(page, kind ? tableOf(*kind) : QString(), order);
    return session.database.run(seen.sql, seen.args);
}

void KeyPagedModel::take(Page page, bool fromStart)
{
    m_next = page.next;
    m_complete = page.complete;
    for (const Row &row : page.rows)
        m_heldThrough.remove(idOf(row));
    m_heldThrough.insert(page.heldThrough);
    if (fromStart && !m_rows.empty())
        merge(std::move(page.rows));
    else
        append(std::move(page.rows));
    Q_EMIT loaded();
}

void KeyPagedModel::append(Rows rows)
{
    // Two searches may find the same row.
    std::erase_if(rows, [this](const Row &row) { return has(idOf(row)); });
    if (rows.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(rows.size()) - 1);
    for (Row &row : rows) {
        m_ids.insert(idOf(row));
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
}

// What stays keeps its place in every view, with its selection: rows go, come and change one by one.
void KeyPagedModel::merge(Rows rows)
{
    Q_EMIT aboutToMerge();
    QSet<qint64> wanted;
    std::erase_if(rows, [&wanted](const Row &row) {
        const bool twice = wanted.contains(idOf(row));
        wanted.insert(idOf(row));
        return twice;
    });
    for (qsizetype i = qsizetype(m_rows.size()) - 1; i >= 0; --i) {
        if (!wanted.contains(idOf(m_rows[size_t(i)])))
            removeRowAt(i);
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        const qint64 id = idOf(rows[i]);
        if (i < m_rows.size() && idOf(m_rows[i]) != id && has(id))
            removeRowAt(rowOf(id)); // it stands elsewhere now
        if (i < m_rows.size() && idOf(m_rows[i]) == id)
            m_rows[i] = std::move(rows[i]);
        else
            insertRowAt(qsizetype(i), std::move(rows[i]));
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void KeyPagedModel::removeRowAt(qsizetype row)
{
    beginRemoveRows({}, int(row), int(row));
    m_ids.remove(idOf(m_rows[size_t(row)]));
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
}

void KeyPagedModel::insertRowAt(qsizetype row, Row value)
{
    beginInsertRows({}, int(row), int(row));
    m_ids.insert(idOf(value));
    m_rows.insert(m_rows.begin() + row, std::move(value));
    endInsertRows();
}

} // namespace bm

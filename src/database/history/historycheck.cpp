// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/history/historycheck.h"

#include "database/history/loosehistory.h"

#include <algorithm>
#include <deque>

namespace bm
{
namespace
{
using Kind = HistoryBreak::Kind;

// Rows or seals in the order of their ids, read in pages by key.
class Stream
{
public:
    using Page = std::function<Result<Rows>(qint64 after)>;
    explicit Stream(Page page) : m_page(std::move(page)) {}

    // Null at the end.
    Result<const Row *> peek()
    {
        if (m_rows.empty() && !m_isAtEnd) {
            BM_TRY_ASSIGN(Rows rows, m_page(m_last));
            m_isAtEnd = rows.empty();
            std::move(rows.begin(), rows.end(), std::back_inserter(m_rows));
        }
        return m_rows.empty() ? nullptr : &m_rows.front();
    }
    void next()
    {
        m_last = m_rows.front().integer(QStringLiteral("id"));
        m_rows.pop_front();
    }

private:
    Page m_page;
    std::deque<Row> m_rows;
    qint64 m_last = std::numeric_limits<qint64>::min(); // also what somebody put before the first
    bool m_isAtEnd = false;
};

// The rows under one seal as they are found.
struct Found
{
    std::vector<qint64> ids;
    QStringList hashes;
    QString hash;
};

class Check
{
public:
    explicit Check(Database &database)
        : m_database(database), m_rows([&database](qint64 after) {
              return database.run(auditRowsSql(database.engine()),
                                  {after, std::numeric_limits<qint64>::max(), rowsOfASeal});
          }),
          m_seals([&database](qint64 after) {
              return database.run(sealsSql(), {after, qint64{64}});
          })
    {
    }

    Result<HistoryCheck> run()
    {
        for (;;) {
            BM_TRY_ASSIGN(const Row *row, m_seals.peek());
            if (!row)
                break;
            const Seal seal = sealOf(*row);
            m_seals.next();
            BM_TRY(checkSeal(seal));
            if (m_result.firstBreak)
                return nameRow();
        }
        BM_TRY(checkLoose());
        return m_result.firstBreak ? nameRow() : m_result;
    }

private:
    void fail(Kind kind, qint64 seal, qint64 auditRow) { m_result.firstBreak = HistoryBreak{kind, seal, auditRow}; }

    Done checkSeal(const Seal &seal)
    {
        const QString before = m_result.head ? m_result.head->hash : QString();
        const qint64 lastBefore = m_result.head ? m_result.head->last : 0;
        if (seal.previousHash != before) {
            fail(Kind::SealMissing, seal.id, 0);
            return {};
        }
        if (seal.first <= lastBefore || seal.last < seal.first) {
            fail(Kind::SealChanged, seal.id, 0);
            return {};
        }
        BM_TRY_ASSIGN(const Found found, readRows(seal));
        compare(seal, found, lastBefore);
        ++m_result.seals;
        m_result.sealedRows += qint64(found.ids.size());
        m_result.head = seal;
        return {};
    }

    Result<Found> readRows(const Seal &seal)
    {
        Found found;
        SealHash hash(seal);
        for (;;) {
            BM_TRY_ASSIGN(const Row *row, m_rows.peek());
            if (!row || row->integer(QStringLiteral("id")) > seal.last)
                break;
            const QByteArray text = sealText(*row);
            hash.add(text);
            found.ids.push_back(row->integer(QStringLiteral("id")));
            found.hashes << rowHash(text);
            m_rows.next();
        }
        found.hash = hash.result();
        return found;
    }

    // The rows' own hashes say which row, and the seal's hash whether those were told the truth.
    void compare(const Seal &seal, const Found &found, qint64 lastBefore)
    {
        // The list went with its column when the plant was rolled back; the seal itself still says whether all is well.
        if (seal.rowHashes.isEmpty())
            return found.hash == seal.hash ? void() : fail(Kind::SealChanged, seal.id, 0);
        QStringList sealed;
        for (qsizetype at = 0; at < seal.rowHashes.size(); at += rowHashLength)
            sealed << seal.rowHashes.mid(at, rowHashLength);
        const qsizetype common = std::min(sealed.size(), found.hashes.size());
        const auto differs = std::mismatch(sealed.begin(), sealed.begin() + common, found.hashes.begin()).first;
        const qsizetype at = differs - sealed.begin();
        if (at == sealed.size() && at == found.hashes.size()) {
            return found.hash == seal.hash ? void() : fail(Kind::SealChanged, seal.id, 0);
        }
        // The rows add up to the seal: it was their list that was touched.
        if (found.hash == seal.hash)
            return fail(Kind::SealChanged, seal.id, 0);
        const auto id = [&found](qsizetype i) { return found.ids[size_t(i)]; };
        const qint64 idBefore = at > 0 ? id(at - 1) : lastBefore;
        if (at == found.hashes.size() || sealed.indexOf(found.hashes[at], at) > at)
            return fail(Kind::RowMissing, seal.id, idBefore);
        if (at == sealed.size() || found.hashes.indexOf(sealed[at], at) > at)
            return fail(Kind::RowInserted, seal.id, id(at));
        fail(Kind::RowChanged, seal.id, id(at));
    }

    Done checkLoose()
    {
        const qint64 after = m_result.head ? m_result.head->last : 0;
        BM_TRY_ASSIGN(const LooseHistory loose, checkLooseHistory(m_database, after));
        m_result.looseRows = loose.rows;
        if (loose.forgedRow)
            fail(Kind::RowForged, 0, *loose.forgedRow);
        else if (loose.endIsMissing)
            fail(Kind::TailMissing, m_result.head ? m_result.head->id : 0, loose.lastRow);
        return {};
    }

    // Who and when, of the row that the break is at.
    Result<HistoryCheck> nameRow()
    {
        HistoryBreak &found = *m_result.firstBreak;
        if (found.auditRow == 0)
            return m_result;
        BM_TRY_ASSIGN(const auto row, m_database.first(auditRowsSql(m_database.engine()),
                                                       {found.auditRow - 1, found.auditRow, qint64{1}}));
        if (row) {
            found.table = row->text(QStringLiteral("table_name"));
            found.record = row->text(QStringLiteral("record_id"));
            found.person = row->text(QStringLiteral("changed_by"));
            found.at = row->time(QStringLiteral("changed_at"));
        }
        return m_result;
    }

    Database &m_database;
    Stream m_rows;
    Stream m_seals;
    HistoryCheck m_result;
};

QString whatHappened(const HistoryBreak &found)
{
    const QString row = QString::number(found.auditRow);
    const QString seal = QString::number(found.seal);
    switch (found.kind) {
    case Kind::RowChanged:
        return QStringLiteral("row %1 was changed").arg(row);
    case Kind::RowMissing:
        return QStringLiteral("a row after row %1 was removed").arg(row);
    case Kind::RowInserted:
        return QStringLiteral("row %1 was inserted").arg(row);
    case Kind::RowForged:
        return QStringLiteral("row %1 does not fit its record").arg(row);
    case Kind::SealChanged:
        return QStringLiteral("seal %1 was changed").arg(seal);
    case Kind::SealMissing:
        return QStringLiteral("what seal %1 follows is missing").arg(seal);
    case Kind::TailMissing:
        break;
    }
    return QStringLiteral("rows after row %1 were removed").arg(row);
}
} // namespace

Result<HistoryCheck> checkHistory(Database &database)
{
    return Check(database).run();
}

QString toText(const HistoryBreak &found)
{
    QStringList known;
    if (!found.table.isEmpty())
        known << found.table + u' ' + found.record << toIsoUtc(found.at) << found.person;
    const QString what = whatHappened(found);
    return known.isEmpty() ? what : QString(what + QLatin1String(": ") + known.join(QLatin1String(", ")));
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/sealing.h"

#include "database/transaction.h"

namespace bm
{
namespace
{
const QString newestRow = QStringLiteral("SELECT COALESCE(max(id), 0) AS id FROM audit_log");

std::optional<Seal> sealOrNothing(const std::optional<Row> &row)
{
    return row ? std::optional(sealOf(*row)) : std::nullopt;
}

// The same lock as in migrations/guards/7_audit.postgresql.sql.
Result<qint64> newestSettledRow(Database &database)
{
    BM_TRY(database.execute(QStringLiteral("SET LOCAL lock_timeout = '100ms'")));
    BM_TRY(database.run(
        QStringLiteral("SELECT pg_advisory_xact_lock(16973, CAST(CAST(to_regclass('audit_log') AS oid) AS int))")));
    BM_TRY_ASSIGN(const auto row, database.first(newestRow));
    return row->integer(QStringLiteral("id"));
}

Seal sealOver(const Rows &rows, const std::optional<Seal> &before, const QDateTime &now)
{
    Seal seal{.first = rows.front().integer(QStringLiteral("id")),
              .last = rows.back().integer(QStringLiteral("id")),
              .previousHash = before ? before->hash : QStringLiteral(""),
              .sealedAt = now};
    SealHash hash(seal);
    for (const Row &row : rows) {
        const QByteArray text = sealText(row);
        hash.add(text);
        seal.rowHashes += rowHash(text);
    }
    seal.hash = hash.result();
    return seal;
}
} // namespace

Result<qint64> Sealing::settled()
{
    Database &database = m_session.database;
    if (database.isSqlite()) {
        // There is one writer at a time, so what is to be seen is settled.
        BM_TRY_ASSIGN(const auto row, database.first(newestRow));
        return row->integer(QStringLiteral("id"));
    }
    // READ COMMITTED, because a snapshot from before the lock would not show what was waited for.
    BM_TRY(database.beginMigration());
    auto newest = newestSettledRow(database);
    database.rollBack();
    return newest;
}

Result<std::optional<Seal>> Sealing::prepared(qint64 settled)
{
    Database &database = m_session.database;
    return inReadTransaction(database, [&]() -> Result<std::optional<Seal>> {
        BM_TRY_ASSIGN(const auto row, database.first(headSql()));
        const auto before = sealOrNothing(row);
        BM_TRY_ASSIGN(const Rows rows, database.run(auditRowsSql(database.engine()),
                                                    {before ? before->last : qint64{0}, settled, rowsOfASeal}));
        if (rows.empty())
            return std::optional<Seal>();
        return std::optional(sealOver(rows, before, m_session.now()));
    });
}

// Errors: ChangedMeanwhile when another workstation went on with the chain first.
Done Sealing::write(const Seal &seal)
{
    static const QString insert =
        QStringLiteral("INSERT INTO audit_seals (first_audit_id, last_audit_id, previous_hash, hash, sealed_at, "
                       "row_hashes) VALUES (?, ?, ?, ?, ?, ?)");
    Database &database = m_session.database;
    const Done written = inTransaction(database, m_session.forSigningIn(), [&]() -> Done {
        BM_TRY_ASSIGN(const auto row, database.first(headSql()));
        const auto before = sealOrNothing(row);
        if ((before ? before->hash : QString()) != seal.previousHash)
            return Error{Reason::ChangedMeanwhile, QStringLiteral("seal"), seal.hash};
        BM_TRY(
            database.run(insert, {seal.first, seal.last, seal.previousHash, seal.hash, seal.sealedAt, seal.rowHashes}));
        return {};
    });
    // The unique index says the same when both looked at the same moment.
    if (!written && written.error().reason == Reason::Duplicate)
        return Error{Reason::ChangedMeanwhile, QStringLiteral("seal"), seal.hash};
    return written;
}

Result<SealReport> Sealing::seal()
{
    SealReport report;
    BM_TRY_ASSIGN(const qint64 last, settled());
    constexpr int mostForeign = 100; // somebody else is at it with full force, and does this work, too
    for (int foreign = 0; foreign < mostForeign;) {
        BM_TRY_ASSIGN(const auto next, prepared(last));
        if (!next)
            break;
        const Done written = write(*next);
        if (!written && written.error().reason != Reason::ChangedMeanwhile)
            return written.error();
        if (!written) {
            ++foreign;
            continue;
        }
        ++report.seals;
        report.rows += next->rowHashes.size() / rowHashLength;
    }
    BM_TRY_ASSIGN(report.head, head());
    return report;
}

Result<std::optional<Seal>> Sealing::head()
{
    BM_TRY_ASSIGN(const auto row, m_session.database.first(headSql()));
    return sealOrNothing(row);
}

Result<HistoryReport> Sealing::check(const HeadMemory *memory)
{
    Database &database = m_session.database;
    return inReadTransaction(database, [&]() -> Result<HistoryReport> {
        HistoryReport report;
        BM_TRY_ASSIGN(report.check, checkHistory(database));
        if (memory) {
            BM_TRY_ASSIGN(report.missing, missing(*memory));
        }
        return report;
    });
}

Result<std::optional<RememberedHead>> Sealing::missing(const HeadMemory &memory)
{
    const auto remembered = memory.of(m_session.database.settings());
    if (!remembered)
        return remembered;
    BM_TRY_ASSIGN(const auto row, m_session.database.first(QStringLiteral("SELECT hash FROM audit_seals WHERE id = ?"),
                                                           {remembered->seal}));
    const bool isThere = row && row->text(QStringLiteral("hash")) == remembered->hash;
    return isThere ? std::optional<RememberedHead>() : remembered;
}

QString shortForm(const QString &hash)
{
    QStringList groups;
    for (qsizetype at = 0; at < 16; at += 4)
        groups << hash.mid(at, 4).toUpper();
    return groups.join(u' ');
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

#include <QCryptographicHash>

namespace bm
{

// The chain of seals over audit_log: SHA-256 (FIPS 180-4) over the seal before, the ids and the moment of this one, and
// every row under it. A row has one text on both engines and after a dump and a restore, and no two rows have the same.

struct Seal
{
    qint64 id = 0; // 0: not written yet
    qint64 first = 0;
    qint64 last = 0;
    QString previousHash = {}; // empty: nothing was sealed before
    QString hash = {};         // 64 hexadecimal digits
    QDateTime sealedAt = {};
    QString rowHashes = {}; // rowHash() of each row, one after the other
};

constexpr qsizetype rowHashLength = 16;
// A seal covers this many rows at most, so that neither sealing nor verifying keeps more than that in memory.
constexpr qint64 rowsOfASeal = 2000;

// Rows of audit_log as sealText() wants them, by id. Parameters: after this id, up to that one, how many.
const QString &auditRowsSql(Engine engine);
// Seals by id. Parameters: after this id, how many.
const QString &sealsSql();
// The newest seal, one row or none.
const QString &headSql();
Seal sealOf(const Row &row);

// Each value with its length before it, so that nothing can move from one into the next; NULL is not an empty text.
QByteArray sealText(const Row &auditRow);
// What JSON says, without the blanks and the spellings of characters that the engines choose each in its own way.
QString plainJson(const QString &json);
// The first digits of SHA-256 over the row's text.
QString rowHash(const QByteArray &text);

// Computes a seal's hash row by row.
class SealHash
{
public:
    // Needs previousHash, first, last and sealedAt.
    explicit SealHash(const Seal &seal);
    void add(const QByteArray &rowText);
    QString result() const { return QString::fromLatin1(m_hash.result().toHex()); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace bm

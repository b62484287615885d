// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/history/auditchain.h"

namespace bm
{
namespace
{
void append(QByteArray &text, const QString &value)
{
    if (value.isNull()) {
        text += "-;";
        return;
    }
    const QByteArray bytes = value.toUtf8();
    text += QByteArray::number(bytes.size()) + ':' + bytes + ';';
}

QString textOf(const Row &row, const QString &column)
{
    if (row.isNull(column))
        return {};
    const QString text = row.text(column);
    return text.isNull() ? QStringLiteral("") : text;
}

// SQLite writes milliseconds, PostgreSQL may know microseconds: what is not there counts as zero.
QString momentOf(QString moment)
{
    if (!moment.endsWith(u'Z'))
        return moment;
    moment.chop(1);
    if (moment.lastIndexOf(u'.') < 0)
        moment += u'.';
    while (moment.endsWith(u'0'))
        moment.chop(1);
    return moment + u'Z';
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r';
}

// The character that an escape in front of it means; a code point is read by its digits.
QString unescaped(const QString &json, qsizetype &at)
{
    const QChar kind = json.at(at++);
    switch (kind.unicode()) {
    case 'b':
        return QStringLiteral("\b");
    case 'f':
        return QStringLiteral("\f");
    case 'n':
        return QStringLiteral("\n");
    case 'r':
        return QStringLiteral("\r");
    case 't':
        return QStringLiteral("\t");
    case '/':
        return QStringLiteral("/");
    case 'u': {
        bool isCode = false;
        const ushort code = json.mid(at, 4).toUShort(&isCode, 16);
        if (!isCode || at + 4 > json.size() || QChar::isSurrogate(code) || code == '"' || code == '\\')
            break;
        at += 4;
        return QString(QChar(code));
    }
    default:
        break;
    }
    return QString(u'\\') + kind;
}

// After the opening quotation mark, up to and with the closing one.
void appendText(QString &plain, const QString &json, qsizetype &at)
{
    while (at < json.size()) {
        const QChar c = json.at(at++);
        if (c == u'\\' && at < json.size()) {
            plain += unescaped(json, at);
            continue;
        }
        plain += c;
        if (c == u'"')
            return;
    }
}
} // namespace

const QString &auditRowsSql(Engine engine)
{
    static const QString columns = QStringLiteral(
        "SELECT id, table_name, record_id, action, old_values, new_values, changed_by, %1 AS changed_at, "
        "workstation, reason FROM audit_log WHERE id > ? AND id <= ? ORDER BY id LIMIT ?");
    static const QString sqlite = columns.arg(QStringLiteral("changed_at"));
    // The driver would cut microseconds off.
    static const QString postgresql =
        columns.arg(QStringLiteral("CASE WHEN isfinite(changed_at) AND changed_at > '0001-01-01Z' THEN "
                                   "to_char(changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') "
                                   "ELSE CAST(changed_at AS text) END"));
    return engine == Engine::SQLite ? sqlite : postgresql;
}

const QString &sealsSql()
{
    static const QString sql =
        QStringLiteral("SELECT id, first_audit_id, last_audit_id, previous_hash, hash, sealed_at, row_hashes "
                       "FROM audit_seals WHERE id > ? ORDER BY id LIMIT ?");
    return sql;
}

const QString &headSql()
{
    static const QString sql =
        QStringLiteral("SELECT id, first_audit_id, last_audit_id, previous_hash, hash, sealed_at, row_hashes "
                       "FROM audit_seals ORDER BY id DESC LIMIT 1");
    return sql;
}

Seal sealOf(const Row &row)
{
    return {row.integer(QStringLiteral("id")),
            row.integer(QStringLiteral("first_audit_id")),
            row.integer(QStringLiteral("last_audit_id")),
            row.text(QStringLiteral("previous_hash")),
            row.text(QStringLiteral("hash")),
            row.time(QStringLiteral("sealed_at")),
            row.text(QStringLiteral("row_hashes"))};
}

QString plainJson(const QString &json)
{
    QString plain;
    plain.reserve(json.size());
    for (qsizetype at = 0; at < json.size();) {
        const QChar c = json.at(at++);
        if (isBlank(c))
            continue;
        plain += c;
        if (c == u'"')
            appendText(plain, json, at);
    }
    return plain;
}

QByteArray sealText(const Row &auditRow)
{
    static const QString oldValues = QStringLiteral("old_values");
    static const QString newValues = QStringLiteral("new_values");
    QByteArray text;
    append(text, QString::number(auditRow.integer(QStringLiteral("id"))));
    append(text, textOf(auditRow, QStringLiteral("table_name")));
    append(text, textOf(auditRow, QStringLiteral("record_id")));
    append(text, textOf(auditRow, QStringLiteral("action")));
    for (const QString &column : {oldValues, newValues})
        append(text, auditRow.isNull(column) ? QString() : plainJson(textOf(auditRow, column)));
    append(text, textOf(auditRow, QStringLiteral("changed_by")));
    append(text, momentOf(textOf(auditRow, QStringLiteral("changed_at"))));
    append(text, textOf(auditRow, QStringLiteral("workstation")));
    append(text, textOf(auditRow, QStringLiteral("reason")));
    return text;
}

QString rowHash(const QByteArray &text)
{
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(rowHashLength));
}

SealHash::SealHash(const Seal &seal)
{
    QByteArray head;
    append(head, seal.previousHash.isNull() ? QStringLiteral("") : seal.previousHash);
    append(head, QString::number(seal.first));
    append(head, QString::number(seal.last));
    append(head, seal.sealedAt.toUTC().toString(Qt::ISODateWithMs));
    m_hash.addData(head);
}

void SealHash::add(const QByteArray &rowText)
{
    m_hash.addData(QByteArray::number(rowText.size()));
    m_hash.addData(":");
    m_hash.addData(rowText);
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/connection/fastrow.h"

#include <QtEndian>
#include <chrono>
#include <libpq-fe.h>
#include <limits>
#include <sqlite3.h>

namespace bm
{
namespace
{
template <typename Number>
Number numberAt(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<Number>(bytes.data() + at);
}

// A numeric as PostgreSQL sends it: how many digits, the weight of the first, a sign, the places that are shown, and
// then digits of four figures each.
std::optional<Quantity> quantityIn(QByteArrayView sent)
{
    constexpr qsizetype header = 8;
    constexpr qint64 thousandthsOfTenThousand = 10'000'000;
    if (sent.size() < header)
        return std::nullopt;
    const auto digits = numberAt<qint16>(sent, 0);
    const auto weight = numberAt<qint16>(sent, 2);
    const auto sign = numberAt<quint16>(sent, 4);
    // At most 11 figures before the point, and three behind it.
    if (sent.size() < header + digits * 2 || weight > 2 || (sign != 0 && sign != 0x4000))
        return std::nullopt;
    qint64 thousandths = 0;
    for (int i = 0; i < digits; ++i) {
        const qint64 digit = numberAt<qint16>(sent, header + i * 2);
        const int power = weight - i;
        if (power < -1 || (power == -1 && digit % 10 != 0))
            return std::nullopt;
        thousandths += power == 2   ? digit * 10'000 * thousandthsOfTenThousand
                       : power == 1 ? digit * thousandthsOfTenThousand
                       : power == 0 ? digit * 1000
                                    : digit / 10;
    }
    return Quantity::ofThousandths(sign == 0 ? thousandths : -thousandths);
}

// Microseconds since the beginning of 2000; the last and the first of all numbers are no moments.
QDateTime momentSent(QByteArrayView sent)
{
    using Limits = std::numeric_limits<qint64>;
    constexpr qint64 beginning = 946'684'800'000;
    if (sent.size() != sizeof(qint64))
        return {};
    const auto microseconds = numberAt<qint64>(sent, 0);
    if (microseconds == Limits::max() || microseconds == Limits::min())
        return {};
    const qint64 milliseconds = microseconds / 1000 - (microseconds % 1000 < 0 ? 1 : 0);
    return QDateTime::fromMSecsSinceEpoch(beginning + milliseconds, Qt::UTC);
}

// So many digits as a number, or below zero.
int digitsAt(QByteArrayView text, qsizetype at, int count)
{
    int number = 0;
    for (int i = 0; i < count; ++i) {
        const int digit = text[at + i] - '0';
        if (digit < 0 || digit > 9)
            return -1;
        number = number * 10 + digit;
    }
    return number;
}

// 2026-05-04T09:30:00.250Z as SQLite keeps it; with fewer or more digits behind the point, or none.
QDateTime momentIn(QByteArrayView text)
{
    using namespace std::chrono;
    constexpr qsizetype withSeconds = 19;
    if (text.size() <= withSeconds || text.back() != 'Z' || text[4] != '-')
        return {};
    const year_month_day day(year(digitsAt(text, 0, 4)), month(unsigned(digitsAt(text, 5, 2))),
                             std::chrono::day(unsigned(digitsAt(text, 8, 2))));
    const int hours = digitsAt(text, 11, 2);
    const int minutes = digitsAt(text, 14, 2);
    const int seconds = digitsAt(text, 17, 2);
    int thousandths = 0;
    qsizetype at = withSeconds;
    if (text[at] == '.') {
        ++at;
        for (int place = 100; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, place /= 10)
            thousandths += (text[at] - '0') * place;
    }
    if (!day.ok() || hours < 0 || minutes < 0 || seconds < 0 || at != text.size() - 1)
        return {};
    const qint64 ofDay = ((hours * 60LL + minutes) * 60 + seconds) * 1000 + thousandths;
    return QDateTime::fromMSecsSinceEpoch(milliseconds(sys_days(day).time_since_epoch()).count() + ofDay, Qt::UTC);
}
} // namespace

const QString &KnownWords::of(QByteArrayView utf8)
{
    Word &word = m_words[placeOf(utf8)];
    if (QByteArrayView(word.utf8) != utf8 || word.text.isNull()) {
        word.utf8 = utf8.toByteArray();
        word.text = QString::fromUtf8(utf8);
    }
    return word.text;
}

size_t KnownWords::placeOf(QByteArrayView utf8)
{
    size_t spread = size_t(utf8.size());
    for (const char byte : utf8)
        spread = (spread ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
    return (spread ^ (spread >> 29)) % many;
}

QByteArrayView FastRow::bytes(int column) const
{
    if (m_statement) {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return {text, sqlite3_column_bytes(m_statement, column)};
    }
    if (PQgetisnull(m_answer, m_row, column) == 1)
        return {};
    return {PQgetvalue(m_answer, m_row, column), PQgetlength(m_answer, m_row, column)};
}

bool FastRow::isNull(int column) const
{
    return m_statement ? sqlite3_column_type(m_statement, column) == SQLITE_NULL
                       : PQgetisnull(m_answer, m_row, column) == 1;
}

qint64 FastRow::integer(int column) const
{
    if (m_statement)
        return sqlite3_column_int64(m_statement, column);
    const QByteArrayView sent = bytes(column);
    switch (sent.size()) {
    case sizeof(qint64):
        return numberAt<qint64>(sent, 0);
    case sizeof(qint32):
        return numberAt<qint32>(sent, 0);
    case sizeof(qint16):
        return numberAt<qint16>(sent, 0);
    case 1: // a boolean
        return sent[0];
    default:
        return 0;
    }
}

std::optional<qint64> FastRow::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

QString FastRow::text(int column) const
{
    const QByteArrayView utf8 = bytes(column);
    return utf8.isNull() ? QString() : QString::fromUtf8(utf8);
}

QString FastRow::word(int column) const
{
    const QByteArrayView utf8 = bytes(column);
    return utf8.isNull() ? QString() : m_words.of(utf8);
}

std::optional<Quantity> FastRow::optionalQuantity(int column) const
{
    if (isNull(column))
        return std::nullopt;
    if (m_statement)
        return Quantity::ofThousandths(integer(column));
    const auto quantity = quantityIn(bytes(column));
    Q_ASSERT_X(quantity, "FastRow::quantity", bytes(column).toByteArray().toHex().constData());
    return quantity.value_or(Quantity());
}

QDateTime FastRow::time(int column) const
{
    if (isNull(column))
        return {};
    return m_statement ? momentIn(bytes(column)) : momentSent(bytes(column));
}

} // namespace bm

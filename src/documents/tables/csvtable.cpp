// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/tables/csvtable.h"

#include <QStringDecoder>
#include <algorithm>
#include <array>

namespace bm
{
namespace
{
struct Decoded
{
    QString text;
    QString encoding;
};

// What Windows-1252 has where Latin-1 has control characters; 0: nothing.
constexpr std::array<char16_t, 32> windowsSigns{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

std::optional<Decoded> fromWindows(const QByteArray &content)
{
    QString text = QString::fromLatin1(content);
    for (QChar &sign : text) {
        const char16_t code = sign.unicode();
        if (code < 0x80 || code > 0x9F)
            continue;
        if (windowsSigns[code - 0x80] == 0)
            return std::nullopt;
        sign = QChar(windowsSigns[code - 0x80]);
    }
    return Decoded{text, QStringLiteral("Windows-1252")};
}

std::optional<Decoded> decodedAs(QStringConverter::Encoding encoding, QByteArrayView content, const QString &name)
{
    QStringDecoder decoder(encoding, QStringConverter::Flag::Stateless);
    const QString text = decoder(content);
    if (decoder.hasError())
        return std::nullopt;
    return Decoded{text, name};
}

// By its mark, else UTF-8 when it is valid; what is left is what Windows writes. No zero is in a text without a mark.
std::optional<Decoded> decoded(const QByteArray &content)
{
    const QByteArrayView all(content);
    const bool isWhole = content.size() % 2 == 0; // of two bytes each
    if (content.startsWith("\xEF\xBB\xBF"))
        return decodedAs(QStringConverter::Utf8, all.sliced(3), QStringLiteral("UTF-8"));
    if (content.startsWith("\xFF\xFE"))
        return !isWhole ? std::nullopt : decodedAs(QStringConverter::Utf16LE, all.sliced(2), QStringLiteral("UTF-16"));
    if (content.startsWith("\xFE\xFF"))
        return !isWhole ? std::nullopt : decodedAs(QStringConverter::Utf16BE, all.sliced(2), QStringLiteral("UTF-16"));
    if (content.contains('\0'))
        return std::nullopt;
    if (auto text = decodedAs(QStringConverter::Utf8, all, QStringLiteral("UTF-8")))
        return text;
    return fromWindows(content);
}

// One record after the other; a line break inside quotes belongs to its cell.
class Records
{
public:
    Records(const QString &text, QChar separator) : m_text(text), m_separator(separator) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    bool hasOpenQuote() const { return m_isOpen; }

    QStringList next()
    {
        QStringList cells;
        for (;;) {
            cells << cell();
            if (atEnd())
                return cells;
            const QChar sign = m_text[m_at++];
            if (sign == m_separator) {
                if (atEnd())
                    return cells << QString();
                continue;
            }
            if (sign == u'\r' && !atEnd() && m_text[m_at] == u'\n')
                ++m_at;
            return cells;
        }
    }

private:
    bool endsCell(QChar sign) const { return sign == m_separator || sign == u'\n' || sign == u'\r'; }

    QString cell()
    {
        if (!atEnd() && m_text[m_at] == u'"')
            return quoted();
        const qsizetype begin = m_at;
        while (!atEnd() && !endsCell(m_text[m_at]))
            ++m_at;
        return m_text.mid(begin, m_at - begin);
    }

    // What follows the closing quote up to the separator is kept: "6"" pan" is written in many ways.
    QString quoted()
    {
        QString value;
        ++m_at;
        m_isOpen = true;
        while (!atEnd()) {
            const QChar sign = m_text[m_at++];
            if (sign != u'"') {
                value += sign;
            } else if (!atEnd() && m_text[m_at] == u'"') {
                value += m_text[m_at++];
            } else {
                m_isOpen = false;
                break;
            }
        }
        while (!atEnd() && !m_isOpen && !endsCell(m_text[m_at]))
            value += m_text[m_at++];
        return value;
    }

    const QString &m_text;
    QChar m_separator;
    qsizetype m_at = 0;
    bool m_isOpen = false;
};

bool isBlank(const QStringList &cells)
{
    return std::all_of(cells.begin(), cells.end(), [](const QString &cell) { return cell.trimmed().isEmpty(); });
}

// The sign that makes the most cells of the first record that is not blank; a semicolon before a comma, which may be a
// decimal sign.
QChar separatorOf(const QString &text)
{
    QChar best = u',';
    qsizetype most = 1;
    for (const QChar sign : {u'\t', u';', u','}) {
        Records records(text, sign);
        QStringList first;
        while (!records.atEnd() && isBlank(first))
            first = records.next();
        if (first.size() > most) {
            most = first.size();
            best = sign;
        }
    }
    return best;
}

// "sep=;" in the first line is for spreadsheet programs and no row.
QChar takeSeparatorLine(QString &text)
{
    if (!text.startsWith(u"sep=", Qt::CaseInsensitive) || text.size() < 5)
        return {};
    const QChar sign = text[4];
    qsizetype end = text.indexOf(u'\n');
    if (end < 0)
        end = text.size() - 1;
    if (QStringView(text).mid(5, end - 5).trimmed().size() > 0)
        return {};
    text.remove(0, end + 1);
    return sign;
}

// Tabs and line breaks are fine; other control characters belong to something that is no text.
bool looksBinary(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar sign) {
        return sign.unicode() < 0x20 && sign != u'\t' && sign != u'\n' && sign != u'\r' && sign != u'\f';
    });
}
} // namespace

std::optional<TableFailure> takeRow(ImportTable &table, TableRow row, const TableLimits &limits)
{
    while (!row.cells.empty() && row.cells.back().isEmpty())
        row.cells.pop_back();
    if (row.cells.empty())
        return std::nullopt;
    if (row.cells.size() > size_t(limits.columns))
        return TableFailure{TableProblem::TooManyColumns, QString::number(limits.columns)};
    if (table.titles.isEmpty()) {
        for (const TableCell &cell : row.cells)
            table.titles << cell.text.simplified();
        return std::nullopt;
    }
    if (table.rows.size() >= size_t(limits.rows))
        return TableFailure{TableProblem::TooManyRows, QString::number(limits.rows)};
    table.rows.push_back(std::move(row));
    return std::nullopt;
}

TableRead readCsv(const QByteArray &content, const TableLimits &limits)
{
    std::optional<Decoded> text = decoded(content);
    if (!text || looksBinary(text->text))
        return TableFailure{TableProblem::NotATable};
    const QChar said = takeSeparatorLine(text->text);
    TableFile file;
    file.encoding = text->encoding;
    file.separator = said.isNull() ? separatorOf(text->text) : said;
    Records records(text->text, file.separator);
    for (int number = said.isNull() ? 1 : 2; !records.atEnd(); ++number) {
        TableRow row{number, {}};
        for (QString &cell : records.next())
            row.cells.push_back({std::move(cell), TableCell::Kind::Text});
        if (records.hasOpenQuote())
            return TableFailure{TableProblem::OpenQuote, QString::number(number)};
        if (const auto failure = takeRow(file.table, std::move(row), limits))
            return *failure;
    }
    if (file.table.titles.isEmpty())
        return TableFailure{TableProblem::Empty};
    return file;
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/zipmaker.h"

#include <archive.h>
#include <archive_entry.h>

namespace bm::test
{

QByteArray zipOf(const QList<QPair<QString, QByteArray>> &parts)
{
    QByteArray zip;
    archive *writer = archive_write_new();
    archive_write_set_format_zip(writer);
    const auto take = [](archive *, void *into, const void *bytes, size_t count) -> la_ssize_t {
        static_cast<QByteArray *>(into)->append(static_cast<const char *>(bytes), qsizetype(count));
        return la_ssize_t(count);
    };
    archive_write_open(writer, &zip, nullptr, take, nullptr);
    for (const auto &[name, content] : parts) {
        archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, qPrintable(name));
        archive_entry_set_size(entry, content.size());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(writer, entry);
        archive_write_data(writer, content.constData(), size_t(content.size()));
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return zip;
}

QByteArray handMade(const HandBook &book)
{
    const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const QByteArray relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    QList<QPair<QString, QByteArray>> parts{
        {QStringLiteral("[Content_Types].xml"), "<Types/>"},
        {QStringLiteral("xl/workbook.xml"), "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relation + "\">" +
                                                book.bookProperties + "<sheets>" + book.sheets +
                                                "</sheets></workbook>"},
        {QStringLiteral("xl/_rels/workbook.xml.rels"),
         "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
         "<Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>"
         "<Relationship Id=\"rId2\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>"},
        {QStringLiteral("xl/worksheets/sheet1.xml"), book.prolog + "<worksheet xmlns=\"" + main + "\"><sheetData>" +
                                                         book.rows + "</sheetData>" + book.afterRows + "</worksheet>"},
        {QStringLiteral("xl/worksheets/sheet2.xml"),
         "<worksheet xmlns=\"" + main +
             "\"><sheetData><row><c t=\"inlineStr\"><is><t>Second</t></is></c></row></sheetData></worksheet>"}};
    if (!book.styles.isEmpty())
        parts << qMakePair(QStringLiteral("xl/styles.xml"),
                           "<styleSheet xmlns=\"" + main + "\">" + book.styles + "</styleSheet>");
    if (!book.texts.isEmpty())
        parts << qMakePair(QStringLiteral("xl/sharedStrings.xml"),
                           "<sst xmlns=\"" + main + "\">" + book.texts + "</sst>");
    return zipOf(parts);
}

} // namespace bm::test

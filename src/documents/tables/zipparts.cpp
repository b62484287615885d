// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/tables/zipparts.h"

#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <memory>

namespace bm
{
namespace
{
constexpr size_t stepBytes = 64 * 1024;
constexpr int mostEntries = 10'000; // a workbook has some dozens

struct Freed
{
    void operator()(archive *reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, Freed>;

TableFailure damaged(archive *reader, const QString &name)
{
    const char *words = archive_error_string(reader);
    const QString reason = words ? QString::fromLocal8Bit(words) : QString();
    return {TableProblem::Damaged, name.isEmpty() ? reason : name};
}

// What the directory says about a size is not believed: what comes out is counted. Nothing: as it should be.
std::optional<TableFailure> unpack(archive *reader, const QString &name, qint64 &left, QByteArray &part)
{
    std::array<char, stepBytes> step{};
    for (;;) {
        const la_ssize_t count = archive_read_data(reader, step.data(), step.size());
        if (count == 0)
            return std::nullopt;
        if (count < 0)
            return damaged(reader, name);
        left -= count;
        if (left < 0)
            return TableFailure{TableProblem::TooLarge, name};
        part.append(step.data(), qsizetype(count));
    }
}

QString nameOf(archive_entry *entry)
{
    const char *name = archive_entry_pathname_utf8(entry);
    if (!name)
        name = archive_entry_pathname(entry);
    QString text = QString::fromUtf8(name ? name : "");
    text.replace(u'\\', u'/'); // of careless writers
    while (text.startsWith(u'/'))
        text.remove(0, 1);
    return text;
}
} // namespace

std::variant<ZipParts, TableFailure> zipParts(const QByteArray &zip,
                                              const std::function<bool(const QString &name)> &wanted, qint64 mostBytes)
{
    const Reader reader(archive_read_new());
    archive_read_support_format_zip(reader.get());
    if (archive_read_open_memory(reader.get(), zip.constData(), size_t(zip.size())) != ARCHIVE_OK)
        return damaged(reader.get(), {});
    ZipParts parts;
    qint64 left = mostBytes;
    archive_entry *entry = nullptr;
    for (int count = 0;; ++count) {
        const int answer = archive_read_next_header(reader.get(), &entry);
        if (answer == ARCHIVE_EOF)
            return parts;
        if (answer < ARCHIVE_WARN || count > mostEntries)
            return damaged(reader.get(), {});
        const QString name = nameOf(entry);
        if (!wanted(name))
            continue;
        QByteArray part;
        if (const auto failure = unpack(reader.get(), name, left, part))
            return *failure;
        parts.insert(name, part);
    }
}

} // namespace bm

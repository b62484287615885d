// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/importing/templates.h"

#include "documents/importing/importwords.h"
#include "documents/savefile.h"
#include "documents/tables/spreadsheet.h"

namespace bm
{
namespace
{
QStringList titlesOf(ImportKind kind)
{
    QStringList titles;
    for (const ImportField &field : importFields(kind))
        titles << fieldTitle(kind, QString::fromLatin1(field.name));
    return titles;
}
} // namespace

Result<QByteArray> importTemplate(ImportKind kind, bool asWorkbook)
{
    const QStringList titles = titlesOf(kind);
    if (asWorkbook)
        return spreadsheet({Sheet{kindTitle(kind), titles, {}}});
    return QByteArray("\xEF\xBB\xBF" + titles.join(u',').toUtf8() + "\r\n");
}

Done saveImportTemplate(ImportKind kind, const QString &path)
{
    BM_TRY_ASSIGN(const QByteArray content,
                  importTemplate(kind, path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive)));
    return saveFile(path, content);
}

} // namespace bm

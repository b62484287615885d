// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/history/historywords.h"

#include "domain/text/csvcell.h"

#include <QCoreApplication>
#include <QLocale>

namespace bm
{
namespace
{
struct HistoryCsv
{
    Q_DECLARE_TR_FUNCTIONS(bm::HistoryCsv)
};

QByteArray rowOf(const QStringList &cells)
{
    QStringList escaped;
    for (const QString &cell : cells)
        escaped << csvCell(cell);
    return escaped.join(u',').toUtf8() + "\r\n";
}

QStringList headOf(const HistoryEntry &entry)
{
    return {toIsoUtc(entry.at),     entry.person,  entry.workstation,
            tableWord(entry.table), entry.subject, actionWord(entry.table, entry.action)};
}
} // namespace

QByteArray historyCsv(const std::vector<HistoryEntry> &entries)
{
    QByteArray csv =
        rowOf({HistoryCsv::tr("When (UTC)"), HistoryCsv::tr("Who"), HistoryCsv::tr("Workstation"),
               HistoryCsv::tr("What"), HistoryCsv::tr("Which"), HistoryCsv::tr("Done"), HistoryCsv::tr("Field"),
               HistoryCsv::tr("Before"), HistoryCsv::tr("After"), HistoryCsv::tr("Why")});
    for (const HistoryEntry &entry : entries) {
        bool isWritten = false;
        for (const FieldChange &field : entry.fields) {
            if (!isTold(entry.table, field.column))
                continue;
            const auto value = [&](const QJsonValue &told, const QString &name) {
                return told.isUndefined() ? QString() : valueWord(field.column, told, name, entry.unit, QLocale::c());
            };
            csv += rowOf(headOf(entry) + QStringList{fieldWord(entry.table, field.column),
                                                     value(field.before, field.nameBefore),
                                                     value(field.after, field.nameAfter), entry.reason});
            isWritten = true;
        }
        if (!isWritten)
            csv += rowOf(headOf(entry) + QStringList{QString(), QString(), QString(), entry.reason});
    }
    return csv;
}

} // namespace bm

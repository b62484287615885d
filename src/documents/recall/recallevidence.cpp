// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recall/recallevidence.h"

#include "documents/epcis/epcisfile.h"
#include "documents/fsma/fsmaworkbook.h"
#include "documents/savefile.h"
#include "services/details/snapshot.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace bm
{
namespace
{
Result<QByteArray> sumOf(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Error{Reason::CannotOpen, QStringLiteral("path"), path};
    return hash.result().toHex();
}

Result<QByteArray> sumsOf(const QStringList &files)
{
    QByteArray sums;
    for (const QString &path : files) {
        BM_TRY_ASSIGN(const QByteArray sum, sumOf(path));
        sums += sum + "  " + QFileInfo(path).fileName().toUtf8() + '\n';
    }
    return sums;
}

Result<QStringList> writeFiles(Services &plant, const RecallCase &all, const QString &folder,
                               const ExportControl &control)
{
    BM_TRY_ASSIGN(QStringList files, writeRecallPack(all, folder));
    const QString ending = QStringLiteral(".pdf");
    const QString base = files.front().chopped(ending.size());
    ExportScope scope;
    scope.codes << all.recall.summary.number;
    const QString workbook = base + QStringLiteral("-fsma204.xlsx");
    BM_TRY_ASSIGN(const FsmaSummary fsma, writeFsmaWorkbook(plant.session, scope, workbook, control));
    files << workbook;
    if (!fsma.gapsFile.isEmpty())
        files << fsma.gapsFile;
    const QString events = base + QStringLiteral("-epcis.jsonld");
    BM_TRY(writeEpcis(plant.session, scope, events, control));
    files << events;
    BM_TRY_ASSIGN(const QByteArray sums, sumsOf(files));
    const QString list = base + QStringLiteral("-sha256.txt");
    BM_TRY(saveFile(list, sums));
    files << list;
    return files;
}
} // namespace

Result<RecallEvidence> writeRecallEvidence(Services &plant, const QString &number, const QString &folder,
                                           ExportControl control)
{
    // What nothing happened to that could be told, e.g. a lot that an old database knew nothing of.
    control.mayBeEmpty = true;
    return inSnapshot(plant.session.database, [&]() -> Result<RecallEvidence> {
        BM_TRY_ASSIGN(RecallCase all, readRecallCase(plant, number));
        BM_TRY_ASSIGN(QStringList files, writeFiles(plant, all, folder, control));
        return RecallEvidence{std::move(all), std::move(files)};
    });
}

} // namespace bm

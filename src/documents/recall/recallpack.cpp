// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recall/recallpack.h"

#include "documents/migration/markdown.h"
#include "documents/recall/recallletters.h"
#include "documents/recall/recallreport.h"
#include "documents/recall/recallwords.h"
#include "documents/savefile.h"
#include "documents/tables/spreadsheet.h"
#include "documents/vessels/vesselwords.h"
#include "domain/text/csvcell.h"
#include "services/details/snapshot.h"
#include "services/recalling/figures.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

namespace bm
{
namespace
{
struct RecallPack
{
    Q_DECLARE_TR_FUNCTIONS(bm::RecallPack)
};

SheetCell cellOf(const std::optional<Quantity> &quantity)
{
    return quantity ? SheetCell(*quantity) : SheetCell(QStringLiteral("?"));
}

// One table for all forms of the pack, so that they cannot say different things.
Sheet itemSheet(const Recall &recall)
{
    Sheet sheet{RecallPack::tr("Things"),
                {RecallPack::tr("Kind"), RecallPack::tr("Code"), RecallPack::tr("What"), RecallPack::tr("Named"),
                 RecallPack::tr("Status before"), RecallPack::tr("Status now"), RecallPack::tr("Quantity"),
                 RecallPack::tr("Unit"), RecallPack::tr("Where"), RecallPack::tr("Customer"), RecallPack::tr("Order"),
                 RecallPack::tr("Shipped (UTC)"), RecallPack::tr("Customer told (UTC)"), RecallPack::tr("Became"),
                 RecallPack::tr("Accounted for"), RecallPack::tr("Of what was named"), RecallPack::tr("Notes")},
                {}};
    for (const RecallItem &item : recall.scope.items) {
        const bool needs = needsDisposition(item) && !recall.summary.isDrill;
        sheet.rows.push_back(
            {kindWords(item.key.kind), item.code, titleWords(item), item.isRoot ? RecallPack::tr("yes") : QString(),
             item.previousStatus, standingOf(item.status, item.releaseEnded), cellOf(item.quantity), item.unit,
             item.location, item.customer, item.customerOrder, item.shippedAt, item.notifiedAt,
             needs ? dispositionWords(item.disposition) : QString(),
             item.disposed ? SheetCell(*item.disposed) : SheetCell(QString()), doseWords(item), item.notes});
    }
    return sheet;
}

Sheet customerSheet(const Recall &recall)
{
    Sheet sheet{RecallPack::tr("Customers"),
                {RecallPack::tr("Customer"), RecallPack::tr("Contact"), RecallPack::tr("Phone"),
                 RecallPack::tr("E-mail"), RecallPack::tr("Address"), RecallPack::tr("Pallets"),
                 RecallPack::tr("Items"), RecallPack::tr("Of what was named"), RecallPack::tr("Told (UTC)"),
                 RecallPack::tr("Checked")},
                {}};
    for (const RecallCustomer &customer : recall.scope.customers)
        sheet.rows.push_back({customer.name, customer.contact, customer.phone, customer.email, customer.place,
                              QString::number(customer.pallets), cellOf(customer.items), doseWords(customer),
                              customer.notifiedAt, checkWords(customer.check)});
    return sheet;
}

Sheet sourceSheet(const Recall &recall)
{
    Sheet sheet{RecallPack::tr("Where it came from"),
                {RecallPack::tr("Kind"), RecallPack::tr("Code"), RecallPack::tr("What"), RecallPack::tr("Behind"),
                 RecallPack::tr("Went in"), RecallPack::tr("Unit"), RecallPack::tr("Made by"),
                 RecallPack::tr("Supplier"), RecallPack::tr("Supplier's lot"), RecallPack::tr("Papers"),
                 RecallPack::tr("Received (UTC)")},
                {}};
    for (const RecallSource &source : recall.sources) {
        const QString title = source.isPossible ? RecallPack::tr("%1 (possibly)").arg(source.title) : source.title;
        sheet.rows.push_back({kindWords(source.key.kind), source.code, title, source.roots.join(QStringLiteral(", ")),
                              cellOf(source.used), source.unit, source.madeBy, source.supplier, source.supplierLot,
                              source.papers.join(QStringLiteral(", ")), source.receivedAt});
    }
    return sheet;
}

Sheet noticeSheet(const Recall &recall)
{
    Sheet sheet{RecallPack::tr("Notices and checks"),
                {RecallPack::tr("When (UTC)"), RecallPack::tr("By"), RecallPack::tr("Customer"), RecallPack::tr("What"),
                 RecallPack::tr("Notes")},
                {}};
    for (const NoticeRow &notice : recall.notices)
        sheet.rows.push_back({notice.notedAt, notice.notedBy, notice.name, noticeWords(notice),
                              notice.check ? notice.check->notes : notice.how});
    return sheet;
}

QString textOf(const SheetCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return *text;
    if (const auto *quantity = std::get_if<Quantity>(&cell))
        return quantity->toText();
    const QDateTime moment = std::get<QDateTime>(cell);
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODate) : QString();
}

QStringList textsOf(const std::vector<SheetCell> &cells)
{
    QStringList texts;
    for (const SheetCell &cell : cells)
        texts << textOf(cell);
    return texts;
}

QByteArray csvOf(const Sheet &sheet)
{
    // Not what + makes of it, which only points to its parts.
    const auto line = [](QStringList cells) -> QByteArray {
        for (QString &cell : cells)
            cell = csvCell(cell);
        return cells.join(u',').toUtf8() + "\r\n";
    };
    QByteArray csv = line(sheet.titles);
    for (const auto &row : sheet.rows)
        csv += line(textsOf(row));
    return csv;
}

// Without the columns that are empty in every row.
QString markdownOf(const Sheet &sheet)
{
    QList<int> shown;
    for (int column = 0; column < sheet.titles.size(); ++column) {
        for (const auto &row : sheet.rows) {
            if (!textOf(row[size_t(column)]).isEmpty()) {
                shown << column;
                break;
            }
        }
    }
    const auto picked = [&shown](const QStringList &cells) {
        QStringList some;
        for (const int column : shown)
            some << cells[column];
        return some;
    };
    QString text = markdownTableHead(picked(sheet.titles));
    for (const auto &row : sheet.rows)
        text += markdownRow(picked(textsOf(row)));
    return text;
}

QString listOf(const QStringList &lines)
{
    QString text;
    for (const QString &line : lines)
        text += QStringLiteral("- ") + line + u'\n';
    return text;
}

QString headOf(const Recall &recall, const PackOrigin &origin)
{
    const RecallSummary &summary = recall.summary;
    QString text = QStringLiteral("# ") + recallName(summary) + QStringLiteral("\n\n");
    QStringList lines{RecallPack::tr("Named: %1").arg(recall.scope.roots.join(QStringLiteral(", "))),
                      RecallPack::tr("Reason: %1").arg(QString(summary.reason).replace(u'\n', u' ')),
                      RecallPack::tr("Opened %1 by %2").arg(markdownTime(summary.openedAt), summary.openedBy),
                      RecallPack::tr("In it: %1").arg(reachWords(recall.scope)), figuresWords(recall)};
    if (!summary.isOpen)
        lines << RecallPack::tr("Closed %1 by %2").arg(markdownTime(summary.closedAt), summary.closedBy);
    if (!summary.isDrill) {
        const SettledCount count = settledCount(recall.scope.items);
        lines << RecallPack::tr("Settled: %1 of %2").arg(count.settled).arg(count.needed);
    }
    lines << RecallPack::tr("Written %1 by %2").arg(markdownTime(origin.writtenAt), origin.writtenBy)
          << (origin.sealHash.isEmpty() ? RecallPack::tr("The history has no seal yet.")
                                        : RecallPack::tr("Newest seal of the history: %1").arg(origin.sealHash));
    return text + listOf(lines);
}

// Where none of the files is there yet.
QString freeBase(const QString &folder, const Recall &recall, const PackOrigin &origin)
{
    const QString name =
        fileNameOf(recall.summary.isDrill ? QStringLiteral("drill") : QStringLiteral("recall"), recall.summary.number);
    const QString plain = QDir(folder).filePath(name);
    if (!QFileInfo::exists(plain + QStringLiteral(".md")) && !QFileInfo::exists(plain + QStringLiteral(".pdf")))
        return plain;
    return plain + origin.writtenAt.toUTC().toString(QStringLiteral("-yyyyMMdd'T'HHmmsszzz'Z'"));
}
} // namespace

QString recallMarkdown(const RecallCase &all)
{
    const Recall &recall = all.recall;
    QString text = headOf(recall, all.origin);
    QStringList gaps;
    for (const RecallGap &gap : all.gaps)
        gaps << gapWords(gap);
    if (!gaps.isEmpty())
        text += markdownHeading(RecallPack::tr("Gaps")) + listOf(gaps);
    if (!recall.scope.customers.empty())
        text += markdownHeading(RecallPack::tr("Customers")) + markdownOf(customerSheet(recall));
    if (!recall.notices.empty())
        text += markdownHeading(RecallPack::tr("Notices and checks")) + markdownOf(noticeSheet(recall));
    text += markdownHeading(RecallPack::tr("Everything in it")) + markdownOf(itemSheet(recall));
    if (!recall.sources.empty())
        text += markdownHeading(RecallPack::tr("Where it came from")) + markdownOf(sourceSheet(recall));
    return text;
}

Result<RecallCase> readRecallCase(Services &plant, const QString &number)
{
    return inSnapshot(plant.session.database, [&]() -> Result<RecallCase> {
        BM_TRY_ASSIGN(Recall recall, plant.recalls.read(number));
        BM_TRY_ASSIGN(RecallNotices notices, plant.recalls.notices(number));
        BM_TRY_ASSIGN(RecallBalances balances, plant.recalls.balances(number));
        BM_TRY_ASSIGN(const auto seal, plant.sealing.head());
        std::vector<RecallGap> gaps = gapsIn(recall.scope, recall.sources, balances);
        // What is closed afterwards does not change what was shown.
        BM_TRY_ASSIGN(ShownFigures shown, figuresShown(plant.session, number));
        if (shown.kept)
            gaps = std::move(shown.kept->gaps);
        return RecallCase{std::move(recall),
                          std::move(notices),
                          std::move(balances),
                          std::move(gaps),
                          {plant.session.person, plant.session.now(), seal ? seal->hash : QString()}};
    });
}

Result<QStringList> writeRecallPack(const RecallCase &all, const QString &folder)
{
    const Recall &recall = all.recall;
    if (!QDir().mkpath(folder))
        return Error{Reason::FolderReadOnly, QStringLiteral("folder"), folder};
    const QString base = freeBase(folder, recall, all.origin);
    const std::vector<Sheet> sheets{itemSheet(recall), customerSheet(recall), sourceSheet(recall), noticeSheet(recall)};
    BM_TRY_ASSIGN(const QByteArray workbook, spreadsheet(sheets));
    BM_TRY_ASSIGN(const QByteArray report, recallReportPdf(all));
    std::vector<std::pair<QString, QByteArray>> files{{QStringLiteral(".pdf"), report},
                                                      {QStringLiteral(".md"), recallMarkdown(all).toUtf8()},
                                                      {QStringLiteral(".xlsx"), workbook},
                                                      {QStringLiteral("-things.csv"), csvOf(sheets[0])},
                                                      {QStringLiteral("-customers.csv"), csvOf(sheets[1])},
                                                      {QStringLiteral("-sources.csv"), csvOf(sheets[2])},
                                                      {QStringLiteral(".json"), QJsonDocument(caseJson(all)).toJson()}};
    if (!all.notices.customers.empty()) {
        BM_TRY_ASSIGN(const QByteArray letters, recallLettersPdf(all.notices));
        files.emplace_back(QStringLiteral("-letters.pdf"), letters);
    }
    QStringList written;
    for (const auto &[ending, content] : files) {
        BM_TRY(saveFile(base + ending, content));
        written << base + ending;
    }
    return written;
}

Result<QStringList> writeRecallLetters(const RecallCase &all, const QString &folder)
{
    if (all.notices.customers.empty())
        return Error{Reason::NotFound, QStringLiteral("customers"), all.recall.summary.number};
    if (!QDir().mkpath(folder))
        return Error{Reason::FolderReadOnly, QStringLiteral("folder"), folder};
    const QDir dir(folder);
    const QString name = all.recall.summary.isDrill ? QStringLiteral("drill") : QStringLiteral("recall");
    // Two customers may have one name on paper: each file has its customer's number, too.
    QStringList written;
    for (const CustomerNotice &notice : all.notices.customers) {
        RecallNotices one = all.notices;
        one.customers = {notice};
        BM_TRY_ASSIGN(const QByteArray letter, recallLettersPdf(one));
        const QString code =
            QStringLiteral("%1-%2-%3")
                .arg(all.recall.summary.number, QString::number(notice.customer.id), notice.customer.name);
        written << dir.filePath(fileNameOf(name, code) + QStringLiteral("-letter.pdf"));
        BM_TRY(saveFile(written.last(), letter));
    }
    written << dir.filePath(fileNameOf(name, all.recall.summary.number) + QStringLiteral("-customers.csv"));
    BM_TRY(saveFile(written.last(), csvOf(customerSheet(all.recall))));
    return written;
}

} // namespace bm

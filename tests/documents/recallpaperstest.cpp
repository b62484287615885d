// SPDX-License-Identifier: GPL-3.0-or-later
// The letters and the report of a recall, read back as whoever holds them does.
#include "documents/recall/recallletters.h"
#include "documents/recall/recallreport.h"
#include "documents/recall/recallwords.h"
#include "documents/sentences.h"
#include "support/scannereye.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace bm;

namespace
{
const QDateTime morning(QDate(2026, 5, 4), QTime(9, 30), Qt::UTC);

RecallNotices metal(int pallets)
{
    RecallNotices notices;
    notices.recall.number = u"R-0012"_qs;
    notices.recall.reason = u"metal <b>found</b>"_qs;
    notices.recall.openedAt = morning;
    notices.plantPlace = u"Bakery, 1 Mill Lane"_qs;
    notices.asOf = morning;
    for (const auto &name : {u"Café Nørd"_qs, u"Market hall"_qs}) {
        CustomerNotice notice;
        notice.customer.name = name;
        notice.customer.phone = u"+45 1234"_qs;
        notice.customer.pallets = pallets;
        for (int i = 0; i < pallets; ++i) {
            NoticeLine line;
            line.palletNumber = u"P-%1"_qs.arg(i + 1, 6, 10, QChar(u'0'));
            line.sscc = u"340123450000000%1"_qs.arg(i + 100);
            line.product = u"Pan de ñandú"_qs;
            line.batchNumber = u"B-00000%1"_qs.arg(i % 2 + 1);
            line.lastDay = QDate(2026, 6, 1);
            line.shippedAt = morning;
            line.delivered = Quantity::ofUnits(40);
            line.cameBack = i == 0 ? Quantity::ofUnits(7) : Quantity();
            line.unit = u"cases"_qs;
            notice.lines.push_back(line);
        }
        notices.customers.push_back(notice);
    }
    return notices;
}

Recall bigCase()
{
    Recall recall;
    recall.summary = metal(0).recall;
    recall.summary.openedBy = u"quinn"_qs;
    recall.scope.roots = {u"L-000001"_qs};
    RecallItem lot;
    lot.code = u"L-000001"_qs;
    lot.title = u"Rye"_qs;
    lot.isRoot = true;
    lot.previousStatus = u"QUALITY_APPROVED"_qs;
    lot.status = u"RECALLED"_qs;
    lot.quantity = Quantity::ofUnits(12);
    lot.unit = u"kg"_qs;
    recall.scope.items.push_back(lot);
    for (int i = 0; i < 120; ++i) {
        RecallItem pallet;
        pallet.key = {NodeKind::Pallet, i};
        pallet.code = u"P-%1"_qs.arg(i + 1, 6, 10, QChar(u'0'));
        pallet.status = u"RECALLED"_qs;
        pallet.previousStatus = u"SHIPPED"_qs;
        pallet.customerId = 1;
        pallet.customer = u"Café Nørd"_qs;
        pallet.shippedAt = morning;
        if (i == 0) {
            pallet.disposition = Disposition::Destroyed;
            pallet.disposed = Quantity::ofUnits(40);
            pallet.quantity = pallet.disposed;
        }
        recall.scope.items.push_back(pallet);
    }
    RecallCustomer customer;
    customer.id = 1;
    customer.name = u"Café Nørd"_qs;
    customer.pallets = 120;
    recall.scope.customers = {customer};
    return recall;
}

RootBalance rye()
{
    RootBalance balance;
    balance.code = u"L-000001"_qs;
    balance.ingredient = u"Rye"_qs;
    balance.unit = u"kg"_qs;
    balance.received = Quantity::ofUnits(400);
    balance.used = Quantity::ofUnits(377);
    balance.onHand = Quantity::ofUnits(22);
    balance.unexplained = Quantity::ofUnits(1);
    return balance;
}

RecallCase wholeCase(const PackOrigin &origin)
{
    RecallCase all;
    all.recall = bigCase();
    all.balances.lots = {rye()};
    all.balances.batches = {{u"B-000009"_qs, u"Bread"_qs, u"cases"_qs, Quantity::ofUnits(200), Quantity::ofUnits(50),
                             Quantity::ofUnits(145), Quantity()}};
    RecallSource source;
    source.key = {NodeKind::Lot, 1};
    source.code = u"L-000001"_qs;
    source.title = u"Rye"_qs;
    source.roots = {u"L-000001"_qs};
    source.used = Quantity::ofUnits(400);
    source.unit = u"kg"_qs;
    source.supplier = u"Mill & Sons"_qs;
    source.supplierLot = u"MS-77"_qs;
    source.papers = {u"D-000012"_qs, u"PO-4"_qs};
    source.isBought = true;
    all.recall.sources = {source};
    NoticeRow notice{
        2,       1,          u"Café Nørd"_qs, {}, NoticeCheck{true, true, Quantity::ofUnits(7), Quantity::ofUnits(6)},
        morning, u"quinn"_qs};
    all.recall.notices = {{1, 1, u"Café Nørd"_qs, u"phoned Ana"_qs, {}, morning, u"quinn"_qs}, notice};
    for (RecallItem &item : all.recall.scope.items) {
        if (item.key.kind == NodeKind::Pallet)
            item.doses = {{{u"L-000001"_qs}, Quantity::ofThousandths(3'125), u"kg"_qs, Quantity::ofUnits(2)}};
    }
    all.recall.scope.customers[0].doses = {{{u"L-000001"_qs}, Quantity::ofUnits(375), u"kg"_qs, {}}};
    all.recall.scope.customers[0].check = notice.check;
    all.gaps = gapsIn(all.recall.scope, all.recall.sources, all.balances);
    all.origin = origin;
    return all;
}

struct Printed
{
    explicit Printed(const QByteArray &pdf)
    {
        QFile file(folder.filePath(u"papers.pdf"_qs));
        if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
            qFatal("cannot write");
        file.close();
        QProcess process;
        process.start(u"pdftotext"_qs, {u"-layout"_qs, file.fileName(), u"-"_qs});
        process.waitForFinished();
        pages = QString::fromUtf8(process.readAllStandardOutput()).split(u'\f', Qt::SkipEmptyParts);
        process.start(u"pdftoppm"_qs, {u"-r"_qs, u"120"_qs, u"-png"_qs, file.fileName(), folder.filePath(u"page"_qs)});
        process.waitForFinished();
        for (const QString &name : QDir(folder.path()).entryList({u"page*.png"_qs}, QDir::Files, QDir::Name))
            pictures << QImage(folder.filePath(name));
    }
    void keep(const QString &name) const
    {
        const QString folderToKeep = qEnvironmentVariable("BM_PICTURES");
        for (int i = 0; !folderToKeep.isEmpty() && i < pictures.size(); ++i)
            pictures[i].save(folderToKeep + u"/%1-%2.png"_qs.arg(name).arg(i + 1));
    }
    QString code(int page) const
    {
        const QImage &picture = pictures.at(page);
        const QRect corner(picture.width() * 2 / 3, 0, picture.width() / 3, picture.height() / 5);
        return test::seen(picture, corner).text;
    }

    QTemporaryDir folder;
    QStringList pages;
    QList<QImage> pictures;
};
} // namespace

class RecallPapersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachCustomerHasALetter()
    {
        const auto pdf = recallLettersPdf(metal(3));
        QVERIFY(pdf.ok());
        const Printed printed(*pdf);
        printed.keep(u"recall-letter"_qs);
        QCOMPARE(printed.pages.size(), 2);
        for (const auto &word :
             {u"URGENT: FOOD RECALL"_qs, u"R-0012"_qs, u"metal <b>found</b>"_qs, u"Bakery, 1 Mill Lane"_qs,
              u"Café Nørd"_qs, u"+45 1234"_qs, u"B-000001"_qs, u"P-000003"_qs, u"40.000"_qs, u"7.000"_qs,
              u"Stop selling"_qs, u"Still here"_qs, u"Signature"_qs, u"Page 1 of 1"_qs})
            QVERIFY2(printed.pages[0].contains(word), qPrintable(word + u" is not in\n" + printed.pages[0]));
        QVERIFY(!printed.pages[0].contains(u"Market hall"));
        QVERIFY(printed.pages[1].contains(u"Market hall"));
        QCOMPARE(printed.code(0), u"R-0012"_qs);
        QCOMPARE(printed.code(1), u"R-0012"_qs);
    }

    void oneCustomersLetter()
    {
        const auto one = recallLettersPdf(metal(3), u" market HALL "_qs);
        QVERIFY(one.ok());
        const Printed printed(*one);
        QCOMPARE(printed.pages.size(), 1);
        QVERIFY(printed.pages[0].contains(u"Market hall"));
        // Nobody got any of it: that is said, and no name is asked for.
        RecallNotices unsold = metal(3);
        unsold.customers.clear();
        const Error nobody = recallLettersPdf(unsold).error();
        QCOMPARE(sentence(nobody), u"No customer got any of what is recalled in R-0012."_qs);
        QCOMPARE(wayOut(nobody), u"There is nobody to write to, and no file was written."_qs);
        const auto none = recallLettersPdf(metal(3), u"Nobody"_qs);
        QVERIFY(!none.ok());
        QCOMPARE(none.error().reason, Reason::NotFound);
        QCOMPARE(none.error().detail, u"Nobody"_qs);
    }

    // Nobody throws goods away because of an exercise.
    void aDrillSaysSo()
    {
        RecallNotices notices = metal(2);
        notices.recall.isDrill = true;
        const Printed printed(*recallLettersPdf(notices));
        QVERIFY(printed.pages[0].contains(u"EXERCISE: nothing is recalled"));
        QVERIFY(!printed.pages[0].contains(u"URGENT"));
        QVERIFY(!printed.pages[0].contains(u"Stop selling"));
    }

    void aLongLetterGoesOn()
    {
        const Printed printed(*recallLettersPdf(metal(80), u"Market hall"_qs));
        QVERIFY(printed.pages.size() > 2);
        const QString all = printed.pages.join(u' ');
        for (int i = 1; i <= 80; ++i)
            QCOMPARE(all.count(u"P-%1"_qs.arg(i, 6, 10, QChar(u'0'))), 1);
        QVERIFY(printed.pages.back().contains(u"Page %1 of %1"_qs.arg(printed.pages.size())));
    }

    void theClockKeepsItsMarks_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("words");
        QTest::newRow("at once") << 0 << u"0 min, within 2 hours"_qs;
        QTest::newRow("two hours") << 120 << u"2 h 0 min, within 2 hours"_qs;
        QTest::newRow("two hours and a minute") << 121 << u"2 h 1 min, within 4 hours"_qs;
        QTest::newRow("five hours") << 300 << u"5 h 0 min, within 24 hours"_qs;
        QTest::newRow("two days") << 2880 << u"2 d 0 h, over 24 hours"_qs;
    }
    void theClockKeepsItsMarks()
    {
        QFETCH(int, minutes);
        RecallSummary drill;
        drill.openedAt = morning;
        drill.closedAt = morning.addSecs(minutes * 60);
        drill.isOpen = false;
        QTEST(clockWords(drill, morning.addDays(9)), "words");
    }

    void theReportHoldsTheWholeCase()
    {
        const PackOrigin origin{u"quinn"_qs, morning.addSecs(65 * 60), u"5eal00"_qs};
        const Printed printed(*recallReportPdf(wholeCase(origin)));
        printed.keep(u"recall-report"_qs);
        const QString first = printed.pages[0];
        for (const auto &word :
             {u"R-0012"_qs, u"L-000001"_qs, u"metal <b>found</b>"_qs, u"5eal00"_qs, u"quinn"_qs,
              u"1 ship-to(s) with neither phone nor e-mail: Café Nørd"_qs,
              u"119 thing(s) whose quantity is unknown: P-000002"_qs, u"1 of 121"_qs, u"400.000 kg"_qs, u"377.000"_qs,
              u"99.750 %"_qs, u"running for 1 h 5 min, within 2"_qs})
            QVERIFY2(first.contains(word), qPrintable(word + u" is not in\n" + first));
        const QString all = printed.pages.join(u' ');
        for (int i = 1; i <= 120; ++i) // the first ten of those with a gap are named there, too
            QCOMPARE(all.count(u"P-%1"_qs.arg(i, 6, 10, QChar(u'0'))), i > 1 && i <= 11 ? 2 : 1);
        for (const auto &word : {u"Destroyed"_qs, u"12.000 kg"_qs, u"375.000 kg"_qs, u"3.125 kg (2.000 %)"_qs,
                                 u"97.500 %"_qs, u"Mill & Sons"_qs, u"MS-77"_qs, u"D-000012"_qs, u"PO-4"_qs,
                                 u"phoned Ana"_qs, u"reached, answered"_qs, u"found 7.000"_qs})
            QVERIFY2(all.simplified().contains(word) || all.contains(word), qPrintable(word + u" is not in\n" + all));
        QVERIFY(printed.pages.back().contains(u"Quality assurance"));
        QCOMPARE(printed.code(int(printed.pages.size()) - 1), u"R-0012"_qs);
    }
};

QTEST_MAIN(RecallPapersTest)
#include "recallpaperstest.moc"

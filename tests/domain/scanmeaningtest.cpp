// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/scanning/scanmeaning.h"

#include <QtTest>
#include <functional>

using namespace bm;

namespace
{

// Where somebody stands: the page in front and what it waits for.
struct Place
{
    const char *name;
    std::function<void(ScanFacts &)> stand;
};

const std::vector<Place> &places()
{
    static const std::vector<Place> all{
        {"dock", [](ScanFacts &f) { f.pageTakesScans = true, f.waits = ScanWait::Label; }},
        {"batches", [](ScanFacts &f) { f.pageTakesScans = true, f.waits = ScanWait::Batch; }},
        {"open batch", [](ScanFacts &f) { f.pageTakesScans = true, f.waits = ScanWait::Lot; }},
        {"pallets", [](ScanFacts &f) { f.pageTakesScans = true, f.waits = ScanWait::Pallet; }},
        {"open pallet", [](ScanFacts &f) { f.pageTakesScans = true, f.waits = ScanWait::Batch; }},
        {"moving", [](ScanFacts &f) { f.pageTakesScans = true, f.waits = ScanWait::Place; }},
        {"genealogy",
         [](ScanFacts &f) {
             f.pageTakesScans = true, f.waits = ScanWaits(ScanWait::Lot) | ScanWait::Batch | ScanWait::Pallet;
         }},
        {"elsewhere", [](ScanFacts &) {}},
        {"a field for codes", [](ScanFacts &f) { f.pageTakesScans = true, f.fieldTakesCodes = true; }},
        {"dialog", [](ScanFacts &f) { f.dialogOpen = true; }},
        {"field of a dialog", [](ScanFacts &f) { f.dialogOpen = true, f.fieldTakesCodes = true; }},
    };
    return all;
}

// What was scanned.
const std::vector<Place> &codes()
{
    static const std::vector<Place> all{
        {"badge", [](ScanFacts &f) { f.isBadge = true; }},
        {"command", [](ScanFacts &f) { f.isCommand = true; }},
        {"own lot", [](ScanFacts &f) { f.isOwnLot = true; }},
        {"supplier's lot", [](ScanFacts &f) { f.isSupplierLot = true; }},
        {"pallet", [](ScanFacts &f) { f.isPallet = true; }},
        {"batch", [](ScanFacts &f) { f.isBatch = true; }},
        {"unknown text", [](ScanFacts &) {}},
        {"unknown label", [](ScanFacts &f) { f.isPlain = false; }},
        {"wrong label", [](ScanFacts &f) { f.isPlain = f.isReadable = false; }},
    };
    return all;
}

const char *nameOf(ScanGoal goal)
{
    switch (goal) {
    case ScanGoal::Person:
        return "person";
    case ScanGoal::Field:
        return "field";
    case ScanGoal::Page:
        return "page";
    case ScanGoal::NewLot:
        return "new lot";
    case ScanGoal::Lot:
        return "lot";
    case ScanGoal::Pallet:
        return "pallet";
    case ScanGoal::Batch:
        return "batch";
    case ScanGoal::AskNewLot:
        return "ask";
    case ScanGoal::AskUnsaved:
        return "ask first";
    case ScanGoal::RefuseDialog:
        return "dialog!";
    case ScanGoal::RefuseUnreadable:
        return "unreadable!";
    case ScanGoal::RefuseUnknown:
        return "unknown!";
    }
    return "";
}

} // namespace

// Every place with every code.
class ScanMeaningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeGoesToWhatItMeans_data()
    {
        QTest::addColumn<int>("place");
        QTest::addColumn<QStringList>("goals"); // in the order of codes()
        const auto row = [](int place, const char *goals) {
            QTest::newRow(places()[size_t(place)].name)
                << place << QString::fromLatin1(goals).split(u'|', Qt::SkipEmptyParts);
        };
        row(0, "person|page|lot|page|pallet|batch|page|page|page");
        row(1, "person|page|lot|lot|pallet|page|new lot|new lot|page");
        row(2, "person|page|page|page|pallet|batch|ask|ask|page");
        row(3, "person|page|lot|lot|page|batch|new lot|new lot|page");
        row(4, "person|page|lot|lot|pallet|page|new lot|new lot|page");
        row(5, "person|page|lot|lot|pallet|batch|page|new lot|page");
        row(6, "person|page|page|page|page|page|ask|ask|page");
        row(7, "person|unknown!|lot|lot|pallet|batch|new lot|new lot|unreadable!");
        row(8, "person|page|lot|lot|pallet|batch|field|new lot|page");
        row(9, "dialog!|dialog!|dialog!|dialog!|dialog!|dialog!|dialog!|dialog!|dialog!");
        row(10, "field|dialog!|field|field|field|field|field|field|field");
    }
    void everyCodeGoesToWhatItMeans()
    {
        QFETCH(int, place);
        QFETCH(QStringList, goals);
        QStringList found;
        for (const Place &code : codes()) {
            ScanFacts facts;
            places()[size_t(place)].stand(facts);
            code.stand(facts);
            found += QString::fromLatin1(nameOf(goalOf(facts)));
        }
        QCOMPARE(found, goals);
    }

    void whoDoesNotReceiveIsNotSentToTheDock()
    {
        ScanFacts facts;
        facts.mayReceive = false;
        QCOMPARE(goalOf(facts), ScanGoal::RefuseUnknown);
        facts.pageTakesScans = true;
        QCOMPARE(goalOf(facts), ScanGoal::Page);
        facts.waits = ScanWait::Lot;
        QCOMPARE(goalOf(facts), ScanGoal::Page);
    }

    void whatWasTypedIsAskedForFirst_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("lost");
        QTest::addColumn<QString>("goal");
        const char *lost[] = {"delivery", "lot", "batch", "pallet"};
        const QHash<QString, QString> goals{{u"own lot/lot"_qs, u"lot"_qs},
                                            {u"supplier's lot/lot"_qs, u"lot"_qs},
                                            {u"pallet/pallet"_qs, u"pallet"_qs},
                                            {u"batch/batch"_qs, u"batch"_qs},
                                            {u"unknown text/delivery"_qs, u"new lot"_qs},
                                            {u"unknown label/delivery"_qs, u"new lot"_qs}};
        for (int code = 2; code < 8; ++code) {
            for (int i = 0; i < 4; ++i) {
                const QString name =
                    QString::fromLatin1(codes()[size_t(code)].name) + u'/' + QString::fromLatin1(lost[i]);
                QTest::newRow(qPrintable(name)) << code << i << goals.value(name);
            }
        }
    }
    // Nothing that is typed for something else is in the way; what would be lost is, until the code comes once more.
    void whatWasTypedIsAskedForFirst()
    {
        QFETCH(int, code);
        QFETCH(int, lost);
        QFETCH(QString, goal);
        ScanFacts facts;
        codes()[size_t(code)].stand(facts);
        const ScanGoal free = goalOf(facts);
        facts.losesDelivery = lost == 0;
        facts.losesLot = lost == 1;
        facts.losesBatch = lost == 2;
        facts.losesPallet = lost == 3;
        const ScanGoal asked = goalOf(facts);
        facts.isAgain = true;
        QCOMPARE(goalOf(facts), free);
        if (goal.isEmpty()) {
            QCOMPARE(asked, free);
        } else {
            QCOMPARE(asked, ScanGoal::AskUnsaved);
            QCOMPARE(QString::fromLatin1(nameOf(free)), goal);
        }
    }

    void theDockAsksBeforeAnotherLabel()
    {
        ScanFacts facts;
        facts.pageTakesScans = true;
        facts.waits = ScanWait::Label;
        facts.losesDelivery = true;
        QCOMPARE(goalOf(facts), ScanGoal::AskUnsaved);
        facts.isSupplierLot = true;
        QCOMPARE(goalOf(facts), ScanGoal::AskUnsaved);
        facts.isAgain = true;
        QCOMPARE(goalOf(facts), ScanGoal::Page);
    }

    void theUnknownIsReceivedWhenItIsScannedOnceMore()
    {
        ScanFacts facts;
        facts.pageTakesScans = true;
        facts.waits = ScanWait::Lot;
        QCOMPARE(goalOf(facts), ScanGoal::AskNewLot);
        facts.isAgain = true;
        QCOMPARE(goalOf(facts), ScanGoal::NewLot);
    }

    // A code that is two things goes to what is waited for, else to the lot before the pallet before the batch.
    void theMoreImportantThingWins()
    {
        ScanFacts facts;
        facts.isOwnLot = facts.isPallet = facts.isBatch = true;
        QCOMPARE(goalOf(facts), ScanGoal::Lot);
        facts.waits = ScanWait::Batch;
        QCOMPARE(goalOf(facts), ScanGoal::Page);
        facts.waits = {};
        facts.isOwnLot = false;
        facts.isSupplierLot = true;
        QCOMPARE(goalOf(facts), ScanGoal::Pallet);
        facts.isPallet = false;
        QCOMPARE(goalOf(facts), ScanGoal::Batch);
    }
};

QTEST_GUILESS_MAIN(ScanMeaningTest)
#include "scanmeaningtest.moc"

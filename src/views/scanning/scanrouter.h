// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scanning/scanmeaning.h"
#include "domain/scanning/scanreader.h"
#include "models/scanning/scanlookup.h"
#include "services/clock.h"
#include "services/serviceworker.h"
#include "views/scanning/scanlistener.h"
#include "views/scanning/scanlog.h"

#include <functional>

namespace bm
{

class PersonNotice;

// A page that answers scans.
struct ScanPage
{
    ScanFeedback *feedback = nullptr; // null: the page has none
    std::function<ScanWaits()> waits;
    std::function<void(const QString &)> take;
    // A scan as it was typed; true when the page dealt with it and nothing else is to be done. May be empty.
    std::function<bool(const CapturedScan &)> takeTyped = {};
};

// Where scans go; filled once by whoever knows the pages.
struct ScanPlaces
{
    std::function<const ScanPage *()> front; // null: the page in front takes no scans
    std::function<void(const QString &)> person;
    std::function<void(const QString &)> newLot;
    std::function<void(const QString &)> lot;
    std::function<void(const QString &)> pallet;
    std::function<void(const QString &)> batch;
    // What taking it would lose: somebody typed it and did not save it.
    std::function<bool(const gs1::ScanAnswer &)> losesDelivery;
    std::function<bool()> losesLot;
    std::function<bool()> losesBatch;
    std::function<bool()> losesPallet;
};

// Looks up what a scan is, decides with domain/scanning/scanmeaning.h where it goes, and brings it there. A scan that
// waits for a question is taken when the same code comes once more within half a minute.
class ScanRouter : public QObject
{
    Q_OBJECT

public:
    // Shorter texts are nobody's badge and are not looked up.
    static constexpr int leastBadge = 6;

    ScanRouter(QWidget &window, ServiceWorker &worker, const ScanReader &reader, ScanPlaces places, Clock clock,
               QObject *parent);

    void listenTo(ScanListener &listener);
    // One scan is dealt with at a time; one that comes meanwhile waits.
    void take(const CapturedScan &scan);
    // Scans that are typed or scanned into the page's own field are noted, too.
    void takeNotesOf(const QWidget &widget, const ScanPage &page);
    ScanLog &log() { return m_log; }
    PersonNotice &notice() { return *m_notice; }

Q_SIGNALS:
    // The scan is where it belongs, or was refused.
    void routed();

private:
    ScanFacts factsHere(const CapturedScan &scan, const gs1::ScanAnswer &answer) const;
    void addPlant(ScanFacts &facts, const ScanLookup &found, const gs1::ScanAnswer &answer) const;
    QString badgeIn(const CapturedScan &scan) const;
    void route(const CapturedScan &scan, const gs1::ScanAnswer &answer, const Result<ScanLookup> &found);
    void bring(ScanGoal goal, const CapturedScan &scan, const gs1::ScanAnswer &answer, const ScanLookup &found);
    void typeThere(const CapturedScan &scan);
    void ask(const CapturedScan &scan, const QString &headline, const QString &detail, const QString &wayOut);
    void refuse(const QString &headline, const QString &detail, const QString &wayOut);
    void askUnsaved(const CapturedScan &scan);
    void giveUp();
    void finish();

    QWidget &m_window;
    ServiceWorker &m_worker;
    const ScanReader &m_reader;
    ScanPlaces m_places;
    Clock m_clock;
    ScanLog m_log;
    PersonNotice *m_notice;
    const ScanListener *m_listener = nullptr;
    QTimer m_patience;
    int m_request = 0;
    bool m_isBusy = false;
    std::vector<CapturedScan> m_next;
    QString m_asked; // the scan that a question was asked about
    QDateTime m_askedAt;
};

} // namespace bm

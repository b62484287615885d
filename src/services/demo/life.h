// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/demo.h"
#include "services/demo/catalogue.h"
#include "services/demo/random.h"
#include "services/demo/writer.h"

#include <QDateTime>
#include <deque>

namespace bm::demo
{

// A campaign is one round of the bakery: doughs and creams first, then the cakes made of them.
struct Schedule
{
    QDateTime end; // when the last campaign is over
    qint64 campaigns = 1;
    qint64 cakesEach = 5; // runs of finished goods in a campaign
    qint64 spacingMs = 0; // from one campaign to the next
    qint64 lengthMs = 0;  // of one campaign

    QDateTime startOf(qint64 campaign) const
    {
        return end.addMSecs(-(campaigns - 1 - campaign) * spacingMs - lengthMs);
    }
};

struct StockLot
{
    qint64 id = 0;
    qint64 sourceRun = 0; // 0: bought
    Quantity left;
    QDate expiry; // invalid: does not spoil
    bool bought() const { return sourceRun == 0; }
};

struct HeldLot
{
    StockLot lot;
    qint64 hold = 0;
    int ware = 0;
    qint64 releaseIn = 0; // campaign
};

struct WaitingPallet
{
    qint64 id = 0;
    qint64 shipIn = 0; // campaign
};

struct Batch // one run while it is worked on
{
    qint64 id = 0;
    int formula = 0;
    Quantity planned;
    QDateTime start;
    QDateTime end;
    Quantity made;
    bool failed = false;
    bool held = false;
};

struct Ids
{
    qint64 lot = 0;
    qint64 run = 0;
    qint64 use = 0;
    qint64 pallet = 0;
    qint64 item = 0;
    qint64 transfer = 0;
    qint64 check = 0;
    qint64 hold = 0;
    qint64 recall = 0;
    qint64 point = 0;
    qint64 order = 0;
};

// What the bakery holds between two campaigns; a copy of it is a place to start again from.
struct State
{
    explicit State(quint64 seed) : random(seed), stock(catalogue().wares.size()) {}
    Random random;
    Ids ids;
    std::vector<std::vector<StockLot>> stock; // by ware, first expired first
    std::vector<HeldLot> held;
    std::deque<WaitingPallet> waiting;
};

// Lives the bakery's days and writes them down.
class Life
{
public:
    Life(Writer &writer, State &state, const Schedule &schedule, QString sscPrefix)
        : m_writer(writer), m_state(state), m_random(state.random), m_ids(state.ids), m_schedule(schedule),
          m_ssccPrefix(std::move(sscPrefix))
    {
    }

    // Partners, ingredients, recipes; once, before the first campaign.
    void found(const QDateTime &at);
    // The number of runs it made.
    qint64 campaign(qint64 number);
    // The present day: lots at the dock and on hand, two runs planned and one in progress.
    void today(const QDateTime &now);
    // What QA finds at its desk: points of inspection, some answered, and a lot that is let go for a while.
    void inspect(const QDateTime &now, const std::vector<qint64> &waiting);

private:
    using Needs = std::vector<Quantity>; // by ware
    struct Stack;

    void foundRecipes(const QDateTime &at);

    // supply.cpp
    void clearSpoiled(const QDateTime &at);
    void releaseHeld(const QDateTime &at);
    void supply(const Needs &needs, const QDateTime &at);
    qint64 deliver(int ware, Quantity need, const QDateTime &at); // the lot, to be approved
    Quantity deliverySize(int ware, Quantity need);
    StockLot receive(int ware, Quantity quantity, const QDateTime &at);
    void approve(const std::vector<qint64> &lots, const QDateTime &at);
    void check(qint64 lot, qint64 run, const QString &type, const QString &result, const QDateTime &at);
    void hold(const Args &target, const QString &reason, const QDateTime &at);
    void holdLot(const StockLot &lot, int ware, const QDateTime &at);
    void recallFromSupplier(const QDateTime &at);
    void fillSilo(const QDateTime &at);
    void putAway(int ware, const StockLot &lot);
    Quantity onHand(int ware, const QDate &day) const;
    void move(qint64 lot, const QString &type, Quantity quantity, const QString &reason, const QDateTime &at);

    // production.cpp
    std::vector<Batch> planCakes();
    std::vector<Batch> planMade(const std::vector<Batch> &cakes);
    Needs needsOf(const std::vector<Batch> &batches) const;
    void make(std::vector<Batch> &batches);
    void plan(Batch &batch);
    void begin(const std::vector<Batch> &batches, const QDateTime &at);
    void useLines(const Batch &batch, const std::vector<Line> &lines, const QDateTime &until);
    void useLot(const Batch &batch, int ware, StockLot &lot, Quantity quantity, const QDateTime &at);
    void finish(Batch &batch);
    void stockMade(const Batch &batch);
    StockLot stockUp(int ware, const Batch &batch, Quantity quantity);
    QDateTime at(double part) const; // of the campaign's length

    // packing.cpp
    void pack(const std::vector<Batch> &cakes);
    std::vector<Stack> stacked(const std::vector<Batch> &cakes);
    void writeStacks(std::vector<Stack> &stacks);
    void setPallet(qint64 id, const QString &status, const QDateTime &at);
    void ship(qint64 campaign);

    Writer &m_writer;
    State &m_state;
    Random &m_random;
    Ids &m_ids;
    const Schedule &m_schedule;
    QString m_ssccPrefix;
    QDateTime m_start; // of the present campaign
    qint64 m_campaign = 0;
    std::vector<Batch> m_today;
};

QString numbered(const QString &prefix, qint64 number, int digits = 6);

} // namespace bm::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/services.h"
#include "support/testdatabases.h"

namespace bm::test
{

constexpr Quantity kilos(qint64 whole)
{
    return Quantity::ofUnits(whole);
}

// A plant with somebody at work in it on 2026-05-04, and short words for what every test of the floor needs first.
// What fails in here ends the test program.
class Floor
{
public:
    explicit Floor(Engine engine);

    // The lot as it comes from the dock: RECEIVED, PENDING.
    QString received(const QString &ingredient, Quantity quantity, QDate expiry = {});
    // As received(), and released by QA.
    QString released(const QString &ingredient, Quantity quantity, QDate expiry = {});
    // One line of each ingredient, "10 kg for 100 units"; output names the ingredient that a run puts into stock.
    void recipe(const QString &name, const QStringList &ingredients, const QString &output = {});
    // Of a recipe that exists, 100 planned, in progress.
    RunId startedRun(const QString &recipe);
    // Of a recipe of its own with one released lot in it, made and passed.
    QString finishedBatch(Quantity made = kilos(100));

    // On the plant's own connection, so that quantities read the same on both engines.
    Quantity quantity(const QString &sql, const Args &args = {});
    QString text(const QString &sql, const Args &args = {});
    qint64 count(const QString &sql, const Args &args = {});
    // Past the services, as a DBA would.
    void execute(const QString &sql, const Args &args = {});
    // The lot as a migration would have taken it over: nobody knows how much of it there is.
    void makeUnknown(const QString &lotCode);

    TestPlant plant;
    std::unique_ptr<Database> database;
    QDateTime now;
    Session session;
    Services services;
    Catalog &catalog = services.catalog;
    Receiving &receiving = services.receiving;
    Lots &lots = services.lots;
    Production &production = services.production;
    Palletizing &palletizing = services.palletizing;

private:
    Row row(const QString &sql, const Args &args);
    int m_batches = 0;
};

// The answer's error as "Reason|field|detail", or "ok": what a test compares and prints.
QString told(const Error &error);
template <typename T>
QString told(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : told(result.error());
}

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(told(result)));
    return std::move(result).value();
}
inline void must(Done done)
{
    if (!done)
        qFatal("%s", qPrintable(told(done)));
}

} // namespace bm::test

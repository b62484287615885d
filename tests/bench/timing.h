// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/keypagedmodel.h"
#include "support/testdatabases.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <algorithm>
#include <cstdio>

namespace bm::test
{

// A bench has nobody to tell an error to.
inline void mustBe(const Done &done)
{
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

template <typename T>
T mustBe(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

// The median of so many rounds, in milliseconds.
template <typename Task>
double milliseconds(Task task, int rounds = 9)
{
    std::vector<double> all;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        task();
        all.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(all.begin(), all.end());
    return all[all.size() / 2];
}

inline void waitFor(const KeyPagedModel &model)
{
    QEventLoop loop;
    QObject::connect(&model, &KeyPagedModel::loaded, &loop, &QEventLoop::quit);
    QObject::connect(&model, &KeyPagedModel::failed, &loop,
                     [](const Error &error) { qFatal("%s", qPrintable(error.detail)); });
    if (model.isLoading())
        loop.exec();
}

// A list as the window has it: until its first page is there.
template <typename Model>
double openList(const TestPlant &plant)
{
    ServiceWorker worker(plant.settings(), QStringLiteral("bench"), QStringLiteral("bench"));
    waitFor(Model(worker)); // connects
    return milliseconds([&worker] {
        const Model model(worker);
        waitFor(model);
    });
}

// As a person scrolls it: a page more, and a page more.
template <typename Model>
double scrollList(const TestPlant &plant)
{
    ServiceWorker worker(plant.settings(), QStringLiteral("bench"), QStringLiteral("bench"));
    Model model(worker);
    waitFor(model);
    return milliseconds([&model] {
        model.fetchMore({});
        waitFor(model);
    });
}

// One row of a bench's table.
inline void tell(Engine engine, qint64 size, const char *what, double ms)
{
    std::printf("%-11s %9lld  %-44s %9.2f ms\n", qPrintable(engineName(engine)), static_cast<long long>(size), what,
                ms);
    std::fflush(stdout);
}

// So many numbers from one, as a table "counted (i)" on both engines.
inline QString countedTo(qint64 last)
{
    return QStringLiteral(
               "(WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < %1) SELECT i FROM "
               "c) counted")
        .arg(last);
}

} // namespace bm::test

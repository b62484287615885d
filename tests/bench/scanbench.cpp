// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/scananswer.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <algorithm>
#include <cstdio>

using namespace bm;

namespace
{

constexpr int rounds = 200;

std::vector<gs1::ScanRequest> samples()
{
    std::vector<gs1::ScanRequest> requests;
    const QDir folder(QStringLiteral(BM_SOURCE_DIR "/tests/data/gs1"));
    const QStringList names = folder.entryList({QStringLiteral("*.jsonl")});
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        while (!file.atEnd()) {
            const QJsonObject object = QJsonDocument::fromJson(file.readLine()).object();
            if (const auto request = cli::scanRequestFromJson(object, QDate(2026, 11, 22)))
                requests.push_back(*request);
        }
    }
    return requests;
}

double microseconds(const gs1::ScanRequest &request)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < rounds; ++i)
        (void)gs1::parse(request);
    return double(timer.nsecsElapsed()) / 1000.0 / rounds;
}

} // namespace

// Median, 95th percentile and longest time to understand a label of the tests' samples.
int main()
{
    std::vector<double> times;
    const std::vector<gs1::ScanRequest> all = samples();
    if (all.empty())
        return 1;
    (void)gs1::parse(all.front()); // the table is read once
    for (const gs1::ScanRequest &request : all)
        times.push_back(microseconds(request));
    std::sort(times.begin(), times.end());
    std::printf("%zu labels, microseconds: median %.2f, 95 %% below %.2f, longest %.2f\n", times.size(),
                times[times.size() / 2], times[times.size() * 95 / 100], times.back());
    return 0;
}

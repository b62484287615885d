// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/killing.h"

#include "database/takeover/leftovers.h"
#include "support/seed.h"

#include <QTest>
#include <algorithm>

namespace bm::test
{
namespace
{
constexpr int patienceMs = 30'000; // until the server has noticed that somebody is gone

bool mayLieBetween(const QString &sql)
{
    return sql.startsWith(QLatin1String("COMMIT")) || sql.startsWith(QLatin1String("BEGIN")) ||
           sql.startsWith(QLatin1String("PRAGMA")) || sql.startsWith(QLatin1String("ALTER DATABASE"));
}

// Of a connection that is made or tidied up; there are hundreds of them, and nobody else sees what they do.
bool isOfTheSession(const QString &sql)
{
    static const QStringList heads{QStringLiteral("SET "),        QStringLiteral("PREPARE "),
                                   QStringLiteral("DEALLOCATE "), QStringLiteral("SELECT version()"),
                                   QStringLiteral("SELECT '"),    QStringLiteral("(connect)")};
    return std::any_of(heads.begin(), heads.end(), [&sql](const QString &head) { return sql.startsWith(head); });
}

// What the killed one left is named, goes away, and nothing of it stays.
QString leftWrongly(const OldPlant &plant)
{
    if (!QTest::qWaitFor([&plant] { return plant.untold().isEmpty(); }, patienceMs))
        return QStringLiteral("nobody is told of ") + plant.untold().join(u' ');
    removeLeftovers(plant.settings(), plant.backups());
    const auto left = leftoversOf(plant.settings(), plant.backups());
    if (!left)
        return left.error().detail;
    return left->isEmpty() ? QString() : QStringLiteral("cannot be removed: ") + left->join(u' ');
}
} // namespace

std::vector<int> chosen(const std::vector<Victims::Deed> &deeds, int stride)
{
    if (qEnvironmentVariableIsSet("BM_EVERY_STATEMENT"))
        stride = 1;
    const int offset = seedOfToday() % stride;
    if (stride > 1)
        qInfo("every %d-th statement within the transaction; BM_SEED=%d", stride, seedOfToday());
    std::vector<int> which;
    for (int i = 0; i < static_cast<int>(deeds.size()); ++i) {
        const auto &[kind, text] = deeds[static_cast<size_t>(i)];
        const bool isLast = i + 1 == static_cast<int>(deeds.size()); // after everything that can be seen
        if (isLast || (kind != 'i' && !isOfTheSession(text)) || mayLieBetween(text) || i % stride == offset)
            which.push_back(i + 1);
    }
    return which;
}

std::vector<int> sampled(const std::vector<Victims::Deed> &deeds, int wanted)
{
    const int size = static_cast<int>(deeds.size());
    const int stride = qEnvironmentVariableIsSet("BM_EVERY_STATEMENT") ? 1 : std::max(1, size / wanted);
    const int offset = seedOfToday() % stride;
    qInfo("every %d-th statement; BM_SEED=%d", stride, seedOfToday());
    const auto commit = std::find_if(deeds.rbegin(), deeds.rend(), [](const Victims::Deed &deed) {
        return deed.text.startsWith(QLatin1String("COMMIT"));
    });
    const int committing = static_cast<int>(deeds.rend() - commit) - 1;
    std::vector<int> which;
    for (int i = 0; i < size; ++i) {
        if (i % stride == offset || i == committing || i + 1 == size)
            which.push_back(i + 1);
    }
    return which;
}

Killing killBeforeEach(OldPlant &plant, Victims &victims, const std::vector<Victims::Deed> &deeds,
                       const std::vector<int> &which, const QString &start, bool disk)
{
    Killing result;
    for (const int deed : which) {
        const End end = victims.killedBefore(deed, disk);
        result.kills += end.killed ? 1 : 0;
        const QString stands = plant.standsAsBefore();
        if (!result.stood.contains(stands))
            result.stood << stands;
        if (end.killed ? stands != u"old" && stands != u"new" : end.exitCode != 0)
            result.wrong = stands;
        else
            result.wrong = leftWrongly(plant);
        if (!result.wrong.isEmpty()) {
            result.wrong += QStringLiteral(" (deed %1, %2: %3)")
                                .arg(deed)
                                .arg(deeds[static_cast<size_t>(deed) - 1].text, end.words);
            break;
        }
        // A file that was opened is another file (its log is folded in, its journal is another one), and the deeds on
        // it would no longer be the ones that were counted.
        if (stands != start || plant.engine() == Engine::SQLite)
            plant.startAgain();
    }
    qInfo("%d deeds, killed before %d of them", static_cast<int>(deeds.size()), result.kills);
    return result;
}

} // namespace bm::test

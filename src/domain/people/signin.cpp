// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/people/signin.h"

#include <QSet>
#include <algorithm>

namespace bm
{
namespace
{
constexpr qsizetype shortest = 6;

// Each character is the one before plus the step; a nine goes on with a zero.
bool isRow(const QList<uint> &characters, int step)
{
    const auto follows = [step](uint before, uint after) {
        const bool digits = before >= '0' && before <= '9' && after >= '0' && after <= '9';
        const int difference = int(after) - int(before);
        return difference == step || (digits && step != 0 && difference == -9 * step);
    };
    for (qsizetype i = 1; i < characters.size(); ++i) {
        if (!follows(characters[i - 1], characters[i]))
            return false;
    }
    return true;
}
} // namespace

int secondsToWait(const std::vector<SignInTry> &newestFirst, const QDateTime &now, const Brake &brake)
{
    QSet<QString> succeeded;
    QDateTime last;
    int wrong = 0;
    for (const SignInTry &one : newestFirst) {
        if (one.succeeded)
            succeeded << one.login;
        // A workstation's clock may be ahead of this one.
        const bool counts = !one.succeeded && one.at.secsTo(now) < tryCountsFor;
        if (!counts || (!one.login.isEmpty() && succeeded.contains(one.login)))
            continue;
        last = last.isValid() ? std::max(last, one.at) : one.at;
        ++wrong;
    }
    if (wrong < brake.freeTries)
        return 0;
    const int more = std::min(wrong - brake.freeTries, 10); // two times 2^10 is longer than any brake
    const int wait = std::min(brake.longestWait, 2 << more);
    const qint64 passed = std::max<qint64>(0, last.msecsTo(now));
    const qint64 left = wait * qint64{1000} - passed;
    return left <= 0 ? 0 : int((left + 999) / 1000);
}

QString asKept(const QString &secret)
{
    return secret.normalized(QString::NormalizationForm_C);
}

bool isWeakSecret(const QString &secret, const QString &login)
{
    const QString kept = asKept(secret);
    const QList<uint> characters = kept.toUcs4();
    if (characters.size() < shortest || kept.trimmed().isEmpty())
        return true;
    if (kept.compare(asKept(login.trimmed()), Qt::CaseInsensitive) == 0)
        return true;
    return isRow(characters, 0) || isRow(characters, 1) || isRow(characters, -1);
}

bool isFitBadge(const QString &code)
{
    return code.trimmed().size() >= shortest;
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
// What a recall is of, as a person says it.
#include "services/details/snapshot.h"
#include "services/recalling/recalls.h"
#include "services/tracing/codes.h"

#include <QRegularExpression>
#include <algorithm>

namespace bm
{
namespace
{
Result<std::vector<TraceRoot>> rootsOf(Database &database, const QString &text)
{
    if (const auto key = keyFromText(text))
        return std::vector<TraceRoot>{{*key, text, {}}};
    return resolveNamed(database, text);
}

// A supplier's code and a name may have blanks in them: what is between commas is one text where that stands for
// something, and else several.
QStringList texts(const QString &typed, const QRegularExpression &between)
{
    QStringList all;
    for (const QString &text : typed.split(between, Qt::SkipEmptyParts)) {
        if (!text.trimmed().isEmpty())
            all << text.trimmed();
    }
    return all;
}

Done add(RecallRoots &named, const QString &text, const std::vector<TraceRoot> &roots)
{
    if (roots.empty())
        return Error{Reason::NotFound, QStringLiteral("code"), text};
    if (roots.size() > 1)
        named.several << text;
    for (const TraceRoot &root : roots) {
        const bool isKnown = std::any_of(named.roots.begin(), named.roots.end(),
                                         [&root](const TraceRoot &known) { return known.key == root.key; });
        if (!isKnown)
            named.roots.push_back(root);
    }
    if (named.roots.size() > Recalls::mostRoots)
        return Error{Reason::TooLong, QStringLiteral("things"), QString::number(Recalls::mostRoots)};
    return {};
}
} // namespace

QStringList RecallRoots::keys() const
{
    QStringList keys;
    for (const TraceRoot &root : roots)
        keys << toText(root.key);
    return keys;
}

Result<RecallRoots> Recalls::named(const QString &typed)
{
    static const QRegularExpression commas(QStringLiteral("[,;\\n]+"));
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    return inSnapshot(m_session.database, [&]() -> Result<RecallRoots> {
        RecallRoots named;
        BM_TRY_ASSIGN(const std::vector<TraceRoot> one, rootsOf(m_session.database, typed.trimmed()));
        if (!one.empty()) {
            BM_TRY(add(named, typed.trimmed(), one));
            return named;
        }
        for (const QString &text : texts(typed, commas)) {
            BM_TRY_ASSIGN(const std::vector<TraceRoot> whole, rootsOf(m_session.database, text));
            const QStringList words = whole.empty() ? texts(text, blanks) : QStringList();
            if (words.size() < 2)
                BM_TRY(add(named, text, whole));
            for (const QString &word : words.size() < 2 ? QStringList() : words) {
                BM_TRY_ASSIGN(const std::vector<TraceRoot> roots, rootsOf(m_session.database, word));
                BM_TRY(add(named, word, roots));
            }
        }
        if (named.roots.empty())
            return Error{Reason::Required, QStringLiteral("codes")};
        return named;
    });
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stations/saving.h"

#include "services/stations/saved.h"

#include <QJsonDocument>
#include <QUuid>

namespace bm
{
namespace
{
constexpr int pauseMs = 100;
constexpr int longestPauseMs = 2000;

bool isAboutTheConnection(Reason reason)
{
    return reason == Reason::ConnectionLost || reason == Reason::OutcomeUnknown;
}

// The first save of a task has its name, the others are told apart by their number.
QString nextKey(const Session &session)
{
    const int number = session.savesOfRequest;
    return number == 0 ? session.requestKey : session.requestKey + u'#' + QString::number(number);
}

QString keyOf(Session &session)
{
    if (session.requestKey.isEmpty())
        return QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString key = nextKey(session);
    ++session.savesOfRequest;
    return key;
}
} // namespace

OneSave::OneSave(Session &session)
    : m_session(session), m_key(keyOf(session)), m_seen(std::exchange(session.seen, std::nullopt)),
      m_looks(!session.requestKey.isEmpty())
{
}

Result<std::optional<QJsonValue>> OneSave::earlierAnswer()
{
    static const QString sql = QStringLiteral("SELECT answer FROM saved_requests WHERE request_key = ?");
    if (!m_looks)
        return std::optional<QJsonValue>();
    BM_TRY_ASSIGN(const std::optional<Row> row, m_session.database.first(sql, {m_key}));
    if (!row)
        return std::optional<QJsonValue>();
    const QJsonObject kept = QJsonDocument::fromJson(row->text(QStringLiteral("answer")).toUtf8()).object();
    return std::optional(kept.value(QLatin1String("answer")));
}

Done OneSave::keep(const QJsonValue &answer)
{
    static const QString sql =
        QStringLiteral("INSERT INTO saved_requests (request_key, answer, saved_by) VALUES (?, ?, ?)");
    const QByteArray json =
        QJsonDocument(QJsonObject{{QStringLiteral("answer"), answer}}).toJson(QJsonDocument::Compact);
    const auto kept =
        m_session.database.run(sql, {m_key, QString::fromUtf8(json),
                                     m_session.person.isEmpty() ? QStringLiteral("(nobody)") : m_session.person});
    if (kept)
        return {};
    // The first try was still under way on the server when this one began: it has happened, and the next look sees it.
    m_looks = true;
    return kept.error().reason == Reason::Duplicate ? Error{Reason::Busy, {}, m_key} : kept.error();
}

Done OneSave::checkSeen()
{
    return m_seen ? checkUnchanged(m_session.database, *m_seen) : Done();
}

bool OneSave::triesAgain(const Error &error)
{
    if (m_session.database.isSqlite())
        return false;
    m_unseen = false;
    if (!isAboutTheConnection(error.reason)) {
        if (!m_unknown)
            return false;
        // Refused, although an earlier try of it may have come through after this one had looked.
        if (const auto earlier = earlierAnswer())
            return earlier->has_value();
        // Nobody is told that it was refused before that was seen.
        m_unseen = true;
    }
    m_looks = true;
    m_unknown = m_unknown || error.reason == Reason::OutcomeUnknown;
    if (!m_waited.isValid())
        m_waited.start();
    if (m_session.waiting.lost)
        m_session.waiting.lost(error, m_unknown);
    return reconnects();
}

Error OneSave::told(const Error &error) const
{
    if (m_unseen || (m_unknown && isAboutTheConnection(error.reason)))
        return Error{Reason::OutcomeUnknown, {}, error.detail};
    return error;
}

bool OneSave::isOver() const
{
    const Waiting &waiting = m_session.waiting;
    const qint64 patience = m_unknown ? waiting.unknownPatienceMs : waiting.patienceMs;
    return (waiting.givesUp && waiting.givesUp()) || (patience >= 0 && m_waited.hasExpired(patience));
}

// At once the first time, then after longer and longer pauses.
bool OneSave::reconnects()
{
    for (int pause = pauseMs; !isOver(); pause = std::min(pause * 2, longestPauseMs)) {
        if (m_session.database.reopen()) {
            if (m_session.waiting.back)
                m_session.waiting.back();
            return true;
        }
        for (int slept = 0; slept < pause && !isOver(); slept += pauseMs)
            QThread::msleep(pauseMs);
    }
    return false;
}

Result<bool> wasSaved(Session &session)
{
    static const QString sql = QStringLiteral("SELECT 1 AS saved FROM saved_requests WHERE request_key = ?");
    if (session.requestKey.isEmpty())
        return false;
    BM_TRY_ASSIGN(const std::optional<Row> row, session.database.first(sql, {nextKey(session)}));
    return row.has_value();
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/transaction.h"
#include "services/session.h"
#include "services/stations/answers.h"

#include <QElapsedTimer>

namespace bm
{

// One save of a session from the moment somebody asked for it until its outcome is known: its key, and what is done
// when the database goes away under it.
class OneSave
{
public:
    // Takes the session's key and the record that is being edited.
    explicit OneSave(Session &session);

    // Inside the transaction: what was answered when it happened already.
    Result<std::optional<QJsonValue>> earlierAnswer();
    // Inside the transaction: keeps the answer with the key.
    Done keep(const QJsonValue &answer);
    // Errors: ChangedMeanwhile.
    Done checkSeen();

    // After a failed try. True: there is a connection again (it waited for it) and it is to be tried once more.
    bool triesAgain(const Error &error);
    // What the person is told when it is not.
    Error told(const Error &error) const;

private:
    bool reconnects();
    bool isOver() const;

    Session &m_session;
    QString m_key;
    std::optional<SeenRecord> m_seen;
    bool m_looks = false;   // it may have happened already
    bool m_unknown = false; // its outcome is not known
    bool m_unseen = false;  // and the last look for it failed
    QElapsedTimer m_waited;
};

// The transaction of a save, by a session's because(): it happens once. Its key and its answer are written in the same
// transaction. When the connection breaks it waits for the database and tries again; when the answer to its commit was
// lost it asks first whether it happened, and then gives that answer. Errors also: OutcomeUnknown when that could not
// be found out in time; ChangedMeanwhile when the record is not as the session has seen it.
template <typename Body>
auto inTransaction(Database &database, const Saving &saving, Body body) -> decltype(body())
{
    using Outcome = decltype(body());
    using Answer = typename Outcome::Value;
    static_assert(std::is_void_v<Answer> || Repeatable<Answer>, "name the fields of the answer beside its type");
    OneSave save(*saving.session);
    const auto attempt = [&]() -> Outcome {
        BM_TRY_ASSIGN(const std::optional<QJsonValue> earlier, save.earlierAnswer());
        if constexpr (std::is_void_v<Answer>) {
            if (earlier)
                return {};
        } else if (Answer answer; earlier) {
            readAnswer(*earlier, answer);
            return answer;
        }
        BM_TRY(save.checkSeen());
        Outcome outcome = body();
        if (!outcome)
            return outcome;
        if constexpr (std::is_void_v<Answer>)
            BM_TRY(save.keep({}));
        else
            BM_TRY(save.keep(answerJson(*outcome)));
        return outcome;
    };
    for (;;) {
        Outcome outcome = inTransaction(database, static_cast<const AuditContext &>(saving), attempt);
        if (outcome)
            return outcome;
        if (!save.triesAgain(outcome.error()))
            return save.told(outcome.error());
    }
}

} // namespace bm

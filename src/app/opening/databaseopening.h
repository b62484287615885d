// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/databasechoice.h"
#include "app/opening/databasememory.h"
#include "views/firstrun/takeoverengine.h"

#include <QObject>
#include <QTimer>
#include <memory>

namespace bm
{

class PasswordDialog;

// Looks at the database that was chosen. The password of a server comes with the choice, from the keychain, or from the
// person who sits there, who is asked again as long as the server refuses it.
class DatabaseOpening : public QObject
{
    Q_OBJECT

public:
    // The choice names a database.
    DatabaseOpening(TakeoverEngine engine, DatabaseMemory memory, const DatabaseChoice &choice);
    ~DatabaseOpening() override;

    // The answer comes by one of the signals, once.
    void begin();
    // The question while it is on the screen, else null.
    PasswordDialog *dialog() const { return m_dialog.get(); }

Q_SIGNALS:
    // The settings with the password that was used.
    void looked(const bm::ConnectionSettings &settings, const bm::Result<bm::Inspection> &answer);
    // The person wants another database instead.
    void changeWanted();
    void abandoned();

private:
    void takeKept(const Result<std::optional<QString>> &kept);
    void look();
    void takeAnswer(const Result<Inspection> &answer);
    void ask();
    void tryPassword(const QString &password);
    void finish(const Result<Inspection> &answer);

    TakeoverEngine m_engine;
    DatabaseMemory m_memory;
    ConnectionSettings m_settings;
    bool m_remember;
    Done m_keychain;      // what it said, if anything
    bool m_typed = false; // the password is the person's
    int m_question = 0;   // an answer to an older question is not heard
    QTimer m_patience;    // before the person sees that the keychain takes its time
    std::unique_ptr<PasswordDialog> m_dialog;
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/clock.h"
#include "services/serviceworker.h"
#include "views/signin/signinview.h"

#include <QDialog>
#include <QPointer>

class QMainWindow;
class QStackedWidget;

namespace bm
{

class Entrance;
class IdleLock;
class PersonNotice;

// Lets people into the main window and out of it. While it is closed nothing of the plant is seen and nothing that is
// typed reaches it; what was typed before is kept, down to the field that had the keyboard. While it is open a badge
// that is scanned anywhere changes the person and nothing else.
class Door : public QObject
{
    Q_OBJECT

public:
    // Takes over the window's central widget. The door stands open until open() or close() is called, so that a plant
    // where nobody can sign in is worked in as before.
    Door(QMainWindow &window, ServiceWorker &worker);

    // The start of the program: enrols the first administrator or asks who is there.
    void open();
    // Who is signed in stays so for what is still running; somebody has to prove who works on.
    void close(SignInView::Why why);
    void signOut();
    void changePin();
    // Closes by itself when nobody touched the program for so long; 0: never.
    void lockAfter(int minutes, Clock clock = systemClock());

    bool isOpen() const;
    // A badge that was scanned in the open window changes the person.
    void takeBadge(const QString &code);

Q_SIGNALS:
    // Opened or closed.
    void turned();

private:
    void admit(const Person &person);
    void lookAgain();
    void cover();
    void uncover();
    void watch();
    void hideDialogs();
    void showDialogs();

    struct HiddenDialog
    {
        QPointer<QDialog> dialog;
        bool isModal = false;
    };

    QMainWindow &m_window;
    ServiceWorker &m_worker;
    QStackedWidget *m_shell;
    QWidget *m_inside;
    Entrance *m_entrance;
    PersonNotice *m_notice;
    IdleLock *m_idle;
    QPointer<QWidget> m_focusBefore;
    std::vector<HiddenDialog> m_hidden;
};

} // namespace bm

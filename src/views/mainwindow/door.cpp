// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/door.h"

#include "documents/rightwords.h"
#include "documents/sentences.h"
#include "models/asking.h"
#include "views/commands.h"
#include "views/signin/changepindialog.h"
#include "views/signin/entrance.h"
#include "views/signin/idlelock.h"
#include "views/signin/personnotice.h"

#include <QApplication>
#include <QMainWindow>
#include <QStackedWidget>

namespace bm
{

Door::Door(QMainWindow &window, ServiceWorker &worker)
    : QObject(&window), m_window(window), m_worker(worker), m_shell(new QStackedWidget), m_inside(nullptr),
      m_entrance(new Entrance(worker)), m_notice(nullptr), m_idle(new IdleLock(this))
{
    m_shell->setObjectName(QStringLiteral("shell"));
    m_inside = window.takeCentralWidget();
    m_shell->addWidget(m_inside);
    m_shell->addWidget(m_entrance);
    window.setCentralWidget(m_shell);
    m_notice = new PersonNotice(&window);
    connect(m_entrance, &Entrance::passed, this, &Door::admit);
    connect(m_idle, &IdleLock::idle, this, [this] { close(SignInView::Why::Locked); });
    connect(&worker, &ServiceWorker::plantChanged, this, &Door::lookAgain);
    connect(&worker, &ServiceWorker::signedInChanged, this, &Door::watch);
    watch();
}

bool Door::isOpen() const
{
    return m_shell->currentWidget() == m_inside;
}

void Door::lockAfter(int minutes, Clock clock)
{
    m_idle->start(minutes, std::move(clock));
}

void Door::open()
{
    cover();
    m_entrance->open();
}

void Door::close(SignInView::Why why)
{
    if (!m_worker.signedIn() && why != SignInView::Why::SignedOut)
        return; // nobody could open it again
    cover();
    m_entrance->askWho(why, why == SignInView::Why::Locked ? m_worker.person() : QString());
}

void Door::signOut()
{
    if (!m_worker.signedIn())
        return;
    m_worker.setSignedIn(std::nullopt);
    close(SignInView::Why::SignedOut);
}

void Door::changePin()
{
    if (!m_worker.signedIn() || !isOpen())
        return;
    auto *dialog = new ChangePinDialog(m_worker, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void Door::admit(const Person &person)
{
    m_worker.setSignedIn(person);
    uncover();
    m_notice->welcome(person.displayName.isEmpty() ? person.login : person.displayName, roleWords(person.role));
}

void Door::takeBadge(const QString &code)
{
    askThen(
        m_worker, this, [code](Services &plant) { return plant.people.signInByBadge(code); },
        [this](const Result<Person> &person) {
            if (person)
                admit(*person);
            else
                m_notice->refuse(tr("Badge refused"), sentence(person.error()), wayOut(person.error()));
        });
}

// A role that was changed elsewhere counts at once; the services ask the database anyway.
void Door::lookAgain()
{
    if (!m_worker.signedIn())
        return;
    askThen(
        m_worker, this, [](Services &plant) { return plant.people.current(); },
        [this](const Result<Person> &person) {
            const auto &before = m_worker.signedIn();
            if (!before)
                return;
            if (!person && person.error().reason == Reason::NotSignedIn)
                return signOut();
            if (!person || person->login != before->login)
                return;
            if (person->role != before->role || person->displayName != before->displayName)
                m_worker.setSignedIn(*person);
        });
}

void Door::cover()
{
    if (!isOpen())
        return;
    m_focusBefore = m_window.focusWidget();
    m_notice->hide();
    hideDialogs();
    for (QAction *action : m_window.actions())
        action->setEnabled(action->shortcut() == commandKeys(CommandId::NextTheme));
    m_shell->setCurrentWidget(m_entrance);
    watch();
}

void Door::uncover()
{
    const bool wasClosed = !isOpen();
    m_shell->setCurrentWidget(m_inside);
    for (QAction *action : m_window.actions())
        action->setEnabled(true);
    watch();
    if (!wasClosed)
        return;
    // What had the keyboard may be gone by now: then the page takes it, and not whatever comes first.
    const auto *pages = m_inside->findChild<QStackedWidget *>(QStringLiteral("pages"));
    if (m_focusBefore != nullptr)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    else if (pages != nullptr)
        pages->currentWidget()->setFocus(Qt::OtherFocusReason);
    showDialogs();
}

// Idleness concerns a window that somebody is signed in at.
void Door::watch()
{
    const bool isWorkedIn = isOpen() && m_worker.signedIn().has_value();
    m_idle->setWatching(isWorkedIn);
    Q_EMIT turned();
}

// What is open beside the window shows something of the plant, too.
void Door::hideDialogs()
{
    while (QWidget *popup = QApplication::activePopupWidget()) {
        if (!popup->close())
            break;
    }
    m_hidden.clear();
    for (QDialog *dialog : m_window.findChildren<QDialog *>()) {
        if (!dialog->isVisible())
            continue;
        m_hidden.push_back({dialog, dialog->isModal()});
        connect(dialog, &QDialog::finished, this, [this, dialog] {
            std::erase_if(m_hidden, [dialog](const HiddenDialog &hidden) { return hidden.dialog == dialog; });
        });
        dialog->hide();
    }
}

void Door::showDialogs()
{
    for (const HiddenDialog &hidden : std::exchange(m_hidden, {})) {
        if (hidden.dialog == nullptr)
            continue;
        if (hidden.isModal)
            hidden.dialog->open();
        else
            hidden.dialog->show();
    }
}

} // namespace bm

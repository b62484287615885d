// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"

#include <QWidget>
#include <memory>

class QListWidgetItem;

namespace Ui
{
class SignInView;
}

namespace bm
{

class PauseCountdown;

// Who is working: a badge at any time, or a name and a PIN by finger, keyboard or both. The field for the PIN has the
// keyboard all the time, so that a scan never goes anywhere else.
class SignInView : public QWidget
{
    Q_OBJECT

public:
    // Why somebody is asked: the program starts, nobody touched it for long, somebody else wants to work.
    enum class Why { Start, Locked, Change, SignedOut };

    explicit SignInView(ServiceWorker &worker, QWidget *parent = nullptr);
    ~SignInView() override;

    // Reads the people anew and forgets what was typed. The person with this login is chosen already.
    void open(Why why, const QString &login);

Q_SIGNALS:
    void signedIn(const bm::Person &person);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setUpFields();
    void loadPeople();
    void showPeople(const std::vector<Person> &people);
    void showWhy();
    void showChosen();
    void movePerson(int step);
    const Person *chosen() const;
    void take(const QString &scan);
    void trySecret(const Person &person, const QString &secret, const QString &scan);
    void tryBadge(const QString &code);
    void ask(std::function<Result<Person>(Services &)> task);
    void showRefused(const Error &error);

    std::unique_ptr<Ui::SignInView> m_ui;
    ServiceWorker &m_worker;
    PauseCountdown *m_pause;
    std::vector<Person> m_people; // active ones, as in the list
    Why m_why = Why::Start;
    QString m_login;
    bool m_waiting = false;
};

} // namespace bm

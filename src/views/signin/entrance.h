// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/signin/signinview.h"

#include <QWidget>

class QLabel;
class QStackedLayout;

namespace bm
{

class FirstAdminView;

// What stands in the window while nobody works in it: the first administrator's form where nobody can sign in yet,
// else the question who is there.
class Entrance : public QWidget
{
    Q_OBJECT

public:
    explicit Entrance(ServiceWorker &worker, QWidget *parent = nullptr);

    // Asks the database which of the two it is.
    void open();
    void askWho(SignInView::Why why, const QString &login);

Q_SIGNALS:
    void passed(const bm::Person &person);

private:
    void turnTo(QWidget *page);

    ServiceWorker &m_worker;
    QStackedLayout *m_stack;
    QWidget *m_opening;
    QLabel *m_words;
    FirstAdminView *m_first;
    SignInView *m_signIn;
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"
#include "views/floor/actionpanel.h"

#include <QWidget>
#include <memory>

class QStandardItemModel;

namespace Ui
{
class PeopleView;
}

namespace bm
{

class FactCard;

// Who works here, for the administrator; and what each role may do, for everybody.
class PeopleView : public QWidget
{
    Q_OBJECT

public:
    explicit PeopleView(ServiceWorker &worker, QWidget *parent = nullptr);
    ~PeopleView() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    using Change = std::function<Done(Services &)>;
    struct Office
    {
        std::vector<Person> people;
        bool serverLoginsArePossible = false;
        QStringList serverLogins; // who has one
    };

    static Result<Office> read(Services &plant);

    void setUpHeader();
    void setUpTables();
    void setUpActions();
    void fillRights();
    void showTab();
    bool mayManage() const;
    void load();
    void showPeople(const Office &office);
    void showCurrent();
    void select(const QString &login);
    const Person *current() const;

    void askAdd();
    void add(const Answers &answers);
    void askRename();
    void askRole();
    void askPin();
    void askBadge();
    void askSwitch();
    void askServerLogin();
    // Runs it in the worker; the panel stays open with the error when it is refused.
    void run(const QString &login, Change change, const QString &doneWords);

    std::unique_ptr<Ui::PeopleView> m_ui;
    ServiceWorker &m_worker;
    QStandardItemModel *m_model;
    QStandardItemModel *m_rights;
    FactCard *m_facts;
    std::vector<Person> m_people; // as in the table
    QStringList m_serverLogins;
    QPushButton *m_serverLoginButton = nullptr;
    QString m_wanted; // the login to select when the people are read
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"
#include "views/floor/input.h"

#include <QWidget>
#include <memory>

namespace Ui
{
class FirstAdminView;
}

namespace bm
{

// Where nobody can sign in yet, the first person makes herself the administrator.
class FirstAdminView : public QWidget
{
    Q_OBJECT

public:
    explicit FirstAdminView(ServiceWorker &worker, QWidget *parent = nullptr);
    ~FirstAdminView() override;

    // Names from an old program may be taken over; the field says which.
    void open();

Q_SIGNALS:
    void enrolled(const bm::Person &admin);

private:
    void setUpFields();
    void enrol();
    void showError(const Error &error);

    std::unique_ptr<Ui::FirstAdminView> m_ui;
    ServiceWorker &m_worker;
    FieldErrors m_errors;
    bool m_waiting = false;
};

} // namespace bm

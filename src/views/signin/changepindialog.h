// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"
#include "views/floor/input.h"

#include <QDialog>
#include <memory>

namespace Ui
{
class ChangePinDialog;
}

namespace bm
{

class PauseCountdown;

// Everybody changes the own PIN, with the present one.
class ChangePinDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ChangePinDialog(ServiceWorker &worker, QWidget *parent = nullptr);
    ~ChangePinDialog() override;

private:
    void setUpFields();
    void save();
    void showError(const Error &error);

    std::unique_ptr<Ui::ChangePinDialog> m_ui;
    ServiceWorker &m_worker;
    FieldErrors m_errors;
    PauseCountdown *m_pause;
    bool m_waiting = false;
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDialog>
#include <memory>

namespace Ui
{
class PasswordDialog;
}

namespace bm
{

class BusyOverlay;

// At the start, when the server wants a password that no keychain gave. It only asks: who shows it tries the password
// and says what came of it.
class PasswordDialog : public QDialog
{
    Q_OBJECT

public:
    // The address as people read it, without any password.
    explicit PasswordDialog(const QString &address, QWidget *parent = nullptr);
    ~PasswordDialog() override;

    // The box is there only when a password may be remembered at all.
    void offerRemembering(bool wanted);
    bool remembers() const;

    // The keychain has not answered yet; the password may be typed meanwhile.
    void showWaiting();
    // It answered: nothing more to say, or that it cannot be used.
    void showKeychain(const Done &answer);
    // What came of a password that was tried; the person may try again.
    void showError(const Error &error);

Q_SIGNALS:
    void passwordGiven(const QString &password);
    void changeWanted();

private:
    void give();

    std::unique_ptr<Ui::PasswordDialog> m_ui;
    BusyOverlay *m_busy;
};

} // namespace bm

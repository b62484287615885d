// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connectionsettings.h"

#include <QWidget>
#include <memory>

namespace Ui
{
class ServerForm;
}

namespace bm
{

class FormField;

// The address of a PostgreSQL server as it is typed, or pasted whole as a URL, and whether its password is remembered.
class ServerForm : public QWidget
{
    Q_OBJECT

public:
    explicit ServerForm(QWidget *parent = nullptr);
    ~ServerForm() override;

    // What has no field of its own is kept and comes back with typed().
    void fillIn(const ConnectionSettings &settings);
    // Errors: Required, NotANumber with the field's name.
    Result<ConnectionSettings> typed() const;
    // Null when the form has no field for it.
    FormField *fieldOf(const Error &error) const;
    // The sentence and the way out, in this form's terms.
    static QString words(const Error &error);

    // False: what is chosen counts for this time only, so there is nothing to remember.
    void setMayRemember(bool may);
    // Whether there is a keychain that could; its words when not.
    void showKeychain(const Done &there);
    // As the person wants it, also when there is no keychain today.
    bool wantsRemembering() const { return m_wants; }

Q_SIGNALS:
    void edited();

private:
    void followInput();
    void takeUrl(const QString &text);
    void hidePassword();

    std::unique_ptr<Ui::ServerForm> m_ui;
    QMap<QString, QString> m_options; // of a pasted URL, what has no field of its own
    bool m_wants = true;
};

} // namespace bm

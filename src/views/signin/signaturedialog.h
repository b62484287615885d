// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/authority.h"
#include "services/serviceworker.h"
#include "views/floor/input.h"

#include <QDialog>
#include <memory>

namespace Ui
{
class SignatureDialog;
}

namespace bm
{

class Meanwhile;
class PauseCountdown;

// What somebody is asked to sign.
struct ToSign
{
    Act act;         // decides whose signature it is: the own one or a second person's
    QString title;   // "Release L-000017"
    QString record;  // what the signature stands on, in a sentence
    QString meaning; // what it means (21 CFR 11.50)
    QString confirm; // the button's word
    // The record as the person saw it: a signature for what somebody else has changed since is refused.
    SeenRecord seen;
    // A quantity that is signed, too, and what stands in its field at first; no label: none is asked for.
    QString valueLabel = {};
    QString value = {};
    QString valueField = {}; // as in Error::field
    QString reason = {};     // what stands in the field for it at first
    // Whoever may do the act signs, also the one who is signed in, whatever the act says.
    bool isApproval = false;
};

// What was signed.
struct Signing
{
    Signature signature;
    QString reason;
    Quantity value;
};

// A signature is made anew for each act (21 CFR 11.200): PIN and reason, and the second person's name where the act
// asks for one. What was typed stays until it was accepted or the dialog is closed; a PIN does not outlive the dialog
// nor the covering of the window.
class SignatureDialog : public QDialog
{
    Q_OBJECT

public:
    // Runs in the worker with what was signed; the dialog closes when it is done.
    using Task = std::function<Done(Services &, const Signing &)>;

    SignatureDialog(ServiceWorker &worker, ToSign what, Task task, QWidget *parent = nullptr);
    ~SignatureDialog() override;

protected:
    void hideEvent(QHideEvent *event) override;

private:
    void setUpFields();
    void setUpMeanwhile();
    bool isSecondPersons() const;
    void showSigner();
    void loadSigners();
    // Errors: Required (reason, secret), those of readQuantity().
    Result<Signing> read() const;
    void sign();
    void showError(const Error &error);

    std::unique_ptr<Ui::SignatureDialog> m_ui;
    ServiceWorker &m_worker;
    ToSign m_what;
    Task m_task;
    FieldErrors m_errors;
    PauseCountdown *m_pause;
    Meanwhile *m_meanwhile;
    bool m_waiting = false;
};

} // namespace bm

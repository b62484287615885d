// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/signin/changepindialog.h"

#include "documents/sentences.h"
#include "models/asking.h"
#include "signin/ui_changepindialog.h"
#include "views/signin/pausecountdown.h"
#include "views/signin/secrets.h"
#include "views/style/icons.h"

namespace bm
{
namespace
{
constexpr int leastWidth = 460;
} // namespace

ChangePinDialog::ChangePinDialog(ServiceWorker &worker, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ChangePinDialog>()), m_worker(worker),
      m_pause(new PauseCountdown(this))
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    setMinimumWidth(leastWidth);
    setUpFields();
    connect(m_ui->saveButton, &QPushButton::clicked, this, &ChangePinDialog::save);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    // Somebody else at the workstation has to type an own one.
    connect(&worker, &ServiceWorker::personChanged, this, &QDialog::reject);
    m_ui->oldSecretEdit->setFocus();
    connect(m_pause, &PauseCountdown::left, this,
            [this](const Error &paused) { m_ui->oldSecretField->setError(sentence(paused)); });
    connect(m_pause, &PauseCountdown::over, m_ui->oldSecretField, &FormField::clearError);
}

ChangePinDialog::~ChangePinDialog() = default;

void ChangePinDialog::setUpFields()
{
    if (const auto &person = m_worker.signedIn())
        m_ui->changePinWho->setText(person->displayName.isEmpty() ? person->login : person->displayName);
    m_errors.add(QStringLiteral("oldSecret"), m_ui->oldSecretField);
    m_errors.add(QStringLiteral("secret"), m_ui->secretField);
    m_errors.add(QStringLiteral("secretAgain"), m_ui->secretAgainField);
    m_ui->saveButton->setAutoDefault(false);
    const auto goOn = [this](QLineEdit *from, QLineEdit *to) {
        connect(from, &QLineEdit::returnPressed, to, [to] { to->setFocus(); });
    };
    goOn(m_ui->oldSecretEdit, m_ui->newSecretEdit);
    goOn(m_ui->newSecretEdit, m_ui->secretAgainEdit);
    connect(m_ui->secretAgainEdit, &QLineEdit::returnPressed, this, &ChangePinDialog::save);
}

void ChangePinDialog::save()
{
    if (m_waiting)
        return;
    m_errors.clear();
    m_pause->stop();
    const QString secret = m_ui->newSecretEdit->text();
    if (const Done same = sameSecret(secret, m_ui->secretAgainEdit->text()); !same)
        return showError(same.error());
    m_waiting = true;
    askThen(
        m_worker, this,
        [old = m_ui->oldSecretEdit->text(), secret](Services &plant) { return plant.people.setOwnSecret(old, secret); },
        [this](const Done &done) {
            m_waiting = false;
            if (done)
                accept();
            else
                showError(done.error());
        });
}

void ChangePinDialog::showError(const Error &error)
{
    if (error.reason == Reason::SignInPaused)
        m_pause->start(error);
    if (!m_errors.show(error, secretSentence(error)))
        m_errors.show({error.reason, QStringLiteral("oldSecret"), error.detail}, sentence(error));
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/firstrun/parts/passworddialog.h"

#include "documents/sentences.h"
#include "firstrun/parts/ui_passworddialog.h"
#include "views/style/icons.h"
#include "views/widgets/busyoverlay.h"

namespace bm
{

namespace
{
constexpr int leastWidth = 640;
} // namespace

PasswordDialog::PasswordDialog(const QString &address, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::PasswordDialog>()), m_busy(nullptr)
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    setMinimumWidth(leastWidth);
    m_busy = new BusyOverlay(this);
    m_ui->passwordHeader->setSubtitle(address);
    m_ui->rememberCheck->hide();
    connect(m_ui->openButton, &QPushButton::clicked, this, &PasswordDialog::give);
    connect(m_ui->passwordEdit, &QLineEdit::returnPressed, this, &PasswordDialog::give);
    connect(m_ui->passwordEdit, &QLineEdit::textEdited, m_ui->passwordField, &FormField::clearError);
    connect(m_ui->changeButton, &QPushButton::clicked, this, &PasswordDialog::changeWanted);
    connect(m_ui->quitButton, &QPushButton::clicked, this, &QDialog::reject);
    m_ui->passwordEdit->setFocus();
}

PasswordDialog::~PasswordDialog() = default;

void PasswordDialog::offerRemembering(bool wanted)
{
    m_ui->rememberCheck->show();
    m_ui->rememberCheck->setChecked(wanted);
}

bool PasswordDialog::remembers() const
{
    return m_ui->rememberCheck->isChecked();
}

void PasswordDialog::showWaiting()
{
    m_ui->passwordBanner->showMessage(
        Banner::Level::Info, tr("The keychain of this computer has not answered yet"),
        tr("It may want to be unlocked in a window of its own. The password can also be typed here."));
}

void PasswordDialog::showKeychain(const Done &answer)
{
    m_ui->passwordBanner->hide();
    if (!answer)
        m_ui->passwordBanner->showMessage(Banner::Level::Warning, sentence({answer.error().reason}),
                                          wayOut(answer.error()));
}

void PasswordDialog::showError(const Error &error)
{
    m_busy->stop();
    if (error.field == u"password")
        m_ui->passwordField->setError(sentence(error) % u'\n' % wayOut(error));
    else
        m_ui->passwordBanner->showMessage(Banner::Level::Error, sentence(error), wayOut(error));
    m_ui->passwordEdit->selectAll();
    m_ui->passwordEdit->setFocus();
}

void PasswordDialog::give()
{
    if (m_busy->isBusy())
        return;
    if (m_ui->passwordEdit->text().isEmpty())
        return showError({Reason::Required, QStringLiteral("password")});
    m_ui->passwordField->clearError();
    m_busy->start(tr("Asking the server"), false);
    Q_EMIT passwordGiven(m_ui->passwordEdit->text());
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/signin/firstadminview.h"

#include "documents/sentences.h"
#include "models/asking.h"
#include "signin/ui_firstadminview.h"
#include "views/help/topicdialog.h"
#include "views/signin/secrets.h"
#include "views/style/icons.h"

namespace bm
{

FirstAdminView::FirstAdminView(ServiceWorker &worker, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::FirstAdminView>()), m_worker(worker)
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    setUpFields();
    connect(m_ui->enrolButton, &QPushButton::clicked, this, &FirstAdminView::enrol);
    connect(m_ui->signInHelp, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("signin"), window()))->show(); });
    setFocusProxy(m_ui->loginEdit);
}

FirstAdminView::~FirstAdminView() = default;

void FirstAdminView::setUpFields()
{
    m_errors.add(QStringLiteral("login"), m_ui->loginField);
    m_errors.add(QStringLiteral("displayName"), m_ui->displayNameField);
    m_errors.add(QStringLiteral("secret"), m_ui->secretField);
    m_errors.add(QStringLiteral("secretAgain"), m_ui->secretAgainField);
    m_errors.add(QStringLiteral("badge"), m_ui->badgeField);
    const std::vector<QLineEdit *> order{m_ui->loginEdit, m_ui->displayNameEdit, m_ui->newSecretEdit,
                                         m_ui->secretAgainEdit, m_ui->badgeEdit};
    for (size_t i = 0; i + 1 < order.size(); ++i)
        connect(order[i], &QLineEdit::returnPressed, order[i + 1], [next = order[i + 1]] { next->setFocus(); });
    connect(m_ui->badgeEdit, &ScanEdit::scanned, m_ui->enrolButton, [this] { m_ui->enrolButton->setFocus(); });
}

void FirstAdminView::open()
{
    m_ui->loginEdit->setFocus(Qt::OtherFocusReason);
    askThen(
        m_worker, this, [](Services &plant) { return plant.people.all(); },
        [this](const Result<std::vector<Person>> &people) {
            QStringList known;
            for (const Person &person : people ? *people : std::vector<Person>())
                known += person.login;
            if (!known.isEmpty())
                m_ui->loginField->setHelp(tr("Known from before, with their history: %1").arg(known.join(u", ")));
        });
}

void FirstAdminView::enrol()
{
    if (m_waiting)
        return;
    m_errors.clear();
    NewPerson admin;
    admin.login = m_ui->loginEdit->text().trimmed();
    admin.displayName = m_ui->displayNameEdit->text().trimmed();
    admin.role = Role::Admin;
    admin.secret = m_ui->newSecretEdit->text();
    admin.badge = m_ui->badgeEdit->scan();
    if (const Done same = sameSecret(admin.secret, m_ui->secretAgainEdit->text()); !same)
        return showError(same.error());
    m_waiting = true;
    askThen(
        m_worker, this, [admin](Services &plant) { return plant.people.enrolFirst(admin); },
        [this](const Result<Person> &person) {
            m_waiting = false;
            if (!person)
                return showError(person.error());
            m_ui->newSecretEdit->clear();
            m_ui->secretAgainEdit->clear();
            Q_EMIT enrolled(*person);
        });
}

void FirstAdminView::showError(const Error &error)
{
    if (!m_errors.show(error, secretSentence(error)))
        m_errors.show({error.reason, QStringLiteral("login"), error.detail}, sentence(error) % u' ' % wayOut(error));
}

} // namespace bm

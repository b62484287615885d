// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/signin/signaturedialog.h"

#include "documents/rightwords.h"
#include "documents/sentences.h"
#include "models/asking.h"
#include "signin/ui_signaturedialog.h"
#include "views/floor/meanwhile.h"
#include "views/signin/pausecountdown.h"
#include "views/style/icons.h"

#include <QShortcut>

namespace bm
{
namespace
{

constexpr int dialogWidth = 520;

QString nameOf(const Person &person)
{
    return person.displayName.isEmpty() ? person.login : person.displayName;
}

} // namespace

SignatureDialog::SignatureDialog(ServiceWorker &worker, ToSign what, Task task, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::SignatureDialog>()), m_worker(worker), m_what(std::move(what)),
      m_task(std::move(task)), m_pause(new PauseCountdown(this)), m_meanwhile(new Meanwhile(this))
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    setMinimumWidth(dialogWidth);
    m_ui->signatureTitle->setText(m_what.title);
    m_ui->signatureRecord->setText(m_what.record);
    m_ui->signatureMeaning->setText(m_what.meaning);
    m_ui->signButton->setText(m_what.confirm);
    setUpFields();
    setUpMeanwhile();
    showSigner();
    connect(m_ui->signButton, &QPushButton::clicked, this, &SignatureDialog::sign);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(&worker, &ServiceWorker::signedInChanged, this, &SignatureDialog::showSigner);
    connect(m_pause, &PauseCountdown::left, this,
            [this](const Error &paused) { m_ui->secretField->setError(sentence(paused)); });
    connect(m_pause, &PauseCountdown::over, m_ui->secretField, &FormField::clearError);
}

SignatureDialog::~SignatureDialog() = default;

void SignatureDialog::setUpFields()
{
    m_errors.add(QStringLiteral("reason"), m_ui->reasonField);
    if (!m_what.valueLabel.isEmpty())
        m_errors.add(m_what.valueField, m_ui->valueField);
    m_ui->valueField->setVisible(!m_what.valueLabel.isEmpty());
    m_ui->valueField->setLabel(m_what.valueLabel);
    m_ui->valueEdit->setText(m_what.value);
    m_ui->reasonEdit->setText(m_what.reason);
    m_errors.add(QStringLiteral("login"), isSecondPersons() ? m_ui->signerField : m_ui->secretField);
    m_errors.add(QStringLiteral("signer"), isSecondPersons() ? m_ui->signerField : m_ui->secretField);
    m_errors.add(QStringLiteral("signature"), isSecondPersons() ? m_ui->signerField : m_ui->secretField);
    m_errors.add(QStringLiteral("secret"), m_ui->secretField);
    m_ui->signerField->setVisible(isSecondPersons());
    if (m_what.isApproval)
        m_ui->signerField->setLabel(tr("&Who signs"));
    for (QPushButton *button : {m_ui->signButton, m_ui->cancelButton})
        button->setAutoDefault(false);
    connect(m_ui->reasonEdit, &QLineEdit::returnPressed, this, [this] {
        QWidget *next = isSecondPersons() ? static_cast<QWidget *>(m_ui->signerBox) : m_ui->secretEdit;
        next->setFocus(Qt::TabFocusReason);
    });
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *goOn = new QShortcut(QKeySequence(key), m_ui->signerBox);
        goOn->setContext(Qt::WidgetShortcut);
        connect(goOn, &QShortcut::activated, this, [this] { m_ui->secretEdit->setFocus(Qt::TabFocusReason); });
    }
    connect(m_ui->reasonEdit, &QLineEdit::textEdited, m_ui->reasonField, &FormField::clearError);
    connect(m_ui->signerBox, &QComboBox::currentIndexChanged, m_ui->signerField, &FormField::clearError);
    connect(m_ui->secretEdit, &QLineEdit::textEdited, m_ui->secretField, &FormField::clearError);
    connect(m_ui->secretEdit, &QLineEdit::returnPressed, this, &SignatureDialog::sign);
    connect(m_ui->valueEdit, &QLineEdit::textEdited, m_ui->valueField, &FormField::clearError);
    connect(m_ui->valueEdit, &QLineEdit::returnPressed, this,
            [this] { m_ui->reasonEdit->setFocus(Qt::TabFocusReason); });
    QLineEdit *first = m_what.reason.isEmpty() || isSecondPersons() ? m_ui->reasonEdit : m_ui->secretEdit;
    (m_what.valueLabel.isEmpty() ? first : m_ui->valueEdit)->setFocus();
}

void SignatureDialog::setUpMeanwhile()
{
    m_ui->signatureColumn->insertWidget(m_ui->signatureColumn->indexOf(m_ui->signatureMeaning) + 1, m_meanwhile);
    m_meanwhile->setTyped([this](const QString &column) {
        return !column.isEmpty() && column == columnOfField(m_what.valueField) ? m_ui->valueEdit->text().trimmed()
                                                                               : QString();
    });
    connect(m_meanwhile, &Meanwhile::tookTheirs, this, &QDialog::reject);
    connect(m_meanwhile, &Meanwhile::keptMine, this, [this] { m_ui->secretEdit->setFocus(Qt::OtherFocusReason); });
    m_meanwhile->watch(m_worker, m_what.seen);
}

bool SignatureDialog::isSecondPersons() const
{
    return m_what.isApproval || signatureRule(m_what.act) == SignatureRule::SecondPerson;
}

void SignatureDialog::showSigner()
{
    const auto &person = m_worker.signedIn();
    if (isSecondPersons()) {
        m_ui->secretField->setHelp(m_what.isApproval ? tr("Of who signs") : tr("Of the second person"));
        loadSigners();
    } else if (person) {
        m_ui->secretField->setHelp(tr("You sign as %1.").arg(nameOf(*person)));
    }
}

void SignatureDialog::loadSigners()
{
    askThen(
        m_worker, this, [](Services &plant) { return plant.people.all(); },
        [this](const Result<std::vector<Person>> &people) {
            if (!people)
                return m_ui->signerField->setError(sentence(people.error()));
            const QString before = m_ui->signerBox->currentData().toString();
            m_ui->signerBox->clear();
            for (const Person &person : *people) {
                const bool may = person.isActive && person.hasSecret && mayDo(person.role, m_what.act);
                if (may && (m_what.isApproval || person.login != m_worker.person()))
                    m_ui->signerBox->addItem(nameOf(person), person.login);
            }
            m_ui->signerBox->setCurrentIndex(qMax(0, m_ui->signerBox->findData(before)));
            m_ui->signerField->setHelp(
                m_ui->signerBox->count() > 0
                    ? (m_what.isApproval ? tr("Somebody who may do it: %1") : tr("Somebody else who may do it: %1"))
                          .arg(rolesFor(m_what.act))
                    : tr("Nobody else may do it. The administrator can add a person with the "
                         "role %1.")
                          .arg(rolesFor(m_what.act)));
        });
}

Result<Signing> SignatureDialog::read() const
{
    Signing signing;
    signing.reason = m_ui->reasonEdit->text().trimmed();
    if (!m_what.valueLabel.isEmpty()) {
        const auto value = readQuantity(m_ui->valueEdit->text());
        if (!value)
            return Error{value.error().reason, m_what.valueField, value.error().detail};
        signing.value = *value;
    }
    if (signing.reason.isEmpty())
        return Error{Reason::Required, QStringLiteral("reason")};
    if (m_ui->secretEdit->text().isEmpty())
        return Error{Reason::Required, QStringLiteral("secret")};
    const QString second = m_ui->signerBox->currentData().toString();
    signing.signature = {isSecondPersons() ? second : m_worker.person(), m_ui->secretEdit->text()};
    return signing;
}

void SignatureDialog::sign()
{
    if (m_waiting)
        return;
    m_errors.clear();
    m_pause->stop();
    const auto signing = read();
    if (!signing)
        return showError(signing.error());
    m_waiting = true;
    m_ui->signButton->setEnabled(false);
    askThen(m_worker, this,
            m_meanwhile->guarded([task = m_task, signing = *signing](Services &plant) { return task(plant, signing); }),
            [this](const Done &done) {
                m_waiting = false;
                m_ui->signButton->setEnabled(true);
                if (done)
                    accept();
                else
                    showError(done.error());
            });
}

void SignatureDialog::showError(const Error &error)
{
    if (error.reason == Reason::SignInPaused)
        m_pause->start(error);
    if (error.reason == Reason::ChangedMeanwhile)
        m_meanwhile->look();
    const bool isWrong = error.reason == Reason::WrongSecret;
    const QString words = isWrong ? tr("This is not the right PIN.") : sentence(error);
    if (!m_errors.show(error, words))
        m_errors.show({error.reason, QStringLiteral("secret"), error.detail},
                      isWrong ? words : sentence(error) % u' ' % wayOut(error));
    m_ui->secretEdit->selectAll();
}

void SignatureDialog::hideEvent(QHideEvent *event)
{
    m_ui->secretEdit->clear();
    QDialog::hideEvent(event);
}

} // namespace bm

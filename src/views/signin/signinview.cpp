// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/signin/signinview.h"

#include "documents/rightwords.h"
#include "documents/sentences.h"
#include "models/asking.h"
#include "signin/ui_signinview.h"
#include "views/help/topicdialog.h"
#include "views/signin/pausecountdown.h"
#include "views/style/icons.h"

#include <QKeyEvent>
#include <QTimer>

namespace bm
{
namespace
{

constexpr int personHeight = 68;
constexpr int readAgainMilliseconds = 3000;

QString nameOf(const Person &person)
{
    return person.displayName.isEmpty() ? person.login : person.displayName;
}

} // namespace

SignInView::SignInView(ServiceWorker &worker, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::SignInView>()), m_worker(worker), m_pause(new PauseCountdown(this))
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    m_ui->pinPad->setField(m_ui->secretEdit);
    setUpFields();
    connect(m_pause, &PauseCountdown::left, this, [this](const Error &paused) {
        m_ui->signInFeedback->showAsking(tr("Wait a moment"), sentence(paused), tr("Then try again."));
    });
    connect(m_pause, &PauseCountdown::over, this, &SignInView::showWhy);
    connect(m_ui->signInHelp, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("signin"), window()))->show(); });
    setFocusProxy(m_ui->secretEdit);
}

SignInView::~SignInView() = default;

void SignInView::setUpFields()
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_ui->secretEdit, m_ui->personList})
        widget->installEventFilter(this);
    connect(m_ui->secretEdit, &ScanEdit::scanned, this, &SignInView::take);
    connect(m_ui->signInButton, &QPushButton::clicked, this, [this] { take(m_ui->secretEdit->scan()); });
    connect(m_ui->personList, &QListWidget::currentRowChanged, this, &SignInView::showChosen);
    connect(m_ui->personList, &QListWidget::itemClicked, this, [this] { m_ui->secretEdit->setFocus(); });
}

void SignInView::open(Why why, const QString &login)
{
    m_why = why;
    m_login = login;
    m_waiting = false;
    m_pause->stop();
    m_ui->secretEdit->clear();
    showWhy();
    loadPeople();
    m_ui->secretEdit->setFocus(Qt::OtherFocusReason);
}

void SignInView::showWhy()
{
    switch (m_why) {
    case Why::Start:
        m_ui->signInTitle->setText(tr("Who is working?"));
        m_ui->signInSentence->setText(tr("What is done from now on carries your name."));
        break;
    case Why::Locked:
        m_ui->signInTitle->setText(tr("Locked"));
        m_ui->signInSentence->setText(tr("Nobody was here for a while. What was typed is still there."));
        break;
    case Why::Change:
        m_ui->signInTitle->setText(tr("Who works on?"));
        m_ui->signInSentence->setText(tr("What was typed is still there."));
        break;
    case Why::SignedOut:
        m_ui->signInTitle->setText(tr("Nobody is signed in"));
        m_ui->signInSentence->setText(tr("The next person goes on where the last one stopped."));
        break;
    }
    m_ui->signInFeedback->showReady(tr("Scan your badge"), tr("or choose your name and enter your PIN"));
}

void SignInView::loadPeople()
{
    askThen(
        m_worker, this, [](Services &plant) { return plant.people.all(); },
        [this](const Result<std::vector<Person>> &people) {
            if (people)
                return showPeople(*people);
            m_ui->signInFeedback->showAsking(tr("No database"), sentence(people.error()), wayOut(people.error()));
            QTimer::singleShot(readAgainMilliseconds, this, [this] {
                if (isVisible())
                    loadPeople();
            });
        });
}

void SignInView::showPeople(const std::vector<Person> &people)
{
    if (m_ui->signInFeedback->state() == ScanFeedback::State::Asking && !m_pause->isRunning())
        showWhy(); // the database is back
    m_people.clear();
    m_ui->personList->clear();
    for (const Person &person : people) {
        if (!person.isActive || (!person.hasSecret && !person.hasBadge))
            continue;
        m_people.push_back(person);
        auto *item = new QListWidgetItem(nameOf(person) % u'\n' % roleWords(person.role), m_ui->personList);
        item->setSizeHint({0, personHeight});
        if (person.login == m_login)
            m_ui->personList->setCurrentItem(item);
    }
    if (m_people.size() == 1)
        m_ui->personList->setCurrentRow(0);
    showChosen();
}

const Person *SignInView::chosen() const
{
    const int row = m_ui->personList->currentRow();
    return row >= 0 && size_t(row) < m_people.size() ? &m_people[size_t(row)] : nullptr;
}

void SignInView::showChosen()
{
    const Person *person = chosen();
    m_ui->chosenName->setText(person != nullptr ? nameOf(*person) : tr("Scan your badge"));
    m_ui->chosenRole->setText(person != nullptr ? roleWords(person->role) : tr("or choose your name at the left"));
    const bool badgeOnly = person != nullptr && !person->hasSecret;
    m_ui->secretField->setHelp(badgeOnly ? tr("No PIN yet: scan the badge") : QString());
}

void SignInView::movePerson(int step)
{
    if (m_people.empty())
        return;
    const int last = int(m_people.size()) - 1;
    m_ui->personList->setCurrentRow(qBound(0, m_ui->personList->currentRow() + step, last));
}

// The arrows choose a person while the field has the keyboard; what is typed while the list has it goes into the field.
bool SignInView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_ui->secretEdit && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down)) {
        movePerson(key->key() == Qt::Key_Up ? -1 : 1);
        return true;
    }
    const bool printable = !key->text().isEmpty() && key->text().front().isPrint();
    const bool ends = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_ui->personList && (printable || ends)) {
        m_ui->secretEdit->setFocus(Qt::OtherFocusReason);
        if (printable)
            m_ui->secretEdit->insert(key->text());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void SignInView::take(const QString &scan)
{
    if (m_waiting)
        return;
    if (scan.isEmpty())
        return m_ui->secretEdit->setFocus();
    m_waiting = true;
    const Person *person = chosen();
    if (person == nullptr)
        tryBadge(scan);
    else
        trySecret(*person, m_ui->secretEdit->text(), scan);
}

// A badge says who it is whoever is chosen; everything else is a PIN and counts as a try.
void SignInView::trySecret(const Person &person, const QString &secret, const QString &scan)
{
    ask([login = person.login, secret, scan](Services &plant) -> Result<Person> {
        const auto badge = plant.people.isBadge(scan);
        return badge && *badge ? plant.people.signInByBadge(scan) : plant.people.signIn(login, secret);
    });
}

void SignInView::tryBadge(const QString &code)
{
    ask([code](Services &plant) { return plant.people.signInByBadge(code); });
}

void SignInView::ask(std::function<Result<Person>(Services &)> task)
{
    m_pause->stop();
    m_ui->signInFeedback->showWorking(tr("One moment"));
    askThen(m_worker, this, std::move(task), [this](const Result<Person> &person) {
        m_waiting = false;
        if (!person)
            return showRefused(person.error());
        m_ui->secretEdit->clear();
        Q_EMIT signedIn(*person);
    });
}

void SignInView::showRefused(const Error &error)
{
    const bool paused = error.reason == Reason::SignInPaused;
    const bool noBadge = error.reason == Reason::WrongSecret && chosen() == nullptr;
    m_ui->signInFeedback->showRefused(paused ? tr("Wait a moment") : tr("Not signed in"),
                                      noBadge ? tr("This is nobody's badge.") : sentence(error),
                                      noBadge ? tr("Choose your name and enter your PIN.") : wayOut(error));
    if (paused)
        m_pause->start(error);
    m_ui->secretEdit->setFocus(Qt::OtherFocusReason);
    m_ui->secretEdit->selectAll();
}

} // namespace bm

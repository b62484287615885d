// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/people/peopleview.h"

#include "documents/rightwords.h"
#include "documents/sentences.h"
#include "models/asking.h"
#include "people/ui_peopleview.h"
#include "services/serverlogins.h"
#include "views/commands.h"
#include "views/floor/factcard.h"
#include "views/help/topicdialog.h"
#include "views/people/plantdialog.h"
#include "views/signin/secrets.h"
#include "views/style/icons.h"
#include "views/style/theme.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <algorithm>

namespace bm
{
namespace
{

constexpr int factsWidth = 372;
constexpr int leastRoleWidth = 100;
constexpr int signatureWidth = 236;
enum Tab { PeopleTab, RightsTab };
enum Column { NameColumn, RoleColumn, StateColumn, PinColumn, BadgeColumn };

QString nameOf(const Person &person)
{
    return person.displayName.isEmpty() ? person.login : person.displayName;
}

QString yesOrNo(bool yes)
{
    return yes ? PeopleView::tr("yes") : PeopleView::tr("no");
}

QStringList roleChoices()
{
    QStringList words;
    for (const Role role : allRoles())
        words += roleWords(role);
    return words;
}

AskedField roleField(const QString &value)
{
    AskedField field{QStringLiteral("role"), PeopleView::tr("&Role"), value, {}, roleChoices()};
    field.closed = true;
    return field;
}

AskedField secretField(const QString &id, const QString &label, const QString &help)
{
    AskedField field{id, label, {}, help};
    field.secret = true;
    return field;
}

AskedField badgeField(const QString &help)
{
    AskedField field{QStringLiteral("badge"), PeopleView::tr("&Badge"), {}, help};
    field.optional = true;
    field.takesBadges = true;
    return field;
}

// Errors: UnknownAction (role).
Result<Role> roleOf(const QString &words)
{
    for (const Role role : allRoles()) {
        if (roleWords(role).compare(words, Qt::CaseInsensitive) == 0)
            return role;
    }
    return Error{Reason::UnknownAction, QStringLiteral("role"), words};
}

QStandardItem *cell(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}

} // namespace

PeopleView::PeopleView(ServiceWorker &worker, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::PeopleView>()), m_worker(worker),
      m_model(new QStandardItemModel(this)), m_rights(new QStandardItemModel(this)),
      m_facts(new FactCard(QStringLiteral("personFacts")))
{
    m_ui->setupUi(this);
    m_ui->listRow->addWidget(m_facts);
    m_facts->setFixedWidth(factsWidth);
    m_facts->setHint(tr("Nobody is selected"), tr("Choose a person from the list, or add one."));
    m_facts->showNothing();
    setUpHeader();
    setUpTables();
    setUpActions();
    fillRights();
    connect(&worker, &ServiceWorker::plantChanged, this, &PeopleView::load);
    connect(&worker, &ServiceWorker::signedInChanged, this, &PeopleView::showTab);
    setFocusProxy(m_ui->peopleTable);
    showTab();
}

PeopleView::~PeopleView() = default;

void PeopleView::setUpHeader()
{
    Icons::decorate(this);
    m_ui->peopleTabs->addTab(tr("People"));
    m_ui->peopleTabs->addTab(tr("Who may do what"));
    m_ui->peopleTabs->setExpanding(false);
    m_ui->peopleTabs->setUsesScrollButtons(false);
    connect(m_ui->peopleTabs, &QTabBar::currentChanged, this, &PeopleView::showTab);
    connect(m_ui->peopleHelp, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("people"), window()))->show(); });
    connect(m_ui->plantButton, &QPushButton::clicked, this, [this] { (new PlantDialog(m_worker, window()))->open(); });
    m_ui->peopleRefused->setIcon(QStringLiteral("lock"));
    m_ui->peopleRefused->setHeadline(tr("Only the administrator manages people"));
}

void PeopleView::setUpTables()
{
    m_ui->peopleCard->setFlush(true);
    m_ui->rightsCard->setFlush(true);
    m_model->setHorizontalHeaderLabels({tr("Name"), tr("Role"), tr("State"), tr("PIN"), tr("Badge")});
    Theme::setUpTable(m_ui->peopleTable);
    m_ui->peopleTable->setModel(m_model);
    QHeaderView *header = m_ui->peopleTable->horizontalHeader();
    header->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    const std::pair<int, int> widths[]{{RoleColumn, 130}, {StateColumn, 100}, {PinColumn, 70}, {BadgeColumn, 82}};
    for (const auto &[column, width] : widths)
        m_ui->peopleTable->setColumnWidth(column, width);
    connect(m_ui->peopleTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PeopleView::showCurrent);
}

void PeopleView::setUpActions()
{
    bindCommand(m_ui->addButton, addCommand(this, CommandId::AddPerson, [this] { askAdd(); }), CommandId::AddPerson);
    m_facts->addAction(this, CommandId::RenamePerson, QStringLiteral("renameButton"), [this] { askRename(); });
    m_facts->addAction(this, CommandId::ChangeRole, QStringLiteral("roleButton"), [this] { askRole(); });
    m_facts->addAction(this, CommandId::NewPin, QStringLiteral("newPinButton"), [this] { askPin(); });
    m_facts->addAction(this, CommandId::NewBadge, QStringLiteral("badgeButton"), [this] { askBadge(); });
    m_facts->addAction(this, CommandId::SwitchPerson, QStringLiteral("switchButton"), [this] { askSwitch(); });
    m_serverLoginButton = m_facts->addAction(this, CommandId::ServerLogin, QStringLiteral("serverLoginButton"), [this] {
        if (!m_serverLoginButton->isHidden())
            askServerLogin();
    });
    m_serverLoginButton->hide();
}

// The matrix of domain/rights.h in words.
void PeopleView::fillRights()
{
    m_rights->setHorizontalHeaderLabels(QStringList{tr("What")} + roleChoices() + QStringList{tr("Signature")});
    for (const Act act : allActs()) {
        QList<QStandardItem *> row{cell(actWords(act))};
        for (const Role role : allRoles())
            row += cell(yesOrNo(mayDo(role, act)));
        const QString signature = signatureWords(signatureRule(act));
        row += cell(signature.isEmpty() ? tr("none") : signature);
        m_rights->appendRow(row);
    }
    Theme::setUpTable(m_ui->rightsTable);
    m_ui->rightsTable->setModel(m_rights);
    m_ui->rightsTable->setWordWrap(true); // two lines fit into a row
    QHeaderView *header = m_ui->rightsTable->horizontalHeader();
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column <= int(allRoles().size()); ++column)
        m_ui->rightsTable->setColumnWidth(column, std::max(leastRoleWidth, header->sectionSizeHint(column)));
    m_ui->rightsTable->setColumnWidth(m_rights->columnCount() - 1, signatureWidth);
}

bool PeopleView::mayManage() const
{
    return !m_worker.signedIn() || mayDo(m_worker.signedIn()->role, Act::ManagePeople);
}

void PeopleView::showTab()
{
    const bool isPeople = m_ui->peopleTabs->currentIndex() == PeopleTab;
    m_ui->addButton->setVisible(isPeople && mayManage());
    m_ui->plantButton->setVisible(!m_worker.signedIn() || mayDo(m_worker.signedIn()->role, Act::ManageDatabase));
    for (QAction *action : actions())
        action->setEnabled(isPeople && mayManage());
    if (!mayManage()) {
        m_facts->panel().done();
        m_ui->peopleRefused->setSentence(
            tr("Your role is %1. Your own PIN you change yourself: %2.")
                .arg(roleWords(m_worker.signedIn()->role),
                     commandKeys(CommandId::ChangePin).toString(QKeySequence::NativeText)));
    }
    QWidget *list = mayManage() ? m_ui->listPage : m_ui->refusedPage;
    m_ui->peoplePages->setCurrentWidget(isPeople ? list : m_ui->rightsPage);
    setFocusProxy(isPeople ? (mayManage() ? static_cast<QWidget *>(m_ui->peopleTable) : m_ui->peopleTabs)
                           : m_ui->rightsTable);
    if (isVisible())
        load();
}

void PeopleView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    load();
}

void PeopleView::load()
{
    if (!isVisible() || !mayManage())
        return;
    askThen(
        m_worker, this, [](Services &plant) { return read(plant); },
        [this](const Result<Office> &office) {
            if (office)
                showPeople(*office);
            else
                m_ui->peopleBanner->showMessage(Banner::Level::Error, sentence(office.error()), wayOut(office.error()));
        });
}

Result<PeopleView::Office> PeopleView::read(Services &plant)
{
    Office office;
    BM_TRY_ASSIGN(office.people, plant.people.all());
    ServerLogins logins(plant.session);
    BM_TRY_ASSIGN(office.serverLoginsArePossible, logins.arePossible());
    if (office.serverLoginsArePossible) {
        BM_TRY_ASSIGN(office.serverLogins, logins.all());
    }
    return office;
}

void PeopleView::showPeople(const Office &office)
{
    const QString selected = m_wanted.isEmpty() && current() != nullptr ? current()->login : m_wanted;
    m_wanted.clear();
    m_people = office.people;
    m_serverLogins = office.serverLogins;
    m_serverLoginButton->setVisible(office.serverLoginsArePossible);
    m_model->removeRows(0, m_model->rowCount());
    for (const Person &person : m_people) {
        m_model->appendRow({cell(nameOf(person)), cell(roleWords(person.role)),
                            cell(person.isActive ? tr("active") : tr("inactive")), cell(yesOrNo(person.hasSecret)),
                            cell(yesOrNo(person.hasBadge))});
    }
    select(selected);
    showCurrent();
}

void PeopleView::select(const QString &login)
{
    for (size_t i = 0; i < m_people.size(); ++i) {
        if (m_people[i].login == login)
            m_ui->peopleTable->selectRow(int(i));
    }
}

const Person *PeopleView::current() const
{
    const auto rows = m_ui->peopleTable->selectionModel()->selectedRows();
    const int row = rows.isEmpty() ? -1 : rows.first().row();
    return row >= 0 && size_t(row) < m_people.size() ? &m_people[size_t(row)] : nullptr;
}

void PeopleView::showCurrent()
{
    const Person *person = current();
    if (person == nullptr)
        return m_facts->showNothing();
    const StatusLook state = person->isActive ? statusLook(Tone::Ok, tr("active"))
                                              : StatusLook{Tone::Neutral, QStringLiteral("ban"), tr("inactive")};
    QStringList facts{tr("Role: %1").arg(roleWords(person->role)), tr("Signs in as %1").arg(person->login),
                      person->hasSecret ? tr("Has a PIN or password") : tr("Has no PIN yet"),
                      person->hasBadge ? tr("Has a badge") : tr("Has no badge")};
    if (m_serverLogins.contains(person->login))
        facts += tr("Has a login of the server");
    m_facts->show(nameOf(*person), {state}, facts);
    findChild<QPushButton *>(QStringLiteral("switchButton"))
        ->setText(person->isActive ? tr("Deactivate") : tr("Activate"));
}

void PeopleView::askAdd()
{
    m_facts->ask({tr("Add a person"),
                  {},
                  {{QStringLiteral("login"), tr("&Name to sign in with")},
                   {QStringLiteral("displayName"), tr("&Full name"), {}, {}, {}, true},
                   roleField(roleWords(Role::Receiving)),
                   secretField(QStringLiteral("secret"), tr("&PIN or password"),
                               tr("At least six characters; the person changes it later")),
                   badgeField(tr("Click here and scan it"))},
                  tr("Add")},
                 [this](const Answers &answers) { add(answers); });
}

void PeopleView::add(const Answers &answers)
{
    const auto role = roleOf(answers.values[QStringLiteral("role")]);
    if (!role)
        return m_facts->panel().showError(role.error());
    NewPerson person;
    person.login = answers.values[QStringLiteral("login")];
    person.displayName = answers.values[QStringLiteral("displayName")];
    person.role = *role;
    person.secret = answers.values[QStringLiteral("secret")];
    person.badge = answers.values[QStringLiteral("badge")];
    run(
        person.login,
        [person](Services &plant) -> Done {
            BM_TRY_ASSIGN(const Person added, plant.people.add(person));
            return {};
        },
        tr("%1 was added").arg(person.displayName.isEmpty() ? person.login : person.displayName));
}

void PeopleView::askRename()
{
    const Person person = *current();
    m_facts->ask({tr("Rename %1").arg(nameOf(person)),
                  tr("Signs in as %1, as before.").arg(person.login),
                  {{QStringLiteral("displayName"), tr("&Full name"), nameOf(person)}},
                  tr("Rename")},
                 [this, person](const Answers &answers) {
                     const QString name = answers.values[QStringLiteral("displayName")];
                     run(
                         person.login,
                         [id = person.id, name](Services &plant) { return plant.people.rename(id, name); },
                         tr("Now %1").arg(name));
                 });
}

void PeopleView::askRole()
{
    const Person person = *current();
    m_facts->ask({tr("Role of %1").arg(nameOf(person)),
                  tr("Counts at once, at every workstation."),
                  {roleField(roleWords(person.role))},
                  tr("Change")},
                 [this, person](const Answers &answers) {
                     const auto role = roleOf(answers.values[QStringLiteral("role")]);
                     if (!role)
                         return m_facts->panel().showError(role.error());
                     run(
                         person.login,
                         [id = person.id, role = *role](Services &plant) { return plant.people.setRole(id, role); },
                         tr("%1: %2").arg(nameOf(person), roleWords(*role)));
                 });
}

void PeopleView::askPin()
{
    const Person person = *current();
    m_facts->ask({tr("New PIN for %1").arg(nameOf(person)),
                  tr("The old one does not count any more."),
                  {secretField(QStringLiteral("secret"), tr("&PIN or password"),
                               tr("At least six characters; not 123456 or 111111")),
                   secretField(QStringLiteral("secretAgain"), tr("PIN or password &again"), {})},
                  tr("Set")},
                 [this, person](const Answers &answers) {
                     const QString secret = answers.values[QStringLiteral("secret")];
                     if (const Done same = sameSecret(secret, answers.values[QStringLiteral("secretAgain")]); !same)
                         return m_facts->panel().showError(same.error(), secretSentence(same.error()));
                     run(
                         person.login,
                         [id = person.id, secret](Services &plant) { return plant.people.setSecret(id, secret); },
                         tr("%1 has a new PIN").arg(nameOf(person)));
                 });
}

void PeopleView::askBadge()
{
    const Person person = *current();
    m_facts->ask({tr("Badge of %1").arg(nameOf(person)),
                  tr("Scan the badge now. A lost badge: leave it empty, and it opens nothing any more."),
                  {badgeField({})},
                  tr("Set")},
                 [this, person](const Answers &answers) {
                     const QString code = answers.values[QStringLiteral("badge")];
                     run(
                         person.login,
                         [id = person.id, code](Services &plant) { return plant.people.setBadge(id, code); },
                         code.isEmpty() ? tr("%1 has no badge now").arg(nameOf(person))
                                        : tr("%1 has a new badge").arg(nameOf(person)));
                 });
}

void PeopleView::askSwitch()
{
    const Person person = *current();
    const QString question = person.isActive ? tr("Deactivate %1?") : tr("Activate %1?");
    m_facts->ask({question.arg(nameOf(person)),
                  person.isActive ? tr("Cannot sign in any more. The history keeps the name.")
                                  : tr("Can sign in again, with PIN and badge as before."),
                  {},
                  person.isActive ? tr("Deactivate") : tr("Activate"),
                  person.isActive ? QStringLiteral("danger") : QStringLiteral("primary")},
                 [this, person](const Answers &) {
                     run(
                         person.login,
                         [id = person.id, active = !person.isActive](Services &plant) {
                             return plant.people.setActive(id, active);
                         },
                         person.isActive ? tr("%1 is inactive").arg(nameOf(person))
                                         : tr("%1 is active").arg(nameOf(person)));
                 });
}

void PeopleView::askServerLogin()
{
    const Person person = *current();
    const bool has = m_serverLogins.contains(person.login);
    AskedField password =
        secretField(QStringLiteral("password"), tr("&Password of the server"), tr("At least ten characters"));
    AskedField again = secretField(QStringLiteral("secretAgain"), tr("Password &again"), {});
    password.optional = again.optional = has;
    m_facts->ask({tr("Server login of %1").arg(nameOf(person)),
                  has ? tr("A new password for psql and report tools. Leave it empty, and the login is taken away.")
                      : tr("For psql and report tools, with the rights of the role. The server keeps them."),
                  {password, again},
                  tr("Set")},
                 [this, person, has](const Answers &answers) {
                     const QString secret = answers.values[QStringLiteral("password")];
                     const QString secondTime = answers.values[QStringLiteral("secretAgain")];
                     const bool takesAway = has && secret.isEmpty() && secondTime.isEmpty();
                     if (const Done same = takesAway ? Done() : sameSecret(secret, secondTime); !same)
                         return m_facts->panel().showError(same.error(), secretSentence(same.error()));
                     run(
                         person.login,
                         [login = person.login, secret](Services &plant) {
                             ServerLogins logins(plant.session);
                             return secret.isEmpty() ? logins.take(login) : logins.give(login, secret);
                         },
                         secret.isEmpty() ? tr("%1 has no login of the server now").arg(nameOf(person))
                                          : tr("%1 has a login of the server").arg(nameOf(person)));
                 });
}

void PeopleView::run(const QString &login, Change change, const QString &doneWords)
{
    askThen(m_worker, this, std::move(change), [this, login, doneWords](const Done &done) {
        if (!done) {
            m_facts->panel().showError(done.error(), secretSentence(done.error()));
            m_ui->peopleBanner->showMessage(Banner::Level::Error, sentence(done.error()), wayOut(done.error()));
            return;
        }
        m_facts->panel().done();
        m_ui->peopleBanner->showMessage(Banner::Level::Success, doneWords);
        m_wanted = login;
        m_worker.announce();
    });
}

} // namespace bm

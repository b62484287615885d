// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/plantaccess.h"
#include "cli/secretinput.h"
#include "cli/texttable.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
QString yesOrNo(bool yes)
{
    return yes ? Cli::tr("yes") : Cli::tr("no");
}

QJsonObject personJson(const Person &person)
{
    return {{u"id"_qs, person.id.value()},
            {u"login"_qs, person.login},
            {u"display_name"_qs, person.displayName},
            {u"role"_qs, roleName(person.role)},
            {u"is_active"_qs, person.isActive},
            {u"has_secret"_qs, person.hasSecret},
            {u"has_badge"_qs, person.hasBadge}};
}

QString personText(const Person &person)
{
    const QString line = Cli::tr("%1 (%2): %3").arg(person.login, person.displayName, roleName(person.role));
    return line + (person.isActive ? QString() : QString(u", " + Cli::tr("not active"))) + u'\n';
}

Exit tell(Invocation &run, const Person &person)
{
    run.out.result(personJson(person), personText(person));
    return Exit::Done;
}

// By login, in any case. Errors: NotFound.
Result<Person> personOfLogin(People &people, const QString &login)
{
    BM_TRY_ASSIGN(const std::vector<Person> all, people.all());
    const Person *found = nullptr;
    for (const Person &person : all) {
        if (person.login == login.trimmed())
            return person;
        if (person.login.compare(login.trimmed(), Qt::CaseInsensitive) == 0)
            found = &person;
    }
    if (!found)
        return Error{Reason::NotFound, QStringLiteral("login"), login};
    return *found;
}

Result<Role> roleOf(const QString &word)
{
    const auto role = roleFromName(word.toUpper());
    if (!role)
        return Error{Reason::UnknownAction, QStringLiteral("role"), word};
    return *role;
}

Result<NewPerson> typedPerson(const CommandLine &line, Role role)
{
    NewPerson person;
    person.login = line.arguments[0];
    person.role = role;
    person.displayName = line.option("name");
    if (!line.has("no-secret")) {
        BM_TRY_ASSIGN(person.secret,
                      newSecretLine(Cli::tr("New PIN or password of %1:").arg(person.login), QStringLiteral("secret")));
    }
    if (line.has("badge")) {
        BM_TRY_ASSIGN(person.badge, secretLine(Cli::tr("Scan the badge:"), QStringLiteral("badge")));
    }
    return person;
}

// Does something with a person, and tells how they stand afterwards.
template <typename Change>
Result<Exit> changePersonOf(Invocation &run, Change change)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    People &people = plant->services().people;
    BM_TRY_ASSIGN(const Person person, personOfLogin(people, run.line.arguments[0]));
    BM_TRY(change(people, person));
    BM_TRY_ASSIGN(const Person after, personOfLogin(people, person.login));
    return tell(run, after);
}

Result<Exit> listCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const std::vector<Person> people, plant->services().people.all());
    QJsonArray list;
    TextTable table(
        {Cli::tr("Login"), Cli::tr("Name"), Cli::tr("Role"), Cli::tr("Active"), Cli::tr("PIN"), Cli::tr("Badge")});
    for (const Person &person : people) {
        list.append(personJson(person));
        table.add({person.login, person.displayName, roleName(person.role), yesOrNo(person.isActive),
                   yesOrNo(person.hasSecret), yesOrNo(person.hasBadge)});
    }
    run.out.result({{u"people"_qs, list}}, people.empty() ? Cli::tr("Nobody.") + u'\n' : table.toText());
    return Exit::Done;
}

QString signatureText(SignatureRule rule)
{
    switch (rule) {
    case SignatureRule::None:
        return {};
    case SignatureRule::Own:
        return QStringLiteral("own");
    case SignatureRule::SecondPerson:
        return QStringLiteral("second_person");
    }
    Q_UNREACHABLE();
}

Result<Exit> rightsCommand(Invocation &run)
{
    QJsonArray list;
    TextTable table({Cli::tr("Act"), Cli::tr("Roles"), Cli::tr("Signature")});
    for (const Act act : allActs()) {
        QStringList roles;
        for (const Role role : allRoles()) {
            if (mayDo(role, act))
                roles << roleName(role);
        }
        const QString signature = signatureText(signatureRule(act));
        list.append(QJsonObject{{u"act"_qs, actName(act)},
                                {u"roles"_qs, QJsonArray::fromStringList(roles)},
                                {u"signature"_qs, signature.isEmpty() ? QJsonValue() : QJsonValue(signature)}});
        table.add({actName(act), roles.join(u' '), signature});
    }
    run.out.result({{u"acts"_qs, list}}, table.toText());
    return Exit::Done;
}

Result<Exit> firstCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::openForAnybody(run.line, Database::Mode::ReadWrite));
    People &people = plant->services().people;
    BM_TRY_ASSIGN(const bool somebody, people.anybodyCanSignIn());
    if (somebody)
        return Error{Reason::NotAllowed, QStringLiteral("login")};
    BM_TRY_ASSIGN(const NewPerson admin, typedPerson(run.line, Role::Admin));
    BM_TRY_ASSIGN(const Person person, people.enrolFirst(admin));
    return tell(run, person);
}

Result<Exit> addCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const Role role, roleOf(run.line.arguments[1]));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    BM_TRY_ASSIGN(const NewPerson typed, typedPerson(run.line, role));
    BM_TRY_ASSIGN(const Person person, plant->services().people.add(typed));
    return tell(run, person);
}

Result<Exit> roleCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const Role role, roleOf(run.line.arguments[1]));
    return changePersonOf(run, [&](People &people, const Person &person) { return people.setRole(person.id, role); });
}

Result<Exit> renameCommand(Invocation &run)
{
    return changePersonOf(
        run, [&](People &people, const Person &person) { return people.rename(person.id, run.line.arguments[1]); });
}

// The way back in when the only administrator has forgotten the PIN.
Result<Exit> secretAsOwner(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::openForAnybody(run.line, Database::Mode::ReadWrite));
    People &people = plant->services().people;
    BM_TRY_ASSIGN(const Person person, personOfLogin(people, run.line.arguments[0]));
    BM_TRY_ASSIGN(const QString secret,
                  newSecretLine(Cli::tr("New PIN or password of %1:").arg(person.login), QStringLiteral("secret")));
    BM_TRY(people.setSecretAsOwner(person.id, secret));
    BM_TRY_ASSIGN(const Person after, personOfLogin(people, person.login));
    return tell(run, after);
}

Result<Exit> secretCommand(Invocation &run)
{
    if (run.line.has("as-owner"))
        return secretAsOwner(run);
    return changePersonOf(run, [&](People &people, const Person &person) -> Done {
        BM_TRY_ASSIGN(const QString secret,
                      newSecretLine(Cli::tr("New PIN or password of %1:").arg(person.login), QStringLiteral("secret")));
        return people.setSecret(person.id, secret);
    });
}

Result<Exit> badgeCommand(Invocation &run)
{
    return changePersonOf(run, [&](People &people, const Person &person) -> Done {
        if (run.line.has("remove"))
            return people.setBadge(person.id, {});
        BM_TRY_ASSIGN(const QString code, secretLine(Cli::tr("Scan the badge:"), QStringLiteral("badge")));
        return people.setBadge(person.id, code);
    });
}

Result<Exit> activateCommand(Invocation &run)
{
    return changePersonOf(run, [](People &people, const Person &person) { return people.setActive(person.id, true); });
}

Result<Exit> deactivateCommand(Invocation &run)
{
    return changePersonOf(run, [](People &people, const Person &person) { return people.setActive(person.id, false); });
}
} // namespace

std::vector<CommandSpec> peopleCommands()
{
    const OptionSpec name{"name", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "the name that people read")};
    const OptionSpec badge{"badge", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "also reads a badge, after the PIN")};
    return {
        {"people list", "", QT_TRANSLATE_NOOP("bm::Cli", "who works here, in which role"), 0, 0, listCommand},
        {"people rights", "", QT_TRANSLATE_NOOP("bm::Cli", "which role may do what, and what needs a signature"), 0, 0,
         rightsCommand},
        {"people first",
         "LOGIN",
         QT_TRANSLATE_NOOP("bm::Cli", "enrols the first administrator of a plant"),
         1,
         1,
         firstCommand,
         {name, badge}},
        {"people add",
         "LOGIN ROLE",
         QT_TRANSLATE_NOOP("bm::Cli", "enrols a person as receiving, production, qa or admin"),
         2,
         2,
         addCommand,
         {name,
          badge,
          {"no-secret", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "without a PIN; only a badge, or none"), false}}},
        {"people role", "LOGIN ROLE", QT_TRANSLATE_NOOP("bm::Cli", "gives a person another role"), 2, 2, roleCommand},
        {"people rename", "LOGIN NAME", QT_TRANSLATE_NOOP("bm::Cli", "corrects a person's name"), 2, 2, renameCommand},
        {"people secret",
         "LOGIN",
         QT_TRANSLATE_NOOP("bm::Cli", "sets a new PIN or password"),
         1,
         1,
         secretCommand,
         {{"as-owner", nullptr,
           QT_TRANSLATE_NOOP("bm::Cli", "as the owner of the file or of the tables, when no administrator can sign in"),
           false}}},
        {"people badge",
         "LOGIN",
         QT_TRANSLATE_NOOP("bm::Cli", "reads a person's new badge"),
         1,
         1,
         badgeCommand,
         {{"remove", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "takes the badge away"), false}}},
        {"people activate", "LOGIN", QT_TRANSLATE_NOOP("bm::Cli", "lets a person sign in again"), 1, 1,
         activateCommand},
        {"people deactivate", "LOGIN", QT_TRANSLATE_NOOP("bm::Cli", "a person who left; what they did stays"), 1, 1,
         deactivateCommand},
    };
}

} // namespace bm::cli

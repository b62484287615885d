// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/plantaccess.h"
#include "cli/secretinput.h"
#include "database/rights/serverrights.h"
#include "services/serverlogins.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
QJsonArray differencesJson(const std::vector<RightsDifference> &differences)
{
    QJsonArray array;
    for (const RightsDifference &difference : differences)
        array.append(QJsonObject{{QStringLiteral("group"), difference.group},
                                 {QStringLiteral("right"), difference.what},
                                 {QStringLiteral("too_much"), difference.isTooMuch}});
    return array;
}

QString differencesText(const std::vector<RightsDifference> &differences)
{
    if (differences.empty())
        return Cli::tr("The server's rights are those of this program.") + u'\n';
    QString text;
    for (const RightsDifference &difference : differences) {
        text += (difference.isTooMuch ? Cli::tr("too much: %1, %2") : Cli::tr("missing: %1, %2"))
                    .arg(difference.group, difference.what) +
                u'\n';
    }
    return text;
}

Done needPostgres(const ConnectionSettings &settings)
{
    if (settings.engine == Engine::PostgreSQL)
        return {};
    return Error{Reason::BadUrl, QStringLiteral("database"), settings.displayName()};
}

Exit answer(Invocation &run, const std::vector<RightsDifference> &differences)
{
    run.out.result(
        {{QStringLiteral("ok"), differences.empty()}, {QStringLiteral("differences"), differencesJson(differences)}},
        differencesText(differences));
    return differences.empty() ? Exit::Done : Exit::Failed;
}
} // namespace

Result<Exit> rightsInstallCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const Place place, placeOf(run.line));
    BM_TRY(needPostgres(place.database));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::openForAnybody(run.line, Database::Mode::ReadWrite));
    BM_TRY(installServerRights(plant->database()));
    BM_TRY_ASSIGN(const auto differences, serverRightsDifferences(plant->database()));
    return answer(run, differences);
}

Result<Exit> rightsCheckCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const Place place, placeOf(run.line));
    BM_TRY(needPostgres(place.database));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const bool present, hasServerGroups(plant->database()));
    if (!present)
        return Error{Reason::NotFound, QStringLiteral("role"), QStringLiteral("bm_receiving")};
    BM_TRY_ASSIGN(const auto differences, serverRightsDifferences(plant->database()));
    return answer(run, differences);
}

Result<Exit> rightsLoginCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    ServerLogins logins(plant->services().session);
    const QString login = run.line.arguments.first();
    if (run.line.has("remove")) {
        BM_TRY(logins.take(login));
        run.out.result({{QStringLiteral("login"), login}, {QStringLiteral("has_login"), false}},
                       Cli::tr("%1 has no login on the server any more.").arg(login) + u'\n');
        return Exit::Done;
    }
    BM_TRY_ASSIGN(const QString password,
                  newSecretLine(Cli::tr("Password of %1 on the server:").arg(login), QStringLiteral("password")));
    BM_TRY(logins.give(login, password));
    run.out.result({{QStringLiteral("login"), login}, {QStringLiteral("has_login"), true}},
                   Cli::tr("%1 has a login on the server.").arg(login) + u'\n');
    return Exit::Done;
}

} // namespace bm::cli

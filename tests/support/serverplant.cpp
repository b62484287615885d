// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/serverplant.h"

#include "database/migration/ourtables.h"
#include "database/rights/serverrights.h"
#include "services/serverlogins.h"
#include "support/privatecluster.h"

#include <QProcess>

namespace bm::test
{
namespace
{
QStringList psqlArguments(const ConnectionSettings &settings, const QString &sql)
{
    return {QStringLiteral("-qXAt"), QStringLiteral("-w"),
            QStringLiteral("-v"),    QStringLiteral("ON_ERROR_STOP=1"),
            QStringLiteral("-h"),    settings.host,
            QStringLiteral("-p"),    settings.port,
            QStringLiteral("-U"),    settings.user,
            QStringLiteral("-d"),    settings.database,
            QStringLiteral("-c"),    sql};
}

void psql(QProcess &process, const ConnectionSettings &settings, const QString &sql)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), settings.password);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("psql"), psqlArguments(settings, sql));
    if (!process.waitForFinished(60'000))
        qFatal("psql did not answer");
}
} // namespace

ServerPlant::ServerPlant() : floor(Engine::PostgreSQL)
{
    must(createServerGroups(*floor.database));
    must(grantServerRights(*floor.database));
    fill();
    for (const Role role : allRoles())
        addPerson(role);
}

QString ServerPlant::loginOf(Role role)
{
    switch (role) {
    case Role::Receiving:
        return QStringLiteral("receiver");
    case Role::Production:
        return QStringLiteral("line");
    case Role::Qa:
        return QStringLiteral("quality");
    case Role::Admin:
        return QStringLiteral("chief");
    }
    return {};
}

QString ServerPlant::password()
{
    return QStringLiteral("rye & 'caraway' 37");
}

ConnectionSettings ServerPlant::settingsOf(const QString &login) const
{
    ConnectionSettings settings = PrivateCluster::ofThisProgram().overTcp(floor.plant.settings().database);
    settings.user = login;
    settings.password = password();
    return settings;
}

std::unique_ptr<Database> ServerPlant::connect(const QString &login) const
{
    return must(Database::open(settingsOf(login), Database::Mode::ReadWrite));
}

QString ServerPlant::attackAs(const QString &login, const QString &sql) const
{
    QProcess process;
    psql(process, settingsOf(login), sql);
    const QString words = QString::fromUtf8(process.readAllStandardError()).trimmed();
    return process.exitCode() == 0 ? QString() : words.isEmpty() ? QStringLiteral("refused without a word") : words;
}

QString ServerPlant::askAs(const QString &login, const QString &sql) const
{
    QProcess process;
    psql(process, settingsOf(login), sql);
    return QString::fromUtf8(process.readAllStandardOutput()).trimmed();
}

QString ServerPlant::addStation()
{
    const QString name = QStringLiteral("dock_%1").arg(floor.plant.settings().database);
    must(floor.database->execute(QStringLiteral("CREATE ROLE %1 LOGIN IN ROLE bm_station PASSWORD '%2'")
                                     .arg(name, QString(password()).replace(u'\'', QLatin1String("''")))));
    return name;
}

QString ServerPlant::rows()
{
    QStringList all;
    for (const QString &table : ourTables()) {
        if (table != QLatin1String("audit_context"))
            all << table + u' ' +
                       floor.text(QStringLiteral("SELECT count(*) || ' ' || md5(COALESCE(string_agg(t::text, "
                                                 "'|' ORDER BY t::text), '')) FROM ") +
                                  table + QLatin1String(" t"));
    }
    return all.join(u'\n');
}

void ServerPlant::fill()
{
    const auto lot = [this](const char *code) {
        NewLot fresh;
        fresh.ingredientName = QStringLiteral("Flour");
        fresh.createIngredient = true;
        fresh.unit = QStringLiteral("kg");
        fresh.quantity = kilos(100);
        fresh.internalLotCode = QString::fromLatin1(code);
        return must(floor.receiving.receive(fresh)).internalLotCode;
    };
    lot("WAITING");
    must(floor.lots.release(lot("READY"), {}));
    must(floor.lots.hold(lot("HELD"), QStringLiteral("torn bag")));
    floor.recipe(QStringLiteral("Dough"), {QStringLiteral("Flour")}, QStringLiteral("Dough"));
    floor.recipe(QStringLiteral("Loaf"), {QStringLiteral("Flour")});
    const auto run = [this](const char *batch) {
        NewRun fresh;
        fresh.recipeName = QStringLiteral("Loaf");
        fresh.plannedQuantity = kilos(100);
        fresh.batchNumber = QString::fromLatin1(batch);
        fresh.startNow = true;
        const RunId id = must(floor.production.plan(fresh)).id;
        must(floor.production.add({id, QStringLiteral("READY"), kilos(10), {}}));
        return id;
    };
    must(floor.production.finish(run("DONE"), kilos(100)));
    run("OPEN");
    NewPallet pallet;
    pallet.batchNumber = QStringLiteral("DONE");
    pallet.palletNumber = QStringLiteral("PALLET");
    pallet.quantity = kilos(10);
    must(floor.palletizing.build(pallet));
}

// The roles are the server's, so a second plant of this program finds them: they are its people, too.
void ServerPlant::addPerson(Role role)
{
    floor.execute(
        QStringLiteral("INSERT INTO users (login, display_name, role, secret) VALUES (?, 'Somebody', ?, 'hash')"),
        {loginOf(role), roleName(role)});
    must(ServerLogins(floor.session).give(loginOf(role), password()));
    // Another plant of this program may have left the login in another group.
    floor.execute(QStringLiteral("UPDATE users SET is_active = false WHERE login = ?"), {loginOf(role)});
    floor.execute(QStringLiteral("UPDATE users SET is_active = true WHERE login = ?"), {loginOf(role)});
}

} // namespace bm::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exporting/exports.h"

#include "database/transaction.h"
#include "domain/gs1/checks.h"
#include "services/authority.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/exporting/streams.h"

#include <QUrl>

namespace bm
{
namespace
{
struct Setting
{
    QString name;
    QString *value;
};

std::vector<Setting> settingsOf(PlantIdentity &plant)
{
    return {{QStringLiteral("plant.name"), &plant.place.name},
            {QStringLiteral("plant.phone"), &plant.place.phone},
            {QStringLiteral("plant.street"), &plant.place.street},
            {QStringLiteral("plant.city"), &plant.place.city},
            {QStringLiteral("plant.region"), &plant.place.region},
            {QStringLiteral("plant.postal_code"), &plant.place.postalCode},
            {QStringLiteral("plant.country"), &plant.place.country},
            {QStringLiteral("plant.gln"), &plant.place.gln},
            {QStringLiteral("epcis.prefix"), &plant.prefix}};
}

Result<PlantIdentity> readPlant(Database &database)
{
    static const QString sql =
        QStringLiteral("SELECT name, value FROM settings WHERE name LIKE 'plant.%' OR name = 'epcis.prefix'");
    PlantIdentity plant;
    QString wholePlace;
    BM_TRY(database.forEach(sql, {}, [&](const Row &row) -> Done {
        const QString name = row.text(QStringLiteral("name"));
        for (const Setting &setting : settingsOf(plant))
            if (setting.name == name)
                *setting.value = row.text(QStringLiteral("value"));
        if (name == u"plant.place")
            wholePlace = row.text(QStringLiteral("value"));
        return {};
    }));
    // One text for all of it, as the papers show it: better than nothing.
    plant.isInParts = !plant.place.name.isEmpty() || wholePlace.isEmpty();
    if (!plant.isInParts)
        plant.place.name = wholePlace.simplified();
    return plant;
}

Done checkPlant(const PlantIdentity &plant)
{
    const QString &gln = plant.place.gln;
    if (!gln.isEmpty() && (gln.size() != 13 || !gs1::isAllDigits(gln) || !gs1::hasValidCheckDigit(gln)))
        return Error{Reason::NotAGtin, QStringLiteral("gln"), gln};
    const QUrl url(plant.prefix, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    if (!plant.prefix.isEmpty() && (!url.isValid() || !isWeb || url.host().isEmpty() || url.hasQuery() ||
                                    url.hasFragment() || url.toString(QUrl::FullyEncoded) != plant.prefix))
        return Error{Reason::BadUrl, QStringLiteral("prefix"), plant.prefix};
    return {};
}

Done writeSetting(Session &session, const QString &name, const QString &value)
{
    static const QString change =
        QStringLiteral("UPDATE settings SET value = ?, updated_at = ?, updated_by = ? WHERE name = ? RETURNING name");
    static const QString insert =
        QStringLiteral("INSERT INTO settings (value, updated_at, updated_by, name) VALUES (?, ?, ?, ?)");
    const Args args{value, session.now(), session.person, name};
    BM_TRY_ASSIGN(const std::optional<Row> changed, session.database.first(change, args));
    if (!changed && !value.isEmpty())
        BM_TRY(session.database.run(insert, args));
    return {};
}

Done tellAll(const EventSource &source, const EventListener &listener)
{
    if (listener.received)
        BM_TRY(tellReceipts(source, listener.received));
    if (listener.transformed) {
        BM_TRY(tellBlends(source, listener.transformed));
        BM_TRY(tellRuns(source, listener.transformed));
    }
    if (listener.packed)
        BM_TRY(tellPacked(source, listener.packed));
    if (listener.shipped)
        BM_TRY(tellShipped(source, listener.shipped));
    if (listener.returned)
        BM_TRY(tellReturned(source, listener.returned));
    if (listener.stopped)
        BM_TRY(tellStopped(source, listener.stopped));
    return {};
}
} // namespace

bool TrackedPlace::isDescribed() const
{
    return !name.isEmpty() && !phone.isEmpty() && !street.isEmpty() && !city.isEmpty() && !region.isEmpty() &&
           !postalCode.isEmpty();
}

Result<ExportRest> Exports::tell(const ExportScope &scope, const std::function<Done(const PlantIdentity &)> &begins,
                                 const EventListener &listener)
{
    return inSnapshot(m_session.database, [&]() -> Result<ExportRest> {
        ExportRest rest;
        EventSource source{m_session.database, {}, {}, {}, {}, {}, {}, {}};
        BM_TRY_ASSIGN(source.ids, idsOf(m_session, scope));
        if (scope.onlyListed) {
            BM_TRY_ASSIGN(source.listed, listedIds(m_session.database));
        }
        BM_TRY(readPlaces(source));
        BM_TRY(readParts(source));
        BM_TRY_ASSIGN(rest.plant, readPlant(m_session.database));
        BM_TRY_ASSIGN(rest.unfinished, countUnfinished(source));
        BM_TRY(begins(rest.plant));
        BM_TRY(tellAll(source, listener));
        return rest;
    });
}

Result<PlantIdentity> Exports::plant()
{
    return inSnapshot(m_session.database, [&] { return readPlant(m_session.database); });
}

Done Exports::describePlant(const PlantIdentity &described)
{
    PlantIdentity plant = described;
    if (!plant.isInParts)
        plant.place.name.clear();
    for (const Setting &setting : settingsOf(plant)) {
        *setting.value = setting.value->trimmed();
        BM_TRY(readable(*setting.value, setting.name));
    }
    while (plant.prefix.endsWith(u'/'))
        plant.prefix.chop(1);
    BM_TRY(checkPlant(plant));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::ManageDatabase));
        for (const Setting &setting : settingsOf(plant))
            BM_TRY(writeSetting(m_session, setting.name, *setting.value));
        return {};
    });
}

} // namespace bm

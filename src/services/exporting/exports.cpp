// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exporting/exports.h"

#include "database/transaction.h"
#include "database/value.h"
#include "domain/gs1/checks.h"
#include "domain/sscc.h"
#include "services/authority.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/exporting/amendments.h"
#include "services/exporting/streams.h"

#include <QUrl>

namespace bm
{
namespace
{
const QString timeZoneName = QStringLiteral("plant.time_zone");

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
            {timeZoneName, &plant.timeZone},
            {QStringLiteral("epcis.prefix"), &plant.prefix},
            {QStringLiteral("gs1_company_prefix"), &plant.companyPrefix}};
}

Result<PlantIdentity> readPlant(Database &database)
{
    static const QString sql =
        QStringLiteral("SELECT name, value FROM settings WHERE name LIKE 'plant.%' OR name IN ('epcis.prefix', "
                       "'gs1_company_prefix')");
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
    const QString &company = plant.companyPrefix;
    if (!company.isEmpty() && !Sscc::capacity(company))
        return Error{Reason::NotANumber, QStringLiteral("company_prefix"), company};
    if (!plant.timeZone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(plant.timeZone.toUtf8()))
        return Error{Reason::NotFound, QStringLiteral("time_zone"), plant.timeZone};
    return {};
}

Done writeSetting(Session &session, const QString &name, const QString &value)
{
    static const QString change =
        QStringLiteral("UPDATE settings SET value = ?, updated_at = ?, updated_by = ? WHERE name = ? RETURNING name");
    static const QString insert =
        QStringLiteral("INSERT INTO settings (value, updated_at, updated_by, name) VALUES (?, ?, ?, ?)");
    // What was taken away is an empty text and not nothing.
    const Args args{value.isNull() ? QStringLiteral("") : value, session.now(), session.person, name};
    BM_TRY_ASSIGN(const std::optional<Row> changed, session.database.first(change, args));
    if (!changed && !value.isEmpty())
        BM_TRY(session.database.run(insert, args));
    return {};
}

// When the database was made, and where: rows of two plants are never the same row.
Result<QString> readBirth(Database &database)
{
    static const QString sql =
        QStringLiteral("SELECT applied_at, host FROM schema_migrations ORDER BY version, applied_at LIMIT 1");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {}));
    return row ? toIsoUtc(row->time(QStringLiteral("applied_at"))) + u' ' + row->text(QStringLiteral("host"))
               : QString();
}

void addWholes(EventSource &source)
{
    ScopeIds &ids = source.ids;
    QSet<qint64> known(ids.lots.begin(), ids.lots.end());
    ids.received = ids.lots;
    for (size_t i = 0; i < ids.received.size(); ++i) {
        const auto part = source.parts.constFind(ids.received[i]);
        if (part == source.parts.constEnd() || known.contains(part->whole))
            continue;
        known.insert(part->whole);
        ids.received.push_back(part->whole);
    }
}

// What was never so, or was corrected afterwards.
template <typename Event>
bool isUndone(const Event &event)
{
    if constexpr (requires { event.telling; })
        if (event.telling.correctedAt.isValid())
            return true;
    if constexpr (requires { event.undoneAt; })
        return event.undoneAt.isValid();
    return false;
}

class Teller
{
public:
    Teller(const EventSource &source, const EventListener &listener, ExportRest &rest)
        : m_source(source), m_listener(listener), m_rest(rest)
    {
    }

    Done tellAll()
    {
        BM_TRY(tell(tellReceipts, m_listener.received));
        BM_TRY(tell(tellBlends, m_listener.transformed));
        BM_TRY(tell(tellRuns, m_listener.transformed));
        BM_TRY(tell(tellPacked, m_listener.packed));
        BM_TRY(tell(tellShipped, m_listener.shipped));
        BM_TRY(tell(tellReturned, m_listener.returned));
        BM_TRY(tell(tellSentBack, m_listener.sentBack));
        return tell(tellStopped, m_listener.stopped);
    }

private:
    template <typename Event>
    using Told = std::function<Done(const Event &)>;

    template <typename Event>
    Done tell(Done (*stream)(const EventSource &, const Told<Event> &), const Told<Event> &told)
    {
        if (!told)
            return {};
        return stream(m_source, [&](const Event &event) -> Done {
            // Whoever hears no corrections does not hear of a day because it was corrected then.
            if (!m_listener.hearsUndone && (isUndone(event) || !m_source.isDuring(event.at)))
                return {};
            if (!event.at.isValid() && m_source.ids.from.isValid()) {
                ++m_rest.undated;
                return {};
            }
            return told(event);
        });
    }

    const EventSource &m_source;
    const EventListener &m_listener;
    ExportRest &m_rest;
};
} // namespace

QTimeZone PlantIdentity::zone() const
{
    const QTimeZone named(timeZone.toUtf8());
    return named.isValid() ? named : QTimeZone::utc();
}

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
        EventSource source{m_session.database};
        BM_TRY_ASSIGN(rest.plant, readPlant(m_session.database));
        source.zone = rest.plant.zone();
        BM_TRY_ASSIGN(source.ids, idsOf(m_session, scope, source.zone));
        if (scope.onlyListed) {
            BM_TRY_ASSIGN(source.listed, listedIds(m_session.database));
        }
        BM_TRY(readPlaces(source));
        BM_TRY(readParts(source));
        BM_TRY(readRework(source));
        BM_TRY(readAmendments(source));
        addWholes(source);
        BM_TRY_ASSIGN(source.ids.makers, makersOf(source.database, source.ids.received));
        BM_TRY_ASSIGN(rest.plant.birth, readBirth(m_session.database));
        BM_TRY_ASSIGN(rest.unfinished, countUnfinished(source));
        BM_TRY(begins(rest.plant));
        BM_TRY(Teller(source, listener, rest).tellAll());
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

Result<QString> Exports::keepTimeZone(const QString &ianaName)
{
    if (!QTimeZone::isTimeZoneIdAvailable(ianaName.toUtf8()))
        return Error{Reason::NotFound, QStringLiteral("time_zone"), ianaName};
    BM_TRY_ASSIGN(const PlantIdentity known, plant());
    if (!known.timeZone.isEmpty())
        return known.timeZone;
    // Nobody's act: whoever happens to be signed in did not choose it.
    Session program{m_session.database, QStringLiteral("(the program)"), m_session.workstation, m_session.clock};
    program.waiting = m_session.waiting;
    const Saving saving = program.because(QStringLiteral("the zone of the computer that opened the plant first"));
    return inTransaction(program.database, saving, [&]() -> Result<QString> {
        BM_TRY_ASSIGN(const PlantIdentity now, readPlant(program.database));
        if (now.timeZone.isEmpty())
            BM_TRY(writeSetting(program, timeZoneName, ianaName));
        return now.timeZone.isEmpty() ? ianaName : now.timeZone;
    });
}

} // namespace bm

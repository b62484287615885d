// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/epcis/epcisfile.h"

#include "database/value.h"
#include "documents/epcis/epcisevents.h"
#include "documents/savefile.h"

#include <QCoreApplication>
#include <QIODevice>
#include <QJsonDocument>

namespace bm
{
namespace
{
struct Epcis
{
    Q_DECLARE_TR_FUNCTIONS(bm::Epcis)
};

constexpr auto head = "{\"@context\":[\"https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld\"],\n"
                      "\"type\":\"EPCISDocument\",\"schemaVersion\":\"2.0\",\"epcisBody\":{\"eventList\":[";

class EpcisWriter
{
public:
    EpcisWriter(QIODevice &file, const ExportControl &control) : m_file(file), m_control(control) {}

    Done begin(const PlantIdentity &plant)
    {
        m_events.emplace(plant);
        return put(head);
    }

    EventListener listener()
    {
        EventListener listener;
        listener.received = [this](const ReceiptEvent &event) {
            return add(event.at, summary.received, [&] { return m_events->received(event); });
        };
        listener.transformed = [this](const TransformationEvent &event) {
            return add(event.at, summary.transformed, [&] { return m_events->transformed(event); });
        };
        listener.packed = [this](const PackingEvent &event) {
            return add(event.at, summary.packed, [&] { return m_events->packed(event); });
        };
        listener.shipped = [this](const ShippingEvent &event) {
            return add(event.at, summary.shipped, [&] { return m_events->shipped(event); });
        };
        listener.returned = [this](const ShippingEvent &event) {
            return add(event.at, summary.returned, [&] { return m_events->returned(event); });
        };
        listener.sentBack = [this](const SentBackEvent &event) {
            return add(event.at, summary.sentBack, [&] { return m_events->sentBack(event); });
        };
        listener.hearsUndone = true;
        listener.stopped = [this](const StopEvent &event) {
            return add(event.at, summary.stopped, [&] { return m_events->stopped(event); });
        };
        return listener;
    }

    // created: of a document without events.
    Done finish(const ExportRest &rest, const QDateTime &created)
    {
        summary.unfinished = rest.unfinished;
        summary.timeless += rest.undated;
        summary.ownNames = m_events->names().own();
        summary.isPrefixChosen = !rest.plant.prefix.isEmpty();
        summary.isZoneKnown = !rest.plant.timeZone.isEmpty();
        summary.prefix = summary.isPrefixChosen ? rest.plant.prefix : EpcisNames::defaultPrefix();
        const QString date = toIsoUtc(m_newest.isValid() ? m_newest : created);
        return put("\n]},\"creationDate\":\"" + date.toLatin1() + "\"}\n");
    }

    EpcisSummary summary;

private:
    template <typename Make>
    Done add(const QDateTime &at, qint64 &count, Make make)
    {
        if (m_control.isCancelled && m_control.isCancelled())
            return Error{Reason::Cancelled};
        if (!at.isValid()) {
            ++summary.timeless;
            return {};
        }
        const bool isFirst = summary.events() == 0;
        ++count;
        if (!m_newest.isValid() || at > m_newest)
            m_newest = at;
        const QJsonObject event = make();
        const QJsonValue declared = event.value(QStringLiteral("errorDeclaration"));
        if (declared.isObject())
            ++(declared[u"correctiveEventIDs"].isArray() ? summary.corrected : summary.undone);
        return put((isFirst ? "\n" : ",\n") + QJsonDocument(event).toJson(QJsonDocument::Compact));
    }

    Done put(const QByteArray &bytes)
    {
        return m_file.write(bytes) == bytes.size() ? Done() : Done(Error{Reason::DiskFull, QStringLiteral("path"), {}});
    }

    QIODevice &m_file;
    const ExportControl &m_control;
    std::optional<EpcisEvents> m_events;
    QDateTime m_newest;
};
} // namespace

Result<EpcisSummary> writeEpcis(Session &session, const ExportScope &scope, const QString &path,
                                const ExportControl &control)
{
    EpcisSummary summary;
    const auto write = [&](QIODevice &file) -> Done {
        EpcisWriter writer(file, control);
        BM_TRY_ASSIGN(
            const ExportRest rest,
            Exports(session).tell(
                scope, [&writer](const PlantIdentity &plant) { return writer.begin(plant); }, writer.listener()));
        BM_TRY(writer.finish(rest, session.now()));
        summary = writer.summary;
        if (summary.events() == 0 && summary.timeless == 0 && !control.mayBeEmpty)
            return Error{Reason::NotFound, QStringLiteral("scope")};
        if (control.isCancelled && control.isCancelled())
            return Error{Reason::Cancelled};
        return {};
    };
    BM_TRY(saveFile(path, write));
    return summary;
}

QStringList epcisWords(const EpcisSummary &summary)
{
    QStringList lines{Epcis::tr("%1 received, %2 transformed, %3 packed, %4 shipped, %5 returned, %6 stopped or let go")
                          .arg(summary.received)
                          .arg(summary.transformed)
                          .arg(summary.packed)
                          .arg(summary.shipped)
                          .arg(summary.returned)
                          .arg(summary.stopped)};
    if (summary.sentBack > 0)
        lines << Epcis::tr("%n time(s) sent back to a supplier", nullptr, int(summary.sentBack));
    if (summary.undone > 0)
        lines << Epcis::tr("%n of them never happened: they are in it as declared in error.", nullptr,
                           int(summary.undone));
    if (summary.corrected > 0)
        lines << Epcis::tr("%n of them were corrected later: they are in it as declared in error, with the number of "
                           "the event that is right.",
                           nullptr, int(summary.corrected));
    if (summary.timeless > 0)
        lines << Epcis::tr("Of %n thing(s) nobody knows when they happened: they are not in it.", nullptr,
                           int(summary.timeless));
    if (summary.unfinished > 0)
        lines << Epcis::tr("%n run(s) are not finished yet and are not in it.", nullptr, int(summary.unfinished));
    if (summary.ownNames > 0)
        lines << Epcis::tr("Without a GS1 key, named under %1: %2").arg(summary.prefix).arg(summary.ownNames);
    if (summary.ownNames > 0 && !summary.isPrefixChosen)
        lines << Epcis::tr("Nobody chose how this plant's own names begin. Do it on the page People (This plant) or "
                           "with “bakermaidenctl export plant --prefix” before this goes to somebody.");
    if (!summary.isZoneKnown)
        lines << Epcis::tr("Nobody chose the time zone of this plant: the times are in UTC.");
    return lines;
}

} // namespace bm

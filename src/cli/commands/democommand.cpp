// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/steps.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "services/demo.h"

#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

namespace bm::cli
{
namespace
{
struct DemoOptions
{
    double scale = 0.1;
    quint64 seed = 1;
    QDateTime until; // the same life ends at the same instant
};

Result<DemoOptions> typedOptions(const CommandLine &line)
{
    DemoOptions options;
    bool isNumber = true;
    if (line.has("scale"))
        options.scale = line.option("scale").toDouble(&isNumber);
    if (!isNumber || !(options.scale < 1000))
        return Error{Reason::NotANumber, QStringLiteral("scale"), line.option("scale")};
    if (!(options.scale > 0))
        return Error{Reason::NotPositive, QStringLiteral("scale"), line.option("scale")};
    if (line.has("seed"))
        options.seed = line.option("seed").toULongLong(&isNumber);
    if (!isNumber)
        return Error{Reason::NotANumber, QStringLiteral("seed"), line.option("seed")};
    BM_TRY_ASSIGN(options.until, timeOf(line, "until"));
    if (!options.until.isValid())
        options.until = systemClock()();
    return options;
}

// A database with nothing in it gets the schema first; a file that is not there is made. Nothing else is touched.
Done prepare(const Place &place, const CommandLine &line, bool isNewFile, Output &out)
{
    if (isNewFile) {
        BM_TRY(createPlant(place.database, identityOf(line), tellSteps(out)));
        return {};
    }
    BM_TRY_ASSIGN(const auto database, Database::open(place.database, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const Inspection found, recognise(*database));
    if (decideStartup(found) == Startup::Create)
        BM_TRY(migratePlant(place.database, identityOf(line), {}, tellSteps(out)));
    return {};
}

Result<DemoReport> filled(const Place &place, const DemoOptions &options, const CommandLine &line, Output &out)
{
    BM_TRY(checkReady(place.database));
    BM_TRY_ASSIGN(const auto database, Database::open(place.database, Database::Mode::ReadWrite));
    Session session{*database, personOf(line), QSysInfo::machineHostName(), [&options] { return options.until; }};
    BM_TRY(signIn(session, line));
    qint64 told = 0;
    auto report = fillDemo(session, options.scale, options.seed, [&](qint64 done, qint64 total) {
        if (const qint64 tenths = done * 10 / std::max<qint64>(total, 1); tenths > told) {
            told = tenths;
            out.remark(Cli::tr("%1 of about %2 runs ...").arg(done).arg(total));
        }
        return !InterruptGuard::wasInterrupted();
    });
    if (report) {
        Sealing sealing(session);
        (void)sealWhatIsSettled(sealing, place.database);
    }
    return report;
}

void removeFile(const QString &path)
{
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(path + suffix);
}

QJsonObject demoJson(const DemoReport &report, const Place &place, double scale)
{
    return {{u"database"_qs, place.database.displayName()},
            {u"scale"_qs, scale},
            {u"seed"_qs, static_cast<qint64>(report.seed)},
            {u"suppliers"_qs, report.suppliers},
            {u"customers"_qs, report.customers},
            {u"ingredients"_qs, report.ingredients},
            {u"recipes"_qs, report.recipes},
            {u"lots"_qs, report.lots},
            {u"runs"_qs, report.runs},
            {u"batch_ingredients"_qs, report.uses},
            {u"transfers"_qs, report.transfers},
            {u"pallets"_qs, report.pallets},
            {u"elapsed_ms"_qs, report.elapsedMs}};
}
} // namespace

Result<Exit> demoCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const DemoOptions options, typedOptions(run.line));
    BM_TRY_ASSIGN(const Place place, placeOf(run.line));
    const bool isNewFile = place.database.engine == Engine::SQLite && !QFileInfo::exists(place.database.path);
    const InterruptGuard guard;
    BM_TRY(prepare(place, run.line, isNewFile, run.out));
    const Result<DemoReport> report = filled(place, options, run.line, run.out);
    if (!report) {
        // A file that this call made goes again; a plant that was there stays, and keeps what a long fill had
        // committed.
        if (isNewFile)
            removeFile(place.database.path);
        else if (report.error().reason == Reason::Cancelled)
            return run.out.failure(report.error(), Cli::tr("A part of the demo may be there: “inspect” tells."));
        return report.error();
    }
    run.out.result(demoJson(*report, place, options.scale),
                   Cli::tr("%1 lots, %2 runs with %3 uses, %4 pallets, %5 customers")
                           .arg(report->lots)
                           .arg(report->runs)
                           .arg(report->uses)
                           .arg(report->pallets)
                           .arg(report->customers) +
                       u'\n');
    return Exit::Done;
}

} // namespace bm::cli

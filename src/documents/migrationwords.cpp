// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/migrationwords.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QStringBuilder>

namespace bm
{
namespace
{
struct MigrationWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::MigrationWords)
};

using Words = QHash<QString, QString>;

// A name that has no words yet: readable, and nothing hidden.
QString wordsIn(const Words &words, const QString &name)
{
    const auto found = words.constFind(name);
    return found == words.cend() ? QString(name).replace(u'_', u' ') : *found;
}

} // namespace

QString variantWords(const QString &variant)
{
    return wordsIn({{QStringLiteral("empty"), MigrationWords::tr("an empty database")},
                    {QStringLiteral("bakermaiden"), MigrationWords::tr("a BakerMaiden plant")},
                    {QStringLiteral("foreign"), MigrationWords::tr("another program's database")},
                    {QStringLiteral("basic"), MigrationWords::tr("the old three-table web database")},
                    {QStringLiteral("basic-snake"), MigrationWords::tr("the old three-table database with SQL names")},
                    {QStringLiteral("web-v2"), MigrationWords::tr("the web application's database")},
                    {QStringLiteral("recipe-book"), MigrationWords::tr("the old recipe book")}},
                   variant);
}

QString checkWords(const QString &check)
{
    // "Recipe keeps name": one check for every column that was taken over.
    const QString keeps = QStringLiteral(" keeps ");
    if (check.contains(keeps))
        return MigrationWords::tr("%1 keeps %2").arg(check.section(keeps, 0, 0), check.section(keeps, 1));
    return wordsIn(
        {{QStringLiteral("schema"), MigrationWords::tr("Tables are exactly as the migrations say")},
         {QStringLiteral("migrations"), MigrationWords::tr("Every migration ran, in order, unchanged")},
         {QStringLiteral("foreign_keys"), MigrationWords::tr("Every link points to a row")},
         {QStringLiteral("unique_keys"), MigrationWords::tr("No number or name that may be there once is there twice")},
         {QStringLiteral("row_rules"), MigrationWords::tr("Every row keeps the rules of its table")},
         {QStringLiteral("lot_balances"), MigrationWords::tr("Every lot's stock adds up")},
         {QStringLiteral("vessel_acts"), MigrationWords::tr("What was taken back from vessels came back whole")},
         {QStringLiteral("integrity"), MigrationWords::tr("The database is sound inside")},
         {QStringLiteral("history"), MigrationWords::tr("The history is as it was sealed")},
         {QStringLiteral("history_end"), MigrationWords::tr("The history still ends where it was last seen to end")},
         {QStringLiteral("amcheck"), MigrationWords::tr("Tables and indexes are sound on the server's disk")},
         {QStringLiteral("tidying"), MigrationWords::tr("The room of the old rows is free again")},
         {QStringLiteral("rows_that_stay"), MigrationWords::tr("Every table that stays has all its rows")},
         {QStringLiteral("recipes keep id and name"), MigrationWords::tr("Recipes keep number and name")},
         {QStringLiteral("runs keep id, recipe, lot texts and time"),
          MigrationWords::tr("Runs keep number, recipe, lot texts and time")},
         {QStringLiteral("runs keep id, recipe and lot texts"),
          MigrationWords::tr("Runs keep number, recipe and lot texts")},
         {QStringLiteral("runs keep their time"), MigrationWords::tr("Runs keep their time")},
         {QStringLiteral("pallets keep id, run and time"), MigrationWords::tr("Pallets keep number, run and time")},
         {QStringLiteral("pallets keep id and run"), MigrationWords::tr("Pallets keep number and run")},
         {QStringLiteral("pallets keep their time"), MigrationWords::tr("Pallets keep their time")},
         {QStringLiteral("statistics"), MigrationWords::tr("The database knows how its rows are spread")},
         {QStringLiteral("every lot's ledger ends with what remains"),
          MigrationWords::tr("Every lot's movements end with what is left of it")},
         {QStringLiteral("every lot text is a lot of its run"),
          MigrationWords::tr("Every old lot text leads to its run")}},
        check);
}

QString stepWords(MigrationStep step)
{
    switch (step) {
    case MigrationStep::Inspect:
        return MigrationWords::tr("Inspect");
    case MigrationStep::Backup:
        return MigrationWords::tr("Back up");
    case MigrationStep::VerifyBackup:
        return MigrationWords::tr("Verify the backup");
    case MigrationStep::Rehearse:
        return MigrationWords::tr("Rehearse on a copy");
    case MigrationStep::Migrate:
        return MigrationWords::tr("Migrate");
    case MigrationStep::Validate:
        return MigrationWords::tr("Validate");
    case MigrationStep::Log:
        break;
    }
    return MigrationWords::tr("Write the log");
}

QString outlookWords(Startup decision, const Inspection &inspection)
{
    switch (decision) {
    case Startup::Ready:
        return MigrationWords::tr("Nothing has to be done.");
    case Startup::Create:
        return MigrationWords::tr("A new plant is set up here. Nothing is taken over.");
    case Startup::TakeOver:
        return MigrationWords::tr("Every row is taken over with its number and its time. What the old database did not "
                                  "know stays unknown and is marked as migrated.");
    case Startup::Upgrade:
        return MigrationWords::tr("The plant is brought from version %1 to version %2. Every row stays.")
            .arg(inspection.schemaVersion)
            .arg(inspection.programVersion);
    case Startup::FixFindings:
        return MigrationWords::tr("Some findings have to be resolved before anything is changed.");
    case Startup::NewerSchema:
    case Startup::NotYet:
    case Startup::Foreign:
        break;
    }
    return MigrationWords::tr("Nothing is changed.");
}

QString interruptedWords(const Inspection &inspection)
{
    const QString stands = decideStartup(inspection) == Startup::Ready
                               ? MigrationWords::tr("The database is the new one, whole.")
                               : MigrationWords::tr("The database is the old one, as it was before.");
    return stands + u' ' +
           MigrationWords::tr("Left behind, and removed by the next migration: %1")
               .arg(inspection.leftovers.join(QLatin1String(", ")));
}

QString engineWords(const Inspection &inspection)
{
    const QString name = inspection.engine == Engine::SQLite ? QStringLiteral("SQLite") : QStringLiteral("PostgreSQL");
    return inspection.serverVersion.isEmpty() ? name : QString(name % u' ' % inspection.serverVersion);
}

QString durationWords(qint64 milliseconds)
{
    const QLocale locale;
    if (milliseconds < 1000)
        return MigrationWords::tr("%1 ms").arg(milliseconds);
    if (milliseconds < 60'000)
        return MigrationWords::tr("%1 s").arg(locale.toString(double(milliseconds) / 1000.0, 'f', 1));
    return MigrationWords::tr("%1 min %2 s").arg(milliseconds / 60'000).arg(milliseconds / 1000 % 60);
}

QString keyQueryWords(const QString &name)
{
    return wordsIn({{QStringLiteral("pallets_of_run"), MigrationWords::tr("The pallets of a run")},
                    {QStringLiteral("runs_of_lot"), MigrationWords::tr("The runs that share a lot text")},
                    {QStringLiteral("newest_runs"), MigrationWords::tr("The newest runs")},
                    {QStringLiteral("pallet_by_id"), MigrationWords::tr("One pallet")}},
                   name);
}

QString millisecondsWords(double milliseconds)
{
    if (milliseconds < 0)
        return QStringLiteral("–");
    return MigrationWords::tr("%1 ms").arg(QLocale().toString(milliseconds, 'f', milliseconds < 100 ? 2 : 0));
}

QString progressWords(const MigrationProgress &progress)
{
    if (progress.waitingFor.isEmpty())
        return progress.detail;
    // Before the first look it waits for its turn; later somebody still works with the old tables.
    const QString words =
        progress.step == MigrationStep::Inspect
            ? MigrationWords::tr("%1 is taking this database over. This workstation waits and goes on by itself.")
            : MigrationWords::tr("%1 is still working with the old tables. It goes on as soon as they are free.");
    return words.arg(progress.waitingFor);
}

} // namespace bm

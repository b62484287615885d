// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/migrationwords.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QSet>
#include <algorithm>

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

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

qint64 rowsOf(const Inspection &inspection)
{
    qint64 rows = 0;
    for (const TableCount &table : inspection.tables)
        rows += table.rows;
    return rows;
}

ChecklistLine line(bool ok, const QString &text, const QString &measured)
{
    return {ok ? ChecklistLine::State::Passed : ChecklistLine::State::Failed, text, measured};
}

ChecklistLine notNeeded(const QString &text, const QString &why)
{
    return {ChecklistLine::State::NotNeeded, text, why};
}

ChecklistLine recognised(const MigrationReport &report)
{
    return line(true, MigrationWords::tr("Database recognised"),
                MigrationWords::tr("%1, %2 rows in %n table(s)", nullptr, int(report.before.tables.size()))
                    .arg(variantWords(report.before.variant), numberText(rowsOf(report.before))));
}

ChecklistLine backedUp(const MigrationReport &report)
{
    const QString text = MigrationWords::tr("Backup made and verified");
    if (!report.backup)
        return notNeeded(text, MigrationWords::tr("there was nothing to lose"));
    return line(report.backup->verified, text,
                MigrationWords::tr("restored to a scratch place, counted and compared; SHA-256 %1…")
                    .arg(report.backup->sha256.left(12)));
}

ChecklistLine rehearsed(const MigrationReport &report)
{
    const QString text = MigrationWords::tr("Rehearsed on a copy");
    if (!report.rehearsal)
        return notNeeded(text, MigrationWords::tr("there was nothing to rehearse on"));
    return line(report.rehearsal->ok, text, durationWords(report.rehearsal->durationMs));
}

ChecklistLine migrated(const MigrationReport &report)
{
    if (report.versionAfter < report.before.schemaVersion)
        return line(true, MigrationWords::tr("Rolled back in one transaction"),
                    MigrationWords::tr("schema version %1 in %2")
                        .arg(QString::number(report.versionAfter), durationWords(report.migrationMs)));
    const QString text = MigrationWords::tr("Migrated in one transaction");
    if (report.applied.empty())
        return notNeeded(text, MigrationWords::tr("the schema was there already"));
    return line(true, text,
                MigrationWords::tr("schema version %1 in %2")
                    .arg(QString::number(report.versionAfter), durationWords(report.migrationMs)));
}

ChecklistLine conserved(const MigrationReport &report)
{
    const QString text = MigrationWords::tr("No row was lost");
    if (report.rows.empty())
        return notNeeded(text, MigrationWords::tr("there were no old rows"));
    qint64 before = 0;
    QSet<QString> counted; // a table whose rows went to several places counts once
    QStringList lost;
    for (const RowConservation &rows : report.rows) {
        const QString source = rows.table.section(u' ', 0, 0);
        before += counted.contains(source) ? 0 : rows.before;
        counted.insert(source);
        if (rows.after < rows.before)
            lost << rows.table;
    }
    return line(lost.isEmpty(), text,
                lost.isEmpty() ? MigrationWords::tr("%1 rows counted before and after").arg(numberText(before))
                               : lost.join(u", "));
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

QString findingWords(const QString &kind)
{
    return wordsIn(
        {{QStringLiteral("orphan_run"), MigrationWords::tr("Runs whose recipe is missing")},
         {QStringLiteral("orphan_pallet"), MigrationWords::tr("Pallets whose run is missing")},
         {QStringLiteral("duplicate_recipe_name"), MigrationWords::tr("Recipe names used more than once")},
         {QStringLiteral("duplicate_batch_number"), MigrationWords::tr("Batch numbers used more than once")},
         {QStringLiteral("missing_name"), MigrationWords::tr("Recipes without a name")},
         {QStringLiteral("unreadable_time"), MigrationWords::tr("Times that cannot be read")},
         {QStringLiteral("batch_number_given"), MigrationWords::tr("Runs got a batch number")},
         {QStringLiteral("pallet_number_given"), MigrationWords::tr("Pallets got a number")},
         {QStringLiteral("lot_text_became_lot"), MigrationWords::tr("Lot texts became lots of unknown quantity")},
         {QStringLiteral("long_lot_text"), MigrationWords::tr("Lot texts of more than 200 characters")}},
        kind);
}

QString actionWords(const QString &action)
{
    return wordsIn(
        {{QStringLiteral("suffix_id"), MigrationWords::tr("Made unique by adding “-” and the number of the row")},
         {QStringLiteral("resolve_first"), MigrationWords::tr("Has to be put right first")}},
        action);
}

QString checkWords(const QString &check)
{
    return wordsIn(
        {{QStringLiteral("schema"), MigrationWords::tr("Tables are exactly as the migrations say")},
         {QStringLiteral("migrations"), MigrationWords::tr("Every migration ran, in order, unchanged")},
         {QStringLiteral("foreign_keys"), MigrationWords::tr("Every link points to a row")},
         {QStringLiteral("lot_balances"), MigrationWords::tr("Every lot's stock adds up")},
         {QStringLiteral("integrity"), MigrationWords::tr("The database is sound inside")},
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

std::vector<ChecklistLine> checklistOf(const MigrationReport &report)
{
    std::vector<ChecklistLine> lines{recognised(report), backedUp(report), rehearsed(report), migrated(report),
                                     conserved(report)};
    for (const CheckResult &check : report.validation)
        lines.push_back(line(check.ok, checkWords(check.check), check.detail));
    return lines;
}

} // namespace bm

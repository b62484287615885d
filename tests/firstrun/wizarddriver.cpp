// SPDX-License-Identifier: GPL-3.0-or-later
#include "firstrun/wizarddriver.h"

#include <QAbstractButton>
#include <QLineEdit>

namespace bm::test
{

void WizardDriver::open()
{
    m_wizard.show();
    if (!QTest::qWaitForWindowActive(&m_wizard))
        qFatal("The wizard never became the active window");
    QCoreApplication::processEvents();
}

void WizardDriver::type(const char *objectName, const QString &text) const
{
    auto *edit = part<QLineEdit>(objectName);
    edit->setFocus();
    edit->selectAll();
    QTest::keyClick(edit, Qt::Key_Delete);
    for (const QChar character : text) // keyClicks() knows no umlauts
        QTest::sendKeyEvent(QTest::Click, edit, Qt::Key_unknown, QString(character), Qt::NoModifier);
}

void WizardDriver::press(QAbstractButton *button) const
{
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
}

Inspection oldInspection()
{
    Inspection inspection;
    inspection.engine = Engine::SQLite;
    inspection.serverVersion = QStringLiteral("3.40.1");
    inspection.variant = QStringLiteral("basic");
    inspection.programVersion = 6;
    inspection.tables = {
        {QStringLiteral("Pallet"), 96}, {QStringLiteral("ProductionRun"), 48}, {QStringLiteral("Recipe"), 6}};
    return inspection;
}

Inspection dirtyInspection()
{
    Inspection inspection = oldInspection();
    inspection.findings = {{QStringLiteral("duplicate_name"),
                            QStringLiteral("Recipe"),
                            QStringLiteral("name"),
                            2,
                            {QStringLiteral("Rye, 1 kg")},
                            QStringLiteral("suffix_id"),
                            {QStringLiteral("suffix_id"), resolveFirst}},
                           {QStringLiteral("orphan"),
                            QStringLiteral("Pallet"),
                            QStringLiteral("productionRunId"),
                            3,
                            {QStringLiteral("17"), QStringLiteral("23"), QStringLiteral("41")},
                            QStringLiteral("unknown_parent"),
                            {QStringLiteral("unknown_parent"), resolveFirst}},
                           {QStringLiteral("orphan"),
                            QStringLiteral("ProductionRun"),
                            QStringLiteral("recipeId"),
                            1,
                            {QStringLiteral("4")},
                            QStringLiteral("unknown_parent"),
                            {QStringLiteral("unknown_parent"), resolveFirst}},
                           {QStringLiteral("ambiguous_number"),
                            QStringLiteral("ProductionRun"),
                            QStringLiteral("actualQuantity"),
                            12,
                            {QStringLiteral("1,200"), QStringLiteral("2,450"), QStringLiteral("1,750")},
                            QStringLiteral("unknown"),
                            {QStringLiteral("unknown"), QStringLiteral("decimal_comma"),
                             QStringLiteral("thousands_comma"), resolveFirst}}};
    return inspection;
}

MigrationReport takeoverReport()
{
    MigrationReport report;
    report.before = oldInspection();
    report.versionAfter = 6;
    report.backup = BackupInfo{QStringLiteral("/srv/bakery/backups/plant-20261122T101459Z.sqlite"),
                               QStringLiteral("/srv/bakery/backups/plant-20261122T101459Z.json"),
                               QStringLiteral("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"), true,
                               report.before.tables};
    report.rehearsal = Rehearsal{QStringLiteral("/tmp/rehearsal.sqlite"), 740, true};
    report.applied = {1, 2, 3, 4, 5, 6};
    report.validation = {{QStringLiteral("schema"), true, {}},       {QStringLiteral("migrations"), true, {}},
                         {QStringLiteral("foreign_keys"), true, {}}, {QStringLiteral("unique_keys"), true, {}},
                         {QStringLiteral("row_rules"), true, {}},    {QStringLiteral("lot_balances"), true, {}},
                         {QStringLiteral("integrity"), true, {}}};
    report.rows = {{QStringLiteral("Recipe -> recipes"), 6, 6},
                   {QStringLiteral("ProductionRun -> production_runs"), 48, 48},
                   {QStringLiteral("Pallet -> pallets"), 96, 96}};
    report.fixes = {{QStringLiteral("batch_number_given"), 48, QStringLiteral("give_number")},
                    {QStringLiteral("orphan"), 4, QStringLiteral("unknown_parent")}};
    report.timings = {{QStringLiteral("pallets_of_run"), 1.84, 0.21},
                      {QStringLiteral("runs_of_lot"), 12.4, 0.35},
                      {QStringLiteral("newest_runs"), 3.02, 1.11},
                      {QStringLiteral("pallet_by_id"), 0.02, 0.02}};
    report.who = {QStringLiteral("0.1.0"), QStringLiteral("line-1"), QStringLiteral("erika")};
    report.startedAt = QDateTime(QDate(2026, 11, 22), QTime(10, 14, 58), Qt::UTC);
    report.finishedAt = report.startedAt.addMSecs(2400);
    report.migrationMs = 820;
    return report;
}

TakeoverEngine FakeEngine::engine()
{
    const auto takeOver = [this](const ConnectionSettings &, const MigrationOptions &options,
                                 const ProgressReport &progress) -> Result<Takeover> {
        ++takeovers;
        fixes = options.fixes;
        while (holds) {
            if (!progress(held))
                return Error{Reason::Cancelled};
            QThread::msleep(2);
        }
        for (const MigrationStep step : {MigrationStep::Inspect, MigrationStep::Backup, MigrationStep::Migrate})
            (void)progress({step, 1, 2, {}});
        return outcome;
    };
    return {[this](const ConnectionSettings &) { return found; }, [](const ConnectionSettings &) { return Done(); },
            takeOver};
}

} // namespace bm::test

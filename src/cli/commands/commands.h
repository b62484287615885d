// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandtable.h"
#include "cli/output.h"
#include "domain/ids.h"

namespace bm
{
struct ConnectionSettings;
struct Restored;
struct Session;
} // namespace bm

namespace bm::cli
{

Result<Exit> inspectCommand(Invocation &run);
Result<Exit> planCommand(Invocation &run);
Result<Exit> verifyCommand(Invocation &run);
Result<Exit> migrateCommand(Invocation &run);
Result<Exit> backupCommand(Invocation &run);
Result<Exit> restoreCommand(Invocation &run);
Result<Exit> rollbackCommand(Invocation &run);
Result<Exit> logCommand(Invocation &run);
Result<Exit> schemaCommand(Invocation &run);
Result<Exit> healthCommand(Invocation &run);
Result<Exit> analyzeCommand(Invocation &run);
Result<Exit> scanCommand(Invocation &run);
Result<Exit> gs1TableCommand(Invocation &run);

Result<Exit> receiveCommand(Invocation &run);
Result<Exit> runNewCommand(Invocation &run);
Result<Exit> runStartCommand(Invocation &run);
Result<Exit> runAddCommand(Invocation &run);
Result<Exit> runCheckCommand(Invocation &run);
Result<Exit> runFinishCommand(Invocation &run);
Result<Exit> runAmendCommand(Invocation &run);
Result<Exit> runQualityCommand(Invocation &run);
Result<Exit> palletNewCommand(Invocation &run);
Result<Exit> palletAddCommand(Invocation &run);
Result<Exit> palletShipCommand(Invocation &run);
Result<Exit> palletVoidCommand(Invocation &run);
Result<Exit> palletTakeOffCommand(Invocation &run);
Result<Exit> palletSplitCommand(Invocation &run);
Result<Exit> palletMergeCommand(Invocation &run);
Result<Exit> palletWeighCommand(Invocation &run);
Result<Exit> palletMoveCommand(Invocation &run);
Result<Exit> palletCloseCommand(Invocation &run);
Result<Exit> palletClosingCommand(Invocation &run);
Result<Exit> palletShowCommand(Invocation &run);
Result<Exit> lotHoldCommand(Invocation &run);
Result<Exit> lotReleaseCommand(Invocation &run);
Result<Exit> lotRejectCommand(Invocation &run);
Result<Exit> lotAdjustCommand(Invocation &run);
Result<Exit> lotTakeBackCommand(Invocation &run);

Result<Exit> traceForwardCommand(Invocation &run);
Result<Exit> traceBackwardCommand(Invocation &run);
Result<Exit> historyCommand(Invocation &run);
Result<Exit> demoCommand(Invocation &run);

Result<Exit> rightsInstallCommand(Invocation &run);
Result<Exit> rightsCheckCommand(Invocation &run);
Result<Exit> rightsLoginCommand(Invocation &run);

// Says so when the plant wants to be told whose goods these are.
Done remarkOnSupplier(Session &session, LotId lot, Output &out);

// A warning about owners, rights and settings that a restore could not give back; nothing when there are none.
void tellNotKept(const Restored &restored, Output &out);

// The path of the log that a killed program did not come to write, said as a remark; empty when none was missing.
QString missingLogWritten(const ConnectionSettings &settings, Output &out);

// The commands about people, recalls, labels, the stock and deliveries, for the table.
std::vector<CommandSpec> balanceCommands();
std::vector<CommandSpec> runStepCommands();
std::vector<CommandSpec> scaleCommands();
std::vector<CommandSpec> deliveryCommands();
std::vector<CommandSpec> supplierCommands();
std::vector<CommandSpec> shipmentCommands();
std::vector<CommandSpec> customerCommands();
std::vector<CommandSpec> inspectionCommands();
std::vector<CommandSpec> holdCommands();
std::vector<CommandSpec> labelPatternCommands();
std::vector<CommandSpec> stockCommands();
std::vector<CommandSpec> peopleCommands();
std::vector<CommandSpec> recallCommands();
std::vector<CommandSpec> readinessCommands();
std::vector<CommandSpec> labelCommands();
// What a plant has in spreadsheets.
std::vector<CommandSpec> importCommands();

} // namespace bm::cli

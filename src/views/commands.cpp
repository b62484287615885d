// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/commands.h"

#include "views/style/icons.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QPointer>
#include <algorithm>

namespace bm
{
namespace
{

using enum CommandId;
constexpr auto anywhere = CommandPlace::Window;
constexpr auto receiving = CommandPlace::Receiving;
constexpr auto production = CommandPlace::Production;
constexpr auto pallets = CommandPlace::Pallets;
constexpr auto shipping = CommandPlace::Shipping;
constexpr auto database = CommandPlace::Database;
constexpr auto people = CommandPlace::People;
constexpr auto backups = CommandPlace::Backups;
constexpr auto labels = CommandPlace::Labels;
constexpr auto recall = CommandPlace::Recall;
constexpr auto inventory = CommandPlace::Inventory;
constexpr auto quality = CommandPlace::Quality;
constexpr auto inspection = CommandPlace::Inspection;
constexpr auto suspects = CommandPlace::Suspects;
constexpr auto charts = CommandPlace::Charts;
constexpr auto recipes = CommandPlace::Recipes;

// clang-format off
constexpr Command commandTable[]{
    {ShowReceiving,  anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Receiving"), "truck", "Ctrl+1"},
    {ShowProduction, anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Production"), "croissant", "Ctrl+2"},
    {ShowPallets,    anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Pallets"), "boxes", "Ctrl+3"},
    {ShowShipments,  anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Shipments"), "truck", "Ctrl+F3"},
    {ShowGenealogy,  anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Genealogy"), "git-fork", "Ctrl+4"},
    {FindInGenealogy, CommandPlace::Genealogy, QT_TRANSLATE_NOOP("bm::Commands", "Find in it"), "search", "Ctrl+F"},
    {PrintGenealogy, CommandPlace::Genealogy, QT_TRANSLATE_NOOP("bm::Commands", "Print picture"), "printer", "Ctrl+P"},
    {ShowHistory,    anywhere, QT_TRANSLATE_NOOP("bm::Commands", "History"), "history", "Ctrl+5"},
    {ShowDatabase,   anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Database"), "database", "Ctrl+6"},
    {ShowBackups,    anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Backups"), "archive", "Ctrl+7"},
    {ShowLabels,     anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Labels"), "tag", "F6"},
    {ShowScanner,    anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Scanner"), "scan-barcode", "F12"},
    {ShowHelp,       anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Help"), "circle-question-mark", "Ctrl+9"},
    {Help,           anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Show help"), "circle-question-mark", "F1"},
    {Scan,           anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Go to the scan field"), "scan-barcode", "F2"},
    {Find,           anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Find in the list"), "search", "F3"},
    {LastScans,      anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Last scans"), "history", "F4"},
    {ScaleSetting,   anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Scale…"), "scale", "Ctrl+F12"},
    {TakeBackScan,   anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Take back what it led to"), "undo-2", "Ctrl+Z"},
    {Reload,         anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Read the lists again"), "refresh-cw", "F5"},
    {NextTheme,      anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Next theme"), "contrast", "F11"},
    {ChangePerson,   anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Change person"), "users", "F9"},
    {ChangePin,      anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Change my PIN"), "pencil", "Ctrl+F9"},
    {SignOut,        anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Sign out"), "lock", "Shift+F9"},
    {ShowPeople,     anywhere, QT_TRANSLATE_NOOP("bm::Commands", "People"), "users", "Ctrl+8"},
    {Receive,        receiving, QT_TRANSLATE_NOOP("bm::Commands", "Receive"), "check", "Ctrl+Return"},
    {ClearDelivery,  receiving, QT_TRANSLATE_NOOP("bm::Commands", "Clear"), "x", "Ctrl+Backspace"},
    {SwitchLots,     receiving, QT_TRANSLATE_NOOP("bm::Commands", "Delivery or lots"), "arrow-up-down", "Ctrl+L"},
    {OpenDelivery,   receiving, QT_TRANSLATE_NOOP("bm::Commands", "Open delivery"), "truck", "Ctrl+D"},
    {CloseDelivery,  receiving, QT_TRANSLATE_NOOP("bm::Commands", "Close"), "lock", "Ctrl+Shift+F"},
    {SendBackGoods,  receiving, QT_TRANSLATE_NOOP("bm::Commands", "Send back"), "undo-2", "Ctrl+Shift+B"},
    {DeliveryPapers, receiving, QT_TRANSLATE_NOOP("bm::Commands", "Papers"), "clipboard-list", "Ctrl+Shift+P"},
    {ExpectLine,     receiving, QT_TRANSLATE_NOOP("bm::Commands", "Expect"), "plus", "Ctrl+E"},
    {SupplierAddress, receiving, QT_TRANSLATE_NOOP("bm::Commands", "Address"), "pencil", "Ctrl+Shift+D"},
    {PutDeliveryAside, receiving, QT_TRANSLATE_NOOP("bm::Commands", "Put aside"), "x", "Ctrl+Shift+K"},
    {KeepDoubted,    receiving, QT_TRANSLATE_NOOP("bm::Commands", "Keep as it is"), "check", "Ctrl+Shift+O"},
    {TeachLabel,     receiving, QT_TRANSLATE_NOOP("bm::Commands", "Teach this label…"), "pencil", "Ctrl+Shift+T"},
    {ShowLabelPatterns, receiving, QT_TRANSLATE_NOOP("bm::Commands", "Label patterns"), "tag", "Ctrl+Shift+L"},
    {ReleaseLot,     receiving, QT_TRANSLATE_NOOP("bm::Commands", "Release"), "circle-check", "Ctrl+Shift+R"},
    {HoldLot,        receiving, QT_TRANSLATE_NOOP("bm::Commands", "Hold"), "lock", "Ctrl+Shift+H"},
    {RejectLot,      receiving, QT_TRANSLATE_NOOP("bm::Commands", "Reject"), "octagon-x", "Ctrl+Shift+J"},
    {AdjustLot,      receiving, QT_TRANSLATE_NOOP("bm::Commands", "Adjust"), "scale", "Ctrl+Shift+A"},
    {PrintLotLabel,  receiving, QT_TRANSLATE_NOOP("bm::Commands", "Print label"), "printer", "Ctrl+P"},
    {LotHistory,     receiving, QT_TRANSLATE_NOOP("bm::Commands", "History"), "history", "Ctrl+Shift+Y"},
    {PlanRun,        production, QT_TRANSLATE_NOOP("bm::Commands", "Plan a batch"), "plus", "Ctrl+N"},
    {OpenRun,        production, QT_TRANSLATE_NOOP("bm::Commands", "Open"), "arrow-right", "Ctrl+O"},
    {StartRun,       production, QT_TRANSLATE_NOOP("bm::Commands", "Start"), "circle-play", "Ctrl+Shift+S"},
    {BackToRuns,     production, QT_TRANSLATE_NOOP("bm::Commands", "All batches"), "arrow-left", "Alt+Left"},
    {TakeBack,       production, QT_TRANSLATE_NOOP("bm::Commands", "Take back"), "undo-2", "Ctrl+Shift+T"},
    {FinishRun,      production, QT_TRANSLATE_NOOP("bm::Commands", "Finish"), "circle-check", "Ctrl+Shift+F"},
    {StandIn,        production, QT_TRANSLATE_NOOP("bm::Commands", "Instead of"), "arrow-up-down", "Ctrl+Shift+X"},
    {AmendRun,       production, QT_TRANSLATE_NOOP("bm::Commands", "Correct the yield"), "pencil", "Ctrl+Shift+E"},
    {CheckRunQuality, production, QT_TRANSLATE_NOOP("bm::Commands", "Quality"), "flask-conical", "Ctrl+Shift+Q"},
    {HoldRun,        production, QT_TRANSLATE_NOOP("bm::Commands", "Hold"), "lock", "Ctrl+Shift+H"},
    {ReleaseRun,     production, QT_TRANSLATE_NOOP("bm::Commands", "Release"), "circle-check", "Ctrl+Shift+R"},
    {RunHistory,     production, QT_TRANSLATE_NOOP("bm::Commands", "History"), "history", "Ctrl+Shift+Y"},
    {RunWaste,       production, QT_TRANSLATE_NOOP("bm::Commands", "Waste"), "ban", "Ctrl+Shift+W"},
    {RunRework,      production, QT_TRANSLATE_NOOP("bm::Commands", "Rework"), "archive", "Ctrl+Shift+N"},
    {RunSheet,       production, QT_TRANSLATE_NOOP("bm::Commands", "Sheet"), "printer", "Ctrl+P"},
    {RunTolerance,   production, QT_TRANSLATE_NOOP("bm::Commands", "Balance limit"), "scale", "Ctrl+Shift+U"},
    {PauseRun,       production, QT_TRANSLATE_NOOP("bm::Commands", "Pause"), "circle-pause", "Ctrl+Shift+P"},
    {ResumeRun,      production, QT_TRANSLATE_NOOP("bm::Commands", "Resume"), "circle-play", "Ctrl+Shift+O"},
    {CancelRun,      production, QT_TRANSLATE_NOOP("bm::Commands", "Cancel batch"), "ban", "Ctrl+Shift+V"},
    {FailRun,        production, QT_TRANSLATE_NOOP("bm::Commands", "Failed"), "octagon-x", "Ctrl+Shift+J"},
    {ShowBoard,      production, QT_TRANSLATE_NOOP("bm::Commands", "Plan board"), "calendar-days", "Ctrl+L"},
    {BoardBefore,    production, QT_TRANSLATE_NOOP("bm::Commands", "Day before"), "chevron-left", "Ctrl+PgUp"},
    {BoardToday,     production, QT_TRANSLATE_NOOP("bm::Commands", "Today"), "sun", "Ctrl+Home"},
    {BoardAfter,     production, QT_TRANSLATE_NOOP("bm::Commands", "Day after"), "chevron-right", "Ctrl+PgDown"},
    {OpenOnBoard,    production, QT_TRANSLATE_NOOP("bm::Commands", "Open batch"), "arrow-right", "Alt+Return"},
    {MoveRun,        production, QT_TRANSLATE_NOOP("bm::Commands", "Move"), "arrow-up-down", "Ctrl+Shift+M"},
    {PlantShifts,    production, QT_TRANSLATE_NOOP("bm::Commands", "Shifts"), "clock", "Ctrl+Shift+L"},
    {BatchNumbers,   production, QT_TRANSLATE_NOOP("bm::Commands", "Batch numbers"), "tag", "Ctrl+Shift+B"},
    {BatchReadings,  production, QT_TRANSLATE_NOOP("bm::Commands", "Readings of the step"), "flask-conical", "Ctrl+E"},
    {StepDone,       production, QT_TRANSLATE_NOOP("bm::Commands", "Step done"), "check", "Ctrl+Return"},
    {TakeWeight,     production, QT_TRANSLATE_NOOP("bm::Commands", "Take weight"), "arrow-left", "Ctrl+Shift+G"},
    {TareScale,      production, QT_TRANSLATE_NOOP("bm::Commands", "Tare"), "minus", "Ctrl+Shift+D"},
    {ZeroScale,      production, QT_TRANSLATE_NOOP("bm::Commands", "Zero"), "scale", "Ctrl+Shift+K"},
    {BuildPallet,    pallets, QT_TRANSLATE_NOOP("bm::Commands", "Build a pallet"), "plus", "Ctrl+N"},
    {AddToPallet,    pallets, QT_TRANSLATE_NOOP("bm::Commands", "Add a batch"), "package", "Ctrl+Shift+A"},
    {TakeOffPallet,  pallets, QT_TRANSLATE_NOOP("bm::Commands", "Take off"), "package-open", "Ctrl+Shift+F"},
    {SplitPallet,    pallets, QT_TRANSLATE_NOOP("bm::Commands", "Split"), "git-fork", "Ctrl+Shift+B"},
    {MergePallets,   pallets, QT_TRANSLATE_NOOP("bm::Commands", "Merge"), "boxes", "Ctrl+Shift+G"},
    {MovePallets,    pallets, QT_TRANSLATE_NOOP("bm::Commands", "Move"), "arrow-up-down", "Ctrl+Shift+M"},
    {ScanLabelBack,  pallets, QT_TRANSLATE_NOOP("bm::Commands", "Scan label back"), "package-check", "Ctrl+Shift+L"},
    {ShipPallet,     pallets, QT_TRANSLATE_NOOP("bm::Commands", "Ship"), "truck", "Ctrl+Shift+S"},
    {VoidPallet,     pallets, QT_TRANSLATE_NOOP("bm::Commands", "Void"), "ban", "Ctrl+Shift+V"},
    {HoldPallet,     pallets, QT_TRANSLATE_NOOP("bm::Commands", "Hold"), "lock", "Ctrl+Shift+H"},
    {ReleasePallet,  pallets, QT_TRANSLATE_NOOP("bm::Commands", "Release"), "circle-check", "Ctrl+Shift+R"},
    {PrintPalletLabel, pallets, QT_TRANSLATE_NOOP("bm::Commands", "Label"), "printer", "Ctrl+P"},
    {PalletHistory,  pallets, QT_TRANSLATE_NOOP("bm::Commands", "History"), "history", "Ctrl+Shift+Y"},
    {OpenShipment,   shipping, QT_TRANSLATE_NOOP("bm::Commands", "New shipment"), "plus", "Ctrl+N"},
    {AmendShipment,  shipping, QT_TRANSLATE_NOOP("bm::Commands", "Change"), "pencil", "Ctrl+E"},
    {ShipmentCustomer, shipping, QT_TRANSLATE_NOOP("bm::Commands", "Customer"), "users", "Ctrl+Shift+A"},
    {UnloadPallet,   shipping, QT_TRANSLATE_NOOP("bm::Commands", "Take off"), "package-open", "Ctrl+Shift+F"},
    {LetLeave,       shipping, QT_TRANSLATE_NOOP("bm::Commands", "Ship"), "truck", "Ctrl+Shift+S"},
    {ShipmentPaper,  shipping, QT_TRANSLATE_NOOP("bm::Commands", "Papers"), "printer", "Ctrl+P"},
    {UnshipShipment, shipping, QT_TRANSLATE_NOOP("bm::Commands", "Unship"), "undo-2", "Ctrl+Shift+U"},
    {CancelShipment, shipping, QT_TRANSLATE_NOOP("bm::Commands", "Cancel it"), "ban", "Ctrl+Shift+V"},
    {ComesBack,      shipping, QT_TRANSLATE_NOOP("bm::Commands", "Return"), "arrow-left", "Ctrl+Shift+R"},
    {ReadDatabase,   database, QT_TRANSLATE_NOOP("bm::Commands", "Read again"), "refresh-cw", "Ctrl+R"},
    {CopyReport,     database, QT_TRANSLATE_NOOP("bm::Commands", "Copy"), "clipboard-list", "Ctrl+Shift+C"},
    {SaveReport,     database, QT_TRANSLATE_NOOP("bm::Commands", "Save"), "download", "Ctrl+Shift+S"},
    {AddPerson,      people, QT_TRANSLATE_NOOP("bm::Commands", "Add a person"), "plus", "Ctrl+N"},
    {RenamePerson,   people, QT_TRANSLATE_NOOP("bm::Commands", "Rename"), "pencil", "Ctrl+Shift+N"},
    {ChangeRole,     people, QT_TRANSLATE_NOOP("bm::Commands", "Role"), "users", "Ctrl+Shift+R"},
    {NewPin,         people, QT_TRANSLATE_NOOP("bm::Commands", "New PIN"), "lock", "Ctrl+Shift+P"},
    {NewBadge,       people, QT_TRANSLATE_NOOP("bm::Commands", "Badge"), "scan-barcode", "Ctrl+Shift+B"},
    {SwitchPerson,   people, QT_TRANSLATE_NOOP("bm::Commands", "Active or not"), "ban", "Ctrl+Shift+D"},
    {ServerLogin,    people, QT_TRANSLATE_NOOP("bm::Commands", "Server login"), "database", "Ctrl+Shift+L"},
    {MakeBackup,     backups, QT_TRANSLATE_NOOP("bm::Commands", "Make a backup now"), "archive", "Ctrl+N"},
    {ChangeBackupPlan, backups, QT_TRANSLATE_NOOP("bm::Commands", "Change the plan"), "settings", "Ctrl+Shift+P"},
    {ShowSuspects,   anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Suspects"), "search", "Ctrl+F4"},
    {FindSuspects,   suspects, QT_TRANSLATE_NOOP("bm::Commands", "Compare"), "search", "Ctrl+Return"},
    {TraceSuspect,   suspects, QT_TRANSLATE_NOOP("bm::Commands", "Trace it"), "git-fork", "Ctrl+Shift+T"},
    {CopySuspects,   suspects, QT_TRANSLATE_NOOP("bm::Commands", "Copy as CSV"), "clipboard-list", "Ctrl+Shift+C"},
    {ShowCharts,     anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Charts"), "chart-column", "Ctrl+F5"},
    {DrawChart,      charts, QT_TRANSLATE_NOOP("bm::Commands", "Draw"), "chart-column", "Ctrl+Return"},
    {CopyChartPicture, charts, QT_TRANSLATE_NOOP("bm::Commands", "Copy picture"), "clipboard-list", "Ctrl+Shift+P"},
    {CopyChartData,  charts, QT_TRANSLATE_NOOP("bm::Commands", "Copy data"), "clipboard-list", "Ctrl+Shift+C"},
    {SaveChart,      charts, QT_TRANSLATE_NOOP("bm::Commands", "Save…"), "download", "Ctrl+Shift+S"},
    {ChartStock,     inventory, QT_TRANSLATE_NOOP("bm::Commands", "Charts"), "chart-column", "Ctrl+G"},
    {ChartYield,     recipes, QT_TRANSLATE_NOOP("bm::Commands", "Yield chart"), "chart-column", "Ctrl+G"},
    {ShowRecall,     anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Recall"), "siren", "Ctrl+0"},
    {NewRecall,      recall, QT_TRANSLATE_NOOP("bm::Commands", "New recall"), "plus", "Ctrl+N"},
    {SettleItem,     recall, QT_TRANSLATE_NOOP("bm::Commands", "Settle"), "circle-check", "Ctrl+Shift+S"},
    {CustomerTold,   recall, QT_TRANSLATE_NOOP("bm::Commands", "Mark told"), "users", "Ctrl+Shift+T"},
    {NoticeChecked,  recall, QT_TRANSLATE_NOOP("bm::Commands", "Check effect"), "clipboard-check", "Ctrl+Shift+K"},
    {CloseRecall,    recall, QT_TRANSLATE_NOOP("bm::Commands", "Close"), "lock", "Ctrl+Shift+F"},
    {SaveEvidence,   recall, QT_TRANSLATE_NOOP("bm::Commands", "Evidence"), "download", "Ctrl+Shift+E"},
    {SaveLetters,    recall, QT_TRANSLATE_NOOP("bm::Commands", "Letters…"), "file-text", "Ctrl+Shift+L"},
    {ShowReadiness,  recall, QT_TRANSLATE_NOOP("bm::Commands", "Readiness"), "clipboard-list", "Ctrl+Shift+D"},
    {ShowInventory,  anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Inventory"), "package", "F7"},
    {ImportFile,     anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Import…"), "upload", "Ctrl+F7"},
    {SwitchStock,    inventory, QT_TRANSLATE_NOOP("bm::Commands", "Lots or ingredients"), "arrow-up-down", "Ctrl+L"},
    {StockLevels,    inventory, QT_TRANSLATE_NOOP("bm::Commands", "Reorder point"), "pencil", "Ctrl+Shift+R"},
    {ShowVessels,    inventory, QT_TRANSLATE_NOOP("bm::Commands", "Vessels"), "package-open", "Ctrl+Shift+V"},
    {NewVessel,      CommandPlace::Vessels, QT_TRANSLATE_NOOP("bm::Commands", "New vessel"), "plus", "Ctrl+N"},
    {LoadVessel,     CommandPlace::Vessels, QT_TRANSLATE_NOOP("bm::Commands", "Load"), "arrow-right", "Ctrl+L"},
    {ProveVesselEmpty, CommandPlace::Vessels, QT_TRANSLATE_NOOP("bm::Commands", "Proven empty"), "circle-check", "Ctrl+E"},
    {UndoVessel,     CommandPlace::Vessels, QT_TRANSLATE_NOOP("bm::Commands", "Take last back"), "undo-2", "Ctrl+T"},
    {RetireVessel,   CommandPlace::Vessels, QT_TRANSLATE_NOOP("bm::Commands", "Retire"), "ban", "Ctrl+Shift+R"},
    {AmendVessel,    CommandPlace::Vessels, QT_TRANSLATE_NOOP("bm::Commands", "Change"), "pencil", "Ctrl+Shift+E"},
    {PrintVesselLabel, CommandPlace::Vessels, QT_TRANSLATE_NOOP("bm::Commands", "Print label"), "printer", "Ctrl+P"},
    {CommandId::VesselActs, CommandPlace::Vessels, QT_TRANSLATE_NOOP("bm::Commands", "All acts"), "clipboard-list", "Ctrl+O"},
    {VesselHistory,  CommandPlace::Vessels, QT_TRANSLATE_NOOP("bm::Commands", "History"), "history", "Ctrl+Shift+Y"},
    {AmendIngredient, inventory, QT_TRANSLATE_NOOP("bm::Commands", "Edit"), "settings", "Ctrl+Shift+E"},
    {MoveLot,        inventory, QT_TRANSLATE_NOOP("bm::Commands", "Move"), "arrow-right", "Ctrl+Shift+M"},
    {CountLot,       inventory, QT_TRANSLATE_NOOP("bm::Commands", "Count"), "scale", "Ctrl+Shift+C"},
    {SplitLot,       inventory, QT_TRANSLATE_NOOP("bm::Commands", "Split"), "git-fork", "Ctrl+Shift+T"},
    {SampleLot,      inventory, QT_TRANSLATE_NOOP("bm::Commands", "Sample"), "flask-conical", "Ctrl+Shift+S"},
    {WasteLot,       inventory, QT_TRANSLATE_NOOP("bm::Commands", "Discard"), "ban", "Ctrl+Shift+W"},
    {SendLotBack,    inventory, QT_TRANSLATE_NOOP("bm::Commands", "Send back"), "undo-2", "Ctrl+Shift+B"},
    {PrintStockLabel, inventory, QT_TRANSLATE_NOOP("bm::Commands", "Print label"), "printer", "Ctrl+P"},
    {StockHistory,   inventory, QT_TRANSLATE_NOOP("bm::Commands", "History"), "history", "Ctrl+Shift+Y"},
    {ShowQuality, anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Inspection"), "clipboard-check", "F10"},
    {InspectLot, receiving, QT_TRANSLATE_NOOP("bm::Commands", "Inspect…"), "clipboard-check", "Ctrl+Shift+I"},
    {InspectStock, inventory, QT_TRANSLATE_NOOP("bm::Commands", "Inspect…"), "clipboard-check", "Ctrl+Shift+I"},
    {InspectWaiting, quality, QT_TRANSLATE_NOOP("bm::Commands", "Inspect…"), "clipboard-check", "Ctrl+Shift+I"},
    {ReleaseHeld, quality, QT_TRANSLATE_NOOP("bm::Commands", "Release"), "circle-check", "Ctrl+Shift+R"},
    {AddPoint, quality, QT_TRANSLATE_NOOP("bm::Commands", "Add"), "plus", "Ctrl+N"},
    {PointUp, quality, QT_TRANSLATE_NOOP("bm::Commands", "Earlier"), "chevron-up", "Ctrl+Shift+Up"},
    {PointDown, quality, QT_TRANSLATE_NOOP("bm::Commands", "Later"), "chevron-down", "Ctrl+Shift+Down"},
    {RetirePoint, quality, QT_TRANSLATE_NOOP("bm::Commands", "Retire"), "ban", "Ctrl+Shift+D"},
    {ApproveSupplier, quality, QT_TRANSLATE_NOOP("bm::Commands", "Approve"), "circle-check", "Ctrl+Shift+A"},
    {SuspendSupplier, quality, QT_TRANSLATE_NOOP("bm::Commands", "Suspend"), "octagon-x", "Ctrl+Shift+S"},
    {ReviewSupplier, quality, QT_TRANSLATE_NOOP("bm::Commands", "Review"), "hourglass", "Ctrl+Shift+V"},
    {SupplierRule, quality, QT_TRANSLATE_NOOP("bm::Commands", "Rule for suppliers"), "settings", "Ctrl+Shift+P"},
    {PointGood, inspection, QT_TRANSLATE_NOOP("bm::Commands", "Good"), "check", "Ctrl+G"},
    {PointBad, inspection, QT_TRANSLATE_NOOP("bm::Commands", "Not good"), "x", "Ctrl+B"},
    {AnswerPoint, inspection, QT_TRANSLATE_NOOP("bm::Commands", "Answer"), "pencil", "Ctrl+Return"},
    {PassInspected, inspection, QT_TRANSLATE_NOOP("bm::Commands", "Release"), "circle-check", "Ctrl+Shift+R"},
    {PassForAWhile, inspection, QT_TRANSLATE_NOOP("bm::Commands", "Release until"), "clock", "Ctrl+Shift+U"},
    {HoldInspected, inspection, QT_TRANSLATE_NOOP("bm::Commands", "Quarantine"), "lock", "Ctrl+Shift+H"},
    {RejectInspected, inspection, QT_TRANSLATE_NOOP("bm::Commands", "Reject"), "octagon-x", "Ctrl+Shift+J"},
    {ShowRecipes, anywhere, QT_TRANSLATE_NOOP("bm::Commands", "Recipes"), "book-open", "Ctrl+F2"},
    {NewRecipe, recipes, QT_TRANSLATE_NOOP("bm::Commands", "New recipe"), "plus", "Ctrl+N"},
    {OpenRecipe, recipes, QT_TRANSLATE_NOOP("bm::Commands", "Open"), "arrow-right", "Ctrl+O"},
    {BackToRecipes, recipes, QT_TRANSLATE_NOOP("bm::Commands", "All recipes"), "arrow-left", "Alt+Left"},
    {SwitchRecipe, recipes, QT_TRANSLATE_NOOP("bm::Commands", "Formulation, contents or steps"), "arrow-up-down", "Ctrl+L"},
    {ChangeRecipeLine, recipes, QT_TRANSLATE_NOOP("bm::Commands", "Change"), "pencil", "Ctrl+E"},
    {AddRecipeLine, recipes, QT_TRANSLATE_NOOP("bm::Commands", "Add"), "plus", "Ctrl+Shift+A"},
    {LeaveOutLine, recipes, QT_TRANSLATE_NOOP("bm::Commands", "Leave out"), "minus", "Ctrl+Shift+D"},
    {RecipeLineUp, recipes, QT_TRANSLATE_NOOP("bm::Commands", "Earlier"), "chevron-up", "Ctrl+Shift+Up"},
    {RecipeLineDown, recipes, QT_TRANSLATE_NOOP("bm::Commands", "Later"), "chevron-down", "Ctrl+Shift+Down"},
    {NextRecipeVersion, recipes, QT_TRANSLATE_NOOP("bm::Commands", "Next version"), "git-fork", "Ctrl+Shift+N"},
    {ActivateRecipe, recipes, QT_TRANSLATE_NOOP("bm::Commands", "Activate"), "circle-check", "Ctrl+Shift+R"},
    {RetireRecipe, recipes, QT_TRANSLATE_NOOP("bm::Commands", "Retire"), "ban", "Ctrl+Shift+T"},
    {CompareRecipes, recipes, QT_TRANSLATE_NOOP("bm::Commands", "Compare…"), "arrow-up-down", "Ctrl+Shift+V"},
    {ScaleRecipe, recipes, QT_TRANSLATE_NOOP("bm::Commands", "Scale to a batch"), "scale", "Ctrl+B"},
    {AddStepReading, recipes, QT_TRANSLATE_NOOP("bm::Commands", "Reading"), "flask-conical", "Ctrl+Shift+E"},
    {ExpectYield, recipes, QT_TRANSLATE_NOOP("bm::Commands", "Yield"), "scale", "Ctrl+Shift+U"},
    {FillMixer, recipes, QT_TRANSLATE_NOOP("bm::Commands", "Fill a mixer"), "factory", "Ctrl+Shift+B"},
    {RecipeHistory, recipes, QT_TRANSLATE_NOOP("bm::Commands", "History"), "history", "Ctrl+Shift+Y"},
    {PrintAgain,     labels, QT_TRANSLATE_NOOP("bm::Commands", "Print again"), "printer", "Ctrl+P"},
    {LabelIsThere,   labels, QT_TRANSLATE_NOOP("bm::Commands", "It is there"), "circle-check", "Ctrl+Shift+I"},
    {SaveLabel,      labels, QT_TRANSLATE_NOOP("bm::Commands", "Save as PDF"), "download", "Ctrl+Shift+S"},
    {DropLabel,      labels, QT_TRANSLATE_NOOP("bm::Commands", "Not needed"), "x", "Ctrl+Shift+D"},
    {LabelPrinter,   labels, QT_TRANSLATE_NOOP("bm::Commands", "Label printer"), "settings", "Ctrl+Shift+P"},
    {TestLabel,      labels, QT_TRANSLATE_NOOP("bm::Commands", "Test label"), "tag", "Ctrl+Shift+T"},
};
// clang-format on

QString translated(const char *words)
{
    return QCoreApplication::translate("bm::Commands", words);
}

} // namespace

const std::vector<Command> &allCommands()
{
    static const std::vector<Command> table(std::begin(commandTable), std::end(commandTable));
    return table;
}

const Command &commandOf(CommandId id)
{
    const auto &all = allCommands();
    const auto found = std::find_if(all.begin(), all.end(), [id](const Command &command) { return command.id == id; });
    Q_ASSERT(found != all.end());
    return *found;
}

QString commandText(CommandId id)
{
    return translated(commandOf(id).words);
}

QKeySequence commandKeys(CommandId id)
{
    return QKeySequence::fromString(QString::fromLatin1(commandOf(id).keys), QKeySequence::PortableText);
}

QString placeName(CommandPlace place)
{
    switch (place) {
    case CommandPlace::Window:
        return translated(QT_TRANSLATE_NOOP("bm::Commands", "Everywhere"));
    case CommandPlace::Receiving:
        return commandText(ShowReceiving);
    case CommandPlace::Production:
        return commandText(ShowProduction);
    case CommandPlace::Pallets:
        return commandText(ShowPallets);
    case CommandPlace::Shipping:
        return commandText(ShowShipments);
    case CommandPlace::People:
        return commandText(ShowPeople);
    case CommandPlace::Labels:
        return commandText(ShowLabels);
    case CommandPlace::Database:
        return commandText(ShowDatabase);
    case CommandPlace::Recall:
        return commandText(ShowRecall);
    case CommandPlace::Inventory:
        return commandText(ShowInventory);
    case CommandPlace::Quality:
        return commandText(ShowQuality);
    case CommandPlace::Recipes:
        return commandText(ShowRecipes);
    case CommandPlace::Vessels:
        return commandText(ShowVessels);
    case CommandPlace::Suspects:
        return commandText(ShowSuspects);
    case CommandPlace::Charts:
        return commandText(ShowCharts);
    case CommandPlace::Genealogy:
        return commandText(ShowGenealogy);
    case CommandPlace::Inspection:
        return translated(QT_TRANSLATE_NOOP("bm::Commands", "Inspection of a lot"));
    case CommandPlace::Backups:
        break;
    }
    return commandText(ShowBackups);
}

namespace
{

// On X11 a line edit keeps Ctrl+E and Ctrl+U, the keys of a terminal, for itself, although a scan line nearly always
// has the keyboard. They are commands here, and where no command has them they reach the field as before.
class CommandKeys : public QObject
{
public:
    using QObject::QObject;
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::ShortcutOverride)
            return false;
        const QKeyCombination keys = static_cast<QKeyEvent *>(event)->keyCombination();
        if (keys != (Qt::CTRL | Qt::Key_E) && keys != (Qt::CTRL | Qt::Key_U))
            return false;
        event->ignore();
        return true;
    }
};

void freeKeysOfFields()
{
    static QPointer<CommandKeys> keys;
    if (!keys) {
        keys = new CommandKeys(QCoreApplication::instance());
        QCoreApplication::instance()->installEventFilter(keys);
    }
}

} // namespace

QAction *addCommand(QWidget *page, CommandId id, std::function<void()> run)
{
    freeKeysOfFields();
    auto *action = new QAction(commandText(id), page);
    action->setShortcut(commandKeys(id));
    action->setShortcutContext(commandOf(id).place == CommandPlace::Window ? Qt::WindowShortcut
                                                                           : Qt::WidgetWithChildrenShortcut);
    page->addAction(action);
    QObject::connect(action, &QAction::triggered, page, std::move(run));
    return action;
}

void bindCommand(QAbstractButton *button, QAction *action, CommandId id)
{
    if (button->text().isEmpty())
        button->setText(commandText(id));
    Icons::setOn(button, QString::fromLatin1(commandOf(id).iconName));
    button->setToolTip(QCoreApplication::translate("bm::Commands", "%1 (%2)")
                           .arg(action->text(), action->shortcut().toString(QKeySequence::NativeText)));
    QObject::connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
}

} // namespace bm

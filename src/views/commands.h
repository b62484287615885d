// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <functional>
#include <vector>

class QAbstractButton;
class QWidget;

namespace bm
{

enum class CommandId {
    ShowReceiving,
    ShowProduction,
    ShowPallets,
    ShowShipments,
    ShowGenealogy,
    ShowHistory,
    ShowDatabase,
    ShowBackups,
    ShowLabels,
    ShowScanner,
    ShowHelp,
    Help,
    Scan,
    Find,
    LastScans,
    ScaleSetting,
    TakeBackScan,
    Reload,
    NextTheme,
    ChangePerson,
    ChangePin,
    SignOut,
    ShowPeople,
    Receive,
    ClearDelivery,
    SwitchLots,
    OpenDelivery,
    CloseDelivery,
    SendBackGoods,
    DeliveryPapers,
    ExpectLine,
    SupplierAddress,
    PutDeliveryAside,
    KeepDoubted,
    TeachLabel,
    ShowLabelPatterns,
    ReleaseLot,
    HoldLot,
    RejectLot,
    AdjustLot,
    PrintLotLabel,
    LotHistory,
    PlanRun,
    OpenRun,
    StartRun,
    BackToRuns,
    TakeBack,
    FinishRun,
    StandIn,
    AmendRun,
    CheckRunQuality,
    HoldRun,
    ReleaseRun,
    RunHistory,
    RunWaste,
    RunSheet,
    RunTolerance,
    TakeWeight,
    TareScale,
    ZeroScale,
    BuildPallet,
    AddToPallet,
    TakeOffPallet,
    SplitPallet,
    MergePallets,
    OpenShipment,
    AmendShipment,
    ShipmentCustomer,
    UnloadPallet,
    LetLeave,
    ShipmentPaper,
    UnshipShipment,
    CancelShipment,
    ComesBack,
    MovePallets,
    ScanLabelBack,
    ShipPallet,
    VoidPallet,
    HoldPallet,
    ReleasePallet,
    PrintPalletLabel,
    PalletHistory,
    ReadDatabase,
    CopyReport,
    SaveReport,
    AddPerson,
    RenamePerson,
    ChangeRole,
    NewPin,
    NewBadge,
    SwitchPerson,
    ServerLogin,
    PrintAgain,
    LabelIsThere,
    SaveLabel,
    DropLabel,
    LabelPrinter,
    TestLabel,
    MakeBackup,
    ChangeBackupPlan,
    ShowRecall,
    NewRecall,
    SettleItem,
    CustomerTold,
    CloseRecall,
    SaveEvidence,
    ShowInventory,
    ImportFile,
    SwitchStock,
    StockLevels,
    MoveLot,
    CountLot,
    SplitLot,
    SampleLot,
    WasteLot,
    SendLotBack,
    PrintStockLabel,
    ShowQuality,
    InspectLot,
    InspectStock,
    InspectWaiting,
    ReleaseHeld,
    AddPoint,
    RetirePoint,
    ApproveSupplier,
    SuspendSupplier,
    ReviewSupplier,
    SupplierRule,
    PointGood,
    PointBad,
    AnswerPoint,
    PassInspected,
    PassForAWhile,
    HoldInspected,
    RejectInspected,
    StockHistory,
    AmendIngredient,
    ShowRecipes,
    NewRecipe,
    OpenRecipe,
    BackToRecipes,
    SwitchRecipe,
    ChangeRecipeLine,
    AddRecipeLine,
    LeaveOutLine,
    RecipeLineUp,
    RecipeLineDown,
    NextRecipeVersion,
    ActivateRecipe,
    RetireRecipe,
    CompareRecipes,
    ScaleRecipe,
    RecipeHistory,
    AddStepReading,
    ExpectYield,
    FillMixer,
    BatchReadings,
    StepDone,
    PointUp,
    PointDown,
};

// Where a command works: in the whole window, or only on one page.
enum class CommandPlace {
    Window,
    Receiving,
    Production,
    Pallets,
    Shipping,
    Database,
    Backups,
    People,
    Labels,
    Recall,
    Inventory,
    Quality,
    Inspection,
    Recipes
};

struct Command
{
    CommandId id = CommandId::Help;
    CommandPlace place = CommandPlace::Window;
    const char *words = nullptr; // translated by commandText()
    const char *iconName = nullptr;
    const char *keys = nullptr; // in Qt's portable form
};

// Everything that can be done with a key: one table, from which actions, hints and the page of shortcuts are made.
// The keys that scanners send for a group separator (Ctrl+], F8) or for control characters (Ctrl+M and the like) are
// no commands.
const std::vector<Command> &allCommands();
const Command &commandOf(CommandId id);
QString commandText(CommandId id);
QKeySequence commandKeys(CommandId id);
QString placeName(CommandPlace place);

// Makes the command work on the page (or in its window).
QAction *addCommand(QWidget *page, CommandId id, std::function<void()> run);
// The button does the same and says so: text, icon, keys in the tool tip.
void bindCommand(QAbstractButton *button, QAction *action, CommandId id);

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bm
{

// Why something was refused or failed. A program can act on it; the front ends choose the words
// (documents/sentences.cpp), and a new reason does not compile until it has a sentence there.
enum class Reason {
    // What was typed or scanned
    Required,
    TooLong,
    UnreadableText,
    NotANumber,
    NotPositive,
    TooPrecise,
    BadDate,
    BadUrl,
    Duplicate,
    NotFound,
    Ambiguous,
    UnknownAction,
    NotAGtin,
    GtinTaken,
    // Floor rules (PRODUCT: a hold is a whitelist)
    LotNotReleased,
    LotFailedQuality,
    LotOnHold,
    LotQuarantined,
    LotExpired,
    ReleaseEnded,
    ExpiredOnlyLeaves,
    LotRecalled,
    LotDepleted,
    LotMovedSince,
    LotQuantityUnknown,
    NotEnoughLeft,
    UnitMismatch,
    UnitInUse,
    NotInRecipe,
    LotInOwnAncestry,
    RunNotInProgress,
    RunAlreadyStarted,
    RunFinished,
    RunEmpty,
    PalletNotActive,
    PalletEmpty,
    PalletLoaded,
    TooOldForCustomer,
    ExpiryUnknown,
    MoreThanMade,
    BalanceUnexplained,
    StatusMoveNotAllowed,
    AlreadyHeld,
    NotHeld,
    RecallUnsettled,
    RecallClosed,
    DeliveryClosed,
    DeliveryIncomplete,
    ShipmentClosed,
    ShipmentEmpty,
    ShipmentIncomplete,
    PalletsRefused,
    RecipeFrozen,
    StepsUndone,
    ReadingMissing,
    OutOfLimits,
    RefusedByDatabase,
    NotEmpty,
    // Who may do what
    NotSignedIn,
    WrongSecret,
    SignInPaused,
    SecretTooWeak,
    NotAllowed,
    SignatureNeeded,
    SecondPersonNeeded,
    LastAdmin,
    ChangedMeanwhile,
    // Reaching the database
    FileMissing,
    FolderMissing,
    NotADatabase,
    EmptyFile,
    IsDirectory,
    FileReadOnly,
    FolderReadOnly,
    FileExists,
    CannotOpen,
    NetworkShare,
    UnknownHost,
    ConnectionRefused,
    NotPostgres,
    WrongPassword,
    NoSuchDatabase,
    PermissionDenied,
    ConnectionLost,
    OutcomeUnknown,
    KeychainUnavailable,
    TransactionPooler,
    Busy,
    DiskFull,
    Corrupt,
    // Taking over and upgrading
    ForeignDatabase,
    NewerSchema,
    NeedsMigration,
    UnsupportedVariant,
    FindingsUnresolved,
    Drift,
    HistoryBroken,
    NotAnOlderVersion,
    WouldLoseData,
    BackupToolMissing,
    NoScratchDatabase,
    BackupFailed,
    RehearsalFailed,
    MigrationFailed,
    ValidationFailed,
    Cancelled,
    // A defect of ours: the database and the program disagree
    Internal,
};

// An error is a value: the reason, the input field it belongs to ("" when none), and the technical detail
// (a code, a path, a server's own words) that a sentence may quote.
struct Error
{
    Reason reason = Reason::Internal;
    QString field = {};
    QString detail = {};

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace bm

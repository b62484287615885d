// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exitstatus.h"

#include <array>

namespace bm::cli
{
namespace
{
struct Told
{
    Reason reason;
    const char *name;
    Exit exit;
};

// In the order of the reasons: a table, because a switch over all of them would be longer than a function may be.
constexpr std::array table{
    Told{Reason::Required, "required", Exit::Usage},
    Told{Reason::TooLong, "too_long", Exit::Usage},
    Told{Reason::UnreadableText, "unreadable_text", Exit::Usage},
    Told{Reason::NotANumber, "not_a_number", Exit::Usage},
    Told{Reason::NotPositive, "not_positive", Exit::Usage},
    Told{Reason::TooPrecise, "too_precise", Exit::Usage},
    Told{Reason::BadDate, "bad_date", Exit::Usage},
    Told{Reason::BadUrl, "bad_url", Exit::Usage},
    Told{Reason::Duplicate, "duplicate", Exit::Refused},
    Told{Reason::NotFound, "not_found", Exit::NotFound},
    Told{Reason::Ambiguous, "ambiguous", Exit::Ambiguous},
    Told{Reason::UnknownAction, "unknown_action", Exit::Usage},
    Told{Reason::NotAGtin, "not_a_gtin", Exit::Usage},
    Told{Reason::GtinTaken, "gtin_taken", Exit::Refused},
    Told{Reason::LotNotReleased, "lot_not_released", Exit::Refused},
    Told{Reason::LotFailedQuality, "lot_failed_quality", Exit::Refused},
    Told{Reason::LotOnHold, "lot_on_hold", Exit::Refused},
    Told{Reason::LotQuarantined, "lot_quarantined", Exit::Refused},
    Told{Reason::LotExpired, "lot_expired", Exit::Refused},
    Told{Reason::ReleaseEnded, "release_ended", Exit::Refused},
    Told{Reason::ExpiredOnlyLeaves, "expired_only_leaves", Exit::Refused},
    Told{Reason::LotRecalled, "lot_recalled", Exit::Refused},
    Told{Reason::LotDepleted, "lot_depleted", Exit::Refused},
    Told{Reason::LotMovedSince, "lot_moved_since", Exit::Refused},
    Told{Reason::LotQuantityUnknown, "lot_quantity_unknown", Exit::Refused},
    Told{Reason::NotEnoughLeft, "not_enough_left", Exit::Refused},
    Told{Reason::UnitMismatch, "unit_mismatch", Exit::Refused},
    Told{Reason::UnitInUse, "unit_in_use", Exit::Refused},
    Told{Reason::NotInRecipe, "not_in_recipe", Exit::Refused},
    Told{Reason::LotInOwnAncestry, "lot_in_own_ancestry", Exit::Refused},
    Told{Reason::RunNotInProgress, "run_not_in_progress", Exit::Refused},
    Told{Reason::RunAlreadyStarted, "run_already_started", Exit::Refused},
    Told{Reason::RunFinished, "run_finished", Exit::Refused},
    Told{Reason::RunEmpty, "run_empty", Exit::Refused},
    Told{Reason::PalletNotActive, "pallet_not_active", Exit::Refused},
    Told{Reason::PalletEmpty, "pallet_empty", Exit::Refused},
    Told{Reason::PalletLoaded, "pallet_loaded", Exit::Refused},
    Told{Reason::TooOldForCustomer, "too_old_for_customer", Exit::Refused},
    Told{Reason::ExpiryUnknown, "expiry_unknown", Exit::Refused},
    Told{Reason::MoreThanMade, "more_than_made", Exit::Refused},
    Told{Reason::BalanceUnexplained, "balance_unexplained", Exit::Refused},
    Told{Reason::StatusMoveNotAllowed, "status_move_not_allowed", Exit::Refused},
    Told{Reason::AlreadyHeld, "already_held", Exit::Refused},
    Told{Reason::NotHeld, "not_held", Exit::Refused},
    Told{Reason::RecallUnsettled, "recall_unsettled", Exit::Refused},
    Told{Reason::RecallClosed, "recall_closed", Exit::Refused},
    Told{Reason::DeliveryClosed, "delivery_closed", Exit::Refused},
    Told{Reason::DeliveryIncomplete, "delivery_incomplete", Exit::Refused},
    Told{Reason::ShipmentClosed, "shipment_closed", Exit::Refused},
    Told{Reason::ShipmentEmpty, "shipment_empty", Exit::Refused},
    Told{Reason::ShipmentIncomplete, "shipment_incomplete", Exit::Refused},
    Told{Reason::PalletsRefused, "pallets_refused", Exit::Refused},
    Told{Reason::RecipeFrozen, "recipe_frozen", Exit::Refused},
    Told{Reason::StepsUndone, "steps_undone", Exit::Refused},
    Told{Reason::ReadingMissing, "reading_missing", Exit::Refused},
    Told{Reason::OutOfLimits, "out_of_limits", Exit::Refused},
    Told{Reason::RefusedByDatabase, "refused_by_database", Exit::Refused},
    Told{Reason::NotEmpty, "not_empty", Exit::Refused},
    Told{Reason::NotSignedIn, "not_signed_in", Exit::Refused},
    Told{Reason::WrongSecret, "wrong_secret", Exit::Refused},
    Told{Reason::SignInPaused, "sign_in_paused", Exit::Refused},
    Told{Reason::SecretTooWeak, "secret_too_weak", Exit::Usage},
    Told{Reason::NotAllowed, "not_allowed", Exit::Refused},
    Told{Reason::SignatureNeeded, "signature_needed", Exit::Refused},
    Told{Reason::SecondPersonNeeded, "second_person_needed", Exit::Refused},
    Told{Reason::LastAdmin, "last_admin", Exit::Refused},
    Told{Reason::ChangedMeanwhile, "changed_meanwhile", Exit::Refused},
    Told{Reason::FileMissing, "file_missing", Exit::Unreachable},
    Told{Reason::FolderMissing, "folder_missing", Exit::Unreachable},
    Told{Reason::NotADatabase, "not_a_database", Exit::Unreachable},
    Told{Reason::EmptyFile, "empty_file", Exit::Unreachable},
    Told{Reason::IsDirectory, "is_directory", Exit::Unreachable},
    Told{Reason::FileReadOnly, "file_read_only", Exit::Refused},
    Told{Reason::FolderReadOnly, "folder_read_only", Exit::Refused},
    Told{Reason::FileExists, "file_exists", Exit::Refused},
    Told{Reason::CannotOpen, "cannot_open", Exit::Unreachable},
    Told{Reason::NetworkShare, "network_share", Exit::Refused},
    Told{Reason::UnknownHost, "unknown_host", Exit::Unreachable},
    Told{Reason::ConnectionRefused, "connection_refused", Exit::Unreachable},
    Told{Reason::NotPostgres, "not_postgres", Exit::Unreachable},
    Told{Reason::WrongPassword, "wrong_password", Exit::Unreachable},
    Told{Reason::NoSuchDatabase, "no_such_database", Exit::Unreachable},
    Told{Reason::PermissionDenied, "permission_denied", Exit::Refused},
    Told{Reason::ConnectionLost, "connection_lost", Exit::Unreachable},
    Told{Reason::OutcomeUnknown, "outcome_unknown", Exit::Unreachable},
    Told{Reason::KeychainUnavailable, "keychain_unavailable", Exit::Failed},
    Told{Reason::TransactionPooler, "transaction_pooler", Exit::Refused},
    Told{Reason::Busy, "busy", Exit::Unreachable},
    Told{Reason::DiskFull, "disk_full", Exit::Failed},
    Told{Reason::Corrupt, "corrupt", Exit::Failed},
    Told{Reason::ForeignDatabase, "foreign_database", Exit::Refused},
    Told{Reason::NewerSchema, "newer_schema", Exit::Refused},
    Told{Reason::NeedsMigration, "needs_migration", Exit::Refused},
    Told{Reason::UnsupportedVariant, "unsupported_variant", Exit::Refused},
    Told{Reason::FindingsUnresolved, "findings_unresolved", Exit::Refused},
    Told{Reason::Drift, "drift", Exit::Refused},
    Told{Reason::HistoryBroken, "history_broken", Exit::Refused},
    Told{Reason::NotAnOlderVersion, "not_an_older_version", Exit::Refused},
    Told{Reason::WouldLoseData, "would_lose_data", Exit::Refused},
    Told{Reason::BackupToolMissing, "backup_tool_missing", Exit::Failed},
    Told{Reason::NoScratchDatabase, "no_scratch_database", Exit::Failed},
    Told{Reason::BackupFailed, "backup_failed", Exit::Failed},
    Told{Reason::RehearsalFailed, "rehearsal_failed", Exit::Failed},
    Told{Reason::MigrationFailed, "migration_failed", Exit::Failed},
    Told{Reason::ValidationFailed, "validation_failed", Exit::Failed},
    Told{Reason::Cancelled, "cancelled", Exit::Interrupted},
    Told{Reason::Internal, "internal", Exit::Failed},
};

// A new reason does not compile until it has its name and its exit status.
constexpr bool isComplete()
{
    for (size_t i = 0; i < table.size(); ++i) {
        if (table[i].reason != Reason(i))
            return false;
    }
    return table.size() == size_t(Reason::Internal) + 1;
}
static_assert(isComplete(), "every reason needs a name and an exit status, in the order of domain/error.h");
} // namespace

Exit exitOf(Reason reason)
{
    return table[size_t(reason)].exit;
}

Exit exitOf(const Error &error)
{
    const bool isMissing = error.reason == Reason::FileMissing || error.reason == Reason::FolderMissing;
    if (isMissing && !error.field.isEmpty() && error.field != u"database")
        return Exit::NotFound;
    return exitOf(error.reason);
}

QString reasonName(Reason reason)
{
    return QString::fromLatin1(table[size_t(reason)].name);
}

} // namespace bm::cli

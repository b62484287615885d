// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

#include <QJsonObject>

namespace bm
{

// What has a history that a person asks for.
enum class RecordKind { Lot, Run, Pallet, Supplier, Customer, Ingredient, Recipe, Person, Vessel };
const std::vector<RecordKind> &allRecordKinds();

QString tableOf(RecordKind kind);
// "lot", "run", "pallet" ... as commands and JSON say it.
QString nameOf(RecordKind kind);
std::optional<RecordKind> recordKindOf(const QString &name);

struct Record
{
    RecordKind kind = RecordKind::Lot;
    qint64 id = 0;
    QString code = {};  // lot code, batch number, pallet number, name or login
    QString title = {}; // ingredient, recipe, customer: what a person recognises
    friend bool operator==(const Record &, const Record &) = default;
};

// One value before and after. Undefined: there was none; null: it was empty.
struct FieldChange
{
    QString column = {};
    QJsonValue before = QJsonValue(QJsonValue::Undefined);
    QJsonValue after = QJsonValue(QJsonValue::Undefined);
    QString nameBefore = {}; // of what an id stands for: the lot's code, the supplier's name
    QString nameAfter = {};
};

struct HistoryEntry
{
    qint64 id = 0; // of its row in audit_log, or in lot_movements
    QString table = {};
    QString record = {};
    QString subject = {}; // what people call the record: its code, or the code of what it belongs to
    QString action = {};  // INSERT UPDATE DELETE
    QString person = {};  // login
    QDateTime at = {};
    QString workstation = {};
    QString reason = {};
    QString unit = {}; // of the quantities
    std::vector<FieldChange> fields = {};
};

struct RecordHistory
{
    Record record;
    std::vector<HistoryEntry> entries; // newest first
    bool isCut = false;                // there are older ones than those
    bool isTakenOver = false;          // it came from an old program; what it was before is not in the history
    QDateTime knownSince;              // since when this database keeps a history at all
};

// Narrows a search; what is empty does not.
struct HistoryFilter
{
    QString person = {};
    QString table = {};
    QDate from = {}; // days on the plant's wall, both included
    QDate to = {};
};

struct HistoryPage
{
    std::vector<HistoryEntry> entries; // newest first
    std::optional<qint64> next;        // where the next page begins; nothing: there is no more
};

// A record as it was known at a moment.
struct RecordState
{
    Record record;
    QDateTime asOf;
    QJsonObject values;            // by column; quantity_remaining among a lot's
    QHash<QString, QString> names; // of what the ids stand for, by column
    bool isTakenOver = false;
};

// Who changed what and when, from what to what, and why. What belongs to a record is in its history: to a lot its
// holds, checks, papers, uses, blends and movements; to a run its uses and pallets; to a pallet what stands on it; to a
// vessel its loads, draws and proofs.
// Reads only.
class History
{
public:
    static constexpr qint64 mostEntries = 5000;

    explicit History(Session &session) : m_session(session) {}

    // By code, in any case of letters where only one matches. Errors: NotFound, Ambiguous with the matches.
    Result<Record> find(RecordKind kind, const QString &code);
    // Only what was recorded until the moment, when there is one. Errors: NotFound.
    Result<RecordHistory> of(RecordKind kind, qint64 id, const QDateTime &until = {});
    // Errors: NotFound when it was not known yet at that moment, and before this database kept a history.
    Result<RecordState> asOf(RecordKind kind, qint64 id, const QDateTime &moment);

    // Every change of every regulated table, a page of them, older than before (nothing: from the newest on).
    Result<HistoryPage> search(const HistoryFilter &filter, std::optional<qint64> before, qint64 limit);
    // Everybody who is in the history, by name; and the tables that are.
    Result<QStringList> people();
    Result<QStringList> tables();

private:
    Session &m_session;
};

} // namespace bm

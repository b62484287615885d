// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/labels/labelfacts.h"
#include "services/session.h"

namespace bm
{

// A label of a vessel is not counted: it is no label of goods, and stands in no list.
enum class LabelKind { Lot, Pallet, Vessel };

// A label that somebody asked for, as it stands.
struct LabelPrint
{
    qint64 id = 0;
    bool isPallet = false;
    QString code;    // lot code or pallet number
    QString subject; // ingredient or product
    qint64 copies = 1;
    bool isReprint = false; // one may hang on it already
    QString reason;
    QString printer;
    QString status;  // label_status
    QString problem; // what the printer said
    qint64 attempts = 0;
    QString workstation;
    QString requestedBy;
    QDateTime requestedAt;

    bool isVessel = false; // never in the database

    LabelKind kind() const { return isVessel ? LabelKind::Vessel : isPallet ? LabelKind::Pallet : LabelKind::Lot; }
};

template <typename Fields>
void eachField(Fields &field, LabelPrint &print)
{
    field("id", print.id);
    field("isPallet", print.isPallet);
    field("code", print.code);
    field("subject", print.subject);
    field("copies", print.copies);
    field("isReprint", print.isReprint);
    field("reason", print.reason);
    field("printer", print.printer);
    field("status", print.status);
    field("problem", print.problem);
    field("attempts", print.attempts);
    field("workstation", print.workstation);
    field("requestedBy", print.requestedBy);
    field("requestedAt", print.requestedAt);
}

struct LabelWish
{
    LabelKind kind = LabelKind::Lot;
    QString code;
    qint64 copies = 1; // 1 to 1000
    QString printer;   // its name for people
    QString reason;    // may be empty
};

// What became of a label that was sent.
enum class LabelOutcome {
    Printed, // the printer said so, or somebody saw it
    Sent,    // to a printer that tells nothing: nobody waits for more
    Failed,  // surely not on paper
    Unknown, // perhaps on paper
    Closed,  // needed no more
};

// How often labels were asked for and may hang on something.
struct LabelCount
{
    qint64 labels = 0;   // copies of all that were sent
    qint64 reprints = 0; // how often they were printed again
};

// Labels: what stands on them, and a queue that forgets none. A label is asked for first, sent afterwards, and waits
// until its printer or a person says what became of it. Errors of all that changes something: NotSignedIn, NotAllowed
// (services/authority.h).
class Labels
{
public:
    explicit Labels(Session &session) : m_session(session) {}

    // Errors: those of Lots::find().
    Result<LotLabelFacts> lotFacts(const QString &code);
    // Errors: those of Palletizing::find().
    Result<PalletLabelFacts> palletFacts(const QString &code);
    // By code, in any case. Errors: NotFound (vessel).
    Result<VesselLabelFacts> vesselFacts(const QString &code);

    // Those that are not finished, of all workstations, oldest first; at most 500.
    Result<std::vector<LabelPrint>> waiting();
    // Of a vessel: none, none is counted.
    Result<LabelCount> count(LabelKind kind, const QString &code);

    // Of a vessel nothing is written: the print has the number 0. Errors: those of the facts; NotPositive, TooLong
    // (copies); UnreadableText (printer, reason).
    Result<LabelPrint> ask(const LabelWish &wish);
    // Before the first byte leaves: from now on it may be on paper. Errors: ChangedMeanwhile when somebody sent or
    // finished it since it was seen.
    Result<LabelPrint> begin(const LabelPrint &seen, const QString &printer);
    // Errors: ChangedMeanwhile when it is finished already.
    Done record(qint64 id, LabelOutcome outcome, const QString &problem = {});
    // What this workstation was sending when its program ended is not known any more; answers how many there are.
    Result<qint64> forgetSending();

private:
    Session &m_session;
};

} // namespace bm

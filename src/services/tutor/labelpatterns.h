// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/tutor/labelpattern.h"
#include "services/session.h"

namespace bm
{

// How the labels of one ingredient of one supplier are read, learnt from a sample.
struct NewLabelPattern
{
    QString supplierName;   // made when new, as on a receipt
    QString ingredientName; // must exist
    QString sample;         // the label's text, as it was scanned
    std::vector<LabelMark> marks;
    bool keepsDoubts = false; // the person has seen what doubts() says
};

struct TaughtPattern
{
    qint64 id = 0;
    QString supplierName;
    QString ingredientName;
    QString sample;
    std::vector<LabelMark> marks;
    QString shape; // LabelPattern::shape()
    QString taughtBy;
    QDateTime taughtAt;
    QDateTime retiredAt; // null: it is used
    QString retiredBy;
    QString retireReason;

    bool isRetired() const { return retiredAt.isValid(); }
};

// What a label says by a pattern.
struct LabelReading
{
    qint64 pattern = 0;
    QString supplierName;
    QString ingredientName;
    QString unit; // of the ingredient
    LabelValues values;
};

// A sample that two patterns of one supplier and ingredient read, and not alike.
struct PatternDoubt
{
    qint64 pattern = 0; // the one that is there
    QString sample;
    LabelValues theirs;
    LabelValues ours;
};

// The label tutor. Errors of all that changes something: NotSignedIn, NotAllowed (to teach: who receives; to retire:
// who releases).
class LabelPatterns
{
public:
    explicit LabelPatterns(Session &session) : m_session(session) {}

    Result<std::vector<TaughtPattern>> list(bool alsoRetired = false); // by supplier and ingredient
    // What the pattern would read otherwise than one that is there for the same supplier and ingredient.
    // Errors: as teach().
    Result<std::vector<PatternDoubt>> doubts(const NewLabelPattern &pattern);
    // Errors: Required, NotFound (supplier, ingredient), those of LabelPattern::tryFrom(); Duplicate (sample) with the
    // number of the pattern that reads all of it already; Ambiguous (sample) with the label that there is a doubt
    // about.
    Result<qint64> teach(const NewLabelPattern &pattern);
    // By every pattern that is used; of two of one supplier and ingredient that agree the fuller one.
    Result<std::vector<LabelReading>> read(const QString &text);
    // Errors: Required (reason), NotFound (pattern; also one that is retired).
    Done retire(qint64 pattern, const QString &reason);

private:
    Session &m_session;
};

} // namespace bm

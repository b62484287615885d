// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quality/comparison.h"
#include "services/quality/suspects.h"

namespace bm
{

// "Lot", "Supplier", ...
QString factorWord(FactorKind kind);
// "Lot L-000123 · Wheat flour"
QString factorText(const Factor &factor);
// "Lot L-000123 · Wheat flour = Supplier Mill": what cannot be told apart, the first few by name.
QString suspectText(const Suspect &suspect, const std::vector<Factor> &factors, int named = 3);
// "explains 5 of 6"
QString explainsText(const Suspect &suspect);
// "0.0312", "3.1e-05", "< 1e-300"
QString shareText(long double value);

// What became of a pasted code.
QString complaintText(const ComplaintCode &code);
// "6 complained pallets, 120 others built from 2026-05-01 to 2026-05-20"
QString comparedWith(const SuspectsAnswer &answer);
// What can be said of the first ones, and that nothing here is a cause.
QString verdictText(const SuspectsAnswer &answer);
QString noCauseText();

// Of what is only possible: its word, and how much of it there is; empty: nothing.
QString possibleWord();
QString possibleText(const Comparison &comparison);
QString comparedKindWord(ComparedKind kind);
// "Shared", "Only P-1"; of two moments: "As before", "Gone", "Added", "Changed".
QString whoseText(const ComparedThing &thing, const Comparison &comparison);

} // namespace bm

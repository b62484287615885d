// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace bm
{

// Fisher's exact test, one-sided (R. A. Fisher, The Design of Experiments, 1935; the upper tail of the hypergeometric
// distribution): of `all` pallets `marked` carry something and `bad` were complained about. If complaints fell on
// pallets by chance alone, how often would at least `both` of the bad ones carry it?
//
// Sums every term of the tail from log-factorials in long double: no approximation, no limit on the counts.
class ExactTest
{
public:
    // Up to this many pallets.
    explicit ExactTest(int most);

    // 0 < the answer <= 1 for counts that can be; both <= marked, bad <= all.
    long double upperTail(int all, int marked, int bad, int both) const;

private:
    long double logChoose(int n, int k) const;

    std::vector<long double> m_logFactorials;
};

// Corrects for having asked many questions at once: Holm's step-down method (S. Holm, A Simple Sequentially Rejective
// Multiple Test Procedure, Scandinavian Journal of Statistics 6, 1979). Chosen because it holds however the questions
// depend on each other, and lots, suppliers and lines of the same pallets do. In the order of the values.
std::vector<long double> correctedByHolm(const std::vector<long double> &values);

} // namespace bm

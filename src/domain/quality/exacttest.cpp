// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quality/exacttest.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>

namespace bm
{

// A sum of logarithms with its rounding carried along (Kahan), so that the last of many is as good as the first.
ExactTest::ExactTest(int most)
{
    m_logFactorials.reserve(static_cast<size_t>(most) + 1);
    m_logFactorials.push_back(0);
    long double sum = 0;
    long double lost = 0;
    for (int n = 1; n <= most; ++n) {
        const long double term = std::log(static_cast<long double>(n)) - lost;
        const long double next = sum + term;
        lost = (next - sum) - term;
        sum = next;
        m_logFactorials.push_back(sum);
    }
}

long double ExactTest::logChoose(int n, int k) const
{
    const auto logFactorial = [this](int of) { return m_logFactorials[static_cast<size_t>(of)]; };
    return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

long double ExactTest::upperTail(int all, int marked, int bad, int both) const
{
    const int least = std::max(both, bad - (all - marked));
    if (least == std::max(0, bad - (all - marked)))
        return 1; // it cannot be fewer
    const long double ways = logChoose(all, bad);
    long double tail = 0;
    // From the far end, where the terms are small.
    for (int x = std::min(marked, bad); x >= least; --x)
        tail += std::exp(logChoose(marked, x) + logChoose(all - marked, bad - x) - ways);
    return std::min(tail, 1.0L);
}

std::vector<long double> correctedByHolm(const std::vector<long double> &values)
{
    std::vector<size_t> order(values.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::sort(order.begin(), order.end(), [&values](size_t a, size_t b) { return values[a] < values[b]; });
    std::vector<long double> corrected(values.size());
    long double least = 0;
    for (size_t i = 0; i < order.size(); ++i) {
        const auto left = static_cast<long double>(order.size() - i);
        least = std::max(least, std::min(1.0L, left * values[order[i]]));
        corrected[order[i]] = least;
    }
    return corrected;
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace bm::demo
{

// Chance that comes out the same with every compiler and every Qt (Steele, Lea and Flood's SplitMix64).
class Random
{
public:
    explicit Random(quint64 seed) : m_state(seed) {}

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15u;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    // 0 ... count - 1
    qint64 below(qint64 count) { return static_cast<qint64>(next() % static_cast<quint64>(count)); }
    qint64 between(qint64 first, qint64 last) { return first + below(last - first + 1); }
    bool permille(int chances) { return below(1000) < chances; }

private:
    quint64 m_state;
};

} // namespace bm::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <algorithm>
#include <bit>
#include <utility>
#include <vector>

namespace bm
{

// Places by the ids of rows, in one block of memory: a trace looks up hundreds of thousands of them, and a hash with a
// node for each takes longer for that than the database for its answer.
class IdPlaces
{
public:
    void reserve(size_t ids) { grow(std::bit_ceil(std::max(ids * 2 + 1, fewest))); }

    // The place of the id, and whether it is new and got this one. Places are not below zero.
    std::pair<int, bool> insert(qint64 id, int place)
    {
        if (m_count * 2 >= m_slots.size())
            grow(std::max(m_slots.size() * 2, fewest));
        Slot &slot = slotOf(id);
        if (slot.place >= 0)
            return {slot.place, false};
        slot = {id, place};
        ++m_count;
        return {place, true};
    }

    // -1: there is none.
    int of(qint64 id) const { return m_slots.empty() ? -1 : const_cast<IdPlaces *>(this)->slotOf(id).place; }

private:
    static constexpr size_t fewest = 16;
    struct Slot
    {
        qint64 id = 0;
        int place = -1;
    };

    Slot &slotOf(qint64 id)
    {
        // Neighbours are spread out: the upper bits of a product with the golden ratio.
        const quint64 spread = static_cast<quint64>(id) * 0x9E3779B97F4A7C15U;
        size_t at = static_cast<size_t>(spread >> m_shift);
        while (m_slots[at].place >= 0 && m_slots[at].id != id)
            at = (at + 1) & (m_slots.size() - 1);
        return m_slots[at];
    }

    void grow(size_t size)
    {
        if (size <= m_slots.size())
            return;
        const std::vector<Slot> old = std::exchange(m_slots, std::vector<Slot>(size));
        m_shift = 64 - std::countr_zero(size);
        for (const Slot &slot : old)
            if (slot.place >= 0)
                slotOf(slot.id) = slot;
    }

    std::vector<Slot> m_slots; // a power of two of them, at most half of them taken
    size_t m_count = 0;
    int m_shift = 0;
};

class IdSet
{
public:
    void reserve(size_t ids) { m_ids.reserve(ids); }
    // Whether it was not there yet.
    bool insert(qint64 id) { return m_ids.insert(id, 0).second; }
    bool contains(qint64 id) const { return m_ids.of(id) >= 0; }

private:
    IdPlaces m_ids;
};

} // namespace bm

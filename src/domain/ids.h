// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QtGlobal>
#include <compare>

namespace bm
{

// A row's primary key, one type per table so that a run's id never stands where a lot's is meant.
template <typename Tag>
class Id
{
public:
    constexpr Id() = default;
    explicit constexpr Id(qint64 value) : m_value(value) {}
    constexpr qint64 value() const { return m_value; }
    friend constexpr auto operator<=>(Id, Id) = default;
    friend size_t qHash(Id id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    qint64 m_value = 0;
};

using IngredientId = Id<struct IngredientTag>;
using SupplierId = Id<struct SupplierTag>;
using CustomerId = Id<struct CustomerTag>;
using RecipeId = Id<struct RecipeTag>;
using LotId = Id<struct LotTag>;
using RunId = Id<struct RunTag>;
using PalletId = Id<struct PalletTag>;
using PersonId = Id<struct PersonTag>;

} // namespace bm

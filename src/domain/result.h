// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <type_traits>
#include <utility>
#include <variant>

namespace bm
{

// A value or the reason why there is none. Looking at the value of a failed result is a programming error.
template <typename T>
class [[nodiscard]] Result
{
public:
    using Value = T;
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    const T &value() const & { return std::get<0>(m_state); }
    T &value() & { return std::get<0>(m_state); }
    // By value, so that a range-for over a temporary result does not outlive what it walks over.
    T value() && { return std::get<0>(std::move(m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }
    const Error &error() const { return std::get<1>(m_state); }
    T valueOr(T fallback) const { return ok() ? value() : std::move(fallback); }

private:
    std::variant<T, Error> m_state;
};

// Success without a value, or the reason why not.
template <>
class [[nodiscard]] Result<void>
{
public:
    using Value = void;
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_ok(false) {}

    bool ok() const { return m_ok; }
    explicit operator bool() const { return m_ok; }
    const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_ok = true;
};

using Done = Result<void>;

// Ends the enclosing function with the error of EXPRESSION when it failed; the first error ends the work.
#define BM_TRY(EXPRESSION)                                                                                             \
    do {                                                                                                               \
        if (auto bmTried = (EXPRESSION); !bmTried)                                                                     \
            return bmTried.error();                                                                                    \
    } while (false)

#define BM_TRY_JOIN2(A, B) A##B
#define BM_TRY_JOIN(A, B) BM_TRY_JOIN2(A, B)
#define BM_TRY_ASSIGN_IMPL(HOLDER, DECLARATION, EXPRESSION)                                                            \
    auto HOLDER = (EXPRESSION);                                                                                        \
    if (!HOLDER)                                                                                                       \
        return HOLDER.error();                                                                                         \
    DECLARATION = std::move(HOLDER).value()

// Declares a variable from the value of EXPRESSION, or ends the enclosing function with its error:
// BM_TRY_ASSIGN(const QString name, readName());
#define BM_TRY_ASSIGN(DECLARATION, EXPRESSION)                                                                         \
    BM_TRY_ASSIGN_IMPL(BM_TRY_JOIN(bmHolder, __LINE__), DECLARATION, EXPRESSION)

} // namespace bm

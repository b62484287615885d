// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recipes/mixers.h"

#include "domain/units/conversion.h"
#include "services/authority.h"
#include "services/details/words.h"

namespace bm
{
namespace
{
// Joined by the compiler, so that every statement stays one constant text.
#define BM_SELECT_MIXERS "SELECT id, name, capacity, unit_of_measure, is_active FROM mixers "

Mixer mixerFrom(const Row &row)
{
    return {row.integer(QStringLiteral("id")), row.text(QStringLiteral("name")),
            row.quantity(QStringLiteral("capacity")), row.text(QStringLiteral("unit_of_measure")),
            row.flag(QStringLiteral("is_active"))};
}

Result<Mixer> mixerNamed(Database &database, const QString &name)
{
    // A plant has a handful; lower() of SQLite knows no letter beyond ASCII.
    static const QString sql = QStringLiteral(BM_SELECT_MIXERS "ORDER BY id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql));
    const QString wanted = name.simplified();
    std::optional<Mixer> found;
    for (const Row &row : rows) {
        const Mixer mixer = mixerFrom(row);
        if (mixer.name == wanted)
            return mixer;
        if (!found && mixer.name.simplified().toUpper() == wanted.toUpper())
            found = mixer;
    }
    if (!found)
        return Error{Reason::NotFound, QStringLiteral("mixer"), wanted};
    return *found;
}

Result<QString> massUnit(const QString &typed)
{
    if (typed.trimmed().isEmpty())
        return QStringLiteral("kg");
    const std::optional<Unit> unit = unitNamed(typed.trimmed());
    if (!unit || unit->kind != Unit::Kind::Mass)
        return Error{Reason::UnitMismatch, QStringLiteral("mixerUnit"), typed.trimmed()};
    return unit->name;
}

Done write(Session &session, const Mixer &mixer)
{
    static const QString insert = QStringLiteral("INSERT INTO mixers (name, capacity, unit_of_measure, created_at, "
                                                 "created_by) VALUES (?, ?, ?, ?, ?)");
    static const QString change = QStringLiteral("UPDATE mixers SET capacity = ?, unit_of_measure = ?, is_active = ?, "
                                                 "updated_at = ?, updated_by = ? WHERE id = ?");
    if (mixer.id == 0)
        BM_TRY(session.database.run(insert, {mixer.name, mixer.capacity, mixer.unit, session.now(), session.person}));
    else
        BM_TRY(session.database.run(
            change, {mixer.capacity, mixer.unit, mixer.isActive, session.now(), session.person, mixer.id}));
    return {};
}
} // namespace

Result<std::vector<Mixer>> Mixers::all()
{
    static const QString sql = QStringLiteral(BM_SELECT_MIXERS "ORDER BY is_active DESC, name");
    BM_TRY_ASSIGN(const Rows rows, m_session.database.run(sql));
    std::vector<Mixer> mixers;
    for (const Row &row : rows)
        mixers.push_back(mixerFrom(row));
    return mixers;
}

Result<Mixer> Mixers::find(const QString &name)
{
    return mixerNamed(m_session.database, name);
}

Result<Mixer> Mixers::set(const QString &name, Quantity capacity, const QString &unit)
{
    BM_TRY(required(name, QStringLiteral("name")));
    if (!capacity.isPositive())
        return Error{Reason::NotPositive, QStringLiteral("capacity"), capacity.toText()};
    BM_TRY_ASSIGN(const QString known, massUnit(unit));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<Mixer> {
        BM_TRY(authorized(m_session, Act::EditRecipes));
        const Result<Mixer> before = mixerNamed(m_session.database, name);
        if (!before && before.error().reason != Reason::NotFound)
            return before.error();
        const Mixer after{before ? before->id : 0, before ? before->name : name.trimmed(), capacity, known, true};
        BM_TRY(write(m_session, after));
        return mixerNamed(m_session.database, after.name);
    });
}

Result<Mixer> Mixers::retire(const QString &name)
{
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<Mixer> {
        BM_TRY(authorized(m_session, Act::EditRecipes));
        BM_TRY_ASSIGN(Mixer mixer, mixerNamed(m_session.database, name));
        mixer.isActive = false;
        BM_TRY(write(m_session, mixer));
        return mixer;
    });
}

} // namespace bm

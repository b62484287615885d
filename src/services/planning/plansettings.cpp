// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/planning/plansettings.h"

#include "database/transaction.h"
#include "services/authority.h"

namespace bm
{
namespace
{
const QString shiftsName = QStringLiteral("plant.shifts");
const QString patternName = QStringLiteral("runs.number_pattern");
const QString off = QStringLiteral("off"); // no pattern

Result<QString> settingOf(Database &database, const QString &name)
{
    static const QString sql = QStringLiteral("SELECT value FROM settings WHERE name = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {name}));
    return row ? row->text(QStringLiteral("value")).trimmed() : QString();
}

Done set(Session &session, const QString &name, const QString &value)
{
    static const QString change =
        QStringLiteral("UPDATE settings SET value = ?, updated_at = ?, updated_by = ? WHERE name = ? RETURNING name");
    static const QString insert =
        QStringLiteral("INSERT INTO settings (value, updated_at, updated_by, name) VALUES (?, ?, ?, ?)");
    return inTransaction(session.database, session.because(), [&]() -> Done {
        BM_TRY(authorized(session, Act::ManageDatabase));
        const Args args{value, session.now(), session.person, name};
        BM_TRY_ASSIGN(const std::optional<Row> changed, session.database.first(change, args));
        if (!changed)
            BM_TRY(session.database.run(insert, args));
        return {};
    });
}
} // namespace

Result<Shifts> shiftsOf(Database &database)
{
    BM_TRY_ASSIGN(const QString text, settingOf(database, shiftsName));
    // What somebody wrote past us is no reason to stop planning.
    const Result<Shifts> named = readShifts(text);
    return named ? *named : usualShifts();
}

Result<QString> numberPatternOf(Database &database)
{
    BM_TRY_ASSIGN(const QString text, settingOf(database, patternName));
    return text == off ? QString() : text;
}

Result<Shifts> PlanSettings::shifts()
{
    return shiftsOf(m_session.database);
}

Done PlanSettings::setShifts(const QString &text)
{
    BM_TRY_ASSIGN(const Shifts shifts, readShifts(text));
    return set(m_session, shiftsName, shiftsText(shifts));
}

Result<QString> PlanSettings::numberPattern()
{
    return numberPatternOf(m_session.database);
}

Done PlanSettings::setNumberPattern(const QString &pattern)
{
    if (pattern.trimmed().isEmpty())
        return set(m_session, patternName, off);
    BM_TRY_ASSIGN(const NumberPattern parsed, NumberPattern::parse(pattern));
    return set(m_session, patternName, parsed.text());
}

} // namespace bm

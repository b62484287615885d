// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tutor/labelpatterns.h"

#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/ingredientrows.h"
#include "services/details/partners.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"

#include <algorithm>

namespace bm
{
namespace
{
constexpr QChar separator(0x1D); // a label may have it, though no person can type it

struct Living
{
    TaughtPattern taught;
    QString unit;
    LabelPattern pattern;
};

Result<LabelPattern> checked(const Session &session, const NewLabelPattern &pattern)
{
    BM_TRY(required(pattern.supplierName, QStringLiteral("supplier")));
    BM_TRY(required(pattern.ingredientName, QStringLiteral("ingredient")));
    BM_TRY(required(QString(pattern.sample).replace(separator, u' '), QStringLiteral("sample")));
    return LabelPattern::tryFrom(pattern.sample, pattern.marks, session.today());
}

Result<Ingredient> known(Database &database, const QString &name)
{
    BM_TRY_ASSIGN(const std::optional<Ingredient> ingredient, ingredientNamed(database, name));
    if (!ingredient)
        return Error{Reason::NotFound, QStringLiteral("ingredient"), name.trimmed()};
    return *ingredient;
}

TaughtPattern taughtOf(const Row &row)
{
    TaughtPattern pattern;
    pattern.id = row.integer(QStringLiteral("id"));
    pattern.supplierName = row.text(QStringLiteral("supplier"));
    pattern.ingredientName = row.text(QStringLiteral("ingredient"));
    pattern.sample = row.text(QStringLiteral("sample"));
    pattern.marks = marksFrom(row.text(QStringLiteral("marks"))).value_or(std::vector<LabelMark>());
    pattern.taughtBy = row.text(QStringLiteral("created_by"));
    pattern.taughtAt = row.time(QStringLiteral("created_at"));
    pattern.retiredAt = row.time(QStringLiteral("retired_at"));
    pattern.retiredBy = row.text(QStringLiteral("retired_by"));
    pattern.retireReason = row.text(QStringLiteral("retire_reason"));
    return pattern;
}

const QString &selectSql()
{
    static const QString sql = QStringLiteral(
        "SELECT p.id, s.name AS supplier, i.name AS ingredient, i.unit_of_measure, p.sample, p.marks, p.created_at, "
        "p.created_by, p.retired_at, p.retired_by, p.retire_reason FROM label_patterns p "
        "JOIN suppliers s ON s.id = p.supplier_id JOIN ingredients i ON i.id = p.ingredient_id ");
    return sql;
}

// A pattern that was taught stays readable: its sample is taken as of the day it was taught.
Result<LabelPattern> patternOf(const TaughtPattern &taught)
{
    return LabelPattern::tryFrom(taught.sample, taught.marks, plantDay(taught.taughtAt));
}

Result<std::vector<Living>> livingOf(Database &database, const QString &where = {}, const std::vector<Arg> &args = {})
{
    BM_TRY_ASSIGN(const Rows rows, database.run(selectSql() + QStringLiteral("WHERE p.retired_at IS NULL ") + where +
                                                    QStringLiteral("ORDER BY p.id"),
                                                args));
    std::vector<Living> living;
    for (const Row &row : rows) {
        const TaughtPattern taught = taughtOf(row);
        // One that another program wrote and nobody can read by reads nothing.
        if (auto pattern = patternOf(taught))
            living.push_back({taught, row.text(QStringLiteral("unit_of_measure")), std::move(*pattern)});
    }
    return living;
}

Result<std::vector<Living>> livingFor(Database &database, qint64 supplier, IngredientId ingredient)
{
    return livingOf(database, QStringLiteral("AND p.supplier_id = ? AND p.ingredient_id = ? "), {supplier, ingredient});
}

// On their sample and on ours.
std::vector<PatternDoubt> doubtsOf(const LabelPattern &ours, const std::vector<Living> &others, const QDate &today)
{
    std::vector<PatternDoubt> doubts;
    for (const Living &other : others) {
        for (const QString &sample : {other.pattern.sample(), ours.sample()}) {
            const auto their = other.pattern.read(sample, today);
            const auto our = ours.read(sample, today);
            if (!their || !our || agree(*their, *our))
                continue;
            doubts.push_back({other.taught.id, sample, *their, *our});
            break;
        }
    }
    return doubts;
}

Done isNew(const LabelPattern &pattern, const std::vector<Living> &others, const QDate &today)
{
    const auto values = pattern.read(pattern.sample(), today);
    for (const Living &other : others) {
        const auto theirs = other.pattern.read(pattern.sample(), today);
        if (values && theirs && isWithin(*values, *theirs))
            return Error{Reason::Duplicate, QStringLiteral("sample"), QString::number(other.taught.id)};
    }
    return {};
}
} // namespace

Result<std::vector<TaughtPattern>> LabelPatterns::list(bool alsoRetired)
{
    const QString living = alsoRetired ? QString() : QStringLiteral("WHERE p.retired_at IS NULL ");
    BM_TRY_ASSIGN(const Rows rows,
                  m_session.database.run(selectSql() + living + QStringLiteral("ORDER BY s.name, i.name, p.id")));
    std::vector<TaughtPattern> patterns;
    for (const Row &row : rows) {
        patterns.push_back(taughtOf(row));
        if (const auto pattern = patternOf(patterns.back()))
            patterns.back().shape = pattern->shape();
    }
    return patterns;
}

Result<std::vector<PatternDoubt>> LabelPatterns::doubts(const NewLabelPattern &pattern)
{
    BM_TRY_ASSIGN(const LabelPattern ours, checked(m_session, pattern));
    return inSnapshot(m_session.database, [&]() -> Result<std::vector<PatternDoubt>> {
        BM_TRY_ASSIGN(const Ingredient ingredient, known(m_session.database, pattern.ingredientName));
        BM_TRY_ASSIGN(const auto supplier, supplierNamed(m_session.database, pattern.supplierName));
        if (!supplier)
            return std::vector<PatternDoubt>();
        BM_TRY_ASSIGN(const auto others, livingFor(m_session.database, supplier->id, ingredient.id));
        BM_TRY(isNew(ours, others, m_session.today()));
        return doubtsOf(ours, others, m_session.today());
    });
}

Result<qint64> LabelPatterns::teach(const NewLabelPattern &pattern)
{
    static const QString sql = QStringLiteral("INSERT INTO label_patterns (supplier_id, ingredient_id, sample, marks, "
                                              "created_at, created_by) VALUES (?, ?, ?, ?, ?, ?) RETURNING id");
    BM_TRY_ASSIGN(const LabelPattern ours, checked(m_session, pattern));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<qint64> {
        BM_TRY(authorized(m_session, Act::ReceiveLot));
        BM_TRY_ASSIGN(const Ingredient ingredient, known(m_session.database, pattern.ingredientName));
        BM_TRY_ASSIGN(const Named supplier, supplierFor(m_session, pattern.supplierName));
        BM_TRY_ASSIGN(const auto others, livingFor(m_session.database, supplier.id, ingredient.id));
        BM_TRY(isNew(ours, others, m_session.today()));
        const auto doubts = doubtsOf(ours, others, m_session.today());
        if (!doubts.empty() && !pattern.keepsDoubts)
            return Error{Reason::Ambiguous, QStringLiteral("sample"), doubts.front().sample};
        BM_TRY_ASSIGN(const std::optional<Row> row,
                      m_session.database.first(sql, {supplier.id, ingredient.id, ours.sample(), marksText(ours.marks()),
                                                     m_session.now(), m_session.person}));
        return row->integer(QStringLiteral("id"));
    });
}

Result<std::vector<LabelReading>> LabelPatterns::read(const QString &text)
{
    BM_TRY_ASSIGN(const std::vector<Living> living, livingOf(m_session.database));
    std::vector<LabelReading> readings;
    for (const Living &each : living) {
        const auto values = each.pattern.read(text, m_session.today());
        if (!values)
            continue;
        const LabelReading reading{each.taught.id, each.taught.supplierName, each.taught.ingredientName, each.unit,
                                   *values};
        const auto same = std::find_if(readings.begin(), readings.end(), [&](const LabelReading &other) {
            return other.supplierName == reading.supplierName && other.ingredientName == reading.ingredientName &&
                   (isWithin(other.values, reading.values) || isWithin(reading.values, other.values));
        });
        if (same == readings.end())
            readings.push_back(reading);
        else if (isWithin(same->values, reading.values))
            *same = reading;
    }
    return readings;
}

Done LabelPatterns::retire(qint64 pattern, const QString &reason)
{
    static const QString sql = QStringLiteral("UPDATE label_patterns SET retired_at = ?, retired_by = ?, "
                                              "retire_reason = ? WHERE id = ? AND retired_at IS NULL RETURNING id");
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::ReleaseLot));
        BM_TRY_ASSIGN(const std::optional<Row> row,
                      m_session.database.first(sql, {m_session.now(), m_session.person, reason.trimmed(), pattern}));
        return row ? Done() : Done(Error{Reason::NotFound, QStringLiteral("pattern"), QString::number(pattern)});
    });
}

} // namespace bm

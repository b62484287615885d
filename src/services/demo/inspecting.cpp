// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/life.h"
#include "services/demo/tables.h"

namespace bm::demo
{
namespace
{
const QString inspector = QStringLiteral("q.lindholm");
constexpr qint64 minute = 60'000;

struct Looked
{
    const char *ware;
    const char *kind;
    const char *name;
    const char *unit;
    std::optional<Quantity> lower;
    std::optional<Quantity> upper;
};

std::vector<Looked> points()
{
    return {{"Cake flour", "VISUAL", "Bags whole and dry", nullptr, {}, {}},
            {"Cake flour", "MEASUREMENT", "Moisture", "%", Quantity::ofUnits(10), Quantity::ofThousandths(14'500)},
            {"Whole milk", "MEASUREMENT", "Temperature", "\u00b0C", {}, Quantity::ofUnits(5)},
            {"Whole milk", "VISUAL", "Seal of the tank", nullptr, {}, {}},
            {"Walnuts", "VISUAL", "No pests, no mould", nullptr, {}, {}},
            {"Walnuts", "CERTIFICATE", "Certificate of analysis", nullptr, {}, {}}};
}
} // namespace

void Life::inspect(const QDateTime &now, const std::vector<qint64> &waiting)
{
    // The newest answer of each; the flour is too moist, so that somebody has to decide.
    static const QString answer = QStringLiteral(
        "INSERT INTO quality_checks (id, ingredient_lot_id, inspection_point_id, check_type, result, measured_value, "
        "measured_unit, lower_limit, upper_limit, checked_at, checked_by) SELECT ?, ?, id, 'inspection', ?, ?, "
        "measured_unit, lower_limit, upper_limit, ?, ? FROM inspection_points WHERE id = ?");
    static const QString newest =
        QStringLiteral("(SELECT max(id) FROM ingredient_lots WHERE status = 'QUALITY_APPROVED' AND quality_status = "
                       "'PASSED' AND source_production_run_id IS NULL AND quantity_remaining > 0)");
    static const QString word = QStringLiteral("INSERT INTO quality_checks (id, ingredient_lot_id, check_type, result, "
                                               "notes, checked_at, checked_by) VALUES (?, ") +
                                newest + QStringLiteral(", 'lot decision', 'CONDITIONAL_PASS', ?, ?, ?)");
    static const QString letGo = QStringLiteral("UPDATE ingredient_lots SET quality_status = 'CONDITIONAL_PASS', "
                                                "release_ends_at = ?, updated_at = ?, updated_by = ? WHERE id = ") +
                                 newest;
    const auto text = [](const char *words) {
        return words == nullptr ? Arg(std::nullopt) : Arg(QString::fromUtf8(words));
    };
    for (const Looked &one : points()) {
        ++m_ids.point;
        m_writer.insert(pointsTable,
                        {m_ids.point, catalogue().ware(QString::fromUtf8(one.ware)) + 1, m_ids.point, text(one.kind),
                         text(one.name), text(one.unit), one.lower, one.upper, true, m_schedule.startOf(0), inspector});
    }
    m_writer.run(answer, {++m_ids.check, waiting[0], QStringLiteral("PASSED"), std::nullopt, now.addMSecs(-20 * minute),
                          inspector, 1});
    m_writer.run(answer, {++m_ids.check, waiting[0], QStringLiteral("FAILED"), Quantity::ofThousandths(15'200),
                          now.addMSecs(-19 * minute), inspector, 2});
    m_writer.run(answer, {++m_ids.check, waiting[1], QStringLiteral("PASSED"), Quantity::ofThousandths(3'800),
                          now.addMSecs(-15 * minute), inspector, 3});
    m_writer.run(word, {++m_ids.check, QStringLiteral("The certificate comes with the next truck"),
                        now.addMSecs(-12 * minute), inspector});
    m_writer.run(letGo, {now.addDays(2), now.addMSecs(-12 * minute), inspector});
}

} // namespace bm::demo

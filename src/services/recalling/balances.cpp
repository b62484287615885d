// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/authority.h"
#include "services/details/snapshot.h"
#include "services/recalling/recallrows.h"

// A load of a vessel that was taken back is booked back as a difference, and is none.
#define BM_IS_TAKEN_BACK                                                                                               \
    "EXISTS (SELECT 1 FROM vessel_acts a JOIN vessel_acts u ON u.takes_back_id = a.id WHERE a.filling_lot_id = "       \
    "t.to_lot_id)"
// Into a batch, a vessel or another lot; what stands in a vessel is drawn by the lots in it.
#define BM_WENT_ON                                                                                                     \
    "l.vessel_id IS NULL AND (EXISTS (SELECT 1 FROM batch_ingredients b WHERE b.ingredient_lot_id = l.id) OR EXISTS "  \
    "(SELECT 1 FROM lot_transfers t WHERE t.from_lot_id = l.id))"

namespace bm
{
namespace
{
RootBalance balanceFrom(const Row &row)
{
    const auto sum = [&row](const char *column) {
        return row.optionalQuantity(QString::fromLatin1(column)).value_or(Quantity());
    };
    RootBalance balance;
    balance.code = row.text(QStringLiteral("code"));
    balance.ingredient = row.text(QStringLiteral("ingredient"));
    balance.unit = row.text(QStringLiteral("unit"));
    balance.onHand = row.optionalQuantity(QStringLiteral("on_hand"));
    const Quantity cameBack = sum("came_back");
    const Quantity wentBack = sum("went_back");
    if (balance.onHand) // else nobody knows what there was in the beginning
        balance.received = sum("received") - wentBack;
    balance.used = -sum("used");
    balance.passedOn = -sum("passed_on") - cameBack;
    balance.wasted = -sum("wasted");
    balance.sampled = -sum("sampled");
    balance.sentBack = -sum("sent_back");
    balance.unexplained = cameBack - wentBack - sum("adjusted");
    return balance;
}
} // namespace

Result<std::vector<RootBalance>> Recalls::rootBalances(const QString &number)
{
    static const QString sql = QStringLiteral(
        "SELECT l.internal_lot_code AS code, i.name AS ingredient, l.unit_of_measure AS unit, "
        "l.quantity_remaining AS on_hand, "
        "sum(CASE WHEN m.type = 'RECEIVE' OR m.type = 'TRANSFER' AND m.quantity > 0 THEN m.quantity END) AS received, "
        "sum(CASE WHEN m.type IN ('CONSUME', 'RETURN') THEN m.quantity END) AS used, "
        "sum(CASE WHEN m.type = 'TRANSFER' AND m.quantity < 0 THEN m.quantity END) AS passed_on, "
        "sum(CASE WHEN m.type = 'WASTE' AND NOT m.sent_back THEN m.quantity END) AS wasted, "
        "sum(CASE WHEN m.type = 'WASTE' AND m.sent_back THEN m.quantity END) AS sent_back, "
        "sum(CASE WHEN m.type = 'SAMPLE' THEN m.quantity END) AS sampled, "
        "sum(CASE WHEN m.type = 'ADJUST' THEN m.quantity END) AS adjusted, "
        "(SELECT sum(t.quantity) FROM lot_transfers t WHERE t.from_lot_id = l.id AND " BM_IS_TAKEN_BACK
        ") AS came_back, "
        "(SELECT sum(t.quantity) FROM lot_transfers t WHERE t.to_lot_id = l.id AND " BM_IS_TAKEN_BACK ") AS went_back "
        "FROM recall_items x JOIN ingredient_lots l ON l.id = x.ingredient_lot_id "
        "JOIN ingredients i ON i.id = l.ingredient_id LEFT JOIN lot_movements m ON m.ingredient_lot_id = l.id "
        "WHERE x.recall_id = ? AND x.is_root GROUP BY x.id, l.id, l.internal_lot_code, i.name, l.unit_of_measure, "
        "l.quantity_remaining ORDER BY x.id");
    return inSnapshot(m_session.database, [&]() -> Result<std::vector<RootBalance>> {
        BM_TRY_ASSIGN(const RecallRow recall, recallNamed(m_session.database, number));
        BM_TRY_ASSIGN(const Rows rows, m_session.database.run(sql, {recall.id}));
        std::vector<RootBalance> balances;
        for (const Row &row : rows)
            balances.push_back(balanceFrom(row));
        return balances;
    });
}

Result<QString> Recalls::anyUsedLot(quint64 draw)
{
    static const QString count = QStringLiteral("SELECT count(*) AS lots FROM ingredient_lots l WHERE " BM_WENT_ON);
    static const QString pick = QStringLiteral("SELECT l.internal_lot_code AS code FROM ingredient_lots l "
                                               "WHERE " BM_WENT_ON " ORDER BY l.id LIMIT 1 OFFSET ?");
    return inSnapshot(m_session.database, [&]() -> Result<QString> {
        BM_TRY(authorized(m_session, Act::OpenRecall));
        BM_TRY_ASSIGN(const auto counted, m_session.database.first(count));
        const qint64 lots = counted->integer(QStringLiteral("lots"));
        if (lots == 0)
            return Error{Reason::NotFound, QStringLiteral("codes")};
        const auto place = static_cast<qint64>(draw % static_cast<quint64>(lots));
        BM_TRY_ASSIGN(const auto row, m_session.database.first(pick, {place}));
        return row->text(QStringLiteral("code"));
    });
}

} // namespace bm

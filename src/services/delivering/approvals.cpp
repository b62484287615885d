// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/delivering/approvals.h"

#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/partners.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"

#include <algorithm>
#include <array>

namespace bm
{
namespace
{
constexpr std::array ruleNames{"off", "warn", "block"};

const QString approved = QStringLiteral("APPROVED");

bool isStatus(const QString &status)
{
    return status == u"PENDING" || status == approved || status == u"SUSPENDED";
}

SupplierApproval approvalOf(const Row &row)
{
    return {row.text(QStringLiteral("name")), row.text(QStringLiteral("approval_status")),
            row.date(QStringLiteral("approved_on"))};
}

Result<UnapprovedRule> presentRule(Database &database)
{
    static const QString sql = QStringLiteral("SELECT value FROM settings WHERE name = 'suppliers.unapproved'");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql));
    if (!row)
        return UnapprovedRule::Off;
    // Somebody wrote another word past the program: what was meant is not known, so goods are not stopped in silence.
    return ruleFromName(row->text(QStringLiteral("value"))).value_or(UnapprovedRule::Warn);
}

Result<std::optional<SupplierApproval>> approvalOfSupplier(Database &database, qint64 id)
{
    static const QString sql = QStringLiteral("SELECT name, approval_status, approved_on FROM suppliers WHERE id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {id}));
    return row ? std::optional(approvalOf(*row)) : std::nullopt;
}
} // namespace

QString ruleName(UnapprovedRule rule)
{
    return QString::fromLatin1(ruleNames[size_t(rule)]);
}

std::optional<UnapprovedRule> ruleFromName(const QString &name)
{
    const auto found = std::find(ruleNames.begin(), ruleNames.end(), name.trimmed().toLower());
    if (found == ruleNames.end())
        return std::nullopt;
    return UnapprovedRule(found - ruleNames.begin());
}

Result<std::vector<SupplierApproval>> Approvals::list()
{
    static const QString sql = QStringLiteral("SELECT name, approval_status, approved_on FROM suppliers ORDER BY name");
    BM_TRY_ASSIGN(const Rows rows, m_session.database.run(sql));
    std::vector<SupplierApproval> all;
    for (const Row &row : rows)
        all.push_back(approvalOf(row));
    return all;
}

Done Approvals::set(const QString &supplier, const QString &status, const QString &reason)
{
    static const QString sql = QStringLiteral("UPDATE suppliers SET approval_status = ?, approved_on = ?, updated_at = "
                                              "?, updated_by = ? WHERE id = ?");
    BM_TRY(required(supplier, QStringLiteral("supplier")));
    BM_TRY(requiredReason(reason));
    if (!isStatus(status))
        return Error{Reason::UnknownAction, QStringLiteral("status"), status};
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Done {
        // Who may judge a lot may judge whom it comes from.
        BM_TRY(authorized(m_session, Act::ReleaseLot));
        BM_TRY_ASSIGN(const std::optional<Named> known, supplierNamed(m_session.database, supplier));
        if (!known)
            return Error{Reason::NotFound, QStringLiteral("supplier"), supplier.trimmed()};
        BM_TRY_ASSIGN(const auto before, approvalOfSupplier(m_session.database, known->id));
        if (before && before->status == status)
            return Error{Reason::StatusMoveNotAllowed, QStringLiteral("status"), known->name + u' ' + status};
        const Arg day = status == approved ? Arg(m_session.today()) : Arg(std::nullopt);
        BM_TRY(m_session.database.run(sql, {status, day, m_session.now(), m_session.person, known->id}));
        return {};
    });
}

Result<UnapprovedRule> Approvals::rule()
{
    return presentRule(m_session.database);
}

Done Approvals::setRule(UnapprovedRule rule)
{
    static const QString change = QStringLiteral("UPDATE settings SET value = ?, updated_at = ?, updated_by = ? WHERE "
                                                 "name = 'suppliers.unapproved' RETURNING name");
    static const QString insert = QStringLiteral(
        "INSERT INTO settings (name, value, updated_at, updated_by) VALUES ('suppliers.unapproved', ?, ?, ?)");
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::ManageDatabase));
        const Args args{ruleName(rule), m_session.now(), m_session.person};
        BM_TRY_ASSIGN(const std::optional<Row> changed, m_session.database.first(change, args));
        if (!changed)
            BM_TRY(m_session.database.run(insert, args));
        return {};
    });
}

Result<std::optional<SupplierApproval>> Approvals::doubtAbout(LotId lot)
{
    static const QString sql = QStringLiteral(
        "SELECT s.name, s.approval_status, s.approved_on FROM ingredient_lots l JOIN suppliers s ON s.id = "
        "l.supplier_id WHERE l.id = ? AND s.approval_status <> 'APPROVED'");
    return inSnapshot(m_session.database, [&]() -> Result<std::optional<SupplierApproval>> {
        BM_TRY_ASSIGN(const UnapprovedRule rule, presentRule(m_session.database));
        if (rule != UnapprovedRule::Warn)
            return std::optional<SupplierApproval>();
        BM_TRY_ASSIGN(const std::optional<Row> row, m_session.database.first(sql, {lot}));
        return row ? std::optional(approvalOf(*row)) : std::nullopt;
    });
}

Done mayReceiveFrom(Session &session, const QString &supplier)
{
    BM_TRY_ASSIGN(const UnapprovedRule rule, presentRule(session.database));
    if (rule != UnapprovedRule::Block)
        return {};
    BM_TRY(required(supplier, QStringLiteral("supplier")));
    BM_TRY_ASSIGN(const std::optional<Named> known, supplierNamed(session.database, supplier));
    if (known) {
        BM_TRY_ASSIGN(const auto approval, approvalOfSupplier(session.database, known->id));
        if (approval && approval->status == approved)
            return {};
    }
    return Error{Reason::StatusMoveNotAllowed, QStringLiteral("supplier"), known ? known->name : supplier.trimmed()};
}

} // namespace bm

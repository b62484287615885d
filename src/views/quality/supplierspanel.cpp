// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/quality/supplierspanel.h"

#include "models/asking.h"
#include "models/wording.h"
#include "views/floor/factcard.h"

#include <QTableView>

namespace bm
{
namespace
{
StatusLook approvalLook(const QString &status)
{
    if (status == u"APPROVED")
        return statusLook(Tone::Ok, SuppliersPanel::tr("Approved"));
    if (status == u"SUSPENDED")
        return {Tone::Danger, QStringLiteral("octagon-x"), SuppliersPanel::tr("Suspended")};
    return statusLook(Tone::Waiting, SuppliersPanel::tr("Under review"));
}

QStringList ruleChoices()
{
    return {SuppliersPanel::tr("Nobody asks"), SuppliersPanel::tr("It is received, and told"),
            SuppliersPanel::tr("It is not received")};
}
} // namespace

SuppliersPanel::SuppliersPanel(ServiceWorker &worker) : QualityPanel(QStringLiteral("suppliers"), worker)
{
    table()->setAccessibleName(tr("Suppliers"));
    setColumns({{tr("Supplier"), 260, true}, {tr("State"), 180}, {tr("Approved on"), 160}});
    setEmpty(QStringLiteral("truck"), tr("No suppliers yet"), tr("A supplier is made when its first goods come."));
    showChips(1, [this](int row) { return lookOf(row); });
    m_facts->setHint(tr("No supplier is selected"), tr("Choose one from the list."));
    const auto add = [&](CommandId id, const char *name, const char *status, const QString &title,
                         const QString &confirm, const QString &doneWords) {
        m_facts->addAction(this, id, QString::fromLatin1(name), {Act::ReleaseLot},
                           [this, status = QString::fromLatin1(status), title, confirm, doneWords] {
                               askStatus(status, title, confirm, doneWords);
                           });
    };
    add(CommandId::ApproveSupplier, "approveButton", "APPROVED", tr("Approve %1"), tr("Approve"), tr("%1 is approved"));
    add(CommandId::SuspendSupplier, "suspendButton", "SUSPENDED", tr("Suspend %1"), tr("Suspend"),
        tr("%1 is suspended"));
    add(CommandId::ReviewSupplier, "reviewButton", "PENDING", tr("Review %1"), tr("Review"), tr("%1 is under review"));
    const auto showRole = [this] { m_facts->setRole(m_worker.role()); };
    connect(&m_worker, &ServiceWorker::signedInChanged, this, showRole);
    showRole();
    showCurrent();
}

QString SuppliersPanel::ruleWords(UnapprovedRule rule)
{
    switch (rule) {
    case UnapprovedRule::Off:
        return tr("Nobody asks whether a supplier is approved");
    case UnapprovedRule::Warn:
        return tr("Goods of others are received, and told");
    case UnapprovedRule::Block:
        break;
    }
    return tr("Goods of others are not received");
}

void SuppliersPanel::load()
{
    askThen(
        m_worker, this,
        [](Services &plant) -> Result<Reading> {
            Approvals approvals(plant.session);
            Reading reading;
            BM_TRY_ASSIGN(reading.suppliers, approvals.list());
            BM_TRY_ASSIGN(reading.rule, approvals.rule());
            return reading;
        },
        [this](const Result<Reading> &reading) {
            if (!reading)
                return tellNotRead(reading.error());
            m_suppliers = reading->suppliers;
            m_rule = reading->rule;
            std::vector<QStringList> rows;
            for (const SupplierApproval &one : m_suppliers)
                rows.push_back({one.name, approvalLook(one.status).word, shown(one.approvedOn)});
            fill(rows);
            Q_EMIT ruleRead(ruleWords(m_rule));
        });
}

StatusLook SuppliersPanel::lookOf(int row) const
{
    if (row < 0 || size_t(row) >= m_suppliers.size())
        return {};
    return approvalLook(m_suppliers[size_t(row)].status);
}

void SuppliersPanel::showCurrent()
{
    const int row = currentRow();
    if (row < 0 || size_t(row) >= m_suppliers.size())
        return m_facts->showNothing();
    const SupplierApproval &one = m_suppliers[size_t(row)];
    m_facts->show(
        one.name, {lookOf(row)},
        {one.approvedOn.isValid() ? tr("Approved on %1").arg(shown(one.approvedOn)) : QString(), ruleWords(m_rule)});
}

void SuppliersPanel::askStatus(const QString &status, const QString &title, const QString &confirm,
                               const QString &doneWords)
{
    const QString name = m_facts->code();
    m_facts->ask({title.arg(name),
                  {},
                  {{QStringLiteral("reason"), tr("&Reason"), {}, tr("It is kept in the history")}},
                  confirm,
                  status == u"SUSPENDED" ? QStringLiteral("danger") : QStringLiteral("primary")},
                 [this, name, status, doneWords](const Answers &answers) {
                     run([name, status, reason = answers.values[QStringLiteral("reason")]](
                             Services &plant) { return Approvals(plant.session).set(name, status, reason); },
                         doneWords.arg(name), tr("Not changed"));
                 });
}

void SuppliersPanel::askRule()
{
    const QStringList choices = ruleChoices();
    AskedField field{QStringLiteral("rule"), tr("&When it is not approved"), choices[int(m_rule)], {}, choices};
    field.closed = true;
    m_facts->ask({tr("Goods of a supplier that is not approved"), {}, {field}, tr("Save")},
                 [this, choices](const Answers &answers) {
                     const auto rule = UnapprovedRule(
                         std::max(qsizetype(0), choices.indexOf(answers.values[QStringLiteral("rule")])));
                     run([rule](Services &plant) { return Approvals(plant.session).setRule(rule); }, ruleWords(rule),
                         tr("Not changed"));
                 });
}

} // namespace bm

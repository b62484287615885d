// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/delivering/approvals.h"
#include "views/quality/qualitypanel.h"

namespace bm
{

// From whom the plant receives.
class SuppliersPanel : public QualityPanel
{
    Q_OBJECT

public:
    explicit SuppliersPanel(ServiceWorker &worker);

    void load() override;
    // What happens when goods come from somebody else.
    void askRule();
    static QString ruleWords(UnapprovedRule rule);

Q_SIGNALS:
    void ruleRead(const QString &words);

private:
    struct Reading
    {
        std::vector<SupplierApproval> suppliers;
        UnapprovedRule rule = UnapprovedRule::Off;
    };
    void showCurrent() override;
    StatusLook lookOf(int row) const;
    void askStatus(const QString &status, const QString &title, const QString &confirm, const QString &doneWords);

    std::vector<SupplierApproval> m_suppliers;
    UnapprovedRule m_rule = UnapprovedRule::Off;
};

} // namespace bm

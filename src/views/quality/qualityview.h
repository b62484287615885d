// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"

#include <QWidget>
#include <memory>

namespace Ui
{
class QualityView;
}

namespace bm
{

class HoldsPanel;
class PlanPanel;
class QualityPanel;
class SuppliersPanel;
class WaitingPanel;

// QA at the dock: what waits for a decision, what is looked at, and whose goods are received.
class QualityView : public QWidget
{
    Q_OBJECT

public:
    explicit QualityView(ServiceWorker &worker, QWidget *parent = nullptr);
    ~QualityView() override;

Q_SIGNALS:
    // How many lots wait.
    void waitingCounted(int count);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void setUpHeader();
    void setUpPanel(QualityPanel *panel, const QString &words);
    QualityPanel *current() const;
    void showTab();
    void showRole();
    void refuse(const QString &headline, const Error &error);

    std::unique_ptr<Ui::QualityView> m_ui;
    ServiceWorker &m_worker;
    WaitingPanel *m_waiting;
    PlanPanel *m_plan;
    SuppliersPanel *m_suppliers;
    HoldsPanel *m_holds;
};

} // namespace bm

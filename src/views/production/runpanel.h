// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/production/shifts.h"
#include "services/serviceworker.h"
#include "views/floor/actionpanel.h"

#include <QWidget>

namespace bm
{

class FactCard;
class ListCard;
struct PlanStart;
class RunListModel;

// The batches, newest first: open one, plan one.
class RunPanel : public QWidget
{
    Q_OBJECT

public:
    RunPanel(ServiceWorker &worker, QWidget *page);

    void askPlan();
    // How much of a batch may stay unexplained.
    void askTolerance();
    bool isAsking() const;
    ActionPanel &panel();
    void focusFind();
    void select(const QString &batchNumber);

Q_SIGNALS:
    void chosen(const QString &batchNumber);
    void planned(const bm::Run &run);
    void accepted(const QString &headline, const QString &detail);
    void refused(const QString &headline, const bm::Error &error);

private:
    void setUpList();
    void showCurrent();
    void ask(const PlanStart &start);
    void plan(const Answers &answers, const Shifts &shifts);
    void askTolerance(Quantity present);
    void setTolerance(const Answers &answers);

    ServiceWorker &m_worker;
    RunListModel *m_model;
    ListCard *m_list;
    FactCard *m_facts;
};

} // namespace bm

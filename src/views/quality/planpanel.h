// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/lots/inspections.h"
#include "views/quality/qualitypanel.h"

class QComboBox;

namespace bm
{

// What is looked at when an ingredient comes.
class PlanPanel : public QualityPanel
{
    Q_OBJECT

public:
    explicit PlanPanel(ServiceWorker &worker);

    void load() override;
    void askAdd();
    // To choose the ingredient; the page puts it into its head.
    QComboBox *ingredientBox() const { return m_ingredient; }

private:
    struct Reading
    {
        QStringList ingredients;
        QString ingredient;
        std::vector<InspectionPoint> points;
    };
    void take(const Reading &reading);
    void showPoints();
    void showCurrent() override;
    StatusLook lookOf(int row) const;
    void askRetire();
    // Among those that are asked; by is -1 or 1.
    void movePoint(int by);
    void add(const Answers &answers);

    QComboBox *m_ingredient;
    std::vector<InspectionPoint> m_points;
};

} // namespace bm

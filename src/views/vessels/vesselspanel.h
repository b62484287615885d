// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/labels/labels.h"
#include "services/vessels/vessels.h"
#include "views/quality/qualitypanel.h"

class QPushButton;

namespace bm
{

// The vessels, what is in the one that is selected, and what happened to it.
class VesselsPanel : public QualityPanel
{
    Q_OBJECT

public:
    explicit VesselsPanel(ServiceWorker &worker);

    void load() override;
    void askNew();

Q_SIGNALS:
    void labelsWanted(const bm::LabelWish &wish);

private:
    void showCurrent() override;
    void showState(const VesselState &state);
    const Vessel *current() const;
    void addActions();
    void askLoad();
    void askEmpty();
    void askUndo();
    void askRetire();
    void askAmend();
    void amend(const Vessel &vessel, const Answers &answers);
    void add(const Answers &answers);
    void loadLot(const QString &vessel, const Answers &answers);

    std::vector<Vessel> m_vessels;
    QStringList m_ingredients;
};

} // namespace bm

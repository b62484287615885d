// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/labels/labels.h"
#include "services/serviceworker.h"

#include <QDialog>

namespace bm
{

// Silos, bins, hoppers and starters, beside the inventory.
class VesselsWindow : public QDialog
{
    Q_OBJECT

public:
    explicit VesselsWindow(ServiceWorker &worker, QWidget *parent = nullptr);

    // The window that it opened; it closes itself.
    static VesselsWindow *showFor(ServiceWorker &worker, QWidget *page);

Q_SIGNALS:
    void labelsWanted(const bm::LabelWish &wish);
};

} // namespace bm

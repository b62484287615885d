// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

    static void showFor(ServiceWorker &worker, QWidget *page);
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scanning/scanlog.h"

#include <QDialog>
#include <memory>

class QStandardItemModel;

namespace Ui
{
class LastScansDialog;
}

namespace bm
{

// The last ten scans: when, what, how it was understood, what became of it. Follows what is scanned while it is open.
class LastScansDialog : public QDialog
{
    Q_OBJECT

public:
    // The log outlives it.
    LastScansDialog(const ScanLog &log, QWidget *parent);
    ~LastScansDialog() override;

private:
    void fill();

    std::unique_ptr<Ui::LastScansDialog> m_ui;
    const ScanLog &m_log;
    QStandardItemModel *m_model;
};

} // namespace bm

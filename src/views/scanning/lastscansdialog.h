// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/scanning/scanlog.h"

#include <QDialog>
#include <memory>

class QAction;
class QStandardItemModel;

namespace Ui
{
class LastScansDialog;
}

namespace bm
{

class ActionPanel;
class ServiceWorker;
struct Answers;

// The last ten scans: when, what, how it was understood, what became of it, and the way to take that back with a
// reason. Follows what is scanned while it is open.
class LastScansDialog : public QDialog
{
    Q_OBJECT

public:
    // The log outlives it.
    LastScansDialog(ScanLog &log, ServiceWorker &worker, QWidget *parent);
    ~LastScansDialog() override;

private:
    void setUpTable();
    void fill();
    qint64 current() const;
    void offer();
    void askTakeBack();
    void takeBack(qint64 number, const Answers &answers);

    std::unique_ptr<Ui::LastScansDialog> m_ui;
    ScanLog &m_log;
    ServiceWorker &m_worker;
    QStandardItemModel *m_model;
    ActionPanel *m_panel;
    QAction *m_takeBack;
};

} // namespace bm

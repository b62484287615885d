// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recalling/readiness.h"
#include "services/serviceworker.h"

#include <QDialog>
#include <memory>

class QStandardItemModel;

namespace Ui
{
class ReadinessDialog;
}

namespace bm
{

// The silent drills of the last nights, each with the gaps that it found by name; a drill now; and when it is done.
// Deletes itself when it is closed.
class ReadinessDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ReadinessDialog(ServiceWorker &worker, QWidget *parent = nullptr);
    ~ReadinessDialog() override;

private:
    void setUpTable();
    void load();
    void showState(const ReadinessState &state);
    void showCurrent();
    void drill();
    void setHour();
    void refused(const Error &error);

    std::unique_ptr<Ui::ReadinessDialog> m_ui;
    ServiceWorker &m_worker;
    QStandardItemModel *m_table;
    ReadinessState m_state;
};

} // namespace bm

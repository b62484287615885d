// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quality/comparison.h"

#include <QDialog>
#include <memory>

class QStandardItemModel;

namespace Ui
{
class ComparisonDialog;
}

namespace bm
{

class ServiceWorker;

// What two things share and what each alone has, or what was added to one thing and what is gone since a moment.
class ComparisonDialog : public QDialog
{
    Q_OBJECT

public:
    // root: what the genealogy shows, as Comparing takes it; empty: nothing.
    ComparisonDialog(ServiceWorker &worker, const QString &root, const QString &shownCode, QWidget *parent = nullptr);
    ~ComparisonDialog() override;

Q_SIGNALS:
    void traceAsked(const bm::NodeKey &key);

private:
    void compare();
    void take(const Result<Comparison> &comparison);
    void fill();
    void openRow(int row);
    void copyRows();

    std::unique_ptr<Ui::ComparisonDialog> m_ui;
    ServiceWorker &m_worker;
    QString m_root;
    QString m_shownCode;
    QStandardItemModel *m_model;
    std::optional<Comparison> m_comparison;
    std::vector<std::optional<NodeKey>> m_keys; // of the rows
    int m_request = 0;
};

} // namespace bm

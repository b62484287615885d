// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/backups/backupwords.h"
#include "services/serviceworker.h"

#include <QWidget>
#include <memory>

class QStandardItemModel;

namespace Ui
{
class HealthView;
}

namespace bm
{

class BusyOverlay;

// How the database is and how it answers the program's own questions: a list of verdicts, and beside it what is known
// about the chosen one and what to do.
class HealthView : public QWidget
{
    Q_OBJECT

public:
    explicit HealthView(ServiceWorker &worker, QWidget *parent = nullptr);
    // Whoever still reads for this page stops.
    ~HealthView() override;

    // As Markdown; empty before the first answer.
    QString document() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum Tab { HealthTab, AnalysisTab };

    void setUpTable();
    void connectAll();
    // Reads what is shown; nothing is read before the page is seen.
    void read();
    void readHealth(bool checkIntegrity);
    void readAnalysis();
    void readBackups();
    // Others go on working: reads the health again beside the person who reads it, now and then.
    void hear(const QSet<QString> &tables);
    void refresh();
    CancelFlag begin(const QString &words);
    void cancel();
    void fail(const Error &error);
    void showTab();
    void showLines(const std::vector<ReportLine> &lines);
    void showSummary();
    void showCurrent();
    void copy();
    void save();

    std::unique_ptr<Ui::HealthView> m_ui;
    ServiceWorker &m_worker;
    BusyOverlay *m_busy;
    QStandardItemModel *m_table;
    std::optional<HealthFacts> m_health;
    std::optional<BackupOverview> m_backups;
    std::optional<Analysis> m_analysis;
    std::vector<ReportLine> m_lines; // of the tab that is shown
    CancelFlag m_cancel;
    QTimer m_rest;
    bool m_isStale = false; // something was changed since it was read
    int m_request = 0;      // the newest question; answers to older ones are dropped
};

} // namespace bm

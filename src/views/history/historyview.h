// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"

#include <QWidget>
#include <memory>

namespace Ui
{
class HistoryView;
}

namespace bm
{

class BusyOverlay;

// Every change of the plant, narrowed to a person, a kind of record and some days; and whether the history is as it was
// sealed.
class HistoryView : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryView(ServiceWorker &worker, QWidget *parent = nullptr);
    ~HistoryView() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void setUpFilters();
    void connectAll();
    // Reads the first page of what the filters say.
    void read();
    void readMore(qint64 before);
    // Others go on working: reads again what is shown, beside the person who reads it.
    void refresh();
    void takeAgain(const HistoryPage &page);
    void take(const Result<HistoryPage> &page, bool isFirst);
    void setMore(const HistoryPage &page);
    void readChoices();
    void readHead();
    void showHead(const std::optional<Seal> &head);
    void check();
    void showCheck(const HistoryReport &report);
    void fail(const Error &error);
    void save();
    // The history of what the chosen change belongs to, from its beginning.
    void openRecord();
    HistoryFilter filter() const;

    std::unique_ptr<Ui::HistoryView> m_ui;
    ServiceWorker &m_worker;
    BusyOverlay *m_busy;
    int m_request = 0; // the newest question; answers to older ones are dropped
    bool m_isRead = false;
    bool m_isRefreshing = false;
    bool m_isStale = false; // something was changed since it was read
};

} // namespace bm

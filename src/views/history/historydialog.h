// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"

#include <QDialog>
#include <memory>

namespace Ui
{
class HistoryDialog;
}

namespace bm
{

// The history of one record: what was done to it and to what belongs to it, narrowed to a person or a kind of change.
class HistoryDialog : public QDialog
{
    Q_OBJECT

public:
    HistoryDialog(ServiceWorker &worker, RecordKind kind, const QString &code, QWidget *parent = nullptr);
    ~HistoryDialog() override;

    // Opens one beside the page; nothing when there is no code.
    static void showFor(ServiceWorker &worker, RecordKind kind, const QString &code, QWidget *page);

private:
    // The history until the moment and what the record was then; without a moment all of it.
    struct Known
    {
        QDateTime moment;
        RecordHistory history;
        std::optional<Result<RecordState>> then;
        std::optional<RecordState> now;
    };
    void setUpPast();
    void read();
    void take(const Result<Known> &known);
    void showHistory();
    void showState(const Known &known);
    QDateTime moment() const;
    void fillFilters();
    void applyFilters();
    std::vector<HistoryEntry> fitting() const;
    void save();

    std::unique_ptr<Ui::HistoryDialog> m_ui;
    ServiceWorker &m_worker;
    RecordKind m_kind;
    QString m_code;
    RecordHistory m_history;
    bool m_isRead = false;
};

} // namespace bm

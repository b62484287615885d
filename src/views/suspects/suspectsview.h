// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scanning/scanreader.h"
#include "services/quality/suspects.h"

#include <QWidget>
#include <memory>

class QStandardItemModel;

namespace Ui
{
class SuspectsView;
}

namespace bm
{

class BusyOverlay;
class ServiceWorker;
class SuspectsModel;

// Codes of complaints in, what their pallets have in common out: as bars and as a table.
class SuspectsView : public QWidget
{
    Q_OBJECT

public:
    explicit SuspectsView(ServiceWorker &worker, QWidget *parent = nullptr,
                          const ScanReader &reader = ScanReader::plain());
    ~SuspectsView() override;

    // One more code, as if it had been typed below the others.
    void takeScan(const QString &scan);

Q_SIGNALS:
    // A lot is to be seen in the genealogy.
    void traceAsked(const QString &code);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpTables();
    void makeRoomForNames();
    void connectAll();
    void find();
    void giveUp();
    void take(const Result<SuspectsAnswer> &answer);
    void showCodes(const SuspectsAnswer &answer);
    void traceRow(int row);
    void copyRows();

    std::unique_ptr<Ui::SuspectsView> m_ui;
    ServiceWorker &m_worker;
    const ScanReader &m_reader;
    BusyOverlay *m_busy;
    SuspectsModel *m_model;
    QStandardItemModel *m_codes;
    std::shared_ptr<std::atomic<bool>> m_givenUp; // of the question that is under way
    int m_request = 0;                            // the newest question; answers to older ones are dropped
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scanning/scanreader.h"
#include "services/charting/charting.h"
#include "views/genealogy/exportdialog.h"

#include <QWidget>
#include <memory>

namespace Ui
{
class ChartsView;
}

namespace bm
{

class BusyOverlay;
class ChartModel;
class ServiceWorker;

// Which chart and of what in, the chart and the rows behind it out. The table says everything that the picture shows.
class ChartsView : public QWidget
{
    Q_OBJECT

public:
    explicit ChartsView(ServiceWorker &worker, QWidget *parent = nullptr,
                        const ScanReader &reader = ScanReader::plain());
    ~ChartsView() override;

    // As if it had been chosen and typed.
    void ask(ChartTopic topic, const QString &subject);
    // What is scanned, of the chart that is chosen.
    void takeScan(const QString &scan);

Q_SIGNALS:
    // A lot, batch or pallet is to be seen in the genealogy, or a lot in the stock.
    void traceAsked(const QString &code);
    void stockAsked(const QString &code);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void setUpTable();
    void setUpCommands();
    void connectChart();
    ChartTopic topic() const;
    void showTopic();
    void draw();
    void take(const Result<ChartData> &answer);
    void showNothing(const QString &headline, const QString &sentence);
    void refresh();
    void fitColumns();
    void showWords(const ChartData &shown);
    void chooseMark(int mark);
    void openMark(int mark);
    void openRow(int row);
    void copyPicture();
    void copyData();
    void save();
    Done write(ExportFormat format, const QString &path) const;

    std::unique_ptr<Ui::ChartsView> m_ui;
    ServiceWorker &m_worker;
    const ScanReader &m_reader;
    BusyOverlay *m_busy;
    ChartModel *m_model;
    ChartQuestion m_asked;
    bool m_isStale = false; // something was changed since it was read
    int m_request = 0;      // the newest question; answers to older ones are dropped
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scanning/scanmeaning.h"
#include "domain/scanning/scanreader.h"
#include "domain/weighing/scalesetup.h"
#include "domain/weighing/scalestate.h"
#include "models/weighing.h"
#include "services/serviceworker.h"

#include <QWidget>
#include <memory>

namespace Ui
{
class ProductionView;
}

namespace bm
{

class BatchPanel;
class BoardPanel;
class BusyOverlay;
class HoldButtons;
class RunPanel;
class ScaleStrip;

// The line: choose or plan a batch, scan what goes in, be stopped before a wrong lot does, finish with the yield.
class ProductionView : public QWidget
{
    Q_OBJECT

public:
    explicit ProductionView(ServiceWorker &worker, QWidget *parent = nullptr,
                            const ScanReader &reader = ScanReader::plain());
    ~ProductionView() override;

    // A batch number opens the batch; inside of one, a lot is weighed.
    void takeScan(const QString &scan);
    void openBatch(const QString &batchNumber);
    // A running batch waits for lots, the list for a batch.
    ScanWaits scanWaits() const;
    // Opening another batch would drop a lot that is being weighed, or answers that are being typed.
    bool wouldLose() const;

    // The scale of this workstation as it is now, and what became of what it was told to do.
    void showScale(const ScaleState &state, const ScaleSetup &setup);
    void showScaleAnswer(ScaleCommand command, ScaleOutcome outcome);

    void focusScan();
    void focusFind();

Q_SIGNALS:
    void scaleCommanded(bm::ScaleCommand command);

private:
    void setUpScale();
    void takeWeight(const ScaleWeight &weight);
    void setUpCommands();
    void setUpPanels();
    void setUpBoard();
    bool inBatch() const;
    bool onBoard() const;
    void showBoard();
    void showBatchHeader();
    bool sayStanding();
    bool may(Act act) const;
    void showRole();
    QString refusals() const;
    void showRuns();
    void goBack();
    void showBatch(const Run &run);
    void showHeader();
    void showNext();
    void start();
    void askClean();
    void confirm();
    void cancel();

    void takeLot(const QString &code);
    void showWeighing(const Weighing &weighing);
    void showRefusal(const Weighing &weighing, const QString &code);
    void showToApprove(const Weighing &weighing);
    void showRework(const AddedLot &lot, const QString &detail);
    void takeQuantity(const QString &text);
    void add(Quantity quantity);
    void showAdded(const AddedLot &added);
    void forgetLot();
    QString nextWords() const;

    std::unique_ptr<Ui::ProductionView> m_ui;
    ServiceWorker &m_worker;
    const ScanReader &m_reader;
    RunPanel *m_runs;
    BatchPanel *m_batch;
    BoardPanel *m_board;
    BusyOverlay *m_busy;
    HoldButtons *m_holding = nullptr;
    ScaleStrip *m_scale = nullptr;
    std::optional<Weighing> m_weighing; // a lot that waits for its quantity
    bool m_fromBoard = false;           // where going back leads to
    bool m_saysNext = false;            // once the batch is read, the answer says what it wants
    QString m_added;                    // said together with what comes next
};

} // namespace bm

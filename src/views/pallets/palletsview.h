// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scanning/scanmeaning.h"
#include "domain/scanning/scanreader.h"
#include "models/lookups.h"
#include "services/labels/labels.h"
#include "services/serviceworker.h"
#include "views/floor/actionpanel.h"

#include <QWidget>
#include <memory>

namespace Ui
{
class PalletsView;
}

namespace bm
{

class FactCard;
class HoldButtons;
class ListCard;
class PalletListModel;

// Finished goods: build pallets from batches, move them, ship them.
class PalletsView : public QWidget
{
    Q_OBJECT

public:
    explicit PalletsView(ServiceWorker &worker, QWidget *parent = nullptr,
                         const ScanReader &reader = ScanReader::plain());
    ~PalletsView() override;

    // A pallet is shown, a batch number builds from it; while pallets are moved, a pallet and then its new place; while
    // they are closed, the label that hangs on one.
    void takeScan(const QString &scan);
    // Shown, or moved next while pallets are moved, or closed.
    void openPallet(const QString &number);
    ScanWaits scanWaits() const;
    // Showing another pallet would drop answers that are being typed.
    bool wouldLose() const;

    void focusScan();
    void focusFind();

Q_SIGNALS:
    // Somebody wants labels of it.
    void labelsWanted(const bm::LabelWish &wish);

private:
    void setUpList();
    void setUpCommands();
    void showRole();
    void loadChoices();
    void showCurrent();
    void showReady();
    void confirm();
    void cancel();

    void lookUp(const QString &code);
    void showPallet(const Pallet &pallet);

    static QString batchId(); // of the field that a scanned batch goes into
    void askBuild(const QString &batchNumber);
    void build(const Answers &answers);
    static QString contentsOf(const Pallet &pallet);
    void offerVoid(const Pallet &built);
    void askAdd();
    void askTakeOff();
    void askSplit();
    void askMerge();
    // Asks how many cases of which batch; the pallet says what is on it.
    void askCases(const QString &pallet, const Question &question, std::function<void(const Answers &)> answer);
    void showOnPallet(const QString &pallet);
    // What is scanned is the answer to the question that stands there.
    bool takeAnswer(const QString &code);
    static QString ontoId(); // of the field that a scanned pallet goes into
    void offerTakeOff(const QString &pallet, const QString &batch, Quantity quantity);
    void askAbout(const Question &question, std::function<void(const Answers &)> answer);
    void addBatch(const QString &pallet, const Answers &answers);
    void watchBatch();
    void showUnpacked(const QString &batchNumber);

    void setMoving(bool moving);
    void takeWhileMoving(const QString &code);
    // by: who changed it while its new place was scanned.
    void choosePalletToMove(const QString &code, const QString &by = {});
    void move(const QString &location);

    // closing.cpp
    void setUpClosing();
    void askLabels();
    void waitForLabel(const QString &pallet);
    void setClosing(bool closing);
    void askForLabel();
    void takeWhileClosing(const QString &code);
    void refuseLabel(const Error &error);
    void showClosure();

    void setUpHolding();
    void showHolding();
    void askHold();
    void askRelease();
    // missing: what the customer must be told; then a reason is asked for, and what was said before stays.
    void askShip(const Answers &said = {}, const QString &missing = {});
    void ship(const QString &pallet, const Answers &answers);
    void askVoid();
    // Runs it in the worker; the panel stays open with the error when it is refused.
    void run(std::function<Result<Pallet>(Services &)> task, std::function<QString(const Pallet &)> doneWords,
             const QString &refusedWords);

    std::unique_ptr<Ui::PalletsView> m_ui;
    ServiceWorker &m_worker;
    const ScanReader &m_reader;
    PalletListModel *m_model;
    ListCard *m_list;
    FactCard *m_facts;
    HoldButtons *m_holding = nullptr;
    Choices m_choices;
    QString m_subtitle;
    QString m_casesOf;      // cases leave it
    QString m_closedPallet; // its label is scanned next; empty: that of any
    QString m_movedPallet;  // waits for its new place
    SeenRecord m_movedSeen;
};

} // namespace bm

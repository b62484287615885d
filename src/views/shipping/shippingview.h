// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scanning/scanmeaning.h"
#include "domain/scanning/scanreader.h"
#include "models/lookups.h"
#include "services/serviceworker.h"
#include "services/shipping/shipments.h"
#include "views/floor/actionpanel.h"

#include <QWidget>
#include <memory>

class QAction;
class QPushButton;
class QTableView;

namespace Ui
{
class ShippingView;
}

namespace bm
{

class FactCard;
class ListCard;
class LoadModel;
class ShipmentListModel;

// What leaves on one truck: its papers, its pallets by scanning one after the other, and what comes back.
class ShippingView : public QWidget
{
    Q_OBJECT

public:
    explicit ShippingView(ServiceWorker &worker, QWidget *parent = nullptr,
                          const ScanReader &reader = ScanReader::plain());
    ~ShippingView() override;

    // A shipment is shown; a pallet is loaded onto the one that is shown, or taken off again.
    void takeScan(const QString &scan);
    ScanWaits scanWaits() const;

    void focusScan();
    void focusFind();

private:
    struct Seen
    {
        Shipment shipment;
        std::vector<PalletRefusal> refusals;
    };
    struct Scanned
    {
        enum class What { Found, Loaded, IsOn };
        What what = What::Found;
        Shipment shipment;
        QString pallet;
    };

    void setUpList();
    QWidget *makeLoad();
    void setUpCommands();
    void showRole();
    void showReady();
    void loadChoices();
    void readCurrent();
    void show(const Seen &seen);
    QStringList factsOf(const Seen &seen) const;
    void select(const QString &number);
    QString current() const;
    QString selectedPallet() const;

    static Result<Scanned> scanned(Services &plant, const QString &code, const QString &current);
    void takePallet(const QString &code);
    void answerScan(const Scanned &scanned);
    void offerOff(const QString &number, const QString &pallet);
    void offerOn(const QString &number, const QString &pallet);
    void takeOff();

    void askOpen();
    void askAmend();
    void askCustomer();
    void askShip(bool withReason);
    void ship(const QString &number, const QString &reason, const TruckApproval &truck = {});
    // Something is kept otherwise than the truck is: whoever may judge batches signs.
    void askTruck(const QString &number, const QString &reason, const Error &error);
    void showLeft(const QString &number);
    void showRefusals(const Error &error, const QString &number);
    void askUnship();
    void askCancel();
    // Asks for a reason only.
    void askWhy(const Question &question, std::function<void(const QString &reason)> answer);
    std::vector<AskedField> paperFields(const ShipmentPapers &papers) const;
    // Nothing: a field is wrong, which is shown.
    std::optional<ShipmentPapers> papersOf(const Answers &answers, const QString &customer);
    // Runs it in the worker; the panel stays open with the error when it is refused. Answers the shipment to show.
    void run(std::function<Result<QString>(Services &)> task, const QString &doneWords, const QString &refusedWords,
             std::function<void(const QString &number)> then = {});

    void askReturn();
    bool takeReturned(const QString &code);
    void bringBack(const Answers &answers);
    // It was another pallet that was scanned.
    void offerNotBack(const QString &number);
    void sayNotBack(const Answers &answers);

    void askPapers();
    void askPapersOn(const QStringList &printers);
    void putPapers(std::function<Done(const Shipment &)> put, const QString &where);
    void savePapers(bool isFile);

    std::unique_ptr<Ui::ShippingView> m_ui;
    ServiceWorker &m_worker;
    const ScanReader &m_reader;
    ShipmentListModel *m_model;
    ListCard *m_list;
    LoadModel *m_load;
    QTableView *m_loadTable = nullptr;
    FactCard *m_facts;
    QAction *m_openAction = nullptr;
    QAction *m_returnAction = nullptr;
    std::vector<std::pair<QPushButton *, std::vector<ShipmentStatus>>> m_fitting;
    Choices m_choices;
    QString m_subtitle;
    QString m_scannedAgain; // a pallet that is on the truck already: perhaps it is to be taken off
    QString m_wanted;       // selected as soon as the list has it
    std::optional<Seen> m_seen;
};

} // namespace bm

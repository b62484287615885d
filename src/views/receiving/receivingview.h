// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scanning/scanreader.h"
#include "models/lookups.h"
#include "services/delivering/receiptdoubts.h"
#include "services/labels/labels.h"
#include "services/serviceworker.h"
#include "services/tutor/labelpatterns.h"

#include <QWidget>
#include <memory>

class QTabBar;

namespace Ui
{
class ReceivingView;
}

namespace bm
{

class BusyOverlay;
class DeliveryForm;
class DeliveryPanel;
struct DeliveredLot;
class LotPanel;

// The dock: a label is scanned, the form below says what was understood, the lot is received. Behind it stand the lots
// in house; on a tall window both are seen.
class ReceivingView : public QWidget
{
    Q_OBJECT

    // What a code without a label may mean.
    struct Meant
    {
        Result<Lot> lot;
        Result<QString> delivery; // an open one
        std::vector<LabelReading> readings;
    };

public:
    explicit ReceivingView(ServiceWorker &worker, QWidget *parent = nullptr,
                           const ScanReader &reader = ScanReader::plain());
    ~ReceivingView() override;

    // A scanned or typed code: a label of a delivery fills the form, one of our own labels shows its lot.
    void takeScan(const QString &scan);

    // Whether taking this label would take away what stands in the form for another lot.
    bool wouldLose(const gs1::ScanAnswer &label) const;
    // A question about a lot of the list or about the delivery is open.
    bool isAskingAboutLot() const;

    void focusScan();
    void focusFind();

Q_SIGNALS:
    // Received just now: its label is due.
    void lotReceived(const QString &code);
    // Somebody wants labels of it.
    void labelsWanted(const bm::LabelWish &wish);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setUpHeader();
    void setUpCommands();
    bool mayReceive() const;
    void showRole();
    void loadChoices();
    void showReady();
    void takeLotField(const QString &scan);
    gs1::ScanAnswer read(const QString &scan);
    void takeLabel(const gs1::ScanAnswer &label);
    void lookUpProduct(const gs1::ScanAnswer &label, const QStringList &said);
    void tellLabel(const gs1::ScanAnswer &label, const QStringList &said);
    void tellTypedMeanwhile(const QString &itsName, const QStringList &said);
    void takePlain(const QString &code, const gs1::ScanAnswer &scan);
    void takeMeant(const QString &code, const gs1::ScanAnswer &scan, const Meant &meant);
    void showLot(const Lot &lot);
    void askReading(const gs1::ScanAnswer &scan);
    void takeReading(const gs1::ScanAnswer &scan, const gs1::ScanReading &reading);
    void takeSupplierLot(const QString &code, const QString &remark);

    void confirm();
    void receive(bool createIngredient, bool learnGtin = false);
    void receiveLot(const NewLot &lot);
    void receiveIntoDelivery(const NewLot &lot);
    void askDoubts(const NewLot &lot, const std::vector<ReceiptDoubt> &doubts);
    bool isAskingDoubt() const;
    void showDoubt();
    void keepDoubt();
    void correctDoubt();
    void forgetDoubts();
    void showDelivered(const NewLot &lot, const DeliveredLot &delivered);
    void showReceived(const NewLot &lot, const ReceivedLot &received, const QString &what);
    void offerTakeBack(const ReceivedLot &received, const QString &what);
    void showNotReceived(const Error &error);
    void warnOfSupplier(LotId lot);
    void setUpNewThings();
    void offerNewIngredient();
    void offerItemNumber();

    QString supplierHere() const;
    void takeReadings(const QString &label, const std::vector<LabelReading> &readings);
    void askWhichLabel(const QString &label, const std::vector<LabelReading> &readings);
    void takeTaught(const QString &label, const LabelReading &reading);
    void offerTeaching();
    void teachLabel();
    void showPatterns();

    void setUpDelivery();
    void showHand();

    bool showsLots() const;
    void setShowsLots(bool lots);
    enum Tab { ItemTab, LinesTab, LotsTab };
    void showTab(Tab tab);
    void layOutBody();

    std::unique_ptr<Ui::ReceivingView> m_ui;
    ServiceWorker &m_worker;
    const ScanReader &m_reader;
    DeliveryForm *m_form;
    LotPanel *m_lots;
    DeliveryPanel *m_delivery;
    QTabBar *m_tabs;
    QString m_subtitle;
    BusyOverlay *m_busy;
    // What is asked before it is received, one question after the other.
    struct Doubted
    {
        NewLot lot;
        std::vector<ReceiptDoubt> doubts;
        size_t next = 0;
    };
    Doubted m_doubted;
    Choices m_choices;
    QString m_plainLabel;  // the last code that is no GS1 label: it can be taught
    QString m_readLabel;   // what filled the form by a pattern
    QStringList m_symbols; // of the label in hand: what belongs together may stand in several barcodes
};

} // namespace bm

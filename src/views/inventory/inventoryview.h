// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/charts/chartdata.h"
#include "domain/scanning/scanmeaning.h"
#include "domain/scanning/scanreader.h"
#include "services/labels/labels.h"
#include "services/serviceworker.h"
#include "services/stock/stock.h"
#include "views/floor/actionpanel.h"

#include <QWidget>
#include <memory>

class QPushButton;

namespace Ui
{
class InventoryView;
}

namespace bm
{

class Card;
struct IngredientCard;
class FactCard;
class IngredientStockModel;
class ListCard;
class StockListModel;

// What is on hand: by ingredient with what runs short, lot by lot in the order of use, and what happens to a lot
// between the dock and the mixer. With the scanner alone: a lot and then a place moves it.
class InventoryView : public QWidget
{
    Q_OBJECT

public:
    explicit InventoryView(ServiceWorker &worker, QWidget *parent = nullptr,
                           const ScanReader &reader = ScanReader::plain());
    ~InventoryView() override;

    // A lot is selected; then a place is where it stands from now on.
    void takeScan(const QString &scan);
    ScanWaits scanWaits() const;

    void focusScan();
    void focusFind();

Q_SIGNALS:
    // Somebody wants labels of it.
    void labelsWanted(const bm::LabelWish &wish);
    // How many ingredients run short or expire soon.
    void shortagesCounted(int count);
    // Of the lot or the ingredient that is chosen, or of everything.
    void chartWanted(bm::ChartTopic topic, const QString &subject);

private:
    void setUpLots();
    void setUpIngredients();
    void setUpFilters();
    void setUpActions();
    void loadChoices();
    void showRole();
    void applyFilter();
    void showIngredients(bool ingredients);
    void openIngredient(int row);
    void setUpLevels();
    void askLevels();
    void keepLevels(const QString &ingredient, const Answers &answers);
    void endLevels();
    // Where the levels are asked: what else is known of an ingredient.
    void setUpIngredientCard();
    QString currentIngredient() const;
    void showIngredientHistory();
    void askChart();
    void askIngredient();
    void openIngredientCard(const IngredientCard &card);
    void takeScanBesideIngredients(const QString &scan);
    void keepIngredient(const QString &name, const Answers &answers);
    void showCurrent();
    void showReady();
    void cancel();

    void lookUp(const QString &code);
    void takePlace(const QString &place);
    void moveScanned(const QString &place);
    void moveTyped(const QString &code, const QString &place);
    void showMoved(const Moved &moved, const QString &detail);
    // In the last scans.
    void offerMoveBack(const Moved &moved);

    void askMove();
    void askCount();
    void askSplit();
    using Leaving = Done (Stock::*)(const QString &, Quantity, const QString &);
    struct LeavingWords
    {
        QString title;
        QString sentence;
        QString confirm;
        QString doneWords; // %1: the lot
        QString refusedWords;
    };
    void askLeaving(Leaving leaving, const LeavingWords &words);
    void ask(const Question &question, std::function<void(const Answers &)> answer);
    bool readAmount(const Answers &answers, bool mayBeZero, Quantity &amount);
    // Runs it in the worker; the panel stays open with the error when it is refused. Answers the words for what was
    // done.
    void run(std::function<Result<QString>(Services &)> task, const QString &refusedWords);

    std::unique_ptr<Ui::InventoryView> m_ui;
    ServiceWorker &m_worker;
    const ScanReader &m_reader;
    StockListModel *m_model;
    IngredientStockModel *m_ingredients;
    ListCard *m_list;
    FactCard *m_facts;
    QPushButton *m_split = nullptr;
    QPushButton *m_inspect = nullptr;
    ActionPanel *m_levels; // beside the ingredients while it asks
    Card *m_levelsCard;
    QStringList m_places;
    QString m_scannedLot;   // waits for its new place
    QString m_unknownPlace; // was scanned once and is no place yet
};

} // namespace bm

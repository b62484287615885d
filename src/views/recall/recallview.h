// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scanning/scanreader.h"
#include "services/recalling/readiness.h"
#include "services/serviceworker.h"
#include "views/floor/actionpanel.h"

#include <QWidget>
#include <memory>

namespace Ui
{
class RecallView;
}

namespace bm
{

class FactCard;
class RecallCustomerModel;
class RecallItemModel;

// QA's page for the worst day: what would a recall reach, take it out of use, tell the customers, account for all of it
// and close it again.
class RecallView : public QWidget
{
    Q_OBJECT

public:
    explicit RecallView(ServiceWorker &worker, QWidget *parent = nullptr,
                        const ScanReader &reader = ScanReader::plain());
    ~RecallView() override;

    // A scan of a lot, a batch or a pallet: into the question for codes while that is open; else it selects the thing
    // in the recall that is shown; else it begins a new recall with it.
    void takeScan(const QString &scan);

protected:
    void showEvent(QShowEvent *event) override;

private:
    using Change = std::function<Done(Services &)>;

    void setUpHeader();
    void setUpTables();
    void setUpActions();
    void showTab();
    void showGroups(const RecallScope &scope);
    void showGroupRows();
    void loadReadiness();
    void refresh();
    void load();
    void showList(const std::vector<RecallSummary> &recalls);
    void read(const QString &number);
    struct Figures;
    void show(const Figures &figures);
    void showScope(const RecallScope &scope, bool isDrill);
    void showNothing();
    void showClock();
    void showCurrent();
    void showItem(const RecallItem &item);
    void showItems(const std::vector<RecallItem> &items);
    void showCustomer(const RecallCustomer &customer);
    void showActions();
    bool isShownOpen() const;
    const RecallItem *currentItem() const;
    void selectItem(int row);
    std::vector<RecallItem> selectedItems() const; // in the order of the table
    const RecallCustomer *currentCustomer() const;

    void askCodes(const QString &codes = {});
    void preview(const QString &typed);
    void askSeveral(const RecallRoots &named);
    void previewOf(const QStringList &codes);
    void previewDrawn();
    void askRecall(const QStringList &codes, const RecallScope &scope);
    void openRecall(NewRecall recall);
    void signRecall(const NewRecall &recall, const QString &roots, const QString &reach);
    static QString batchField(); // of what is settled by batch
    void askSettlement();
    void askOneSettlement(const RecallItem &item);
    void settle(const std::vector<RecallItem> &items, const Answers &answers);
    // It was settled by mistake.
    void askTakingBack(const RecallItem &item);
    // Whom the selected row is about; nobody: the banner says so.
    std::optional<std::pair<qint64, QString>> chosenCustomer();
    void askTold();
    void askCheck();
    // Something that was noted of this customer by mistake.
    void askWithdrawal(qint64 customer, const QString &name);
    void askClose();
    void signClosing();
    void saveEvidence();
    void saveLetters();
    void saveInto(const QString &question, const QString &doneWords,
                  std::function<Result<QStringList>(Services &plant, const QString &folder)> write);
    void run(Change change, const QString &doneWords);
    void accepted(const QString &words, const QString &detail = {});
    void refused(const Error &error);

    std::unique_ptr<Ui::RecallView> m_ui;
    ServiceWorker &m_worker;
    const ScanReader &m_reader;
    RecallItemModel *m_items;
    RecallCustomerModel *m_customers;
    FactCard *m_facts;
    std::vector<NoticeRow> m_notices; // of the recall that is shown
    RecallSummary m_shown;            // no number: nothing, or a preview
    QString m_wanted;                 // the recall to show when they are read
    bool m_isStale = true;            // the plant changed since they were read
    QString m_selected;               // the thing to select in it
    QString m_reach;                  // of what is shown, in words
};

} // namespace bm

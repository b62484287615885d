// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/batchmodels.h"
#include "services/production/balances.h"
#include "services/production/steps.h"
#include "services/serviceworker.h"
#include "services/tracing/openings.h"
#include "views/commands.h"
#include "views/floor/actionpanel.h"
#include "views/scanning/reversal.h"

#include <QWidget>

class QLayout;
class QPushButton;
class QStackedLayout;
class QTableView;

namespace bm
{

class BalanceCard;
class BatchSheet;
class Card;
struct LineCheck;
class StepCard;

// One batch: what its recipe wants and what is in it; taking back and finishing.
class BatchPanel : public QWidget
{
    Q_OBJECT

public:
    BatchPanel(ServiceWorker &worker, QWidget *page);

    void open(const Run &run);
    const Run &run() const { return m_run; }
    // Reads needs and uses again when they may be others now; loaded() follows.
    void reload(const QSet<QString> &changedTables = {});
    const NeedsModel &needs() const { return *m_needs; }
    // The step that is next, with its number; empty: none is left.
    QString nextStepWords() const;

    void askFinish();
    // The yield of a finished batch: asks for a second person's signature where people sign in.
    void askAmend();
    // QA's verdict on a batch that was started.
    void askQuality();
    // Everybody stops a batch, QA lets it go on.
    void askHold();
    void askRelease();
    // What was thrown away of a batch that was started.
    void askWaste();
    // What is left of it and kept for a later one.
    void askRework();
    // Rework that goes into this one only with a reason, and the signature of whoever judges batches.
    void askReworkSigned(const AddLot &use, const QString &why);
    // Something is left on the line: a clean is recorded, or the skip of it signed; then the batch is started.
    void askClean(const LineCheck &check);
    // What is known of a lot that is to go in instead of an ingredient of the recipe; all of it may be empty.
    struct InsteadOf
    {
        QString lotCode;
        QString ingredient; // of the recipe
        QString quantity;
        QStringList allergens; // that it would bring in
    };
    // More than the books have in a vessel: why?
    void askBeyondVessel(const AddLot &use);
    // A draw goes back whole, into its vessel; a lot by its use.
    static std::function<Done(Services &, const QString &)> backIntoVessel(const AddedLot &added);
    void askInstead(const InsteadOf &known);
    // What was scanned last and is not in the recipe: it is what somebody means who asks for that next.
    void rememberRefused(const QString &lotCode) { m_refusedLot = lotCode; }
    // A batch pauses with a reason and goes on; one with nothing in it is cancelled, another one fails.
    void askPause();
    void resume();
    void askCancel();
    void askFail();
    // On paper: as planned or as made, to a printer or into a PDF.
    void askSheet();
    static bool isFinished(const Run &run);
    // What opening the proposed lot means for a recall; empty: no other lot is open, there is nothing to choose.
    QString openingWordsOfNext() const;
    // Whether the one who is signed in may put in and take back; the page says why not.
    void setMayRun(bool may);
    bool isAsking() const;
    ActionPanel &panel() { return *m_panel; }

Q_SIGNALS:
    void loaded();
    // After askClean().
    void started(const QString &batchNumber);
    void accepted(const QString &headline, const QString &detail);
    void refused(const QString &headline, const bm::Error &error);
    // After accepted(): how it is taken back.
    void reversible(const bm::Reversal &reversal);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeNeeds(QWidget *page);
    QWidget *makeUses(QWidget *page);
    void startCleaned(const LineCheck &check, const Answers &answers);
    void askSkip(LineCheck check); // by value: the question that knew it is gone by then
    void showStarted(const Run &run);
    void askTakeBack();
    void takeBack(const BatchUse &use, const Answers &answers);
    void finish(const Answers &answers);
    // Whenever another yield is typed, before it is confirmed.
    void showBalanceOf(const QString &typedYield);
    void showPreview(const Result<RunBalance> &preview, const QString &typedYield);
    void bookWaste(const Answers &answers);
    void offerWasteBack(const RunLoss &booked);
    void askSheetOn(const QStringList &printers);
    // put() runs beside the window's thread.
    void makeSheet(bool planned, std::function<Done(const BatchSheet &)> put, const QString &where);
    void saveSheet(bool planned);
    void printSheet(bool planned, const QString &printer);
    void amend(const Answers &answers);
    void checkQuality(const Answers &answers);
    // batchsteps.cpp
    QWidget *makeSteps(QWidget *page);
    void showSteps(const StepsOfRun &steps);
    const PlannedReading &plannedOf(const NewReading &reading) const;
    void record(const NewReading &reading);
    void showRead(const NewReading &reading);
    void askWhy(const NewReading &reading, const Error &error);
    void signReading(const NewReading &reading);
    void markStep();
    void askReadingBack(int step);
    void takeReadingBack(const NewReading &reading);
    void showReadingBack(const NewReading &reading);
    void signReadingBack(const NewReading &reading);
    void askStepBack(int step);
    // batchstandins.cpp
    AskedField insteadOfField(const QString &ingredient) const;
    AskedField standsForField(const std::optional<Quantity> &replaced) const;
    std::optional<AddLot> typedUse(const Answers &answers);
    void putApproved(const Answers &answers);
    void signUse(const AddLot &use, const Error &why);
    void signAmount(const AddLot &use, const QString &unit, const Error &why);
    void showApproved(const AddedLot &added);
    // batchrework.cpp
    void bookRework(const Answers &answers);
    // batchevents.cpp
    QLayout *makeEnds(QWidget *page);
    bool isEmpty() const;
    void showEnds();
    void change(std::function<Result<Run>(Services &)> task, const QString &doneWords, const QString &detail,
                const QString &refusedWords);
    void changeHold(std::function<Done(Services &)> task, const QString &doneWords, const QString &refusedWords);
    void signAmendment();
    void showAmended();
    void showRows(const std::vector<BatchNeed> &needs, const std::vector<BatchUse> &uses);
    void showBalance(const RunBalance &balance);
    QPushButton *makeButton(QWidget *page, const QString &name, CommandId id, std::function<void()> run);
    void showFinished(const FinishedRun &finished);
    void ask(const Question &question, std::function<void(const Answers &)> answer);
    void refuse(const QString &headline, const Error &error);
    SeenRecord seen() const;
    void showWaste();

    ServiceWorker &m_worker;
    Run m_run;
    qint64 m_seenVersion = -1; // of the run as it is shown; -1 before it was read here
    NeedsModel *m_needs;
    UsesModel *m_uses;
    QTableView *m_needsTable;
    QTableView *m_usesTable;
    QPushButton *m_takeBack;
    QPushButton *m_waste;
    QPushButton *m_rework;
    QPushButton *m_pause = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_fail = nullptr;
    QString m_refusedLot;
    std::optional<Opening> m_opening; // of the lot that is proposed next
    bool m_mayRun = true;
    BalanceCard *m_balance;
    BalanceCard *m_preview; // of a yield that is typed and not confirmed yet
    StepsOfRun m_steps;
    StepCard *m_stepCard = nullptr;
    QPushButton *m_stepDone = nullptr;
    ActionPanel *m_panel;
    QStackedLayout *m_right;
};

} // namespace bm

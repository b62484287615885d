// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/batchmodels.h"
#include "services/serviceworker.h"
#include "views/floor/actionpanel.h"

#include <QWidget>

class QPushButton;
class QStackedLayout;
class QTableView;

namespace bm
{

class Card;

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

    void askFinish();
    // The yield of a finished batch: asks for a second person's signature where people sign in.
    void askAmend();
    // QA's verdict on a batch that was started.
    void askQuality();
    static bool isFinished(const Run &run);
    // Whether the one who is signed in may put in and take back; the page says why not.
    void setMayRun(bool may);
    bool isAsking() const;
    ActionPanel &panel() { return *m_panel; }

Q_SIGNALS:
    void loaded();
    void accepted(const QString &headline, const QString &detail);
    void refused(const QString &headline, const bm::Error &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeNeeds();
    QWidget *makeUses(QWidget *page);
    void askTakeBack();
    void takeBack(const BatchUse &use, const Answers &answers);
    void finish(const Answers &answers);
    void amend(const Answers &answers);
    void checkQuality(const Answers &answers);
    void signAmendment();
    void showAmended();
    void showRows(const std::vector<BatchNeed> &needs, const std::vector<BatchUse> &uses);
    void showFinished(const FinishedRun &finished);
    void ask(const Question &question, std::function<void(const Answers &)> answer);
    void refuse(const QString &headline, const Error &error);
    SeenRecord seen() const;

    ServiceWorker &m_worker;
    Run m_run;
    qint64 m_seenVersion = -1; // of the run as it is shown; -1 before it was read here
    NeedsModel *m_needs;
    UsesModel *m_uses;
    QTableView *m_needsTable;
    QTableView *m_usesTable;
    QPushButton *m_takeBack;
    ActionPanel *m_panel;
    QStackedLayout *m_right;
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/labels/labels.h"
#include "services/serviceworker.h"
#include "views/floor/actionpanel.h"

#include <QWidget>

namespace bm
{

class FactCard;
class ListCard;
class LotListModel;

// The lots in house, and what QA does with the one that is selected.
class LotPanel : public QWidget
{
    Q_OBJECT

public:
    // The commands work on the page, not only here.
    LotPanel(ServiceWorker &worker, QWidget *page);

    void select(const QString &code);
    void focusFind();
    bool isAsking() const;
    ActionPanel &panel();

Q_SIGNALS:
    void accepted(const QString &headline, const QString &detail);
    void refused(const QString &headline, const bm::Error &error);
    void labelsWanted(const bm::LabelWish &wish);

private:
    void setUpList();
    void setUpActions(QWidget *page);
    void showCurrent();
    void askRelease();
    // words: of the ingredient and the lot; doubt: why it is doubtful, or empty.
    void signRelease(const QString &code, const QString &words, const QString &doubt);
    void askHold();
    void askReject();
    void askAdjust();
    void ask(const Question &question, std::function<void(const Answers &)> answer);
    void adjust(const QString &code, const Answers &answers);
    // Runs it in the worker; the panel stays open with the error when it is refused.
    void run(const QString &code, std::function<Done(Services &)> task, const QString &doneWords,
             const QString &refusedWords);

    ServiceWorker &m_worker;
    LotListModel *m_model;
    ListCard *m_list;
    FactCard *m_facts;
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lookups.h"
#include "services/delivering/deliveries.h"
#include "services/serviceworker.h"
#include "views/floor/actionpanel.h"

#include <QWidget>

class QTableView;

namespace bm
{

class DeliveryLinesModel;
class FactCard;

// The delivery in hand: what was expected and what came, its papers, and the end of it. Without one in hand the page
// receives lots one by one.
class DeliveryPanel : public QWidget
{
    Q_OBJECT

public:
    // The commands work on the page, not only here.
    DeliveryPanel(ServiceWorker &worker, QWidget *page);

    bool isInHand() const { return !m_delivery.summary.number.isEmpty(); }
    const Delivery &delivery() const { return m_delivery; }
    QString number() const { return m_delivery.summary.number; }
    QString progress() const; // "3 of 5 lines"
    QStringList lack() const; // what is missing before the driver leaves, in words
    // Takes up one that is open.
    void take(const QString &number);
    void askOpen();
    void reload();
    bool isAsking() const;
    ActionPanel &panel();
    // What is offered while a name is typed.
    void setChoices(const Choices &choices);
    // What the form knows of goods that are sent back.
    void setGoods(std::function<Rejection()> goods) { m_goods = std::move(goods); }

Q_SIGNALS:
    void changed(); // another delivery in hand, none, or something in it
    void asks();    // a question stands here
    void accepted(const QString &headline, const QString &detail);
    void refused(const QString &headline, const bm::Error &error);

private:
    void setUpTable();
    void setUpActions(QWidget *page);
    void show(const Delivery &delivery);
    void showFacts();
    void ask(const Question &question, std::function<void(const Answers &)> answer);
    void askPapers();
    void askSupplier();
    void askExpected();
    void askReject();
    void askClose();
    void putAside();
    void open(const Answers &answers);
    void savePapers(const Answers &answers);
    void reject(const Answers &answers);
    // Runs it in the worker with the delivery in hand; the question stays open with the error when it is refused.
    void run(std::function<Done(Deliveries &)> task, const QString &doneWords, const QString &refusedWords);
    void end();

    ServiceWorker &m_worker;
    Delivery m_delivery;
    DeliveryLinesModel *m_model;
    QTableView *m_table;
    FactCard *m_facts;
    std::function<Rejection()> m_goods;
    QStringList m_suppliers;
    QStringList m_ingredients;
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/lots/inspections.h"
#include "services/people.h"
#include "services/rework/rework.h"
#include "services/serviceworker.h"

#include <QDialog>
#include <memory>

class QStandardItemModel;

namespace Ui
{
class InspectDialog;
}

namespace bm
{

class FactCard;
struct Answers;
struct Question;

// One lot at the dock: what is looked at, what was found, and QA's word about it. A paper can be dropped anywhere.
class InspectDialog : public QDialog
{
    Q_OBJECT

public:
    InspectDialog(ServiceWorker &worker, const QString &code, QWidget *parent = nullptr);
    ~InspectDialog() override;

    // Nothing opens without a code.
    static void showFor(ServiceWorker &worker, const QString &code, QWidget *page);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Reading
    {
        SeenRecord seen;
        Lot lot;
        std::vector<InspectionState> states;
        LotBehind behind;
    };
    void setUpTable();
    void setUpActions();
    void load();
    void take(const Reading &reading);
    void showLot();
    int currentRow() const;
    void selectNextOpen(int after);

    void judge(bool isGood);
    void askAnswer();
    void askAnswer(int row, const QString &paper);
    void followValue(const Limits &limits);
    void save(const InspectionState &state, const Answers &answers);

    bool needsSignature() const;
    // About the lot as it is shown: who decides is told what others did to it meanwhile.
    void askDecision(const Question &question, std::function<void(const Answers &)> answer);
    void askRelease();
    void askReleaseUntil();
    void askHold();
    void askReject();
    using Decision = std::function<Done(Services &, const QString &reason, const std::optional<Signature> &signature)>;
    void sign(const SeenRecord &seen, const QString &title, const QString &meaning, const QString &reason,
              const QString &doneWords, Decision decision);
    void run(std::function<Done(Services &)> task, const QString &doneWords, const QString &refusedWords);
    void refuse(const QString &headline, const Error &error);
    void tell(const QString &words);

    std::unique_ptr<Ui::InspectDialog> m_ui;
    ServiceWorker &m_worker;
    QString m_code;
    QStandardItemModel *m_model;
    FactCard *m_facts;
    SeenRecord m_seen; // as the lot was when it was read
    Lot m_lot;
    LotBehind m_behind;
    std::vector<InspectionState> m_states;
    bool m_goesOn = false; // to the next open point, when it was read again
};

} // namespace bm

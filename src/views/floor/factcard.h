// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/rework/rework.h"
#include "services/serviceworker.h"
#include "views/commands.h"
#include "views/floor/actionpanel.h"
#include "views/style/statuslook.h"
#include "views/widgets/card.h"

class QGridLayout;
class QLabel;
class QStackedLayout;

namespace bm
{

class StatusChip;

// The thing that is selected: its code, its states, what matters about it, what can be done with it; and the place
// where an action asks what it needs.
class FactCard : public Card
{
    Q_OBJECT

public:
    FactCard(const QString &name, QWidget *parent = nullptr);

    // What stands here while nothing is selected.
    void setHint(const QString &headline, const QString &sentence);
    void showNothing();
    void show(const QString &code, const std::vector<StatusLook> &states, const QStringList &facts);
    // One more line about what is shown, which came later.
    void addFact(const QString &fact);
    // Of a lot: whose rework it is and what is in it; read beside the window's thread.
    void addBehind(ServiceWorker &worker);
    // What was read by then about the lot that is shown.
    const LotBehind &behind() const { return m_behind; }
    QString code() const { return m_code; }

    // A button for a command of the page, two in a row.
    QPushButton *addAction(QWidget *page, CommandId id, const QString &objectName, std::function<void()> run);
    // The same for what not every role may do: the button is there only for a role that may, and for the others the
    // card says who may. setRole() is called when somebody signs in; nobody: a plant without people, all may.
    QPushButton *addAction(QWidget *page, CommandId id, const QString &objectName, const std::vector<Act> &acts,
                           std::function<void()> run);
    void setRole(std::optional<Role> role);
    // Whether a button is there for what is selected now; its keys work all the same.
    void offer(QPushButton *button, bool offered);

    ActionPanel &panel() { return *m_panel; }
    // Asks in place of the facts, until it was answered or cancelled; then the page has the focus again.
    void ask(const Question &question, std::function<void(const Answers &)> answer);
    // The same about a record that is there already, as it was when its row was read; see Meanwhile.
    void ask(const Question &question, ServiceWorker &worker, const SeenRecord &seen,
             std::function<void(const Answers &)> answer);
    bool isAsking() const { return m_panel->isOpen(); }

Q_SIGNALS:
    // The question was answered or cancelled.
    void asked();

private:
    void closePanel();
    QWidget *makeSaid(const QString &name);
    void layOutButtons();

    QWidget *m_page = nullptr; // that the commands work on
    QString m_code;
    LotBehind m_behind;
    QLabel *m_title;
    QLabel *m_facts;
    StatusChip *m_chips[2];
    QWidget *m_hint;
    QLabel *m_hintHeadline;
    QLabel *m_hintSentence;
    QWidget *m_subject;
    QWidget *m_buttons;
    QGridLayout *m_grid;
    ActionPanel *m_panel;
    QStackedLayout *m_stack;
    QLabel *m_refusals;
    struct Offered
    {
        QPushButton *button;
        std::vector<Act> acts; // any of them is enough; none: everybody's
        bool fits = true;      // what is selected
    };
    std::vector<Offered> m_offered;
    std::optional<Role> m_role;
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/floor/factcard.h"

#include "documents/rightwords.h"
#include "documents/wording/reworkwords.h"
#include "models/asking.h"
#include "views/floor/meanwhile.h"
#include "views/style/theme.h"
#include "views/widgets/statuschip.h"
#include "views/widgets/text/wordlabel.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedLayout>
#include <QStringBuilder>
#include <algorithm>

namespace bm
{
namespace
{

QLabel *makeLabel(const QString &name, Type type, bool muted)
{
    auto *label = new WordLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("muted", muted);
    Theme::setType(label, type);
    return label;
}

QVBoxLayout *makeColumn(QWidget *owner)
{
    auto *column = new QVBoxLayout(owner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    return column;
}

} // namespace

FactCard::FactCard(const QString &name, QWidget *parent)
    : Card(parent), m_title(makeLabel(name % u"Title", Type::Title, false)),
      m_facts(makeLabel(name % u"Facts", Type::Body, false)), m_chips{new StatusChip, new StatusChip},
      m_hint(new QWidget), m_hintHeadline(makeLabel(name % u"HintHeadline", Type::Subtitle, false)),
      m_hintSentence(makeLabel(name % u"HintSentence", Type::Body, true)), m_subject(new QWidget),
      m_buttons(new QWidget), m_grid(new QGridLayout(m_buttons)), m_panel(new ActionPanel), m_stack(new QStackedLayout),
      m_refusals(makeLabel(name % u"Refusals", Type::Caption, true))
{
    setObjectName(name);
    m_hint->setObjectName(name % u"Hint");
    m_subject->setObjectName(name % u"Subject");
    m_buttons->setObjectName(name % u"Buttons");
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(Space::s);
    auto *hint = makeColumn(m_hint);
    hint->addWidget(m_hintHeadline);
    hint->addWidget(m_hintSentence);
    hint->addStretch();
    auto *column = makeColumn(m_subject);
    column->addWidget(makeSaid(name), 1);
    column->addWidget(m_buttons);
    column->addWidget(m_refusals);
    m_refusals->hide();
    m_stack->addWidget(m_hint);
    m_stack->addWidget(m_subject);
    m_stack->addWidget(m_panel);
    setLayout(m_stack);
    m_stack->setContentsMargins(0, 0, 0, 0);
    connect(m_panel, &ActionPanel::closed, this, &FactCard::closePanel);
}

// On a low screen what is said moves; the buttons stay.
QWidget *FactCard::makeSaid(const QString &name)
{
    auto *said = new QWidget;
    said->setObjectName(name % u"Said");
    auto *column = makeColumn(said);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(Space::s);
    for (int i = 0; i < 2; ++i) {
        m_chips[i]->setObjectName(name % u"Chip" % QString::number(i));
        chips->addWidget(m_chips[i]);
    }
    chips->addStretch();
    column->addWidget(m_title);
    column->addLayout(chips);
    column->addWidget(m_facts);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setObjectName(name % u"Scroll");
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(m_title->fontMetrics().lineSpacing());
    scroll->setWidget(said);
    for (QWidget *clear : {scroll->viewport(), said})
        clear->setAutoFillBackground(false);
    return scroll;
}

void FactCard::setHint(const QString &headline, const QString &sentence)
{
    m_hintHeadline->setText(headline);
    m_hintSentence->setText(sentence);
}

void FactCard::showNothing()
{
    m_code.clear();
    if (!isAsking())
        m_stack->setCurrentWidget(m_hint);
}

void FactCard::show(const QString &code, const std::vector<StatusLook> &states, const QStringList &facts)
{
    if (m_code != code)
        m_behind = {};
    m_code = code;
    m_title->setText(code);
    QStringList said = facts;
    said.removeAll(QString());
    m_facts->setText(said.join(u'\n'));
    for (size_t i = 0; i < 2; ++i) {
        m_chips[i]->setVisible(i < states.size());
        if (i < states.size())
            m_chips[i]->setLook(states[i]);
    }
    if (!isAsking())
        m_stack->setCurrentWidget(m_subject);
}

void FactCard::addFact(const QString &fact)
{
    if (!m_facts->text().split(u'\n').contains(fact))
        m_facts->setText(m_facts->text() % u'\n' % fact);
}

void FactCard::addBehind(ServiceWorker &worker)
{
    askThen(
        worker, this, [code = m_code](Services &plant) { return Rework(plant.session).behind(code); },
        [this, code = m_code](const Result<LotBehind> &behind) {
            if (!behind || code != m_code)
                return; // the list says that the plant cannot be read
            m_behind = *behind;
            for (const QString &fact : behindFacts(*behind))
                addFact(fact);
        });
}

QPushButton *FactCard::addAction(QWidget *page, CommandId id, const QString &objectName, std::function<void()> run)
{
    auto *button = new QPushButton(m_buttons);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    m_page = page;
    QAction *action = addCommand(page, id, [this, run = std::move(run)] {
        if (!m_code.isEmpty())
            run();
    });
    bindCommand(button, action, id);
    m_offered.push_back({button, {}});
    layOutButtons();
    return button;
}

QPushButton *FactCard::addAction(QWidget *page, CommandId id, const QString &objectName, const std::vector<Act> &acts,
                                 std::function<void()> run)
{
    QPushButton *button = addAction(page, id, objectName, std::move(run));
    m_offered.back().acts = acts;
    return button;
}

void FactCard::setRole(std::optional<Role> role)
{
    m_role = role;
    layOutButtons();
}

void FactCard::offer(QPushButton *button, bool offered)
{
    for (Offered &each : m_offered) {
        if (each.button != button || each.fits == offered)
            continue;
        each.fits = offered;
        layOutButtons();
    }
}

void FactCard::layOutButtons()
{
    std::vector<NamedAct> refused;
    int place = 0;
    for (const Offered &offered : m_offered) {
        const auto may = [this](Act act) { return !m_role || mayDo(*m_role, act); };
        const bool isFor = offered.acts.empty() || std::any_of(offered.acts.begin(), offered.acts.end(), may);
        offered.button->setVisible(isFor && offered.fits);
        m_grid->removeWidget(offered.button);
        if (isFor && !offered.fits)
            continue;
        if (isFor) {
            m_grid->addWidget(offered.button, place / 2, place % 2);
            ++place;
        } else {
            refused.push_back({offered.button->text(), offered.acts.front()});
        }
    }
    m_refusals->setText(m_role ? refusalWords(*m_role, refused) : QString());
    m_refusals->setVisible(!m_refusals->text().isEmpty());
}

void FactCard::ask(const Question &question, std::function<void(const Answers &)> answer)
{
    if (m_panel->isWaiting())
        return;
    m_stack->setCurrentWidget(m_panel);
    m_panel->ask(question, std::move(answer));
}

void FactCard::ask(const Question &question, ServiceWorker &worker, const SeenRecord &seen,
                   std::function<void(const Answers &)> answer)
{
    if (m_panel->isWaiting())
        return;
    ask(question, std::move(answer));
    m_panel->meanwhile().watch(worker, seen);
}

void FactCard::closePanel()
{
    const bool hadFocus = m_panel->hasFocus();
    m_stack->setCurrentWidget(m_code.isEmpty() ? m_hint : m_subject);
    if (hadFocus && m_page != nullptr)
        m_page->setFocus(Qt::OtherFocusReason);
    Q_EMIT asked();
}

} // namespace bm

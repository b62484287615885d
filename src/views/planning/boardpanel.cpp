// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/planning/boardpanel.h"

#include "documents/production/linewords.h"
#include "models/asking.h"
#include "models/wording.h"
#include "views/floor/factcard.h"
#include "views/planning/boardcard.h"
#include "views/planning/boardgrid.h"
#include "views/style/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace bm
{
namespace
{
constexpr int factsWidth = 328;
} // namespace

BoardPanel::BoardPanel(ServiceWorker &worker, QWidget *page)
    : QWidget(page), m_worker(worker), m_page(page), m_grid(new BoardGrid),
      m_facts(new FactCard(QStringLiteral("boardFacts")))
{
    setObjectName(QStringLiteral("boardPanel"));
    auto *card = new Card;
    card->setObjectName(QStringLiteral("boardCard"));
    card->setFlush(true);
    auto *inCard = new QVBoxLayout(card);
    inCard->setContentsMargins(0, 0, 0, 0);
    inCard->addWidget(m_grid);
    auto *left = new QVBoxLayout;
    left->setSpacing(Space::s);
    left->addWidget(makeDayRow());
    left->addWidget(card, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::xl);
    row->addLayout(left, 1);
    // The window beside its navigation has no room for them above the board.
    auto *settings = new QHBoxLayout;
    settings->setSpacing(Space::s);
    m_shifts = addButton(settings, CommandId::PlantShifts, QStringLiteral("shiftsButton"), [this] { askShifts(); });
    m_numbers = addButton(settings, CommandId::BatchNumbers, QStringLiteral("numbersButton"), [this] { askNumbers(); });
    auto *right = new QVBoxLayout;
    right->setSpacing(Space::s);
    right->addWidget(m_facts, 1);
    right->addLayout(settings);
    row->addLayout(right);
    setUpFacts();
    connect(m_grid, &BoardGrid::opened, this, &BoardPanel::opened);
    connect(m_grid, &BoardGrid::chosen, this, &BoardPanel::showRun);
    connect(m_grid, &BoardGrid::placeChosen, this, &BoardPanel::showPlace);
    connect(m_grid, &BoardGrid::placeOpened, this, [this](const QString &line, size_t shift) {
        showPlace(line, shift);
        askPlan();
    });
}

// The keys work on the whole page, also while its scan field has the focus.
std::function<void()> BoardPanel::whenSeen(std::function<void()> run)
{
    return [this, run = std::move(run)] {
        if (isVisible())
            run();
    };
}

QPushButton *BoardPanel::addButton(QHBoxLayout *row, CommandId id, const QString &name, std::function<void()> run)
{
    auto *button = new QPushButton;
    button->setObjectName(name);
    button->setAutoDefault(false);
    bindCommand(button, addCommand(m_page, id, whenSeen(std::move(run))), id);
    row->addWidget(button);
    return button;
}

QWidget *BoardPanel::makeDayRow()
{
    auto *whole = new QWidget;
    whole->setObjectName(QStringLiteral("boardDayRow"));
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::s);
    auto *before = addButton(row, CommandId::BoardBefore, QStringLiteral("dayBeforeButton"),
                             [this] { go(m_board.day.addDays(-1)); });
    addButton(row, CommandId::BoardToday, QStringLiteral("todayButton"), [this] { go({}); });
    auto *after =
        addButton(row, CommandId::BoardAfter, QStringLiteral("dayAfterButton"), [this] { go(m_board.day.addDays(1)); });
    for (QPushButton *arrow : {before, after}) {
        arrow->setAccessibleName(arrow->text());
        arrow->setText({});
    }
    m_title = new QLabel;
    m_title->setObjectName(QStringLiteral("boardTitle"));
    m_title->setTextFormat(Qt::PlainText);
    Theme::setType(m_title, Type::Strong);
    m_before = new QLabel;
    m_before->setObjectName(QStringLiteral("openBefore"));
    m_before->setTextFormat(Qt::PlainText);
    Theme::setType(m_before, Type::Caption);
    Theme::setProperty(m_before, "muted", true);
    auto *said = new QVBoxLayout;
    said->setSpacing(0);
    said->addWidget(m_title);
    said->addWidget(m_before);
    row->addLayout(said, 1);
    return whole;
}

void BoardPanel::setUpFacts()
{
    m_facts->setFixedWidth(factsWidth);
    m_facts->setHint(tr("No batch is selected"),
                     tr("Walk through the board with the arrows. Return opens a batch, or plans one where a plus is."));
    m_facts->showNothing();
    m_facts->addAction(m_page, CommandId::OpenOnBoard, QStringLiteral("boardOpenButton"),
                       whenSeen([this] { Q_EMIT opened(m_facts->code()); }));
    m_move = m_facts->addAction(m_page, CommandId::MoveRun, QStringLiteral("moveButton"), {Act::RunBatch},
                                whenSeen([this] { askMove(); }));
}

bool BoardPanel::mayPlan() const
{
    return !m_role || mayDo(*m_role, Act::RunBatch);
}

void BoardPanel::setRole(std::optional<Role> role)
{
    m_role = role;
    m_facts->setRole(role);
    const bool isAdmin = !role || mayDo(*role, Act::ManageDatabase);
    m_shifts->setVisible(isAdmin);
    m_numbers->setVisible(isAdmin);
    if (m_isRead)
        show(m_board);
}

bool BoardPanel::isAsking() const
{
    return m_facts->isAsking();
}

ActionPanel &BoardPanel::panel()
{
    return m_facts->panel();
}

void BoardPanel::focusBoard()
{
    m_grid->focusFirst();
}

void BoardPanel::go(QDate day)
{
    m_day = day;
    reload();
}

void BoardPanel::reload(const QSet<QString> &changedTables)
{
    static const QSet<QString> read{QStringLiteral("production_runs"), QStringLiteral("run_events"),
                                    QStringLiteral("line_cleanings"),  QStringLiteral("holds"),
                                    QStringLiteral("settings"),        QStringLiteral("batch_ingredients"),
                                    QStringLiteral("ingredients"),     QStringLiteral("recipe_ingredients")};
    if (!concerns(changedTables, read))
        return;
    askThen(
        m_worker, this, [day = m_day](Services &plant) { return PlanBoard(plant.session).day(day); },
        [this, day = m_day](const Result<BoardDay> &board) {
            if (day != m_day)
                return; // another day was asked for meanwhile
            if (!board)
                return Q_EMIT refused(tr("Not read"), board.error());
            show(*board);
        });
}

void BoardPanel::show(const BoardDay &board)
{
    const bool isOtherDay = board.day != m_board.day;
    m_board = board;
    m_isRead = true;
    m_title->setText(QLocale().toString(board.day, QLocale::LongFormat));
    m_before->setVisible(board.openBefore > 0);
    m_before->setText(board.openBefore > 0
                          ? tr("%n batch(es) of earlier days are still open", nullptr, board.openBefore)
                          : QString());
    if (isOtherDay) {
        m_run.reset();
        m_place.reset();
        m_facts->showNothing();
    }
    m_grid->show(board, mayPlan());
    if (!m_goTo.isEmpty() && m_grid->goTo(m_goTo))
        m_goTo.clear();
    // What is shown beside the board is another batch now, or the same in another state.
    if (!m_run || isOtherDay)
        return;
    const auto again = std::find_if(board.runs.begin(), board.runs.end(),
                                    [this](const BoardRun &each) { return each.run.id == m_run->run.id; });
    if (again != board.runs.end())
        return showRun(*again);
    m_run.reset();
    m_facts->showNothing();
}

void BoardPanel::showRun(const BoardRun &run)
{
    m_run = run;
    m_place.reset();
    const Run &of = run.run;
    QStringList facts{of.recipeName, boardFacts(run), of.line.isEmpty() ? tr("No line") : of.line};
    if (of.isPaused())
        facts << tr("Paused since %1 by %2: %3").arg(shown(of.pausedAt), of.pausedBy, of.pauseReason);
    if (!of.endReason.isEmpty())
        facts << of.endReason;
    if (!run.collides.isEmpty()) {
        QStringList words;
        for (const QString &name : run.collides)
            words << allergenWord(name);
        facts << tr("On the line it would meet %1. Clean before it, or move it.").arg(words.join(QStringLiteral(", ")));
    }
    std::vector<StatusLook> looks = boardLooks(run);
    looks.resize(std::min<size_t>(looks.size(), 1));
    m_facts->show(of.batchNumber, looks, facts);
    m_facts->offer(m_move, of.status == u"PLANNED");
}

void BoardPanel::showPlace(const QString &line, size_t shift)
{
    m_run.reset();
    m_place = Place{line, shift};
    m_facts->showNothing();
}

} // namespace bm

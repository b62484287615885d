// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/planning/boardgrid.h"

#include "views/planning/boardcard.h"
#include "views/style/icons.h"
#include "views/style/theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace bm
{
namespace
{
constexpr int nameWidth = 96;

QString shiftWords(const Shift &shift)
{
    return BoardGrid::tr("Shift %1, from %2").arg(shift.name, shift.start.toString(QStringLiteral("HH:mm")));
}

QLabel *makeHeading(const QString &name, const QString &text)
{
    auto *label = new QLabel(text);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    Theme::setType(label, Type::Strong);
    return label;
}
} // namespace

BoardGrid::BoardGrid(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("boardGrid"));
    setAccessibleName(tr("Plan board"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    clear();
}

void BoardGrid::clear()
{
    m_cells.clear();
    m_body = new QWidget;
    m_body->setObjectName(QStringLiteral("boardBody"));
    m_grid = new QGridLayout(m_body);
    m_grid->setContentsMargins(Space::m, Space::m, Space::m, Space::m);
    m_grid->setSpacing(Space::s);
    setWidget(m_body); // the one before goes with it
    for (QWidget *each : {viewport(), m_body})
        each->setAutoFillBackground(false);
}

void BoardGrid::addHeadings(const BoardDay &board)
{
    for (size_t shift = 0; shift < board.shifts.size(); ++shift) {
        const int column = int(shift) + 1;
        auto *heading = makeHeading(QStringLiteral("boardShift%1").arg(shift), shiftWords(board.shifts[shift]));
        Theme::setType(heading, Type::Caption); // three of them fit beside the navigation
        m_grid->addWidget(heading, 0, column);
        m_grid->setColumnStretch(column, 1);
    }
    m_grid->setColumnMinimumWidth(0, nameWidth);
}

void BoardGrid::show(const BoardDay &board, bool mayPlan)
{
    const QWidget *before = focusWidget();
    const bool hadFocus = before != nullptr && before->hasFocus() && placeOf(before).row >= 0;
    const QString name = hadFocus ? before->objectName() : QString();
    clear();
    addHeadings(board);
    QStringList lines = board.lines;
    if (lines.isEmpty() || board.hasUnplaced())
        lines << QString();
    for (qsizetype row = 0; row < lines.size(); ++row) {
        auto *heading =
            makeHeading(QStringLiteral("boardLine%1").arg(row), lines[row].isEmpty() ? tr("No line") : lines[row]);
        heading->setWordWrap(false);
        heading->setMaximumWidth(2 * nameWidth);
        m_grid->addWidget(heading, int(row) + 1, 0, Qt::AlignTop);
        QList<Cell> cells;
        for (size_t shift = 0; shift < board.shifts.size(); ++shift) {
            Cell cell;
            m_grid->addWidget(makeCell(board, lines[row], shift, mayPlan, cell), int(row) + 1, int(shift) + 1);
            cells << cell;
        }
        m_cells << cells;
    }
    m_grid->setRowStretch(int(lines.size()) + 1, 1);
    if (!hadFocus)
        return;
    if (auto *again = m_body->findChild<QWidget *>(name))
        again->setFocus(Qt::OtherFocusReason);
    else
        focusFirst();
}

QWidget *BoardGrid::makeCell(const BoardDay &board, const QString &line, size_t shift, bool mayPlan, Cell &cell)
{
    auto *frame = new QWidget;
    frame->setObjectName(QStringLiteral("cell_%1_%2").arg(line, board.shifts[shift].name));
    auto *column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::xs);
    for (const BoardRun *run : board.at(line, shift)) {
        auto *card = new BoardCard(*run);
        adopt(card, cell);
        column->addWidget(card);
        connect(card, &BoardCard::clicked, this, [this, card] { Q_EMIT opened(card->run().run.batchNumber); });
    }
    if (mayPlan) {
        QWidget *place = makeSlot(board, line, shift);
        adopt(place, cell);
        column->addWidget(place, 0, Qt::AlignLeft);
    }
    column->addStretch();
    return frame;
}

QWidget *BoardGrid::makeSlot(const BoardDay &board, const QString &line, size_t shift)
{
    auto *button = new QPushButton;
    button->setObjectName(QStringLiteral("place_%1_%2").arg(line, board.shifts[shift].name));
    button->setAutoDefault(false);
    Theme::setProperty(button, "role", QStringLiteral("quiet"));
    Icons::setOn(button, QStringLiteral("plus"));
    const QString where = line.isEmpty() ? tr("no line") : line;
    button->setAccessibleName(tr("Plan a batch: %1, %2").arg(where, shiftWords(board.shifts[shift])));
    button->setToolTip(button->accessibleName());
    button->setProperty("line", line);
    button->setProperty("shift", uint(shift));
    connect(button, &QPushButton::clicked, this, [this, line, shift] { Q_EMIT placeOpened(line, shift); });
    return button;
}

void BoardGrid::adopt(QWidget *item, Cell &cell)
{
    item->installEventFilter(this);
    cell << item;
}

BoardGrid::Place BoardGrid::placeOf(const QObject *item) const
{
    for (int row = 0; row < m_cells.size(); ++row) {
        for (int column = 0; column < m_cells[row].size(); ++column) {
            const Cell &cell = m_cells[row][column];
            for (int i = 0; i < cell.size(); ++i) {
                if (cell[i] == item)
                    return {row, column, i};
            }
        }
    }
    return {};
}

bool BoardGrid::goTo(int row, int column, int item)
{
    if (row < 0 || row >= m_cells.size() || column < 0 || column >= m_cells[row].size())
        return false;
    const Cell &cell = m_cells[row][column];
    if (cell.isEmpty())
        return false;
    cell[std::clamp(item, 0, int(cell.size()) - 1)]->setFocus(Qt::TabFocusReason);
    return true;
}

// Places that nothing stands in are passed over.
bool BoardGrid::walk(const Place &from, int key)
{
    const int sideways = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    for (int column = from.column + sideways; sideways != 0; column += sideways) {
        if (column < 0 || column >= m_cells[from.row].size() || goTo(from.row, column, from.item))
            return true;
    }
    const int down = key == Qt::Key_Down ? 1 : -1;
    const int item = from.item + down;
    if (item >= 0 && item < m_cells[from.row][from.column].size())
        return goTo(from.row, from.column, item);
    for (int row = from.row + down; row >= 0 && row < m_cells.size(); row += down) {
        if (goTo(row, from.column, down > 0 ? 0 : int(m_cells[row][from.column].size()) - 1))
            return true;
    }
    return true;
}

bool BoardGrid::goTo(const QString &batchNumber)
{
    auto *card = m_body->findChild<BoardCard *>(QStringLiteral("board_") + batchNumber);
    if (card != nullptr)
        card->setFocus(Qt::OtherFocusReason);
    return card != nullptr;
}

void BoardGrid::focusFirst()
{
    const auto cards = m_body->findChildren<BoardCard *>();
    for (const QList<Cell> &line : m_cells) {
        for (const Cell &cell : line) {
            for (QWidget *item : cell) {
                if (cards.isEmpty() || qobject_cast<BoardCard *>(item) != nullptr)
                    return item->setFocus(Qt::OtherFocusReason);
            }
        }
    }
}

bool BoardGrid::eventFilter(QObject *watched, QEvent *event)
{
    auto *item = qobject_cast<QWidget *>(watched);
    const Place place = item != nullptr ? placeOf(item) : Place();
    if (place.row < 0)
        return QScrollArea::eventFilter(watched, event);
    auto *card = qobject_cast<BoardCard *>(item);
    if (event->type() == QEvent::FocusIn) {
        ensureWidgetVisible(item, Space::m, Space::m);
        if (card != nullptr)
            Q_EMIT chosen(card->run());
        else
            Q_EMIT placeChosen(item->property("line").toString(), size_t(item->property("shift").toUInt()));
    }
    if (event->type() != QEvent::KeyPress)
        return QScrollArea::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->modifiers() & ~Qt::KeypadModifier)
        return QScrollArea::eventFilter(watched, event);
    switch (key->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        return walk(place, key->key());
    case Qt::Key_Return:
    case Qt::Key_Enter:
        static_cast<QAbstractButton *>(item)->click();
        return true;
    default:
        return QScrollArea::eventFilter(watched, event);
    }
}

} // namespace bm

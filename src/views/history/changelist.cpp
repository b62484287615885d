// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/history/changelist.h"

#include "documents/history/historywords.h"
#include "documents/savefile.h"
#include "models/wording.h"
#include "views/style/theme.h"
#include "views/widgets/card.h"
#include "views/widgets/emptystate.h"

#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStackedLayout>
#include <QStandardPaths>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

namespace bm
{
namespace
{
// On a low window the changes need the room.
constexpr int leastDetail = 88;
constexpr int mostDetail = 152;

QString cellOf(const HistoryEntry &entry, HistoryModel::Column column)
{
    switch (column) {
    case HistoryModel::When:
        return shown(entry.at);
    case HistoryModel::Who:
        return entry.person;
    case HistoryModel::What:
        return subjectWord(entry);
    case HistoryModel::Done:
        return actionWord(entry.table, entry.action);
    case HistoryModel::Change:
        return changeLines(entry).join(QStringLiteral(" · "));
    case HistoryModel::Why:
        return entry.reason;
    case HistoryModel::ColumnCount:
        break;
    }
    return {};
}

// As plain text: what people typed is never taken for markup.
QString detailOf(const HistoryEntry &entry)
{
    QStringList lines{
        QStringList{subjectWord(entry), actionWord(entry.table, entry.action)}.join(QStringLiteral(" · "))};
    QStringList who{QLocale().toString(entry.at.toLocalTime(), QLocale::LongFormat), entry.person};
    if (!entry.workstation.isEmpty())
        who << entry.workstation;
    lines << who.join(QStringLiteral(" · "));
    if (!entry.reason.isEmpty())
        lines << ChangeList::tr("Why: %1").arg(entry.reason);
    lines << QString() << changeLines(entry);
    return lines.join(u'\n');
}
} // namespace

ChangeList::ChangeList(QWidget *parent)
    : QWidget(parent), m_model(new HistoryModel(cellOf, this)), m_table(new QTableView), m_detail(new QPlainTextEdit),
      m_empty(new EmptyState), m_stack(new QStackedLayout)
{
    auto *filled = new QWidget;
    filled->setObjectName(QStringLiteral("changeListFilled"));
    auto *column = new QVBoxLayout(filled);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::m);
    auto *card = new Card;
    card->setObjectName(QStringLiteral("changeCard"));
    card->setFlush(true);
    auto *cardColumn = new QVBoxLayout(card);
    cardColumn->setContentsMargins(0, 0, 0, 0);
    cardColumn->addWidget(m_table);
    column->addWidget(card, 1);
    column->addWidget(m_detail);
    setUpTable();
    m_stack->addWidget(filled);
    m_stack->addWidget(m_empty);
    m_stack->setContentsMargins(0, 0, 0, 0);
    setLayout(m_stack);
    setFocusProxy(m_table);
}

void ChangeList::setUpTable()
{
    m_table->setObjectName(QStringLiteral("changeTable"));
    m_table->setAccessibleName(tr("Changes"));
    Theme::setUpTable(m_table);
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setColumnWidth(HistoryModel::When, 190);
    m_table->setColumnWidth(HistoryModel::Who, 120);
    m_table->setColumnWidth(HistoryModel::What, 200);
    m_table->setColumnWidth(HistoryModel::Done, 110);
    m_table->setColumnWidth(HistoryModel::Why, 170);
    m_table->horizontalHeader()->setSectionResizeMode(HistoryModel::Change, QHeaderView::Stretch);
    m_detail->setObjectName(QStringLiteral("changeDetail"));
    m_detail->setAccessibleName(tr("The chosen change"));
    m_detail->setReadOnly(true);
    m_detail->setTabChangesFocus(true);
    m_detail->setFixedHeight(leastDetail);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChangeList::showCurrent);
}

void ChangeList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_detail->setFixedHeight(std::clamp(height() / 4, leastDetail, mostDetail));
}

void ChangeList::setEmpty(const QString &icon, const QString &headline, const QString &sentence)
{
    m_empty->setIcon(icon);
    m_empty->setHeadline(headline);
    m_empty->setSentence(sentence);
}

void ChangeList::showFilled()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (!isEmpty)
        m_table->selectRow(0);
    showCurrent();
}

void ChangeList::refresh(std::vector<HistoryEntry> entries)
{
    const auto entryAt = [this](int row) -> std::optional<HistoryEntry> {
        const auto &shownNow = m_model->entries();
        return row < 0 || size_t(row) >= shownNow.size() ? std::nullopt : std::optional(shownNow[size_t(row)]);
    };
    QScrollBar *bar = m_table->verticalScrollBar();
    const auto chosen = entryAt(m_table->currentIndex().row());
    const auto top = bar->value() > 0 ? entryAt(m_table->rowAt(0)) : std::nullopt;
    const int topAt = m_table->rowViewportPosition(m_table->rowAt(0));
    m_model->setEntries(std::move(entries));
    const bool isEmpty = m_model->rowCount() == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    if (!isEmpty)
        m_table->selectRow(chosen ? std::max(0, rowOf(*chosen)) : 0);
    showCurrent();
    m_table->doItemsLayout(); // the scroll bar learns only here how long the list is now
    if (const int row = top ? rowOf(*top) : -1; row >= 0)
        bar->setValue(bar->value() + m_table->rowViewportPosition(row) - topAt);
}

int ChangeList::rowOf(const HistoryEntry &entry) const
{
    const auto &entries = m_model->entries();
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const HistoryEntry &each) {
        return each.id == entry.id && each.table == entry.table;
    });
    return found == entries.end() ? -1 : int(found - entries.begin());
}

const HistoryEntry *ChangeList::current() const
{
    const int row = m_table->currentIndex().row();
    const auto &entries = m_model->entries();
    return row < 0 || size_t(row) >= entries.size() ? nullptr : &entries[size_t(row)];
}

void ChangeList::showCurrent()
{
    const HistoryEntry *entry = current();
    const QString words = entry ? detailOf(*entry) : QString();
    if (words != m_detail->toPlainText())
        m_detail->setPlainText(words);
}

std::optional<Done> ChangeList::exportCsv(const QString &proposedName)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Save the changes"), folder.filePath(proposedName), tr("Table (*.csv)"));
    if (path.isEmpty())
        return std::nullopt;
    return saveFile(path, historyCsv(m_model->entries()));
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/floor/listcard.h"

#include "documents/sentences.h"
#include "views/style/theme.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/statuschipdelegate.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QStackedLayout>
#include <QStringBuilder>
#include <QTableView>

namespace bm
{
namespace
{

StatusLook holdLook()
{
    return {Tone::Warning, QStringLiteral("lock"), ListCard::tr("On hold")};
}

// Every key counts at once; a query is asked when the hands rest.
constexpr int restMilliseconds = 150;

} // namespace

ListCard::ListCard(const QString &name, KeyPagedModel *model, QWidget *parent)
    : Card(parent), m_model(model), m_find(new QLineEdit), m_table(new QTableView), m_empty(new EmptyState),
      m_stack(new QStackedLayout)
{
    setObjectName(name % u"Card");
    setFlush(true);
    m_find->setObjectName(name % u"Find");
    m_find->setClearButtonEnabled(false);
    m_table->setObjectName(name % u"Table");
    m_empty->setObjectName(name % u"Empty");
    // It must not make the page higher than the smallest screen while it is not even seen.
    m_empty->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    Theme::setUpTable(m_table);
    m_table->setModel(model);
    m_table->setTextElideMode(Qt::ElideRight);
    auto *findRow = new QHBoxLayout;
    findRow->setContentsMargins(Space::m, Space::s, Space::m, Space::s);
    findRow->addWidget(m_find);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(findRow);
    column->addLayout(m_stack, 1);
    connectModel();
}

void ListCard::connectModel()
{
    auto *rest = new QTimer(this);
    rest->setSingleShot(true);
    rest->setInterval(restMilliseconds);
    connect(m_find, &QLineEdit::textEdited, rest, qOverload<>(&QTimer::start));
    connect(rest, &QTimer::timeout, this, [this] { m_model->setPrefix(m_find->text().trimmed()); });
    connect(m_find, &QLineEdit::returnPressed, this, [this, rest] {
        rest->stop();
        m_wanted = m_find->text().trimmed();
        m_model->setPrefix(m_wanted);
        showLoaded();
    });
    connect(m_model, &KeyPagedModel::aboutToMerge, this, &ListCard::rememberPlace);
    connect(m_model, &KeyPagedModel::loaded, this, &ListCard::returnToPlace);
    connect(m_model, &KeyPagedModel::loaded, this, &ListCard::showLoaded);
    connect(m_model, &KeyPagedModel::failed, this, &ListCard::showFailure);
    connect(m_empty, &EmptyState::actionTriggered, m_model, &KeyPagedModel::reload);
    const auto tell = [this] { Q_EMIT currentChanged(currentCode()); };
    connect(m_model, &QAbstractItemModel::dataChanged, this, tell);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, tell);
    connect(m_table, &QTableView::activated, this, [this] { Q_EMIT activated(currentCode()); });
    m_model->setWords([this](int column, const QString &word) {
        return m_kinds.contains(column) ? statusLook(m_kinds.value(column), word).word : word;
    });
}

void ListCard::setColumns(std::vector<ListColumn> columns)
{
    m_columns = std::move(columns);
    for (int i = 0; i < m_model->columnCount(); ++i)
        m_table->setColumnHidden(i, true);
    int place = 0;
    for (const ListColumn &column : m_columns) {
        m_table->horizontalHeader()->moveSection(m_table->horizontalHeader()->visualIndex(column.column), place++);
        m_table->horizontalHeader()->setSectionResizeMode(column.column,
                                                          column.stretches ? QHeaderView::Stretch : QHeaderView::Fixed);
    }
    layOutColumns();
}

void ListCard::setStatusColumn(int column, StatusKind kind, bool showsHold)
{
    m_kinds.insert(column, kind);
    const int role = kind == StatusKind::Quality ? QualityRole : StatusRole;
    const auto look = [kind, role, showsHold](const QModelIndex &index) {
        if (showsHold && index.data(HeldRole).toBool())
            return holdLook();
        // Nothing of it is used any more, whatever else it is.
        if (showsHold && index.data(QualityRole) == u"RELEASE_ENDED"_qs)
            return statusLook(StatusKind::Quality, QStringLiteral("RELEASE_ENDED"));
        return statusLook(kind, index.data(role).toString());
    };
    m_table->setItemDelegateForColumn(column, new StatusChipDelegate(look, m_table));
}

void ListCard::setPlaceholder(const QString &text, const QString &accessibleName)
{
    m_find->setPlaceholderText(text);
    m_find->setAccessibleName(text);
    m_table->setAccessibleName(accessibleName);
}

void ListCard::setEmpty(const QString &icon, const QString &headline, const QString &sentence)
{
    m_emptyIcon = icon;
    m_emptyHeadline = headline;
    m_emptySentence = sentence;
    showLoaded();
}

void ListCard::select(const QString &code)
{
    m_wanted = code;
    if (m_model->rowOfCode(code) < 0 && m_model->prefix() != code) {
        m_find->setText(code);
        m_model->setPrefix(code);
    }
    showLoaded();
}

QModelIndex ListCard::current() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? QModelIndex() : rows.first();
}

QString ListCard::currentCode() const
{
    return current().data(CodeRole).toString();
}

SeenRecord ListCard::currentSeen(const QString &table) const
{
    return {table, current().data(IdRole).toString(), current().data(SeenRole).toLongLong()};
}

void ListCard::focusFind()
{
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

void ListCard::showLoaded()
{
    const bool isEmpty = m_model->rowCount() == 0 && !m_model->isLoading();
    if (isEmpty && !m_model->prefix().isEmpty()) {
        m_empty->setIcon(QStringLiteral("search"));
        m_empty->setHeadline(tr("Nothing begins with “%1”").arg(m_model->prefix()));
        m_empty->setSentence(tr("Type less of it, or clear the field to see everything."));
    } else if (isEmpty) {
        m_empty->setIcon(m_emptyIcon);
        m_empty->setHeadline(m_emptyHeadline);
        m_empty->setSentence(m_emptySentence);
    }
    m_empty->setActionText({});
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    const int row = m_wanted.isEmpty() ? -1 : m_model->rowOfCode(m_wanted);
    if (row < 0)
        return;
    m_wanted.clear();
    m_table->selectRow(row);
    m_table->scrollTo(m_model->index(row, 0));
}

// Who reads further down goes on reading there, whatever comes in at the top.
void ListCard::rememberPlace()
{
    const QModelIndex first = m_table->indexAt({0, 0});
    m_firstSeen = m_table->verticalScrollBar()->value() > 0 ? first : QModelIndex();
    m_firstSeenAt = m_table->visualRect(first).top();
}

void ListCard::returnToPlace()
{
    if (!m_firstSeen.isValid())
        return;
    m_table->doItemsLayout(); // the scroll bar learns only here how long the list is now
    QScrollBar *bar = m_table->verticalScrollBar();
    bar->setValue(bar->value() + m_table->visualRect(m_firstSeen).top() - m_firstSeenAt);
    m_firstSeen = QModelIndex();
}

void ListCard::showFailure(const Error &error)
{
    // What was read stays readable; that the database is gone stands above the page.
    if (m_model->rowCount() > 0)
        return;
    m_empty->setIcon(QStringLiteral("database"));
    m_empty->setHeadline(sentence(error));
    m_empty->setSentence(wayOut(error));
    m_empty->setActionText(tr("Try again"));
    m_stack->setCurrentWidget(m_empty);
}

void ListCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    layOutColumns();
}

void ListCard::layOutColumns()
{
    int taken = 0;
    bool full = false;
    for (const ListColumn &column : m_columns) {
        // Once one does not fit, none behind it is shown: the order is the order of importance.
        full = full || (taken > 0 && taken + column.width > contentsRect().width());
        taken += column.width;
        m_table->setColumnHidden(column.column, full);
        if (!full && !column.stretches)
            m_table->setColumnWidth(column.column, column.width);
    }
}

} // namespace bm

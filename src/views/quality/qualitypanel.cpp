// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/quality/qualitypanel.h"

#include "models/asking.h"
#include "views/floor/factcard.h"
#include "views/floor/meanwhile.h"
#include "views/style/theme.h"
#include "views/widgets/card.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/statuschipdelegate.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QStackedLayout>
#include <QStandardItemModel>
#include <QStringBuilder>
#include <QTableView>

namespace bm
{
namespace
{
constexpr int factsWidth = 328;
} // namespace

QualityPanel::QualityPanel(const QString &name, ServiceWorker &worker)
    : m_worker(worker), m_facts(new FactCard(name % u"Facts")), m_model(new QStandardItemModel(this)),
      m_table(new QTableView), m_note(new QLabel), m_empty(new EmptyState), m_stack(new QStackedLayout)
{
    setObjectName(name % u"Panel");
    m_table->setObjectName(name % u"Table");
    m_empty->setObjectName(name % u"Empty");
    auto *card = new Card;
    card->setObjectName(name % u"Card");
    card->setLayout(m_stack);
    card->setFlush(true);
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    Theme::setUpTable(m_table);
    m_table->setModel(m_model);
    m_facts->setFixedWidth(factsWidth);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::xl);
    auto *left = new QVBoxLayout;
    left->setSpacing(Space::s);
    left->addWidget(card, 1);
    left->addWidget(m_note);
    m_note->setObjectName(name % u"Note");
    m_note->setWordWrap(true);
    m_note->setProperty("muted", true);
    setNote({});
    row->addLayout(left, 1);
    row->addWidget(m_facts);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { showCurrent(); });
    setFocusProxy(m_table);
}

void QualityPanel::setColumns(const std::vector<Column> &columns)
{
    m_model->setColumnCount(int(columns.size()));
    for (size_t i = 0; i < columns.size(); ++i) {
        auto *head = new QStandardItem(columns[i].words);
        head->setTextAlignment(Qt::AlignVCenter | (columns[i].isFigure ? Qt::AlignRight : Qt::AlignLeft));
        m_model->setHorizontalHeaderItem(int(i), head);
        m_table->setColumnWidth(int(i), columns[i].width);
        if (columns[i].stretches)
            m_table->horizontalHeader()->setSectionResizeMode(int(i), QHeaderView::Stretch);
        m_figures.push_back(columns[i].isFigure);
    }
}

void QualityPanel::setEmpty(const QString &icon, const QString &headline, const QString &sentence)
{
    m_empty->setIcon(icon);
    m_empty->setHeadline(headline);
    m_empty->setSentence(sentence);
}

void QualityPanel::fill(const std::vector<QStringList> &rows)
{
    const int before = currentRow();
    const QString code = before >= 0 ? m_model->item(before)->text() : QString();
    const QString wanted = m_wanted.isEmpty() ? code : m_wanted;
    m_wanted.clear();
    m_model->removeRows(0, m_model->rowCount());
    for (const QStringList &texts : rows) {
        QList<QStandardItem *> cells;
        for (const QString &text : texts) {
            auto *cell = new QStandardItem(text);
            cell->setEditable(false);
            if (m_figures[size_t(cells.size())])
                cell->setTextAlignment(Qt::AlignVCenter | Qt::AlignRight);
            cells << cell;
        }
        m_model->appendRow(cells);
    }
    // A code that is cut looks like its neighbours.
    const int least = m_table->columnWidth(0);
    m_table->resizeColumnToContents(0);
    m_table->setColumnWidth(0, std::max(least, m_table->columnWidth(0)));
    m_stack->setCurrentWidget(rows.empty() ? static_cast<QWidget *>(m_empty) : m_table);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->text() == wanted)
            m_table->selectRow(row);
    }
    if (currentRow() < 0 && !rows.empty())
        m_table->selectRow(std::clamp(before, 0, m_model->rowCount() - 1));
    showCurrent();
    Q_EMIT filled(int(rows.size()));
}

void QualityPanel::setNote(const QString &words)
{
    m_note->setText(words);
    m_note->setVisible(!words.isEmpty());
}

void QualityPanel::showChips(int column, std::function<StatusLook(int row)> look)
{
    m_table->setItemDelegateForColumn(
        column, new StatusChipDelegate([look = std::move(look)](const QModelIndex &index) { return look(index.row()); },
                                       m_table));
}

void QualityPanel::select(const QString &code)
{
    m_wanted = code;
}

int QualityPanel::currentRow() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.first().row();
}

void QualityPanel::run(std::function<Done(Services &)> task, const QString &doneWords, const QString &refusedWords)
{
    askThen(m_worker, this, std::move(task), [this, doneWords, refusedWords](const Done &done) {
        if (!done) {
            m_facts->panel().showError(done.error());
            Q_EMIT refused(refusedWords, done.error());
            return;
        }
        m_facts->panel().done();
        Q_EMIT accepted(doneWords);
        m_worker.announce();
        load();
    });
}

void QualityPanel::tellNotRead(const Error &error)
{
    Q_EMIT refused(tr("Not read"), error);
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/lines/linesandcleans.h"

#include "documents/production/linewords.h"
#include "documents/rightwords.h"
#include "documents/sentences.h"
#include "models/asking.h"
#include "models/wording.h"
#include "services/serviceworker.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"
#include "views/widgets/formfield.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

namespace bm
{
namespace
{
constexpr QSize usual(900, 600);

QTableView *makeTable(const QString &objectName, const QString &name, QStandardItemModel *model)
{
    auto *table = new QTableView;
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(40);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

QList<QStandardItem *> rowOf(const QStringList &texts)
{
    QList<QStandardItem *> row;
    for (const QString &text : texts) {
        row << new QStandardItem(text);
        row.last()->setToolTip(text);
    }
    return row;
}

QString leftWords(const LineState &state)
{
    QStringList words;
    for (const QString &name : state.allergens)
        words << allergenWord(name);
    return words.isEmpty() ? LinesDialog::tr("nothing") : words.join(QStringLiteral(", "));
}

QString runningWords(const LineState &state)
{
    QStringList numbers;
    for (const LineRun &run : state.runs) {
        if (run.isRunning)
            numbers << run.batchNumber;
    }
    return numbers.join(QStringLiteral(", "));
}

QString cleanedWords(const LineState &state)
{
    return state.cleaned ? LinesDialog::tr("%1, %2").arg(shown(state.cleaned->cleanedAt), state.cleaned->cleanedBy)
                         : LinesDialog::tr("never; the last thirty days count");
}

Result<std::vector<ShownLine>> readLines(Services &plant)
{
    Lines lines(plant.session);
    BM_TRY_ASSIGN(const QStringList names, lines.names());
    std::vector<ShownLine> all;
    for (const QString &name : names) {
        ShownLine line;
        BM_TRY_ASSIGN(line.state, lines.state(name));
        BM_TRY_ASSIGN(line.cleanings, lines.cleanings(name));
        all.push_back(std::move(line));
    }
    return all;
}
} // namespace

LinesDialog::LinesDialog(ServiceWorker &worker, QWidget *parent)
    : QDialog(parent), m_worker(worker), m_banner(new Banner), m_lineModel(new QStandardItemModel(this)),
      m_cleaningModel(new QStandardItemModel(this)),
      m_lineTable(makeTable(QStringLiteral("linesTable"), tr("Lines"), m_lineModel)),
      m_cleaningTable(makeTable(QStringLiteral("cleansTable"), tr("Cleans of the line"), m_cleaningModel)),
      m_kind(new QComboBox), m_remark(new QLineEdit), m_record(new QPushButton(tr("&Record a clean"))),
      m_close(new QPushButton(tr("&Close"))), m_refusal(new QLabel)
{
    setObjectName(QStringLiteral("linesDialog"));
    setWindowTitle(tr("Lines"));
    setUpTables();
    layOut();
    resize(usual);
    connect(m_record, &QPushButton::clicked, this, &LinesDialog::record);
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    // Not by Return in the remark: a scan ends with it, and a clean that nobody made would free the line.
    connect(&m_worker, &ServiceWorker::plantChanged, this, [this](const QSet<QString> &tables) {
        if (concerns(tables, {QStringLiteral("line_cleanings"), QStringLiteral("production_runs"),
                              QStringLiteral("batch_ingredients"), QStringLiteral("ingredients")}))
            load();
    });
    load();
}

void LinesDialog::setUpTables()
{
    m_lineModel->setHorizontalHeaderLabels({tr("Line"), tr("Left on it"), tr("Runs now"), tr("Last clean")});
    m_cleaningModel->setHorizontalHeaderLabels({tr("Cleaned"), tr("Kind"), tr("By"), tr("Remark")});
    const int widths[]{150, 290, 160};
    for (int column = 0; column < 3; ++column) {
        m_lineTable->setColumnWidth(column, widths[column]);
        m_cleaningTable->setColumnWidth(column, 180);
    }
    connect(m_lineTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LinesDialog::showCleanings);
}

void LinesDialog::layOut()
{
    m_banner->setObjectName(QStringLiteral("linesBanner"));
    m_banner->hide();
    m_kind->setObjectName(QStringLiteral("kindBox"));
    for (const QString &kind : cleaningKinds())
        m_kind->addItem(cleaningWord(kind), kind);
    m_kind->setCurrentIndex(int(cleaningKinds().indexOf(QStringLiteral("WET"))));
    m_remark->setObjectName(QStringLiteral("remarkEdit"));
    m_record->setObjectName(QStringLiteral("recordButton"));
    m_record->setProperty("role", "primary");
    m_record->setAutoDefault(false);
    m_close->setObjectName(QStringLiteral("closeButton"));
    m_close->setAutoDefault(false);
    m_refusal->setObjectName(QStringLiteral("refusalLabel"));
    auto *remark = new FormField(tr("Re&mark"), m_remark);
    remark->setObjectName(QStringLiteral("remarkField"));
    remark->setOptional(true);
    auto *kind = new FormField(tr("&Kind of clean"), m_kind);
    kind->setObjectName(QStringLiteral("kindField"));
    const bool mayClean = !m_worker.role() || mayDo(*m_worker.role(), Act::RunBatch);
    for (QWidget *widget :
         {static_cast<QWidget *>(kind), static_cast<QWidget *>(remark), static_cast<QWidget *>(m_record)})
        widget->setVisible(mayClean);
    m_refusal->setVisible(!mayClean);
    if (!mayClean)
        m_refusal->setText(refusalWords(*m_worker.role(), {{tr("Record a clean"), Act::RunBatch}}));
    auto *form = new QHBoxLayout;
    form->setSpacing(Space::l);
    form->addWidget(kind);
    form->addWidget(remark, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::m);
    buttons->addWidget(m_refusal);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_record);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::l, Space::xl, Space::l);
    column->setSpacing(Space::l);
    column->addWidget(m_banner);
    column->addWidget(m_lineTable, 3);
    column->addWidget(m_cleaningTable, 2);
    column->addLayout(form);
    column->addLayout(buttons);
}

void LinesDialog::load()
{
    askThen(m_worker, this, readLines, [this](const Result<std::vector<ShownLine>> &lines) {
        if (!lines)
            return m_banner->showMessage(Banner::Level::Error, sentence(lines.error()), wayOut(lines.error()));
        show(*lines);
    });
}

void LinesDialog::show(std::vector<ShownLine> lines)
{
    const QString selected = m_selected;
    m_lines = std::move(lines);
    m_lineModel->removeRows(0, m_lineModel->rowCount());
    int row = 0;
    for (size_t i = 0; i < m_lines.size(); ++i) {
        const LineState &state = m_lines[i].state;
        m_lineModel->appendRow(rowOf({state.line, leftWords(state), runningWords(state), cleanedWords(state)}));
        if (state.line == selected)
            row = int(i);
    }
    if (m_lines.empty())
        return m_banner->showMessage(Banner::Level::Info, tr("No line yet"),
                                     tr("A line is here as soon as a batch is planned on it."));
    m_lineTable->setCurrentIndex(m_lineModel->index(row, 0));
    showCleanings();
    if (focusWidget() == nullptr)
        m_lineTable->setFocus();
}

const ShownLine *LinesDialog::current() const
{
    const int row = m_lineTable->currentIndex().row();
    return row >= 0 && size_t(row) < m_lines.size() ? &m_lines[size_t(row)] : nullptr;
}

void LinesDialog::showCleanings()
{
    m_cleaningModel->removeRows(0, m_cleaningModel->rowCount());
    const ShownLine *line = current();
    if (line == nullptr)
        return;
    m_selected = line->state.line;
    for (const LineCleaning &each : line->cleanings)
        m_cleaningModel->appendRow(rowOf({shown(each.cleanedAt), cleaningWord(each.kind), each.cleanedBy, each.notes}));
}

void LinesDialog::record()
{
    const ShownLine *line = current();
    if (line == nullptr || !m_record->isEnabled())
        return;
    m_record->setEnabled(false);
    askThen(
        m_worker, this,
        [name = line->state.line, kind = m_kind->currentData().toString(), notes = m_remark->text()](Services &plant) {
            return Lines(plant.session).clean(name, kind, notes);
        },
        [this](const Result<LineCleaning> &cleaned) {
            m_record->setEnabled(true);
            if (!cleaned)
                return m_banner->showMessage(Banner::Level::Error, sentence(cleaned.error()), wayOut(cleaned.error()));
            m_remark->clear();
            m_banner->showMessage(Banner::Level::Success, tr("%1 is clean").arg(cleaned->line),
                                  tr("What still runs there leaves something again."));
            m_worker.announce();
        });
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/tutor/labelpatternlist.h"

#include "documents/rightwords.h"
#include "documents/sentences.h"
#include "documents/tutor/tutorwords.h"
#include "models/asking.h"
#include "models/wording.h"
#include "views/floor/actionpanel.h"
#include "views/style/theme.h"
#include "views/widgets/formfield.h"
#include "views/widgets/scanedit.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

namespace bm
{
namespace
{
enum Column { Number, FromSupplier, OfIngredient, Sample, Shape, Taught, Retired, ColumnCount };
constexpr int idRole = Qt::UserRole + 1;
constexpr int retiredRole = Qt::UserRole + 2;
constexpr int wide = 1080;
constexpr int high = 620;
constexpr QChar separator(0x1D);

QList<QStandardItem *> rowOf(const TaughtPattern &pattern)
{
    const auto seen = [](QString text) { return text.replace(separator, ScanEdit::shownSeparator); };
    const QString taught = LabelPatternList::tr("%1 by %2").arg(shown(pattern.taughtAt), pattern.taughtBy);
    QList<QStandardItem *> row;
    for (const QString &text : {QString::number(pattern.id), pattern.supplierName, pattern.ingredientName,
                                seen(pattern.sample), seen(pattern.shape), taught, pattern.retireReason})
        row << new QStandardItem(text);
    row.front()->setData(pattern.id, idRole);
    row.front()->setData(pattern.isRetired(), retiredRole);
    for (QStandardItem *item : row)
        item->setEditable(false);
    return row;
}
} // namespace

LabelPatternList::LabelPatternList(ServiceWorker &worker, const QString &text, QWidget *parent)
    : QDialog(parent), m_worker(worker), m_model(new QStandardItemModel(0, ColumnCount, this)), m_table(new QTableView),
      m_all(new QCheckBox(tr("Retired ones, &too"))), m_says(new QLabel), m_panel(new ActionPanel)
{
    setObjectName(QStringLiteral("labelPatternsDialog"));
    setWindowTitle(tr("Label patterns"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::xl, Space::xl, Space::xl);
    column->setSpacing(Space::l);
    auto *title = new QLabel(tr("How labels of suppliers are read"));
    title->setObjectName(QStringLiteral("patternsTitle"));
    title->setTextFormat(Qt::PlainText);
    Theme::setType(title, Type::Title);
    column->addWidget(title);
    setUpTable();
    column->addWidget(m_table, 1);
    column->addWidget(makeTry(text));
    m_panel->setObjectName(QStringLiteral("patternsPanel"));
    m_panel->hide();
    column->addWidget(m_panel);
    column->addWidget(makeButtons());
    connect(m_panel, &ActionPanel::closed, this, [this] {
        m_table->setFocus();
        m_panel->hide();
    });
    connect(m_all, &QCheckBox::toggled, this, &LabelPatternList::load);
    resize(parent == nullptr ? wide : std::min(wide, parent->width() - Space::xxl), high);
    m_table->setFocus();
    load();
    tryText();
}

void LabelPatternList::setUpTable()
{
    m_table->setObjectName(QStringLiteral("patternsTable"));
    m_table->setAccessibleName(tr("Label patterns"));
    m_model->setHorizontalHeaderLabels({tr("No."), tr("Supplier"), tr("Ingredient"), tr("Taught from"),
                                        tr("Labels like"), tr("Taught"), tr("Retired")});
    Theme::setUpTable(m_table);
    m_table->setModel(m_model);
    const std::initializer_list<std::pair<int, int>> widths{{Number, 60},  {FromSupplier, 150}, {OfIngredient, 150},
                                                            {Sample, 200}, {Taught, 260},       {Retired, 160}};
    for (const auto &[section, width] : widths)
        m_table->setColumnWidth(section, width);
    m_table->horizontalHeader()->setSectionResizeMode(Shape, QHeaderView::Stretch);
    m_table->setColumnHidden(Retired, true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LabelPatternList::offer);
}

QWidget *LabelPatternList::makeTry(const QString &text)
{
    auto *edit = new ScanEdit;
    m_text = edit;
    edit->setObjectName(QStringLiteral("tryEdit"));
    edit->setScan(text);
    auto *field = new FormField(tr("Try a &label"), edit);
    field->setObjectName(QStringLiteral("tryField"));
    m_says->setObjectName(QStringLiteral("trySays"));
    m_says->setTextFormat(Qt::PlainText);
    m_says->setWordWrap(true);
    auto *box = new QWidget;
    box->setObjectName(QStringLiteral("tryBox"));
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    column->addWidget(field);
    column->addWidget(m_says);
    connect(edit, &ScanEdit::scanned, this, &LabelPatternList::tryText);
    return box;
}

QWidget *LabelPatternList::makeButtons()
{
    auto *row = new QWidget;
    row->setObjectName(QStringLiteral("patternsButtons"));
    auto *buttons = new QHBoxLayout(row);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(Space::m);
    m_all->setObjectName(QStringLiteral("allPatternsBox"));
    m_retire = new QPushButton(tr("&Retire"));
    m_retire->setObjectName(QStringLiteral("retirePattern"));
    m_retire->setAutoDefault(false);
    auto *close = new QPushButton(tr("&Close"));
    close->setObjectName(QStringLiteral("patternsClose"));
    close->setAutoDefault(false);
    const auto role = m_worker.role();
    const bool may = !role || mayDo(*role, Act::ReleaseLot);
    m_retire->setVisible(may);
    buttons->addWidget(m_retire);
    if (!may) {
        auto *why = new QLabel(refusalWords(*role, {{tr("Retire"), Act::ReleaseLot}}));
        why->setObjectName(QStringLiteral("retireRefused"));
        why->setProperty("muted", true);
        why->setTextFormat(Qt::PlainText);
        buttons->addWidget(why);
    }
    buttons->addWidget(m_all);
    buttons->addStretch();
    buttons->addWidget(close);
    connect(m_retire, &QPushButton::clicked, this, &LabelPatternList::askRetire);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    return row;
}

void LabelPatternList::load()
{
    askThen(
        m_worker, this, [all = m_all->isChecked()](Services &plant) { return LabelPatterns(plant.session).list(all); },
        [this](const Result<std::vector<TaughtPattern>> &patterns) {
            if (patterns)
                fill(*patterns);
            else
                m_says->setText(sentence(patterns.error()));
        });
}

void LabelPatternList::fill(const std::vector<TaughtPattern> &patterns)
{
    const qint64 chosen = current();
    m_model->removeRows(0, m_model->rowCount());
    int row = 0;
    for (const TaughtPattern &pattern : patterns) {
        if (pattern.id == chosen)
            row = m_model->rowCount();
        m_model->appendRow(rowOf(pattern));
    }
    m_table->setColumnHidden(Retired, !m_all->isChecked());
    if (m_model->rowCount() > 0)
        m_table->selectRow(row);
    offer();
}

qint64 LabelPatternList::current() const
{
    return m_table->currentIndex().siblingAtColumn(Number).data(idRole).toLongLong();
}

void LabelPatternList::offer()
{
    const QModelIndex index = m_table->currentIndex().siblingAtColumn(Number);
    m_retire->setEnabled(index.isValid() && !index.data(retiredRole).toBool());
}

void LabelPatternList::tryText()
{
    const QString text = static_cast<ScanEdit *>(m_text)->scan();
    if (text.isEmpty())
        return m_says->setText(tr("Scan or type a label to see what it says."));
    askThen(
        m_worker, this, [text](Services &plant) { return LabelPatterns(plant.session).read(text); },
        [this](const Result<std::vector<LabelReading>> &readings) {
            if (!readings)
                return m_says->setText(sentence(readings.error()));
            QStringList lines;
            for (const LabelReading &reading : *readings)
                lines << tr("Pattern %1, %2, %3: %4")
                             .arg(QString::number(reading.pattern), reading.supplierName, reading.ingredientName,
                                  labelValueWords(reading.values).join(u", "));
            m_says->setText(lines.isEmpty() ? tr("No pattern reads this label.") : lines.join(u'\n'));
        });
}

void LabelPatternList::askRetire()
{
    const qint64 pattern = current();
    if (pattern == 0 || m_panel->isWaiting())
        return;
    m_panel->show();
    m_panel->ask({tr("Retire pattern %1").arg(pattern),
                  tr("No label is read by it any more. It stays in the list, with the reason."),
                  {{QStringLiteral("reason"), tr("&Reason")}},
                  tr("Retire"),
                  QStringLiteral("danger")},
                 [this, pattern](const Answers &answers) {
                     askThen(
                         m_worker, this,
                         [pattern, reason = answers.values[QStringLiteral("reason")]](Services &plant) {
                             return LabelPatterns(plant.session).retire(pattern, reason);
                         },
                         [this](const Done &done) {
                             if (!done)
                                 return m_panel->showError(done.error());
                             m_panel->done();
                             m_worker.announce();
                             load();
                             tryText();
                         });
                 });
}

} // namespace bm

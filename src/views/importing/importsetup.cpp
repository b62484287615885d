// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/importing/importsetup.h"

#include "documents/importing/importwords.h"
#include "models/wording.h"
#include "views/files/pathpicker.h"
#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"
#include "views/widgets/card.h"
#include "views/widgets/formfield.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

namespace bm
{
namespace
{
enum Column { Title, Sample, Field, ColumnCount };
constexpr int columnRow = minimumTarget + 2 * Space::xs;

// The first values of a column: what it is shows better there than in its title.
QString sampleOf(const ImportTable &table, int column)
{
    QStringList values;
    for (const TableRow &row : table.rows) {
        const QString value =
            size_t(column) < row.cells.size() ? row.cells[size_t(column)].text.simplified() : QString();
        if (!value.isEmpty() && !values.contains(value))
            values << value.left(40);
        if (values.size() == 3)
            break;
    }
    return values.join(QStringLiteral(" · "));
}

// A box in a row of a table, with some air around it.
QWidget *framed(QComboBox *box)
{
    auto *frame = new QWidget;
    frame->setObjectName(box->objectName() + QStringLiteral("Frame"));
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(0, Space::xs, Space::m, Space::xs);
    row->addWidget(box);
    return frame;
}

QStandardItem *cell(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setToolTip(plainToolTip(text));
    return item;
}
} // namespace

ImportSetup::ImportSetup(const std::vector<ImportKind> &kinds, const QString &refusal, QWidget *parent)
    : QWidget(parent), m_kind(new QComboBox), m_path(new PathPicker), m_sheet(new QComboBox), m_dates(new QComboBox),
      m_figures(new QComboBox), m_pathField(nullptr), m_sheetField(nullptr), m_banner(new Banner),
      m_columns(new QTableView), m_model(new QStandardItemModel(0, ColumnCount, this)), m_remark(new QLabel),
      m_refusal(refusal)
{
    setObjectName(QStringLiteral("importSetup"));
    setUpChoices(kinds);
    setUpColumns();
    m_banner->setObjectName(QStringLiteral("importBanner"));
    m_banner->hide();
    m_remark->setObjectName(QStringLiteral("importRemark"));
    m_remark->setProperty("muted", true);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    setRemark(tr("Drop a CSV or XLSX file here, or choose one. Nothing is written before you have seen what would "
                 "happen."));
    auto *card = new Card(tr("What the columns hold"));
    card->setObjectName(QStringLiteral("importColumnsCard"));
    card->setFlush(true);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_columns);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::m);
    column->addWidget(choiceRow());
    column->addWidget(m_remark);
    column->addWidget(m_banner);
    column->addWidget(card, 1);
}

void ImportSetup::setUpChoices(const std::vector<ImportKind> &kinds)
{
    using Dates = ImportReading::Dates;
    using Figures = ImportReading::Figures;
    for (const ImportKind kind : kinds)
        m_kind->addItem(kindTitle(kind), int(kind));
    m_dates->addItem(tr("Ask when in doubt"), int(Dates::NotSaid));
    m_dates->addItem(tr("Day first: 31/12/2026"), int(Dates::DayFirst));
    m_dates->addItem(tr("Month first: 12/31/2026"), int(Dates::MonthFirst));
    m_dates->addItem(tr("Year first: 26/12/31"), int(Dates::YearFirst));
    m_figures->addItem(tr("Ask when in doubt"), int(Figures::NotSaid));
    m_figures->addItem(tr("Point: 1,250.5"), int(Figures::Point));
    m_figures->addItem(tr("Comma: 1.250,5"), int(Figures::Comma));
    m_path->setObjectName(QStringLiteral("importPath"));
    m_path->setUp(PathPicker::Kind::ExistingFile, tr("Ch&oose…"), tr("File"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ImportSetup::fillColumns);
    connect(m_path, &PathPicker::pathChanged, this, &ImportSetup::fileChosen);
    connect(m_sheet, &QComboBox::activated, this, &ImportSetup::fileChosen);
}

FormField *ImportSetup::choice(QComboBox *box, const QString &name, const QString &label)
{
    box->setObjectName(name);
    auto *field = new FormField(label, box);
    field->setObjectName(name + QStringLiteral("Field"));
    return field;
}

QWidget *ImportSetup::choiceRow()
{
    auto *rows = new QWidget;
    rows->setObjectName(QStringLiteral("importChoices"));
    auto *column = new QVBoxLayout(rows);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::m);
    auto *first = new QHBoxLayout;
    first->setSpacing(Space::l);
    m_pathField = new FormField(tr("&File"), m_path);
    m_pathField->setObjectName(QStringLiteral("importPathField"));
    first->addWidget(choice(m_kind, QStringLiteral("importKind"), tr("&What")));
    first->addWidget(m_pathField, 1);
    auto *second = new QHBoxLayout;
    second->setSpacing(Space::l);
    m_sheetField = choice(m_sheet, QStringLiteral("importSheet"), tr("S&heet"));
    m_sheetField->hide();
    second->addWidget(choice(m_dates, QStringLiteral("importDates"), tr("&Dates")));
    second->addWidget(choice(m_figures, QStringLiteral("importFigures"), tr("Deci&mals")));
    second->addWidget(m_sheetField);
    second->addStretch(1);
    column->addLayout(first);
    column->addLayout(second);
    return rows;
}

void ImportSetup::setUpColumns()
{
    m_columns->setObjectName(QStringLiteral("importColumns"));
    m_columns->setAccessibleName(tr("Columns of the file"));
    m_model->setHorizontalHeaderLabels({tr("Column"), tr("First values"), tr("Holds")});
    m_columns->setModel(m_model);
    Theme::setUpTable(m_columns);
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    m_columns->verticalHeader()->setDefaultSectionSize(columnRow);
    m_columns->setColumnWidth(Title, 220);
    m_columns->setColumnWidth(Field, 300);
    m_columns->horizontalHeader()->setSectionResizeMode(Sample, QHeaderView::Stretch);
}

ImportKind ImportSetup::kind() const
{
    return ImportKind(m_kind->currentData().toInt());
}

QString ImportSetup::path() const
{
    return m_path->path();
}

QString ImportSetup::sheet() const
{
    return m_sheetField->isHidden() ? QString() : m_sheet->currentText();
}

void ImportSetup::setPath(const QString &path)
{
    m_sheetField->hide();
    m_path->setPath(path);
}

void ImportSetup::showRead(const TableRead &read)
{
    m_table.reset();
    m_banner->hide();
    if (const auto *failure = std::get_if<TableFailure>(&read)) {
        setRemark({});
        if (!path().isEmpty())
            showProblem(tableSentence(*failure), tableWayOut(*failure));
    } else {
        showTable(std::get<TableFile>(read));
    }
    fillColumns();
}

void ImportSetup::showTable(const TableFile &file)
{
    m_table = std::make_shared<ImportTable>(file.table);
    setRemark(tr("%1. %n row(s).", nullptr, int(file.table.rows.size())).arg(tableRemark(file)));
    const QSignalBlocker quiet(m_sheet);
    m_sheet->clear();
    m_sheet->addItems(file.sheets);
    m_sheet->setCurrentIndex(int(file.sheets.indexOf(file.sheet)));
    m_sheetField->setVisible(file.sheets.size() > 1);
}

QComboBox *ImportSetup::fieldBox(int column, const QString &field)
{
    auto *box = new QComboBox;
    box->setObjectName(QStringLiteral("importField%1").arg(column));
    box->setAccessibleName(tr("Column %1 holds").arg(columnLetter(column)));
    box->addItem(tr("Nothing that is imported"), QString());
    for (const ImportField &each : importFields(kind())) {
        const QString name = QString::fromLatin1(each.name);
        box->addItem(each.isRequired ? tr("%1 (required)").arg(fieldTitle(kind(), name)) : fieldTitle(kind(), name),
                     name);
    }
    box->setCurrentIndex(std::max(0, box->findData(field)));
    connect(box, &QComboBox::currentIndexChanged, m_banner, &Banner::hide);
    return box;
}

void ImportSetup::fillColumns()
{
    // At once: the next ones have the same names.
    for (QComboBox *box : std::exchange(m_fields, {}))
        delete box->parentWidget();
    m_model->removeRows(0, m_model->rowCount());
    if (!m_table)
        return;
    const QStringList guess = guessedMapping(kind(), m_table->titles);
    QWidget *before = m_sheetField->isHidden() ? m_figures : m_sheet;
    for (int i = 0; i < m_table->titles.size(); ++i) {
        m_model->appendRow({cell(QStringLiteral("%1  %2").arg(columnLetter(i), m_table->titles[i])),
                            cell(sampleOf(*m_table, i)), cell({})});
        QComboBox *box = fieldBox(i, guess[i]);
        m_columns->setIndexWidget(m_model->index(i, Field), framed(box));
        setTabOrder(before, box);
        before = box;
        m_fields.push_back(box);
    }
}

QStringList ImportSetup::mapping() const
{
    QStringList mapping;
    for (const QComboBox *box : m_fields)
        mapping << box->currentData().toString();
    return mapping;
}

QStringList ImportSetup::titles() const
{
    return m_table ? m_table->titles : QStringList();
}

ImportRequest ImportSetup::request() const
{
    ImportRequest request;
    request.kind = kind();
    request.table = m_table;
    request.mapping = mapping();
    request.reading = {ImportReading::Dates(m_dates->currentData().toInt()),
                       ImportReading::Figures(m_figures->currentData().toInt())};
    request.source = QFileInfo(path()).fileName();
    return request;
}

bool ImportSetup::checkMapping()
{
    const auto titlesOf = [this](const QStringList &fields) {
        QStringList words;
        for (const QString &field : fields)
            words << fieldTitle(kind(), field);
        return words.join(QStringLiteral(", "));
    };
    const QStringList missing = missingFields(kind(), mapping());
    const QStringList repeated = repeatedFields(mapping());
    if (!missing.isEmpty())
        showProblem(tr("No column holds: %1").arg(titlesOf(missing)),
                    tr("Choose the column that does in the list below."));
    else if (!repeated.isEmpty())
        showProblem(tr("Several columns hold: %1").arg(titlesOf(repeated)), tr("Leave all but one of them out."));
    return missing.isEmpty() && repeated.isEmpty();
}

// With what the person may not import below it.
void ImportSetup::setRemark(const QString &text)
{
    m_remark->setText(QStringList{text, m_refusal}.join(u'\n').trimmed());
}

void ImportSetup::showProblem(const QString &title, const QString &sentence)
{
    m_banner->showMessage(Banner::Level::Error, title, sentence);
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/importing/importrowslist.h"

#include "documents/importing/importwords.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"
#include "views/widgets/card.h"
#include "views/widgets/statuschipdelegate.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTableView>

namespace bm
{
namespace
{
constexpr int detailHeight = 104;

StatusLook lookOf(const ImportRow &row)
{
    const QString word = stateWord(row.state);
    const bool isWarned =
        std::any_of(row.notes.begin(), row.notes.end(), [](const ImportNote &note) { return isWarning(note.problem); });
    switch (row.state) {
    case ImportRow::State::New:
        return statusLook(isWarned ? Tone::Warning : Tone::Ok, word);
    case ImportRow::State::Changes:
        return statusLook(Tone::Busy, word);
    case ImportRow::State::Differs:
        return statusLook(Tone::Waiting, word);
    case ImportRow::State::Same:
        return statusLook(Tone::Neutral, word);
    case ImportRow::State::Wrong:
        break;
    }
    return statusLook(Tone::Danger, word);
}
} // namespace

ImportPreviewList::ImportPreviewList(QWidget *parent)
    : QWidget(parent), m_banner(new Banner), m_asked(new QCheckBox),
      m_onlyNotable(new QCheckBox(tr("Only rows with re&marks"))), m_table(new QTableView),
      m_model(new ImportRowsModel(this)), m_detail(new QPlainTextEdit)
{
    setObjectName(QStringLiteral("importPreview"));
    m_banner->setObjectName(QStringLiteral("previewBanner"));
    m_asked->setObjectName(QStringLiteral("importAsked"));
    m_onlyNotable->setObjectName(QStringLiteral("onlyNotable"));
    setUpTable();
    auto *card = new Card;
    card->setObjectName(QStringLiteral("previewCard"));
    card->setFlush(true);
    auto *inner = new QVBoxLayout(card);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(m_table);
    auto *choices = new QHBoxLayout;
    choices->setSpacing(Space::xl);
    choices->addWidget(m_onlyNotable);
    choices->addWidget(m_asked);
    choices->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::m);
    column->addWidget(m_banner);
    column->addLayout(choices);
    column->addWidget(card, 1);
    column->addWidget(m_detail);
    connect(m_asked, &QCheckBox::clicked, this, &ImportPreviewList::askedChanged);
    connect(m_onlyNotable, &QCheckBox::toggled, this, [this](bool only) {
        m_model->setOnlyNotable(only);
        m_table->selectRow(0);
        showCurrent();
    });
}

void ImportPreviewList::setUpTable()
{
    m_table->setObjectName(QStringLiteral("importRows"));
    m_table->setAccessibleName(tr("Rows of the file"));
    m_table->setModel(m_model);
    Theme::setUpTable(m_table);
    m_table->setItemDelegateForColumn(
        ImportRowsModel::State,
        new StatusChipDelegate([this](const QModelIndex &index) { return lookOf(m_model->rowAt(index.row())); }, this));
    m_table->setColumnWidth(ImportRowsModel::Number, 72);
    m_table->setColumnWidth(ImportRowsModel::State, 170);
    m_table->setColumnWidth(ImportRowsModel::What, 240);
    m_table->horizontalHeader()->setSectionResizeMode(ImportRowsModel::Remark, QHeaderView::Stretch);
    m_detail->setObjectName(QStringLiteral("importDetail"));
    m_detail->setAccessibleName(tr("What is to be said of the row"));
    m_detail->setReadOnly(true);
    m_detail->setTabChangesFocus(true);
    m_detail->setFixedHeight(detailHeight);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportPreviewList::showCurrent);
}

void ImportPreviewList::show(const ImportPreview &preview, const QStringList &titles, bool isWritten)
{
    const ImportCounts counts = preview.counts();
    m_asked->setText(preview.kind == ImportKind::Lots ? tr("&Receive again what is in the plant already")
                                                      : tr("C&hange what is there already"));
    const bool isWanted = counts.differing > 0 || (preview.kind == ImportKind::Lots && counts.same > 0);
    m_asked->setVisible(!isWritten && (isWanted || m_asked->isChecked()));
    m_model->show(preview, titles);
    showCounts(preview, isWritten);
    m_onlyNotable->setChecked(!isWritten && counts.wrong > 0);
    m_table->selectRow(m_model->firstWrong());
    showCurrent();
}

void ImportPreviewList::showCounts(const ImportPreview &preview, bool isWritten)
{
    const ImportCounts counts = preview.counts();
    const QString words = countsWords(counts);
    if (isWritten)
        m_banner->showMessage(Banner::Level::Success, tr("Imported"), words);
    else if (counts.wrong > 0)
        m_banner->showMessage(Banner::Level::Error, tr("%n row(s) have errors", nullptr, int(counts.wrong)),
                              tr("Nothing can be written until the file has none: %1").arg(words));
    else if (counts.created + counts.changed == 0)
        m_banner->showMessage(Banner::Level::Info, tr("There is nothing to write"), words);
    else
        m_banner->showMessage(counts.warned > 0 ? Banner::Level::Warning : Banner::Level::Info, tr("This would happen"),
                              words);
}

void ImportPreviewList::showProblem(const QString &title, const QString &sentence)
{
    m_banner->showMessage(Banner::Level::Error, title, sentence);
}

bool ImportPreviewList::isAsked() const
{
    return m_asked->isChecked();
}

void ImportPreviewList::clearAsked()
{
    m_asked->setChecked(false);
}

void ImportPreviewList::focusList()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

void ImportPreviewList::showCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || current.row() >= m_model->rowCount())
        return m_detail->clear();
    const QStringList lines = m_model->linesOf(current.row());
    m_detail->setPlainText(lines.isEmpty() ? tr("Nothing to say of this row.") : lines.join(u'\n'));
}

} // namespace bm

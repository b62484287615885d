// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/genealogy/comparisondialog.h"

#include "documents/quality/suspectwords.h"
#include "documents/sentences.h"
#include "genealogy/ui_comparisondialog.h"
#include "models/asking.h"
#include "models/tabletext.h"
#include "models/wording.h"
#include "services/quality/comparing.h"
#include "views/genealogy/picturelook.h"
#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/widgets/statuschipdelegate.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QStandardItemModel>

namespace bm
{
namespace
{
enum Column { WhoseColumn, KindColumn, CodeColumn, WhatColumn, FirstColumn, SecondColumn };
constexpr int WhoseRole = Qt::UserRole + 1;

StatusLook whoseLook(const QModelIndex &index)
{
    const QString word = index.data().toString();
    switch (index.data(WhoseRole).toInt()) {
    case int(Whose::First):
        return {Tone::Warning, QStringLiteral("arrow-left"), word};
    case int(Whose::Second):
        return {Tone::Busy, QStringLiteral("arrow-right"), word};
    default:
        return {Tone::Ok, QStringLiteral("check"), word};
    }
}

QString stateText(ComparedKind kind, const ComparedState &state)
{
    QStringList parts;
    if (state.isPossible)
        parts << possibleWord();
    if (state.quantity)
        parts << shown(state.quantity, state.unit);
    const NodeKind node = kind == ComparedKind::Lot   ? NodeKind::Lot
                          : kind == ComparedKind::Run ? NodeKind::Run
                                                      : NodeKind::Pallet;
    if (!state.status.isEmpty())
        parts << statusLook(statusKindOf(node), state.status).word;
    if (!state.place.isEmpty())
        parts << state.place;
    return parts.join(QStringLiteral(", "));
}
} // namespace

ComparisonDialog::ComparisonDialog(ServiceWorker &worker, const QString &root, const QString &shownCode,
                                   QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ComparisonDialog>()), m_worker(worker), m_root(root),
      m_shownCode(shownCode), m_model(new QStandardItemModel(this))
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    const QDateTime now = QDateTime::currentDateTime();
    m_ui->thenEdit->setDateTime(now.addDays(-1));
    m_ui->laterEdit->setDateTime(now);
    m_ui->firstEdit->setText(shownCode);
    m_ui->table->setModel(m_model);
    Theme::setUpTable(m_ui->table);
    m_ui->table->setItemDelegateForColumn(WhoseColumn, new StatusChipDelegate(whoseLook, m_ui->table));
    m_ui->tableCard->setFlush(true);
    connect(m_ui->compareButton, &QPushButton::clicked, this, &ComparisonDialog::compare);
    connect(m_ui->copyButton, &QPushButton::clicked, this, &ComparisonDialog::copyRows);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->table, &QTableView::activated, this, [this](const QModelIndex &index) { openRow(index.row()); });
    const auto turn = [this] {
        const bool ofMoments = m_ui->momentsButton->isChecked();
        m_ui->askPages->setCurrentWidget(ofMoments ? m_ui->momentsPage : m_ui->otherPage);
        (ofMoments ? static_cast<QWidget *>(m_ui->thenEdit) : m_ui->secondEdit)->setFocus();
    };
    connect(m_ui->momentsButton, &QPushButton::toggled, this, turn);
    m_ui->otherButton->setChecked(true);
    m_ui->copyButton->setEnabled(false);
    (shownCode.isEmpty() ? m_ui->firstEdit : m_ui->secondEdit)->setFocus();
}

ComparisonDialog::~ComparisonDialog() = default;

void ComparisonDialog::compare()
{
    // The thing that is shown is known exactly, whatever else has its code.
    const QString typed = m_ui->firstEdit->text().trimmed();
    const QString first = typed == m_shownCode && !m_root.isEmpty() ? m_root : typed;
    const QString second = m_ui->secondEdit->text().trimmed();
    const bool ofMoments = m_ui->momentsButton->isChecked();
    if (first.isEmpty())
        return m_ui->firstEdit->setFocus();
    if (!ofMoments && second.isEmpty())
        return m_ui->secondEdit->setFocus();
    // The end of the minute that is shown: what was done in it is known.
    const QDateTime then = m_ui->thenEdit->dateTime().addMSecs(59'999).toUTC();
    const QDateTime later = m_ui->laterEdit->dateTime().addMSecs(59'999).toUTC();
    m_ui->compareButton->setEnabled(false);
    askThen(
        m_worker, this,
        [=](Services &plant) {
            Comparing comparing(plant.session);
            return ofMoments ? comparing.moments(first, then, later) : comparing.things(first, second);
        },
        [this, request = ++m_request](const Result<Comparison> &comparison) {
            if (request == m_request)
                take(comparison);
        });
}

void ComparisonDialog::take(const Result<Comparison> &comparison)
{
    m_ui->compareButton->setEnabled(true);
    if (comparison) {
        m_ui->banner->hide();
        m_comparison = *comparison;
        fill();
        m_ui->table->selectRow(0);
        m_ui->table->setFocus();
        return;
    }
    const Error &error = comparison.error();
    const auto tell = [this](const QString &title, const QString &text) {
        m_ui->banner->showMessage(Banner::Level::Error, title, text);
    };
    if (error.field == u"as_of")
        return tell(tr("It was not known yet at that moment"),
                    tr("What came from an old program is known since it was taken over."));
    if (error.reason == Reason::NotFound && error.field == u"moment")
        tell(sentence(error), wayOut(error));
    else if (error.reason == Reason::NotFound)
        tell(tr("Nothing has the code %1").arg(error.detail), tr("Compare it with the label, or scan again."));
    else if (error.reason == Reason::Ambiguous)
        tell(tr("The code means several things"), tr("Say which: %1").arg(error.detail));
    else if (error.reason == Reason::Duplicate)
        tell(tr("This is the same thing twice"), tr("Say another one, or compare it with another moment."));
    else
        tell(sentence(error), wayOut(error));
    (error.field == u"second" ? m_ui->secondEdit : m_ui->firstEdit)->setFocus();
}

void ComparisonDialog::fill()
{
    const Comparison &comparison = *m_comparison;
    const bool ofMoments = comparison.isOfMoments;
    m_model->clear();
    m_keys.clear();
    m_model->setHorizontalHeaderLabels({ofMoments ? tr("Since then") : tr("Whose"), tr("Kind"), tr("Code"), tr("What"),
                                        ofMoments ? shown(comparison.firstAsOf) : comparison.first.code,
                                        ofMoments ? shown(comparison.secondAsOf) : comparison.second.code});
    for (const ComparedThing &thing : comparison.things) {
        QList<QStandardItem *> row;
        for (const QString &text : {whoseText(thing, comparison), comparedKindWord(thing.kind), thing.code, thing.title,
                                    stateText(thing.kind, thing.first), stateText(thing.kind, thing.second)}) {
            row << new QStandardItem(text);
            row.last()->setEditable(false);
            row.last()->setToolTip(text);
        }
        row.first()->setData(int(thing.whose), WhoseRole);
        m_model->appendRow(row);
        m_keys.push_back(thing.key);
    }
    m_ui->table->resizeColumnsToContents();
    m_ui->table->horizontalHeader()->setSectionResizeMode(WhatColumn, QHeaderView::Stretch);
    m_ui->copyButton->setEnabled(!m_keys.empty());
    const auto number = [&comparison](Whose whose) { return QString::number(comparison.count(whose)); };
    const QString counts = (ofMoments ? tr("%1 stayed, %2 are gone, %3 were added")
                                      : tr("%1 shared, %2 only of the first, %3 only of the second"))
                               .arg(number(Whose::Both), number(Whose::First), number(Whose::Second));
    const QString possible = possibleText(comparison);
    m_ui->summaryLabel->setText(possible.isEmpty() ? counts : QString(counts + QStringLiteral(". ") + possible));
}

void ComparisonDialog::openRow(int row)
{
    if (row < 0 || row >= int(m_keys.size()) || !m_keys[size_t(row)])
        return;
    Q_EMIT traceAsked(*m_keys[size_t(row)]);
    accept();
}

void ComparisonDialog::copyRows()
{
    QGuiApplication::clipboard()->setText(csvOf(*m_model));
    m_ui->banner->showMessage(Banner::Level::Success, tr("Copied"), tr("The rows as CSV, for a spreadsheet."));
}

} // namespace bm

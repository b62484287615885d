// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recall/readinessdialog.h"

#include "documents/recall/readinesswords.h"
#include "documents/recall/recallwords.h"
#include "documents/sentences.h"
#include "models/asking.h"
#include "models/wording.h"
#include "recall/ui_readinessdialog.h"
#include "views/recall/readinesstile.h"
#include "views/style/icons.h"
#include "views/style/theme.h"

#include <QHeaderView>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalBlocker>
#include <QStandardItemModel>

namespace bm
{
namespace
{
enum Column { Night, Lot, Ingredient, Accounted, Seconds, Gaps, DoneAt, ColumnCount };

QList<QStandardItem *> rowOf(const DrillResult &result)
{
    const auto figure = [](const QString &text) {
        auto *item = new QStandardItem(text);
        item->setTextAlignment(Qt::AlignVCenter | Qt::AlignRight);
        return item;
    };
    const QString percent = QStringLiteral("%");
    return {new QStandardItem(result.night.isValid() ? shown(result.night) : ReadinessDialog::tr("by hand")),
            new QStandardItem(result.lot),
            new QStandardItem(result.ingredient),
            figure(shown(result.accounted, percent)),
            figure(secondsText(result.milliseconds)),
            figure(QLocale().toString(qulonglong(result.gaps.size()))),
            new QStandardItem(shown(result.doneAt))};
}
} // namespace

ReadinessDialog::ReadinessDialog(ServiceWorker &worker, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::ReadinessDialog>()), m_worker(worker),
      m_table(new QStandardItemModel(0, ColumnCount, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    Icons::decorate(this);
    m_ui->readinessBanner->hide();
    m_ui->readinessButtons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("readinessClose"));
    setUpTable();
    const auto role = worker.role();
    const bool mayDrill = !role || mayDo(*role, Act::OpenRecall);
    const bool maySet = !role || mayDo(*role, Act::ManageDatabase);
    m_ui->drillNowButton->setVisible(mayDrill);
    m_ui->hourEdit->setVisible(maySet);
    m_ui->nightlyBox->setVisible(maySet);
    connect(m_ui->drillNowButton, &QPushButton::clicked, this, &ReadinessDialog::drill);
    connect(m_ui->nightlyBox, &QCheckBox::toggled, this, [this](bool isOn) {
        m_ui->hourEdit->setEnabled(isOn);
        setHour();
    });
    connect(m_ui->hourEdit, &QTimeEdit::editingFinished, this, &ReadinessDialog::setHour);
    connect(m_ui->readinessButtons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(&worker, &ServiceWorker::plantChanged, this, [this](const QSet<QString> &tables) {
        if (concerns(tables, {QStringLiteral("drill_results"), QStringLiteral("settings")}))
            load();
    });
    showState(m_state);
    load();
}

ReadinessDialog::~ReadinessDialog() = default;

void ReadinessDialog::setUpTable()
{
    m_table->setHorizontalHeaderLabels(
        {tr("Night"), tr("Lot"), tr("Ingredient"), tr("Accounted for"), tr("Seconds"), tr("Gaps"), tr("Done")});
    for (const int column : {Accounted, Seconds, Gaps})
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignVCenter | Qt::AlignRight);
    Theme::setUpTable(m_ui->nightTable);
    m_ui->nightTable->setModel(m_table);
    m_ui->nightTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_ui->nightTable->horizontalHeader()->setStretchLastSection(true);
    constexpr std::array widths{140, 110, 140, 160, 110, 90};
    for (int column = 0; column < int(widths.size()); ++column)
        m_ui->nightTable->setColumnWidth(column, widths[size_t(column)]);
    connect(m_ui->nightTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ReadinessDialog::showCurrent);
}

void ReadinessDialog::load()
{
    askThen(
        m_worker, this, [](Services &plant) { return Readiness(plant.session).state(); },
        [this](const Result<ReadinessState> &state) {
            if (!state)
                return refused(state.error());
            showState(*state);
        });
}

void ReadinessDialog::showState(const ReadinessState &state)
{
    m_state = state;
    m_ui->verdictChip->setLook(readinessLook(state.verdict));
    m_ui->readinessSentence->setText(readinessWords(state));
    m_table->removeRows(0, m_table->rowCount());
    for (const DrillResult &result : state.results)
        m_table->appendRow(rowOf(result));
    const QSignalBlocker quiet(m_ui->nightlyBox);
    m_ui->nightlyBox->setChecked(state.dailyAt.has_value());
    m_ui->hourEdit->setEnabled(state.dailyAt.has_value());
    if (state.dailyAt && !m_ui->hourEdit->hasFocus())
        m_ui->hourEdit->setTime(*state.dailyAt);
    if (!state.results.empty())
        m_ui->nightTable->selectRow(0);
    showCurrent();
}

void ReadinessDialog::showCurrent()
{
    const int row = m_ui->nightTable->currentIndex().row();
    if (row < 0 || size_t(row) >= m_state.results.size()) {
        m_ui->gapsText->setPlainText(tr("Every night one lot that was used is drawn and traced to its supplier and to "
                                        "the customers. What is missing stands here by name."));
        return;
    }
    const DrillResult &result = m_state.results[size_t(row)];
    QStringList lines{
        tr("%1 %2: %3", "lot, ingredient, result").arg(result.lot, result.ingredient, resultWords(result)),
        reachedWords(result)};
    for (const RecallGap &gap : result.gaps)
        lines << QStringLiteral("– ") + gapWords(gap);
    m_ui->gapsText->setPlainText(lines.join(u'\n'));
}

void ReadinessDialog::drill()
{
    m_ui->drillNowButton->setEnabled(false);
    askThen(
        m_worker, this,
        [draw = QRandomGenerator::system()->generate64()](Services &plant) {
            return Readiness(plant.session).drillNow(draw);
        },
        [this](const Result<DrillResult> &result) {
            m_ui->drillNowButton->setEnabled(true);
            if (!result)
                return refused(result.error());
            m_ui->readinessBanner->showMessage(Banner::Level::Success, tr("The drill is done"), resultWords(*result));
            m_worker.announce({QStringLiteral("drill_results"), QStringLiteral("audit_log")});
        });
}

void ReadinessDialog::setHour()
{
    const std::optional<QTime> hour =
        m_ui->nightlyBox->isChecked() ? std::optional(m_ui->hourEdit->time()) : std::nullopt;
    if (hour == m_state.dailyAt)
        return;
    m_state.dailyAt = hour;
    askThen(
        m_worker, this, [hour](Services &plant) { return Readiness(plant.session).setDailyAt(hour); },
        [this](const Done &done) {
            if (!done)
                refused(done.error());
            else
                m_worker.announce({QStringLiteral("settings"), QStringLiteral("drill_results")});
        });
}

void ReadinessDialog::refused(const Error &error)
{
    if (error.reason == Reason::NotFound)
        return m_ui->readinessBanner->showMessage(Banner::Level::Info, tr("No lot went into a batch yet."));
    m_ui->readinessBanner->showMessage(Banner::Level::Error, sentence(error), wayOut(error));
}

} // namespace bm

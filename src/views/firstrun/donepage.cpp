// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/firstrun/donepage.h"

#include "documents/migration/checklist.h"
#include "documents/migration/findingwords.h"
#include "documents/migrationwords.h"
#include "documents/sentences.h"
#include "firstrun/ui_donepage.h"
#include "views/firstrun/plaintable.h"
#include "views/widgets/statuschip.h"

#include <QDir>
#include <QLocale>

namespace bm
{

namespace
{
void setPath(FormField *field, QLineEdit *edit, const QString &text)
{
    field->setVisible(!text.isEmpty());
    edit->setText(text);
    edit->setCursorPosition(0);
}
} // namespace

DonePage::DonePage(FirstRunContext &context, QWidget *parent)
    : QWizardPage(parent), m_context(context), m_ui(std::make_unique<Ui::DonePage>())
{
    m_ui->setupUi(this);
    for (Card *card : {m_ui->rowsCard, m_ui->timingsCard, m_ui->fixesCard})
        card->setFlush(true);
    setFinalPage(true);
}

DonePage::~DonePage() = default;

void DonePage::initializePage()
{
    if (!m_context.takeover)
        return;
    const MigrationReport &report = m_context.takeover->report;
    m_ui->header->setSubtitle(
        tr("%1, schema version %2").arg(m_context.settings.displayName()).arg(report.versionAfter));
    showChecklist(report);
    showRows(report);
    showTimings(report);
    showFixes(report);
    showPaths(*m_context.takeover);
}

void DonePage::showChecklist(const MigrationReport &report)
{
    while (QLayoutItem *item = m_ui->checkGrid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const ChecklistLine &line : checklistOf(report)) {
        const QString number = QString::number(row);
        auto *chip = new StatusChip;
        chip->setObjectName(u"checkChip" % number);
        switch (line.state) {
        case ChecklistLine::State::Passed:
            chip->setTone(Tone::Ok, tr("Done"));
            break;
        case ChecklistLine::State::Failed:
            chip->setTone(Tone::Danger, tr("Failed"));
            break;
        case ChecklistLine::State::NotNeeded:
            chip->setTone(Tone::Neutral, tr("Not needed"));
            break;
        }
        auto *text = new QLabel(line.measured.isEmpty() ? line.text : QString(line.text % u" – " % line.measured));
        text->setObjectName(u"checkText" % number);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        m_ui->checkGrid->addWidget(chip, row, 0, Qt::AlignLeft | Qt::AlignTop);
        m_ui->checkGrid->addWidget(text, row, 1);
        ++row;
    }
}

void DonePage::showRows(const MigrationReport &report)
{
    std::vector<QStringList> rows;
    for (const RowConservation &table : report.rows)
        rows.push_back({table.table, QLocale().toString(table.before), QLocale().toString(table.after)});
    fillPlainTable(m_ui->rowsView, {{tr("Table")}, {tr("Before"), true}, {tr("After"), true}}, rows);
    m_ui->rowsCard->setVisible(!rows.empty());
}

void DonePage::showTimings(const MigrationReport &report)
{
    std::vector<QStringList> rows;
    for (const KeyQueryTiming &timing : report.timings)
        rows.push_back(
            {keyQueryWords(timing.name), millisecondsWords(timing.beforeMs), millisecondsWords(timing.afterMs)});
    fillPlainTable(m_ui->timingsView, {{tr("Question")}, {tr("Before"), true}, {tr("After"), true}}, rows);
    m_ui->timingsCard->setVisible(!rows.empty());
    // An upgrade moves no rows: what was checked then has the whole width.
    const bool isRightEmpty = m_ui->rowsCard->isHidden() && m_ui->timingsCard->isHidden();
    m_ui->topRow->setStretchFactor(m_ui->rightColumn, isRightEmpty ? 0 : 1);
}

void DonePage::showFixes(const MigrationReport &report)
{
    std::vector<QStringList> rows;
    for (const Fix &fix : report.fixes) {
        if (fix.count > 0)
            rows.push_back({findingWords(fix.kind), QLocale().toString(fix.count), actionWords(fix.action)});
    }
    fillPlainTable(m_ui->fixesView, {{tr("What")}, {tr("Rows"), true}, {tr("How")}}, rows, 2);
    m_ui->fixesView->setMaximumHeight(m_ui->fixesView->minimumHeight());
    m_ui->fixesCard->setVisible(!rows.empty());
}

void DonePage::showPaths(const Takeover &takeover)
{
    const std::optional<BackupInfo> &backup = takeover.report.backup;
    setPath(m_ui->databaseField, m_ui->databaseEdit, m_context.settings.displayName());
    setPath(m_ui->backupField, m_ui->backupEdit, backup ? QDir::toNativeSeparators(backup->path) : QString());
    setPath(m_ui->shaField, m_ui->shaEdit, backup ? backup->sha256 : QString());
    const bool logged = takeover.logPath.ok();
    setPath(m_ui->logField, m_ui->logEdit, logged ? QDir::toNativeSeparators(*takeover.logPath) : QString());
    if (!logged)
        m_ui->banner->showMessage(Banner::Level::Warning, tr("The migration log could not be written as a file"),
                                  sentence(takeover.logPath.error()) % u' ' %
                                      tr("The same facts stand in the database."));
}

} // namespace bm

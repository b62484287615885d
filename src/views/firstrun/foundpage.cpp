// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/firstrun/foundpage.h"

#include "database/findingchoices.h"
#include "documents/migration/findingwords.h"
#include "documents/migrationwords.h"
#include "documents/sentences.h"
#include "firstrun/ui_foundpage.h"
#include "views/firstrun/plaintable.h"

#include <QLocale>

namespace bm
{

namespace
{
QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}
} // namespace

FoundPage::FoundPage(FirstRunContext &context, QWidget *parent)
    : QWizardPage(parent), m_context(context), m_ui(std::make_unique<Ui::FoundPage>())
{
    m_ui->setupUi(this);
    m_ui->tablesCard->setFlush(true);
    connect(m_ui->findingList, &FindingList::chosen, this, &FoundPage::takeChoices);
}

FoundPage::~FoundPage() = default;

void FoundPage::initializePage()
{
    if (!m_context.inspection)
        return;
    const Inspection &inspection = *m_context.inspection;
    const bool isNew = m_context.decision == Startup::Create;
    m_ui->header->setTitle(isNew ? tr("A new plant") : tr("This was found"));
    m_ui->header->setSubtitle(isNew ? tr("Nothing is there yet that could be lost.") : tr("It was only looked at."));
    showFacts(inspection);
    showTables(inspection);
    showFindings(inspection);
    // A commit page has no way back: with nothing to back up this is the last page before something is made.
    setCommitPage(isNew);
    setButtonText(QWizard::CommitButton, tr("Create the &plant"));
    takeChoices();
}

// Somebody may have put it right meanwhile: what stopped here is looked at anew.
void FoundPage::cleanupPage()
{
    if (m_context.decision == Startup::FixFindings)
        m_context.inspection.reset();
}

void FoundPage::takeChoices()
{
    m_context.options.fixes = m_ui->findingList->choices();
    const Inspection chosen = withChoices(*m_context.inspection, m_context.options.fixes);
    m_context.decision = decideStartup(chosen);
    showOutlook(chosen);
    showRefusal(chosen);
    Q_EMIT completeChanged();
}

void FoundPage::showRefusal(const Inspection &inspection)
{
    const auto refused = refusal(m_context.decision, inspection);
    if (!refused) {
        m_ui->banner->hide();
        if (!inspection.leftovers.isEmpty())
            m_ui->banner->showMessage(Banner::Level::Info, tr("An earlier attempt was stopped in the middle."),
                                      interruptedWords(inspection));
        return;
    }
    QStringList kinds;
    for (const QString &kind : openKinds(inspection))
        kinds << findingWords(kind);
    // Without the findings' names for programs.
    m_ui->banner->showMessage(
        Banner::Level::Error, sentence(Error{refused->reason}),
        tr("%1. Choose below what is done about it, or put it right in the old database, go back and look again.")
            .arg(kinds.join(QStringLiteral(", "))));
}

bool FoundPage::isComplete() const
{
    return m_context.inspection && !refusal(m_context.decision, *m_context.inspection);
}

void FoundPage::showFacts(const Inspection &inspection)
{
    qint64 rows = 0;
    for (const TableCount &table : inspection.tables)
        rows += table.rows;
    m_ui->kindValue->setText(capitalised(variantWords(inspection.variant)));
    m_ui->engineValue->setText(engineWords(inspection));
    m_ui->whereValue->setText(m_context.settings.displayName());
    m_ui->rowsValue->setText(
        tr("%1 in %n table(s)", nullptr, int(inspection.tables.size())).arg(QLocale().toString(rows)));
    m_ui->rowsValueLabel->setVisible(!inspection.tables.empty());
    m_ui->rowsValue->setVisible(!inspection.tables.empty());
}

void FoundPage::showOutlook(const Inspection &inspection)
{
    m_ui->outlookText->setText(outlookWords(m_context.decision, inspection));
    QString steps;
    if (m_context.decision == Startup::TakeOver || m_context.decision == Startup::Upgrade)
        steps =
            tr("First a backup is made and verified and everything is tried on a copy; then one transaction does it "
               "all or nothing.");
    else if (m_context.decision == Startup::Create)
        steps = tr("The tables are made in one transaction. Recipes, suppliers and lots come in the program itself.");
    m_ui->outlookSteps->setText(steps);
    m_ui->outlookSteps->setVisible(!steps.isEmpty());
}

void FoundPage::showTables(const Inspection &inspection)
{
    std::vector<QStringList> rows;
    for (const TableCount &table : inspection.tables)
        rows.push_back({table.name, QLocale().toString(table.rows)});
    fillPlainTable(m_ui->tablesView, {{tr("Table")}, {tr("Rows"), true}}, rows);
    m_ui->tablesCard->setVisible(!rows.empty());
}

void FoundPage::showFindings(const Inspection &inspection)
{
    m_ui->findingList->setFindings(inspection, m_context.options.fixes);
    m_ui->findingsCard->setVisible(!inspection.findings.empty());
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/firstrun/progresspage.h"

#include "documents/migrationwords.h"
#include "documents/sentences.h"
#include "firstrun/ui_progresspage.h"
#include "views/firstrun/takeoverrunner.h"
#include "views/style/theme.h"
#include "views/widgets/statuschip.h"

#include <QLocale>
#include <QTimer>

namespace bm
{

namespace
{
constexpr int tickMs = 500;
constexpr int barSteps = 1000;

constexpr std::array allSteps{MigrationStep::Inspect,  MigrationStep::Backup,  MigrationStep::VerifyBackup,
                              MigrationStep::Rehearse, MigrationStep::Migrate, MigrationStep::Validate,
                              MigrationStep::Log};

// A new plant has nothing to look at, to save or to try out.
bool isPartOf(MigrationStep step, const FirstRunContext &context)
{
    switch (step) {
    case MigrationStep::Inspect:
    case MigrationStep::Backup:
    case MigrationStep::VerifyBackup:
        return context.decision != Startup::Create;
    case MigrationStep::Rehearse:
        return context.decision != Startup::Create && context.options.rehearse;
    case MigrationStep::Migrate:
    case MigrationStep::Validate:
    case MigrationStep::Log:
        break;
    }
    return true;
}
} // namespace

ProgressPage::ProgressPage(FirstRunContext &context, QWidget *parent)
    : QWizardPage(parent), m_context(context), m_ui(std::make_unique<Ui::ProgressPage>()),
      m_runner(std::make_unique<TakeoverRunner>()), m_tick(new QTimer(this))
{
    m_ui->setupUi(this);
    addSteps();
    m_tick->setInterval(tickMs);
    connect(m_tick, &QTimer::timeout, this, &ProgressPage::showTime);
    connect(m_runner.get(), &TakeoverRunner::progressed, this, &ProgressPage::showProgress);
    connect(m_runner.get(), &TakeoverRunner::finished, this, &ProgressPage::finish);
    connect(m_ui->banner, &Banner::actionTriggered, this, &ProgressPage::answerBanner);
    connect(m_ui->againButton, &QPushButton::clicked, this, [this] { wizard()->restart(); });
    m_ui->againButton->hide();
}

ProgressPage::~ProgressPage() = default;

void ProgressPage::addSteps()
{
    int row = 0;
    for (const MigrationStep step : allSteps) {
        const QString number = QString::number(int(step));
        auto *name = new QLabel(stepWords(step));
        name->setObjectName(u"stepName" % number);
        name->setTextFormat(Qt::PlainText);
        auto *chip = new StatusChip;
        chip->setObjectName(u"stepChip" % number);
        auto *time = new QLabel;
        time->setObjectName(u"stepTime" % number);
        time->setTextFormat(Qt::PlainText);
        time->setProperty("muted", true);
        m_ui->stepGrid->addWidget(chip, row, 0, Qt::AlignLeft);
        m_ui->stepGrid->addWidget(name, row, 1);
        m_ui->stepGrid->addWidget(time, row, 2, Qt::AlignRight);
        m_rows[step] = {name, chip, time};
        ++row;
    }
    m_ui->stepGrid->setColumnMinimumWidth(0, 150);
}

bool ProgressPage::isRunning() const
{
    return m_runner->isRunning();
}

void ProgressPage::initializePage()
{
    run();
}

void ProgressPage::run()
{
    m_context.takeover.reset();
    m_asked = false;
    m_clock = {};
    m_ui->banner->hide();
    m_ui->againButton->hide();
    m_ui->header->setTitle(m_context.decision == Startup::Create ? tr("Creating the plant") : tr("Taking over"));
    m_ui->nowText->setText(tr("Starting"));
    m_ui->rowsText->clear();
    m_ui->progress->setRange(0, 0);
    for (auto &[step, row] : m_rows) {
        const bool part = isPartOf(step, m_context);
        for (QWidget *widget : std::array<QWidget *, 3>{row.name, row.chip, row.time})
            widget->setVisible(part);
        row.chip->setTone(Tone::Neutral, tr("To do"));
        row.time->clear();
    }
    m_all.start();
    m_tick->start();
    showTime();
    m_runner->start(m_context.engine, m_context.settings, m_context.options);
}

void ProgressPage::askToStop()
{
    if (m_asked) {
        stop();
        return;
    }
    m_asked = true;
    m_ui->banner->showMessage(
        Banner::Level::Warning, tr("Stop and roll back?"),
        tr("What was done so far is taken back; the database stays as it was. Otherwise just wait."));
    m_ui->banner->setAction(tr("Stop and &roll back"));
}

void ProgressPage::stop()
{
    m_runner->cancel();
    m_ui->banner->showMessage(Banner::Level::Info, tr("Rolling back"), tr("This takes a moment."));
}

void ProgressPage::answerBanner()
{
    if (isRunning())
        stop();
    else
        run();
}

void ProgressPage::follow(const MigrationProgress &progress)
{
    const MigrationStep step = progress.step;
    if (m_clock.begins(step))
        enter(step);
    m_clock.follow(progress);
}

void ProgressPage::enter(MigrationStep step)
{
    for (auto &[each, row] : m_rows) {
        if (each >= step)
            break;
        row.chip->setTone(Tone::Ok, tr("Done"));
    }
    if (!m_clock.isIdle())
        m_rows.at(m_clock.step()).time->setText(durationWords(m_clock.elapsedMs()));
    m_rows.at(step).chip->setTone(Tone::Busy, tr("Running"));
}

void ProgressPage::showProgress(const MigrationProgress &progress)
{
    // A negative count is only the question whether to go on.
    if (!isRunning() || progress.done < 0)
        return;
    follow(progress);
    m_ui->nowText->setText(progress.waitingFor.isEmpty() ? stepWords(progress.step) : tr("Waiting"));
    QStringList words;
    if (const QString amount = amountWords(progress); !amount.isEmpty())
        words << amount;
    if (const QString now = progressWords(progress); !now.isEmpty())
        words << now;
    if (progress.step == MigrationStep::Migrate && m_clock.rehearsedMs() > 0 && progress.waitingFor.isEmpty())
        words << tr("the rehearsal took %1").arg(durationWords(m_clock.rehearsedMs()));
    m_ui->rowsText->setText(words.join(QStringLiteral(" · ")));
    showTime();
    m_ui->progress->setRange(0, progress.total > 0 ? barSteps : 0);
    if (progress.total > 0)
        m_ui->progress->setValue(int(std::min(progress.done, progress.total) * barSteps / progress.total));
}

void ProgressPage::showTime()
{
    const qint64 seconds = m_all.elapsed() / 1000;
    const QString spent = seconds < 60 ? tr("%1 s").arg(seconds) : durationWords(seconds * 1000);
    const QString left = isRunning() ? m_clock.leftWords() : QString();
    m_ui->timeText->setText(left.isEmpty() ? spent : QString(spent % u" · " % left));
}

void ProgressPage::finish(const Result<Takeover> &outcome)
{
    m_tick->stop();
    showTime();
    m_ui->progress->setRange(0, barSteps);
    if (!outcome) {
        showFailure(outcome.error());
        return;
    }
    for (auto &[step, row] : m_rows)
        row.chip->setTone(Tone::Ok, tr("Done"));
    m_ui->progress->setValue(barSteps);
    m_ui->banner->hide();
    m_context.takeover = *outcome;
    Q_EMIT completeChanged();
    wizard()->next();
}

void ProgressPage::showFailure(const Error &error)
{
    const bool cancelled = error.reason == Reason::Cancelled;
    m_ui->progress->setValue(0);
    m_ui->nowText->setText(cancelled ? tr("Stopped") : tr("Not done"));
    m_ui->rowsText->clear();
    if (!m_clock.isIdle())
        m_rows.at(m_clock.step())
            .chip->setTone(cancelled ? Tone::Neutral : Tone::Danger, cancelled ? tr("Stopped") : tr("Failed"));
    // After a lost connection nobody here knows whether the last word was heard.
    const QString state = error.reason == Reason::ConnectionLost
                              ? tr("Looking at the database again tells whether it was finished.")
                              : tr("The database is as it was before.");
    if (cancelled)
        m_ui->banner->showMessage(Banner::Level::Info, tr("Stopped and rolled back"), state);
    else
        m_ui->banner->showMessage(Banner::Level::Error, sentence(error), wayOut(error) % u' ' % state);
    m_ui->banner->setAction(tr("&Try again"));
    m_ui->againButton->show();
}

} // namespace bm

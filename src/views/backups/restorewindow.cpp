// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backups/restorewindow.h"

#include "backups/ui_restorewindow.h"
#include "documents/migration/restorelog.h"
#include "documents/migrationwords.h"
#include "documents/sentences.h"
#include "views/style/icons.h"

#include <QFileInfo>

namespace bm
{

RestoreWindow::RestoreWindow(ConnectionSettings plant, RestoreOrder order, ProgramIdentity who, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::RestoreWindow>()), m_plant(std::move(plant)),
      m_order(std::move(order)), m_who(std::move(who))
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    resize(720, 380);
    m_ui->banner->hide();
    m_ui->backupName->setText(tr("%1 in place of %2").arg(QFileInfo(m_order.path).fileName(), m_plant.displayName()));
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &RestoreWindow::reject);
    connect(m_ui->againButton, &QPushButton::clicked, this, &RestoreWindow::start);
    connect(m_ui->openButton, &QPushButton::clicked, this, &RestoreWindow::plantWanted);
}

RestoreWindow::~RestoreWindow()
{
    m_cancelled = true;
    if (m_thread)
        m_thread->wait();
}

void RestoreWindow::start()
{
    if (isRunning())
        return;
    m_cancelled = false;
    showRunning(true);
    m_thread.reset(QThread::create([this] {
        const auto outcome = std::make_shared<Result<BackupRollback>>(rollBackToBackup(
            m_plant, m_order.path, m_who, m_order.mayLose,
            [this](const MigrationProgress &progress) { return report(progress); }, m_order.sha256));
        QMetaObject::invokeMethod(
            this, [this, outcome] { finish(*outcome); }, Qt::QueuedConnection);
    }));
    m_thread->start();
}

bool RestoreWindow::report(const MigrationProgress &progress)
{
    QMetaObject::invokeMethod(
        this, [this, progress] { showProgress(progress); }, Qt::QueuedConnection);
    return !m_cancelled;
}

void RestoreWindow::showProgress(const MigrationProgress &progress)
{
    m_ui->stepText->setText(stepWords(progress.step) + u' ' + progressWords(progress));
    m_ui->progressBar->setRange(0, int(std::min<qint64>(progress.total, 1'000'000)));
    m_ui->progressBar->setValue(int(std::min<qint64>(progress.done, 1'000'000)));
}

void RestoreWindow::showRunning(bool running)
{
    m_ui->banner->setVisible(false);
    m_ui->stepText->setVisible(running);
    m_ui->progressBar->setVisible(running);
    m_ui->cancelButton->setVisible(running);
    m_ui->againButton->setVisible(!running);
    m_ui->openButton->setVisible(!running);
    if (running)
        m_ui->stateTitle->setText(tr("Restoring the backup"));
}

void RestoreWindow::finish(const Result<BackupRollback> &outcome)
{
    m_thread->wait();
    m_thread.reset();
    showRunning(false);
    m_ui->openButton->setFocus();
    if (!outcome) {
        m_ui->stateTitle->setText(tr("Nothing was changed"));
        m_ui->banner->showMessage(Banner::Level::Error, sentence(outcome.error()), wayOut(outcome.error()));
        return;
    }
    m_ui->againButton->hide();
    m_ui->stateTitle->setText(tr("The backup is restored"));
    const QString aside = outcome->restored.keptAside;
    QString text =
        aside.isEmpty() ? tr("There was nothing in its place.") : tr("The state before is kept as %1.").arg(aside);
    const QStringList notKept = outcome->restored.notKept;
    if (!notKept.isEmpty())
        text += u' ' + tr("Not given back, because this account or this server could not: %1")
                           .arg(notKept.mid(0, 3).join(QLatin1String("; ")));
    if (const auto log = writeRestoreLog(*outcome); !log)
        text += u' ' + tr("The log could not be written: %1").arg(sentence(log.error()));
    m_ui->banner->showMessage(Banner::Level::Success, tr("Its rows were counted and compared"), text);
}

void RestoreWindow::reject()
{
    if (isRunning())
        m_cancelled = true;
    else
        Q_EMIT plantWanted();
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/mainwindow.h"

#include "documents/backups/backupwords.h"
#include "documents/rightwords.h"
#include "mainwindow/ui_mainwindow.h"
#include "views/backups/backupsview.h"
#include "views/genealogy/genealogyview.h"
#include "views/health/healthview.h"
#include "views/help/helpview.h"
#include "views/history/historyview.h"
#include "views/mainwindow/door.h"
#include "views/pallets/palletsview.h"
#include "views/people/peopleview.h"
#include "views/production/productionview.h"
#include "views/receiving/receivingview.h"

#include <QCoreApplication>

namespace bm
{

MainWindow::MainWindow(ServiceWorker &worker, const QString &workstation, QWidget *parent)
    : QMainWindow(parent), m_ui(std::make_unique<Ui::MainWindow>()), m_worker(worker),
      m_receiving(new ReceivingView(worker)), m_production(new ProductionView(worker)),
      m_pallets(new PalletsView(worker)), m_backups(worker, {QCoreApplication::applicationVersion(), workstation, {}})
{
    m_ui->setupUi(this);
    m_ui->navFooter->setWho(worker.person(), workstation, worker.settings().displayName());
    m_ui->connectionBanner->watch(worker);
    addPages();
    setUpCommands();
    setUpDoor();
    setUpBackups();
    connect(m_ui->sideNav, &SideNav::chosen, this, &MainWindow::showPage);
    showPage(QStringLiteral("receiving"));
}

MainWindow::~MainWindow() = default;

void MainWindow::addPages()
{
    m_ui->sideNav->setBrand(QStringLiteral("wheat"), QStringLiteral("BakerMaiden"));
    m_ui->sideNav->addSection(tr("Floor"));
    addPage(QStringLiteral("receiving"), CommandId::ShowReceiving, m_receiving);
    addPage(QStringLiteral("production"), CommandId::ShowProduction, m_production);
    addPage(QStringLiteral("pallets"), CommandId::ShowPallets, m_pallets);
    m_ui->sideNav->addSection(tr("Quality"));
    addPage(QStringLiteral("genealogy"), CommandId::ShowGenealogy, new GenealogyView(m_worker, this));
    addPage(QStringLiteral("history"), CommandId::ShowHistory, new HistoryView(m_worker));
    m_ui->sideNav->addStretch();
    addPage(QStringLiteral("database"), CommandId::ShowDatabase, new HealthView(m_worker));
    auto *backups = new BackupsView(m_backups, m_worker.settings());
    connect(backups, &BackupsView::restoreOrdered, this, &MainWindow::restoreOrdered);
    addPage(QStringLiteral("backups"), CommandId::ShowBackups, backups);
    addPage(QStringLiteral("people"), CommandId::ShowPeople, new PeopleView(m_worker));
    addPage(QStringLiteral("help"), CommandId::ShowHelp, new HelpView(m_worker.settings()));
}

void MainWindow::addPage(const QString &id, CommandId command, QWidget *page)
{
    m_ui->sideNav->addPage(id, QString::fromLatin1(commandOf(command).iconName), commandText(command));
    m_ui->pages->addWidget(page);
    m_pages.emplace(id, page);
}

void MainWindow::setUpCommands()
{
    // The keys of the pages themselves belong to the navigation.
    addCommand(this, CommandId::Help, [this] { showPage(QStringLiteral("help")); });
    addCommand(this, CommandId::Scan, [this] { focusScan(); });
    addCommand(this, CommandId::Find, [this] { focusFind(); });
    addCommand(this, CommandId::Reload, [this] { m_worker.announce(); });
    addCommand(this, CommandId::NextTheme, [this] { m_ui->navFooter->nextTheme(); });
}

void MainWindow::setUpDoor()
{
    m_door = new Door(*this, m_worker);
    const auto close = [this] { m_door->close(SignInView::Why::Change); };
    m_ui->navFooter->setPersonActions({addCommand(this, CommandId::ChangePerson, close),
                                       addCommand(this, CommandId::ChangePin, [this] { m_door->changePin(); }),
                                       addCommand(this, CommandId::SignOut, [this] { m_door->signOut(); })});
    connect(&m_worker, &ServiceWorker::signedInChanged, this, &MainWindow::showPerson);
    showPerson();
}

void MainWindow::showPerson()
{
    const auto &person = m_worker.signedIn();
    const QString name = person ? (person->displayName.isEmpty() ? person->login : person->displayName) : QString();
    m_ui->navFooter->setSignedIn(name, person ? roleWords(person->role) : QString());
}

void MainWindow::setUpBackups()
{
    m_ui->backupBanner->hide();
    connect(&m_backups, &BackupRunner::overviewRead, this, &MainWindow::showBackupState);
    connect(&m_backups, &BackupRunner::activityChanged, m_ui->navFooter, &NavFooter::setActivity);
    connect(m_ui->backupBanner, &Banner::actionTriggered, this, [this] {
        m_ui->backupBanner->hide();
        showPage(QStringLiteral("backups"));
    });
}

// The foot says how old the newest one is; what failed is told above whatever page is open, once for each failure.
void MainWindow::showBackupState(const BackupOverview &overview)
{
    const NotedFailure &failure = overview.record.failure;
    const bool needsCare = overview.isOverdue || failure.at.isValid();
    m_ui->navFooter->setBackup(backupAge(overview), backupState(overview), needsCare);
    m_ui->sideNav->setBadge(QStringLiteral("backups"), failure.at.isValid() ? 1 : 0);
    if (!failure.at.isValid()) {
        m_ui->backupBanner->hide();
    } else if (failure.at != m_failureTold && currentPage() != u"backups") {
        m_ui->backupBanner->showMessage(Banner::Level::Error, tr("A backup failed"), backupFailure(failure));
        m_ui->backupBanner->setAction(tr("Open backups"));
        m_ui->backupBanner->setClosable(true);
    }
    m_failureTold = failure.at;
}

void MainWindow::showPage(const QString &id)
{
    const auto found = m_pages.find(id);
    if (found == m_pages.end())
        return;
    m_ui->sideNav->setCurrent(id);
    m_ui->pages->setCurrentWidget(found->second);
    found->second->setFocus(Qt::OtherFocusReason); // floor pages hand it to their scan field
}

QString MainWindow::currentPage() const
{
    return m_ui->sideNav->current();
}

void MainWindow::focusScan()
{
    if (currentPage() == u"production")
        m_production->focusScan();
    else if (currentPage() == u"pallets")
        m_pallets->focusScan();
    else {
        showPage(QStringLiteral("receiving"));
        m_receiving->focusScan();
    }
}

void MainWindow::focusFind()
{
    if (currentPage() == u"production")
        m_production->focusFind();
    else if (currentPage() == u"pallets")
        m_pallets->focusFind();
    else {
        showPage(QStringLiteral("receiving"));
        m_receiving->focusFind();
    }
}

} // namespace bm

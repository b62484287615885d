// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/mainwindow/mainwindow.h"

#include "documents/backups/backupwords.h"
#include "documents/rightwords.h"
#include "mainwindow/ui_mainwindow.h"
#include "views/backups/backupsview.h"
#include "views/charts/chartsview.h"
#include "views/genealogy/genealogyview.h"
#include "views/health/healthview.h"
#include "views/help/helpview.h"
#include "views/history/historyview.h"
#include "views/importing/spreadsheetimport.h"
#include "views/inventory/inventoryview.h"
#include "views/labels/labelwords.h"
#include "views/labels/waitinglabels.h"
#include "views/mainwindow/door.h"
#include "views/pallets/palletsview.h"
#include "views/people/peopleview.h"
#include "views/production/productionview.h"
#include "views/quality/qualityview.h"
#include "views/recall/recallview.h"
#include "views/receiving/receivingview.h"
#include "views/recipes/recipesview.h"
#include "views/scanning/fieldmemory.h"
#include "views/scanning/lastscansdialog.h"
#include "views/scanning/scannerview.h"
#include "views/scanning/serialscanner.h"
#include "views/shipping/shippingview.h"
#include "views/suspects/suspectsview.h"
#include "views/widgets/pageheader.h"

#include <QApplication>
#include <QPushButton>

namespace bm
{

MainWindow::MainWindow(ServiceWorker &worker, const QString &workstation, QWidget *parent)
    : QMainWindow(parent), m_ui(std::make_unique<Ui::MainWindow>()), m_worker(worker),
      m_receiving(new ReceivingView(worker, nullptr, m_reader)),
      m_production(new ProductionView(worker, nullptr, m_reader)),
      m_pallets(new PalletsView(worker, nullptr, m_reader)), m_shipping(new ShippingView(worker, nullptr, m_reader)),
      m_inventory(new InventoryView(worker, nullptr, m_reader)), m_recipes(new RecipesView(worker)),
      m_genealogy(new GenealogyView(worker, nullptr, m_reader)),
      m_suspects(new SuspectsView(worker, nullptr, m_reader)), m_charts(new ChartsView(worker, nullptr, m_reader)),
      m_recall(new RecallView(worker, nullptr, m_reader)), m_scanner(new ScannerView),
      m_backups(worker, {QCoreApplication::applicationVersion(), workstation, {}}), m_labels(worker)
{
    m_ui->setupUi(this);
    m_ui->navFooter->setWho(worker.person(), workstation, worker.settings().displayName());
    m_ui->connectionBanner->watch(worker);
    addPages();
    setUpCommands();
    setUpDoor();
    setUpScanning();
    setUpBackups();
    setUpLabels();
    setUpImport();
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
    addPage(QStringLiteral("shipping"), CommandId::ShowShipments, m_shipping);
    addPage(QStringLiteral("recipes"), CommandId::ShowRecipes, m_recipes);
    addPage(QStringLiteral("inventory"), CommandId::ShowInventory, m_inventory);
    connect(m_inventory, &InventoryView::shortagesCounted, this,
            [this](int count) { m_ui->sideNav->setBadge(QStringLiteral("inventory"), count); });
    m_ui->sideNav->addSection(tr("Quality"));
    auto *quality = new QualityView(m_worker);
    addPage(QStringLiteral("quality"), CommandId::ShowQuality, quality);
    connect(quality, &QualityView::waitingCounted, this,
            [this](int count) { m_ui->sideNav->setBadge(QStringLiteral("quality"), count); });
    addPage(QStringLiteral("genealogy"), CommandId::ShowGenealogy, m_genealogy);
    addPage(QStringLiteral("suspects"), CommandId::ShowSuspects, m_suspects);
    connect(m_suspects, &SuspectsView::traceAsked, this, [this](const QString &code) {
        showPage(QStringLiteral("genealogy"));
        m_genealogy->show(code);
    });
    addCharts();
    addPage(QStringLiteral("recall"), CommandId::ShowRecall, m_recall);
    addPage(QStringLiteral("history"), CommandId::ShowHistory, new HistoryView(m_worker));
    m_ui->sideNav->addStretch();
    addPage(QStringLiteral("database"), CommandId::ShowDatabase, new HealthView(m_worker));
    auto *backups = new BackupsView(m_backups, m_worker.settings());
    connect(backups, &BackupsView::restoreOrdered, this, &MainWindow::restoreOrdered);
    addPage(QStringLiteral("backups"), CommandId::ShowBackups, backups);
    addPage(QStringLiteral("people"), CommandId::ShowPeople, new PeopleView(m_worker));
    addPage(QStringLiteral("scanner"), CommandId::ShowScanner, m_scanner);
    addPage(QStringLiteral("help"), CommandId::ShowHelp, new HelpView(m_worker.settings()));
}

// Where people look at something, its chart is one key away; and the chart leads back to its rows.
void MainWindow::addCharts()
{
    addPage(QStringLiteral("charts"), CommandId::ShowCharts, m_charts);
    connect(m_charts, &ChartsView::traceAsked, this, [this](const QString &code) {
        showPage(QStringLiteral("genealogy"));
        m_genealogy->show(code);
    });
    connect(m_charts, &ChartsView::stockAsked, this, [this](const QString &code) {
        showPage(QStringLiteral("inventory"));
        m_inventory->takeScan(code);
    });
    const auto show = [this](ChartTopic topic, const QString &subject) {
        showPage(QStringLiteral("charts"));
        m_charts->ask(topic, subject);
    };
    connect(m_inventory, &InventoryView::chartWanted, this, show);
    connect(m_genealogy, &GenealogyView::chartWanted, this, show);
    connect(m_recipes, &RecipesView::chartWanted, this, show);
}

void MainWindow::addPage(const QString &id, CommandId command, QWidget *page)
{
    m_ui->sideNav->addPage(id, QString::fromLatin1(commandOf(command).iconName), commandText(command),
                           commandKeys(command));
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

// The page where what was imported is seen has its button.
void MainWindow::setUpImport()
{
    QAction *import = addCommand(this, CommandId::ImportFile, [this] { showImport(); });
    auto *button = m_inventory->findChild<PageHeader *>()->addButton(QStringLiteral("importFileButton"), {});
    bindCommand(button, import, CommandId::ImportFile);
}

void MainWindow::showImport()
{
    if (m_import)
        return m_import->activateWindow();
    if (!m_door->isOpen())
        return;
    m_import = new SpreadsheetImport(m_worker, this);
    m_import->open();
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

void MainWindow::setUpScanning()
{
    addScanPage(QStringLiteral("receiving"), {nullptr, [] { return ScanWait::Label; },
                                              [this](const QString &scan) { m_receiving->takeScan(scan); }});
    addScanPage(QStringLiteral("production"), {nullptr, [this] { return m_production->scanWaits(); },
                                               [this](const QString &scan) { m_production->takeScan(scan); }});
    addScanPage(QStringLiteral("pallets"), {nullptr, [this] { return m_pallets->scanWaits(); },
                                            [this](const QString &scan) { m_pallets->takeScan(scan); }});
    addScanPage(QStringLiteral("shipping"), {nullptr, [this] { return m_shipping->scanWaits(); },
                                             [this](const QString &scan) { m_shipping->takeScan(scan); }});
    addScanPage(QStringLiteral("inventory"), {nullptr, [this] { return m_inventory->scanWaits(); },
                                              [this](const QString &scan) { m_inventory->takeScan(scan); }});
    addScanPage(QStringLiteral("genealogy"),
                {nullptr, [] { return ScanWaits(ScanWait::Lot) | ScanWait::Batch | ScanWait::Pallet; },
                 [this](const QString &scan) { m_genealogy->show(scan); }});
    addScanPage(QStringLiteral("suspects"),
                {nullptr, [] { return ScanWaits(ScanWait::Lot) | ScanWait::Batch | ScanWait::Pallet; },
                 [this](const QString &scan) { m_suspects->takeScan(scan); }});
    addScanPage(QStringLiteral("charts"),
                {nullptr, [] { return ScanWaits(ScanWait::Lot) | ScanWait::Batch | ScanWait::Pallet; },
                 [this](const QString &scan) { m_charts->takeScan(scan); }});
    addScanPage(QStringLiteral("recall"),
                {nullptr, [] { return ScanWaits(ScanWait::Lot) | ScanWait::Batch | ScanWait::Pallet; },
                 [this](const QString &scan) { m_recall->takeScan(scan); }});
    addScanPage(QStringLiteral("scanner"), {nullptr,
                                            [] { return ScanWaits(); },
                                            {},
                                            [this](const CapturedScan &scan) { return m_scanner->takeTyped(scan); }});
    m_listener = new ScanListener(*this, this);
    m_scans = new ScanRouter(*this, m_worker, m_reader, scanPlaces(), systemClock(), this);
    m_scans->listenTo(*m_listener);
    for (const auto &[id, page] : m_scanPages)
        m_scans->takeNotesOf(*m_pages.at(id), page);
    const auto listen = [this] { m_listener->setListening(m_door->isOpen()); };
    connect(m_door, &Door::turned, m_listener, listen);
    listen();
    setUpScannerPage();
    setUpScale();
}

void MainWindow::setUpScannerPage()
{
    addCommand(this, CommandId::LastScans, [this] { showLastScans(); });
    connect(m_scanner, &ScannerView::lastScansWanted, this, &MainWindow::showLastScans);
    connect(m_scanner, &ScannerView::setupChanged, this, [this](const ScannerSetup &setup) {
        setScanner(setup);
        Q_EMIT scannerChanged(setup);
    });
    connect(m_scanner, &ScannerView::dictionaryChosen, this, &MainWindow::dictionaryChosen);
    connect(m_scanner, &ScannerView::soundChanged, this, [this](bool on) {
        setSound(on);
        Q_EMIT soundChanged(on);
    });
    m_serial = new SerialScanner(this);
    connect(m_serial, &SerialScanner::scanned, this, &MainWindow::takeSerialScan);
    connect(m_serial, &SerialScanner::stateChanged, m_scanner, &ScannerView::showPort);
}

// As if a scanner that types had sent it to where the keyboard is.
void MainWindow::takeSerialScan(const QString &scan)
{
    QWidget *field = QApplication::focusWidget();
    if (field != nullptr && isPrivateField(field))
        return typeInto(*field, scan, true);
    if (!m_door->isOpen())
        return m_door->takeBadge(scan);
    CapturedScan captured;
    captured.typed = scan;
    captured.text = withoutAdditions(scan, m_listener->setup());
    captured.field = field;
    m_scans->take(captured);
}

void MainWindow::showLastScans()
{
    (new LastScansDialog(m_scans->log(), m_worker, this))->show();
}

void MainWindow::setScanner(const ScannerSetup &setup)
{
    m_reader.setWedge(setup.wedge);
    m_listener->setSetup(setup);
    m_scanner->showSetup(setup);
    m_serial->use(setup.serialPort, setup.baudRate);
}

void MainWindow::setDictionary(const AiDictionary &dictionary)
{
    m_reader.setTable(dictionary.table);
    m_scanner->showDictionary(dictionary);
}

void MainWindow::takeImported(const Result<AiDictionary> &dictionary)
{
    if (dictionary)
        m_reader.setTable(dictionary->table);
    m_scanner->showImported(dictionary);
}

void MainWindow::setSound(bool on)
{
    const QList<ScanFeedback *> all = findChildren<ScanFeedback *>();
    for (ScanFeedback *feedback : all)
        feedback->setMuted(!on);
    m_scanner->showSound(on);
}

void MainWindow::addScanPage(const QString &id, ScanPage page)
{
    page.feedback = m_pages.at(id)->findChild<ScanFeedback *>();
    m_scanPages.emplace(id, std::move(page));
}

const ScanPage *MainWindow::pageInFront() const
{
    const auto found = m_scanPages.find(currentPage());
    return found == m_scanPages.end() ? nullptr : &found->second;
}

ScanPlaces MainWindow::scanPlaces()
{
    const auto receive = [this](const QString &scan) {
        showPage(QStringLiteral("receiving"));
        m_receiving->takeScan(scan);
    };
    ScanPlaces places;
    places.front = [this] { return pageInFront(); };
    places.person = [this](const QString &badge) { m_door->takeBadge(badge); };
    places.newLot = receive;
    places.lot = receive;
    places.pallet = [this](const QString &number) {
        showPage(QStringLiteral("pallets"));
        m_pallets->openPallet(number);
    };
    places.batch = [this](const QString &number) {
        showPage(QStringLiteral("production"));
        m_production->openBatch(number);
    };
    places.losesDelivery = [this](const gs1::ScanAnswer &label) { return m_receiving->wouldLose(label); };
    places.losesLot = [this] { return m_receiving->isAskingAboutLot(); };
    places.losesBatch = [this] { return m_production->wouldLose(); };
    places.losesPallet = [this] { return m_pallets->wouldLose(); };
    return places;
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

void MainWindow::setUpLabels()
{
    m_ui->labelBanner->hide();
    connect(m_receiving, &ReceivingView::lotReceived, this, [this](const QString &code) {
        if (m_labels.hasPrinter() && m_labels.station().printsOnReceipt)
            m_labels.print({LabelKind::Lot, code, 1, {}, {}});
    });
    const auto print = [this](const LabelWish &wish) {
        // Without a printer there is nothing to wait for: the list says how to get one.
        if (!m_labels.hasPrinter())
            return showLabels();
        m_labels.print(wish);
    };
    connect(m_receiving, &ReceivingView::labelsWanted, this, print);
    connect(m_pallets, &PalletsView::labelsWanted, this, print);
    connect(m_inventory, &InventoryView::labelsWanted, this, print);
    connect(&m_labels, &LabelRunner::problemChanged, this, &MainWindow::showPrinterProblem);
    connect(m_ui->labelBanner, &Banner::actionTriggered, this, &MainWindow::showLabels);
    QAction *show = addCommand(this, CommandId::ShowLabels, [this] { showLabels(); });
    for (QWidget *page : std::initializer_list<QWidget *>{m_receiving, m_pallets}) {
        auto *button = page->findChild<PageHeader *>()->addButton(QStringLiteral("labelsButton"), show->text());
        bindCommand(button, show, CommandId::ShowLabels);
        connect(&m_labels, &LabelRunner::waitingRead, button, [button, show](const std::vector<LabelPrint> &waiting) {
            button->setText(waiting.empty() ? show->text() : tr("%1 (%2)").arg(show->text()).arg(waiting.size()));
        });
    }
}

void MainWindow::showLabels()
{
    if (m_waitingLabels)
        return m_waitingLabels->activateWindow();
    m_waitingLabels = new WaitingLabels(m_worker, m_labels, this);
    connect(m_waitingLabels, &WaitingLabels::stationChosen, this, &MainWindow::labelStationChosen);
    m_waitingLabels->show();
}

void MainWindow::showPrinterProblem(PrinterProblem problem)
{
    if (problem == PrinterProblem::None)
        return m_ui->labelBanner->hide();
    m_ui->labelBanner->showMessage(Banner::Level::Warning, problemSentence(problem), problemWayOut(problem));
    m_ui->labelBanner->setAction(tr("Open labels"));
    m_ui->labelBanner->setClosable(true);
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
    else if (currentPage() == u"shipping")
        m_shipping->focusScan();
    else if (currentPage() == u"inventory")
        m_inventory->focusScan();
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
    else if (currentPage() == u"shipping")
        m_shipping->focusFind();
    else if (currentPage() == u"inventory")
        m_inventory->focusFind();
    else if (currentPage() == u"recipes")
        m_recipes->focusFind();
    else {
        showPage(QStringLiteral("receiving"));
        m_receiving->focusFind();
    }
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/scanning/aidictionary.h"
#include "domain/weighing/scalesetup.h"
#include "services/serviceworker.h"
#include "views/backups/backuprunner.h"
#include "views/commands.h"
#include "views/labels/labelrunner.h"
#include "views/scanning/scanrouter.h"

#include <QMainWindow>
#include <QPointer>
#include <map>
#include <memory>

namespace Ui
{
class MainWindow;
}

namespace bm
{

class ChartsView;
class Door;
class GenealogyView;
class InventoryView;
class RecallView;
class Scale;
class ScaleForm;
class RecipesView;
class WaitingLabels;
class PalletsView;
class ShippingView;
class SuspectsView;
struct RestoreOrder;
class ProductionView;
class ReceivingView;
class ScannerView;
class SerialScanner;
class SpreadsheetImport;

// The navigation at the left and the page that is worked on. Owns no service: everything goes through the worker,
// which outlives it.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    // The workstation is the name that stands in the history beside the person's.
    MainWindow(ServiceWorker &worker, const QString &workstation, QWidget *parent = nullptr);
    ~MainWindow() override;

    // Who may see it. Stands open until it is told to ask who is there.
    Door &door() { return *m_door; }

    // The plant's backups; nothing is made before its begin().
    BackupRunner &backups() { return m_backups; }

    // This workstation's labels; nothing is printed before its begin().
    LabelRunner &labels() { return m_labels; }

    // What is scanned at this workstation.
    ScanRouter &scans() { return *m_scans; }
    ScanListener &listener() { return *m_listener; }
    // How it is read, from the next scan on.
    void setScanner(const ScannerSetup &setup);
    // The scale that is listened to from now on.
    void setScale(const ScaleSetup &setup);
    void setDictionary(const AiDictionary &dictionary);
    // The answer to dictionaryChosen(): read from the next scan on, or why not.
    void takeImported(const Result<AiDictionary> &dictionary);
    void setSound(bool on);

    // receiving, production, pallets, shipping, recipes, inventory, genealogy, suspects, charts, history, database,
    // backups, people, scanner, help
    void showPage(const QString &id);
    QString currentPage() const;

Q_SIGNALS:
    // A person agreed to put a backup in place: the window and the worker have to go for it.
    void restoreOrdered(const bm::RestoreOrder &order);
    // On the page Scanner.
    void scannerChanged(const bm::ScannerSetup &setup);
    void scaleChanged(const bm::ScaleSetup &setup);
    void soundChanged(bool on);
    // A table of GS1 that this workstation is to read with.
    void dictionaryChosen(const QString &path);
    // In the list of labels.
    void labelStationChosen(const bm::LabelStation &station);

private:
    void addPages();
    void addCharts();
    void addPage(const QString &id, CommandId command, QWidget *page);
    void setUpCommands();
    void setUpImport();
    void showImport();
    void setUpDoor();
    void setUpScanning();
    ScanPlaces scanPlaces();
    void setUpScannerPage();
    void setUpScale();
    void showScaleDialog();
    void takeSerialScan(const QString &scan);
    void showLastScans();
    void addScanPage(const QString &id, ScanPage page);
    const ScanPage *pageInFront() const;
    void showPerson();
    void setUpBackups();
    void setUpLabels();
    void showLabels();
    void showPrinterProblem(PrinterProblem problem);
    void showBackupState(const BackupOverview &overview);
    void focusScan();
    void focusFind();

    std::unique_ptr<Ui::MainWindow> m_ui;
    ServiceWorker &m_worker;
    ScanReader m_reader; // before the pages, which read with it
    ReceivingView *m_receiving;
    ProductionView *m_production;
    PalletsView *m_pallets;
    ShippingView *m_shipping;
    InventoryView *m_inventory;
    RecipesView *m_recipes;
    GenealogyView *m_genealogy;
    SuspectsView *m_suspects;
    ChartsView *m_charts;
    RecallView *m_recall;
    ScannerView *m_scanner;
    std::map<QString, QWidget *> m_pages;
    std::map<QString, ScanPage> m_scanPages;
    Door *m_door = nullptr;
    ScanListener *m_listener = nullptr;
    ScanRouter *m_scans = nullptr;
    SerialScanner *m_serial = nullptr;
    Scale *m_scale = nullptr;
    QPointer<ScaleForm> m_scaleDialog;
    BackupRunner m_backups;
    LabelRunner m_labels;
    QPointer<WaitingLabels> m_waitingLabels;
    QPointer<SpreadsheetImport> m_import;
    QDateTime m_failureTold;
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plant.h"

#include "app/appsettings.h"
#include "app/logging.h"
#include "app/scannermemory.h"
#include "documents/migration/restorelog.h"
#include "services/exporting/exports.h"
#include "views/mainwindow/door.h"

#include <QDir>
#include <QFileInfo>
#include <QScreen>
#include <QTimeZone>

namespace bm
{

Plant::Plant(const ConnectionSettings &database, const QString &person, const QString &workstation,
             AppSettings &settings)
    : m_settings(settings), m_worker(database, person, workstation),
      m_seals(m_worker, HeadMemory(QFileInfo(settings.file()).absoluteDir().filePath(QStringLiteral("history-heads")))),
      m_expiry(m_worker), m_drills(m_worker, workstation), m_window(m_worker, workstation), m_watch(database)
{
    QObject::connect(&m_watch, &PlantWatch::changed, &m_worker, &ServiceWorker::announce);
    QObject::connect(&m_watch, &PlantWatch::lost, &m_worker, &ServiceWorker::suspectConnection);
    setUpScanning();
    setUpLabels();
    qCInfo(logPlant) << "works with" << database.displayName();
}

Plant::~Plant()
{
    m_settings.set(Setting::WindowGeometry, m_window.saveGeometry());
    m_settings.set(Setting::WindowState, m_window.saveState());
    m_settings.save();
}

void Plant::setUpScanning()
{
    const QString folder = QFileInfo(m_settings.file()).absolutePath();
    const AiDictionary dictionary = readAiDictionary(folder);
    if (dictionary.fault)
        qCWarning(logPlant) << aiDictionaryWords(dictionary);
    m_window.setDictionary(dictionary);
    m_window.setScanner(scannerFromText(m_settings.text(Setting::ScannerSetup)));
    m_window.setScale(scaleFromText(m_settings.text(Setting::Scale)).valueOr({}));
    m_window.setSound(!m_settings.value(Setting::SoundMuted).toBool());
    QObject::connect(&m_window, &MainWindow::scannerChanged, &m_window, [this](const ScannerSetup &setup) {
        m_settings.set(Setting::ScannerSetup, scannerToText(setup));
        m_settings.save();
    });
    QObject::connect(&m_window, &MainWindow::scaleChanged, &m_window, [this](const ScaleSetup &setup) {
        m_settings.set(Setting::Scale, scaleToText(setup));
        m_settings.save();
    });
    QObject::connect(&m_window, &MainWindow::dictionaryChosen, &m_window,
                     [this, folder](const QString &path) { m_window.takeImported(importAiDictionary(folder, path)); });
    QObject::connect(&m_window, &MainWindow::soundChanged, &m_window, [this](bool on) {
        m_settings.set(Setting::SoundMuted, !on);
        m_settings.save();
    });
}

void Plant::setUpLabels()
{
    m_window.labels().setStation(labelStationFromText(m_settings.text(Setting::LabelPrinter)));
    QObject::connect(&m_window, &MainWindow::labelStationChosen, &m_window, [this](const LabelStation &station) {
        m_settings.set(Setting::LabelPrinter, labelStationToText(station));
        m_settings.save();
    });
}

namespace
{

// Of a window that nobody has sized: its foot, with the state of the database, stays on the screen below the title.
QSize usualSize(const QScreen &screen)
{
    constexpr int titleBar = 48;
    return {1280, qMin(800, screen.availableGeometry().height() - titleBar)};
}

} // namespace

void Plant::show()
{
    const QByteArray geometry = m_settings.value(Setting::WindowGeometry).toByteArray();
    m_window.restoreState(m_settings.value(Setting::WindowState).toByteArray());
    // A workstation on the floor shows one program.
    if (geometry.isEmpty() || !m_window.restoreGeometry(geometry))
        m_window.resize(usualSize(*m_window.screen()));
    m_window.show();
    m_window.door().lockAfter(qMax(0, m_settings.value(Setting::LockMinutes).toInt()));
    m_window.door().open();
    m_window.backups().begin();
    m_window.labels().begin();
    QObject::connect(&m_expiry, &ExpiryKeeper::expired, &m_window, [](const QStringList &codes) {
        if (!codes.isEmpty())
            qCInfo(logPlant) << "past their last good day:" << codes.join(u' ');
    });
    m_expiry.look();
    QObject::connect(&m_drills, &DrillKeeper::drilled, &m_window,
                     [](const QString &lot) { qCInfo(logPlant) << "the drill of the night is done, of lot" << lot; });
    m_drills.look();
    // Whoever opens the plant first says where it is, until an administrator says otherwise.
    m_worker
        .ask([zone = QString::fromLatin1(QTimeZone::systemTimeZoneId())](Services &plant) {
            return Exports(plant.session).keepTimeZone(zone);
        })
        .then([](const Result<QString> &zone) {
            if (!zone)
                qCWarning(logPlant) << "the plant has no time zone yet:" << zone.error().detail;
        });
    // Of a takeover that was killed between its commit and its log.
    m_worker
        .ask([](Services &plant) -> Result<QString> {
            BM_TRY_ASSIGN(const auto log, writeMissingLog(plant.session.database));
            return log.value_or(QString());
        })
        .then([](const Result<QString> &log) {
            if (!log)
                qCWarning(logPlant) << "the log of the last migration is missing:" << log.error().detail;
            else if (!log->isEmpty())
                qCInfo(logPlant) << "the log of the last migration is written now:" << *log;
        });
}

} // namespace bm

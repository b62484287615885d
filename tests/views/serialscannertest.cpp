// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scanning/serialscanner.h"
#include "app/scannermemory.h"
#include "support/crew.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/mainwindow/door.h"
#include "views/mainwindow/mainwindow.h"
#include "views/style/theme.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>
#include <pty.h>
#include <unistd.h>

using namespace bm;
using namespace bm::test;

namespace
{

// A scanner at a real terminal device, under a name that stays when it is plugged in again.
class Plug
{
public:
    explicit Plug(const QString &path) : m_path(path)
    {
        char name[128] = {};
        if (openpty(&m_hand, &m_port, name, nullptr, nullptr) != 0)
            qFatal("No pseudo terminal");
        QFile::remove(m_path);
        QFile::link(QString::fromLocal8Bit(name), m_path);
    }
    ~Plug()
    {
        QFile::remove(m_path);
        close(m_port);
        close(m_hand);
    }
    Plug(const Plug &) = delete;
    Plug &operator=(const Plug &) = delete;

    void send(const QByteArray &bytes) const
    {
        QCOMPARE(write(m_hand, bytes.constData(), size_t(bytes.size())), bytes.size());
    }

private:
    QString m_path;
    int m_hand = -1;
    int m_port = -1;
};

using State = SerialScanner::State;

State last(const QSignalSpy &states)
{
    return states.isEmpty() ? State::None : states.last().first().value<State>();
}

} // namespace

class SerialScannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void linesAreScans()
    {
        const Plug plug(port());
        SerialScanner scanner;
        QSignalSpy scans(&scanner, &SerialScanner::scanned);
        QSignalSpy states(&scanner, &SerialScanner::stateChanged);
        scanner.use(port(), 115200);
        QTRY_COMPARE(last(states), State::Open);
        plug.send("]C110AB\x1d"
                  "21X\r\nL-000001\r");
        QTRY_COMPARE(scans.size(), 2);
        QCOMPARE(scans[0].first().toString(), u"]C110AB\x1d"_qs + u"21X"_qs);
        QCOMPARE(scans[1].first().toString(), u"L-000001"_qs);
        // In pieces, and without an end.
        plug.send("P-00");
        plug.send("0001");
        QTRY_COMPARE(scans.size(), 3);
        QCOMPARE(scans[2].first().toString(), u"P-000001"_qs);
    }

    void itIsOpenedAgainWhenItIsPluggedIn()
    {
        SerialScanner scanner;
        QSignalSpy scans(&scanner, &SerialScanner::scanned);
        QSignalSpy states(&scanner, &SerialScanner::stateChanged);
        scanner.use(port(), 9600);
        QTRY_COMPARE(last(states), State::Away);
        auto plug = std::make_unique<Plug>(port());
        QTRY_COMPARE(last(states), State::Open);
        plug.reset();
        QTRY_COMPARE(last(states), State::Away);
        plug = std::make_unique<Plug>(port());
        QTRY_COMPARE(last(states), State::Open);
        plug->send("L-000001\n");
        QTRY_COMPARE(scans.size(), 1);
        scanner.use({}, 9600);
        QTRY_COMPARE(last(states), State::None);
    }

    void itsScansGoToWhatTheyMean()
    {
        const Plug plug(port());
        Plant plant(Engine::SQLite);
        plant.released(u"Flour"_qs, kilos(50));
        MainWindow window(plant.worker, u"dock-1"_qs);
        const Hands hands(window);
        QSignalSpy changed(&window, &MainWindow::scannerChanged);
        window.showPage(u"scanner"_qs);
        hands.type(u"portBox"_qs, port() + u"@19200"_qs, Qt::Key_Return);
        QTRY_COMPARE(changed.size(), 1);
        const auto setup = changed.first().first().value<ScannerSetup>();
        QCOMPARE(setup.serialPort, port());
        QCOMPARE(setup.baudRate, 19200);
        QCOMPARE(scannerFromText(scannerToText(setup)), setup);
        QTRY_COMPARE(hands.find<QLabel>(u"portState"_qs)->text(), u"Open"_qs);
        window.showPage(u"receiving"_qs);
        hands.edit(u"invoiceEdit"_qs)->setFocus();
        plug.send("INV-2026-1\r");
        QTRY_COMPARE(hands.edit(u"invoiceEdit"_qs)->text(), u"INV-2026-1"_qs);
        window.showPage(u"scanner"_qs);
        plug.send("L-000001\r");
        QTRY_COMPARE(hands.find<QLabel>(u"lotFactsTitle"_qs)->text(), u"L-000001"_qs);
        QCOMPARE(window.currentPage(), u"receiving"_qs);
    }

    // Before anybody is there, and at another person's turn.
    void aBadgeSignsIn()
    {
        const Plug plug(port());
        Plant plant(Engine::SQLite);
        enrolCrew(plant);
        MainWindow window(plant.worker, u"dock-1"_qs);
        ScannerSetup setup;
        setup.serialPort = port();
        window.setScanner(setup);
        window.door().open();
        QTRY_VERIFY(!window.door().isOpen());
        plug.send(member(Role::Receiving).badge().toUtf8() + '\r');
        QTRY_VERIFY_WITH_TIMEOUT(window.door().isOpen(), 60'000);
        QCOMPARE(plant.worker.person(), member(Role::Receiving).login);
        plug.send(member(Role::Qa).badge().toUtf8() + '\r');
        QTRY_COMPARE_WITH_TIMEOUT(plant.worker.person(), member(Role::Qa).login, 60'000);
    }

private:
    QString port() const { return m_folder->filePath(u"scanner"_qs); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

BM_PAGE_TEST_MAIN(SerialScannerTest)
#include "serialscannertest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scanning/keyburst.h"
#include "views/scanning/fieldmemory.h"

#include <QTimer>
#include <memory>
#include <vector>

class QInputMethodEvent;
class QKeyEvent;

namespace bm
{

// A scan, and where it was scanned.
struct CapturedScan
{
    QString typed;           // with everything that the scanner adds, but the key at the end
    QString text;            // without it
    QPointer<QWidget> field; // that had the keyboard; none for a scanner that is no keyboard
    bool endsByKey = true;
    int longestPauseMs = 0;
    int meanPauseMs = 0;
    QString separatorWay; // as KeyBurst::separatorWay()
};

// Hears a scanner that types, wherever the keyboard is in a window and its dialogs; no field has to have it. The first
// key of a scan goes its way and is taken back, the others reach nothing: no field keeps a character, no button is
// pressed, no page is turned. What turned out to be typing goes where it was typed, in its order. Until goOn() all
// that is typed behind a scan waits, so that it meets the page and the person that the scan brought. A field for a PIN
// or a badge is left alone.
class ScanListener : public QObject
{
    Q_OBJECT

public:
    ScanListener(QWidget &window, QObject *parent);
    ~ScanListener() override;

    void setSetup(const ScannerSetup &setup);
    const ScannerSetup &setup() const { return m_setup; }
    // Not listening it touches nothing.
    void setListening(bool listening);
    // The scan was dealt with.
    void goOn();
    // For goOn(): what is typed now comes later.
    bool isWaiting() const { return m_isWaiting; }
    // The modal dialog in front of the window, or null.
    QWidget *dialogInFront() const;

Q_SIGNALS:
    // Followed by goOn(), at once or later.
    void scanned(const bm::CapturedScan &scan);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *receiverOf(QObject *watched) const;
    bool isOurs(const QWidget *window) const;
    bool take(QWidget &receiver, QEvent &event);
    bool takeKey(QWidget &receiver, const QKeyEvent &event);
    bool takeComposed(const QInputMethodEvent &event);
    void remember(QWidget &receiver);
    void hold(const QEvent &event);
    void releaseHeld();
    void runOut();
    void finish(bool endsByKey);
    void send(QKeyEvent &event);

    QWidget &m_window;
    ScannerSetup m_setup;
    KeyBurst m_burst;
    FieldMemory m_before;
    std::vector<std::unique_ptr<QEvent>> m_held; // of what may be a scan
    QTimer m_pause;
    bool m_waitsOnceMore = false;                    // a busy program first reads what came meanwhile
    std::vector<std::unique_ptr<QKeyEvent>> m_later; // typed behind a scan
    int m_endKey = 0;                                // whose release is still on its way
    bool m_isListening = false;
    bool m_isWaiting = false; // for goOn()
    bool m_isReplaying = false;
};

} // namespace bm

Q_DECLARE_METATYPE(bm::CapturedScan)

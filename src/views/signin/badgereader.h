// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"

#include <QKeyEvent>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QTimer>
#include <memory>

class QLineEdit;

namespace bm
{

// Listens to everything that is typed into a window while somebody is signed in. What ends with Return or Tab is held
// back until the database said whether it is somebody's badge: a badge is taken out of the field again, as if it was
// never scanned there, and told; everything else goes its way, in the order in which it was typed. A field for a PIN,
// and one whose property "takesBadges" is true, is left alone.
class BadgeReader : public QObject
{
    Q_OBJECT

public:
    // Shorter texts are nobody's badge and are not held back.
    static constexpr int leastLength = 6;

    BadgeReader(QWidget &window, ServiceWorker &worker, QObject *parent);
    ~BadgeReader() override;

    void setListening(bool listening);

Q_SIGNALS:
    void scanned(const QString &badge);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    // What a field was before the first character of a scan reached it.
    struct Before
    {
        QPointer<QWidget> widget;
        QString text;
        int cursor = 0;
        int selectionStart = -1;
        int selectionLength = 0;
        QPersistentModelIndex row; // of a list, which goes to what begins with the character
    };

    QWidget *receiverOf(QObject *watched) const;
    bool takeKey(QWidget &receiver, const QKeyEvent &event);
    void addCharacter(QWidget &receiver, const QKeyEvent &event);
    void ask(const QString &code);
    void answer(bool isBadge);
    void restore();
    void replay(bool isBadge);
    void send(QKeyEvent &event);
    void forget();

    QWidget &m_window;
    ServiceWorker &m_worker;
    Before m_before;
    QString m_typed;      // in one go: since the last pause, and the last key that was no character
    qint64 m_typedAt = 0; // as QInputEvent::timestamp()
    QString m_asked;      // waits for its answer; empty: nothing does
    QTimer m_patience;
    QPointer<QWidget> m_endedIn;                    // the field of the scan that is asked for
    std::vector<std::unique_ptr<QKeyEvent>> m_held; // the end of the scan first
    bool m_listening = false;
    bool m_isOurs = false; // the key on its way was held back before
};

} // namespace bm

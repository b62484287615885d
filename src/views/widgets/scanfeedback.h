// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/tokens.h"

#include "views/scanning/reversal.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace bm
{

// The answer to a scan, large enough to be read at two metres and told apart without colour: shape, headline, what
// was understood, and (when refused or asking) the way out. Heard, too: one beep when accepted, two when asking, three
// when refused, because nobody looks at the screen with both hands full. Told to assistive technology as an alert.
class ScanFeedback : public QWidget
{
    Q_OBJECT

public:
    // Ready: nothing scanned yet. Working: the answer is being looked up.
    enum class State { Ready, Working, Accepted, Refused, Asking };
    Q_ENUM(State)

    explicit ScanFeedback(QWidget *parent = nullptr);

    void showReady(const QString &headline, const QString &detail = {});
    void showWorking(const QString &headline);
    void showAccepted(const QString &headline, const QString &detail = {});
    void showRefused(const QString &headline, const QString &detail, const QString &wayOut);
    // The person has to choose or confirm something before the scan counts.
    void showAsking(const QString &headline, const QString &detail, const QString &wayOut = {});

    // What was just done can be taken back; whoever keeps the last scans remembers how.
    void offerReversal(const Reversal &reversal) { Q_EMIT reversalOffered(reversal); }

    void setMuted(bool muted) { m_muted = muted; }
    bool isMuted() const { return m_muted; }

    State state() const { return m_state; }
    QString headline() const;
    QString detail() const;
    QString wayOut() const;

Q_SIGNALS:
    // Accepted, Refused or Asking.
    void answered();
    void reversalOffered(const bm::Reversal &reversal);
    // One of the beeps; not while it is muted.
    void beeped();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showState(State state, const QString &headline, const QString &detail, const QString &wayOut);
    void recolour();
    void beep();

    State m_state = State::Ready;
    bool m_muted = false;
    int m_beepsLeft = 0;
    QTimer m_betweenBeeps;
    QLabel *m_headline;
    QLabel *m_detail;
    QLabel *m_wayOut;
};

} // namespace bm

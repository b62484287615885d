// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/scanning/scannersetup.h"

#include <Qt>

namespace bm
{

// A key as it went down.
struct KeyStroke
{
    int key = 0; // Qt::Key
    Qt::KeyboardModifiers modifiers = Qt::NoModifier;
    QString text;
    qint64 time = 0; // in milliseconds of the keyboard's own clock; 0: it tells none
    bool isRepeat = false;
};

// Every key that scanners send for the separator of a GS1 code: GS itself, Ctrl+], F8.
bool isSeparatorKey(int key, Qt::KeyboardModifiers modifiers, const QString &text);
// A digit while Alt is held, as scanners send characters by their number.
bool isAltDigit(int key, Qt::KeyboardModifiers modifiers);
// What digits typed so stand for: the separator, a printable character, else the digits themselves.
QString altCodeText(const QString &digits);

// Knows a scanner from a hand by its pace: keys of a scanner come 1 to 30 ms apart, those of a hand more than 50, and
// nobody's fingers keep up that pace for four keys and a Return. The time is the keyboard's own, so that a busy
// computer does not matter; keys without a time are typing. A prefix of the scanner tells it at the first key.
class KeyBurst
{
public:
    enum class Step {
        Typed,   // no scan, and neither was what is held: all of it goes where it was typed
        Started, // may be the first key of a scan, and goes its way like every other
        Held,    // belongs to what may be a scan
        Ended,   // ends a scan: text()
    };

    static constexpr int leastLength = 4;

    explicit KeyBurst(ScannerSetup setup = {}) : m_setup(std::move(setup)) {}

    // What the key is. Modifier keys alone are not told. After Typed the burst is forgotten; after Started of a key
    // that was too late for the burst before, that one was typing.
    Step press(const KeyStroke &stroke);
    // A character that the input method made of several keys (a dead ^ and a letter), at the time of the last key.
    Step commit(const QString &text);
    // Alt went up: the digits before it are a character.
    void releaseAlt();
    // Whether press() would not answer Typed or Started: the key must not become a shortcut.
    bool wouldHold(const KeyStroke &stroke) const;
    // Nothing came for pauseMs(). Ended where a scan ends by itself, else Typed.
    Step expire();
    void forget();

    bool isActive() const { return m_keys > 0; }
    // The key before was the first one.
    bool isFirstKey() const { return m_keys == 1; }
    // The longest time between two keys that still belong together, in milliseconds.
    int pauseMs() const;
    // With the prefix and whatever else the scanner adds, without the key that ended it.
    QString text() const { return m_text; }
    // The longest and the mean time between the keys of the burst, in milliseconds.
    int longestPauseMs() const { return int(m_longestPause); }
    int meanPauseMs() const { return m_keys > 1 ? int((m_last - m_first) / (m_keys - 1)) : 0; }
    // How a separator in it was sent: "GS", "F8", "Alt+029"; "" when there was none.
    const QString &separatorWay() const { return m_separatorWay; }

private:
    bool belongs(const KeyStroke &stroke) const;
    bool hasPrefix() const;
    bool mayBePrefix() const;
    bool isLongEnough() const;
    std::optional<QString> textOf(const KeyStroke &stroke);
    Step begin(const KeyStroke &stroke);
    void add(const KeyStroke &stroke, const QString &text);

    ScannerSetup m_setup;
    QString m_text;
    QString m_altDigits;
    QString m_separatorWay;
    int m_keys = 0;
    qint64 m_first = 0;
    qint64 m_last = 0;
    qint64 m_longestPause = 0;
};

} // namespace bm

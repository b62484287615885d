// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/scanning/keyburst.h"

#include <QHash>
#include <algorithm>

namespace bm
{
namespace
{

constexpr QChar separator(0x1D);
// A hand's keys are more than 50 ms apart.
constexpr int handPauseMs = 40;
// What came at a scanner's pace for so many keys is one, also when it stumbles: a radio that sends again.
constexpr int sureLength = 8;
constexpr int surePauseMs = 150;
constexpr int prefixedPauseMs = 400;
// A station whose scanner was measured slower than a hand is told from one by its prefix only.
constexpr int slowestPauseMs = 60;

bool isEnd(const KeyStroke &stroke)
{
    if (stroke.text == u"\n" || stroke.text == u"\r")
        return true; // also as Ctrl+J and Ctrl+M
    const bool isEndKey = stroke.key == Qt::Key_Return || stroke.key == Qt::Key_Enter || stroke.key == Qt::Key_Tab;
    return isEndKey && (stroke.modifiers & ~Qt::KeypadModifier) == Qt::NoModifier;
}

bool isPrintable(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
}

// The accent alone, as it stands on the key.
QString deadText(int key)
{
    switch (key) {
    case Qt::Key_Dead_Circumflex:
        return QStringLiteral("^");
    case Qt::Key_Dead_Tilde:
        return QStringLiteral("~");
    case Qt::Key_Dead_Grave:
        return QStringLiteral("`");
    case Qt::Key_Dead_Acute:
        return QStringLiteral("´");
    case Qt::Key_Dead_Diaeresis:
        return QStringLiteral("¨");
    default:
        return {};
    }
}

// "â" was typed as a dead ^ and an a, "¹" as a dead ^ and a 1.
QString takenApart(const QString &text)
{
    static const QHash<char16_t, QChar> accents{
        {u'\u0302', u'^'}, {u'\u0303', u'~'}, {u'\u0300', u'`'}, {u'\u0301', u'\u00B4'}, {u'\u0308', u'\u00A8'}};
    static const QString raised = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString apart;
    for (const QChar character : text) {
        if (const qsizetype digit = raised.indexOf(character); digit >= 0) {
            apart += u'^';
            apart += QString::number(digit);
            continue;
        }
        const QString parts = QString(character).normalized(QString::NormalizationForm_D);
        const auto accent = parts.size() == 2 ? accents.constFind(parts[1].unicode()) : accents.constEnd();
        if (accent == accents.constEnd()) {
            apart += character;
        } else {
            apart += *accent;
            apart += parts[0];
        }
    }
    return apart;
}

// A key that writes nothing: a scanner may be set to it for the separator.
QString nameOf(const KeyStroke &stroke)
{
    const bool isFunction = stroke.key >= Qt::Key_F1 && stroke.key <= Qt::Key_F35;
    if (isFunction && stroke.modifiers == Qt::NoModifier)
        return QStringLiteral("<F%1>").arg(stroke.key - Qt::Key_F1 + 1);
    const bool isAscii = stroke.key > Qt::Key_Space && stroke.key < Qt::Key_AsciiTilde;
    if (isAscii && stroke.modifiers == Qt::ControlModifier)
        return QStringLiteral("<Ctrl+%1>").arg(QChar(stroke.key));
    return {};
}

} // namespace

QString withoutAdditions(const QString &scan, const ScannerSetup &setup)
{
    QString text = scan;
    if (!setup.prefix.isEmpty() && text.startsWith(setup.prefix))
        text.remove(0, setup.prefix.size());
    if (!setup.wedge.suffix.isEmpty() && text.endsWith(setup.wedge.suffix))
        text.chop(setup.wedge.suffix.size());
    return text.trimmed();
}

bool isSeparatorKey(int key, Qt::KeyboardModifiers modifiers, const QString &text)
{
    const bool control = modifiers.testFlag(Qt::ControlModifier);
    // X11 gives Ctrl+5 the text of a GS: a hand means the shortcut.
    if (control && key >= Qt::Key_0 && key <= Qt::Key_9)
        return false;
    return text == separator || (key == Qt::Key_BracketRight && control) ||
           (key == Qt::Key_F8 && modifiers == Qt::NoModifier) || key == separator.unicode();
}

bool isAltDigit(int key, Qt::KeyboardModifiers modifiers)
{
    return (modifiers & ~Qt::KeypadModifier) == Qt::AltModifier && key >= Qt::Key_0 && key <= Qt::Key_9;
}

QString altCodeText(const QString &digits)
{
    // A scanner in this mode may send whole labels so. Digits that are no character are kept as digits.
    const ushort code = digits.toUShort();
    if (code == separator.unicode() || (code >= 0x20 && code < 0x7F))
        return QChar(code);
    return digits;
}

int KeyBurst::pauseMs() const
{
    if (hasPrefix())
        return prefixedPauseMs;
    if (m_keys >= sureLength)
        return surePauseMs;
    return std::clamp(2 * m_setup.longestPauseMs, handPauseMs, slowestPauseMs);
}

bool KeyBurst::hasPrefix() const
{
    return !m_setup.prefix.isEmpty() && m_text.startsWith(m_setup.prefix);
}

bool KeyBurst::mayBePrefix() const
{
    return !m_setup.prefix.isEmpty() && m_setup.prefix.startsWith(m_text);
}

bool KeyBurst::isLongEnough() const
{
    return hasPrefix() ? m_text.size() > m_setup.prefix.size() : m_text.size() >= leastLength;
}

bool KeyBurst::belongs(const KeyStroke &stroke) const
{
    const qint64 pause = stroke.time - m_last;
    return m_keys > 0 && stroke.time > 0 && !stroke.isRepeat && pause >= 0 && pause <= pauseMs();
}

bool KeyBurst::wouldHold(const KeyStroke &stroke) const
{
    if (!belongs(stroke))
        return false;
    KeyBurst then(*this);
    const Step step = then.press(stroke);
    return step == Step::Held || step == Step::Ended;
}

// Nothing: no key of a scan.
std::optional<QString> KeyBurst::textOf(const KeyStroke &stroke)
{
    if (isAltDigit(stroke.key, stroke.modifiers)) {
        m_altDigits += QChar(stroke.key);
        return QString();
    }
    const bool isInside = m_keys > 0 && stroke.text == separator;
    if (isInside || isSeparatorKey(stroke.key, stroke.modifiers, stroke.text)) {
        m_separatorWay = stroke.key == Qt::Key_F8 ? QStringLiteral("F8") : QStringLiteral("GS");
        return QString(separator);
    }
    if (const QString dead = deadText(stroke.key); !dead.isEmpty())
        return dead;
    if (isPrintable(stroke.text))
        return takenApart(stroke.text);
    if (!stroke.text.isEmpty() && mayBePrefix() && m_setup.prefix.mid(m_text.size()).startsWith(stroke.text))
        return stroke.text; // STX and the like
    if (const QString name = nameOf(stroke); !name.isEmpty() && m_keys > 0)
        return name;
    return std::nullopt;
}

KeyBurst::Step KeyBurst::press(const KeyStroke &stroke)
{
    if (!belongs(stroke))
        return begin(stroke);
    if (isEnd(stroke)) {
        releaseAlt();
        if (isLongEnough())
            return Step::Ended;
        forget();
        return Step::Typed;
    }
    const auto text = textOf(stroke);
    if (!text) {
        forget();
        return Step::Typed;
    }
    add(stroke, *text);
    return Step::Held;
}

KeyBurst::Step KeyBurst::begin(const KeyStroke &stroke)
{
    forget();
    if (stroke.time <= 0 || stroke.isRepeat || isEnd(stroke))
        return Step::Typed;
    const auto text = textOf(stroke);
    if (!text || *text == separator) {
        forget();
        return Step::Typed;
    }
    m_first = m_last = stroke.time;
    add(stroke, *text);
    // A digit with Alt writes nothing yet, and a prefix is nobody's text.
    const bool isKept = text->isEmpty() || mayBePrefix();
    return isKept ? Step::Held : Step::Started;
}

void KeyBurst::add(const KeyStroke &stroke, const QString &text)
{
    m_longestPause = std::max(m_longestPause, stroke.time - m_last);
    m_last = stroke.time;
    ++m_keys;
    m_text += text;
}

KeyBurst::Step KeyBurst::commit(const QString &text)
{
    if (!isActive())
        return Step::Typed;
    m_text += takenApart(text);
    ++m_keys;
    return Step::Held;
}

void KeyBurst::releaseAlt()
{
    if (m_altDigits.isEmpty())
        return;
    const QString character = altCodeText(std::exchange(m_altDigits, QString()));
    if (character == separator)
        m_separatorWay = QStringLiteral("Alt+029");
    m_text += character;
}

KeyBurst::Step KeyBurst::expire()
{
    releaseAlt();
    if (m_setup.endsByItself && isLongEnough())
        return Step::Ended;
    forget();
    return Step::Typed;
}

void KeyBurst::forget()
{
    m_text.clear();
    m_altDigits.clear();
    m_separatorWay.clear();
    m_keys = 0;
    m_first = m_last = m_longestPause = 0;
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scanning/scannerwords.h"

#include <QCoreApplication>

namespace bm
{
namespace
{

QString translated(const char *words)
{
    return QCoreApplication::translate("bm::ScannerWords", words);
}

// Control characters have no face.
QString shownText(const QString &text)
{
    QString shown;
    for (const QChar character : text)
        shown += character.unicode() < 0x20 ? QStringLiteral("<%1>").arg(int(character.unicode())) : QString(character);
    return shown;
}

QString keyboardName(LayoutFault fault)
{
    switch (fault) {
    case LayoutFault::German:
        return translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "German"));
    case LayoutFault::French:
        return translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "French"));
    case LayoutFault::Spanish:
        return translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "Spanish"));
    case LayoutFault::None:
    case LayoutFault::CapsLock:
    case LayoutFault::Unknown:
        break;
    }
    return {};
}

} // namespace

QString separatorWords(const ScannerSetup &setup)
{
    if (!setup.wedge.gs.isEmpty())
        return translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "Sent as %1")).arg(shownText(setup.wedge.gs));
    return translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "Every usual way: GS, Ctrl+], F8, Alt+029"));
}

QString aimWords(const ScannerSetup &setup)
{
    if (!setup.sendsAim)
        return translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "Not learned yet"));
    return *setup.sendsAim
               ? translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "Sent"))
               : translated(QT_TRANSLATE_NOOP("bm::ScannerWords",
                                              "Not sent: a code that reads as a whole GS1 label is taken for one"));
}

QString prefixWords(const ScannerSetup &setup)
{
    return setup.prefix.isEmpty() ? translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "Nothing"))
                                  : shownText(setup.prefix);
}

QString suffixWords(const ScannerSetup &setup)
{
    const QString text = shownText(setup.wedge.suffix);
    if (setup.endsByItself)
        return text.isEmpty() ? translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "Nothing")) : text;
    const QString key = translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "Return or Tab"));
    return text.isEmpty() ? key : translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "%1 and %2")).arg(text, key);
}

QString speedWords(const ScannerSetup &setup)
{
    if (setup.longestPauseMs == 0)
        return translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "Not measured yet"));
    return translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "A key in at most %1 ms")).arg(setup.longestPauseMs);
}

QString portWords(SerialScanner::State state, const QString &detail)
{
    switch (state) {
    case SerialScanner::State::None:
        return {};
    case SerialScanner::State::Open:
        return translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "Open"));
    case SerialScanner::State::Away:
        return translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "Not plugged in"));
    case SerialScanner::State::Failed:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "Does not open: %1")).arg(detail);
}

FaultWords faultWords(const LearnedScanner &learned)
{
    if (const QString keyboard = keyboardName(learned.fault); !keyboard.isEmpty()) {
        return {translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "Wrong keyboard")),
                translated(QT_TRANSLATE_NOOP("bm::ScannerWords",
                                             "The computer’s keyboard is %1, the scanner types for a US one."))
                    .arg(keyboard),
                translated(QT_TRANSLATE_NOOP("bm::ScannerWords",
                                             "Set the scanner’s country to %1, with the sheet in its manual."))
                    .arg(keyboard)};
    }
    if (learned.fault == LayoutFault::CapsLock)
        return {translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "Caps Lock")),
                translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "Large and small letters are turned round.")),
                translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "Press Caps Lock, then scan again."))};
    if (learned.fault == LayoutFault::Unknown)
        return {translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "Wrong characters")),
                translated(QT_TRANSLATE_NOOP("bm::ScannerWords",
                                             "The scanner and the computer are set to different keyboards.")),
                translated(QT_TRANSLATE_NOOP("bm::ScannerWords",
                                             "Set the scanner’s country to the computer’s, then scan again."))};
    if (learned.separatorLost)
        return {
            translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "No separator")),
            translated(
                QT_TRANSLATE_NOOP("bm::ScannerWords", "The scanner leaves out what parts a lot from what follows it.")),
            translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "Let it send GS or FNC1, with the sheet in its manual."))};
    return {translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "Unsafe separator")),
            translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "It is sent as “%1”, which may also stand in a lot."))
                .arg(shownText(learned.setup.wedge.gs)),
            translated(QT_TRANSLATE_NOOP("bm::ScannerWords", "Let the scanner send GS, or ~ for it."))};
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/floor/scanwords.h"

#include "documents/sentences.h"
#include "views/widgets/scanfeedback.h"

#include <QCoreApplication>

namespace bm
{
namespace
{

const char *wordsOf(gs1::ScanError error)
{
    using gs1::ScanError;
    switch (error) {
    case ScanError::None:
        return "";
    case ScanError::Empty:
        return QT_TRANSLATE_NOOP("bm::ScanWords", "There is nothing in it.");
    case ScanError::TooShort:
    case ScanError::Malformed:
        return QT_TRANSLATE_NOOP("bm::ScanWords", "A part of it is missing.");
    case ScanError::TooLong:
        return QT_TRANSLATE_NOOP("bm::ScanWords", "A part of it is too long: a separator may be missing.");
    case ScanError::Charset:
    case ScanError::Content:
        return QT_TRANSLATE_NOOP("bm::ScanWords", "It has characters that must not be there.");
    case ScanError::CheckDigit:
        return QT_TRANSLATE_NOOP("bm::ScanWords", "A check digit is wrong.");
    case ScanError::Date:
    case ScanError::Time:
        return QT_TRANSLATE_NOOP("bm::ScanWords", "A date in it does not exist.");
    case ScanError::Country:
    case ScanError::Currency:
    case ScanError::Gcp:
        return QT_TRANSLATE_NOOP("bm::ScanWords", "A code in it does not exist.");
    case ScanError::UnknownAi:
        return QT_TRANSLATE_NOOP("bm::ScanWords", "It has an application identifier that does not exist.");
    case ScanError::Symbology:
        return QT_TRANSLATE_NOOP(
            "bm::ScanWords", "The scanner's first characters are garbled: its keyboard layout is not the computer's.");
    case ScanError::AiExclusive:
    case ScanError::AiRequisite:
    case ScanError::AiRepeat:
        return QT_TRANSLATE_NOOP("bm::ScanWords", "Its parts do not belong together.");
    case ScanError::Dl:
        break;
    }
    return QT_TRANSLATE_NOOP("bm::ScanWords", "The web address in it is not a correct Digital Link.");
}

const char *wordsOf(gs1::ScanWarningKind kind)
{
    switch (kind) {
    case gs1::ScanWarningKind::SeparatorMissing:
        return QT_TRANSLATE_NOOP("bm::ScanWords",
                                 "The lot looks like a lot and a date run together: %1. Compare it with the label.");
    case gs1::ScanWarningKind::KeyboardLayout:
        return QT_TRANSLATE_NOOP("bm::ScanWords",
                                 "The keyboard layout is not the scanner's. Compare the code with the label.");
    case gs1::ScanWarningKind::AddOnIgnored:
        break;
    }
    return QT_TRANSLATE_NOOP("bm::ScanWords", "The small digits beside the bars were left out.");
}

QString translated(const char *words)
{
    return QCoreApplication::translate("bm::ScanWords", words);
}

} // namespace

void refuse(ScanFeedback &feedback, const QString &headline, const Error &error)
{
    feedback.showRefused(headline, sentence(error), wayOut(error));
}

bool isReadable(const gs1::ScanAnswer &scan)
{
    return scan.valid || (scan.error == gs1::ScanError::AiRequisite && !scan.ais.isEmpty());
}

QString scanSentence(const gs1::ScanAnswer &scan)
{
    const QString words = translated(wordsOf(scan.error));
    return scan.errorAi.isEmpty() ? words
                                  : translated(QT_TRANSLATE_NOOP("bm::ScanWords", "(%1) %2")).arg(scan.errorAi, words);
}

QString scanWarningSentence(const gs1::ScanAnswer &scan)
{
    if (scan.warnings.isEmpty())
        return {};
    const gs1::ScanWarning &first = scan.warnings.first();
    const QString words = translated(wordsOf(first.kind));
    return words.contains(u"%1") ? words.arg(first.detail) : words;
}

QString readingName(gs1::ReadingKind kind)
{
    switch (kind) {
    case gs1::ReadingKind::Gtin:
        return translated(QT_TRANSLATE_NOOP("bm::ScanWords", "It is a product number"));
    case gs1::ReadingKind::Sscc:
        return translated(QT_TRANSLATE_NOOP("bm::ScanWords", "It is a pallet number"));
    case gs1::ReadingKind::ElementString:
        return translated(QT_TRANSLATE_NOOP("bm::ScanWords", "It is a GS1 label"));
    case gs1::ReadingKind::Text:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("bm::ScanWords", "It is a lot code"));
}

QString understoodWords(const gs1::ScanAnswer &scan)
{
    if (!isReadable(scan))
        return scanSentence(scan);
    if (scan.kind == gs1::ScanKind::Ambiguous)
        return translated(QT_TRANSLATE_NOOP("bm::ScanWords", "Several readings"));
    if (scan.kind == gs1::ScanKind::Plain)
        return translated(QT_TRANSLATE_NOOP("bm::ScanWords", "Text"));
    QStringList words;
    const auto add = [&words](const char *form, const QString &value) {
        if (!value.isEmpty())
            words += translated(form).arg(value);
    };
    add(QT_TRANSLATE_NOOP("bm::ScanWords", "Lot %1"), scan.lot());
    add(QT_TRANSLATE_NOOP("bm::ScanWords", "Pallet %1"), scan.sscc());
    add(QT_TRANSLATE_NOOP("bm::ScanWords", "Product %1"), scan.gtin());
    return words.isEmpty() ? translated(QT_TRANSLATE_NOOP("bm::ScanWords", "A GS1 label")) : words.join(u", ");
}

} // namespace bm

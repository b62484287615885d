// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/scanning/keyburst.h"
#include "domain/scanning/scannerlearning.h"

#include <cstdint>

using namespace bm;

namespace
{

const QDate today(2026, 11, 22);

gs1::WedgeSetup setupOf(uint8_t choice)
{
    gs1::WedgeSetup setup;
    if ((choice & 1) != 0)
        setup.gs = QStringLiteral("~");
    if ((choice & 2) != 0)
        setup.aim = (choice & 4) != 0;
    setup.assumeGs1 = (choice & 8) != 0;
    if ((choice & 16) != 0)
        setup.suffix = QStringLiteral("\t");
    return setup;
}

void check(bool holds)
{
    if (!holds)
        __builtin_trap();
}

// What every answer keeps, whatever was scanned.
void checkAnswer(const gs1::ScanAnswer &answer)
{
    check(answer.valid == (answer.error == gs1::ScanError::None));
    check(answer.kind != gs1::ScanKind::Ambiguous || !answer.readings.isEmpty());
    for (const gs1::ScanElement &element : answer.ais)
        check(gs1::AiTable::builtIn().find(element.ai) != nullptr && !element.value.isEmpty());
    // Every name that is asked for answers something.
    (void)answer.lot();
    (void)answer.gtin();
    (void)answer.sscc();
    (void)answer.date(u"expiration_date");
    (void)answer.measure(u"net_weight");
}

// Keys with the text's own pace, so that bursts begin and break anywhere.
void typeBurst(const QString &text)
{
    KeyBurst burst;
    qint64 time = 1;
    for (const QChar character : text) {
        time += character.unicode() % 64;
        const KeyStroke stroke{character.unicode(), Qt::NoModifier, character, time, false};
        (void)burst.wouldHold(stroke);
        if (burst.press(stroke) == KeyBurst::Step::Ended)
            burst.forget();
    }
    (void)burst.expire();
}

} // namespace

// The first byte chooses the scanner's set-up, a line break parts the symbols of a label, the rest was scanned. A text
// that begins with "dictionary" is read as one.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data + 1), qsizetype(size - 1));
    if (text.startsWith(u"dictionary")) {
        if (const auto table = gs1::AiTable::builtIn().extendedBy(text.mid(10)))
            (void)gs1::parse({{text.mid(10)}, today, setupOf(data[0])}, *table);
        return 0;
    }
    checkAnswer(gs1::parse({text.split(u'\n'), today, setupOf(data[0])}));
    (void)learnScanner(text, (data[0] & 32) != 0, data[0]);
    typeBurst(text);
    return 0;
}

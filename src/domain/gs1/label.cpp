// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gs1/label.h"

#include "domain/gs1/derived.h"

#include <algorithm>

namespace bm::gs1
{
namespace
{
QList<ScanElement> publicElements(const std::vector<Element> &elements)
{
    QList<ScanElement> list;
    for (const Element &element : elements)
        list.append({element.entry->number.toText(), element.value});
    return list;
}

ScanAnswer failure(const SymbolReading &symbol)
{
    ScanAnswer answer;
    answer.symbology = symbol.symbology;
    answer.warnings = symbol.warnings;
    answer.error = symbol.elements.error;
    answer.errorAi = symbol.elements.errorAi;
    return answer;
}

// A second symbol of the label may say again what the first said: that is one element. Values that differ stay both,
// for the check of repeats to see.
void append(const std::vector<Element> &symbol, std::vector<Element> *label)
{
    const size_t before = label->size();
    for (const Element &element : symbol) {
        const auto end = label->begin() + static_cast<std::ptrdiff_t>(before);
        const bool isKnown = std::any_of(label->begin(), end, [&](const Element &known) {
            return known.entry == element.entry && known.value == element.value;
        });
        if (!isKnown)
            label->push_back(element);
    }
}

void setElements(const std::vector<Element> &label, const QDate &today, ScanAnswer *answer)
{
    answer->ais = publicElements(label);
    answer->derived = derive(label, today);
    for (const Element &element : label) {
        if (const auto warning = missingSeparator(element, today))
            answer->warnings.append(*warning);
    }
    // Companions cannot be judged before the person said what the ambiguous symbol is.
    const bool isJudged = answer->kind != ScanKind::Ambiguous;
    const Disagreement disagreement = isJudged ? checkTogether(label) : Disagreement();
    answer->error = disagreement.error;
    answer->errorAi = disagreement.ai;
    answer->valid = disagreement.error == ScanError::None;
}

void setReadings(const SymbolReading &symbol, const QDate &today, ScanAnswer *answer)
{
    for (const auto &[kind, elements] : symbol.readings)
        answer->readings.append({kind, publicElements(elements), derive(elements, today)});
    answer->readings.append({ReadingKind::Text, {}, {}});
}

// What must be asked comes before what is known, that before plain text.
void mergeKind(const SymbolReading &symbol, const QDate &today, ScanAnswer *answer)
{
    if (answer->symbology.isEmpty())
        answer->symbology = symbol.symbology;
    if (answer->plain.isEmpty())
        answer->plain = symbol.plain;
    answer->warnings.append(symbol.warnings);
    if (symbol.kind == ScanKind::Ambiguous && answer->kind != ScanKind::Ambiguous) {
        answer->kind = ScanKind::Ambiguous;
        answer->plain = symbol.plain;
        setReadings(symbol, today, answer);
    } else if (symbol.kind == ScanKind::Gs1 && answer->kind == ScanKind::Plain) {
        answer->kind = ScanKind::Gs1;
    }
}
} // namespace

ScanAnswer judgeLabel(const std::vector<SymbolReading> &symbols, const QDate &today)
{
    if (symbols.empty())
        return failure(failedSymbol(ScanError::Empty));
    const auto failed = std::find_if(symbols.begin(), symbols.end(), [](const SymbolReading &symbol) {
        return symbol.elements.error != ScanError::None;
    });
    if (failed != symbols.end())
        return failure(*failed);
    ScanAnswer answer;
    std::vector<Element> label;
    for (const SymbolReading &symbol : symbols) {
        mergeKind(symbol, today, &answer);
        append(symbol.elements.list, &label);
    }
    setElements(label, today, &answer);
    return answer;
}

} // namespace bm::gs1

// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gs1/elements.h"

#include <QVarLengthArray>
#include <algorithm>

namespace bm::gs1
{
namespace
{
using Label = QVarLengthArray<const Element *, 16>;

bool has(const Label &label, const AiPattern &pattern, AiNumber except)
{
    return std::any_of(label.begin(), label.end(), [&](const Element *element) {
        return element->entry->number != except && pattern.matches(element->entry->number);
    });
}

bool isExcluded(const Label &label, const AiEntry &entry)
{
    return std::any_of(entry.excludes.begin(), entry.excludes.end(),
                       [&](const AiPattern &pattern) { return has(label, pattern, entry.number); });
}

bool isMet(const Label &label, const AiNeed &need, AiNumber asker)
{
    return std::any_of(need.begin(), need.end(), [&](const std::vector<AiPattern> &choice) {
        return std::all_of(choice.begin(), choice.end(),
                           [&](const AiPattern &pattern) { return has(label, pattern, asker); });
    });
}

bool lacksCompanion(const Label &label, const AiEntry &entry)
{
    return !std::all_of(entry.needs.begin(), entry.needs.end(),
                        [&](const AiNeed &need) { return isMet(label, need, entry.number); });
}

// A digital signature (8030) signs one item: keys that may stand for a class must then carry their serial.
bool lacksSerialForSignature(const Element &element)
{
    const QString ai = element.entry->number.toText();
    return (ai == u"253" || ai == u"255" || ai == u"8003") && element.value.size() == element.entry->minimumLength();
}

template <typename Predicate>
Disagreement firstOf(const Label &label, ScanError error, Predicate isWrong)
{
    const auto wrong = std::find_if(label.begin(), label.end(), isWrong);
    return wrong == label.end() ? Disagreement() : Disagreement{error, (*wrong)->entry->number.toText()};
}

Disagreement checkRepeats(const Label &label)
{
    const auto differs = [](const Element *a, const Element *b) {
        return a->entry->number == b->entry->number && a->value != b->value;
    };
    const auto wrong = std::adjacent_find(label.begin(), label.end(), differs);
    return wrong == label.end() ? Disagreement() : Disagreement{ScanError::AiRepeat, (*wrong)->entry->number.toText()};
}
} // namespace

Disagreement checkTogether(const std::vector<Element> &elements)
{
    Label label;
    for (const Element &element : elements)
        label.append(&element);
    std::stable_sort(label.begin(), label.end(),
                     [](const Element *a, const Element *b) { return a->entry->number < b->entry->number; });

    const auto excluded = firstOf(label, ScanError::AiExclusive,
                                  [&](const Element *element) { return isExcluded(label, *element->entry); });
    if (excluded.error != ScanError::None)
        return excluded;
    const auto lacking = firstOf(label, ScanError::AiRequisite,
                                 [&](const Element *element) { return lacksCompanion(label, *element->entry); });
    if (lacking.error != ScanError::None)
        return lacking;
    const auto repeated = checkRepeats(label);
    if (repeated.error != ScanError::None)
        return repeated;
    const bool isSigned = std::any_of(label.begin(), label.end(),
                                      [](const Element *element) { return element->entry->number.aligned() == 8030; });
    return isSigned ? firstOf(label, ScanError::AiRequisite,
                              [](const Element *element) { return lacksSerialForSignature(*element); })
                    : Disagreement();
}

} // namespace bm::gs1

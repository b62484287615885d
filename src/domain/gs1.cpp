// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gs1.h"

#include "domain/gs1/label.h"

#include <algorithm>
#include <array>

namespace bm::gs1
{
namespace
{
const ScanValue *findValue(const ScanAnswer &answer, QStringView name)
{
    const auto found = std::find_if(answer.derived.begin(), answer.derived.end(),
                                    [&](const ScanValue &value) { return value.name == name; });
    return found == answer.derived.end() ? nullptr : &*found;
}

// What the scanner's set-up added or replaced is undone before anything is read.
QString withoutSetup(QString text, const WedgeSetup &wedge)
{
    if (!wedge.suffix.isEmpty() && text.endsWith(wedge.suffix))
        text.chop(wedge.suffix.size());
    if (!wedge.gs.isEmpty())
        text.replace(wedge.gs, QStringLiteral("\x1d"));
    return text;
}
} // namespace

ScanAnswer parse(const ScanRequest &request, const AiTable &table)
{
    std::vector<SymbolReading> symbols;
    for (const QString &input : request.inputs)
        symbols.push_back(readSymbol(withoutSetup(input, request.wedge), request.wedge, table));
    return judgeLabel(symbols, request.today);
}

ScanAnswer readScan(const QString &text, const QDate &today, const WedgeSetup &wedge)
{
    return parse({{text}, today, wedge});
}

QString ScanAnswer::gtin() const
{
    const QString own = text(u"gtin");
    return own.isEmpty() ? text(u"content_gtin") : own;
}

QString ScanAnswer::text(QStringView name) const
{
    const ScanValue *found = findValue(*this, name);
    const QString *text = found != nullptr ? std::get_if<QString>(&found->value) : nullptr;
    return text != nullptr ? *text : QString();
}

QDate ScanAnswer::date(QStringView name) const
{
    return QDate::fromString(text(name).left(10), Qt::ISODate);
}

std::optional<ScanMeasure> ScanAnswer::measure(QStringView name) const
{
    const ScanValue *found = findValue(*this, name);
    const ScanMeasure *measure = found != nullptr ? std::get_if<ScanMeasure>(&found->value) : nullptr;
    return measure != nullptr ? std::optional(*measure) : std::nullopt;
}

QString ScanAnswer::element(QStringView ai) const
{
    const auto found =
        std::find_if(ais.begin(), ais.end(), [&](const ScanElement &element) { return element.ai == ai; });
    return found == ais.end() ? QString() : found->value;
}

QLatin1String scanErrorCode(ScanError error)
{
    switch (error) {
    case ScanError::None:
        return {};
    case ScanError::TooShort:
        return QLatin1String("TOO_SHORT");
    case ScanError::TooLong:
        return QLatin1String("TOO_LONG");
    case ScanError::Charset:
        return QLatin1String("CHARSET");
    case ScanError::CheckDigit:
        return QLatin1String("CHECK_DIGIT");
    case ScanError::Date:
        return QLatin1String("DATE");
    case ScanError::Time:
        return QLatin1String("TIME");
    case ScanError::Country:
        return QLatin1String("COUNTRY");
    case ScanError::Currency:
        return QLatin1String("CURRENCY");
    case ScanError::Gcp:
        return QLatin1String("GCP");
    case ScanError::Content:
        return QLatin1String("CONTENT");
    case ScanError::UnknownAi:
        return QLatin1String("UNKNOWN_AI");
    case ScanError::Empty:
        return QLatin1String("EMPTY");
    case ScanError::Malformed:
        return QLatin1String("MALFORMED");
    case ScanError::Symbology:
        return QLatin1String("SYMBOLOGY");
    case ScanError::AiExclusive:
        return QLatin1String("AI_EXCLUSIVE");
    case ScanError::AiRequisite:
        return QLatin1String("AI_REQUISITE");
    case ScanError::AiRepeat:
        return QLatin1String("AI_REPEAT");
    case ScanError::Dl:
        return QLatin1String("DL");
    }
    return {};
}

QLatin1String scanKindCode(ScanKind kind)
{
    switch (kind) {
    case ScanKind::Gs1:
        return QLatin1String("gs1");
    case ScanKind::Plain:
        return QLatin1String("plain");
    case ScanKind::Ambiguous:
        return QLatin1String("ambiguous");
    }
    return {};
}

QLatin1String scanWarningCode(ScanWarningKind kind)
{
    switch (kind) {
    case ScanWarningKind::SeparatorMissing:
        return QLatin1String("SEPARATOR_MISSING");
    case ScanWarningKind::KeyboardLayout:
        return QLatin1String("KEYBOARD_LAYOUT");
    case ScanWarningKind::AddOnIgnored:
        return QLatin1String("ADD_ON_IGNORED");
    }
    return {};
}

QLatin1String readingCode(ReadingKind kind)
{
    switch (kind) {
    case ReadingKind::Gtin:
        return QLatin1String("gtin");
    case ReadingKind::Sscc:
        return QLatin1String("sscc");
    case ReadingKind::ElementString:
        return QLatin1String("element_string");
    case ReadingKind::Text:
        return QLatin1String("text");
    }
    return {};
}

} // namespace bm::gs1

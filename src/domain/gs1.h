// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/gs1ai.h"

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <optional>
#include <variant>

// What a scanner read, understood. A view needs one call:
//
//     const gs1::ScanAnswer scan = gs1::readScan(text, today);
//     if (!scan.valid)                                    // scan.error, scan.errorAi, scan.warnings say why
//     switch (scan.kind)
//     case Gs1:       scan.lot(), scan.gtin(), scan.sscc(), scan.date(u"expiration_date"), scan.measure(u"net_weight")
//     case Plain:     scan.plain                          // a label of somebody's own
//     case Ambiguous: scan.readings                       // ask the person
namespace bm::gs1
{

enum class ScanKind { Gs1, Plain, Ambiguous };

// How this station's scanner is set up.
struct WedgeSetup
{
    // What the scanner sends for the separator GS (U+001D), "" when it sends GS itself.
    QString gs;
    // Whether the scanner sends the symbology identifier ("]C1") first. True: what comes without one is refused. False:
    // nothing is concluded from its absence. Not known: what looks like a garbled identifier is refused.
    std::optional<bool> aim;
    // Text without an identifier is an element string when it is a complete and consistent one.
    bool assumeGs1 = false;
    // What the scanner appends, "" for nothing.
    QString suffix;

    friend bool operator==(const WedgeSetup &, const WedgeSetup &) = default;
};

struct ScanRequest
{
    QStringList inputs; // the symbols of one label, in the order they were scanned
    QDate today;        // the century of two-digit years hangs on it
    WedgeSetup wedge;
};

// An AI with its value as it stood in the symbol.
struct ScanElement
{
    QString ai;
    QString value;

    friend bool operator==(const ScanElement &, const ScanElement &) = default;
};

// An exact decimal. The unit is UN/ECE Recommendation 20 ("KGM"), the currency ISO 4217 numeric; "" when not known.
struct ScanMeasure
{
    QString value;
    QString unit;
    QString currency;

    friend bool operator==(const ScanMeasure &, const ScanMeasure &) = default;
};

// What an AI means: its name in the contract ("lot", "expiration_date") and a text, texts or a measure.
struct ScanValue
{
    QString name;
    std::variant<QString, QStringList, ScanMeasure> value;

    friend bool operator==(const ScanValue &, const ScanValue &) = default;
};

enum class ScanWarningKind {
    SeparatorMissing, // the lot or serial ends in what may be the next AI with a date: a lost FNC1
    KeyboardLayout,   // the computer's keyboard layout is not the scanner's
    AddOnIgnored,     // the two or five digits beside an EAN symbol
};

struct ScanWarning
{
    ScanWarningKind kind = ScanWarningKind::SeparatorMissing;
    QString ai;
    QString detail; // the value, with bars where it may have to be parted

    friend bool operator==(const ScanWarning &, const ScanWarning &) = default;
};

enum class ReadingKind { Gtin, Sscc, ElementString, Text };

// One of the things that an ambiguous text can be.
struct ScanReading
{
    ReadingKind kind = ReadingKind::Text;
    QList<ScanElement> ais;
    QList<ScanValue> derived;
};

struct ScanAnswer
{
    bool valid = false;
    ScanKind kind = ScanKind::Plain;
    QString symbology; // "GS1-128"; "" when nothing told it
    // Also filled when only the companions are wrong (AiExclusive, AiRequisite, AiRepeat): another scan of the same
    // label may complete them.
    QList<ScanElement> ais;
    QList<ScanValue> derived;
    QString plain; // the text of a plain label, and the text that is ambiguous
    QList<ScanReading> readings;
    QList<ScanWarning> warnings;
    ScanError error = ScanError::None;
    QString errorAi; // "" when the error belongs to no single AI

    // The values a plant asks for; "" or an empty date when the label has none. Raw digits: element(ai).
    QString lot() const { return text(u"lot"); }
    QString gtin() const; // of the item, else of the items inside (AI 02): a box is stored by what is in it
    QString sscc() const { return text(u"sscc"); }
    QString text(QStringView name) const;
    QDate date(QStringView name) const;
    std::optional<ScanMeasure> measure(QStringView name) const;
    QString element(QStringView ai) const;
};

// Reads the symbols of one label. Always answers; never guesses.
ScanAnswer parse(const ScanRequest &request, const AiTable &table = AiTable::builtIn());

// The same for one symbol.
ScanAnswer readScan(const QString &text, const QDate &today, const WedgeSetup &wedge = {});

// "gs1", "plain", "ambiguous"; "SEPARATOR_MISSING" and so on; "gtin", "sscc", "element_string", "text".
QLatin1String scanKindCode(ScanKind kind);
QLatin1String scanWarningCode(ScanWarningKind kind);
QLatin1String readingCode(ReadingKind kind);

} // namespace bm::gs1

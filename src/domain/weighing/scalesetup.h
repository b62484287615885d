// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace bm
{

// Where the scale of a workstation is: at a serial port, or at an address in the network.
struct ScaleSetup
{
    enum class Line { None, Serial, Network };
    enum class Frame { Bits8None, Bits7Even, Bits7Odd };
    static constexpr quint16 usualPort = 4305;
    static constexpr int usualBaudRate = 9600;

    Line line = Line::None;
    QString place; // a port's name or path, or a host
    int baudRate = usualBaudRate;
    Frame frame = Frame::Bits8None;
    quint16 port = usualPort;

    bool isThere() const { return line != Line::None; }

    friend bool operator==(const ScaleSetup &, const ScaleSetup &) = default;
};

// "" for none, "/dev/ttyUSB0", "/dev/ttyS0@2400,7E1", "tcp://scale-3", "tcp://10.0.0.7:8000". What is usual is left
// out.
QString scaleToText(const ScaleSetup &setup);
// Errors: BadUrl with the text, field "scale".
Result<ScaleSetup> scaleFromText(const QString &text);

} // namespace bm

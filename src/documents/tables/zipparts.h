// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/tables/tablefile.h"

#include <QHash>
#include <functional>

namespace bm
{

// The parts of a zip by name, unpacked in memory; only those that are wanted. Nothing is ever written to a disk.
using ZipParts = QHash<QString, QByteArray>;
std::variant<ZipParts, TableFailure> zipParts(const QByteArray &zip,
                                              const std::function<bool(const QString &name)> &wanted, qint64 mostBytes);

} // namespace bm

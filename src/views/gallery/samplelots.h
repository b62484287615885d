// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/statuslook.h"

#include <QStringList>
#include <utility>
#include <vector>

class QObject;
class QStandardItemModel;

namespace bm
{

// What the gallery shows in its table and as chips; never shown outside of it.
QStandardItemModel *makeSampleLots(QObject *parent);
std::vector<std::pair<StatusKind, QStringList>> sampleStatusWords();

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/gs1/elements.h"

namespace bm::gs1
{

// Whether the text begins as a web link does; the scheme is all lower or all upper case.
bool isWebLink(QStringView text);

// A web link on somebody's own host whose path holds no GS1 key: a label of their own, not a broken Digital Link.
bool isOrdinaryWebLink(QStringView text, const AiTable &table);

// The elements of a GS1 Digital Link URI: the last key with its qualifiers in the path, attributes in the query.
Elements readDigitalLink(QStringView text, const AiTable &table);

} // namespace bm::gs1

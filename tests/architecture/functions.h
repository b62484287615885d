// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture/sourcetree.h"

namespace bm::architecture
{

struct Function
{
    QString head;  // what stands before the body, without spaces too many
    int line = 0;  // where the body opens
    int lines = 0; // from the opening to the closing brace
};

// The functions of a file, found by their braces: whatever opens at file, namespace or class level and is neither a
// namespace, a type nor data. Lambdas count with the function around them.
QList<Function> functionsOf(const SourceFile &file);

} // namespace bm::architecture

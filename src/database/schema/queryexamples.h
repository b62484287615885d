// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace bm
{

// Questions that people put to the tables themselves, one text for both engines. The codes in them are examples.
struct QueryExample
{
    QString question;
    QString sql;
};
const std::vector<QueryExample> &queryExamples();

} // namespace bm

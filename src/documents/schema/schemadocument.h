// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/schema/queryexamples.h"
#include "database/schema/schemareference.h"

namespace bm
{

// The reference of a database's tables for people: every table with its words, columns, keys and checks, indexes,
// views, what the database guarantees, and questions to ask it.
QString schemaMarkdown(const SchemaReference &schema, const std::vector<QueryExample> &examples);

// The same tables and their links as a picture for Graphviz.
QString schemaDot(const SchemaReference &schema);

} // namespace bm

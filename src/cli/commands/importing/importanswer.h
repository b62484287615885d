// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/tables/tablefile.h"
#include "services/importing/imports.h"

#include <QJsonObject>

namespace bm::cli
{

// "doubtful_date": what a program is told about a cell or a row. Scripts depend on the names: none changes.
QString importProblemName(ImportProblem problem);
QString importStateName(ImportRow::State state);

// The whole answer for programs, and the rows of which there is something to say for people.
QJsonObject importJson(const ImportRequest &request, const TableFile &file, const ImportPreview &preview,
                       bool isWritten);
QString importText(const ImportRequest &request, const ImportPreview &preview);

} // namespace bm::cli

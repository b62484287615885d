// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/gs1.h"

#include <QByteArray>
#include <QJsonObject>

namespace bm::cli
{

// The answer of `scan` as CLI.md defines it. Where nothing could be read, "kind" is null.
QJsonObject scanAnswerJson(const gs1::ScanAnswer &answer);

// A request of `scan --jsonl`; "ref_date" takes the place of today. Errors: Required (field "input"), BadDate (field
// "ref_date").
Result<gs1::ScanRequest> scanRequestFromJson(const QJsonObject &request, const QDate &today);

// One line of `scan --jsonl` -> one line of JSON without its line break. "id" and the input come back with the answer;
// a line that is no request is answered with MALFORMED.
QByteArray answerScanRequest(const QByteArray &line, const QDate &today,
                             const gs1::AiTable &table = gs1::AiTable::builtIn());

// `scan TEXT` and a line of `scan -`: what the scanner read -> one line of JSON.
QByteArray answerScanText(const QString &text, const QDate &today, const gs1::AiTable &table = gs1::AiTable::builtIn());

} // namespace bm::cli

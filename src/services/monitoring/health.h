// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/monitoring/queryplan.h"
#include "services/monitoring/keyquestions.h"

namespace bm
{

enum class Verdict { Ok, Unknown, Attention, Bad }; // Unknown: nobody measures it here

enum class HealthCheck {
    Size,
    FreeSpace,
    Backup,
    Integrity,
    Journal,
    Connections,
    SlowStatements,
    Refusals,
    UnusedIndexes,
    Seal,
};

// The checks that there are for an engine, in the order in which they are told.
std::vector<HealthCheck> checksFor(Engine engine);
// What a fact means: pure, so that every case has its test.
Verdict verdictOf(HealthCheck check, const HealthFacts &facts);

// One of the program's own questions as this database answers it.
struct AnalyzedQuestion
{
    KeyQuestion id = KeyQuestion::AnyCode;
    QString sql;
    MeasuredPlan plan;
};

struct Analysis
{
    Engine engine = Engine::SQLite;
    QString serverVersion;
    QString database; // for people
    QDateTime readAt;
    std::vector<AnalyzedQuestion> questions;
};

// Above these a question is marked: rows that it read by walking through whole tables, and its median time.
inline constexpr qint64 manyScannedRows = 5000;
inline constexpr double slowMs = 100;
inline constexpr double verySlowMs = 2000;
Verdict verdictOf(const MeasuredPlan &plan);

// How the database is, and how it answers; nothing here writes.
class Health
{
public:
    explicit Health(Session &session) : m_session(session) {}

    // Errors: Cancelled, those of the connection.
    Result<HealthFacts> look(const HealthOptions &options = {});
    Result<Analysis> analyze(const CancelFlag &cancel = {});

private:
    Session &m_session;
};

} // namespace bm

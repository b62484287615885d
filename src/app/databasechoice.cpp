// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/databasechoice.h"

namespace bm
{

namespace
{
DatabaseChoice failed(const Error &error, bool remember)
{
    DatabaseChoice choice;
    choice.failure = error;
    choice.remember = remember;
    return choice;
}

DatabaseChoice named(const ConnectionSettings &settings, const QString &source, bool remember)
{
    DatabaseChoice choice;
    choice.settings = settings;
    choice.environmentSource = source;
    choice.remember = remember;
    return choice;
}

DatabaseChoice remembered(const ChoiceFacts &facts)
{
    if (!facts.remembered.isEmpty()) {
        const auto settings = ConnectionSettings::tryFromText(facts.remembered);
        // A setting that was broken by hand is asked again, and mended by the answer.
        return settings ? named(*settings, {}, true) : failed(settings.error(), true);
    }
    if (facts.embeddedThere)
        return named({.engine = Engine::SQLite, .path = facts.embeddedFile}, {}, true);
    return {};
}

DatabaseChoice decided(const ChoiceFacts &facts)
{
    if (facts.commandLine)
        return named(*facts.commandLine, {}, false);
    if (!facts.environment)
        return failed(facts.environment.error(), false);
    const auto said = databaseOf(*facts.environment);
    if (!said)
        return failed(said.error(), false);
    if (*said)
        return named(**said, facts.environment->databaseUrlFrom, false);
    return remembered(facts);
}
} // namespace

DatabaseChoice chooseDatabase(const ChoiceFacts &facts)
{
    DatabaseChoice choice = decided(facts);
    if (facts.environment)
        choice.testDatabaseUrl = facts.environment->testDatabaseUrl;
    return choice;
}

} // namespace bm

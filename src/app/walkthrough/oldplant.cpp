// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/walkthrough/oldplant.h"

#include <QFile>

// The linker would drop the resource of a static library that nobody names.
static void needOldPlant()
{
    Q_INIT_RESOURCE(oldplant);
}

namespace bm
{

namespace
{
Result<QStringList> statementsOf(Engine engine, int runs)
{
    needOldPlant();
    QFile file(u":/walkthrough/oldplant." % engineName(engine) % u".sql");
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return Error{Reason::Internal, {}, file.fileName()};
    const QString text = QString::fromUtf8(file.readAll()).replace(QStringLiteral("%runs%"), QString::number(runs));
    QStringList statements;
    for (QString statement : text.split(QStringLiteral("\n--;\n"))) {
        // The driver takes no semicolon at the end.
        statement = statement.trimmed();
        if (statement.endsWith(u';'))
            statement.chop(1);
        statements << statement;
    }
    return statements;
}
} // namespace

Done makeOldPlant(const ConnectionSettings &settings, int runs)
{
    const auto mode = settings.engine == Engine::SQLite ? Database::Mode::Create : Database::Mode::ReadWrite;
    BM_TRY_ASSIGN(const std::unique_ptr<Database> database, Database::open(settings, mode));
    BM_TRY_ASSIGN(const QStringList statements, statementsOf(settings.engine, runs));
    BM_TRY(database->begin(false));
    for (const QString &statement : statements)
        BM_TRY(database->execute(statement));
    return database->commit();
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/deadlytools.h"

#include "support/privatecluster.h"

#include <QDir>
#include <QFile>

namespace bm::test
{
namespace
{
// $PPID is the program that started the tool, in the subshell as well; "exec" makes the tool the program's own child.
const char script[] = R"SH(#!/bin/sh
tool=$(basename "$0")
real="$BM_REAL_TOOLS/$tool"
[ "$1" = --version ] && exec "$real" "$@"
echo run >> "$BM_TOOL_RUNS"
[ "$(wc -l < "$BM_TOOL_RUNS")" -eq "$BM_DEADLY_RUN" ] || exec "$real" "$@"
case $BM_DEADLY_MOMENT in
start)
    kill -9 $PPID ;;
during)
    (
        question="SELECT 'there' FROM pg_stat_activity WHERE application_name = '$tool'"
        until [ "$("$BM_REAL_TOOLS/psql" -XAtc "$question" "$BM_TOOL_SERVER")" ] || ! kill -0 $$; do :; done
        kill -9 $PPID
    ) 2>/dev/null &
    exec "$real" "$@" ;;
end)
    "$real" "$@"
    kill -9 $PPID ;;
esac
)SH";
} // namespace

DeadlyTools::DeadlyTools(const QString &folder) : m_folder(QDir(folder).filePath(QStringLiteral("deadly")))
{
    const PrivateCluster &cluster = PrivateCluster::ofThisProgram();
    QDir().mkpath(m_folder);
    for (const char *tool : {"pg_dump", "pg_restore"}) {
        QFile file(QDir(m_folder).filePath(QString::fromLatin1(tool)));
        if (!file.open(QIODevice::WriteOnly) || file.write(script) < 0 ||
            !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            qFatal("cannot write %s", tool);
    }
    qputenv("BAKERMAIDEN_PG_TOOLS", QFile::encodeName(m_folder));
    qputenv("BM_REAL_TOOLS", QFile::encodeName(cluster.binaries()));
    qputenv("BM_TOOL_RUNS", QFile::encodeName(QDir(m_folder).filePath(QStringLiteral("runs"))));
    qputenv("BM_TOOL_SERVER", cluster.database(QStringLiteral("postgres")).toUrlWithoutPassword().toUtf8());
}

DeadlyTools::~DeadlyTools()
{
    qunsetenv("BAKERMAIDEN_PG_TOOLS");
}

void DeadlyTools::killAt(int run, const QString &moment) const
{
    QFile::remove(QDir(m_folder).filePath(QStringLiteral("runs")));
    qputenv("BM_DEADLY_RUN", QByteArray::number(run));
    qputenv("BM_DEADLY_MOMENT", moment.toUtf8());
}

} // namespace bm::test

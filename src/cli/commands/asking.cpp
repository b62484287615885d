// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/asking.h"

#include "cli/commandtable.h"

#include <unistd.h>

namespace bm::cli
{

bool somebodyCanBeAsked()
{
    return ::isatty(STDIN_FILENO) != 0;
}

bool personAgrees(Output &out)
{
    out.warning(Cli::tr("Go on? Type yes:"));
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return false;
    const QString word = QString::fromLocal8Bit(input.readLine()).trimmed().toLower();
    return word == u"y" || word == u"yes" || word == Cli::tr("yes");
}

} // namespace bm::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/kept/backupfault.h"

#include <array>

namespace bm
{
namespace
{
const QString fieldStart = QStringLiteral("backup:");

// In the order of the faults.
constexpr std::array names{"none",       "is_link",          "no_manifest",      "bad_manifest", "not_verified",
                           "other_name", "other_engine",     "other_plant",      "other_size",   "other_bytes",
                           "other_rows", "other_than_noted", "changed_meanwhile"};
static_assert(names.size() == size_t(BackupFault::ChangedMeanwhile) + 1);
} // namespace

Error faultError(BackupFault fault, const QString &detail)
{
    return Error{Reason::Corrupt, fieldStart + faultName(fault), detail};
}

BackupFault faultOf(const Error &error)
{
    if (error.reason != Reason::Corrupt || !error.field.startsWith(fieldStart))
        return BackupFault::None;
    const QString name = error.field.mid(fieldStart.size());
    for (size_t i = 0; i < names.size(); ++i) {
        if (name == QLatin1String(names[i]))
            return BackupFault(i);
    }
    return BackupFault::None;
}

QString faultName(BackupFault fault)
{
    return QString::fromLatin1(names[size_t(fault)]);
}

} // namespace bm

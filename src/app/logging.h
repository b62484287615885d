// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>
#include <QString>

namespace bm
{

Q_DECLARE_LOGGING_CATEGORY(logStart)
Q_DECLARE_LOGGING_CATEGORY(logPlant)

// From now on every message of the program also goes to bakermaiden.log in the folder (made when missing), readable by
// its owner only. A file of more than a megabyte becomes bakermaiden.log.1, that one .2, and so on up to .4. A folder
// that cannot be written is told once on stderr; the program goes on.
void startLogging(const QString &folder);
// Puts Qt's own handler back and closes the file.
void stopLogging();

// The message without passwords: those of connection URLs (user:password@) and of password=... are starred out.
QString withoutSecrets(const QString &message);

} // namespace bm

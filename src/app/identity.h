// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// The version of this program as the build named it.
QString programVersion();

// Who sits here, as the operating system knows it: the login and the name of the machine; never empty.
ProgramIdentity identityOfThisProcess();

} // namespace bm

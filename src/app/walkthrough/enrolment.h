// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace bm
{

class Album;
class Plant;

// The page of the first start that enrols the administrator, by key events; afterwards the window is open and Erika is
// signed in. The plant is shown already and nobody can sign in yet.
Done enrolAdministrator(Plant &plant, Album &album);
// The page of every later start: Erika's PIN.
Done signInAgain(Plant &plant);

} // namespace bm

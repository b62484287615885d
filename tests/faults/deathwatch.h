// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// Below Qt's drivers: sees every statement of every connection that this program makes, on both engines, and every step
// that it takes on the disk, and can end it with SIGKILL right before any of them.
namespace bm::test::deathwatch
{

enum class Deed : char {
    Outside = 'o', // a statement while no transaction is open
    Inside = 'i',  // a statement within one
    Disk = 'd',    // a write, a sync, a rename, a removal (deeds on the disk are counted only when asked for)
};

void watchSqlite(); // before the first connection; PostgreSQL needs nothing
void begin();       // counts from here on
void dieBefore(int deed);
void alsoOnDisk();
void tellEach(); // each deed as a line on standard output
int seen();
[[noreturn]] void die(const char *before);

} // namespace bm::test::deathwatch

// SPDX-License-Identifier: GPL-3.0-or-later
// moc 6.4 does not know this macro of libstdc++ 12 and stops at <concepts> without it.
#ifdef Q_MOC_RUN
#ifndef _GLIBCXX_VISIBILITY
#define _GLIBCXX_VISIBILITY(V)
#endif
#endif

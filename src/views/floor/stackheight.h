// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QStackedWidget;

namespace bm
{

// A stack is as high as its highest page, also while another one is shown: on a small screen with large letters there
// is no room for that. From now on it is as high as the one that is shown.
void sizeByCurrentPage(QStackedWidget *pages);

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/floor/stackheight.h"

#include <QStackedWidget>

namespace bm
{
namespace
{
void sizeByCurrent(QStackedWidget *pages)
{
    for (int i = 0; i < pages->count(); ++i) {
        QWidget *page = pages->widget(i);
        QSizePolicy policy = page->sizePolicy();
        policy.setVerticalPolicy(i == pages->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored);
        page->setSizePolicy(policy);
    }
    pages->updateGeometry();
}
} // namespace

void sizeByCurrentPage(QStackedWidget *pages)
{
    QObject::connect(pages, &QStackedWidget::currentChanged, pages, [pages] { sizeByCurrent(pages); });
    sizeByCurrent(pages);
}

} // namespace bm

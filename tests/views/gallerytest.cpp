// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pageaudit.h"
#include "views/gallery/galleryview.h"
#include "views/style/theme.h"

#include <QtTest>

using namespace bm;

class GalleryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPageKeepsTheHouseRules_data();
    void everyPageKeepsTheHouseRules();
};

void GalleryTest::everyPageKeepsTheHouseRules_data()
{
    QTest::addColumn<QString>("page");
    for (const QString &id : GalleryView::pages())
        QTest::newRow(qPrintable(id)) << id;
}

void GalleryTest::everyPageKeepsTheHouseRules()
{
    QFETCH(QString, page);
    GalleryView gallery;
    gallery.showPage(page);
    test::PageAudit audit(gallery);
    const QStringList complaints = audit.complaints();
    QVERIFY(audit.grabTo(u"gallery-" % page));
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

BM_PAGE_TEST_MAIN(GalleryTest)
#include "gallerytest.moc"

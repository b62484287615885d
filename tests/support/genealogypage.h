// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"
#include "support/pageaudit.h"
#include "views/genealogy/genealogycanvas.h"
#include "views/genealogy/genealogyscene.h"
#include "views/genealogy/genealogyview.h"
#include "views/style/theme.h"
#include "views/widgets/figuretile.h"
#include "views/widgets/scanedit.h"

#include <QSignalSpy>
#include <QStackedWidget>
#include <QTableView>
#include <QtTest>

namespace bm::test
{

// The page on a plant of its own, driven as a person drives it.
struct GenealogyPage
{
    explicit GenealogyPage(const ConnectionSettings &settings) : worker(settings, u"lucia"_qs, u"ws-1"_qs), view(worker)
    {
        view.resize(PageAudit::screenSize());
        view.show();
        if (!QTest::qWaitForWindowActive(&view))
            qFatal("The page never came to the front");
    }

    template <typename T>
    T *find(const char *name) const
    {
        T *found = view.findChild<T *>(QLatin1String(name));
        if (found == nullptr)
            qFatal("There is no %s", name);
        return found;
    }
    GenealogyCanvas *canvas() const { return find<GenealogyCanvas>("canvas"); }
    const PictureGraph &graph() const { return canvas()->nodes().picture()->graph(); }
    QString currentCode() const { return graph().nodes[size_t(canvas()->nodes().current())].code; }
    QString figure(const char *tile) const { return find<FigureTile>(tile)->figure(); }
    QString shownPage() const { return find<QStackedWidget>("pages")->currentWidget()->objectName(); }
    QAbstractItemModel *rows() const { return find<QTableView>("table")->model(); }
    QStringList codes() const
    {
        QStringList codes;
        for (int row = 0; row < rows()->rowCount(); ++row)
            codes << rows()->index(row, 1).data().toString();
        return codes;
    }

    void type(const QString &code) const
    {
        auto *edit = find<ScanEdit>("codeEdit");
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, code);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    bool waitForPicture(qsizetype pictures = 1)
    {
        return QTest::qWaitFor([&] { return shown.count() >= pictures; }, 20'000);
    }
    // Until everything that was asked so far is answered.
    void waitForWorker()
    {
        const auto turn = worker.ask([](Services &) { return Done(); });
        QTRY_VERIFY_WITH_TIMEOUT(turn.isFinished(), 20'000);
        QApplication::processEvents();
    }
    // Keys go where the focus is, as from a keyboard.
    void press(int key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }

    ServiceWorker worker;
    GenealogyView view;
    QSignalSpy shown{&view, &GenealogyView::pictureShown};
};

// A page without a plant: what is shown is handed in.
inline ConnectionSettings nowhere()
{
    ConnectionSettings settings;
    settings.engine = Engine::SQLite;
    return settings;
}

} // namespace bm::test

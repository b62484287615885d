// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo.h"
#include "app/appsettings.h"
#include "app/identity.h"
#include "app/plant.h"
#include "app/walkthrough/enrolment.h"
#include "app/walkthrough/hands.h"
#include "app/walkthrough/story.h"
#include "views/genealogy/genealogyview.h"

#include <QAbstractItemModel>
#include <QTableView>
#include <QtConcurrent>

namespace bm
{

namespace
{
constexpr double scale = 0.02; // about 360 runs
constexpr quint64 seed = 20260501;

Done fill(const ConnectionSettings &settings, const ProgramIdentity &who)
{
    BM_TRY(createPlant(settings, who, [](const MigrationProgress &) { return true; }));
    BM_TRY_ASSIGN(const std::unique_ptr<Database> database, Database::open(settings, Database::Mode::ReadWrite));
    Session session{*database, who.person, who.host};
    BM_TRY(fillDemo(session, scale, seed, [](qint64, qint64) { return true; }));
    return {};
}

Done photograph(const Hands &hands, Plant &plant, Album &album)
{
    for (const char *page : {"receiving", "production", "pallets", "database", "help"}) {
        const QByteArray button = QByteArray("nav_") + page;
        BM_TRY(hands.press(button.constData()));
        BM_TRY(hands.waitFor(
            [&] {
                const auto *table = hands.seenOfKind<QTableView>();
                return table == nullptr || table->model()->rowCount() > 0;
            },
            u"rows on the page " % QLatin1String(page)));
        BM_TRY(album.take(plant.window(), u"demo-" % QLatin1String(page)));
    }
    return {};
}

QString firstPallet(const Hands &hands)
{
    const auto *table = hands.seen<QTableView>("palletTable");
    return table == nullptr ? QString() : table->model()->index(0, 0).data().toString();
}
} // namespace

Done showDemoPlant(const QString &path, AppSettings &settings, Album &album)
{
    const ProgramIdentity who = identityOfThisProcess();
    const ConnectionSettings database{.engine = Engine::SQLite, .path = path};
    auto filled = QtConcurrent::run([database, who] { return fill(database, who); });
    filled.waitForFinished();
    BM_TRY(filled.result());
    Plant plant(database, who.person, who.host, settings);
    plant.show();
    BM_TRY(enrolAdministrator(plant, album));
    const Hands hands(plant.window());
    BM_TRY(photograph(hands, plant, album));
    BM_TRY(hands.press("nav_pallets"));
    BM_TRY(hands.waitFor([&] { return !firstPallet(hands).isEmpty(); }, QStringLiteral("a pallet of the demo plant")));
    const QString pallet = firstPallet(hands);
    BM_TRY(hands.press("nav_genealogy"));
    auto *view = hands.seenOfKind<GenealogyView>();
    bool isShown = false;
    QObject::connect(view, &GenealogyView::pictureShown, view, [&isShown] { isShown = true; });
    BM_TRY(hands.press("backwardButton"));
    BM_TRY(hands.scan(pallet));
    BM_TRY(hands.waitFor([&] { return isShown; }, u"the family of " % pallet));
    return album.take(plant.window(), QStringLiteral("demo-genealogy"));
}

} // namespace bm

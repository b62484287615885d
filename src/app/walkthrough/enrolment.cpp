// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/walkthrough/enrolment.h"

#include "app/plant.h"
#include "app/walkthrough/album.h"
#include "app/walkthrough/hands.h"
#include "views/mainwindow/door.h"
#include "views/signin/personnotice.h"

#include <QLabel>

namespace bm
{

namespace
{
const QString pin = QStringLiteral("sourdough-7");

Done waitUntilOpen(const Hands &hands, Plant &plant)
{
    BM_TRY(hands.waitFor([&plant] { return plant.window().door().isOpen(); }, QStringLiteral("the open window")));
    return hands.waitFor([&hands] { return hands.seenOfKind<PersonNotice>() == nullptr; },
                         QStringLiteral("the end of the welcome"));
}
} // namespace

Done enrolAdministrator(Plant &plant, Album &album)
{
    const Hands hands(plant.window());
    for (PersonNotice *notice : plant.window().findChildren<PersonNotice *>())
        notice->setMuted(true);
    BM_TRY(hands.type("loginEdit", QStringLiteral("erika"), Qt::Key_Return));
    BM_TRY(hands.type("displayNameEdit", QStringLiteral("Erika Brot"), Qt::Key_Return));
    BM_TRY(hands.type("newSecretEdit", pin, Qt::Key_Return));
    BM_TRY(hands.type("secretAgainEdit", pin, Qt::Key_Return));
    BM_TRY(album.take(plant.window(), QStringLiteral("first-administrator")));
    BM_TRY(hands.press("enrolButton"));
    return waitUntilOpen(hands, plant);
}

Done signInAgain(Plant &plant)
{
    const Hands hands(plant.window());
    for (PersonNotice *notice : plant.window().findChildren<PersonNotice *>())
        notice->setMuted(true);
    // The only person there is chosen already.
    BM_TRY(hands.waitFor(
        [&hands] {
            const auto *name = hands.seen<QLabel>("chosenName");
            return name != nullptr && name->text() == u"Erika Brot";
        },
        QStringLiteral("the page to sign in")));
    BM_TRY(hands.type("secretEdit", pin, Qt::Key_Return));
    return waitUntilOpen(hands, plant);
}

} // namespace bm

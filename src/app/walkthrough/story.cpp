// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/walkthrough/story.h"

#include "app/appsettings.h"
#include "app/identity.h"
#include "app/plant.h"
#include "app/programstart.h"
#include "app/walkthrough/enrolment.h"
#include "app/walkthrough/hands.h"
#include "documents/migrationjson.h"
#include "documents/tracejson.h"
#include "views/firstrun/firstrunwizard.h"
#include "views/genealogy/genealogyview.h"
#include "views/widgets/scanfeedback.h"

#include <QAbstractButton>
#include <QDir>
#include <QRegularExpression>

namespace bm
{

namespace
{
using State = ScanFeedback::State;
using Page = FirstRunWizard::PageId;

const QString flour = QStringLiteral("Wheat flour");
const QString cake = QStringLiteral("Honey cake");
const QChar separator(0x1D);

QString expected(const char *what)
{
    return QLatin1String(what);
}

QString wordsOf(const ScanFeedback &answer)
{
    return answer.headline() % u" – " % answer.detail() % u" – " % answer.wayOut();
}

Done waitForAnswer(const Hands &hands, State state, const QString &what)
{
    return hands.waitFor(
        [&] {
            const auto *answer = hands.seenOfKind<ScanFeedback>();
            return answer != nullptr && answer->state() == state;
        },
        what);
}

Done goTo(const Hands &hands, const char *page)
{
    BM_TRY(hands.press(page));
    return {};
}
} // namespace

Story::Story(const ConnectionSettings &oldDatabase, AppSettings &settings, Album &album)
    : m_database(oldDatabase), m_settings(settings), m_album(album)
{
}

Story::~Story() = default;

Done Story::tell()
{
    BM_TRY(takeOver());
    const Hands hands(m_plant->window());
    for (ScanFeedback *feedback : m_plant->window().findChildren<ScanFeedback *>())
        feedback->setMuted(true);
    BM_TRY(receive(hands));
    BM_TRY(release(hands));
    BM_TRY(addRecipe());
    BM_TRY(makeBatch(hands));
    BM_TRY(pack(hands));
    return trace(hands);
}

Done Story::takePicture(const QString &name)
{
    return m_album.take(m_plant->window(), name);
}

Done Story::takeOver()
{
    const ProgramIdentity who = identityOfThisProcess();
    const QString newPlant = QDir(m_album.folder()).filePath(QStringLiteral("new-plant.sqlite"));
    m_start = std::make_unique<ProgramStart>(databaseEngine(who), m_settings, m_keeper, DatabaseChoice(), newPlant);
    QObject::connect(m_start.get(), &ProgramStart::ready, m_start.get(), [this, who](const ConnectionSettings &ready) {
        m_plant = std::make_unique<Plant>(ready, who.person, who.host, m_settings);
        m_plant->show();
    });
    m_start->begin();
    FirstRunWizard *wizard = m_start->wizard();
    if (wizard == nullptr)
        return Error{Reason::NotFound, {}, expected("the wizard of the first start")};
    const Hands hands(*wizard);
    const auto isAt = [wizard](Page page) { return wizard->currentId() == page; };
    BM_TRY(chooseOldDatabase(hands));
    BM_TRY(hands.waitFor([&] { return isAt(Page::Found); }, expected("the page that says what was found")));
    BM_TRY(m_album.take(*wizard, QStringLiteral("found")));
    BM_TRY(hands.press("nextButton"));
    BM_TRY(m_album.take(*wizard, QStringLiteral("backup")));
    BM_TRY(hands.press("commitButton"));
    BM_TRY(m_album.take(*wizard, QStringLiteral("takeover")));
    BM_TRY(hands.waitFor([&] { return isAt(Page::Report); }, expected("the end of the takeover")));
    const Takeover takeover = *wizard->context().takeover;
    BM_TRY_ASSIGN(const QString log, takeover.logPath);
    m_facts.takeover = takeover.report;
    m_album.add(log);
    BM_TRY(m_album.write(QStringLiteral("migration.json"), toJson(takeover.report)));
    BM_TRY(m_album.take(*wizard, QStringLiteral("done")));
    BM_TRY(hands.press("finishButton"));
    BM_TRY(hands.waitFor([this] { return m_plant != nullptr; }, expected("the main window")));
    return enrolAdministrator(*m_plant, m_album);
}

Done Story::chooseOldDatabase(const Hands &hands)
{
    FirstRunWizard *wizard = m_start->wizard();
    if (m_database.engine == Engine::PostgreSQL) {
        BM_TRY(hands.press("serverRadio"));
        BM_TRY(hands.type("urlEdit", m_database.toUrlWithoutPassword()));
        BM_TRY(hands.type("passwordEdit", m_database.password));
    } else {
        BM_TRY(hands.press("oldRadio"));
        BM_TRY(hands.type("oldPathEdit", m_database.path));
    }
    BM_TRY(m_album.take(*wizard, QStringLiteral("where")));
    return hands.press("nextButton");
}

Done Story::receive(const Hands &hands)
{
    BM_TRY(goTo(hands, "nav_receiving"));
    BM_TRY(m_album.take(m_plant->window(), QStringLiteral("receiving")));
    BM_TRY(receiveLot(hands, {QStringLiteral("MUEHLE-77"), QStringLiteral("280331")}, m_facts.releasedLot));
    BM_TRY(takePicture(QStringLiteral("received")));
    return receiveLot(hands, {QStringLiteral("MUEHLE-78"), QStringLiteral("280430")}, m_facts.waitingLot);
}

// Item, best before, 25 kg, its lot.
QString Story::scanOf(const MillLabel &label)
{
    return u"]C1010950600013435215" % label.bestBefore % u"310302500010" % label.lot % separator;
}

Done Story::receiveLot(const Hands &hands, const MillLabel &label, QString &code)
{
    const bool isFirst = m_facts.releasedLot.isEmpty();
    BM_TRY(hands.scan(scanOf(label)));
    BM_TRY(hands.waitFor([&] { return hands.seenOfKind<ScanFeedback>()->detail().contains(label.lot); },
                         expected("an answer to the label")));
    BM_TRY(hands.type("ingredientBox", flour, Qt::Key_Tab));
    BM_TRY(hands.type("supplierBox", QStringLiteral("Mühle Sonnenschein"), Qt::Key_Tab));
    BM_TRY(hands.type("unitBox", QStringLiteral("kg"), Qt::Key_Tab));
    if (isFirst)
        BM_TRY(takePicture(QStringLiteral("label")));
    BM_TRY(hands.press("receiveButton"));
    if (isFirst) // the old database knew no ingredients: a new one is made only after a yes
        BM_TRY(hands.press("bannerAction"));
    const auto *answer = hands.seenOfKind<ScanFeedback>();
    const Done received = hands.waitFor(
        [&] {
            return answer->state() == State::Accepted && answer->headline().startsWith(u"L-") &&
                   answer->headline() != m_facts.releasedLot;
        },
        expected("the number of the received lot"));
    if (!received)
        return Error{Reason::NotFound, {}, received.error().detail % u"; seen: " % wordsOf(*answer)};
    code = answer->headline();
    return {};
}

Done Story::release(const Hands &hands)
{
    BM_TRY(hands.scan(m_facts.releasedLot));
    BM_TRY(hands.press("releaseButton"));
    BM_TRY(hands.key(Qt::Key_Return)); // the reason may be empty
    const auto *answer = hands.seenOfKind<ScanFeedback>();
    BM_TRY(
        hands.waitFor([&] { return answer->state() == State::Accepted && answer->headline() != m_facts.releasedLot; },
                      expected("the release of the lot")));
    return takePicture(QStringLiteral("released"));
}

// Recipes have no page yet: the administrator's program and this walk write them through the same service.
Done Story::addRecipe()
{
    auto written = m_plant->worker().ask([](Services &plant) {
        return plant.catalog.addRecipe({cake,
                                        Quantity::ofUnits(100),
                                        QStringLiteral("units"),
                                        {},
                                        {{flour, Quantity::ofUnits(10), QStringLiteral("kg")}}});
    });
    const Hands hands(m_plant->window());
    BM_TRY(hands.waitFor([&] { return written.isFinished(); }, expected("the recipe")));
    const auto recipe = written.result();
    return recipe ? Done() : Done(recipe.error());
}

Done Story::makeBatch(const Hands &hands)
{
    BM_TRY(goTo(hands, "nav_production"));
    BM_TRY(takePicture(QStringLiteral("production")));
    BM_TRY(hands.press("planButton"));
    BM_TRY(hands.type("ask_recipeName", cake));
    BM_TRY(hands.type("ask_plannedQuantity", QStringLiteral("100")));
    BM_TRY(hands.type("ask_line", QStringLiteral("1")));
    BM_TRY(takePicture(QStringLiteral("plan")));
    BM_TRY(hands.press("askOther")); // only planned; started by the supervisor
    BM_TRY(hands.press("startButton"));
    const auto *answer = hands.seenOfKind<ScanFeedback>();
    BM_TRY(hands.waitFor([&] { return answer->headline().contains(flour); }, expected("what the batch wants first")));
    BM_TRY(takePicture(QStringLiteral("started")));
    BM_TRY(weigh(hands));
    BM_TRY(hands.press("finishButton"));
    BM_TRY(hands.type("ask_actualQuantity", QStringLiteral("98"), Qt::Key_Return));
    BM_TRY(hands.key(Qt::Key_Return));
    BM_TRY(hands.waitFor([&] { return answer->headline().contains(u"B-"); }, expected("the finished batch")));
    static const QRegularExpression number(QStringLiteral("B-[0-9]+"));
    m_facts.batchNumber = number.match(answer->headline()).captured();
    return takePicture(QStringLiteral("finished"));
}

Done Story::weigh(const Hands &hands)
{
    const auto *answer = hands.seenOfKind<ScanFeedback>();
    BM_TRY(hands.scan(m_facts.waitingLot));
    BM_TRY(waitForAnswer(hands, State::Refused, expected("the refusal of a lot that was never released")));
    m_facts.refusal = wordsOf(*answer);
    BM_TRY(takePicture(QStringLiteral("refused")));
    BM_TRY(hands.scan(m_facts.releasedLot));
    BM_TRY(waitForAnswer(hands, State::Asking, expected("the question how much of the lot goes in")));
    BM_TRY(takePicture(QStringLiteral("weighing")));
    BM_TRY(hands.type("quantityEdit", QStringLiteral("10"), Qt::Key_Return));
    BM_TRY(waitForAnswer(hands, State::Accepted, expected("the lot in the batch")));
    return takePicture(QStringLiteral("added"));
}

Done Story::pack(const Hands &hands)
{
    BM_TRY(goTo(hands, "nav_pallets"));
    BM_TRY(hands.scan(m_facts.batchNumber));
    BM_TRY(hands.waitForWidget("ask_quantity"));
    BM_TRY(hands.type("ask_quantity", QStringLiteral("90")));
    BM_TRY(hands.type("ask_location", QStringLiteral("Dock 2")));
    BM_TRY(takePicture(QStringLiteral("packing")));
    BM_TRY(hands.press("askConfirm"));
    const auto *answer = hands.seenOfKind<ScanFeedback>();
    BM_TRY(hands.waitFor([&] { return answer->state() == State::Accepted && answer->headline().startsWith(u"P"); },
                         expected("the number of the pallet")));
    m_facts.palletNumber = answer->headline();
    return takePicture(QStringLiteral("packed"));
}

Done Story::trace(const Hands &hands)
{
    BM_TRY(goTo(hands, "nav_genealogy"));
    BM_TRY(hands.waitForWidget("codeEdit"));
    auto *view = hands.seenOfKind<GenealogyView>();
    int pictures = 0;
    QObject::connect(view, &GenealogyView::pictureShown, view, [&pictures] { ++pictures; });
    const auto traced = [&](const QString &code, TraceDirection direction) {
        const int before = pictures;
        const Done scanned = hands.scan(code);
        return scanned
                   ? hands.waitFor(
                         [&, before] {
                             return pictures > before && view->genealogy() && view->genealogy()->root.code == code &&
                                    view->genealogy()->direction == direction;
                         },
                         u"the family of " % code)
                   : scanned;
    };
    BM_TRY(hands.press("forwardButton"));
    BM_TRY(traced(m_facts.releasedLot, TraceDirection::Forward));
    BM_TRY(takePicture(QStringLiteral("forward")));
    BM_TRY(m_album.write(QStringLiteral("trace-forward.json"), traceJson(*view->genealogy())));
    BM_TRY(hands.press("backwardButton"));
    BM_TRY(traced(m_facts.palletNumber, TraceDirection::Backward));
    BM_TRY(takePicture(QStringLiteral("backward")));
    return m_album.write(QStringLiteral("trace-backward.json"), traceJson(*view->genealogy()));
}

} // namespace bm

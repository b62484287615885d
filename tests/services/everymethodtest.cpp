// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/rights/serverrights.h"
#include "services/backups/backups.h"
#include "services/catalog/ingredients.h"
#include "services/delivering/approvals.h"
#include "services/delivering/deliveries.h"
#include "services/demo.h"
#include "services/exporting/exports.h"
#include "services/holding/holds.h"
#include "services/importing/imports.h"
#include "services/labels/labels.h"
#include "services/lots/inspections.h"
#include "services/palletizing/closing.h"
#include "services/planning/board.h"
#include "services/planning/plansettings.h"
#include "services/planning/runevents.h"
#include "services/production/lines.h"
#include "services/production/sheets.h"
#include "services/production/steps.h"
#include "services/recalling/readiness.h"
#include "services/recipes/mixers.h"
#include "services/recipes/recipes.h"
#include "services/recipes/steps.h"
#include "services/recipes/substitutes.h"
#include "services/rework/rework.h"
#include "services/serverlogins.h"
#include "services/shipping/shipments.h"
#include "services/stock/stock.h"
#include "services/tutor/labelpatterns.h"
#include "services/vessels/vessels.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
using Answers = QMap<QString, Done>;

template <typename T>
Done only(const Result<T> &result)
{
    return result ? Done() : Done(result.error());
}

void askOfLots(Floor &floor, Answers &answers)
{
    const QString rye = u"Rye"_qs;
    NewLot lot;
    lot.ingredientName = rye;
    lot.quantity = kilos(1);
    answers[u"Receiving::receive"_qs] = only(floor.receiving.receive(lot));
    answers[u"Receiving::takeBack"_qs] = only(floor.receiving.takeBack(1, u"why"_qs));
    answers[u"Lots::release"_qs] = floor.lots.release(floor.text(u"SELECT internal_lot_code FROM ingredient_lots"_qs),
                                                      u"why"_qs, Signature{u"ada"_qs, staffPin});
    answers[u"Lots::releaseUntil"_qs] =
        floor.lots.releaseUntil(floor.text(u"SELECT internal_lot_code FROM ingredient_lots"_qs),
                                QDate(2099, 1, 1).startOfDay(), u"why"_qs, Signature{u"ada"_qs, staffPin});
    answers[u"Lots::hold"_qs] = floor.lots.hold(rye, u"why"_qs);
    answers[u"Lots::reject"_qs] = floor.lots.reject(rye, u"why"_qs);
    Holds holds(floor.session);
    answers[u"Holds::hold"_qs] = holds.hold(NodeKind::Pallet, rye, u"why"_qs);
    answers[u"Holds::release"_qs] = holds.release(NodeKind::Pallet, rye, u"why"_qs, Signature{u"ada"_qs, staffPin});
    answers[u"Lots::adjust"_qs] = floor.lots.adjust(rye, kilos(1), u"why"_qs);
    answers[u"Catalog::addIngredient"_qs] = only(floor.catalog.addIngredient({rye, u"OTHER"_qs, u"kg"_qs}));
    answers[u"Catalog::addSupplier"_qs] = only(floor.catalog.addSupplier(rye));
    answers[u"Catalog::addCustomer"_qs] = only(floor.catalog.addCustomer(rye));
    answers[u"Catalog::addRecipe"_qs] = only(floor.catalog.addRecipe({rye, kilos(1), u"kg"_qs, {}, {}}));
    Recipes recipes(floor.session);
    answers[u"Recipes::create"_qs] = only(recipes.create({rye, kilos(1), u"kg"_qs, {}, {}}));
    answers[u"Recipes::copy"_qs] = only(recipes.copy(rye));
    answers[u"Recipes::without"_qs] = only(recipes.without(rye, rye));
    answers[u"Recipes::setLine"_qs] = recipes.setLine(rye, {rye, kilos(1)});
    Substitutes substitutes(floor.session);
    answers[u"Substitutes::allow"_qs] = substitutes.allow(rye, rye, rye, kilos(1));
    answers[u"Substitutes::forbid"_qs] = substitutes.forbid(rye, rye, rye);
    answers[u"Recipes::moveLine"_qs] = recipes.moveLine(rye, rye, {}, 1);
    answers[u"Recipes::setProduct"_qs] = recipes.setProduct(rye, {u"Oak"_qs, {}, {}});
    answers[u"Recipes::setSaid"_qs] = recipes.setSaid(rye, {{}, {{}, kilos(2)}, {u"Ash"_qs, {}, {}}, {}});
    answers[u"Recipes::setStorage"_qs] = recipes.setStorage(rye, {{}, kilos(1)});
    answers[u"Recipes::setExpected"_qs] = recipes.setExpected(rye, {kilos(1), {}, {}});
    RecipeSteps steps(floor.session);
    answers[u"RecipeSteps::add"_qs] = steps.add(rye, {u"mix"_qs, rye, {}});
    answers[u"RecipeSteps::change"_qs] = steps.change(rye, 1, {{}, rye, {}});
    answers[u"RecipeSteps::remove"_qs] = steps.remove(rye, 1);
    answers[u"RecipeSteps::addReading"_qs] = steps.addReading(rye, 1, {u"time"_qs, {}, u"min"_qs});
    answers[u"RecipeSteps::changeReading"_qs] = steps.changeReading(rye, 1, 1, {u"time"_qs, {}, u"min"_qs});
    answers[u"RecipeSteps::removeReading"_qs] = steps.removeReading(rye, 1, 1);
    Vessels vessels(floor.session);
    answers[u"Vessels::add"_qs] = only(vessels.add({rye, rye, {}, {}, rye}));
    answers[u"Vessels::amend"_qs] = only(vessels.amend(rye, {rye, {}}));
    answers[u"Vessels::retire"_qs] = only(vessels.retire(rye));
    answers[u"Vessels::load"_qs] = only(vessels.load(rye, rye, kilos(1)));
    answers[u"Vessels::proveEmpty"_qs] = only(vessels.proveEmpty(rye, rye));
    answers[u"Vessels::undo"_qs] = only(vessels.undo(rye, rye));
    Mixers mixers(floor.session);
    answers[u"Mixers::set"_qs] = only(mixers.set(rye, kilos(1)));
    answers[u"Mixers::retire"_qs] = only(mixers.retire(rye));
    answers[u"Recipes::activate"_qs] = recipes.activate(rye);
    answers[u"Recipes::retire"_qs] = recipes.retire(rye);
}

void askOfRuns(Floor &floor, Answers &answers)
{
    const QString rye = u"Rye"_qs;
    Production &production = floor.production;
    answers[u"Production::plan"_qs] = only(production.plan({rye, kilos(1), {}, {}, {}, {}, {}, {}, {}, {}, false}));
    answers[u"Production::start"_qs] = only(production.start(RunId(1)));
    answers[u"Production::add"_qs] = only(production.add({RunId(1), rye, kilos(1), {}}));
    answers[u"Production::takeBack"_qs] = production.takeBack(1, kilos(1), u"why"_qs);
    answers[u"Production::finish"_qs] = only(production.finish(RunId(1), kilos(1)));
    answers[u"Production::checkQuality"_qs] = production.checkQuality(RunId(1), u"PASSED"_qs, {});
    answers[u"Production::amend"_qs] =
        only(production.amend(RunId(1), kilos(1), u"why"_qs, Signature{u"otto"_qs, staffPin}));
    Lines lines(floor.session);
    answers[u"Lines::clean"_qs] = only(lines.clean(u"Line 1"_qs, u"WET"_qs));
    answers[u"Lines::startUncleaned"_qs] =
        only(lines.startUncleaned(RunId(1), u"why"_qs, Signature{u"ada"_qs, staffPin}));
    RunEvents events(floor.session);
    answers[u"RunEvents::pause"_qs] = only(events.pause(RunId(1), u"why"_qs));
    answers[u"RunEvents::resume"_qs] = only(events.resume(RunId(1)));
    answers[u"RunEvents::cancel"_qs] = only(events.cancel(RunId(1), u"why"_qs));
    answers[u"RunEvents::fail"_qs] = only(events.fail(RunId(1), u"why"_qs));
    RunPlace place;
    place.line = rye;
    answers[u"PlanBoard::move"_qs] = only(PlanBoard(floor.session).move(RunId(1), place));
    PlanSettings settings(floor.session);
    answers[u"PlanSettings::setShifts"_qs] = settings.setShifts(u"Early 06:00"_qs);
    answers[u"PlanSettings::setNumberPattern"_qs] = settings.setNumberPattern(u"{n}"_qs);
    RunBalances balances(floor.session);
    answers[u"RunBalances::finish"_qs] = only(balances.finish(RunId(1), kilos(1)));
    answers[u"RunBalances::waste"_qs] = only(balances.waste(RunId(1), kilos(1), {}, u"why"_qs));
    answers[u"RunBalances::takeBackWaste"_qs] = only(balances.takeBackWaste(1, u"why"_qs));
    answers[u"Rework::book"_qs] = only(Rework(floor.session).book(RunId(1), {rye, kilos(1), {}, {}}));
    RunSteps steps(floor.session);
    answers[u"RunSteps::read"_qs] = steps.read(RunId(1), {1, 1, kilos(1), u"why"_qs});
    answers[u"RunSteps::takeBack"_qs] = steps.takeBack(RunId(1), 1, 1, u"why"_qs);
    answers[u"RunSteps::markDone"_qs] = steps.markDone(RunId(1), 1);
    answers[u"RunSteps::takeBackDone"_qs] = steps.takeBackDone(RunId(1), 1, u"why"_qs);
    answers[u"RunBalances::setTolerance"_qs] = balances.setTolerance(kilos(1), u"why"_qs);
    Palletizing &palletizing = floor.palletizing;
    answers[u"Palletizing::build"_qs] = only(palletizing.build({rye, kilos(1), {}, {}}));
    answers[u"Palletizing::add"_qs] = only(palletizing.add(rye, rye, kilos(1)));
    answers[u"Palletizing::takeOff"_qs] = only(palletizing.takeOff(rye, rye, kilos(1), u"why"_qs));
    answers[u"Palletizing::split"_qs] = only(palletizing.split(rye, {rye, kilos(1), {}, {}}, u"why"_qs));
    answers[u"Palletizing::merge"_qs] = only(palletizing.merge(rye, rye, u"why"_qs));
    answers[u"Palletizing::weigh"_qs] = only(palletizing.weigh(rye, kilos(1)));
    answers[u"Palletizing::move"_qs] = only(palletizing.move(rye, rye));
    answers[u"Palletizing::ship"_qs] = only(palletizing.ship(rye, rye, {}));
    PalletClosing closing(floor.session);
    answers[u"PalletClosing::close"_qs] = only(closing.close(rye, rye));
    answers[u"PalletClosing::setAsked"_qs] = closing.setAsked(true);
    answers[u"Palletizing::voidPallet"_qs] = only(palletizing.voidPallet(rye, u"why"_qs));
}

void askOfRecalls(Floor &floor, Answers &answers)
{
    Recalls &recalls = floor.services.recalls;
    const QString lot = floor.text(u"SELECT internal_lot_code FROM ingredient_lots"_qs);
    answers[u"Recalls::open"_qs] = only(recalls.open({{lot}, u"why"_qs, false}, Signature{u"ada"_qs, staffPin}));
    answers[u"Recalls::settleAll"_qs] =
        recalls.settleAll(u"R-0001"_qs, {{{NodeKind::Lot, 1}, Disposition::Destroyed, kilos(1), {}}});
    answers[u"Recalls::settle"_qs] =
        recalls.settle(u"R-0001"_qs, {{NodeKind::Lot, 1}, Disposition::Destroyed, kilos(1), {}});
    answers[u"Recalls::takeBack"_qs] = recalls.takeBack(u"R-0001"_qs, {NodeKind::Lot, 1}, u"why"_qs);
    answers[u"Recalls::markNotified"_qs] = recalls.markNotified(u"R-0001"_qs, 1, {});
    answers[u"Recalls::noteCheck"_qs] = recalls.noteCheck(u"R-0001"_qs, 1, {true, true});
    answers[u"Recalls::withdrawNotice"_qs] = recalls.withdrawNotice(u"R-0001"_qs, 1, u"why"_qs);
    Readiness readiness(floor.session);
    answers[u"Readiness::drillNow"_qs] = only(readiness.drillNow(1));
    answers[u"Readiness::setDailyAt"_qs] = readiness.setDailyAt(QTime(3, 0));
    answers[u"Recalls::close"_qs] = recalls.close(u"R-0001"_qs, u"why"_qs, Signature{u"otto"_qs, staffPin});
}

void askOfLabels(Floor &floor, Answers &answers)
{
    Labels labels(floor.session);
    const QString lot = floor.text(u"SELECT internal_lot_code FROM ingredient_lots"_qs);
    answers[u"Labels::ask"_qs] = only(labels.ask({LabelKind::Lot, lot, 1, u"dock"_qs, {}}));
    answers[u"Labels::begin"_qs] = only(labels.begin({}, u"dock"_qs));
    answers[u"Labels::record"_qs] = labels.record(1, LabelOutcome::Printed);
    answers[u"Labels::forgetSending"_qs] = only(labels.forgetSending());
}

void askOfDeliveries(Floor &floor, Answers &answers)
{
    Deliveries deliveries(floor.session);
    const QString number = u"D-000001"_qs;
    const QString rye = u"Rye"_qs;
    DeliveryPapers papers;
    papers.supplierName = rye;
    NewLot lot;
    lot.ingredientName = rye;
    lot.quantity = kilos(1);
    answers[u"Deliveries::open"_qs] = only(deliveries.open(papers));
    answers[u"Deliveries::amend"_qs] = deliveries.amend(number, papers);
    answers[u"Deliveries::describeSupplier"_qs] = deliveries.describeSupplier(number, {});
    answers[u"Deliveries::expect"_qs] = deliveries.expect(number, {{rye, kilos(1), {}}});
    answers[u"Deliveries::receive"_qs] = only(deliveries.receive(number, lot));
    answers[u"Deliveries::reject"_qs] = deliveries.reject(number, {rye, {}, kilos(1), {}, u"why"_qs, {}});
    answers[u"Deliveries::attach"_qs] = deliveries.attach(number, {u"a.jpg"_qs, {}, "x"});
    Inspections inspections(floor.session);
    const QString code = floor.text(u"SELECT internal_lot_code FROM ingredient_lots"_qs);
    answers[u"Inspections::add"_qs] = only(inspections.add({rye, InspectionKind::Visual, u"smell"_qs, {}, {}, true}));
    answers[u"Inspections::moveTo"_qs] = inspections.moveTo(1, 1);
    answers[u"Inspections::retire"_qs] = inspections.retire(1, u"why"_qs);
    answers[u"Inspections::answer"_qs] = only(inspections.answer({code, 1, true, {}, {}, {}}));
    LabelPatterns patterns(floor.session);
    const std::vector<LabelMark> marks{{LabelField::Lot, 0, 2, {}}};
    answers[u"LabelPatterns::teach"_qs] = only(patterns.teach({rye, rye, u"A1"_qs, marks, false}));
    answers[u"LabelPatterns::retire"_qs] = patterns.retire(1, u"why"_qs);
    answers[u"Approvals::set"_qs] = Approvals(floor.session).set(rye, u"APPROVED"_qs, u"why"_qs);
    answers[u"Deliveries::close"_qs] = deliveries.close(number, u"why"_qs);
}

void askOfShipments(Floor &floor, Answers &answers)
{
    Shipments shipments(floor.session);
    Customers customers(floor.session);
    const QString number = u"S-000001"_qs;
    const QString rye = u"Rye"_qs;
    ShipmentPapers papers;
    papers.customerName = rye;
    answers[u"Customers::add"_qs] = customers.add(rye, {});
    answers[u"Customers::amend"_qs] = customers.amend(rye, {});
    answers[u"Customers::setShelfLife"_qs] = customers.setShelfLife(rye, 3);
    answers[u"Shipments::open"_qs] = only(shipments.open(papers));
    answers[u"Shipments::amend"_qs] = shipments.amend(number, papers);
    answers[u"Shipments::load"_qs] = only(shipments.load(number, rye));
    answers[u"Shipments::unload"_qs] = only(shipments.unload(number, rye));
    answers[u"Shipments::ship"_qs] = shipments.ship(number, {});
    answers[u"Shipments::unship"_qs] = shipments.unship(number, u"why"_qs);
    answers[u"Shipments::unshipPallet"_qs] = only(shipments.unshipPallet(rye, u"why"_qs));
    answers[u"Shipments::returnPallet"_qs] = only(shipments.returnPallet(rye, u"why"_qs));
    answers[u"Shipments::takeReturnBack"_qs] = only(shipments.takeReturnBack(rye, u"why"_qs));
    answers[u"Shipments::returnCases"_qs] = only(shipments.returnCases(rye, {rye, kilos(1), {}, {}}, u"why"_qs));
    answers[u"Shipments::cancel"_qs] = shipments.cancel(number, u"why"_qs);
}

void askOfImports(Floor &floor, Answers &answers)
{
    Imports imports(floor.session);
    ImportRequest request;
    request.table = std::make_shared<ImportTable>(ImportTable{{u"Name"_qs}, {{2, {{u"Rye"_qs}}}}});
    request.mapping = QStringList{u"name"_qs};
    answers[u"Imports::preview"_qs] = only(imports.preview(request));
    answers[u"Imports::write"_qs] = only(imports.write(request));
}

void askOfStock(Floor &floor, Answers &answers)
{
    Stock stock(floor.session);
    const QString rye = u"Rye"_qs;
    answers[u"Stock::move"_qs] = only(stock.move(rye, u"A-1"_qs));
    answers[u"Stock::moveBackLast"_qs] = only(stock.moveBackLast(rye, u"why"_qs));
    answers[u"Stock::moveBack"_qs] = only(stock.moveBack(1, u"why"_qs));
    answers[u"Ingredients::amend"_qs] = Ingredients(floor.session).amend(rye, {});
    answers[u"Stock::count"_qs] = only(stock.count(rye, kilos(1), u"why"_qs));
    answers[u"Stock::waste"_qs] = stock.waste(rye, kilos(1), u"why"_qs);
    answers[u"Stock::sample"_qs] = stock.sample(rye, kilos(1), u"why"_qs);
    answers[u"Stock::sendBack"_qs] = stock.sendBack(rye, kilos(1), u"why"_qs);
    answers[u"Stock::setLevels"_qs] = stock.setLevels(u"Rye"_qs, kilos(1), {});
    answers[u"Stock::split"_qs] = only(stock.split({rye, kilos(1), u"A-1"_qs, {}, {}}));
}

void askOfPeople(Floor &floor, Answers &answers)
{
    const PersonId first(1);
    People &people = floor.services.people;
    answers[u"People::add"_qs] = only(people.add({u"eve"_qs, {}, Role::Admin, {}, {}}));
    answers[u"People::rename"_qs] = people.rename(first, u"Eve"_qs);
    answers[u"People::setRole"_qs] = people.setRole(first, Role::Admin);
    answers[u"People::setActive"_qs] = people.setActive(first, false);
    answers[u"People::setSecret"_qs] = people.setSecret(first, u"Brezel-88"_qs);
    answers[u"People::setBadge"_qs] = people.setBadge(first, u"B-7000123"_qs);
    ServerLogins logins(floor.session);
    answers[u"ServerLogins::give"_qs] = logins.give(u"rita"_qs, u"rye & 'caraway' 37"_qs);
    answers[u"ServerLogins::take"_qs] = logins.take(u"rita"_qs);
}

void askOfTheDatabase(Floor &floor, Answers &answers)
{
    Backups backups(floor.session);
    PlannedHow how;
    how.who = testIdentity();
    const QString file = floor.plant.folder() + u"/kept/some.sqlite"_qs;
    BackupPlan plan;
    plan.folder = floor.plant.folder() + u"/kept"_qs;
    answers[u"Backups::setPlan"_qs] = backups.setPlan(plan);
    answers[u"Backups::makeNow"_qs] = only(backups.makeNow(how, carryOn()));
    answers[u"Backups::test"_qs] = only(backups.test(file, how, carryOn()));
    answers[u"Backups::offerRestore"_qs] = only(backups.offerRestore(file));
    answers[u"Approvals::setRule"_qs] = Approvals(floor.session).setRule(UnapprovedRule::Block);
    answers[u"Deliveries::setPlace"_qs] = Deliveries(floor.session).setPlace(u"2 Main St"_qs);
    answers[u"Exports::describePlant"_qs] = Exports(floor.session).describePlant({});
    answers[u"Backups::mayManage"_qs] = backups.mayManage();
    answers[u"fillDemo"_qs] = only(fillDemo(floor.session, 0.01, 1, {}));
}

Answers everyAnswer(Floor &floor)
{
    Answers answers;
    askOfLots(floor, answers);
    askOfRuns(floor, answers);
    askOfRecalls(floor, answers);
    askOfLabels(floor, answers);
    askOfDeliveries(floor, answers);
    askOfShipments(floor, answers);
    askOfImports(floor, answers);
    askOfStock(floor, answers);
    askOfPeople(floor, answers);
    askOfTheDatabase(floor, answers);
    return answers;
}

// What nobody needs a right for, because it only looks, or for the reason that stands beside it.
QStringList askNobody()
{
    const QString looking =
        u"Approvals::doubtAbout Approvals::list Approvals::rule Backups::list Backups::overview Backups::isAnythingDue "
        u"Catalog::customerNames Catalog::ingredients "
        "Catalog::locations Catalog::recipe Catalog::recipeByName Catalog::recipes Catalog::supplierNames "
        "PalletClosing::isAsked PalletClosing::read Customers::list Customers::read Deliveries::list "
        "Deliveries::openNamed Deliveries::read Exports::plant Exports::tell "
        "Ingredients::list Ingredients::read "
        "Inspections::ingredientOf Inspections::plan Inspections::of Inspections::waiting Health::look History::asOf "
        "History::find History::of "
        "History::people "
        "History::search History::tables Holds::below Holds::count Holds::list "
        "LabelPatterns::doubts LabelPatterns::list LabelPatterns::read Labels::count Labels::lotFacts "
        "Labels::palletFacts Labels::vesselFacts Labels::waiting "
        "Lots::find Lots::usable Palletizing::find Palletizing::unpacked People::all People::anybodyCanSignIn "
        "Lines::check Lines::cleanings Lines::names Lines::state People::current People::isBadge Production::check "
        "Production::find "
        "Openings::of PlanBoard::day PlanBoard::lines PlanBoard::today PlanSettings::numberPattern "
        "PlanSettings::shifts RunEvents::of "
        "Production::needs Production::open "
        "Production::run Production::uses RunBalances::of RunBalances::preview RunBalances::tolerance "
        "BatchSheets::facts "
        "Recalls::anyUsedLot Recalls::named Recalls::notices Recalls::rootBalances Recalls::balances Readiness::state "
        "Readiness::drillTonight Readiness::isDue "
        "Recalls::list Recalls::preview Recalls::read Recipes::compare Recipes::contents Recipes::list Recipes::read "
        "Recipes::recipeOfLine Mixers::all Mixers::find Vessels::all Vessels::find Vessels::state Vessels::acts "
        "Vessels::checkLoad "
        "RecipeSteps::compare RecipeSteps::of Rework::behind Rework::of Rework::share RunSteps::of "
        "Sealing::check "
        "Sealing::head "
        "Sealing::missing ServerLogins::all Shipments::eventsOf Shipments::eventsOfAll Shipments::list Shipments::read "
        "Shipments::refusals "
        "Stock::lots Stock::onHand Stock::places Substitutes::of "
        "Stock::lastMove Stock::releasesEnded Stock::search "
        "ServerLogins::arePossible Receiving::lastReceipt Suspects::find Charting::read Comparing::things Comparing::moments Trace::resolve Trace::trace Trace::traceAll"_qs;
    return looking.split(u' ') + QStringList{
                                     u"Backups::followPlan"_qs,   // an administrator has decided it with the plan
                                     u"Health::analyze"_qs,       // the server's own statistics
                                     u"Exports::keepTimeZone"_qs, // the computer that opens the plant first
                                     u"Sealing::seal"_qs,         // closes what others did
                                     u"Stock::expire"_qs,         // a day is over for everybody
                                     u"People::signIn"_qs,
                                     u"People::signInByBadge"_qs,
                                     u"People::enrolFirst"_qs,       // only while there is nobody
                                     u"People::setOwnSecret"_qs,     // the PIN before is the right to it
                                     u"People::setSecretAsOwner"_qs, // whoever owns the database, see peopletest
                                 };
}

// "Class::method" of everything public in the services' headers that answers with a Result.
QStringList methodsIn(const QString &header)
{
    static const QRegularExpression type(u"^(?:class|struct) (\\w+)$"_qs);
    static const QRegularExpression method(u"^    (?:Done|Result<.+>) (\\w+)\\("_qs);
    QFile file(header);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(header));
    QStringList found;
    QString name;
    bool isPublic = false;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (const auto match = type.match(line); match.hasMatch())
            name = match.captured(1);
        isPublic = line == u"public:" || (isPublic && line != u"private:");
        if (const auto match = method.match(line); isPublic && match.hasMatch())
            found << name + u"::"_qs + match.captured(1);
    }
    return found;
}

QStringList everyMethod()
{
    // Of the program, not of a person: threads, and what the services are made of.
    static const QStringList inner{u"HeadMemory"_qs, u"ServiceWorker"_qs, u"OneSave"_qs, u"Writer"_qs,
                                   u"ImportSteps"_qs};
    QStringList all;
    QDirIterator headers(u"" BM_SOURCE_DIR "/src/services"_qs, {u"*.h"_qs}, QDir::Files, QDirIterator::Subdirectories);
    while (headers.hasNext()) {
        for (const QString &method : methodsIn(headers.next())) {
            if (!inner.contains(method.section(u"::"_qs, 0, 0)))
                all << method;
        }
    }
    all.removeDuplicates();
    return all;
}
} // namespace

// Somebody who is nobody, and somebody without the right: no method that writes has forgotten to ask.
class EveryMethodTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asksWhoItIs_data() { forBothEngines(); }
    void asksWhoItIs()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.received(u"Rye"_qs, kilos(5));
        enrolStaff(*floor.database);
        const qint64 before = floor.count(u"SELECT count(*) FROM audit_log"_qs);
        floor.session.person = u"stranger"_qs;
        const Answers answers = everyAnswer(floor);
        for (auto answer = answers.begin(); answer != answers.end(); ++answer)
            QVERIFY2(told(*answer) == u"NotSignedIn|person|stranger", qPrintable(answer.key() + u' ' + told(*answer)));
        People &people = floor.services.people;
        QCOMPARE(told(people.setOwnSecret(staffPin, u"Brezel-88"_qs)), u"WrongSecret|oldSecret|"_qs);
        QCOMPARE(told(people.enrolFirst({u"eve"_qs, {}, Role::Admin, u"Brezel-88"_qs, {}})), u"NotAllowed|login|"_qs);
        QCOMPARE(floor.count(u"SELECT count(*) FROM audit_log"_qs), before);
        QVERIFY(!QDir(floor.plant.folder() + u"/kept"_qs).exists());
    }

    // What belongs to the administrator, tried by everybody else.
    void managingIsTheAdministrators_data() { forBothEngines(); }
    void managingIsTheAdministrators()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        enrolStaff(*floor.database);
        if (engine == Engine::PostgreSQL)
            must(createServerGroups(*floor.database));
        floor.session.person = u"ada"_qs;
        BackupPlan plan;
        plan.folder = floor.plant.folder() + u"/planned"_qs;
        must(Backups(floor.session).setPlan(plan));
        for (const auto &[login, role] : {std::pair(u"rita"_qs, Role::Receiving),
                                          std::pair(u"paul"_qs, Role::Production), std::pair(u"quinn"_qs, Role::Qa)}) {
            floor.session.person = login;
            Answers answers;
            askOfPeople(floor, answers);
            askOfTheDatabase(floor, answers);
            for (auto answer = answers.begin(); answer != answers.end(); ++answer)
                QVERIFY2(told(*answer) == u"NotAllowed|person|"_qs + roleName(role),
                         qPrintable(answer.key() + u' ' + told(*answer)));
            // Looking, and what the plan does by itself, is for everybody.
            Backups backups(floor.session);
            PlannedHow how;
            how.who = testIdentity();
            QVERIFY(backups.overview().ok() && backups.list().ok() && backups.isAnythingDue(how).ok());
        }
        QVERIFY(!QDir(floor.plant.folder() + u"/kept"_qs).exists());
        QCOMPARE(must(Backups(floor.session).overview()).folder, plan.folder);
        QVERIFY(must(Backups(floor.session).followPlan({.who = testIdentity()}, carryOn())).made.has_value());
        floor.session.person = u"ada"_qs;
        QVERIFY(Backups(floor.session).mayManage().ok());
    }

    // A new method has to stand in one of the lists above.
    void everyMethodIsKnown()
    {
        Floor floor(Engine::SQLite);
        floor.received(u"Rye"_qs, kilos(5));
        QStringList known = everyAnswer(floor).keys() + askNobody();
        known.removeAll(u"fillDemo"_qs);
        QStringList all = everyMethod();
        QStringList forgotten = all;
        forgotten.removeIf([&known](const QString &method) { return known.contains(method); });
        QCOMPARE(forgotten.join(u' '), QString());
        known.removeIf([&all](const QString &method) { return all.contains(method); });
        QCOMPARE(known.join(u' '), QString());
    }
};

QTEST_GUILESS_MAIN(EveryMethodTest)
#include "everymethodtest.moc"

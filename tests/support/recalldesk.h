// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/crew.h"
#include "support/pagehands.h"
#include "support/scannerkeys.h"
#include "views/mainwindow/mainwindow.h"
#include "views/widgets/banner.h"

#include <QApplication>
#include <QLabel>
#include <QTableView>
#include <QTest>

namespace bm::test
{

constexpr int patience = 60'000; // Argon2id hashes on a busy machine

// A flour lot of which a batch was made: one pallet shipped, one in house.
struct Desk
{
    explicit Desk(Engine engine, Role role = Role::Qa) : plant(engine)
    {
        plant.recipe(QStringLiteral("Bread"), {QStringLiteral("Rye")});
        lot = plant.released(QStringLiteral("Rye"), kilos(10));
        const RunId run = plant.startedRun(QStringLiteral("Bread"));
        must(plant.production.add({run, lot, kilos(10), {}}));
        batch = must(plant.production.finish(run, kilos(90))).run.batchNumber;
        shipped = must(plant.palletizing.build({batch, kilos(30), {}, {}})).number;
        must(plant.palletizing.ship(shipped, QStringLiteral("Corner shop"), QStringLiteral("PO-1")));
        inHouse = must(plant.palletizing.build({batch, kilos(30), QStringLiteral("A-7"), {}})).number;
        enrolCrew(plant);
        window = std::make_unique<MainWindow>(plant.worker, QStringLiteral("office"));
        hands = std::make_unique<Hands>(*window);
        scanner = std::make_unique<ScannerKeys>(*window);
        plant.worker.setSignedIn(personOf(plant, role));
        hands->press(Qt::Key_0, Qt::ControlModifier);
        settle(plant.worker);
    }

    void key(Qt::Key key) const { hands->press(key, Qt::ControlModifier | Qt::ShiftModifier); }
    QTableView &items() const { return *hands->table(QStringLiteral("recallItems")); }
    QString told() const { return hands->find<Banner>(QStringLiteral("recallBanner"))->title(); }
    QString title() const { return hands->find<QLabel>(QStringLiteral("recallFactsTitle"))->text(); }
    void choose(const QString &code) const
    {
        for (int row = 0; row < items().model()->rowCount(); ++row) {
            if (items().model()->index(row, 0).data().toString() == code)
                items().selectionModel()->setCurrentIndex(
                    items().model()->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        }
        QCOMPARE(title(), code);
    }
    // Without a window manager nobody does it when a dialog has closed.
    void returnToWindow() const
    {
        window->activateWindow();
        QTRY_VERIFY_WITH_TIMEOUT(window->isActiveWindow() && QApplication::focusWidget() != nullptr, patience);
    }
    // The question for the reason is open and the scope shown.
    void preview() const
    {
        hands->press(Qt::Key_N, Qt::ControlModifier);
        hands->type(QStringLiteral("ask_codes"), lot, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(items().model()->rowCount(), 4, patience);
    }
    // As somebody else has opened it meanwhile.
    QString opened()
    {
        plant.session.person = member(Role::Qa).login;
        const QString number =
            must(plant.services.recalls.open({{lot}, QStringLiteral("metal"), false},
                                             Signature{member(Role::Qa).login, member(Role::Qa).secret()}))
                .number;
        plant.worker.announce();
        return number;
    }
    QString palletStatus(const QString &number)
    {
        return plant.text(QStringLiteral("SELECT status FROM pallets WHERE pallet_number = ?"), {number});
    }

    Plant plant;
    QString lot;
    QString batch;
    QString shipped;
    QString inHouse;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<Hands> hands;
    std::unique_ptr<ScannerKeys> scanner;
};

} // namespace bm::test

// SPDX-License-Identifier: GPL-3.0-or-later
// A workstation as a process of its own: waits for a line, works, and says what became of each piece of work in a line.
//     stationchild take URL STATION RUN LOT PIECES     adds kilo after kilo of a lot to a batch
//     stationchild number URL STATION TIMES BATCH      plans, receives and packs
//     stationchild scan URL STATION TIMES              receives, and goes on when the database is away
#include "services/serviceworker.h"

#include <QCoreApplication>
#include <cstdio>

using namespace bm;

namespace
{
void say(const QString &words)
{
    std::puts(qPrintable(words));
    std::fflush(stdout);
}

template <typename Answer, typename Words>
void tell(const Result<Answer> &answer, Words words)
{
    if (answer)
        say(words(*answer));
    else
        say(QStringLiteral("refused %1 %2").arg(static_cast<int>(answer.error().reason)).arg(answer.error().detail));
}

NewLot flour(const QString &supplierLot)
{
    NewLot lot;
    lot.ingredientName = QStringLiteral("Flour");
    lot.createIngredient = true;
    lot.unit = QStringLiteral("kg");
    lot.supplierName = QStringLiteral("New mill");
    lot.supplierLotCode = supplierLot;
    lot.quantity = Quantity::ofUnits(1);
    return lot;
}

void take(Services &plant, const QStringList &words)
{
    const AddLot use{RunId(words[0].toLongLong()), words[1], Quantity::ofUnits(1), {}};
    for (int i = 0; i < words[2].toInt(); ++i)
        tell(plant.production.add(use),
             [](const AddedLot &added) { return QString(u"took " + added.remaining.toText()); });
}

void number(Services &plant, const QStringList &words)
{
    for (int i = 0; i < words[0].toInt(); ++i) {
        NewRun run;
        run.recipeName = QStringLiteral("Bread");
        run.plannedQuantity = Quantity::ofUnits(100);
        tell(plant.production.plan(run), [](const Run &planned) { return planned.batchNumber; });
        tell(plant.receiving.receive(flour({})), [](const ReceivedLot &lot) { return lot.internalLotCode; });
        tell(plant.palletizing.build({words[1], Quantity::ofUnits(1), {}, {}}),
             [](const Pallet &pallet) { return QString(pallet.number + u'\n' + pallet.sscc); });
    }
}

// What is known not to have been written is received again; a scan that was acknowledged is never said twice.
void scan(const ConnectionSettings &settings, const QString &station, const QStringList &words)
{
    ServiceWorker worker(settings, QStringLiteral("clerk") + station, QStringLiteral("dock-") + station);
    for (int i = 0; i < words[0].toInt();) {
        const QString code = QStringLiteral("S%1-%2").arg(station).arg(i);
        const auto answer =
            worker.ask([code](Services &plant) { return plant.receiving.receive(flour(code)); }).result();
        if (answer) {
            say(QStringLiteral("acknowledged %1 %2").arg(code, answer->internalLotCode));
            ++i;
        } else if (answer.error().reason == Reason::OutcomeUnknown) {
            say(QStringLiteral("unknown ") + code);
            ++i;
        } else {
            QThread::msleep(100); // as long as a person needs to press the button again
        }
    }
}

void work(const QString &verb, Services &plant, const QStringList &words)
{
    if (verb == u"take")
        take(plant, words);
    else
        number(plant, words);
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const auto settings = ConnectionSettings::tryFromText(words[2]);
    say(QStringLiteral("ready"));
    char line[8];
    if (!settings || std::fgets(line, sizeof line, stdin) == nullptr)
        return 2;
    if (words[1] == u"scan") {
        scan(*settings, words[3], words.mid(4));
        return 0;
    }
    const auto database = Database::open(*settings, Database::Mode::ReadWrite);
    if (!database) {
        say(QStringLiteral("refused ") + database.error().detail);
        return 1;
    }
    Session session{**database, QStringLiteral("clerk") + words[3], QStringLiteral("line-") + words[3]};
    Services services(session);
    work(words[1], services, words.mid(4));
    return 0;
}

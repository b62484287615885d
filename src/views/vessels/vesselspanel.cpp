// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/vessels/vesselspanel.h"

#include "documents/vessels/vesselwords.h"
#include "models/asking.h"
#include "models/wording.h"
#include "views/commands.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/floor/meanwhile.h"
#include "views/history/historydialog.h"
#include "views/labels/labelasking.h"
#include "views/vessels/vesselacts.h"

#include <QLabel>
#include <QTableView>

namespace bm
{
namespace
{
constexpr int factsWidth = 444;
constexpr size_t shownActs = 6;
constexpr size_t shownLots = 8;

StatusLook lookOf(const Vessel &vessel)
{
    if (vessel.isRetired)
        return statusLook(Tone::Neutral, VesselsPanel::tr("Retired"));
    return vessel.content.isPositive() ? statusLook(Tone::Ok, VesselsPanel::tr("In use"))
                                       : statusLook(Tone::Waiting, VesselsPanel::tr("Nothing in it"));
}

QString contentWords(const Vessel &vessel)
{
    const QString content = shown(vessel.content, vessel.unit);
    return vessel.capacity ? VesselsPanel::tr("%1 of %2").arg(content, shown(*vessel.capacity, vessel.unit)) : content;
}

AskedField choice(const char *id, const QString &label, const QStringList &words)
{
    AskedField field{QString::fromLatin1(id), label, words.first(), {}, words};
    field.closed = true;
    return field;
}

QStringList wordsOf(const QStringList &names, QString (*word)(const QString &))
{
    QStringList words;
    for (const QString &name : names)
        words << word(name);
    return words;
}

QString nameOf(const QString &chosen, const QStringList &names, QString (*word)(const QString &))
{
    return names[std::max(qsizetype(0), wordsOf(names, word).indexOf(chosen))];
}

Result<std::optional<Quantity>> amountIn(const Answers &answers, const QString &id)
{
    if (answers.values[id].isEmpty())
        return std::optional<Quantity>();
    const Result<Quantity> amount = readQuantity(answers.values[id]);
    if (!amount)
        return Error{amount.error().reason, id, amount.error().detail};
    return std::optional(*amount);
}

AskedField reasonField(bool isOptional, const QString &help)
{
    AskedField field{QStringLiteral("reason"), VesselsPanel::tr("&Reason"), {}, help};
    field.optional = isOptional;
    return field;
}
} // namespace

VesselsPanel::VesselsPanel(ServiceWorker &worker) : QualityPanel(QStringLiteral("vessels"), worker)
{
    m_facts->setFixedWidth(factsWidth);
    findChild<QLabel *>(QStringLiteral("vesselsNote"))->setTextFormat(Qt::PlainText);
    table()->setAccessibleName(tr("Vessels"));
    // Beside the facts, on a page of 1280 pixels.
    setColumns({{tr("Vessel"), 108},
                {tr("Name"), 140, true},
                {tr("Ingredient"), 120},
                {tr("Content"), 110, false, true},
                {tr("State"), 120}});
    setEmpty(QStringLiteral("package-open"), tr("No vessels yet"),
             tr("A silo, a bin, a hopper or a starter that holds several lots one after another."));
    showChips(4, [this](int row) {
        return row < 0 || size_t(row) >= m_vessels.size() ? StatusLook{} : lookOf(m_vessels[size_t(row)]);
    });
    m_facts->setHint(tr("No vessel is selected"), tr("Choose one from the list, or add one."));
    addActions();
    const auto showRole = [this] { m_facts->setRole(m_worker.role()); };
    connect(&m_worker, &ServiceWorker::signedInChanged, this, showRole);
    connect(&m_worker, &ServiceWorker::plantChanged, this, &VesselsPanel::load);
    showRole();
    showCurrent();
}

void VesselsPanel::addActions()
{
    const auto add = [this](CommandId id, const char *name, Act act, std::function<void()> run) {
        m_facts->addAction(this, id, QString::fromLatin1(name), {act}, std::move(run));
    };
    add(CommandId::LoadVessel, "loadVesselButton", Act::MoveLot, [this] { askLoad(); });
    add(CommandId::ProveVesselEmpty, "emptyVesselButton", Act::MoveLot, [this] { askEmpty(); });
    add(CommandId::UndoVessel, "undoVesselButton", Act::MoveLot, [this] { askUndo(); });
    add(CommandId::AmendVessel, "amendVesselButton", Act::EditCatalog, [this] { askAmend(); });
    add(CommandId::RetireVessel, "retireVesselButton", Act::EditCatalog, [this] { askRetire(); });
    add(CommandId::PrintVesselLabel, "vesselLabelButton", Act::PrintLabel, [this] {
        if (current() != nullptr)
            askForLabels(m_worker, *m_facts, LabelKind::Vessel,
                         [this](const LabelWish &wish) { Q_EMIT labelsWanted(wish); });
    });
    m_facts->addAction(this, CommandId::VesselActs, QStringLiteral("vesselActsButton"), [this] {
        if (const Vessel *vessel = current())
            VesselActsWindow::showFor(m_worker, vessel->code, this);
    });
    m_facts->addAction(this, CommandId::VesselHistory, QStringLiteral("historyButton"), [this] {
        if (const Vessel *vessel = current())
            HistoryDialog::showFor(m_worker, RecordKind::Vessel, vessel->code, this);
    });
}

void VesselsPanel::load()
{
    struct Reading
    {
        std::vector<Vessel> vessels;
        QStringList ingredients;
    };
    askThen(
        m_worker, this,
        [](Services &plant) -> Result<Reading> {
            Reading reading;
            BM_TRY_ASSIGN(reading.vessels, Vessels(plant.session).all());
            BM_TRY_ASSIGN(const std::vector<Ingredient> all, plant.catalog.ingredients());
            for (const Ingredient &one : all)
                reading.ingredients << one.name;
            return reading;
        },
        [this](const Result<Reading> &reading) {
            if (!reading)
                return tellNotRead(reading.error());
            m_vessels = reading->vessels;
            m_ingredients = reading->ingredients;
            std::vector<QStringList> rows;
            for (const Vessel &one : m_vessels)
                rows.push_back(
                    {one.code, one.name, one.ingredientName, shown(one.content, one.unit), lookOf(one).word});
            fill(rows);
        });
}

const Vessel *VesselsPanel::current() const
{
    const int row = currentRow();
    return row < 0 || size_t(row) >= m_vessels.size() ? nullptr : &m_vessels[size_t(row)];
}

void VesselsPanel::showCurrent()
{
    const Vessel *vessel = current();
    if (vessel == nullptr) {
        setNote({});
        return m_facts->showNothing();
    }
    m_facts->show(vessel->code, {lookOf(*vessel)},
                  {vesselKindWord(vessel->kind) + QStringLiteral(", ") + vesselDrawingWord(vessel->drawing),
                   contentWords(*vessel)});
    askThen(
        m_worker, this, [code = vessel->code](Services &plant) { return Vessels(plant.session).state(code); },
        [this](const Result<VesselState> &state) {
            if (!state)
                return tellNotRead(state.error());
            if (const Vessel *shownNow = current(); shownNow != nullptr && shownNow->code == state->vessel.code)
                showState(*state);
        });
}

void VesselsPanel::showState(const VesselState &state)
{
    const QString unit = state.vessel.unit;
    for (size_t i = 0; i < std::min(shownLots, state.contents.size()); ++i) {
        const LotInVessel &lot = state.contents[i];
        m_facts->addFact(lot.quantity.isZero() ? tr("%1: nothing by the books, possibly still in it").arg(lot.lotCode)
                                               : tr("%1: %2").arg(lot.lotCode, shown(lot.quantity, unit)));
    }
    if (state.contents.size() > shownLots)
        m_facts->addFact(tr("and %n more lots", nullptr, int(state.contents.size() - shownLots)));
    QStringList acts;
    for (size_t i = 0; i < std::min(shownActs, state.acts.size()); ++i) {
        const VesselAct &act = state.acts[i];
        acts << QStringList{shown(act.doneAt), act.doneBy, vesselActWord(act.kind), vesselActText(act, unit)}.join(
            QStringLiteral(" · "));
    }
    if (state.acts.size() > shownActs)
        acts << tr("Older ones: %1").arg(commandText(CommandId::VesselActs));
    setNote(acts.join(u'\n'));
}

void VesselsPanel::askNew()
{
    AskedField capacity{QStringLiteral("capacity"), tr("Ca&pacity"), {}, tr("In the unit of the ingredient")};
    capacity.optional = true;
    AskedField tolerance{QStringLiteral("tolerance"),
                         tr("&Tolerance"),
                         {},
                         tr("First in, first out: by how much the end of a load may lie elsewhere")};
    tolerance.optional = true;
    AskedField ingredient{QStringLiteral("ingredient"), tr("&Ingredient"), {}, {}, m_ingredients};
    m_facts->ask({tr("New vessel"),
                  {},
                  {{QStringLiteral("code"), tr("&Code"), {}, tr("As its label has it")},
                   {QStringLiteral("name"), tr("&Name")},
                   ingredient,
                   choice("kind", tr("&Kind"), wordsOf(vesselKinds(), vesselKindWord)),
                   choice("drawing", tr("Is &drawn"), wordsOf(vesselDrawings(), vesselDrawingWord)),
                   capacity,
                   tolerance},
                  tr("Add")},
                 [this](const Answers &answers) { add(answers); });
}

void VesselsPanel::add(const Answers &answers)
{
    const auto capacity = amountIn(answers, QStringLiteral("capacity"));
    if (!capacity)
        return m_facts->panel().showError(capacity.error());
    const auto tolerance = amountIn(answers, QStringLiteral("tolerance"));
    if (!tolerance)
        return m_facts->panel().showError(tolerance.error());
    const auto value = [&answers](const char *id) { return answers.values[QString::fromLatin1(id)]; };
    const NewVessel vessel{value("code"),
                           value("name"),
                           nameOf(value("kind"), vesselKinds(), vesselKindWord),
                           nameOf(value("drawing"), vesselDrawings(), vesselDrawingWord),
                           value("ingredient"),
                           *capacity,
                           tolerance->value_or(Quantity())};
    select(vessel.code);
    run(
        [vessel](Services &plant) -> Done {
            BM_TRY(Vessels(plant.session).add(vessel));
            return {};
        },
        tr("%1 is added").arg(vessel.code), tr("Not added"));
}

void VesselsPanel::askLoad()
{
    const Vessel *vessel = current();
    if (vessel == nullptr)
        return;
    m_facts->ask({tr("Load %1").arg(vessel->code),
                  tr("It leaves the lot's stock and stands in the vessel."),
                  {{QStringLiteral("lotCode"), tr("&Lot"), {}, tr("Scan or type it.")},
                   {QStringLiteral("quantity"), tr("&Quantity"), {}, tr("In %1").arg(vessel->unit)}},
                  tr("Load")},
                 [this, code = vessel->code](const Answers &answers) { loadLot(code, answers); });
}

void VesselsPanel::loadLot(const QString &vessel, const Answers &answers)
{
    const Result<Quantity> quantity = readQuantity(answers.values[QStringLiteral("quantity")]);
    if (!quantity)
        return m_facts->panel().showError(
            {quantity.error().reason, QStringLiteral("quantity"), quantity.error().detail});
    const QString lot = answers.values[QStringLiteral("lotCode")];
    run(
        [vessel, lot, amount = *quantity](Services &plant) -> Done {
            BM_TRY(Vessels(plant.session).load(vessel, lot, amount));
            return {};
        },
        tr("Lot %1 is in %2").arg(lot, vessel), tr("Do not load it"));
}

void VesselsPanel::askEmpty()
{
    const Vessel *vessel = current();
    if (vessel == nullptr)
        return;
    const bool isSomething = vessel->content.isPositive();
    m_facts->ask({tr("%1 is proven empty").arg(vessel->code),
                  isSomething ? tr("By the books %1 are in it: they are written off.").arg(contentWords(*vessel))
                              : tr("Nothing of what was loaded before can be in a later draw."),
                  {reasonField(!isSomething, tr("What was seen; it is kept in the history"))},
                  tr("Proven empty")},
                 [this, code = vessel->code](const Answers &answers) {
                     run(
                         [code, reason = answers.values[QStringLiteral("reason")]](Services &plant) -> Done {
                             BM_TRY(Vessels(plant.session).proveEmpty(code, reason));
                             return {};
                         },
                         tr("%1 is proven empty").arg(code), tr("Not recorded"));
                 });
}

void VesselsPanel::askUndo()
{
    const Vessel *vessel = current();
    if (vessel == nullptr)
        return;
    m_facts->ask({tr("Take back the last act on %1").arg(vessel->code),
                  tr("The last load, draw or proof of emptiness that stands."),
                  {reasonField(false, tr("It is kept in the history"))},
                  tr("Take back")},
                 [this, code = vessel->code](const Answers &answers) {
                     run(
                         [code, reason = answers.values[QStringLiteral("reason")]](Services &plant) -> Done {
                             BM_TRY(Vessels(plant.session).undo(code, reason));
                             return {};
                         },
                         tr("Taken back on %1").arg(code), tr("Not taken back"));
                 });
}

void VesselsPanel::askAmend()
{
    const Vessel *vessel = current();
    if (vessel == nullptr)
        return;
    AskedField capacity{QStringLiteral("capacity"), tr("Ca&pacity"),
                        vessel->capacity ? typed(*vessel->capacity) : QString(),
                        tr("In %1; empty: it is not known").arg(vessel->unit)};
    capacity.optional = true;
    m_facts->ask({tr("Change %1").arg(vessel->code),
                  tr("Only the name and the capacity of a vessel change."),
                  {{QStringLiteral("name"), tr("&Name"), vessel->name}, capacity},
                  tr("Save")},
                 m_worker, {QStringLiteral("vessels"), QString::number(vessel->id), -1},
                 [this, seen = *vessel](const Answers &answers) { amend(seen, answers); });
}

void VesselsPanel::amend(const Vessel &vessel, const Answers &answers)
{
    const auto capacity = amountIn(answers, QStringLiteral("capacity"));
    if (!capacity)
        return m_facts->panel().showError(capacity.error());
    VesselChange change;
    change.name = answers.values[QStringLiteral("name")];
    change.capacity = *capacity;
    change.withoutCapacity = !*capacity;
    run(m_facts->panel().meanwhile().guarded([code = vessel.code, change](Services &plant) -> Done {
        BM_TRY(Vessels(plant.session).amend(code, change));
        return {};
    }),
        tr("%1 is changed").arg(vessel.code), tr("Not changed"));
}

void VesselsPanel::askRetire()
{
    const Vessel *vessel = current();
    if (vessel == nullptr)
        return;
    m_facts->ask({tr("Retire %1").arg(vessel->code),
                  tr("It is not used any more. Its history stays."),
                  {},
                  tr("Retire"),
                  QStringLiteral("danger")},
                 [this, code = vessel->code](const Answers &) {
                     run(
                         [code](Services &plant) -> Done {
                             BM_TRY(Vessels(plant.session).retire(code));
                             return {};
                         },
                         tr("%1 is retired").arg(code), tr("Not retired"));
                 });
}

} // namespace bm

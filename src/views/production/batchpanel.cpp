// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/production/batchpanel.h"

#include "documents/wording/openingwords.h"
#include "models/asking.h"
#include "models/weighing.h"
#include "models/wording.h"
#include "views/floor/input.h"
#include "views/floor/meanwhile.h"
#include "views/production/balancecard.h"
#include "views/signin/signaturedialog.h"
#include "views/style/theme.h"
#include "views/widgets/card.h"
#include "views/widgets/statuschipdelegate.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>
#include <array>

namespace bm
{
namespace
{

constexpr int usesWidth = 352;
// Narrower, the place of a lot is only told in the large answer.
constexpr int roomForLocation = 720;

StatusLook lookOf(const QModelIndex &index)
{
    using State = NeedsModel::NeedState;
    const auto state = index.data(NeedsModel::NeedStateRole).value<State>();
    const QString word = NeedsModel::stateWord(state);
    switch (state) {
    case State::Complete:
        return statusLook(Tone::Ok, word);
    case State::Next:
        return {Tone::Busy, QStringLiteral("arrow-right"), word};
    case State::Missing:
        return statusLook(Tone::Waiting, word);
    case State::NoLot:
        return statusLook(Tone::Danger, word);
    case State::Extra:
        break;
    }
    return statusLook(Tone::Neutral, word);
}

// What QA may find, the usual first.
constexpr std::array verdicts{"PASSED", "CONDITIONAL_PASS", "FAILED"};

QStringList verdictWords()
{
    QStringList words;
    for (const char *verdict : verdicts)
        words << statusLook(StatusKind::Quality, QLatin1String(verdict)).word;
    return words;
}

QTableView *makeTable(const QString &name, const QString &accessibleName, QAbstractItemModel *model, int stretched)
{
    auto *table = new QTableView;
    table->setObjectName(name);
    table->setAccessibleName(accessibleName);
    Theme::setUpTable(table);
    table->setModel(model);
    for (int i = 0; i < model->columnCount(); ++i)
        table->horizontalHeader()->setSectionResizeMode(i, i == stretched ? QHeaderView::Stretch : QHeaderView::Fixed);
    return table;
}

QVBoxLayout *makeColumn(QWidget *owner, int spacing)
{
    auto *column = new QVBoxLayout(owner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing);
    return column;
}

} // namespace

BatchPanel::BatchPanel(ServiceWorker &worker, QWidget *page)
    : QWidget(page), m_worker(worker), m_needs(new NeedsModel(this)), m_uses(new UsesModel(this)),
      m_panel(new ActionPanel), m_right(new QStackedLayout)
{
    setObjectName(QStringLiteral("batchPanel"));
    auto *right = new Card;
    right->setObjectName(QStringLiteral("panelCard"));
    makeColumn(right, 0)->addWidget(m_panel);
    m_right->addWidget(makeUses(page));
    m_right->addWidget(right);
    auto *side = new QWidget;
    side->setObjectName(QStringLiteral("batchSide"));
    side->setFixedWidth(usesWidth);
    side->setLayout(m_right);
    m_right->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::xl);
    row->addWidget(makeNeeds(page), 1);
    row->addWidget(side);
    connect(m_panel, &ActionPanel::closed, this, [this, page] {
        const bool hadFocus = m_panel->hasFocus();
        m_right->setCurrentIndex(0);
        m_preview->hide();
        if (hadFocus)
            page->setFocus(Qt::OtherFocusReason);
    });
}

QWidget *BatchPanel::makeNeeds(QWidget *page)
{
    auto *card = new Card;
    card->setObjectName(QStringLiteral("needsCard"));
    card->setFlush(true);
    m_needsTable =
        makeTable(QStringLiteral("needsTable"), tr("What the recipe wants"), m_needs, NeedsModel::Ingredient);
    m_needsTable->setItemDelegateForColumn(NeedsModel::State, new StatusChipDelegate(lookOf, m_needsTable));
    m_needsTable->setColumnWidth(NeedsModel::Progress, 164);
    m_needsTable->setColumnWidth(NeedsModel::State, 146);
    m_needsTable->setColumnWidth(NeedsModel::Lot, 124);
    m_needsTable->setColumnWidth(NeedsModel::Location, 140);
    m_preview = new BalanceCard;
    m_preview->setObjectName(QStringLiteral("balancePreview"));
    auto *column = makeColumn(card, 0);
    column->addWidget(m_needsTable, 1);
    column->addWidget(makeSteps(page));
    column->addWidget(m_preview);
    return card;
}

QWidget *BatchPanel::makeUses(QWidget *page)
{
    auto *card = new Card;
    card->setObjectName(QStringLiteral("usesCard"));
    card->setFlush(true);
    m_usesTable = makeTable(QStringLiteral("usesTable"), tr("What is in the batch"), m_uses, UsesModel::Ingredient);
    m_usesTable->setColumnWidth(UsesModel::Lot, 110);
    m_usesTable->setColumnWidth(UsesModel::Quantity, 110);
    m_usesTable->hideColumn(UsesModel::Added);
    m_usesTable->hideColumn(UsesModel::Person);
    m_takeBack = makeButton(page, QStringLiteral("takeBackButton"), CommandId::TakeBack, [this] { askTakeBack(); });
    m_waste = makeButton(page, QStringLiteral("wasteButton"), CommandId::RunWaste, [this] { askWaste(); });
    m_rework = makeButton(page, QStringLiteral("reworkButton"), CommandId::RunRework, [this] { askRework(); });
    m_balance = new BalanceCard;
    auto *column = makeColumn(card, 0);
    column->addWidget(m_usesTable, 1);
    column->addWidget(m_balance);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(Space::m, Space::s, Space::m, Space::s);
    buttons->setSpacing(Space::s);
    // Words alone, so that three have room beside each other: another row would not fit on a small screen.
    for (QPushButton *button : {m_takeBack, m_waste, m_rework}) {
        button->setIcon({});
        button->setProperty("pad", true);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    column->addLayout(buttons);
    column->addLayout(makeEnds(page));
    return card;
}

QPushButton *BatchPanel::makeButton(QWidget *page, const QString &name, CommandId id, std::function<void()> run)
{
    auto *button = new QPushButton;
    button->setObjectName(name);
    button->setAutoDefault(false);
    bindCommand(button, addCommand(page, id, std::move(run)), id);
    return button;
}

void BatchPanel::open(const Run &run)
{
    m_panel->done();
    if (run.id != m_run.id) {
        m_needs->setNeeds({});
        m_uses->setUses({});
        m_seenVersion = -1;
        showSteps({});
        m_refusedLot.clear();
        m_opening.reset();
    }
    m_run = run;
    showWaste();
    showEnds();
    reload();
}

void BatchPanel::reload(const QSet<QString> &changedTables)
{
    static const QSet<QString> read{
        QStringLiteral("production_runs"), QStringLiteral("batch_ingredients"),  QStringLiteral("ingredient_lots"),
        QStringLiteral("holds"),           QStringLiteral("recipe_ingredients"), QStringLiteral("ingredients"),
        QStringLiteral("run_losses"),      QStringLiteral("pallet_items"),       QStringLiteral("settings"),
        QStringLiteral("run_readings"),    QStringLiteral("run_step_marks"),     QStringLiteral("run_events")};
    if (!concerns(changedTables, read))
        return;
    struct Answer
    {
        SeenRecord seen;
        Run run;
        std::vector<BatchNeed> needs;
        std::vector<BatchUse> uses;
        RunBalance balance;
        StepsOfRun steps;
        std::optional<Opening> opening;
    };
    askThen(
        m_worker, this,
        [id = m_run.id, of = seen()](Services &plant) -> Result<Answer> {
            // First: what changes between the two was not seen.
            BM_TRY_ASSIGN(const SeenRecord seen, seenNow(plant.session.database, of.table, of.key));
            BM_TRY_ASSIGN(const Run run, plant.production.run(id));
            BM_TRY_ASSIGN(std::vector<BatchNeed> needs, plant.production.needs(id));
            BM_TRY_ASSIGN(std::vector<BatchUse> uses, plant.production.uses(id));
            BM_TRY_ASSIGN(RunBalance balance, RunBalances(plant.session).of(id));
            BM_TRY_ASSIGN(StepsOfRun steps, RunSteps(plant.session).of(id));
            BM_TRY_ASSIGN(const auto opening, openingOfNext(plant, run, needs));
            return Answer{seen, run, std::move(needs), std::move(uses), std::move(balance), std::move(steps), opening};
        },
        [this](const Result<Answer> &answer) {
            if (!answer)
                return refuse(tr("Not read"), answer.error());
            if (answer->run.id != m_run.id)
                return; // another batch was opened meanwhile
            m_run = answer->run;
            m_seenVersion = answer->seen.version;
            m_opening = answer->opening;
            showRows(answer->needs, answer->uses);
            showEnds();
            showBalance(answer->balance);
            showSteps(answer->steps);
            Q_EMIT loaded();
        });
}

// What is wanted next is pointed at when it became another; else what the person chose stays chosen.
void BatchPanel::showRows(const std::vector<BatchNeed> &needs, const std::vector<BatchUse> &uses)
{
    const int wasNext = m_needs->next();
    const int chosenNeed = m_needsTable->currentIndex().row();
    const auto chosen = m_usesTable->selectionModel()->selectedRows();
    const qint64 chosenUse = chosen.isEmpty() ? 0 : m_uses->use(chosen.first().row()).id;
    m_needs->setNeeds(needs);
    m_uses->setUses(uses);
    const int next = m_needs->next();
    if (const int row = next == wasNext && chosenNeed >= 0 ? chosenNeed : next; row >= 0)
        m_needsTable->selectRow(row);
    for (int row = 0; row < m_uses->rowCount(); ++row) {
        if (m_uses->use(row).id == chosenUse)
            m_usesTable->selectRow(row);
    }
}

void BatchPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_needsTable->setColumnHidden(NeedsModel::Location, width() - usesWidth < roomForLocation);
}

QString BatchPanel::openingWordsOfNext() const
{
    return m_opening && !m_opening->openLot.isEmpty() ? openingWords(*m_opening) : QString();
}

bool BatchPanel::isAsking() const
{
    return m_panel->isOpen();
}

void BatchPanel::ask(const Question &question, std::function<void(const Answers &)> answer)
{
    if (m_panel->isWaiting())
        return;
    m_right->setCurrentIndex(1);
    m_panel->ask(question, std::move(answer));
    m_panel->meanwhile().watch(m_worker, seen());
}

SeenRecord BatchPanel::seen() const
{
    return {QStringLiteral("production_runs"), QString::number(m_run.id.value()), m_seenVersion};
}

void BatchPanel::refuse(const QString &headline, const Error &error)
{
    if (m_panel->isOpen())
        m_panel->showError(error);
    Q_EMIT refused(headline, error);
}

void BatchPanel::askTakeBack()
{
    const auto rows = m_usesTable->selectionModel()->selectedRows();
    const int row = rows.isEmpty() ? (m_uses->rowCount() > 0 ? 0 : -1) : rows.first().row();
    if (row < 0)
        return Q_EMIT refused(tr("Nothing to take back"), {Reason::RunEmpty, {}, m_run.batchNumber});
    const BatchUse use = m_uses->use(row);
    const QString quantity = use.quantity ? typed(*use.quantity) : QString();
    ask({tr("Take back %1").arg(use.lotCode),
         use.ingredientName,
         {{QStringLiteral("quantity"), tr("&Quantity"), quantity, tr("At most %1").arg(shown(use.quantity, use.unit))},
          {QStringLiteral("reason"), tr("&Reason")}},
         tr("Take back")},
        [this, use](const Answers &answers) { takeBack(use, answers); });
}

void BatchPanel::takeBack(const BatchUse &use, const Answers &answers)
{
    const auto quantity = readQuantity(answers.values[QStringLiteral("quantity")]);
    if (!quantity)
        return m_panel->showError({quantity.error().reason, QStringLiteral("quantity"), quantity.error().detail});
    askThen(m_worker, this,
            m_panel->meanwhile().guarded(
                [use, amount = *quantity, reason = answers.values[QStringLiteral("reason")]](Services &plant) {
                    return plant.production.takeBack(use.id, amount, reason);
                }),
            [this, use, amount = *quantity](const Done &done) {
                if (!done)
                    return refuse(tr("Not taken back"), done.error());
                m_panel->done();
                Q_EMIT accepted(tr("%1 back").arg(shown(amount, use.unit)), use.ingredientName % u", " % use.lotCode);
                m_worker.announce();
            });
}

void BatchPanel::askAmend()
{
    if (!isFinished(m_run))
        return;
    if (m_worker.signedIn())
        return signAmendment();
    ask({tr("Correct the yield of %1").arg(m_run.batchNumber),
         tr("The yield before stays in the history."),
         {{QStringLiteral("actualQuantity"),
           tr("&Yield in %1").arg(m_run.unit),
           {},
           tr("So far %1").arg(shown(m_run.actual, m_run.unit))},
          {QStringLiteral("reason"), tr("&Reason")}},
         tr("Correct")},
        [this](const Answers &answers) { amend(answers); });
}

void BatchPanel::amend(const Answers &answers)
{
    const auto quantity = readQuantity(answers.values[QStringLiteral("actualQuantity")]);
    if (!quantity)
        return m_panel->showError({quantity.error().reason, QStringLiteral("actualQuantity"), quantity.error().detail});
    askThen(m_worker, this,
            m_panel->meanwhile().guarded([id = m_run.id, amount = *quantity,
                                          reason = answers.values[QStringLiteral("reason")]](Services &plant) {
                return plant.production.amend(id, amount, reason);
            }),
            [this](const Result<FinishedRun> &amended) {
                if (amended)
                    showAmended();
                else
                    refuse(tr("Not corrected"), amended.error());
            });
}

// What was reported is changed only by two people.
void BatchPanel::signAmendment()
{
    ToSign what{Act::AmendRun,
                tr("Correct the yield of %1").arg(m_run.batchNumber),
                tr("%1 of %2 were reported. The report stays in the history beside the correction.")
                    .arg(shown(m_run.actual, m_run.unit), m_run.recipeName),
                tr("The signature means: I am a second person, I checked the count, and this yield is right."),
                tr("Sign and correct"),
                seen(),
                tr("&Yield in %1").arg(m_run.unit),
                m_run.actual ? typed(*m_run.actual) : QString(),
                QStringLiteral("actualQuantity")};
    auto *dialog = new SignatureDialog(
        m_worker, std::move(what),
        [id = m_run.id](Services &plant, const Signing &signing) -> Done {
            BM_TRY_ASSIGN(const FinishedRun amended,
                          plant.production.amend(id, signing.value, signing.reason, signing.signature));
            return {};
        },
        window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &BatchPanel::showAmended);
    dialog->open();
}

void BatchPanel::showAmended()
{
    m_panel->done();
    Q_EMIT accepted(tr("Yield corrected"), m_run.batchNumber % u' ' % m_run.recipeName);
    m_worker.announce();
}

void BatchPanel::askQuality()
{
    if (m_run.status == u"PLANNED")
        return;
    AskedField verdict{QStringLiteral("result"), tr("&Verdict"), {}, {}, verdictWords()};
    verdict.closed = true;
    ask({tr("Quality of %1").arg(m_run.batchNumber),
         tr("A batch that failed is not shipped, and what it put into stock is stopped."),
         {verdict,
          {QStringLiteral("notes"), tr("&Notes"), {}, tr("What was found; may stay empty when it passed"), {}, true}},
         tr("Record")},
        [this](const Answers &answers) { checkQuality(answers); });
}

void BatchPanel::checkQuality(const Answers &answers)
{
    const qsizetype chosen = verdictWords().indexOf(answers.values[QStringLiteral("result")]);
    if (chosen < 0)
        return m_panel->showError({Reason::Required, QStringLiteral("result"), {}});
    const QString verdict = QLatin1String(verdicts[size_t(chosen)]);
    askThen(m_worker, this,
            m_panel->meanwhile().guarded(
                [id = m_run.id, verdict, notes = answers.values[QStringLiteral("notes")]](Services &plant) {
                    return plant.production.checkQuality(id, verdict, notes);
                }),
            [this, verdict](const Done &done) {
                if (!done)
                    return refuse(tr("Not recorded"), done.error());
                m_panel->done();
                Q_EMIT accepted(statusLook(StatusKind::Quality, verdict).word,
                                m_run.batchNumber % u' ' % m_run.recipeName);
                m_worker.announce();
            });
}

bool BatchPanel::isFinished(const Run &run)
{
    return run.status == u"COMPLETED" || (run.status == u"QUALITY_CHECK" && run.endedAt.isValid());
}

void BatchPanel::setMayRun(bool may)
{
    m_takeBack->setVisible(may);
    m_mayRun = may;
    showSteps(m_steps);
    showWaste();
    showEnds();
}

} // namespace bm

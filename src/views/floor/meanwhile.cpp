// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/floor/meanwhile.h"

#include "documents/history/historywords.h"
#include "models/asking.h"
#include "services/recipes/recipes.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"

#include <QBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QStringBuilder>
#include <algorithm>

namespace bm
{
namespace
{

QPushButton *makeButton(const QString &objectName, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

// So many lines stand in the banner of a narrow panel; the rest is in the record's history.
constexpr qsizetype mostLines = 3;

Result<RecordHistory> historyOf(Services &plant, const SeenRecord &seen)
{
    for (const RecordKind kind : allRecordKinds())
        if (tableOf(kind) == seen.table)
            return plant.history.of(kind, seen.key.toLongLong());
    if (seen.table == u"recipe_ingredients") { // stands in the history of its recipe
        BM_TRY_ASSIGN(const RecipeId recipe, Recipes(plant.session).recipeOfLine(seen.key.toLongLong()));
        return plant.history.of(RecordKind::Recipe, recipe.value());
    }
    return Error{Reason::NotFound, {}, seen.table};
}

// From what the person saw to what is there now, whatever it was in between.
void addFields(const HistoryEntry &entry, std::vector<FieldChange> &fields)
{
    for (const FieldChange &field : entry.fields) {
        const auto known = std::find_if(fields.begin(), fields.end(),
                                        [&](const FieldChange &each) { return each.column == field.column; });
        if (known == fields.end()) {
            fields.push_back(field);
        } else {
            known->after = field.after;
            known->nameAfter = field.nameAfter;
        }
    }
}

} // namespace

// What others did to a record since the person saw it.
struct Unseen
{
    ForeignChange newest;
    QString table;
    QString unit;
    std::vector<FieldChange> fields;
};

namespace
{

// What the person did at this workstation up to the first change of somebody else counts as seen.
Result<std::optional<Unseen>> unseenOf(Services &plant, SeenRecord &seen)
{
    if (seen.version < 0) {
        BM_TRY_ASSIGN(seen, seenNow(plant.session.database, seen.table, seen.key));
    }
    BM_TRY_ASSIGN(const auto change, changeSince(plant.session.database, seen));
    if (!change)
        return std::optional<Unseen>();
    Unseen unseen{*change, seen.table, {}, {}};
    const auto history = historyOf(plant, seen);
    if (!history)
        return std::optional(unseen); // it is gone, or has no words: that somebody changed it is told all the same
    bool isForeign = false;
    for (auto entry = history->entries.rbegin(); entry != history->entries.rend(); ++entry) {
        if (entry->table != seen.table || entry->record != seen.key || entry->id <= seen.version)
            continue;
        if (entry->person != plant.session.person || entry->workstation != plant.session.workstation) {
            isForeign = true;
            unseen.newest.person = entry->person;
            unseen.newest.at = entry->at;
        } else if (!isForeign) {
            seen.version = entry->id;
            continue;
        }
        unseen.unit = entry->unit;
        addFields(*entry, unseen.fields);
    }
    return isForeign ? std::optional(unseen) : std::optional<Unseen>();
}

} // namespace

QString columnOfField(const QString &id)
{
    QString column;
    for (const QChar letter : id)
        column += letter.isUpper() ? QString(u'_' % letter.toLower()) : QString(letter);
    return column;
}

Meanwhile::Meanwhile(QWidget *parent) : QWidget(parent), m_banner(new Banner)
{
    setObjectName(QStringLiteral("meanwhile"));
    m_banner->setObjectName(QStringLiteral("meanwhileMessage"));
    auto *keep = makeButton(QStringLiteral("keepMineButton"), tr("&Keep mine"));
    auto *take = makeButton(QStringLiteral("takeTheirsButton"), tr("&Take theirs"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::s);
    buttons->addWidget(keep);
    buttons->addWidget(take);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    column->addWidget(m_banner);
    column->addLayout(buttons);
    // In a narrow panel its words take several lines.
    for (QWidget *each : {static_cast<QWidget *>(m_banner), static_cast<QWidget *>(this)}) {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        each->setSizePolicy(policy);
    }
    connect(keep, &QPushButton::clicked, this, &Meanwhile::keepMine);
    connect(take, &QPushButton::clicked, this, &Meanwhile::tookTheirs);
    hide();
}

void Meanwhile::watch(ServiceWorker &worker, const SeenRecord &seen)
{
    stop();
    m_worker = &worker;
    m_table = {seen.table};
    m_seen = std::make_shared<SeenRecord>(seen);
    m_hears = connect(&worker, &ServiceWorker::plantChanged, this, [this](const QSet<QString> &tables) {
        if (concerns(tables, m_table))
            look();
    });
    look();
}

void Meanwhile::stop()
{
    disconnect(m_hears);
    m_seen.reset();
    m_told = 0;
    hide();
}

void Meanwhile::passOwn(Services &plant, SeenRecord &seen)
{
    (void)unseenOf(plant, seen);
}

void Meanwhile::look()
{
    if (!m_seen)
        return;
    askThen(
        *m_worker, this, [seen = m_seen](Services &plant) { return unseenOf(plant, *seen); },
        [this, seen = m_seen](const Result<std::optional<Unseen>> &change) {
            // A question that failed is asked again with the next change; the save is refused in any case.
            if (seen == m_seen && change && *change)
                tell(**change);
        });
}

void Meanwhile::tell(const Unseen &change)
{
    if (change.newest.version == m_told && isVisible())
        return;
    m_told = change.newest.version;
    const QString clock = QLocale().toString(change.newest.at.toLocalTime().time(), QLocale::ShortFormat);
    m_banner->showMessage(Banner::Level::Warning, tr("%1 changed this at %2").arg(change.newest.person, clock),
                          linesOf(change) % tr("What you typed is still here."));
    show();
    Q_EMIT told();
}

QString Meanwhile::linesOf(const Unseen &change) const
{
    QStringList lines;
    for (const FieldChange &field : change.fields) {
        if (field.before == field.after || !isTold(change.table, field.column))
            continue;
        const QString word = fieldWord(change.table, field.column);
        const QString before = valueWord(field.column, field.before, field.nameBefore, change.unit);
        const QString theirs = valueWord(field.column, field.after, field.nameAfter, change.unit);
        const QString mine = m_typed ? m_typed(field.column) : QString();
        lines << (mine.isEmpty() ? tr("%1: %2 → %3").arg(word, before, theirs)
                                 : tr("%1: %2 → %3, yours %4").arg(word, before, theirs, mine));
    }
    if (lines.size() > mostLines)
        lines = lines.mid(0, mostLines) << tr("More is in its history.");
    return lines.isEmpty() ? QString() : QString(lines.join(u'\n') % u'\n');
}

void Meanwhile::keepMine()
{
    hide();
    if (!m_seen)
        return;
    m_worker->ask([seen = m_seen, version = m_told](Services &) -> Done {
        seen->version = version;
        return {};
    });
    Q_EMIT keptMine();
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/firstrun/parts/findinglist.h"

#include "database/findingchoices.h"
#include "documents/migration/findingwords.h"
#include "views/style/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QStringBuilder>
#include <QVBoxLayout>

namespace bm
{

namespace
{
constexpr qsizetype longestExample = 40;

QLabel *makeLabel(const QString &name, const QString &text)
{
    auto *label = new QLabel(text);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText); // texts of an old database
    label->setWordWrap(true);
    return label;
}

// Old texts may be long and without a blank to break the line at.
QString examples(const Finding &finding)
{
    QStringList texts;
    for (const QString &text : finding.sample)
        texts << (text.size() > longestExample ? QString(text.left(longestExample) % u'…') : text);
    return texts.join(QStringLiteral(" · "));
}

QString rowsText(const std::vector<Finding> &findings)
{
    qint64 rows = 0;
    for (const Finding &finding : findings)
        rows += finding.count;
    return QLocale().toString(rows);
}
} // namespace

FindingList::FindingList(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(Space::xl);
}

void FindingList::clear()
{
    m_entries.clear();
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

void FindingList::setFindings(const Inspection &inspection, const FindingChoices &chosen)
{
    clear();
    std::map<QString, std::vector<Finding>> kinds;
    QStringList order; // as they were found
    for (const Finding &finding : inspection.findings) {
        if (kinds[finding.kind].empty())
            order << finding.kind;
        kinds[finding.kind].push_back(finding);
    }
    for (const QString &kind : order)
        addKind(kind, kinds[kind], chosen);
}

void FindingList::addKind(const QString &kind, const std::vector<Finding> &findings, const FindingChoices &chosen)
{
    auto *part = new QWidget;
    part->setObjectName(u"finding_" % kind);
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    auto *title = makeLabel(u"kind_" % kind, tr("%1: %2").arg(findingWords(kind), rowsText(findings)));
    Theme::setType(title, Type::Strong);
    column->addWidget(title);
    QStringList places;
    for (const Finding &finding : findings) {
        const QString place = tr("%1: %Ln row(s)", nullptr, int(finding.count)).arg(placeWords(finding));
        places << (finding.sample.isEmpty() ? place : tr("%1, for example %2").arg(place, examples(finding)));
    }
    auto *where = makeLabel(u"where_" % kind, places.join(u'\n'));
    where->setProperty("muted", true);
    column->addWidget(where);
    QStringList actions = findings.front().actions;
    if (actions.isEmpty())
        actions << findings.front().action; // nothing to choose, but to be seen
    const QString wanted = chosen.value(kind, findings.front().action);
    QComboBox *box = addBox(kind, actions, actions.contains(wanted) ? wanted : actions.front());
    title->setBuddy(box);
    box->setAccessibleName(findingWords(kind));
    box->setAccessibleDescription(where->text());
    column->addWidget(box);
    auto *stop = makeLabel(u"stop_" % kind, tr("The takeover does not begin while this is chosen."));
    stop->setProperty("fault", true);
    column->addWidget(stop);
    m_column->addWidget(part);
    m_entries[kind] = {box, stop};
    showStop(m_entries[kind]);
    connect(box, &QComboBox::currentIndexChanged, this, [this, kind] {
        showStop(m_entries.at(kind));
        Q_EMIT this->chosen();
    });
}

QComboBox *FindingList::addBox(const QString &kind, const QStringList &actions, const QString &chosen)
{
    auto *box = new QComboBox;
    box->setObjectName(u"choice_" % kind);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(20);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    box->setFocusPolicy(Qt::StrongFocus);
    box->installEventFilter(this);
    for (const QString &action : actions)
        box->addItem(choiceWords(action), action);
    box->setCurrentIndex(box->findData(chosen));
    return box;
}

// The wheel scrolls the page; over a box it would change a decision that nobody looks at.
bool FindingList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

void FindingList::showStop(const Entry &entry)
{
    const bool stops = entry.box->currentData() == resolveFirst;
    entry.stop->setVisible(stops);
    Theme::setProperty(entry.box, "invalid", stops);
}

FindingChoices FindingList::choices() const
{
    FindingChoices choices;
    for (const auto &[kind, entry] : m_entries) {
        if (entry.box->currentIndex() > 0)
            choices.insert(kind, entry.box->currentData().toString());
    }
    return choices;
}

} // namespace bm

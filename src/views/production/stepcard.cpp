// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/production/stepcard.h"

#include "documents/production/stepwords.h"
#include "models/wording.h"
#include "views/floor/input.h"
#include "views/style/theme.h"
#include "views/widgets/formfield.h"
#include "views/widgets/text/wordlabel.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <algorithm>

namespace bm
{
namespace
{
// Two beside each other: a name with its limits is long in every language.
constexpr int readingsInARow = 2;
constexpr qsizetype longInstruction = 40;

QString amount(Quantity quantity, const QString &unit)
{
    return unit.isEmpty() ? shown(quantity) : shown(quantity, unit);
}

QPushButton *makeButton(const QString &name, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->setProperty("role", QStringLiteral("quiet"));
    return button;
}

QString madeWords(const PlannedReading &planned, const RunReading &made)
{
    QStringList parts{shown(made.value, planned.unit), shown(made.readAt)};
    if (!made.readBy.isEmpty())
        parts << made.readBy;
    if (!made.signedBy.isEmpty())
        parts << StepCard::tr("signed by %1").arg(made.signedBy);
    return parts.join(QStringLiteral(", "));
}
} // namespace

StepCard::StepCard(QWidget *parent)
    : QWidget(parent), m_which(new QLabel), m_done(new QLabel), m_instruction(new WordLabel),
      m_readings(new QGridLayout), m_buttons(new QHBoxLayout),
      m_earlier(makeButton(QStringLiteral("earlierStep"), tr("Step &before"))),
      m_later(makeButton(QStringLiteral("laterStep"), tr("Step a&fter"))),
      m_takeBack(makeButton(QStringLiteral("stepBackButton"), tr("&Not done"))),
      m_readingBack(makeButton(QStringLiteral("readingBackButton"), tr("Take readin&g back")))
{
    setObjectName(QStringLiteral("stepCard"));
    setAccessibleName(tr("Step of the batch"));
    m_which->setObjectName(QStringLiteral("stepWhich"));
    m_which->setProperty("muted", true);
    m_done->setObjectName(QStringLiteral("stepDoneWords"));
    for (QLabel *label : {m_which, m_done, static_cast<QLabel *>(m_instruction)})
        label->setTextFormat(Qt::PlainText);
    m_instruction->setObjectName(QStringLiteral("stepInstruction"));
    m_readings->setHorizontalSpacing(Space::l);
    m_readings->setVerticalSpacing(Space::s);
    for (int column = 0; column < readingsInARow; ++column)
        m_readings->setColumnStretch(column, 1);
    m_buttons->setSpacing(Space::s);
    m_buttons->addWidget(m_takeBack);
    m_buttons->addWidget(m_readingBack);
    m_buttons->addStretch();
    m_buttons->addWidget(m_earlier);
    m_buttons->addWidget(m_later);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::m, Space::s, Space::m, Space::s);
    column->setSpacing(Space::s);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::m);
    head->addWidget(m_which);
    head->addStretch();
    head->addWidget(m_done);
    column->addLayout(head);
    column->addWidget(m_instruction);
    column->addLayout(m_readings);
    column->addLayout(m_buttons);
    connect(m_earlier, &QPushButton::clicked, this, [this] { showStep(m_place - 1); });
    connect(m_later, &QPushButton::clicked, this, [this] { showStep(m_place + 1); });
    connect(m_takeBack, &QPushButton::clicked, this, [this] { Q_EMIT takeBackWanted(m_place); });
    connect(m_readingBack, &QPushButton::clicked, this, [this] { Q_EMIT readingBackWanted(m_place); });
    hide();
}

void StepCard::addButton(QPushButton *button)
{
    m_buttons->insertWidget(0, button);
}

void StepCard::show(const StepsOfRun &steps, bool mayRun)
{
    const bool isOther = steps.run.id != m_steps.run.id;
    m_steps = steps;
    m_mayRun = mayRun;
    const int next = steps.next();
    setVisible(!steps.steps.empty());
    if (steps.steps.empty()) {
        m_place = 0;
        m_next = -1;
        return;
    }
    const bool moved = isOther || next != m_next;
    m_next = next;
    if (moved)
        return showStep(next > 0 ? next : int(steps.steps.size()));
    // Something else of the plant changed: what somebody is typing stays.
    const std::vector<HalfTyped> typing = halfTyped();
    showStep(m_place);
    putBack(typing);
}

std::vector<StepCard::HalfTyped> StepCard::halfTyped() const
{
    std::vector<HalfTyped> typing;
    for (const QLineEdit *edit : m_edits)
        typing.push_back({edit->text(), edit->cursorPosition(), edit->isModified(), edit->hasFocus()});
    return typing;
}

// What is recorded as it was typed is not typed any more.
void StepCard::putBack(const std::vector<HalfTyped> &typing)
{
    const RunStep &step = m_steps.steps[size_t(m_place) - 1];
    for (size_t i = 0; i < std::min(typing.size(), m_edits.size()); ++i) {
        const auto value = readFigure(typing[i].text.trimmed());
        const bool isRecorded = value && step.readings[i] && step.readings[i]->value == *value;
        if (typing[i].isModified && !isRecorded) {
            m_edits[i]->setText(typing[i].text);
            m_edits[i]->setModified(true);
            judge(m_fields[i], step.planned.readings[i], typing[i].text);
        }
        if (!typing[i].hasFocus || !typing[i].isModified || isRecorded)
            continue;
        m_edits[i]->setFocus(Qt::OtherFocusReason);
        m_edits[i]->setCursorPosition(typing[i].cursor);
    }
}

bool StepCard::isDone() const
{
    return m_place > 0 && m_steps.steps[size_t(m_place) - 1].isDone();
}

void StepCard::showStep(int place)
{
    const int count = int(m_steps.steps.size());
    m_place = std::clamp(place, 1, count);
    const RunStep &step = m_steps.steps[size_t(m_place) - 1];
    const QString which = m_place == m_next ? tr("Next: step %1 of %2, %3") : tr("Step %1 of %2, %3");
    m_which->setText(which.arg(QString::number(m_place), QString::number(count), stepKindWord(step.planned.kind)));
    // A long one needs the room more than the size.
    Theme::setType(m_instruction, step.planned.instruction.size() > longInstruction ? Type::Title : Type::Headline);
    m_instruction->setText(step.planned.instruction);
    m_done->setText(step.isDone() ? tr("Done %1, %2").arg(shown(step.doneAt), step.doneBy) : QString());
    m_earlier->setEnabled(m_place > 1);
    m_later->setEnabled(m_place < count);
    const bool isMade = m_steps.run.status == u"IN_PROGRESS" && m_mayRun;
    m_takeBack->setVisible(step.isDone() && isMade);
    m_readingBack->setVisible(isMade && std::any_of(step.readings.begin(), step.readings.end(),
                                                    [](const auto &made) { return made.has_value(); }));
    showReadings(step);
}

void StepCard::showReadings(const RunStep &step)
{
    const bool hadFocus =
        std::any_of(m_edits.begin(), m_edits.end(), [](const QLineEdit *edit) { return edit->hasFocus(); });
    while (QLayoutItem *item = m_readings->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    m_edits.clear();
    m_fields.clear();
    for (size_t i = 0; i < step.readings.size(); ++i)
        addReading(step.planned.readings[i], step.readings[i], int(i) + 1);
    if (hadFocus)
        focusReading();
}

void StepCard::addReading(const PlannedReading &planned, const std::optional<RunReading> &made, int place)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QStringLiteral("reading%1").arg(place));
    edit->setText(made ? typed(made->value) : QString());
    edit->setReadOnly(!m_mayRun || m_steps.run.status == u"PLANNED");
    // An ampersand in a name is no mnemonic.
    const QString label = readingWords(planned, amount).replace(u'&', QLatin1String("&&"));
    auto *field = new FormField(label, edit);
    field->setObjectName(QStringLiteral("readingField%1").arg(place));
    field->setOptional(!planned.isRequired);
    if (made && planned.isWithin(made->value))
        field->setHelp(madeWords(planned, *made));
    else if (made)
        field->setError(tr("%1: %2").arg(outWords(planned, made->value, amount), madeWords(planned, *made)));
    connect(edit, &QLineEdit::textEdited, field,
            [this, field, planned](const QString &text) { judge(field, planned, text); });
    connect(edit, &QLineEdit::returnPressed, this, [this, place] { enter(place); });
    m_edits.push_back(edit);
    m_fields.push_back(field);
    m_readings->addWidget(field, (place - 1) / readingsInARow, (place - 1) % readingsInARow, Qt::AlignTop);
}

void StepCard::judge(FormField *field, const PlannedReading &planned, const QString &text)
{
    const auto value = readFigure(text.trimmed());
    const QString out = value ? outWords(planned, *value, amount) : QString();
    if (!out.isEmpty())
        return field->setError(out);
    field->clearError();
    field->setHelp(value ? tr("Within its limits; Return records it") : QString());
}

void StepCard::enter(int reading)
{
    if (m_isWaiting || m_edits[size_t(reading) - 1]->isReadOnly())
        return;
    const QString text = m_edits[size_t(reading) - 1]->text().trimmed();
    const auto value = readFigure(text);
    if (!value)
        return Q_EMIT unreadable({value.error().reason, QStringLiteral("value"), value.error().detail});
    Q_EMIT read(m_place, reading, *value);
}

bool StepCard::focusReading()
{
    if (m_edits.empty() || isHidden())
        return false;
    const RunStep &step = m_steps.steps[size_t(m_place) - 1];
    size_t first = 0;
    while (first + 1 < m_edits.size() && step.readings[first])
        ++first;
    if (step.readings[first])
        first = 0;
    m_edits[first]->setFocus(Qt::ShortcutFocusReason);
    m_edits[first]->selectAll();
    return true;
}

void StepCard::forgetTyped()
{
    if (m_place > 0)
        showStep(m_place);
}

void StepCard::setWaiting(bool waiting)
{
    m_isWaiting = waiting;
}

} // namespace bm

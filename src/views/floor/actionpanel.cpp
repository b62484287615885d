// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/floor/actionpanel.h"

#include "documents/sentences.h"
#include "views/files/pathpicker.h"
#include "views/floor/meanwhile.h"
#include "views/style/theme.h"
#include "views/widgets/formfield.h"
#include "views/widgets/text/wordlabel.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QDropEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStringBuilder>
#include <algorithm>
#include <utility>

namespace bm
{

ActionPanel::ActionPanel(QWidget *parent)
    : QWidget(parent), m_title(new WordLabel(this)), m_sentence(new WordLabel(this)), m_meanwhile(new Meanwhile),
      m_scroll(new QScrollArea(this)), m_cancel(makeButton(QStringLiteral("askCancel"))),
      m_other(makeButton(QStringLiteral("askOther"))), m_confirm(makeButton(QStringLiteral("askConfirm")))
{
    setObjectName(QStringLiteral("actionPanel"));
    m_title->setObjectName(QStringLiteral("askTitle"));
    Theme::setType(m_title, Type::Subtitle);
    m_sentence->setObjectName(QStringLiteral("askSentence"));
    m_sentence->setProperty("muted", true);
    m_scroll->setObjectName(QStringLiteral("askScroll"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAcceptDrops(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::m);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addWidget(m_scroll, 1);
    column->addLayout(makeButtons());
    for (QLabel *label : {m_title, m_sentence})
        label->setTextFormat(Qt::PlainText);
    m_meanwhile->setTyped([this](const QString &name) { return typedFor(name); });
    connect(m_cancel, &QPushButton::clicked, this, &ActionPanel::done);
    connect(m_meanwhile, &Meanwhile::tookTheirs, this, &ActionPanel::done);
    connect(m_meanwhile, &Meanwhile::told, this, [this] {
        m_scroll->widget()->layout()->activate();
        m_scroll->ensureWidgetVisible(m_meanwhile);
    });
    // A page that grows above the question takes its room: what is typed stays in sight.
    connect(
        m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this,
        [this] {
            const auto typing =
                std::find_if(m_asked.begin(), m_asked.end(), [](const Asked &asked) { return asked.edit->hasFocus(); });
            if (typing != m_asked.end() && !m_meanwhile->isVisible())
                m_scroll->ensureWidgetVisible(typing->edit->parentWidget());
        },
        Qt::QueuedConnection);
    connect(m_meanwhile, &Meanwhile::keptMine, this, &ActionPanel::focusFirst);
    connect(m_confirm, &QPushButton::clicked, this, [this] { confirm(false); });
    connect(m_other, &QPushButton::clicked, this, [this] { confirm(true); });
}

QBoxLayout *ActionPanel::makeButtons()
{
    m_cancel->setText(tr("Cancel"));
    Theme::setProperty(m_cancel, "role", QStringLiteral("quiet"));
    m_buttons = new QBoxLayout(QBoxLayout::LeftToRight);
    m_buttons->setSpacing(Space::s);
    m_buttons->addWidget(m_cancel);
    m_buttons->addStretch();
    m_answers = new QBoxLayout(QBoxLayout::LeftToRight);
    m_answers->setSpacing(Space::s);
    m_answers->addWidget(m_other);
    m_answers->addWidget(m_confirm);
    m_buttons->addLayout(m_answers);
    return m_buttons;
}

// In some, two are.
void ActionPanel::arrangeAnswers()
{
    const int needed = m_other->sizeHint().width() + Space::s + m_confirm->sizeHint().width();
    const bool isNarrow = !m_other->isHidden() && needed > width();
    m_answers->setDirection(isNarrow ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
}

void ActionPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeAnswers();
}

QPushButton *ActionPanel::makeButton(const QString &objectName)
{
    auto *button = new QPushButton(this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

void ActionPanel::ask(const Question &question, std::function<void(const Answers &)> answer)
{
    clear();
    m_answer = std::move(answer);
    m_title->setText(question.title);
    m_sentence->setText(question.sentence);
    m_sentence->setVisible(!question.sentence.isEmpty());
    m_confirm->setText(question.confirmText);
    Theme::setProperty(m_confirm, "role", question.role);
    m_other->setText(question.otherText);
    m_other->setVisible(!question.otherText.isEmpty());
    // Three words beside each other are wider than the panel in some fonts and languages.
    m_buttons->setDirection(question.otherText.isEmpty() ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
    arrangeAnswers();
    auto *fields = new QWidget;
    fields->setObjectName(QStringLiteral("askFields"));
    fields->setProperty("page", true);
    auto *column = new QVBoxLayout(fields);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::m);
    column->addWidget(m_meanwhile);
    m_scroll->setWidget(fields);
    for (const AskedField &asked : question.fields)
        addField(asked);
    column->addStretch();
    QWidget *before = m_asked.empty() ? nullptr : m_asked.back().edit;
    if (before != nullptr)
        for (QWidget *after : {m_confirm, m_other, m_cancel})
            setTabOrder(std::exchange(before, after), after);
    focusFirst();
}

void ActionPanel::addField(const AskedField &asked)
{
    QLineEdit *edit = nullptr;
    auto *field = new FormField(asked.label, makeEditor(asked, edit));
    field->setObjectName(u"askField_" % asked.id);
    field->setHelp(asked.help);
    field->setOptional(asked.optional);
    m_scroll->widget()->layout()->addWidget(field);
    if (!asked.choices.isEmpty() && !asked.closed) {
        auto *completer = new QCompleter(asked.choices, edit);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        edit->setCompleter(completer);
        completer->popup()->installEventFilter(this); // it has the keys while it is open
    }
    if (asked.closed)
        edit->parentWidget()->installEventFilter(this); // a box hands keys to its editor past the filters of that
    const auto position = qsizetype(m_asked.size());
    m_asked.push_back({asked.id, field, edit, asked.secret});
    connect(edit, &QLineEdit::returnPressed, this, [this, position] { goOnFrom(position); });
    connect(edit, &QLineEdit::textEdited, field, &FormField::clearError);
    edit->installEventFilter(this);
}

QWidget *ActionPanel::makeEditor(const AskedField &asked, QLineEdit *&edit)
{
    if (asked.closed) {
        auto *box = new QComboBox;
        box->setObjectName(u"askBox_" % asked.id);
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->addItems(asked.choices);
        box->setCurrentText(asked.value);
        edit = box->lineEdit();
        edit->setObjectName(u"ask_" % asked.id);
        return box;
    }
    if (asked.isFile) {
        PathPicker *picker = makePicker(asked);
        edit = picker->edit();
        return picker;
    }
    edit = new QLineEdit(asked.value);
    edit->setObjectName(u"ask_" % asked.id);
    edit->setEchoMode(asked.secret ? QLineEdit::Password : QLineEdit::Normal);
    edit->setProperty("takesBadges", asked.takesBadges);
    return edit;
}

PathPicker *ActionPanel::makePicker(const AskedField &asked)
{
    auto *picker = new PathPicker;
    picker->setObjectName(u"askPicker_" % asked.id);
    picker->setUp(PathPicker::Kind::ExistingFile, tr("C&hoose…"), QString(asked.label).remove(u'&'));
    picker->edit()->setObjectName(u"ask_" % asked.id);
    picker->setPath(asked.value);
    return picker;
}

PathPicker *ActionPanel::picker() const
{
    return m_answer && !m_waiting ? m_scroll->widget()->findChild<PathPicker *>() : nullptr;
}

void ActionPanel::goOnFrom(qsizetype position)
{
    if (position + 1 == qsizetype(m_asked.size()))
        return confirm(false);
    enter(m_asked[size_t(position + 1)].edit);
}

void ActionPanel::enter(QLineEdit *edit)
{
    edit->setFocus(Qt::TabFocusReason);
    edit->selectAll();
    m_scroll->ensureWidgetVisible(edit->parentWidget());
}

void ActionPanel::confirm(bool other)
{
    if (!m_answer || m_waiting)
        return;
    setWaiting(true);
    Answers answers;
    answers.other = other;
    for (const Asked &asked : m_asked) {
        asked.field->clearError();
        answers.values.insert(asked.id, asked.keepsBlanks ? asked.edit->text() : asked.edit->text().trimmed());
    }
    const auto answer = m_answer; // it may ask the next question
    answer(answers);
}

void ActionPanel::setWaiting(bool waiting)
{
    m_waiting = waiting;
    for (QPushButton *button : {m_confirm, m_other, m_cancel}) {
        // Disabled under the focus it would give it to whatever comes next, also outside of the page whose keys are
        // dead then.
        if (waiting && button->hasFocus())
            setFocus(Qt::OtherFocusReason);
        button->setEnabled(!waiting);
    }
}

bool ActionPanel::hasFocusInside() const
{
    const QWidget *focused = QApplication::focusWidget();
    return focused != nullptr && (focused == this || isAncestorOf(focused));
}

QString ActionPanel::typedFor(const QString &column) const
{
    const auto found = std::find_if(m_asked.begin(), m_asked.end(),
                                    [&](const Asked &asked) { return columnOfField(asked.id) == column; });
    return found == m_asked.end() ? QString() : found->edit->text().trimmed();
}

void ActionPanel::showError(const Error &error)
{
    showError(error, sentence(error));
}

void ActionPanel::showError(const Error &error, const QString &words)
{
    setWaiting(false);
    if (error.reason == Reason::ChangedMeanwhile) {
        m_meanwhile->look();
        return focusFirst();
    }
    if (m_asked.empty())
        return;
    const auto found =
        std::find_if(m_asked.begin(), m_asked.end(), [&](const Asked &asked) { return asked.id == error.field; });
    const Asked &wrong = found == m_asked.end() ? m_asked.front() : *found;
    wrong.field->setError(words);
    enter(wrong.edit);
}

void ActionPanel::setHelp(const QString &fieldId, const QString &help)
{
    for (const Asked &asked : m_asked) {
        if (asked.id == fieldId)
            asked.field->setHelp(help);
    }
}

void ActionPanel::setValue(const QString &fieldId, const QString &value)
{
    if (QLineEdit *found = edit(fieldId); found != nullptr)
        found->setText(value);
}

QString ActionPanel::value(const QString &fieldId) const
{
    const QLineEdit *found = edit(fieldId);
    return found != nullptr ? found->text().trimmed() : QString();
}

QLineEdit *ActionPanel::edit(const QString &fieldId) const
{
    for (const Asked &asked : m_asked) {
        if (asked.id == fieldId)
            return asked.edit;
    }
    return nullptr;
}

void ActionPanel::focusFirst()
{
    if (m_asked.empty())
        return m_confirm->setFocus(Qt::OtherFocusReason);
    const auto empty =
        std::find_if(m_asked.begin(), m_asked.end(), [](const Asked &asked) { return asked.edit->text().isEmpty(); });
    enter(empty == m_asked.end() ? m_asked.front().edit : empty->edit);
}

void ActionPanel::done()
{
    if (!m_answer)
        return;
    // Who works in here goes on where the page says; see closed().
    if (hasFocusInside())
        setFocus(Qt::OtherFocusReason);
    clear();
    Q_EMIT closed();
}

void ActionPanel::clear()
{
    setWaiting(false);
    m_answer = nullptr;
    m_meanwhile->stop();
    m_meanwhile->setParent(this); // it outlives the fields
    m_asked.clear();
    if (QWidget *fields = m_scroll->takeWidget(); fields != nullptr) {
        fields->hide();
        fields->deleteLater(); // the key that closes it may still be on its way through one of its editors
    }
}

void ActionPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (picker() != nullptr && !PathPicker::fileIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ActionPanel::dropEvent(QDropEvent *event)
{
    const QString dropped = PathPicker::fileIn(event->mimeData());
    if (picker() == nullptr || dropped.isEmpty())
        return;
    picker()->setPath(dropped);
    enter(picker()->edit());
    event->acceptProposedAction();
}

bool ActionPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool isReturn = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (!isReturn || !key->modifiers().testFlag(Qt::ControlModifier))
        return QWidget::eventFilter(watched, event);
    // The page may mean something else by it while nothing is asked.
    event->accept();
    if (event->type() != QEvent::KeyPress)
        return true;
    if (auto *proposals = qobject_cast<QAbstractItemView *>(watched))
        proposals->hide();
    confirm(false);
    return true;
}

void ActionPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_waiting)
        return done();
    // Where nothing is asked but whether, there is no last field: Return is the button that has the focus.
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isReturn && isOpen() && m_asked.empty())
        return m_cancel->hasFocus() ? done() : confirm(m_other->hasFocus());
    QWidget::keyPressEvent(event);
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/signin/badgereader.h"

#include "models/asking.h"
#include "views/widgets/scanedit.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QRegularExpression>

namespace bm
{
namespace
{

// A database that does not answer must not hold the keys back for ever; nobody could sign in at it either.
constexpr int patienceMilliseconds = 5000;

// Between two characters of a scanner, in milliseconds of the keyboard's own time, so that a slow computer does not
// matter; scanners need one to thirty, quick hands more than a hundred.
constexpr qint64 longestPause = 80;

// The keys of a combo box that people type into go into its editor, those of a list of choices into what it belongs to.
QWidget *behindProxies(QWidget *widget)
{
    while (widget != nullptr && widget->focusProxy() != nullptr)
        widget = widget->focusProxy();
    return widget;
}

QLineEdit *editorOf(QWidget *widget)
{
    if (auto *box = qobject_cast<QComboBox *>(widget))
        return box->lineEdit();
    return qobject_cast<QLineEdit *>(widget);
}

// Of a PIN nobody asks whose badge it is.
bool isPrivate(const QLineEdit *editor)
{
    return editor != nullptr && (editor->echoMode() != QLineEdit::Normal || editor->property("takesBadges").toBool());
}

bool isEnd(const QKeyEvent &event)
{
    const bool isEndKey = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Tab;
    return isEndKey && (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
}

bool isModifier(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_CapsLock:
        return true;
    default:
        return false;
    }
}

bool isCharacter(const QKeyEvent &event)
{
    const auto modifiers = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return modifiers == Qt::NoModifier && event.text().size() == 1 && event.text().front().isPrint();
}

// Labels are scanned all day and badges now and then: what is one of our own numbers, a command or a label with the
// scanner's prefix is not looked up.
bool mayBeBadge(const QString &code)
{
    static const QRegularExpression ours(QStringLiteral("^([LBP]-[0-9]+|BM:.*|\\].*)$"));
    return code.size() >= BadgeReader::leastLength && !ours.match(code).hasMatch();
}

} // namespace

BadgeReader::BadgeReader(QWidget &window, ServiceWorker &worker, QObject *parent)
    : QObject(parent), m_window(window), m_worker(worker)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMilliseconds);
    connect(&m_patience, &QTimer::timeout, this, [this] { answer(false); });
    qApp->installEventFilter(this);
}

BadgeReader::~BadgeReader() = default;

void BadgeReader::setListening(bool listening)
{
    if (listening == m_listening)
        return;
    m_listening = listening;
    m_held.clear();
    m_asked.clear();
    m_patience.stop();
    forget();
}

// Who the key is for, when it is for this window. A key that nobody wanted comes by once more for every parent.
QWidget *BadgeReader::receiverOf(QObject *watched) const
{
    if (!m_listening || m_isOurs || !watched->isWidgetType() || QApplication::activeModalWidget() != nullptr)
        return nullptr;
    QWidget *widget = behindProxies(static_cast<QWidget *>(watched));
    QWidget *focus = m_window.focusWidget();
    if (widget->window() != &m_window || (focus != nullptr && widget != focus))
        return nullptr;
    return widget;
}

bool BadgeReader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress)
        forget();
    const bool isPress = event->type() == QEvent::KeyPress;
    const bool isOverride = event->type() == QEvent::ShortcutOverride;
    if (!isPress && !isOverride && event->type() != QEvent::KeyRelease)
        return false;
    QWidget *receiver = receiverOf(watched);
    if (receiver == nullptr)
        return false;
    const auto &key = static_cast<const QKeyEvent &>(*event);
    if (m_asked.isEmpty())
        return isPress && takeKey(*receiver, key);
    // Whatever is typed meanwhile waits in its order; accepted, so that it becomes no shortcut.
    if (isOverride)
        event->accept();
    else
        m_held.emplace_back(key.clone());
    return true;
}

// True when the key is held back.
bool BadgeReader::takeKey(QWidget &receiver, const QKeyEvent &event)
{
    if (isPrivate(editorOf(&receiver))) {
        forget();
        return false;
    }
    if (isCharacter(event)) {
        addCharacter(receiver, event);
        return false;
    }
    const QString code = m_before.widget == &receiver ? m_typed.trimmed() : QString();
    if (isEnd(event) && mayBeBadge(code)) {
        m_held.emplace_back(event.clone());
        m_endedIn = &receiver;
        ask(code);
        return true;
    }
    if (!isModifier(event))
        forget();
    return false;
}

// A hand that typed something before has left the keyboard for the scanner.
void BadgeReader::addCharacter(QWidget &receiver, const QKeyEvent &event)
{
    const qint64 pause = qint64(event.timestamp()) - m_typedAt;
    m_typedAt = qint64(event.timestamp());
    if (m_before.widget != &receiver || pause < 0 || pause > longestPause) {
        forget();
        m_before.widget = &receiver;
        if (const QLineEdit *editor = editorOf(&receiver)) {
            m_before.text = editor->text();
            m_before.cursor = editor->cursorPosition();
            m_before.selectionStart = editor->selectionStart();
            m_before.selectionLength = editor->selectionLength();
        } else if (const auto *list = qobject_cast<QAbstractItemView *>(&receiver)) {
            m_before.row = list->currentIndex();
        }
    }
    m_typed += event.text();
}

void BadgeReader::ask(const QString &code)
{
    m_asked = code;
    m_patience.start();
    askThen(
        m_worker, this, [code](Services &plant) { return plant.people.isBadge(code); },
        [this, code](const Result<bool> &isBadge) {
            if (code == m_asked)
                answer(isBadge && *isBadge);
        });
}

void BadgeReader::answer(bool isBadge)
{
    m_patience.stop();
    const QString code = std::exchange(m_asked, QString());
    if (isBadge)
        restore();
    forget();
    replay(isBadge);
    if (isBadge)
        Q_EMIT scanned(code);
}

void BadgeReader::restore()
{
    if (m_before.widget == nullptr)
        return;
    if (auto *list = qobject_cast<QAbstractItemView *>(m_before.widget); list != nullptr) {
        if (m_before.row.isValid())
            list->setCurrentIndex(m_before.row);
        return;
    }
    QLineEdit *editor = editorOf(m_before.widget);
    if (editor == nullptr)
        return;
    if (QWidget *choices = QApplication::activePopupWidget())
        choices->close();
    if (auto *scanEdit = qobject_cast<ScanEdit *>(editor); scanEdit != nullptr)
        scanEdit->setScan(m_before.text);
    else
        editor->setText(m_before.text);
    editor->setCursorPosition(m_before.cursor);
    if (m_before.selectionStart >= 0)
        editor->setSelection(m_before.selectionStart, m_before.selectionLength);
}

// The keys that were held back go to who has the keyboard now. The end of a badge goes nowhere; a second scan that
// stands behind the first one is listened to as if it came now.
void BadgeReader::replay(bool isBadge)
{
    const auto held = std::exchange(m_held, {});
    const int end = held.front()->key();
    if (!isBadge) {
        m_isOurs = true;
        if (m_endedIn != nullptr)
            QApplication::sendEvent(m_endedIn, held.front().get());
        m_isOurs = false;
    }
    bool isReleased = !isBadge;
    for (size_t i = 1; i < held.size(); ++i) {
        const bool isEndsRelease = !isReleased && held[i]->type() == QEvent::KeyRelease && held[i]->key() == end;
        isReleased = isReleased || isEndsRelease;
        if (!isEndsRelease)
            send(*held[i]);
    }
}

void BadgeReader::send(QKeyEvent &event)
{
    QWidget *focus = m_window.focusWidget();
    QApplication::sendEvent(focus != nullptr ? focus : &m_window, &event);
}

void BadgeReader::forget()
{
    m_typed.clear();
    m_before = Before();
}

} // namespace bm

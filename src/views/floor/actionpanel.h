// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QHash>
#include <QStringList>
#include <QWidget>
#include <functional>
#include <vector>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;

namespace bm
{

class FormField;
class Meanwhile;
class PathPicker;

// Something that an action needs to know before it is done.
struct AskedField
{
    QString id; // as in Error::field; the editor's object name is "ask_" and the id
    QString label;
    QString value = {};
    QString help = {};
    QStringList choices = {}; // offered while typing
    bool optional = false;
    bool closed = false;      // only one of the choices, which open under a finger, too
    bool secret = false;      // a PIN: not shown, kept as typed
    bool takesBadges = false; // a badge that is scanned here is meant as text
    bool isFile = false;      // a path: typed, chosen, or dropped anywhere on the panel
};

struct Question
{
    QString title;
    QString sentence; // what will happen; may be empty
    std::vector<AskedField> fields;
    QString confirmText;
    QString role = QStringLiteral("primary"); // of the confirming button
    QString otherText = {};                   // a second way to confirm; empty: none
};

struct Answers
{
    QHash<QString, QString> values; // by id, without surrounding blanks
    bool other = false;             // the second way was chosen
};

// Asks in place, without a dialog: what is typed stays until it was accepted. Return goes to the next field and
// confirms on the last one, Ctrl+Return confirms on any, Esc cancels. A scan may be typed into any field.
class ActionPanel : public QWidget
{
    Q_OBJECT

public:
    explicit ActionPanel(QWidget *parent = nullptr);

    // The page calls done() when the answers were accepted, or showError(). Nothing opens while an answer is on its
    // way.
    void ask(const Question &question, std::function<void(const Answers &)> answer);
    // Beside its field, with the focus there; an error of no field stands under the first one.
    void showError(const Error &error);
    void showError(const Error &error, const QString &words);
    void setHelp(const QString &fieldId, const QString &help);
    void setValue(const QString &fieldId, const QString &value);
    QString value(const QString &fieldId) const;
    QLineEdit *edit(const QString &fieldId) const;
    void done();
    bool isOpen() const { return m_answer != nullptr; }
    // Answered, and what came of it is not known yet: nothing can be confirmed twice or asked meanwhile.
    bool isWaiting() const { return m_waiting; }
    // As if the confirming button was pressed.
    void confirm(bool other = false);
    void focusFirst();
    // What others do meanwhile to the record that the question is about: call watch() after ask() opened it.
    Meanwhile &meanwhile() { return *m_meanwhile; }

Q_SIGNALS:
    // Answered or cancelled. The panel has the focus when it was inside: whoever puts something else in its place takes
    // it from there.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void clear();
    void setWaiting(bool waiting);
    bool hasFocusInside() const;
    QString typedFor(const QString &column) const;
    void addField(const AskedField &asked);
    QWidget *makeEditor(const AskedField &asked, QLineEdit *&edit);
    PathPicker *makePicker(const AskedField &asked);
    PathPicker *picker() const; // of the question's file; nullptr: it asks for none
    void goOnFrom(qsizetype position);
    void enter(QLineEdit *edit);
    QBoxLayout *makeButtons();
    void arrangeAnswers();
    QPushButton *makeButton(const QString &objectName);

    struct Asked
    {
        QString id;
        FormField *field;
        QLineEdit *edit;
        bool keepsBlanks;
    };
    std::function<void(const Answers &)> m_answer;
    std::vector<Asked> m_asked;
    bool m_waiting = false;
    QLabel *m_title;
    QLabel *m_sentence;
    Meanwhile *m_meanwhile;
    QScrollArea *m_scroll; // at the smallest height only the fields move
    QBoxLayout *m_buttons = nullptr;
    QBoxLayout *m_answers = nullptr;
    QPushButton *m_cancel;
    QPushButton *m_other;
    QPushButton *m_confirm;
};

} // namespace bm

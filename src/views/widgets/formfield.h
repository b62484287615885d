// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace bm
{

// A field of a form: label above, editor, below it a line of help or, when something is wrong, the sentence that says
// what, with a sign. Label and sentences are also told to assistive technology as name and description of the editor.
//
// In a .ui file: promote a QWidget (container) and put the editor inside, without a layout.
class FormField : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString label READ label WRITE setLabel)
    Q_PROPERTY(QString help READ help WRITE setHelp)
    Q_PROPERTY(bool optional READ isOptional WRITE setOptional)

public:
    explicit FormField(QWidget *parent = nullptr);
    FormField(const QString &label, QWidget *editor, QWidget *parent = nullptr);

    // The text may have a mnemonic: "&Weight" focuses the editor with Alt+W.
    QString label() const { return m_label; }
    void setLabel(const QString &label);
    QString help() const { return m_help; }
    void setHelp(const QString &help);
    // Says "optional" behind the label. What is not optional is required; that needs no sign.
    bool isOptional() const { return m_optional; }
    void setOptional(bool optional);

    QWidget *editor();
    void setEditor(QWidget *editor);

    // An empty sentence clears the error.
    void setError(const QString &sentence);
    void clearError() { setError({}); }
    QString error() const { return m_error; }
    bool hasError() const { return !m_error.isEmpty(); }

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void adoptEditor();
    void showLabel();
    void showMessage();
    void describeEditor();

    QString m_label;
    QString m_help;
    QString m_error;
    bool m_optional = false;
    QWidget *m_editor = nullptr;
    QBoxLayout *m_column;
    QLabel *m_labelText;
    QLabel *m_sign;
    QLabel *m_message;
};

} // namespace bm

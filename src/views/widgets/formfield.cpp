// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/formfield.h"

#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/widgets/text/wordlabel.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace bm
{

namespace
{

constexpr int signSize = 18;

QLabel *named(QLabel *label, const QString &name)
{
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString withoutMnemonic(QString text)
{
    return text.remove(u'&');
}

} // namespace

FormField::FormField(QWidget *parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)),
      m_labelText(named(new QLabel(this), QStringLiteral("fieldLabel"))),
      m_sign(named(new QLabel(this), QStringLiteral("fieldSign"))),
      m_message(named(new WordLabel(this), QStringLiteral("fieldMessage")))
{
    Theme::setType(m_labelText, Type::Strong);
    Theme::setType(m_message, Type::Caption);
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    row->addWidget(m_message, 1);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    m_column->addWidget(m_labelText);
    m_column->addLayout(row);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    showMessage();
}

FormField::FormField(const QString &label, QWidget *editor, QWidget *parent) : FormField(parent)
{
    setLabel(label);
    setEditor(editor);
}

void FormField::setLabel(const QString &label)
{
    m_label = label;
    showLabel();
}

void FormField::setHelp(const QString &help)
{
    m_help = help;
    showMessage();
}

void FormField::setOptional(bool optional)
{
    m_optional = optional;
    showLabel();
}

QWidget *FormField::editor()
{
    adoptEditor();
    return m_editor;
}

void FormField::setEditor(QWidget *editor)
{
    m_editor = editor;
    const bool grows = editor->sizePolicy().verticalPolicy() & QSizePolicy::ExpandFlag;
    setSizePolicy(QSizePolicy::Preferred, grows ? QSizePolicy::Expanding : QSizePolicy::Fixed);
    m_column->insertWidget(1, editor, grows ? 1 : 0);
    m_labelText->setBuddy(editor);
    describeEditor();
}

void FormField::setError(const QString &sentence)
{
    adoptEditor();
    m_error = sentence;
    if (m_editor != nullptr)
        Theme::setProperty(m_editor, "invalid", hasError());
    showMessage();
}

bool FormField::event(QEvent *event)
{
    // A form made by uic gives the editor to its field as a plain child.
    if (event->type() == QEvent::ChildPolished || event->type() == QEvent::Polish)
        adoptEditor();
    return QWidget::event(event);
}

void FormField::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showMessage(); // the sign is a picture in the colour of the theme
    QWidget::changeEvent(event);
}

void FormField::adoptEditor()
{
    if (m_editor != nullptr)
        return;
    const auto candidates = findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget *child : candidates) {
        if (child != m_labelText && child != m_sign && child != m_message) {
            setEditor(child);
            return;
        }
    }
}

void FormField::showLabel()
{
    m_labelText->setText(m_optional ? tr("%1 (optional)").arg(m_label) : m_label);
    describeEditor();
}

void FormField::showMessage()
{
    const QString text = hasError() ? m_error : m_help;
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    Theme::setProperty(m_message, "fault", hasError());
    m_sign->setVisible(hasError());
    if (hasError())
        m_sign->setPixmap(Icons::icon(QStringLiteral("octagon-alert"), Colour::Danger)
                              .pixmap(QSize(signSize, signSize), devicePixelRatioF()));
    describeEditor();
}

void FormField::describeEditor()
{
    if (m_editor == nullptr)
        return;
    m_editor->setAccessibleName(withoutMnemonic(m_labelText->text()));
    m_editor->setAccessibleDescription(m_message->text());
}

} // namespace bm

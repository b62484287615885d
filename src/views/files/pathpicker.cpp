// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/files/pathpicker.h"

#include "views/style/icons.h"
#include "views/style/theme.h"

#include <QBoxLayout>
#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QUrl>

namespace bm
{

PathPicker::PathPicker(QWidget *parent) : QWidget(parent), m_edit(new QLineEdit(this)), m_button(new QPushButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::m);
    row->addWidget(m_edit, 1);
    row->addWidget(m_button);
    m_button->setAutoDefault(false);
    m_edit->setAcceptDrops(false); // it would take the address as text
    setAcceptDrops(true);
    Icons::setOn(m_button, QStringLiteral("search"));
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &PathPicker::pathChanged);
    connect(m_button, &QPushButton::clicked, this, &PathPicker::choose);
}

void PathPicker::setUp(Kind kind, const QString &buttonText, const QString &what)
{
    m_kind = kind;
    m_what = what;
    m_edit->setObjectName(objectName() % u"Edit");
    m_button->setObjectName(objectName() % u"Button");
    m_button->setText(buttonText);
    m_edit->setAccessibleName(what);
}

QString PathPicker::path() const
{
    return m_edit->text().trimmed();
}

void PathPicker::setPath(const QString &path)
{
    m_edit->setText(path);
}

bool PathPicker::event(QEvent *event)
{
    // The field marks its editor; the frame belongs to the line edit.
    if (event->type() == QEvent::DynamicPropertyChange) {
        Theme::setProperty(m_edit, "invalid", property("invalid"));
        m_edit->setAccessibleDescription(accessibleDescription());
    }
    return QWidget::event(event);
}

QString PathPicker::fileIn(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

void PathPicker::dragEnterEvent(QDragEnterEvent *event)
{
    if (!fileIn(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void PathPicker::dropEvent(QDropEvent *event)
{
    const QString dropped = fileIn(event->mimeData());
    if (dropped.isEmpty())
        return;
    setPath(dropped);
    m_edit->setFocus(Qt::OtherFocusReason);
    event->acceptProposedAction();
}

void PathPicker::choose()
{
    QString chosen;
    switch (m_kind) {
    case Kind::NewFile:
        // The program itself refuses a file that exists, with a sentence.
        chosen = QFileDialog::getSaveFileName(this, m_what, path(), {}, nullptr, QFileDialog::DontConfirmOverwrite);
        break;
    case Kind::ExistingFile:
        chosen = QFileDialog::getOpenFileName(this, m_what, path());
        break;
    case Kind::Folder:
        chosen = QFileDialog::getExistingDirectory(this, m_what, path());
        break;
    }
    m_edit->setFocus(Qt::OtherFocusReason); // Return goes on from here
    if (!chosen.isEmpty())
        setPath(chosen);
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QMimeData;
class QPushButton;

namespace bm
{

// A path that can be typed or dropped, and a button that opens the desktop's chooser. Goes into a FormField; the
// editor's object name is the picker's and "Edit", the button's the picker's and "Button".
class PathPicker : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { NewFile, ExistingFile, Folder };

    explicit PathPicker(QWidget *parent = nullptr);

    // Texts for the button, for assistive technology and for the chooser's title.
    void setUp(Kind kind, const QString &buttonText, const QString &what);

    QString path() const; // as typed, without surrounding blanks
    void setPath(const QString &path);
    QLineEdit *edit() const { return m_edit; }

    // The one file that is dragged; empty: none, several, or none of this computer.
    static QString fileIn(const QMimeData *data);

Q_SIGNALS:
    void pathChanged();

protected:
    bool event(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();

    Kind m_kind = Kind::ExistingFile;
    QString m_what;
    QLineEdit *m_edit;
    QPushButton *m_button;
};

} // namespace bm

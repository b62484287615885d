// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace bm
{

// The top of a page: what it is, one line about its state, and at the right what can be done on the whole page. Where
// the buttons leave too little room for that, they stand below it; a title that is longer even so ends in dots, and is
// whole when the mouse rests on it.
//
// In a .ui file: promote a QWidget (container) and put buttons inside, without a layout; they go to the right in the
// order of the file.
class PageHeader : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString title READ title WRITE setTitle)
    Q_PROPERTY(QString subtitle READ subtitle WRITE setSubtitle)

public:
    explicit PageHeader(QWidget *parent = nullptr);
    explicit PageHeader(const QString &title, const QString &subtitle = {}, QWidget *parent = nullptr);

    QString title() const;
    void setTitle(const QString &title);
    QString subtitle() const;
    void setSubtitle(const QString &subtitle);

    // Adds a button at the right. role: "" (plain), "primary", "danger", "quiet". iconName may be empty.
    QPushButton *addButton(const QString &objectName, const QString &text, const QString &iconName = {},
                           const QString &role = {});
    // Adds anything else at the right: a chip, a combo box.
    void addTool(QWidget *tool);

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void adoptTools();
    void elideTitle();
    bool isNarrow() const;
    void arrange();
    void fitHeight();

    QString m_fullTitle;
    bool m_isArranged = false;
    int m_room = 0; // for the title; 0: it was not laid out yet
    QBoxLayout *m_rows;
    QBoxLayout *m_tools;
    QLabel *m_title;
    QLabel *m_subtitle;
};

} // namespace bm

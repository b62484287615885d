// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/tokens.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace bm
{

// A message that stays on the page until the page takes it away: icon, title, a sentence, at most one action. Told
// to assistive technology as an alert when it appears. Hidden until show...() is called.
class Banner : public QWidget
{
    Q_OBJECT

public:
    enum class Level { Info, Success, Warning, Error };
    Q_ENUM(Level)

    explicit Banner(QWidget *parent = nullptr);

    // The text may be empty. Takes an earlier action away.
    void showMessage(Level level, const QString &title, const QString &text = {});
    // A button at the right; call after showMessage(). Pressing it emits actionTriggered().
    void setAction(const QString &text);
    // A button that hides the banner again.
    void setClosable(bool closable);

    Level level() const { return m_level; }
    QString title() const;
    QString text() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void recolour();

    Level m_level = Level::Info;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
    QPushButton *m_close;
};

} // namespace bm

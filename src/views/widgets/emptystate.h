// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace bm
{

// What stands where there is nothing yet: why it is empty and what to do about it.
class EmptyState : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(QString icon READ icon WRITE setIcon)
    Q_PROPERTY(QString headline READ headline WRITE setHeadline)
    Q_PROPERTY(QString sentence READ sentence WRITE setSentence)
    Q_PROPERTY(QString actionText READ actionText WRITE setActionText)

public:
    explicit EmptyState(QWidget *parent = nullptr);

    QString icon() const { return m_icon; }
    void setIcon(const QString &name);
    QString headline() const;
    void setHeadline(const QString &headline);
    QString sentence() const;
    void setSentence(const QString &sentence);
    QString actionText() const;
    // No text, no button.
    void setActionText(const QString &text);

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    QWidget *m_plate;
    QLabel *m_headline;
    QLabel *m_sentence;
    QPushButton *m_action;
};

} // namespace bm

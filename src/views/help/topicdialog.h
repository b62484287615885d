// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <memory>

namespace Ui
{
class TopicDialog;
}

namespace bm
{

// A topic of resources/help in the person's language, or in English. Stands beside the window it was opened from, so
// that both can be read; deleted when it is closed.
class TopicDialog : public QDialog
{
    Q_OBJECT

public:
    explicit TopicDialog(const QString &topic, QWidget *parent = nullptr);
    ~TopicDialog() override;

    // The text as it is written; empty when there is no such topic.
    static QString textOf(const QString &topic);

private:
    std::unique_ptr<Ui::TopicDialog> m_ui;
};

} // namespace bm

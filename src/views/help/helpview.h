// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connectionsettings.h"

#include <QWidget>
#include <memory>

class QStandardItemModel;

namespace Ui
{
class HelpView;
}

namespace bm
{

// The keys (made from the table of commands), how the scanner is used, and where the data is.
class HelpView : public QWidget
{
    Q_OBJECT

public:
    explicit HelpView(const ConnectionSettings &settings, QWidget *parent = nullptr);
    ~HelpView() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fillShortcuts();

    std::unique_ptr<Ui::HelpView> m_ui;
    QStandardItemModel *m_shortcuts;
};

} // namespace bm

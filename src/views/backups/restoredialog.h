// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backups/backups.h"

#include <QDialog>
#include <memory>

namespace Ui
{
class RestoreDialog;
}

namespace bm
{

// What a restore takes away, counted, and where the present state is kept; accepted only by typing a word.
class RestoreDialog : public QDialog
{
    Q_OBJECT

public:
    RestoreDialog(const RestoreOffer &offer, const ConnectionSettings &plant, QWidget *parent = nullptr);
    ~RestoreDialog() override;

    // What has to be typed: the date of the backup, which somebody has to look at for it.
    QString word() const { return m_word; }

private:
    void tell(const RestoreOffer &offer, const ConnectionSettings &plant);
    void fillTable(const BackupComparison &comparison);
    void tryAccept();

    std::unique_ptr<Ui::RestoreDialog> m_ui;
    QString m_word;
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/commands.h"
#include "views/labels/labelrunner.h"

#include <QDialog>

class QPushButton;
class QStandardItemModel;
class QTableView;

namespace bm
{

class Banner;
class EmptyState;
class PageHeader;

// The labels that wait, for the printer or for somebody who looks, and this workstation's label printer.
class WaitingLabels : public QDialog
{
    Q_OBJECT

public:
    WaitingLabels(ServiceWorker &worker, LabelRunner &runner, QWidget *parent = nullptr);

    void showPrinterDialog();

Q_SIGNALS:
    // Chosen in the dialog: to be remembered.
    void stationChosen(const bm::LabelStation &station);

private:
    void setUpHeader();
    void setUpList();
    QWidget *makeButtons();
    QPushButton *addButton(QWidget *row, CommandId id, const QString &name, std::function<void()> run);
    void showStation();
    void showWaiting(const std::vector<LabelPrint> &waiting);
    void showCurrent();
    const LabelPrint *current() const;
    void savePdf();
    void writePdf(const LabelPrint &print, const QString &path);

    ServiceWorker &m_worker;
    LabelRunner &m_runner;
    PageHeader *m_header;
    Banner *m_banner;
    QTableView *m_table;
    EmptyState *m_empty;
    QStandardItemModel *m_model;
    QWidget *m_card;
    std::vector<QPushButton *> m_buttons;
    QPushButton *m_test = nullptr;
    std::vector<LabelPrint> m_waiting;
};

} // namespace bm

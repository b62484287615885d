// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/weighing/scale.h"
#include "views/mainwindow/mainwindow.h"
#include "views/production/productionview.h"
#include "views/scanning/scannerview.h"
#include "views/weighing/scaleform.h"

namespace bm
{

void MainWindow::setUpScale()
{
    m_scale = new Scale(this);
    addCommand(this, CommandId::ScaleSetting, [this] { showScaleDialog(); });
    connect(m_scanner, &ScannerView::scaleWanted, this, &MainWindow::showScaleDialog);
    connect(m_scale, &Scale::changed, this, [this](const ScaleState &state) {
        m_production->showScale(state, m_scale->setup());
        if (m_scaleDialog)
            m_scaleDialog->showState(state);
    });
    connect(m_scale, &Scale::done, m_production, &ProductionView::showScaleAnswer);
    connect(m_production, &ProductionView::scaleCommanded, m_scale, &Scale::command);
}

void MainWindow::setScale(const ScaleSetup &setup)
{
    m_scale->use(setup);
    m_production->showScale(m_scale->state(), setup);
    m_scanner->showScale(scaleToText(setup));
}

// A port can be opened once only: what is tried is used by the whole window until the dialog is left.
void MainWindow::showScaleDialog()
{
    if (m_scaleDialog)
        return m_scaleDialog->activateWindow();
    const ScaleSetup before = m_scale->setup();
    m_scaleDialog = new ScaleForm(before, this);
    m_scaleDialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_scaleDialog, &ScaleForm::tried, this, [this](const ScaleSetup &setup) {
        m_scale->use(setup);
        m_scaleDialog->showState(m_scale->state());
    });
    connect(m_scaleDialog, &ScaleForm::saved, this, [this](const ScaleSetup &setup) {
        setScale(setup);
        Q_EMIT scaleChanged(setup);
    });
    connect(m_scaleDialog, &QDialog::rejected, this, [this, before] { setScale(before); });
    m_scaleDialog->open();
}

} // namespace bm

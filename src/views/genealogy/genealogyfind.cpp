// SPDX-License-Identifier: GPL-3.0-or-later
// Finding something in a large genealogy, and printing its picture.
#include "documents/genealogy/genealogypages.h"
#include "genealogy/ui_genealogyview.h"
#include "models/genealogymodel.h"
#include "views/commands.h"
#include "views/genealogy/genealogyscene.h"
#include "views/genealogy/genealogyview.h"
#include "views/genealogy/picturesearch.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QPrintDialog>
#include <QPrinter>
#include <QShortcut>
#include <QSortFilterProxyModel>

namespace bm
{

void GenealogyView::setUpFinding()
{
    m_ui->findEdit->setMaximumWidth(260);
    m_ui->findLabel->hide();
    connect(m_ui->findEdit, &QLineEdit::textChanged, this, [this] { search(); });
    connect(m_ui->findEdit, &QLineEdit::returnPressed, this,
            [this] { goToFound(QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier) ? -1 : 1); });
    addCommand(this, CommandId::FindInGenealogy, [this] {
        m_ui->findEdit->setFocus();
        m_ui->findEdit->selectAll();
    });
    addCommand(this, CommandId::PrintGenealogy, [this] { print(); });
    auto *leave = new QShortcut(Qt::Key_Escape, m_ui->findEdit);
    leave->setContext(Qt::WidgetShortcut);
    connect(leave, &QShortcut::activated, this, [this] {
        m_ui->findEdit->clear();
        m_ui->shapes->currentWidget() == m_ui->tablePage ? m_ui->table->setFocus() : m_ui->canvas->setFocus();
    });
}

// Also when the picture is another: what is looked for stays.
void GenealogyView::search()
{
    m_found.clear();
    m_foundAt = -1;
    if (m_genealogy)
        m_found = thingsWith(*m_genealogy, m_ui->findEdit->text());
    std::set<int> nodes;
    if (const GenealogyPicture *picture = m_ui->canvas->nodes().picture(); picture != nullptr && !m_found.empty()) {
        const QHash<NodeKey, int> places = placesIn(picture->graph());
        for (const NodeKey &key : m_found)
            if (const int node = places.value(key, -1); node >= 0)
                nodes.insert(node);
    }
    m_ui->canvas->nodes().setMatches(std::move(nodes));
    m_ui->canvas->followMap();
    m_ui->findLabel->setVisible(!m_ui->findEdit->text().trimmed().isEmpty());
    if (m_found.empty())
        tellFound(tr("Not in this genealogy"));
    else
        goToFound(1);
}

void GenealogyView::goToFound(int step)
{
    const int count = int(m_found.size());
    if (count == 0)
        return;
    m_foundAt = (m_foundAt + step + count) % count;
    const NodeKey key = m_found[size_t(m_foundAt)];
    if (const GenealogyPicture *picture = m_ui->canvas->nodes().picture(); picture != nullptr)
        m_ui->canvas->nodes().setCurrent(picture->graph().indexOf(key));
    if (const int row = m_model->rowOf(key); row >= 0) {
        const QModelIndex index = m_sorted->mapFromSource(m_model->index(row, 0));
        m_ui->table->setCurrentIndex(index);
        m_ui->table->scrollTo(index);
    }
    tellFound(tr("%1 of %2").arg(m_foundAt + 1).arg(count));
}

void GenealogyView::tellFound(const QString &words)
{
    m_ui->findLabel->setText(words);
    QAccessibleEvent said(m_ui->findLabel, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

// On paper always light, as in a file.
void GenealogyView::print()
{
    if (!m_genealogy || m_ui->canvas->nodes().picture() == nullptr)
        return;
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageOrientation(QPageLayout::Landscape);
    printer.setDocName(m_genealogy->root.code);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    QPainter painter;
    if (!painter.begin(&printer))
        return m_ui->banner->showMessage(Banner::Level::Error, tr("The printer did not begin."),
                                         tr("Look at the printer, or save the picture as PDF."));
    const GenealogyPicture picture = pictureForPaper();
    const QSizeF page = printer.pageLayout().paintRectPixels(printer.resolution()).size();
    GenealogyPages(picture, caption(), page, printer.resolution()).paint(painter, [&printer] { printer.newPage(); });
}

} // namespace bm

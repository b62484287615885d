// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/vessels/vesselacts.h"

#include "documents/sentences.h"
#include "documents/vessels/vesselwords.h"
#include "models/asking.h"
#include "models/wording.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"

#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>

namespace bm
{
namespace
{
QPushButton *button(const char *name, const QString &text)
{
    auto *made = new QPushButton(text);
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false);
    return made;
}

QTableView *makeTable(QStandardItemModel *model)
{
    auto *table = new QTableView;
    table->setObjectName(QStringLiteral("vesselActsTable"));
    Theme::setUpTable(table);
    table->setModel(model);
    table->setColumnWidth(0, 190);
    table->setColumnWidth(1, 100);
    table->setColumnWidth(2, 130);
    table->horizontalHeader()->setSectionResizeMode(3, QHeaderView::Stretch);
    return table;
}
} // namespace

VesselActsWindow::VesselActsWindow(ServiceWorker &worker, QString code, QWidget *parent, size_t pageSize)
    : QDialog(parent), m_worker(worker), m_code(std::move(code)), m_pageSize(pageSize),
      m_model(new QStandardItemModel(this)), m_older(button("olderActsButton", tr("&Older ones"))), m_count(new QLabel),
      m_banner(new Banner)
{
    setObjectName(QStringLiteral("vesselActsDialog"));
    setWindowTitle(tr("What happened to %1").arg(m_code));
    resize(960, 600);
    auto *title = new QLabel(windowTitle());
    title->setObjectName(QStringLiteral("vesselActsTitle"));
    title->setTextFormat(Qt::PlainText);
    title->setProperty("type", "title");
    m_banner->setObjectName(QStringLiteral("vesselActsBanner"));
    m_banner->hide();
    m_model->setHorizontalHeaderLabels({tr("When"), tr("By"), tr("What"), tr("Details")});
    auto *table = makeTable(m_model);
    table->setAccessibleName(windowTitle());
    m_count->setObjectName(QStringLiteral("vesselActsCount"));
    m_count->setTextFormat(Qt::PlainText);
    m_count->setProperty("muted", true);
    auto *close = button("vesselActsClose", tr("&Close"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(Space::m);
    buttons->addWidget(m_older);
    buttons->addWidget(m_count);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::l, Space::xl, Space::l);
    column->setSpacing(Space::l);
    column->addWidget(title);
    column->addWidget(m_banner);
    column->addWidget(table, 1);
    column->addLayout(buttons);
    m_older->hide();
    connect(m_older, &QPushButton::clicked, this, &VesselActsWindow::readMore);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    readMore();
    table->setFocus();
}

void VesselActsWindow::showFor(ServiceWorker &worker, const QString &code, QWidget *page)
{
    auto *dialog = new VesselActsWindow(worker, code, page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void VesselActsWindow::readMore()
{
    m_older->setEnabled(false);
    askThen(
        m_worker, this,
        [code = m_code, before = m_next, most = m_pageSize](Services &plant) {
            return Vessels(plant.session).acts(code, before, most);
        },
        [this](const Result<VesselActs> &page) {
            m_older->setEnabled(true);
            if (!page)
                return m_banner->showMessage(Banner::Level::Error, sentence(page.error()), wayOut(page.error()));
            take(*page);
        });
}

void VesselActsWindow::take(const VesselActs &page)
{
    for (const VesselAct &act : page.acts) {
        QList<QStandardItem *> cells;
        const QString details = vesselActText(act, page.vessel.unit);
        for (const QString &text : {shown(act.doneAt), act.doneBy, vesselActWord(act.kind), details}) {
            auto *cell = new QStandardItem(text);
            cell->setEditable(false);
            cell->setToolTip(text);
            cells << cell;
        }
        m_model->appendRow(cells);
    }
    m_next = page.next;
    m_older->setVisible(m_next > 0);
    m_count->setText(m_next > 0 ? tr("The newest %n", nullptr, m_model->rowCount())
                                : tr("All %n", nullptr, m_model->rowCount()));
}

} // namespace bm

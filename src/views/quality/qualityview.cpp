// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/quality/qualityview.h"

#include "documents/sentences.h"
#include "quality/ui_qualityview.h"
#include "views/commands.h"
#include "views/help/topicdialog.h"
#include "views/quality/holdspanel.h"
#include "views/quality/planpanel.h"
#include "views/quality/supplierspanel.h"
#include "views/quality/waitingpanel.h"
#include "views/style/icons.h"

#include <QComboBox>
#include <QTableView>

namespace bm
{

QualityView::QualityView(ServiceWorker &worker, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::QualityView>()), m_worker(worker), m_waiting(new WaitingPanel(worker)),
      m_plan(new PlanPanel(worker)), m_suppliers(new SuppliersPanel(worker)), m_holds(new HoldsPanel(worker))
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    m_ui->qualityBanner->hide();
    setUpPanel(m_waiting, tr("Waiting lots"));
    setUpPanel(m_plan, tr("What is looked at"));
    setUpPanel(m_suppliers, tr("Suppliers"));
    setUpPanel(m_holds, tr("On hold"));
    setUpHeader();
    connect(m_waiting, &QualityPanel::filled, this, &QualityView::waitingCounted);
    connect(m_suppliers, &SuppliersPanel::ruleRead, m_ui->ruleLabel, &QLabel::setText);
    connect(&worker, &ServiceWorker::plantChanged, this, [this](const QSet<QString> &tables) {
        if (concerns(tables, {QStringLiteral("ingredient_lots"), QStringLiteral("quality_checks"),
                              QStringLiteral("holds"), QStringLiteral("inspection_points")}))
            m_waiting->load();
        if (isVisible() && current() != m_waiting)
            current()->load();
    });
    connect(&worker, &ServiceWorker::signedInChanged, this, &QualityView::showRole);
    showTab();
    m_waiting->load();
}

QualityView::~QualityView() = default;

void QualityView::setUpHeader()
{
    m_ui->qualityTabs->setExpanding(false);
    m_ui->qualityTabs->setUsesScrollButtons(false);
    connect(m_ui->qualityTabs, &QTabBar::currentChanged, this, &QualityView::showTab);
    connect(m_ui->qualityHelp, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("quality"), window()))->show(); });
    m_ui->planRow->insertWidget(1, m_plan->ingredientBox());
    m_ui->ingredientLabel->setBuddy(m_plan->ingredientBox());
    bindCommand(m_ui->addPointButton,
                addCommand(this, CommandId::AddPoint,
                           [this] {
                               if (current() == m_plan && !m_ui->addPointButton->isHidden())
                                   m_plan->askAdd();
                           }),
                CommandId::AddPoint);
    bindCommand(m_ui->ruleButton,
                addCommand(this, CommandId::SupplierRule,
                           [this] {
                               if (current() == m_suppliers && !m_ui->ruleButton->isHidden())
                                   m_suppliers->askRule();
                           }),
                CommandId::SupplierRule);
}

void QualityView::setUpPanel(QualityPanel *panel, const QString &words)
{
    m_ui->qualityTabs->addTab(words);
    m_ui->qualityPages->addWidget(panel);
    connect(panel, &QualityPanel::accepted, this,
            [this](const QString &done) { m_ui->qualityBanner->showMessage(Banner::Level::Success, done); });
    connect(panel, &QualityPanel::refused, this, &QualityView::refuse);
}

QualityPanel *QualityView::current() const
{
    return qobject_cast<QualityPanel *>(m_ui->qualityPages->currentWidget());
}

void QualityView::showTab()
{
    m_ui->qualityBanner->hide();
    m_ui->qualityPages->setCurrentIndex(m_ui->qualityTabs->currentIndex());
    m_ui->planBar->setVisible(current() == m_plan);
    m_ui->ruleBar->setVisible(current() == m_suppliers);
    setFocusProxy(current()->table());
    showRole();
    if (isVisible())
        current()->load();
}

void QualityView::showRole()
{
    const auto may = [this](Act act) { return !m_worker.role() || mayDo(*m_worker.role(), act); };
    m_ui->addPointButton->setVisible(may(Act::ReleaseLot));
    m_ui->ruleButton->setVisible(may(Act::ManageDatabase));
}

void QualityView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    current()->load();
}

void QualityView::refuse(const QString &headline, const Error &error)
{
    m_ui->qualityBanner->showMessage(Banner::Level::Error, headline, sentence(error) + u'\n' + wayOut(error));
}

} // namespace bm

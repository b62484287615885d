// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/help/helpview.h"

#include "help/ui_helpview.h"
#include "views/commands.h"
#include "views/help/topicdialog.h"
#include "views/style/theme.h"

#include <QHeaderView>
#include <QStandardItemModel>

namespace bm
{

HelpView::HelpView(const ConnectionSettings &settings, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::HelpView>()), m_shortcuts(new QStandardItemModel(this))
{
    m_ui->setupUi(this);
    m_ui->shortcutCard->setFlush(true);
    m_ui->dataPath->setText(settings.displayName());
    fillShortcuts();
    const std::initializer_list<std::pair<QPushButton *, const char *>> topics{
        {m_ui->signInTopic, "signin"},         {m_ui->scanningTopic, "scanning"},   {m_ui->labelsTopic, "labels"},
        {m_ui->deliveriesTopic, "deliveries"}, {m_ui->inventoryTopic, "inventory"}, {m_ui->palletsTopic, "pallets"},
        {m_ui->suspectsTopic, "suspects"},     {m_ui->qualityTopic, "quality"},     {m_ui->recipesTopic, "recipes"},
        {m_ui->batchesTopic, "batches"},       {m_ui->importTopic, "import"},       {m_ui->recallTopic, "recall"},
        {m_ui->migrationTopic, "migration"},   {m_ui->backupsTopic, "backups"},     {m_ui->peopleTopic, "people"},
        {m_ui->serverTopic, "server"},         {m_ui->stationsTopic, "stations"},   {m_ui->historyTopic, "history"},
        {m_ui->shippingTopic, "shipping"},     {m_ui->planningTopic, "planning"},   {m_ui->vesselsTopic, "vessels"},
        {m_ui->chartsTopic, "charts"},         {m_ui->binderTopic, "binder"},       {m_ui->genealogyTopic, "genealogy"},
    };
    for (const auto &[button, topic] : topics)
        connect(button, &QPushButton::clicked, this,
                [this, topic = QString::fromLatin1(topic)] { (new TopicDialog(topic, window()))->show(); });
    setFocusProxy(m_ui->shortcutTable);
}

HelpView::~HelpView() = default;

// A scroll area asks for the least height, at which wrapped texts are cut; they need what their width makes of them.
void HelpView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_ui->helpPage->setMinimumHeight(
        m_ui->helpPage->layout()->totalHeightForWidth(m_ui->helpScroll->viewport()->width()));
}

void HelpView::fillShortcuts()
{
    m_shortcuts->setHorizontalHeaderLabels({tr("Keys"), tr("What"), tr("Where")});
    for (const Command &command : allCommands()) {
        m_shortcuts->appendRow({new QStandardItem(commandKeys(command.id).toString(QKeySequence::NativeText)),
                                new QStandardItem(commandText(command.id)),
                                new QStandardItem(placeName(command.place))});
    }
    Theme::setUpTable(m_ui->shortcutTable);
    m_ui->shortcutTable->setModel(m_shortcuts);
    m_ui->shortcutTable->setColumnWidth(0, 150);
    m_ui->shortcutTable->setColumnWidth(2, 130);
    m_ui->shortcutTable->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
}

} // namespace bm

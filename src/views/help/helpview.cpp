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
    connect(m_ui->signInTopic, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("signin"), window()))->show(); });
    connect(m_ui->scanningTopic, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("scanning"), window()))->show(); });
    connect(m_ui->labelsTopic, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("labels"), window()))->show(); });
    connect(m_ui->deliveriesTopic, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("deliveries"), window()))->show(); });
    connect(m_ui->inventoryTopic, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("inventory"), window()))->show(); });
    connect(m_ui->qualityTopic, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("quality"), window()))->show(); });
    connect(m_ui->batchesTopic, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("batches"), window()))->show(); });
    connect(m_ui->importTopic, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("import"), window()))->show(); });
    connect(m_ui->recallTopic, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("recall"), window()))->show(); });
    connect(m_ui->migrationTopic, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("migration"), window()))->show(); });
    connect(m_ui->backupsTopic, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("backups"), window()))->show(); });
    connect(m_ui->peopleTopic, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("people"), window()))->show(); });
    connect(m_ui->serverTopic, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("server"), window()))->show(); });
    connect(m_ui->stationsTopic, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("stations"), window()))->show(); });
    connect(m_ui->historyTopic, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("history"), window()))->show(); });
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backups/restoredialog.h"

#include "backups/ui_restoredialog.h"
#include "documents/backups/backupwords.h"
#include "views/style/icons.h"
#include "views/style/theme.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLocale>
#include <QStandardItemModel>

namespace bm
{
namespace
{
constexpr int numberWidth = 130;

QStandardItem *numberItem(qint64 number)
{
    auto *item = new QStandardItem(QLocale().toString(number));
    item->setTextAlignment(Qt::AlignVCenter | Qt::AlignRight);
    return item;
}
} // namespace

RestoreDialog::RestoreDialog(const RestoreOffer &offer, const ConnectionSettings &plant, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::RestoreDialog>()),
      m_word(offer.manifest.madeAt.toLocalTime().date().toString(Qt::ISODate))
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(760, 640);
    Icons::decorate(this);
    m_ui->banner->hide();
    tell(offer, plant);
    fillTable(offer.comparison);
    m_ui->confirmField->setLabel(tr("Type &the date of the backup, %1, to restore it").arg(m_word));
    m_ui->confirmEdit->setFocus();
    connect(m_ui->confirmEdit, &QLineEdit::textEdited, m_ui->confirmField,
            [this] { m_ui->confirmField->clearError(); });
    connect(m_ui->restoreButton, &QPushButton::clicked, this, &RestoreDialog::tryAccept);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
}

RestoreDialog::~RestoreDialog() = default;

void RestoreDialog::tell(const RestoreOffer &offer, const ConnectionSettings &plant)
{
    m_ui->backupName->setText(
        tr("Made %1: %2").arg(momentWords(offer.manifest.madeAt), QFileInfo(offer.path).fileName()));
    if (!offer.isNoted)
        m_ui->banner->showMessage(Banner::Level::Warning, tr("The plant has not noted this backup"),
                                  tr("Only its own manifest vouches for it: whoever could write into the folder could "
                                     "also have written both."));
    const bool isDamaged = offer.comparison.present == BackupComparison::Present::Damaged;
    m_ui->lossText->setText(
        isDamaged
            ? tr("The present database is damaged: what is lost cannot be counted.")
            : tr("%1 rows that are there now are not in the backup. Changes of other rows since then are lost, too.")
                  .arg(QLocale().toString(offer.comparison.lost())));
    m_ui->asideText->setText(
        plant.engine == Engine::SQLite
            ? tr("The present state is not thrown away: it stays beside the database as %1.before-restore-… . The "
                 "window closes for it and opens again on the restored plant.")
                  .arg(plant.path)
            : tr("The present state is not thrown away: it stays on the server as the database %1_before_restore_… . "
                 "Nobody else may be connected: who is, will be named, and nothing is changed until they have left.")
                  .arg(plant.database));
}

void RestoreDialog::fillTable(const BackupComparison &comparison)
{
    auto *model = new QStandardItemModel(0, 4, this);
    model->setHorizontalHeaderLabels({tr("Table"), tr("Now"), tr("Backup"), tr("Lost")});
    for (const int column : {1, 2, 3})
        model->setHeaderData(column, Qt::Horizontal, QVariant(Qt::AlignRight | Qt::AlignVCenter),
                             Qt::TextAlignmentRole);
    for (const RowConservation &table : comparison.tables) {
        if (table.before != table.after)
            model->appendRow({new QStandardItem(table.table), numberItem(table.before), numberItem(table.after),
                              numberItem(std::max<qint64>(0, table.before - table.after))});
    }
    if (model->rowCount() == 0)
        model->appendRow({new QStandardItem(tr("The counts of all tables are equal")), new QStandardItem,
                          new QStandardItem, new QStandardItem});
    m_ui->lossCard->setFlush(true);
    Theme::setUpTable(m_ui->lossTable);
    m_ui->lossTable->setModel(model);
    m_ui->lossTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    for (const int column : {1, 2, 3})
        m_ui->lossTable->setColumnWidth(column, numberWidth);
    m_ui->lossTable->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void RestoreDialog::tryAccept()
{
    if (m_ui->confirmEdit->text().trimmed() == m_word)
        return accept();
    m_ui->confirmField->setError(tr("This is not the date of the backup: %1").arg(m_word));
    m_ui->confirmEdit->setFocus();
}

} // namespace bm

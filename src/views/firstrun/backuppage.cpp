// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/firstrun/backuppage.h"

#include "database/backup.h"
#include "database/backups/room.h"
#include "documents/sentences.h"
#include "firstrun/ui_backuppage.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStorageInfo>

namespace bm
{

namespace
{
// Manifest and log, and the sign of a file system that takes no files at all.
constexpr qint64 leastRoom = 1'000'000;

// Empty when only the server knows.
std::vector<RoomDemand> neededFor(const FirstRunContext &context, const QString &folder, bool rehearses)
{
    if (context.settings.engine != Engine::SQLite)
        return {};
    RoomQuestion question{folder, context.decision == Startup::Upgrade ? RoomFor::Change : RoomFor::TakeOver,
                          rehearses};
    question.bytes = QFileInfo(context.settings.path).size();
    if (context.inspection) {
        for (const TableCount &table : context.inspection->tables)
            question.rows += table.rows;
    }
    return roomNeeded(context.settings, question);
}

Error folderError(Reason reason, const QString &folder)
{
    return Error{reason, QStringLiteral("folder"), folder};
}
} // namespace

BackupPage::BackupPage(FirstRunContext &context, QWidget *parent)
    : QWizardPage(parent), m_context(context), m_ui(std::make_unique<Ui::BackupPage>())
{
    m_ui->setupUi(this);
    m_ui->folder->setUp(PathPicker::Kind::Folder, tr("C&hange…"), tr("Backup folder"));
    setCommitPage(true);
    connect(m_ui->folder, &PathPicker::pathChanged, this, [this] {
        m_ui->folderField->clearError();
        showSpace();
    });
    connect(m_ui->rehearseBox, &QCheckBox::toggled, this, &BackupPage::showSpace);
}

BackupPage::~BackupPage() = default;

void BackupPage::initializePage()
{
    m_ui->folder->setPath(QDir::toNativeSeparators(defaultBackupFolder(m_context.settings)));
    setButtonText(QWizard::CommitButton,
                  m_context.decision == Startup::Upgrade ? tr("Back up and &upgrade") : tr("Back up and &take over"));
    showSpace();
}

void BackupPage::showSpace()
{
    const QStorageInfo storage(nearestExistingFolder(m_ui->folder->path()));
    const QString free = QLocale().formattedDataSize(std::max<qint64>(storage.bytesAvailable(), 0));
    const auto needed = neededFor(m_context, m_ui->folder->path(), m_ui->rehearseBox->isChecked());
    m_ui->spaceText->setText(needed.empty() ? tr("%1 are free there.").arg(free)
                                            : tr("About %1 are needed at most; %2 are free there.")
                                                  .arg(QLocale().formattedDataSize(needed.front().bytes), free));
}

Done BackupPage::checkFolder(const QString &folder) const
{
    if (folder.isEmpty())
        return folderError(Reason::Required, {});
    const QFileInfo there(nearestExistingFolder(folder));
    if (!there.isDir())
        return folderError(Reason::FolderMissing, folder);
    if (!there.isWritable() || QStorageInfo(there.absoluteFilePath()).isReadOnly())
        return folderError(Reason::FolderReadOnly, there.absoluteFilePath());
    const qint64 free = QStorageInfo(there.absoluteFilePath()).bytesAvailable();
    if (free >= 0 && free < leastRoom)
        return folderError(Reason::DiskFull, folder);
    return checkRoom(neededFor(m_context, folder, m_ui->rehearseBox->isChecked()), QStringLiteral("folder"));
}

bool BackupPage::validatePage()
{
    const QString folder = QDir::fromNativeSeparators(m_ui->folder->path());
    const QString absolute = folder.isEmpty() ? folder : QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    if (const Done fits = checkFolder(absolute); !fits) {
        m_ui->folderField->setError(sentence(fits.error()) % u'\n' % wayOut(fits.error()));
        m_ui->folder->setFocus();
        return false;
    }
    m_context.options.backupDir = absolute;
    m_context.options.rehearse = m_ui->rehearseBox->isChecked();
    return true;
}

} // namespace bm

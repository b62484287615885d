// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/firstrun/backuppage.h"

#include "database/backup.h"
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
// A rebuild of the file peaks at 3.3 times its size; with the backup that makes five.
constexpr qint64 timesTheFile = 5;
// Manifest and log, and the sign of a file system that takes no files at all.
constexpr qint64 leastRoom = 1'000'000;

// Bytes; 0 when only the server knows.
qint64 neededFor(const ConnectionSettings &settings)
{
    return settings.engine == Engine::SQLite ? QFileInfo(settings.path).size() * timesTheFile : 0;
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
    const qint64 needed = neededFor(m_context.settings);
    m_ui->spaceText->setText(
        needed > 0
            ? tr("About %1 are needed at most; %2 are free there.").arg(QLocale().formattedDataSize(needed), free)
            : tr("%1 are free there.").arg(free));
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
    if (free >= 0 && free < neededFor(m_context.settings) + leastRoom)
        return folderError(Reason::DiskFull, folder);
    return {};
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

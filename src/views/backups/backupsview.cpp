// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backups/backupsview.h"

#include "backups/ui_backupsview.h"
#include "documents/backups/backupwords.h"
#include "documents/migrationwords.h"
#include "documents/rightwords.h"
#include "documents/sentences.h"
#include "views/backups/backuprunner.h"
#include "views/backups/plandialog.h"
#include "views/backups/restoredialog.h"
#include "views/commands.h"
#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/widgets/statuschipdelegate.h"

#include <QHeaderView>
#include <QLocale>
#include <QStandardItemModel>

namespace bm
{
namespace
{

enum Column { Made, Why, Size, State, ColumnCount };
constexpr int toneRole = Qt::UserRole + 1;
constexpr int madeWidth = 206;
constexpr int sizeWidth = 100;
constexpr int stateWidth = 150;

StatusLook lookOf(const KeptBackup &backup, bool failedTest)
{
    if (backup.fault != BackupFault::None || failedTest)
        return statusLook(Tone::Danger, BackupsView::tr("Not usable"));
    if (!backup.isOfThisPlant)
        return statusLook(Tone::Neutral, BackupsView::tr("Another plant"));
    if (backup.isProven)
        return statusLook(Tone::Ok, BackupsView::tr("Proven"));
    return statusLook(Tone::Busy, BackupsView::tr("Verified"));
}

// A name as a stranger wrote it, on one line.
QString plain(QString text)
{
    for (QChar &each : text) {
        if (!each.isPrint())
            each = QChar(QChar::ReplacementCharacter);
    }
    return text;
}

QString factsOf(const KeptBackup &backup)
{
    const Manifest &manifest = backup.manifest;
    QStringList lines{BackupsView::tr("File: %1").arg(plain(backup.path))};
    if (!manifest.sha256.isEmpty()) {
        lines << BackupsView::tr("Of: %1").arg(plain(manifest.source))
              << BackupsView::tr("Made by: %1 at %2, BakerMaiden %3")
                     .arg(plain(manifest.madeBy), plain(manifest.host), plain(manifest.appVersion))
              << BackupsView::tr("Database: %1 %2").arg(engineName(manifest.engine), plain(manifest.serverVersion))
              << (manifest.schemaVersion < 0 ? BackupsView::tr("Schema version: not said")
                                             : BackupsView::tr("Schema version: %1").arg(manifest.schemaVersion))
              << BackupsView::tr("Holds: %1 rows in %n table(s)", nullptr, int(manifest.tables.size()))
                     .arg(QLocale().toString(backup.rows()))
              << BackupsView::tr("SHA-256: %1").arg(manifest.sha256);
    }
    lines << (backup.isNoted ? BackupsView::tr("Noted by the plant: yes, and it is the one that was noted")
                             : BackupsView::tr("Noted by the plant: no"));
    return lines.join(u'\n');
}

QString sentenceOf(const KeptBackup &backup, const BackupOverview *overview)
{
    if (backup.fault != BackupFault::None)
        return faultWords(backup.fault) + u' ' + BackupsView::tr("It is neither restored nor removed by the plan.");
    if (!backup.isOfThisPlant)
        return BackupsView::tr("It was made of another database. The plan leaves it alone.");
    QString words = BackupsView::tr("Read back and compared when it was made.");
    if (backup.isProven && overview)
        words += u' ' + BackupsView::tr("Proven restorable %1 by %2.")
                            .arg(momentWords(overview->record.proof.at), overview->record.proof.by);
    if (!backup.isNoted)
        words += u' ' + BackupsView::tr("The plant has not noted it, so only its own manifest vouches for it.");
    return words;
}

} // namespace

BackupsView::BackupsView(BackupRunner &runner, ConnectionSettings settings, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::BackupsView>()), m_runner(runner), m_settings(std::move(settings)),
      m_table(new QStandardItemModel(0, ColumnCount, this))
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    m_ui->banner->hide();
    m_ui->emptyState->setIcon(QStringLiteral("archive"));
    m_ui->emptyState->setHeadline(tr("No backup yet"));
    setUpTable();
    connectAll();
    connectRunner();
    showRole();
    showActivity(m_runner.activity());
    showBackups({});
}

BackupsView::~BackupsView() = default;

void BackupsView::setUpTable()
{
    m_table->setHorizontalHeaderLabels({tr("Made"), tr("Why"), tr("Size"), tr("State")});
    m_ui->tableCard->setFlush(true);
    Theme::setUpTable(m_ui->backupTable);
    m_ui->backupTable->setModel(m_table);
    m_ui->backupTable->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_ui->backupTable->setItemDelegateForColumn(State, new StatusChipDelegate(
                                                           [](const QModelIndex &index) {
                                                               return statusLook(Tone(index.data(toneRole).toInt()),
                                                                                 index.data().toString());
                                                           },
                                                           m_ui->backupTable));
    m_ui->backupTable->setColumnWidth(Made, madeWidth);
    m_ui->backupTable->setColumnWidth(Size, sizeWidth);
    m_ui->backupTable->setColumnWidth(State, stateWidth);
    m_ui->backupTable->horizontalHeader()->setSectionResizeMode(Why, QHeaderView::Stretch);
}

void BackupsView::connectAll()
{
    m_make = addCommand(this, CommandId::MakeBackup, [this] { m_runner.makeNow(); });
    bindCommand(m_ui->makeButton, m_make, CommandId::MakeBackup);
    m_plan = addCommand(this, CommandId::ChangeBackupPlan, [this] { changePlan(); });
    bindCommand(m_ui->planButton, m_plan, CommandId::ChangeBackupPlan);
    connect(m_ui->cancelWork, &QPushButton::clicked, this, [this] { m_runner.cancel(); });
    connect(m_ui->testButton, &QPushButton::clicked, this, [this] {
        if (const KeptBackup *backup = current())
            m_runner.test(backup->path);
    });
    connect(m_ui->restoreButton, &QPushButton::clicked, this, &BackupsView::offerRestore);
    connect(m_ui->backupTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &BackupsView::showCurrent);
}

void BackupsView::connectRunner()
{
    connect(&m_runner, &BackupRunner::activityChanged, this, &BackupsView::showActivity);
    connect(&m_runner, &BackupRunner::roleChanged, this, &BackupsView::showRole);
    connect(&m_runner, &BackupRunner::progressed, this, &BackupsView::showProgress);
    connect(&m_runner, &BackupRunner::overviewRead, this, &BackupsView::showOverview);
    connect(&m_runner, &BackupRunner::made, this, &BackupsView::showMade);
    connect(&m_runner, &BackupRunner::tested, this, &BackupsView::showTested);
    connect(&m_runner, &BackupRunner::planFollowed, this, &BackupsView::showFollowed);
}

void BackupsView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}

void BackupsView::read()
{
    m_runner.look();
    m_runner.ask(
        this, [](Services &plant) { return Backups(plant.session).list(); },
        [this](const Result<std::vector<KeptBackup>> &backups) {
            if (backups)
                showBackups(*backups);
            else
                fail(backups.error());
        });
}

void BackupsView::showBackups(std::vector<KeptBackup> backups)
{
    const QString chosen = current() ? current()->path : QString();
    m_backups = std::move(backups);
    m_table->removeRows(0, m_table->rowCount());
    int row = 0;
    for (const KeptBackup &backup : m_backups) {
        const StatusLook look = lookOf(backup, m_testErrors.contains(backup.path));
        auto *size = new QStandardItem(sizeWords(backup.bytes));
        size->setTextAlignment(Qt::AlignVCenter | Qt::AlignRight);
        auto *state = new QStandardItem(look.word);
        state->setData(int(look.tone), toneRole);
        if (backup.path == chosen)
            row = m_table->rowCount();
        m_table->appendRow({new QStandardItem(momentWords(backup.madeAt())),
                            new QStandardItem(whyWords(backup.manifest.why)), size, state});
    }
    const bool isEmpty = m_backups.empty();
    m_ui->pages->setCurrentWidget(isEmpty ? m_ui->emptyPage : m_ui->listPage);
    setFocusProxy(isEmpty ? static_cast<QWidget *>(m_ui->makeButton) : m_ui->backupTable);
    if (!isEmpty)
        m_ui->backupTable->selectRow(row);
    showCurrent();
}

const KeptBackup *BackupsView::current() const
{
    const int row = m_ui->backupTable->currentIndex().row();
    return row < 0 || size_t(row) >= m_backups.size() ? nullptr : &m_backups[size_t(row)];
}

void BackupsView::showCurrent()
{
    const KeptBackup *backup = current();
    if (!backup)
        return;
    const auto failed = m_testErrors.constFind(backup->path);
    const bool isUsable = backup->isSound() && failed == m_testErrors.constEnd();
    m_ui->detailTitle->setText(momentWords(backup->madeAt()));
    m_ui->detailChip->setLook(lookOf(*backup, failed != m_testErrors.constEnd()));
    m_ui->detailSentence->setText(failed != m_testErrors.constEnd()
                                      ? sentence(*failed)
                                      : sentenceOf(*backup, m_overview ? &*m_overview : nullptr));
    m_ui->detailFacts->setPlainText(factsOf(*backup));
    m_ui->testButton->setEnabled(backup->fault == BackupFault::None && !m_runner.isRunning());
    m_ui->restoreButton->setEnabled(isUsable && !m_runner.isRunning());
}

void BackupsView::showOverview(const BackupOverview &overview)
{
    m_overview = overview;
    m_ui->header->setSubtitle(backupState(overview));
    showCurrent();
    tellState(overview);
}

// What stays true until somebody does something; what a deed of this page came to is not covered by it.
void BackupsView::tellState(const BackupOverview &overview)
{
    const bool toldBefore = std::exchange(m_tellsState, true);
    if (const QString failed = backupFailure(overview.record.failure); !failed.isEmpty())
        return m_ui->banner->showMessage(Banner::Level::Error, tr("A backup failed"), failed);
    if (overview.cannot)
        return m_ui->banner->showMessage(Banner::Level::Warning, tr("This workstation cannot make backups"),
                                         sentence(*overview.cannot) + u' ' + wayOut(*overview.cannot));
    if (!overview.record.plan.wrong.isEmpty())
        return m_ui->banner->showMessage(Banner::Level::Warning, tr("The plan has a value that cannot be right"),
                                         tr("The usual value is used instead of: %1. Open the plan and save it.")
                                             .arg(overview.record.plan.wrong.join(QStringLiteral(", "))));
    if (overview.isOverdue && overview.newest.isValid())
        return m_ui->banner->showMessage(Banner::Level::Warning, tr("The last backup is older than the plan says"),
                                         tr("Make one now, and look whether the program runs at the planned time."));
    m_tellsState = false;
    if (toldBefore)
        m_ui->banner->hide();
}

void BackupsView::say(Banner::Level level, const QString &title, const QString &text)
{
    m_tellsState = false;
    m_ui->banner->showMessage(level, title, text);
}

// What the role does not let do is not offered; who may is said in its place.
void BackupsView::showRole()
{
    const bool may = m_runner.mayManage();
    for (QPushButton *button : {m_ui->makeButton, m_ui->planButton, m_ui->testButton, m_ui->restoreButton})
        button->setVisible(may);
    for (QAction *action : {m_make, m_plan})
        action->setEnabled(may);
    m_ui->emptyState->setSentence(may ? tr("The plan makes one every day. You can also make one now.")
                                      : tr("The plan makes one every day."));
    m_ui->refusalText->setText(
        may ? QString()
            : refusalWords(*m_runner.role(), {{tr("Plan, make, test and restore backups"), Act::ManageDatabase}}));
    m_ui->refusalText->setVisible(!may);
}

void BackupsView::showActivity(const QString &words)
{
    m_ui->progressRow->setVisible(!words.isEmpty());
    m_ui->progressText->setText(words);
    m_ui->progressBar->setRange(0, 0);
    m_ui->makeButton->setEnabled(words.isEmpty());
    showCurrent();
}

void BackupsView::showProgress(const MigrationProgress &progress)
{
    if (!m_runner.isRunning())
        return;
    m_ui->progressText->setText(stepWords(progress.step));
    m_ui->progressBar->setRange(0, int(std::min<qint64>(progress.total, 1'000'000)));
    m_ui->progressBar->setValue(int(std::min<qint64>(progress.done, 1'000'000)));
}

void BackupsView::showMade(const Result<BackupInfo> &backup)
{
    if (!backup)
        return fail(backup.error());
    say(Banner::Level::Success, tr("The backup is made and was read back"), backup->path);
    read();
}

void BackupsView::showTested(const QString &path, const Result<NotedProof> &proof)
{
    m_testErrors.remove(path);
    if (proof) {
        say(Banner::Level::Success, tr("The backup can be restored"),
            tr("It was restored into a scratch place, counted and compared."));
    } else {
        if (faultOf(proof.error()) != BackupFault::None)
            m_testErrors.insert(path, proof.error());
        fail(proof.error());
    }
    read();
}

void BackupsView::showFollowed(const Result<PlannedWork> &work)
{
    if (!work && work.error().reason == Reason::Cancelled)
        return fail(work.error());
    read();
}

void BackupsView::fail(const Error &error)
{
    const auto level = error.reason == Reason::Cancelled ? Banner::Level::Info : Banner::Level::Error;
    say(level, sentence(error), wayOut(error));
}

void BackupsView::changePlan()
{
    auto *dialog = new PlanDialog(m_runner, m_overview ? m_overview->record.plan.plan : BackupPlan(),
                                  defaultBackupFolder(m_settings), this);
    connect(dialog, &QDialog::accepted, this, [this] {
        say(Banner::Level::Success, tr("The plan is saved"), tr("Every workstation follows it from now on."));
        read();
    });
    dialog->open();
}

void BackupsView::offerRestore()
{
    const KeptBackup *backup = current();
    if (!backup)
        return;
    m_ui->restoreButton->setEnabled(false);
    say(Banner::Level::Info, tr("Reading the backup"),
        tr("It is compared with its manifest and with what is in the plant now."));
    m_runner.ask(
        this, [path = backup->path](Services &plant) { return Backups(plant.session).offerRestore(path); },
        [this](const Result<RestoreOffer> &offer) {
            m_ui->banner->hide();
            showCurrent();
            if (offer)
                agree(*offer);
            else
                fail(offer.error());
        });
}

void BackupsView::agree(const RestoreOffer &offer)
{
    auto *dialog = new RestoreDialog(offer, m_settings, this);
    const bool countable = offer.comparison.present != BackupComparison::Present::Damaged;
    const RestoreOrder agreed{offer.path, offer.comparison.sha256,
                              countable ? offer.comparison.lost() : whateverIsLost};
    connect(dialog, &QDialog::accepted, this, [this, agreed] { order(agreed); });
    dialog->open();
}

// The dialog may have been open for long: whoever agrees is asked for the right once more.
void BackupsView::order(const RestoreOrder &order)
{
    m_runner.ask(
        this,
        [](Services &plant) -> Result<bool> {
            BM_TRY(Backups(plant.session).mayManage());
            return true;
        },
        [this, order](const Result<bool> &may) {
            if (may)
                Q_EMIT restoreOrdered(order);
            else
                fail(may.error());
        });
}

} // namespace bm

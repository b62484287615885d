// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with a genealogy that is shown: read, walk, copy, save.
#include "documents/genealogy/genealogypages.h"
#include "documents/history/historywords.h"
#include "documents/savefile.h"
#include "documents/tracejson.h"
#include "documents/vessels/vesselwords.h"
#include "genealogy/ui_genealogyview.h"
#include "models/asking.h"
#include "models/genealogymodel.h"
#include "models/tabletext.h"
#include "models/wording.h"
#include "views/genealogy/comparisondialog.h"
#include "views/genealogy/genealogyscene.h"
#include "views/genealogy/genealogyview.h"
#include "views/genealogy/picturelook.h"
#include "views/history/historydialog.h"
#include "views/widgets/busyoverlay.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStandardPaths>

namespace bm
{

namespace
{

std::pair<std::optional<Quantity>, QString> rootQuantity(const Genealogy &genealogy)
{
    if (genealogy.isOfSeveral())
        return {Quantity::ofUnits(qint64(genealogy.roots.size())), GenealogyView::tr("things")};
    const NodeKey root = genealogy.root.key;
    for (const LotNode &lot : genealogy.lots) {
        if (root == NodeKey{NodeKind::Lot, lot.id.value()})
            return {lot.quantityUsed, lot.unit};
    }
    for (const RunNode &run : genealogy.runs) {
        if (root == NodeKey{NodeKind::Run, run.id.value()})
            return {run.actualQuantity, run.unit};
    }
    for (const PalletNode &pallet : genealogy.pallets) {
        if (root == NodeKey{NodeKind::Pallet, pallet.id.value()} && pallet.itemCount)
            return {Quantity::ofUnits(*pallet.itemCount), GenealogyView::tr("items")};
    }
    return {};
}

PictureCaption captionOf(const Genealogy &genealogy, const std::optional<Seal> &seal = {})
{
    const TraceRoot &root = genealogy.root;
    const bool forward = genealogy.direction == TraceDirection::Forward;
    const QString way =
        forward ? GenealogyView::tr("Forward from %1 %2 · %3") : GenealogyView::tr("Backward from %1 %2 · %3");
    const QString wayOfAll =
        forward ? GenealogyView::tr("Forward from %1 · %n things together", nullptr, int(genealogy.roots.size()))
                : GenealogyView::tr("Backward from %1 · %n things together", nullptr, int(genealogy.roots.size()));
    PictureCaption caption;
    caption.title = genealogy.isOfSeveral() ? wayOfAll.arg(root.code)
                                            : way.arg(GenealogyModel::kindWord(root.key.kind), root.code, root.title);
    caption.line =
        (genealogy.complete ? GenealogyView::tr("Complete as of %1") : GenealogyView::tr("Not complete, as of %1"))
            .arg(shown(genealogy.asOf));
    if (genealogy.isPast)
        caption.line = GenealogyView::tr("The past, as it was known on %1").arg(shown(genealogy.asOf));
    if (seal)
        caption.line += QStringLiteral(" · ") + sealLine(seal->id, seal->hash, seal->sealedAt);
    return caption;
}

// Apart from when it was read.
bool isSame(const Genealogy &before, Genealogy now)
{
    now.asOf = before.asOf;
    now.elapsedMs = before.elapsedMs;
    return traceJson(before) == traceJson(now);
}

} // namespace

void GenealogyView::showFigures()
{
    const Genealogy &family = *m_genealogy;
    const QLocale locale;
    const auto put = [&locale](FigureTile *tile, size_t count) { tile->setFigure(locale.toString(qulonglong(count))); };
    put(m_ui->lotTile, family.lots.size());
    put(m_ui->runTile, family.runs.size());
    put(m_ui->palletTile, family.pallets.size());
    put(m_ui->customerTile, family.customers.size());
    const auto [quantity, unit] = rootQuantity(family);
    m_ui->quantityTile->setFigure(shown(quantity, QString()));
    m_ui->quantityTile->setUnit(quantity ? unit : QString());
    m_ui->completeTile->setFigure(family.complete ? tr("Yes") : tr("No"));
    m_ui->header->setSubtitle(captionOf(family).title);
}

namespace
{
// The oldest ones by name: a rejected delivery may have stopped a whole year.
QString holdWords(const Genealogy &family)
{
    constexpr size_t named = 3;
    QStringList words;
    for (size_t i = 0; i < std::min(named, family.holds.size()); ++i)
        words << QStringLiteral("%1 (%2)").arg(family.holds[i].code, family.holds[i].reason);
    QString text = words.join(QStringLiteral(", "));
    if (family.holds.size() > named)
        text = GenealogyView::tr("%1 and %n more", nullptr, int(family.holds.size() - named)).arg(text);
    return text;
}

// Possible, not certain: none of it is in the picture, the tiles or a dose.
QString carryOverWords(const Genealogy &family)
{
    constexpr size_t named = 3;
    QStringList ways;
    for (size_t i = 0; i < std::min(named, family.carryOvers.size()); ++i) {
        const CarryOver &each = family.carryOvers[i];
        ways << GenealogyView::tr("%1 into %2 (%3)")
                    .arg(each.fromBatch, each.toBatch, each.allergens.join(QStringLiteral(", ")));
    }
    QStringList things;
    for (size_t i = 0; i < std::min(2 * named, family.possible.size()); ++i)
        things << family.possible[i].code;
    if (family.possible.size() > 2 * named)
        things << QStringLiteral("…");
    return GenealogyView::tr(
               "Possible carry-over on a line that was not cleaned: %1. Possibly affected, and not counted "
               "here: %2.")
        .arg(ways.join(QStringLiteral(", ")), things.join(QStringLiteral(", ")));
}
// What came through vessels, the first by name. What is only possible and not in the books is not in the picture.
QString drawWords(const Genealogy &family)
{
    constexpr size_t named = 3;
    QStringList words{vesselDrawsSummary(family.draws)};
    for (size_t i = 0; i < std::min(named, family.draws.size()); ++i)
        words << vesselDrawText(family.draws[i]);
    if (family.draws.size() > named)
        words << QStringLiteral("…");
    if (family.carryOvers.empty() && !family.possible.empty()) {
        QStringList things;
        for (size_t i = 0; i < std::min(2 * named, family.possible.size()); ++i)
            things << family.possible[i].code;
        words
            << GenealogyView::tr("Possibly affected, and not counted here: %1").arg(things.join(QStringLiteral(", ")));
    }
    return words.join(QStringLiteral(". ")) + QLatin1Char('.');
}
} // namespace

void GenealogyView::showWarnings()
{
    const Genealogy &family = *m_genealogy;
    if (!family.complete) {
        m_ui->banner->showMessage(Banner::Level::Error, tr("This genealogy is not complete"),
                                  tr("Some of it could not be read. Do not base a recall on it; trace again."));
        return;
    }
    QStringList sentences;
    if (family.warnings.contains(QStringLiteral("quantity_unknown"))) {
        const auto unknown = std::count_if(family.edges.begin(), family.edges.end(),
                                           [](const GenealogyEdge &edge) { return !edge.quantity; });
        sentences << tr("%n quantities were never written down; their edges are dashed.", nullptr, int(unknown));
    }
    if (family.warnings.contains(QStringLiteral("unit_mixed")))
        sentences << tr("Quantities in different units were not added up.");
    if (family.warnings.contains(QStringLiteral("more_out_than_in")))
        sentences << tr("More came out of a batch than went in. What its waste and rework are too much is left out.");
    if (family.warnings.contains(QStringLiteral("waste_left_out")))
        sentences << tr("Waste cannot be set against what its batch made: the amounts may be too large.");
    const bool isKnown = sentences.isEmpty();
    if (family.warnings.contains(QStringLiteral("rework_by_weight")))
        sentences << tr("Rework of batches that count pieces is reckoned by weight.");
    if (!family.holds.empty())
        sentences << tr("On hold: %1").arg(holdWords(family));
    const bool isHeld = !family.holds.empty();
    if (!family.carryOvers.empty())
        sentences << carryOverWords(family);
    if (!family.draws.empty())
        sentences << drawWords(family);
    if (family.isPast)
        showPast(sentences);
    else if (sentences.isEmpty())
        m_ui->banner->hide();
    else
        m_ui->banner->showMessage(Banner::Level::Warning,
                                  !isKnown                    ? tr("Not every quantity is known")
                                  : isHeld                    ? tr("Something of it is on hold")
                                  : family.carryOvers.empty() ? tr("Some of it came through vessels")
                                                              : tr("Something may have been carried over"),
                                  sentences.join(u' '));
}

void GenealogyView::readSeal()
{
    m_seal.reset();
    askThen(
        m_worker, this, [](Services &plant) { return plant.sealing.head(); },
        [this](const Result<std::optional<Seal>> &head) {
            if (head)
                m_seal = *head;
        });
}

// Above everything, so that nobody takes the past for the present.
void GenealogyView::showPast(const QStringList &more)
{
    m_ui->banner->showMessage(Banner::Level::Warning,
                              tr("This is the past, as it was known on %1").arg(shown(m_genealogy->asOf)),
                              (QStringList(tr("It may be different now.")) + more).join(u' '));
    m_ui->banner->setAction(tr("Show the present"));
}

void GenealogyView::setUpPast()
{
    const QDateTime now = QDateTime::currentDateTime();
    m_ui->pastEdit->setDateTime(QDateTime(now.date(), QTime(now.time().hour(), now.time().minute())));
    m_ui->pastEdit->setMaximumDateTime(now.addYears(1));
    m_ui->pastEdit->hide();
    const auto again = [this] { traceAgain(); };
    connect(m_ui->pastButton, &QPushButton::toggled, this, [this, again](bool isPast) {
        m_ui->pastEdit->setVisible(isPast);
        if (isPast)
            return m_ui->pastEdit->setFocus(Qt::OtherFocusReason);
        again();
    });
    connect(m_ui->pastEdit, &QDateTimeEdit::editingFinished, this, again);
    connect(m_ui->banner, &Banner::actionTriggered, this, [this] { m_ui->pastButton->setChecked(false); });
}

// The end of the minute that is shown: what was done in it is known.
QDateTime GenealogyView::moment() const
{
    return m_ui->pastButton->isChecked() ? m_ui->pastEdit->dateTime().addMSecs(59'999).toUTC() : QDateTime();
}

void GenealogyView::openHistory(int node)
{
    const GenealogyPicture *picture = m_ui->canvas->nodes().picture();
    if (picture == nullptr || node < 0 || picture->graph().nodes[size_t(node)].isGroup())
        return;
    const PictureNode &self = picture->graph().nodes[size_t(node)];
    const RecordKind kind = self.key.kind == NodeKind::Lot   ? RecordKind::Lot
                            : self.key.kind == NodeKind::Run ? RecordKind::Run
                                                             : RecordKind::Pallet;
    HistoryDialog::showFor(m_worker, kind, self.code, this);
}

void GenealogyView::openNode(int node)
{
    const GenealogyPicture *picture = m_ui->canvas->nodes().picture();
    if (picture == nullptr || node < 0)
        return;
    const PictureNode &self = picture->graph().nodes[size_t(node)];
    if (self.isGroup())
        expandNode(node);
    else if (!isShownAlone(self.key))
        traceFrom(self.key, direction());
}

bool GenealogyView::isShownAlone(const NodeKey &key) const
{
    return m_genealogy && !m_genealogy->isOfSeveral() && m_genealogy->root.key == key;
}

void GenealogyView::expandNode(int node)
{
    const GenealogyPicture *picture = m_ui->canvas->nodes().picture();
    if (picture == nullptr || node < 0 || !picture->graph().nodes[size_t(node)].isGroup())
        return;
    m_focusAfterLayout = picture->graph().nodes[size_t(node)].key;
    m_expanded.insert(m_focusAfterLayout);
    m_ui->canvas->setFocus(); // the button that was pressed goes away
    layOut();
}

void GenealogyView::showShape(int index)
{
    m_ui->shapes->setCurrentIndex(index);
    for (QWidget *zoom : {m_ui->zoomInButton, m_ui->zoomOutButton, m_ui->fitButton, m_ui->printButton})
        zoom->setVisible(index == 0);
}

void GenealogyView::openRow(const QModelIndex &index)
{
    const NodeKey key = m_model->keyAt(m_sorted->mapToSource(index).row());
    if (m_genealogy && !isShownAlone(key))
        traceFrom(key, direction());
}

void GenealogyView::copyRows()
{
    QGuiApplication::clipboard()->setText(clipboardText(*m_sorted, m_ui->table->selectionModel()->selectedRows()));
}

void GenealogyView::openComparison()
{
    const bool isOfOne = m_genealogy && !m_genealogy->isOfSeveral();
    const QString code = isOfOne ? toText(m_genealogy->root.key) : QString();
    auto *dialog = new ComparisonDialog(m_worker, code, isOfOne ? m_genealogy->root.code : QString(), this);
    connect(dialog, &ComparisonDialog::traceAsked, this, [this](const NodeKey &key) { traceFrom(key, direction()); });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void GenealogyView::openExport()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const bool withPicture = m_genealogy && m_ui->canvas->nodes().picture() != nullptr;
    const QString name = m_genealogy ? fileNameOf(QStringLiteral("genealogy"), m_genealogy->root.code)
                                     : fileNameOf(QStringLiteral("plant"), QDate::currentDate().toString(Qt::ISODate));
    ExportDialog::Write save;
    ExportScope shownScope;
    if (m_genealogy) {
        save = [this](ExportFormat format, const QString &path) { return write(format, path); };
        for (const NodeKey &root : m_genealogy->rootKeys())
            shownScope.codes << toText(root);
        shownScope.direction = m_genealogy->direction;
    }
    auto *dialog = new ExportDialog(folder + u'/' + name, withPicture, save, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (withPicture)
        dialog->offerPdf();
    dialog->offerEvents(m_worker, shownScope, m_genealogy ? m_genealogy->root.code : QString());
    if (m_genealogy && m_ui->shapes->currentWidget() == m_ui->tablePage)
        dialog->setFormat(ExportFormat::Csv);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        QStringList lines = dialog->remarks();
        lines.prepend(dialog->path());
        m_ui->banner->showMessage(Banner::Level::Success, tr("Saved"), lines.join(u'\n'));
    });
    dialog->open();
}

// On paper always light, whatever the window looks like.
ExportDialog::Writing GenealogyView::write(ExportFormat format, const QString &path) const
{
    if (format == ExportFormat::Csv)
        return [path, rows = csvOf(*m_sorted, GenealogyModel::PlainRole).toUtf8()] { return saveFile(path, rows); };
    return [format, path, picture = pictureForPaper(), caption = caption()] {
        if (format == ExportFormat::Pdf)
            return writeGenealogyPdf(path, picture, caption);
        return format == ExportFormat::Svg ? writeGenealogySvg(path, picture, caption)
                                           : writeGenealogyPng(path, picture, caption);
    };
}

GenealogyPicture GenealogyView::pictureForPaper() const
{
    GenealogyPicture picture = *m_ui->canvas->nodes().picture();
    picture.setLook(pictureLook(Look::Light, PictureUse::File));
    return picture;
}

PictureCaption GenealogyView::caption() const
{
    return captionOf(*m_genealogy, m_seal);
}

void GenealogyView::refresh()
{
    const bool isPresent = m_genealogy && !m_genealogy->isPast && m_ui->pages->currentWidget() == m_ui->resultPage;
    if (!m_isStale || !isPresent || !isVisible() || m_isRefreshing || m_busy->isBusy())
        return;
    m_isStale = false;
    m_isRefreshing = true;
    askThen(
        m_worker, this,
        [before = *m_genealogy](Services &plant) -> Result<std::optional<Genealogy>> {
            BM_TRY_ASSIGN(Genealogy now, plant.trace.traceAll(before.root.code, before.rootKeys(), before.direction));
            return isSame(before, now) ? std::optional<Genealogy>() : std::optional(std::move(now));
        },
        [this, request = m_request](const Result<std::optional<Genealogy>> &now) {
            m_isRefreshing = false;
            // Another question was asked meanwhile, and its answer is newer. A failure is told above the page.
            if (request == m_request && now && *now && m_genealogy)
                takeAgain(**now);
            refresh();
        });
}

void GenealogyView::takeAgain(const Genealogy &genealogy)
{
    m_genealogy = genealogy;
    const GenealogyScene &scene = m_ui->canvas->nodes();
    if (scene.picture() != nullptr && scene.current() >= 0)
        m_focusAfterLayout = scene.picture()->graph().nodes[size_t(scene.current())].key;
    fillTableAgain();
    readSeal();
    showFigures();
    showWarnings();
    readReturns();
    m_keepsPlace = true;
    layOut();
}

void GenealogyView::fillTableAgain()
{
    std::vector<NodeKey> chosen;
    const auto rows = m_ui->table->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows)
        chosen.push_back(m_model->keyAt(m_sorted->mapToSource(row).row()));
    const int scrolled = m_ui->table->verticalScrollBar()->value();
    m_model->setGenealogy(*m_genealogy);
    for (const NodeKey &key : chosen) {
        if (const int row = m_model->rowOf(key); row >= 0)
            m_ui->table->selectionModel()->select(m_sorted->mapFromSource(m_model->index(row, 0)),
                                                  QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
    m_ui->table->doItemsLayout();
    m_ui->table->verticalScrollBar()->setValue(scrolled);
}

} // namespace bm

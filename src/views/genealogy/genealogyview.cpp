// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/genealogy/genealogyview.h"

#include "documents/sentences.h"
#include "genealogy/ui_genealogyview.h"
#include "models/asking.h"
#include "models/genealogymodel.h"
#include "models/wording.h"
#include "views/genealogy/genealogyscene.h"
#include "views/genealogy/picturelook.h"
#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/widgets/busyoverlay.h"
#include "views/widgets/statuschipdelegate.h"

#include <QAccessible>
#include <QHeaderView>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QtConcurrent>

namespace bm
{

namespace
{

StatusLook lookOf(const QModelIndex &index)
{
    const QString kind = index.data(KindRole).toString();
    const NodeKind node = kind == u"lot" ? NodeKind::Lot : kind == u"run" ? NodeKind::Run : NodeKind::Pallet;
    StatusLook look = statusLook(statusKindOf(node), index.data(StatusRole).toString());
    look.word = index.data(Qt::DisplayRole).toString();
    return look;
}

} // namespace

GenealogyView::GenealogyView(ServiceWorker &worker, QWidget *parent, const ScanReader &reader)
    : QWidget(parent), m_ui(std::make_unique<Ui::GenealogyView>()), m_worker(worker), m_reader(reader), m_busy(nullptr),
      m_model(new GenealogyModel(this)), m_sorted(new QSortFilterProxyModel(this))
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    m_busy = new BusyOverlay(m_ui->pages);
    m_ui->forwardButton->setChecked(true);
    m_ui->tabs->addTab(tr("&Picture"));
    m_ui->tabs->addTab(tr("Ta&ble"));
    setUpTable();
    setUpPicture();
    setUpPast();
    setUpFinding();
    connectAll();
    showEmpty();
    setFocusProxy(m_ui->codeEdit);
}

GenealogyView::~GenealogyView()
{
    // A field that loses the keyboard with its window would still have its moment traced.
    m_ui->pastEdit->disconnect(this);
}

void GenealogyView::setUpTable()
{
    m_model->setStatusWords(
        [](NodeKind kind, const QString &word) { return statusLook(statusKindOf(kind), word).word; });
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(GenealogyModel::SortRole);
    m_sorted->setSortLocaleAware(true);
    QTableView *table = m_ui->table;
    table->setModel(m_sorted);
    Theme::setUpTable(table);
    table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    table->setItemDelegateForColumn(GenealogyModel::Status, new StatusChipDelegate(lookOf, table));
    table->horizontalHeader()->setSectionResizeMode(GenealogyModel::What, QHeaderView::Stretch);
    table->sortByColumn(-1, Qt::AscendingOrder);
    m_ui->tableCard->setFlush(true);
    auto *copy = new QShortcut(QKeySequence::Copy, table);
    copy->setContext(Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, &GenealogyView::copyRows);
}

// As wide as their contents; what has few letters left gets the rest.
void GenealogyView::fitColumns()
{
    constexpr int widest = 220;
    m_ui->table->resizeColumnsToContents();
    for (int column = 0; column < m_sorted->columnCount(); ++column) {
        if (column != GenealogyModel::What && m_ui->table->columnWidth(column) > widest)
            m_ui->table->setColumnWidth(column, widest);
    }
}

void GenealogyView::setUpPicture()
{
    m_ui->pictureCard->setFlush(true);
    // A long name must not make the page wider.
    m_ui->detailLabel->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_ui->detailRow->setStretchFactor(m_ui->detailLabel, 1);
    for (QPushButton *zoom : {m_ui->zoomInButton, m_ui->zoomOutButton})
        zoom->setFixedWidth(minimumTarget);
    connect(m_ui->zoomInButton, &QPushButton::clicked, m_ui->canvas, &GenealogyCanvas::zoomIn);
    connect(m_ui->zoomOutButton, &QPushButton::clicked, m_ui->canvas, &GenealogyCanvas::zoomOut);
    connect(m_ui->fitButton, &QPushButton::clicked, m_ui->canvas, &GenealogyCanvas::showAll);
    connect(m_ui->canvas, &GenealogyCanvas::activated, this, &GenealogyView::openNode);
    connect(m_ui->canvas, &GenealogyCanvas::expandAsked, this, &GenealogyView::expandNode);
    GenealogyScene &scene = m_ui->canvas->nodes();
    connect(&scene, &GenealogyScene::currentChanged, this, &GenealogyView::showCurrentNode);
    connect(m_ui->expandButton, &QPushButton::clicked, this, [&scene, this] { expandNode(scene.current()); });
    connect(m_ui->traceHereButton, &QPushButton::clicked, this, [&scene, this] { openNode(scene.current()); });
    connect(m_ui->historyButton, &QPushButton::clicked, this, [&scene, this] { openHistory(scene.current()); });
}

void GenealogyView::connectAll()
{
    connect(m_ui->codeEdit, &ScanEdit::scanned, this, &GenealogyView::ask);
    connect(m_ui->traceButton, &QPushButton::clicked, this, [this] { ask(m_ui->codeEdit->scan()); });
    connect(m_ui->exportButton, &QPushButton::clicked, this, &GenealogyView::openExport);
    connect(m_ui->chartsButton, &QPushButton::clicked, this, [this] {
        if (m_genealogy)
            Q_EMIT chartWanted(ChartTopic::Customers, m_genealogy->root.code);
    });
    connect(m_ui->printButton, &QPushButton::clicked, this, &GenealogyView::print);
    connect(m_ui->compareButton, &QPushButton::clicked, this, &GenealogyView::openComparison);
    connect(m_ui->tabs, &QTabBar::currentChanged, this, &GenealogyView::showShape);
    connect(m_ui->table, &QTableView::activated, this, &GenealogyView::openRow);
    connect(m_ui->choiceList, &QListWidget::itemActivated, this,
            [this](QListWidgetItem *item) { choose(m_ui->choiceList->row(item)); });
    connect(m_ui->forwardButton, &QPushButton::toggled, this, [this](bool) {
        if (m_genealogy && m_genealogy->direction != direction())
            traceAgain();
    });
    connect(m_busy, &BusyOverlay::cancelled, this, [this] {
        ++m_request;
        m_busy->stop();
    });
    connect(&m_worker, &ServiceWorker::plantChanged, this, [this] {
        m_isStale = true;
        refresh();
    });
}

void GenealogyView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_genealogy)
        m_ui->codeEdit->setFocus();
    refresh();
}

TraceDirection GenealogyView::direction() const
{
    return m_ui->forwardButton->isChecked() ? TraceDirection::Forward : TraceDirection::Backward;
}

void GenealogyView::setDirection(TraceDirection direction)
{
    const QSignalBlocker quiet(m_ui->forwardButton);
    (direction == TraceDirection::Forward ? m_ui->forwardButton : m_ui->backwardButton)->setChecked(true);
}

void GenealogyView::show(const QString &code)
{
    // Who comes from another page comes from the present.
    const QSignalBlocker quiet(m_ui->pastButton);
    m_ui->pastButton->setChecked(false);
    m_ui->pastEdit->hide();
    m_ui->codeEdit->setScan(code);
    ask(code);
}

Result<GenealogyView::Answer> GenealogyView::look(Trace &trace, const QString &code, TraceDirection direction,
                                                  const QDateTime &moment)
{
    Answer answer;
    BM_TRY_ASSIGN(answer.matches, trace.resolve(code));
    if (answer.matches.size() != 1)
        return answer;
    // Nothing is made of a pallet: who scans one asks where it came from.
    const NodeKey key = answer.matches.front().key;
    const TraceDirection way = key.kind == NodeKind::Pallet ? TraceDirection::Backward : direction;
    BM_TRY_ASSIGN(answer.genealogy, trace.trace(key, way, moment));
    return answer;
}

// A GS1 label names its pallet or its lot, also when other parts that belong on it are missing; anything else is
// taken as it is.
QString GenealogyView::codeOf(const QString &scan) const
{
    const gs1::ScanAnswer answer = m_reader.read(scan, QDate::currentDate());
    for (const QString &code : {answer.element(u"00"), answer.element(u"10")}) {
        if (!code.isEmpty())
            return code;
    }
    return scan;
}

void GenealogyView::ask(const QString &scan)
{
    if (scan.isEmpty()) {
        m_ui->codeEdit->setFocus();
        return;
    }
    const int request = ++m_request;
    const QString code = codeOf(scan);
    m_busy->start(tr("Tracing %1").arg(code), true);
    askThen(
        m_worker, this,
        [code, direction = direction(), then = moment()](Services &plant) {
            return look(plant.trace, code, direction, then);
        },
        [this, request, code](const Result<Answer> &answer) { take(request, code, answer); });
}

void GenealogyView::traceAgain()
{
    if (m_genealogy)
        traceAll(m_genealogy->root.code, m_genealogy->rootKeys(), direction());
}

void GenealogyView::traceAll(const QString &name, const std::vector<NodeKey> &keys, TraceDirection direction)
{
    const int request = ++m_request;
    m_busy->start(tr("Tracing"), true);
    askThen(
        m_worker, this,
        [name, keys, direction, then = moment()](Services &plant) {
            return plant.trace.traceAll(name, keys, direction, then);
        },
        [this, request](const Result<Genealogy> &genealogy) {
            if (genealogy)
                take(request, {}, Answer{{genealogy->root}, *genealogy});
            else
                take(request, {}, genealogy.error());
        });
}

void GenealogyView::take(int request, const QString &code, const Result<Answer> &answer)
{
    if (request != m_request)
        return;
    m_busy->stop();
    m_ui->banner->hide();
    if (!answer)
        showFailure(answer.error());
    else if (answer->genealogy)
        showGenealogy(*answer->genealogy);
    else if (answer->matches.empty())
        showNotFound(code);
    else
        showChoice(code, answer->matches);
}

// An answer that comes late leaves the keys with whoever works on another page by now.
void GenealogyView::takeKeys(QWidget *widget)
{
    if (isVisible())
        widget->setFocus();
}

void GenealogyView::showFailure(const Error &error)
{
    if (error.field == u"as_of")
        m_ui->banner->showMessage(Banner::Level::Error, tr("It was not known yet at that moment"),
                                  tr("What came from an old program is known since it was taken over."));
    else
        m_ui->banner->showMessage(Banner::Level::Error, sentence(error), wayOut(error));
    if (m_genealogy)
        setDirection(m_genealogy->direction); // what is shown stays, and the switch says the truth about it
    // While it was looked for, the page took no keys, and they went on to whatever comes next.
    if (error.field == u"as_of")
        return takeKeys(m_ui->pastEdit);
    takeKeys(m_ui->codeEdit);
    m_ui->codeEdit->selectAll();
}

void GenealogyView::showEmpty()
{
    m_ui->emptyState->setIcon(QStringLiteral("git-fork"));
    m_ui->emptyState->setHeadline(tr("What do you want to trace?"));
    m_ui->emptyState->setSentence(tr(
        "Scan or type a lot, a batch number, a pallet or a supplier's lot. Everything it touched is shown. An order, "
        "a supplier, an ingredient or days show what there is of them."));
    m_ui->pages->setCurrentWidget(m_ui->emptyPage);
}

void GenealogyView::showNotFound(const QString &code)
{
    m_genealogy.reset();
    showEmpty();
    m_ui->emptyState->setIcon(QStringLiteral("search"));
    m_ui->emptyState->setHeadline(tr("Nothing has the code %1").arg(code));
    m_ui->emptyState->setSentence(
        tr("No lot, batch, pallet or supplier's lot is called so. Compare it with the label, or scan again."));
    m_ui->header->setSubtitle(tr("Not found: %1").arg(code));
    takeKeys(m_ui->codeEdit);
    m_ui->codeEdit->selectAll();
}

void GenealogyView::showChoice(const QString &code, const std::vector<TraceRoot> &matches)
{
    m_genealogy.reset();
    m_matched = code;
    m_matches = matches;
    m_ui->choiceLabel->setText(
        tr("%1 stands for %n things. Choose one of them, or all together.", nullptr, int(matches.size())).arg(code));
    m_ui->choiceList->clear();
    addChoice(QStringLiteral("git-fork"), tr("All %n together", nullptr, int(matches.size())));
    for (const TraceRoot &match : matches) {
        QStringList parts{GenealogyModel::kindWord(match.key.kind) + u' ' + match.code};
        if (!match.title.isEmpty())
            parts << match.title;
        addChoice(iconOf(match.key.kind), parts.join(QStringLiteral(" · ")));
    }
    m_ui->header->setSubtitle(tr("Choose what %1 means").arg(code));
    m_ui->pages->setCurrentWidget(m_ui->choicePage);
    m_ui->choiceList->setCurrentRow(0);
    takeKeys(m_ui->choiceList);
}

void GenealogyView::addChoice(const QString &icon, const QString &words)
{
    auto *item = new QListWidgetItem(Icons::icon(icon), words);
    item->setSizeHint({0, minimumTarget + Space::xs});
    m_ui->choiceList->addItem(item);
}

// The first row stands for all of them.
void GenealogyView::choose(int row)
{
    if (row < 0 || size_t(row) > m_matches.size())
        return;
    std::vector<NodeKey> keys;
    for (const TraceRoot &match : m_matches)
        keys.push_back(match.key);
    if (row > 0)
        keys = {keys[size_t(row - 1)]};
    // Nothing is made of a pallet.
    const bool isOfPallets =
        std::all_of(keys.begin(), keys.end(), [](const NodeKey &key) { return key.kind == NodeKind::Pallet; });
    traceAll(m_matched, keys, isOfPallets ? TraceDirection::Backward : direction());
}

void GenealogyView::showGenealogy(const Genealogy &genealogy)
{
    m_genealogy = genealogy;
    m_expanded.clear();
    m_focusAfterLayout = genealogy.root.key;
    // A chart, and a comparison's side, is about one thing.
    m_ui->chartsButton->setEnabled(!genealogy.isOfSeveral());
    m_keepsPlace = false;
    setDirection(genealogy.direction);
    m_ui->codeEdit->setScan(genealogy.root.code);
    m_model->setGenealogy(genealogy);
    fitColumns();
    readSeal();
    showFigures();
    showWarnings();
    readReturns();
    m_ui->pages->setCurrentWidget(m_ui->resultPage);
    m_ui->canvas->nodes().clearPicture();
    if (m_ui->shapes->currentWidget() == m_ui->tablePage)
        takeKeys(m_ui->table);
    else
        takeKeys(m_ui->canvas);
    layOut();
}

void GenealogyView::layOut()
{
    struct LaidOut
    {
        PictureGraph graph;
        GraphLayout layout;
    };
    const int number = ++m_layout;
    auto *watcher = new QFutureWatcher<LaidOut>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, number] {
        watcher->deleteLater();
        if (number != m_layout)
            return;
        const LaidOut done = watcher->result();
        showPicture(done.graph, done.layout);
    });
    watcher->setFuture(QtConcurrent::run([genealogy = *m_genealogy, expanded = m_expanded] {
        PictureGraph graph = pictureGraph(genealogy, expanded);
        GraphLayout layout = bm::layOut(graph);
        return LaidOut{std::move(graph), std::move(layout)};
    }));
}

void GenealogyView::showPicture(PictureGraph graph, GraphLayout layout)
{
    GenealogyScene &scene = m_ui->canvas->nodes();
    const int node = std::max(0, graph.indexOf(m_focusAfterLayout));
    const bool keepsPlace = std::exchange(m_keepsPlace, false) && scene.picture() != nullptr && scene.current() >= 0;
    const auto middleOf = [&scene](int each) { return scene.picture()->layout().nodes[size_t(each)].center(); };
    QPointF fromNode;
    if (keepsPlace)
        fromNode = m_ui->canvas->mapToScene(m_ui->canvas->viewport()->rect().center()) - middleOf(scene.current());
    scene.setPicture({std::move(graph), std::move(layout), pictureLook(Theme::look(), PictureUse::Screen)});
    if (keepsPlace)
        m_ui->canvas->centerOn(middleOf(node) + fromNode);
    else
        m_ui->canvas->showReadable();
    scene.setCurrent(node);
    if (!m_ui->findEdit->text().isEmpty())
        search();
    Q_EMIT pictureShown();
}

void GenealogyView::showCurrentNode(int node)
{
    const GenealogyPicture &picture = *m_ui->canvas->nodes().picture();
    const PictureNode &self = picture.graph().nodes[size_t(node)];
    const QString words = inWords(self, picture.look());
    m_ui->detailLabel->setText(words);
    m_ui->detailLabel->setToolTip(words);
    // The buttons keep their places when one of them goes, but for a group, of which there is more to say.
    QSizePolicy kept = m_ui->traceHereButton->sizePolicy();
    kept.setRetainSizeWhenHidden(!self.isGroup());
    m_ui->traceHereButton->setSizePolicy(kept);
    m_ui->expandButton->setVisible(self.isGroup());
    m_ui->historyButton->setVisible(!self.isGroup());
    m_ui->traceHereButton->setVisible(!self.isGroup() && !isShownAlone(self.key));
    // A picture has no children for assistive technology: it says where the person stands as its own description.
    m_ui->canvas->setAccessibleDescription(words);
    QAccessibleEvent moved(m_ui->canvas, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&moved);
    QAccessibleEvent said(m_ui->detailLabel, QAccessible::Alert);
    QAccessible::updateAccessibility(&said);
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gallery/galleryview.h"

#include "gallery/ui_galleryview.h"
#include "views/gallery/samplelots.h"
#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"
#include "views/widgets/busyoverlay.h"
#include "views/widgets/emptystate.h"
#include "views/widgets/figuretile.h"
#include "views/widgets/statuschip.h"
#include "views/widgets/statuschipdelegate.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QProgressBar>
#include <QRadioButton>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>

namespace bm
{

namespace
{

QPushButton *makeButton(const QString &name, const QString &text, const QString &role, const QString &icon = {})
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setProperty("role", role);
    if (!icon.isEmpty())
        Icons::setOn(button, icon);
    return button;
}

QLabel *makeLabel(const QString &name, const QString &text, Type type)
{
    auto *label = new QLabel(text);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    Theme::setType(label, type);
    return label;
}

Card *makeCard(const QString &name, const QString &title)
{
    auto *card = new Card(title);
    card->setObjectName(name);
    return card;
}

template <typename Layout>
Layout *layIn(QWidget *widget, int spacing)
{
    auto *layout = new Layout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    return layout;
}

} // namespace

GalleryView::GalleryView(QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::GalleryView>()), m_lots(makeSampleLots(this))
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    fillNavigation();
    fillFloorPage();
    fillFormPage();
    fillControlPage();
    fillStatePage();
    fillTablePage();
    fillEmptyPage();
    m_ui->themeBox->setCurrentIndex(int(Theme::mode()));
    connect(m_ui->themeBox, &QComboBox::activated, this, &GalleryView::switchTheme);
}

GalleryView::~GalleryView() = default;

QStringList GalleryView::pages()
{
    return {QStringLiteral("floor"),  QStringLiteral("forms"),  QStringLiteral("controls"),
            QStringLiteral("states"), QStringLiteral("tables"), QStringLiteral("empty")};
}

void GalleryView::showPage(const QString &id)
{
    m_ui->sideNav->setCurrent(id);
}

void GalleryView::fillNavigation()
{
    SideNav *nav = m_ui->sideNav;
    nav->setBrand(QStringLiteral("wheat"), tr("BakerMaiden"));
    nav->addSection(tr("Floor"));
    nav->addPage(QStringLiteral("floor"), QStringLiteral("scan-barcode"), tr("Scanning"));
    nav->addPage(QStringLiteral("forms"), QStringLiteral("clipboard-list"), tr("Forms"));
    nav->addSection(tr("Parts"));
    nav->addPage(QStringLiteral("controls"), QStringLiteral("settings"), tr("Controls"));
    nav->addPage(QStringLiteral("states"), QStringLiteral("tag"), tr("States"));
    nav->addPage(QStringLiteral("tables"), QStringLiteral("boxes"), tr("Tables"));
    nav->addStretch();
    nav->addPage(QStringLiteral("empty"), QStringLiteral("inbox"), tr("Empty and busy"));
    nav->setBadge(QStringLiteral("states"), 3);
    nav->setBadge(QStringLiteral("tables"), 128, Tone::Busy);
    connect(nav, &SideNav::chosen, this,
            [this](const QString &id) { m_ui->pages->setCurrentIndex(int(pages().indexOf(id))); });
}

void GalleryView::fillFloorPage()
{
    ScanFeedback *feedback = m_ui->feedback;
    const auto accept = [this, feedback](const QString &scan) {
        feedback->showAccepted(tr("Lot taken"), tr("%1 · Wheat flour T55 · 25 kg").arg(scan));
    };
    connect(m_ui->scanEdit, &ScanEdit::scanned, this, accept);
    connect(m_ui->acceptButton, &QPushButton::clicked, this, [accept] { accept(QStringLiteral("BM-2026-004711")); });
    connect(m_ui->askButton, &QPushButton::clicked, this, [feedback] {
        feedback->showAsking(tr("Two lots match"), tr("Lot 4711 of two suppliers"), tr("Choose one of them below"));
    });
    connect(m_ui->refuseButton, &QPushButton::clicked, this, [feedback] {
        feedback->showRefused(tr("Do not use"), tr("Lot BM-2026-004698 expired on 12 November"),
                              tr("Take lot BM-2026-004711 instead"));
    });
    auto *received = new FigureTile(tr("Received today"), QStringLiteral("4 250"), tr("kg"));
    received->setObjectName(QStringLiteral("receivedTile"));
    received->setRemark(Tone::Ok, tr("17 of 18 deliveries"));
    auto *waiting = new FigureTile(tr("Waiting for quality"), QStringLiteral("6"), tr("lots"));
    waiting->setObjectName(QStringLiteral("waitingTile"));
    waiting->setRemark(Tone::Waiting, tr("oldest since 06:40"));
    auto *expiring = new FigureTile(tr("Expire this week"), QStringLiteral("3"), tr("lots"));
    expiring->setObjectName(QStringLiteral("expiringTile"));
    expiring->setRemark(Tone::Warning, tr("125 kg yeast"));
    for (FigureTile *tile : {received, waiting, expiring})
        m_ui->tileRow->addWidget(tile);
}

void GalleryView::fillFormPage()
{
    m_ui->expiryEdit->setDate(QDate(2027, 3, 31));
    m_ui->lotEdit->setScan(QStringLiteral("01095011015300031727033110AB-123\u001D3103000025"));
    m_ui->quantityField->setError(tr("Write 1250 or 1.250: \"1,250\" can be read in two ways."));
}

void GalleryView::fillControlPage()
{
    auto *grid = layIn<QGridLayout>(m_ui->controlPage, Space::xl);
    grid->addWidget(makeButtonCard(), 0, 0, 1, 2);
    grid->addWidget(makeChoiceCard(), 1, 0);
    grid->addWidget(makeSizeCard(), 1, 1);
    grid->setRowStretch(2, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
}

QWidget *GalleryView::makeButtonCard()
{
    Card *card = makeCard(QStringLiteral("buttonCard"), tr("Buttons"));
    auto *grid = layIn<QGridLayout>(card, Space::m);
    const std::array<std::pair<QString, QString>, 4> roles{{{QStringLiteral("primary"), tr("Receive lot")},
                                                            {QString(), tr("Print label")},
                                                            {QStringLiteral("danger"), tr("Hold lot")},
                                                            {QStringLiteral("quiet"), tr("Show history")}}};
    for (int column = 0; column < int(roles.size()); ++column) {
        const auto &[role, text] = roles[size_t(column)];
        const QString name = u"button" % QString::number(column);
        grid->addWidget(makeButton(name, text, role, QStringLiteral("package-check")), 0, column);
        QPushButton *disabled = makeButton(name % u"Disabled", text, role, QStringLiteral("package-check"));
        disabled->setEnabled(false);
        grid->addWidget(disabled, 1, column);
    }
    return card;
}

QWidget *GalleryView::makeChoiceCard()
{
    Card *card = makeCard(QStringLiteral("choiceCard"), tr("Choices"));
    auto *column = layIn<QVBoxLayout>(card, 0);
    auto *on = new QCheckBox(tr("Print two labels"));
    auto *off = new QCheckBox(tr("Beep on a refusal"));
    auto *partly = new QCheckBox(tr("All lots of this delivery"));
    auto *first = new QRadioButton(tr("First expired, first out"));
    auto *second = new QRadioButton(tr("I choose the lot"));
    on->setChecked(true);
    partly->setTristate(true);
    partly->setCheckState(Qt::PartiallyChecked);
    first->setChecked(true);
    const std::array<QAbstractButton *, 5> all{on, off, partly, first, second};
    for (size_t i = 0; i < all.size(); ++i) {
        all[i]->setObjectName(u"choice" % QString::number(i));
        column->addWidget(all[i]);
    }
    column->addStretch();
    return card;
}

QWidget *GalleryView::makeSizeCard()
{
    Card *card = makeCard(QStringLiteral("sizeCard"), tr("Type and progress"));
    auto *column = layIn<QVBoxLayout>(card, Space::s);
    column->addWidget(makeLabel(QStringLiteral("distanceType"), tr("Two metres"), Type::Distance));
    column->addWidget(makeLabel(QStringLiteral("figureType"), QStringLiteral("1 250.000 kg"), Type::Figure));
    column->addWidget(makeLabel(QStringLiteral("titleType"), tr("Title"), Type::Title));
    column->addWidget(makeLabel(QStringLiteral("bodyType"), tr("What a person reads at the desk"), Type::Body));
    column->addWidget(makeLabel(QStringLiteral("captionType"), tr("A remark beside it"), Type::Caption));
    auto *progress = new QProgressBar;
    progress->setObjectName(QStringLiteral("progress"));
    progress->setAccessibleName(tr("Migration"));
    progress->setTextVisible(false);
    progress->setValue(62);
    column->addSpacing(Space::s);
    column->addWidget(progress);
    column->addStretch();
    return card;
}

void GalleryView::fillStatePage()
{
    auto *column = layIn<QVBoxLayout>(m_ui->statePage, Space::l);
    const auto add = [column](Banner::Level level, const QString &name, const QString &title, const QString &text,
                              const QString &action) {
        auto *banner = new Banner;
        banner->setObjectName(name);
        column->addWidget(banner);
        banner->showMessage(level, title, text);
        banner->setAction(action);
    };
    add(Banner::Level::Error, QStringLiteral("errorBanner"), tr("The database does not answer"),
        tr("Nothing was written. The last scan has to be repeated."), tr("Try again"));
    add(Banner::Level::Warning, QStringLiteral("warningBanner"), tr("Lot BM-2026-004698 expires today"),
        tr("Use it first or hold it."), tr("Show lot"));
    add(Banner::Level::Success, QStringLiteral("successBanner"), tr("Backup verified"), {}, {});
    add(Banner::Level::Info, QStringLiteral("infoBanner"), tr("A new recipe version starts tomorrow"),
        tr("Runs that are planned keep the version they were planned with."), {});
    column->addWidget(makeChipCard());
    column->addStretch();
}

QWidget *GalleryView::makeChipCard()
{
    Card *card = makeCard(QStringLiteral("chipCard"), tr("States of lots, quality, runs and pallets"));
    auto *rows = layIn<QVBoxLayout>(card, Space::m);
    for (const auto &[kind, words] : sampleStatusWords()) {
        auto *row = new QHBoxLayout;
        row->setSpacing(Space::s);
        rows->addLayout(row);
        for (const QString &word : words) {
            auto *chip = new StatusChip;
            chip->setObjectName(u"chip" % QString::number(int(kind)) % u'_' % word);
            chip->setStatus(kind, word);
            row->addWidget(chip);
        }
        row->addStretch();
    }
    return card;
}

void GalleryView::fillTablePage()
{
    auto *column = layIn<QVBoxLayout>(m_ui->tablePage, Space::l);
    auto *tabs = new QTabBar;
    tabs->setObjectName(QStringLiteral("tabs"));
    tabs->setAccessibleName(tr("Which lots"));
    for (const QString &text : {tr("All lots"), tr("Usable"), tr("On hold"), tr("Expiring")})
        tabs->addTab(text);
    Card *card = makeCard(QStringLiteral("tableCard"), {});
    card->setFlush(true);
    auto *table = new QTableView;
    table->setObjectName(QStringLiteral("lotTable"));
    table->setAccessibleName(tr("Lots"));
    table->setModel(m_lots);
    table->setItemDelegateForColumn(3, new StatusChipDelegate(StatusKind::Lot, Qt::UserRole, table));
    table->setItemDelegateForColumn(4, new StatusChipDelegate(StatusKind::Quality, Qt::UserRole, table));
    Theme::setUpTable(table);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    table->resizeColumnsToContents();
    table->selectRow(1);
    layIn<QVBoxLayout>(card, 0)->addWidget(table);
    column->addWidget(tabs);
    column->addWidget(card, 1);
}

void GalleryView::fillEmptyPage()
{
    auto *row = layIn<QHBoxLayout>(m_ui->emptyPage, Space::xl);
    Card *emptyCard = makeCard(QStringLiteral("emptyCard"), {});
    auto *empty = new EmptyState;
    empty->setObjectName(QStringLiteral("emptyState"));
    empty->setIcon(QStringLiteral("package-open"));
    empty->setHeadline(tr("No deliveries yet today"));
    empty->setSentence(tr("Scan the label of a delivery, or enter it by hand."));
    empty->setActionText(tr("Receive a delivery"));
    layIn<QVBoxLayout>(emptyCard, 0)->addWidget(empty);
    row->addWidget(emptyCard, 1);
    m_busy = new BusyOverlay(emptyCard);
    connect(empty, &EmptyState::actionTriggered, this,
            [this] { m_busy->start(tr("Tracing lot BM-2026-004711"), true); });
    connect(m_busy, &BusyOverlay::cancelled, m_busy, &BusyOverlay::stop);
}

void GalleryView::switchTheme(int index)
{
    Theme::apply(*qApp, ThemeMode(index));
}

} // namespace bm

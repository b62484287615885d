// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/vessels/vesselsbeside.h"

#include "documents/sentences.h"
#include "views/commands.h"
#include "views/help/topicdialog.h"
#include "views/style/icons.h"
#include "views/style/tokens.h"
#include "views/vessels/vesselspanel.h"
#include "views/widgets/banner.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace bm
{
namespace
{
QPushButton *button(const char *name, const QString &text, const char *icon)
{
    auto *made = new QPushButton(text);
    made->setObjectName(QString::fromLatin1(name));
    made->setAutoDefault(false);
    if (*icon != '\0')
        Icons::setOn(made, QString::fromLatin1(icon));
    return made;
}
} // namespace

VesselsWindow::VesselsWindow(ServiceWorker &worker, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("vesselsDialog"));
    setWindowTitle(tr("Vessels"));
    resize(1120, 640);
    auto *title = new QLabel(tr("Vessels"));
    title->setObjectName(QStringLiteral("vesselsTitle"));
    title->setTextFormat(Qt::PlainText);
    title->setProperty("type", "title");
    auto *help = button("vesselsHelp", tr("How it works"), "circle-question-mark");
    help->setProperty("role", "quiet");
    auto *add = button("newVesselButton", tr("&New vessel"), "");
    add->setProperty("role", "primary");
    auto *close = button("vesselsClose", tr("&Close"), "");
    auto *banner = new Banner;
    banner->setObjectName(QStringLiteral("vesselsBanner"));
    banner->hide();
    auto *panel = new VesselsPanel(worker);
    auto *head = new QHBoxLayout;
    head->setSpacing(Space::m);
    head->addWidget(title, 1);
    for (QWidget *each : std::initializer_list<QWidget *>{help, add, close})
        head->addWidget(each);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::l, Space::xl, Space::l);
    column->setSpacing(Space::l);
    column->addLayout(head);
    column->addWidget(banner);
    column->addWidget(panel, 1);
    connect(help, &QPushButton::clicked, this, [this] { (new TopicDialog(QStringLiteral("vessels"), this))->show(); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(panel, &VesselsPanel::labelsWanted, this, &VesselsWindow::labelsWanted);
    connect(panel, &VesselsPanel::accepted, banner,
            [banner](const QString &words) { banner->showMessage(Banner::Level::Success, words); });
    connect(panel, &VesselsPanel::refused, banner, [banner](const QString &headline, const Error &error) {
        banner->showMessage(Banner::Level::Error, headline, sentence(error) + QLatin1Char('\n') + wayOut(error));
    });
    bindCommand(add, addCommand(this, CommandId::NewVessel, [panel] { panel->askNew(); }), CommandId::NewVessel);
    const auto showRole = [add, &worker] {
        add->setVisible(!worker.role() || mayDo(*worker.role(), Act::EditCatalog));
    };
    connect(&worker, &ServiceWorker::signedInChanged, this, showRole);
    showRole();
    panel->load();
    panel->setFocus();
}

VesselsWindow *VesselsWindow::showFor(ServiceWorker &worker, QWidget *page)
{
    auto *dialog = new VesselsWindow(worker, page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace bm

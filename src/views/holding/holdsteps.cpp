// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/holding/holdsteps.h"

#include "views/signin/signaturedialog.h"
#include "views/widgets/pageheader.h"

#include <QCoreApplication>
#include <QPushButton>

namespace bm
{
namespace
{
struct Holding
{
    Q_DECLARE_TR_FUNCTIONS(bm::Holding)
};
} // namespace

Question holdQuestion(const QString &code)
{
    return {Holding::tr("Hold %1").arg(code),
            Holding::tr("Neither it nor anything that was made of it is used, packed or shipped until QA releases it."),
            {{QStringLiteral("reason"), Holding::tr("&Reason")}},
            Holding::tr("Hold")};
}

Question releaseQuestion(const QString &code)
{
    return {Holding::tr("Release %1").arg(code),
            Holding::tr("All of its holds end."),
            {{QStringLiteral("reason"), Holding::tr("&Reason"), {}, Holding::tr("Why the hold ends")}},
            Holding::tr("Release")};
}

bool isReleaseSigned(const ServiceWorker &worker)
{
    return worker.signedIn() && mayDo(worker.signedIn()->role, Act::ReleaseHeldLot);
}

void signRelease(ServiceWorker &worker, const ToRelease &what, QWidget *page, std::function<void()> done)
{
    auto *dialog = new SignatureDialog(
        worker,
        {Act::ReleaseHeldLot, Holding::tr("Release %1").arg(what.code), what.record,
         Holding::tr("Your signature means: I looked at why it was stopped, and it may go on."),
         Holding::tr("Sign and release"), what.seen},
        [kind = what.kind, code = what.code](Services &plant, const Signing &signing) {
            return Holds(plant.session).release(kind, code, signing.reason, signing.signature);
        },
        page->window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, page, std::move(done));
    dialog->open();
}

QString reachWords(const HeldBelow &below)
{
    if (below.isNothing())
        return Holding::tr("Nothing else was made of it.");
    QStringList parts;
    if (below.lots > 0)
        parts << Holding::tr("%n lot(s)", nullptr, int(below.lots));
    if (below.runs > 0)
        parts << Holding::tr("%n batch(es)", nullptr, int(below.runs));
    if (below.pallets > 0)
        parts << Holding::tr("%n pallet(s) here", nullptr, int(below.pallets));
    if (below.shipped > 0)
        parts << Holding::tr("%n pallet(s) shipped", nullptr, int(below.shipped));
    return Holding::tr("Stopped with it: %1").arg(parts.join(u", "));
}

HoldButtons::HoldButtons(PageHeader *header, QWidget *page)
    : QObject(page), m_header(header), m_page(page), m_hold(make(QStringLiteral("holdButton"))),
      m_release(make(QStringLiteral("releaseHoldButton")))
{
}

QPushButton *HoldButtons::make(const QString &name)
{
    QPushButton *button = m_header->addButton(name, {});
    button->hide();
    return button;
}

void HoldButtons::bind(CommandId hold, std::function<void()> askHold, CommandId release,
                       std::function<void()> askRelease)
{
    // The keys do what the button would, and nothing where it is not there.
    bindCommand(m_hold,
                addCommand(m_page, hold,
                           [this, ask = std::move(askHold)] {
                               if (!m_hold->isHidden())
                                   ask();
                           }),
                hold);
    bindCommand(m_release,
                addCommand(m_page, release,
                           [this, ask = std::move(askRelease)] {
                               if (!m_release->isHidden())
                                   ask();
                           }),
                release);
}

void HoldButtons::show(bool canHold, bool canRelease)
{
    m_hold->setVisible(canHold);
    m_release->setVisible(canRelease);
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/holding/holds.h"
#include "services/serviceworker.h"
#include "views/commands.h"
#include "views/floor/actionpanel.h"

#include <QObject>

class QPushButton;

// What every page does the same way that stops something or lets it go on.
namespace bm
{

class PageHeader;

struct ToRelease
{
    NodeKind kind = NodeKind::Run;
    QString code;
    QString record; // what the signature stands on, in a sentence
    SeenRecord seen;
};

Question holdQuestion(const QString &code);
// Where nobody signs in.
Question releaseQuestion(const QString &code);
// Whether the one who is signed in is asked for a signature; nobody: a plant without people.
bool isReleaseSigned(const ServiceWorker &worker);
// Asks for the signature, and is done when it was accepted.
void signRelease(ServiceWorker &worker, const ToRelease &what, QWidget *page, std::function<void()> done);

// "2 lots, 3 batches and 4 pallets were made of it, 1 of them shipped"; what is stopped with it.
QString reachWords(const HeldBelow &below);

// Hold and Release at the top of a page, whichever fits.
class HoldButtons : public QObject
{
    Q_OBJECT

public:
    HoldButtons(PageHeader *header, QWidget *page);
    void bind(CommandId hold, std::function<void()> askHold, CommandId release, std::function<void()> askRelease);
    void show(bool canHold, bool canRelease);

private:
    QPushButton *make(const QString &name);
    PageHeader *m_header;
    QWidget *m_page;
    QPushButton *m_hold;
    QPushButton *m_release;
};

} // namespace bm

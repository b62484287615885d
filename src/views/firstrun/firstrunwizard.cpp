// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/firstrun/firstrunwizard.h"

#include "views/firstrun/backuppage.h"
#include "views/firstrun/donepage.h"
#include "views/firstrun/foundpage.h"
#include "views/firstrun/progresspage.h"
#include "views/firstrun/stepspanel.h"
#include "views/firstrun/wherepage.h"
#include "views/help/topicdialog.h"
#include "views/style/theme.h"

#include <QAbstractButton>
#include <QFrame>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>

namespace bm
{

namespace
{
constexpr int ownMargins = 60; // of QWizard, around a side widget
} // namespace

FirstRunWizard::FirstRunWizard(TakeoverEngine engine, FirstRunStart start, QWidget *parent)
    : QWizard(parent), m_steps(new StepsPanel(this)), m_where(nullptr), m_progress(nullptr)
{
    m_context.engine = std::move(engine);
    m_context.start = std::move(start);
    m_context.options.testDatabaseUrl = m_context.start.testDatabaseUrl;
    setObjectName(QStringLiteral("firstRunWizard"));
    setWindowTitle(tr("Set up BakerMaiden"));
    setWizardStyle(QWizard::ClassicStyle);
    setOptions(QWizard::NoBackButtonOnStartPage | QWizard::NoBackButtonOnLastPage | QWizard::NoCancelButtonOnLastPage |
               QWizard::CancelButtonOnLeft | QWizard::HaveHelpButton);
    setButtonText(QWizard::BackButton, tr("&Back"));
    setButtonText(QWizard::NextButton, tr("&Next"));
    setButtonText(QWizard::CancelButton, tr("Cancel"));
    setButtonText(QWizard::FinishButton, tr("&Start BakerMaiden"));
    setButtonText(QWizard::HelpButton, tr("Help"));
    // Beside the others: the panel with the steps stands over the place that QWizard has for it.
    setButtonLayout({QWizard::Stretch, QWizard::HelpButton, QWizard::CancelButton, QWizard::BackButton,
                     QWizard::NextButton, QWizard::CommitButton, QWizard::FinishButton});
    connect(this, &QWizard::helpRequested, this, &FirstRunWizard::showHandbook);
    connect(new QShortcut(QKeySequence::HelpContents, this), &QShortcut::activated, this,
            &FirstRunWizard::showHandbook);
    addPages();
    // QWizard sets its side widget into margins of its own; it only keeps the room free that the panel, which fills
    // the window's left edge, needs beyond those margins.
    auto *room = new QWidget;
    room->setFixedWidth(m_steps->sizeHint().width() - ownMargins);
    setSideWidget(room);
    m_steps->raise();
    connect(this, &QWizard::currentIdChanged, m_steps, &StepsPanel::setCurrent);
    resize(1180, 780);
}

void FirstRunWizard::addPages()
{
    m_progress = new ProgressPage(m_context);
    m_where = new WherePage(m_context);
    connect(m_where, &WherePage::keychainWanted, this, &FirstRunWizard::keychainWanted);
    setPage(Where, m_where);
    setPage(Found, new FoundPage(m_context));
    setPage(Backup, new BackupPage(m_context));
    setPage(Progress, m_progress);
    setPage(Report, new DonePage(m_context));
    m_steps->setSteps({tr("Where"), tr("Found"), tr("Backup"), tr("Takeover"), tr("Done")});
    setStartId(Where);
}

void FirstRunWizard::nameParts()
{
    button(QWizard::BackButton)->setObjectName(QStringLiteral("backButton"));
    button(QWizard::NextButton)->setObjectName(QStringLiteral("nextButton"));
    button(QWizard::CommitButton)->setObjectName(QStringLiteral("commitButton"));
    button(QWizard::FinishButton)->setObjectName(QStringLiteral("finishButton"));
    button(QWizard::CancelButton)->setObjectName(QStringLiteral("cancelButton"));
    button(QWizard::HelpButton)->setObjectName(QStringLiteral("helpButton"));
    // QWizard's own frames have no names; an audit and a screen reader's tree read better with them.
    int number = 0;
    const auto parts = findChildren<QWidget *>();
    for (QWidget *part : parts) {
        if (part->objectName().isEmpty())
            part->setObjectName(u"wizardPart" % QString::number(++number));
    }
}

void FirstRunWizard::showKeychain(const Done &there)
{
    m_where->showKeychain(there);
}

void FirstRunWizard::showHandbook()
{
    (new TopicDialog(QStringLiteral("migration"), this))->show();
}

int FirstRunWizard::nextId() const
{
    switch (currentId()) {
    case Where:
        return Found;
    case Found:
        // Where nothing can be lost there is nothing to back up.
        return m_context.decision == Startup::Create ? Progress : Backup;
    case Backup:
        return Progress;
    case Progress:
        return Report;
    default:
        return -1;
    }
}

void FirstRunWizard::reject()
{
    if (currentId() == Progress && m_progress->isRunning()) {
        m_progress->askToStop();
        return;
    }
    QWizard::reject();
}

void FirstRunWizard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) {
        QWizard::keyPressEvent(event);
        return;
    }
    // A scanner ends with Return, and so does a habit: it goes to the next field, never to the next page.
    auto *pressed = qobject_cast<QPushButton *>(focusWidget());
    if (pressed != nullptr)
        pressed->click();
    else
        focusNextChild();
    event->accept();
}

void FirstRunWizard::showEvent(QShowEvent *event)
{
    QWizard::showEvent(event);
    if (m_opened)
        return;
    m_opened = true;
    nameParts(); // QWizard makes some of its frames only now
    QTimer::singleShot(0, this, &FirstRunWizard::openAtWhatIsKnown);
}

void FirstRunWizard::resizeEvent(QResizeEvent *event)
{
    QWizard::resizeEvent(event);
    m_steps->setGeometry(0, 0, m_steps->sizeHint().width(), height());
}

void FirstRunWizard::openAtWhatIsKnown()
{
    // The program looked already: the person need not press Next to see what it saw.
    if (m_context.inspection && currentId() == Where)
        next();
    else if (currentId() == Where)
        m_where->takeFocus();
}

} // namespace bm

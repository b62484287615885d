// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/firstrun/wherepage.h"

#include "documents/sentences.h"
#include "firstrun/ui_wherepage.h"
#include "models/asking.h"
#include "views/style/theme.h"
#include "views/widgets/busyoverlay.h"

#include <QButtonGroup>
#include <QDir>
#include <QTimer>
#include <QtConcurrent>

namespace bm
{

namespace
{
enum Choice { NewFile, OldFile, Server };

// What a database is stands beside the field that names it.
Error besideDatabase(Error error)
{
    error.field = QStringLiteral("database");
    return error;
}

Result<Inspection> nothingThereYet(const TakeoverEngine &engine, const ConnectionSettings &settings)
{
    BM_TRY(engine.checkNew(settings));
    Inspection nothing;
    nothing.engine = settings.engine;
    nothing.variant = QStringLiteral("empty");
    return nothing;
}
} // namespace

WherePage::WherePage(FirstRunContext &context, QWidget *parent)
    : QWizardPage(parent), m_context(context), m_ui(std::make_unique<Ui::WherePage>()), m_busy(nullptr)
{
    m_ui->setupUi(this);
    m_busy = new BusyOverlay(this);
    setUpPaths();
    followInput();
    m_ui->serverPage->setMayRemember(m_context.start.mayRemember);
    choose(NewFile);
    showStart();
}

WherePage::~WherePage() = default;

void WherePage::setUpPaths()
{
    m_ui->newPath->setUp(PathPicker::Kind::NewFile, tr("C&hange…"), tr("File of the new plant"));
    m_ui->oldPath->setUp(PathPicker::Kind::ExistingFile, tr("C&hoose…"), tr("Database file"));
    m_ui->newPath->setPath(QDir::toNativeSeparators(m_context.start.newPlantPath));
}

void WherePage::followInput()
{
    auto *choices = new QButtonGroup(this);
    choices->addButton(m_ui->newRadio, NewFile);
    choices->addButton(m_ui->oldRadio, OldFile);
    choices->addButton(m_ui->serverRadio, Server);
    connect(choices, &QButtonGroup::idToggled, this, [this](int id, bool checked) {
        if (checked)
            choose(id);
    });
    connect(m_ui->newPath, &PathPicker::pathChanged, this, &WherePage::clearErrors);
    connect(m_ui->oldPath, &PathPicker::pathChanged, this, &WherePage::clearErrors);
    connect(m_ui->serverPage, &ServerForm::edited, this, &WherePage::clearErrors);
    connect(m_busy, &BusyOverlay::cancelled, this, &WherePage::stopLooking);
}

void WherePage::showStart()
{
    const FirstRunStart &start = m_context.start;
    if (!start.environmentSource.isEmpty())
        m_ui->banner->showMessage(Banner::Level::Info, tr("%1 names the database").arg(start.environmentSource),
                                  tr("It is used at every start. What is chosen here counts for this time only."));
    if (start.attempted) {
        fillIn(*start.attempted);
        m_context.settings = *start.attempted;
    }
    if (start.failure)
        showError(*start.failure);
    if (start.inspection) {
        m_context.inspection = start.inspection;
        m_context.decision = decideStartup(*start.inspection);
        if (const auto refused = refusal(m_context.decision, *start.inspection);
            refused && m_context.decision != Startup::FixFindings) {
            m_context.inspection.reset();
            showError(besideDatabase(*refused));
        }
    }
}

void WherePage::takeFocus()
{
    for (FormField *field : findChildren<FormField *>()) {
        if (field->hasError()) {
            field->editor()->setFocus();
            return;
        }
    }
    for (QRadioButton *radio : {m_ui->newRadio, m_ui->oldRadio, m_ui->serverRadio}) {
        if (radio->isChecked())
            radio->setFocus();
    }
}

void WherePage::choose(int kind)
{
    m_ui->newPage->setVisible(kind == NewFile);
    m_ui->oldPage->setVisible(kind == OldFile);
    m_ui->serverPage->setVisible(kind == Server);
    clearErrors();
    if (kind == Server && m_context.start.mayRemember)
        QMetaObject::invokeMethod(this, &WherePage::keychainWanted, Qt::QueuedConnection); // also while it is made
}

void WherePage::showKeychain(const Done &there)
{
    m_ui->serverPage->showKeychain(there);
}

void WherePage::fillIn(const ConnectionSettings &settings)
{
    if (settings.engine == Engine::SQLite) {
        m_ui->oldRadio->setChecked(true);
        m_ui->oldPath->setPath(QDir::toNativeSeparators(settings.path));
        return;
    }
    m_ui->serverRadio->setChecked(true);
    m_ui->serverPage->fillIn(settings);
}

Result<ConnectionSettings> WherePage::typed() const
{
    if (m_ui->serverRadio->isChecked())
        return m_ui->serverPage->typed();
    const PathPicker *picker = m_ui->newRadio->isChecked() ? m_ui->newPath : m_ui->oldPath;
    auto settings = ConnectionSettings::tryFromText(QDir::fromNativeSeparators(picker->path()));
    if (settings && settings->engine != Engine::SQLite)
        return Error{Reason::BadUrl, QStringLiteral("database"), picker->path()};
    return settings;
}

bool WherePage::isComplete() const
{
    return !m_busy->isBusy();
}

bool WherePage::validatePage()
{
    if (m_busy->isBusy())
        return false;
    const auto settings = typed();
    if (!settings) {
        showError(settings.error());
        return false;
    }
    if (m_context.inspection && m_context.settings == *settings)
        return true;
    look(*settings);
    return false;
}

void WherePage::look(const ConnectionSettings &settings)
{
    clearErrors();
    if (!(m_context.settings == settings))
        m_context.options.fixes.clear(); // chosen for another database
    m_context.settings = settings;
    m_context.rememberPassword = m_ui->serverPage->wantsRemembering();
    m_busy->start(settings.engine == Engine::SQLite ? tr("Looking at the file")
                                                    : tr("Asking %1").arg(settings.displayName()),
                  true);
    Q_EMIT completeChanged();
    const bool isNew = m_ui->newRadio->isChecked();
    const int question = ++m_question;
    auto looked = QtConcurrent::run([engine = m_context.engine, settings, isNew] {
        return isNew ? nothingThereYet(engine, settings) : engine.look(settings);
    });
    whenDone(looked, this, [this, question](const Result<Inspection> &answer) {
        if (question == m_question)
            takeAnswer(answer);
    });
}

void WherePage::takeAnswer(const Result<Inspection> &answer)
{
    stopLooking();
    if (!answer) {
        showError(answer.error());
        return;
    }
    const Startup decision = decideStartup(*answer);
    const auto refused = refusal(decision, *answer);
    // Findings have a page of their own; everything else that stops is said here, where another one can be chosen.
    if (refused && decision != Startup::FixFindings) {
        showError(besideDatabase(*refused));
        return;
    }
    m_context.inspection = *answer;
    m_context.decision = decision;
    if (decision == Startup::Ready)
        wizard()->accept();
    else
        wizard()->next();
}

void WherePage::stopLooking()
{
    ++m_question;
    m_busy->stop();
    Q_EMIT completeChanged();
}

void WherePage::clearErrors()
{
    m_context.inspection.reset();
    for (FormField *field : findChildren<FormField *>())
        field->clearError();
    if (m_ui->banner->level() == Banner::Level::Error)
        m_ui->banner->hide();
}

void WherePage::showError(const Error &error)
{
    FormField *field = fieldOf(error);
    if (field == nullptr) {
        // What an administrator's variable says wrong has no field here; it is named.
        const bool isVariable = error.field.startsWith(u"DATABASE_") || error.field == QLatin1String(".env");
        m_ui->banner->showMessage(Banner::Level::Error,
                                  isVariable ? QString(error.field % u": " % sentence(error)) : sentence(error),
                                  wayOut(error));
        return;
    }
    field->setError(ServerForm::words(error));
    field->editor()->setFocus();
    // Once the sentence has its place.
    QTimer::singleShot(0, field, [this, field] { m_ui->scroll->ensureWidgetVisible(field, 0, Space::xl); });
}

FormField *WherePage::fieldOf(const Error &error) const
{
    if (error.field.startsWith(u"DATABASE_") || error.field == QLatin1String(".env"))
        return nullptr;
    if (m_ui->newRadio->isChecked())
        return m_ui->newPathField;
    if (m_ui->oldRadio->isChecked())
        return m_ui->oldPathField;
    return m_ui->serverPage->fieldOf(error);
}

} // namespace bm

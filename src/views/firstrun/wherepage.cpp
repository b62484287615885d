// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/firstrun/wherepage.h"

#include "documents/sentences.h"
#include "firstrun/ui_wherepage.h"
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

const QString sslOption = QStringLiteral("sslmode");

// What a database is stands beside the field that names it.
Error besideDatabase(Error error)
{
    error.field = QStringLiteral("database");
    return error;
}

// In the order of the box; the first one leaves it to libpq.
const QStringList &sslModes()
{
    static const QStringList modes{QString(), QStringLiteral("require"), QStringLiteral("verify-full"),
                                   QStringLiteral("disable")};
    return modes;
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
    for (QLineEdit *edit :
         {m_ui->hostEdit, m_ui->portEdit, m_ui->databaseEdit, m_ui->schemaEdit, m_ui->userEdit, m_ui->passwordEdit})
        connect(edit, &QLineEdit::textEdited, this, &WherePage::clearErrors);
    connect(m_ui->sslBox, &QComboBox::activated, this, &WherePage::clearErrors);
    connect(m_ui->urlEdit, &QLineEdit::textEdited, this, &WherePage::takeUrl);
    connect(m_ui->urlEdit, &QLineEdit::editingFinished, this, &WherePage::hidePassword);
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
}

void WherePage::fillIn(const ConnectionSettings &settings)
{
    if (settings.engine == Engine::SQLite) {
        m_ui->oldRadio->setChecked(true);
        m_ui->oldPath->setPath(QDir::toNativeSeparators(settings.path));
        return;
    }
    m_ui->serverRadio->setChecked(true);
    m_ui->hostEdit->setText(settings.host);
    m_ui->portEdit->setText(settings.port);
    m_ui->databaseEdit->setText(settings.database);
    m_ui->schemaEdit->setText(settings.schema);
    m_ui->userEdit->setText(settings.user);
    if (!settings.password.isEmpty())
        m_ui->passwordEdit->setText(settings.password);
    m_options = settings.options;
    const qsizetype mode = sslModes().indexOf(settings.options.value(sslOption));
    m_ui->sslBox->setCurrentIndex(int(std::max<qsizetype>(mode, 0)));
    if (mode > 0)
        m_options.remove(sslOption);
}

void WherePage::takeUrl(const QString &text)
{
    clearErrors();
    if (text.trimmed().isEmpty())
        return;
    const auto settings = ConnectionSettings::tryFromText(text);
    if (settings && settings->engine == Engine::PostgreSQL) {
        fillIn(*settings);
        return;
    }
    // While it is typed it is not yet wrong.
    if (text.contains(QStringLiteral("://")) && !settings)
        m_ui->urlField->setError(sentence(settings.error()) % u'\n' % wayOut(settings.error()));
}

void WherePage::hidePassword()
{
    // It stands in its own field now, where nobody reads it over a shoulder.
    const auto settings = ConnectionSettings::tryFromText(m_ui->urlEdit->text());
    if (settings && !settings->password.isEmpty())
        m_ui->urlEdit->setText(settings->toUrlWithoutPassword());
}

Result<ConnectionSettings> WherePage::typed() const
{
    if (m_ui->serverRadio->isChecked())
        return typedServer();
    const PathPicker *picker = m_ui->newRadio->isChecked() ? m_ui->newPath : m_ui->oldPath;
    auto settings = ConnectionSettings::tryFromText(QDir::fromNativeSeparators(picker->path()));
    if (settings && settings->engine != Engine::SQLite)
        return Error{Reason::BadUrl, QStringLiteral("database"), picker->path()};
    return settings;
}

Result<ConnectionSettings> WherePage::typedServer() const
{
    ConnectionSettings settings{.engine = Engine::PostgreSQL};
    settings.host = m_ui->hostEdit->text().trimmed();
    settings.port = m_ui->portEdit->text().trimmed();
    settings.database = m_ui->databaseEdit->text().trimmed();
    settings.schema = m_ui->schemaEdit->text().trimmed();
    settings.user = m_ui->userEdit->text().trimmed();
    settings.password = m_ui->passwordEdit->text();
    settings.options = m_options;
    if (m_ui->sslBox->currentIndex() > 0)
        settings.options.insert(sslOption, sslModes()[m_ui->sslBox->currentIndex()]);
    if (settings.host.isEmpty())
        settings.host = m_ui->hostEdit->placeholderText();
    for (const QString &port : settings.port.split(u',', Qt::SkipEmptyParts)) {
        if (port.toUShort() == 0)
            return Error{Reason::NotANumber, QStringLiteral("port"), port};
    }
    if (settings.database.isEmpty())
        return Error{Reason::Required, QStringLiteral("database")};
    if (settings.user.isEmpty())
        return Error{Reason::Required, QStringLiteral("user")};
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
    m_busy->start(settings.engine == Engine::SQLite ? tr("Looking at the file")
                                                    : tr("Asking %1").arg(settings.displayName()),
                  true);
    Q_EMIT completeChanged();
    const bool isNew = m_ui->newRadio->isChecked();
    const int question = ++m_question;
    QtConcurrent::run([engine = m_context.engine, settings, isNew] {
        return isNew ? nothingThereYet(engine, settings) : engine.look(settings);
    }).then(this, [this, question](const Result<Inspection> &answer) {
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
    FormField *field = fieldOf(error.field);
    if (field == nullptr) {
        // What an administrator's variable says wrong has no field here; it is named.
        const bool isVariable = error.field.startsWith(u"DATABASE_") || error.field == QLatin1String(".env");
        m_ui->banner->showMessage(Banner::Level::Error,
                                  isVariable ? QString(error.field % u": " % sentence(error)) : sentence(error),
                                  wayOut(error));
        return;
    }
    field->setError(sentence(error) % u'\n' % wayOut(error));
    field->editor()->setFocus();
    // Once the sentence has its place.
    QTimer::singleShot(0, field, [this, field] { m_ui->scroll->ensureWidgetVisible(field, 0, Space::xl); });
}

FormField *WherePage::fieldOf(const QString &name) const
{
    if (name.startsWith(u"DATABASE_") || name == QLatin1String(".env"))
        return nullptr;
    if (m_ui->newRadio->isChecked())
        return m_ui->newPathField;
    if (m_ui->oldRadio->isChecked())
        return m_ui->oldPathField;
    const QHash<QString, FormField *> fields{{QStringLiteral("host"), m_ui->hostField},
                                             {QStringLiteral("port"), m_ui->portField},
                                             {QStringLiteral("database"), m_ui->databaseField},
                                             {QStringLiteral("user"), m_ui->userField},
                                             {QStringLiteral("password"), m_ui->passwordField}};
    return fields.value(name);
}

} // namespace bm

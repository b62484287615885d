// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/firstrun/parts/serverform.h"

#include "documents/sentences.h"
#include "firstrun/parts/ui_serverform.h"

#include <QDir>

namespace bm
{

namespace
{
const QString sslOption = QStringLiteral("sslmode");
const QString rootCertOption = QStringLiteral("sslrootcert");
const QString targetOption = QStringLiteral("target_session_attrs");

// In the order of the boxes; the first one leaves it to libpq.
const QStringList &sslModes()
{
    static const QStringList modes{QString(), QStringLiteral("require"), QStringLiteral("verify-full"),
                                   QStringLiteral("disable")};
    return modes;
}

const QStringList &targets()
{
    static const QStringList all{QString(), QStringLiteral("read-write")};
    return all;
}

enum class SslTrouble { None, NotOffered, NoAuthority, OtherName, Stranger };

// By libpq's own words, which database/sqlerror.cpp leaves as they are.
SslTrouble sslTroubleOf(const Error &error)
{
    if (error.field != sslOption)
        return SslTrouble::None;
    const auto says = [&error](const char *words) { return error.detail.contains(QLatin1String(words)); };
    if (says("does not support SSL"))
        return SslTrouble::NotOffered;
    if (says("root certificate file"))
        return SslTrouble::NoAuthority;
    if (says("does not match host name"))
        return SslTrouble::OtherName;
    return says("certificate") ? SslTrouble::Stranger : SslTrouble::None;
}

// A word that the box does not offer stays among the options.
void takeOption(QMap<QString, QString> &options, const QString &name, const QStringList &words, QComboBox *box)
{
    const qsizetype index = words.indexOf(options.value(name));
    box->setCurrentIndex(int(std::max<qsizetype>(index, 0)));
    if (index > 0)
        options.remove(name);
}
} // namespace

ServerForm::ServerForm(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::ServerForm>())
{
    m_ui->setupUi(this);
    m_ui->rootCert->setUp(PathPicker::Kind::ExistingFile, tr("C&hoose…"), tr("Certificate of the authority"));
    setMayRemember(true);
    followInput();
}

ServerForm::~ServerForm() = default;

void ServerForm::followInput()
{
    for (QLineEdit *edit :
         {m_ui->hostEdit, m_ui->portEdit, m_ui->databaseEdit, m_ui->schemaEdit, m_ui->userEdit, m_ui->passwordEdit})
        connect(edit, &QLineEdit::textEdited, this, &ServerForm::edited);
    connect(m_ui->sslBox, &QComboBox::activated, this, &ServerForm::edited);
    connect(m_ui->targetBox, &QComboBox::activated, this, &ServerForm::edited);
    connect(m_ui->rootCert, &PathPicker::pathChanged, this, &ServerForm::edited);
    connect(m_ui->urlEdit, &QLineEdit::textEdited, this, &ServerForm::takeUrl);
    connect(m_ui->urlEdit, &QLineEdit::editingFinished, this, &ServerForm::hidePassword);
    connect(m_ui->rememberCheck, &QCheckBox::clicked, this, [this](bool checked) { m_wants = checked; });
}

void ServerForm::fillIn(const ConnectionSettings &settings)
{
    m_ui->hostEdit->setText(settings.host);
    m_ui->portEdit->setText(settings.port);
    m_ui->databaseEdit->setText(settings.database);
    m_ui->schemaEdit->setText(settings.schema);
    m_ui->userEdit->setText(settings.user);
    if (!settings.password.isEmpty())
        m_ui->passwordEdit->setText(settings.password);
    m_options = settings.options;
    takeOption(m_options, sslOption, sslModes(), m_ui->sslBox);
    takeOption(m_options, targetOption, targets(), m_ui->targetBox);
    m_ui->rootCert->setPath(QDir::toNativeSeparators(m_options.take(rootCertOption)));
}

void ServerForm::takeUrl(const QString &text)
{
    Q_EMIT edited();
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

void ServerForm::hidePassword()
{
    // It stands in its own field now, where nobody reads it over a shoulder.
    const auto settings = ConnectionSettings::tryFromText(m_ui->urlEdit->text());
    if (settings && !settings->password.isEmpty())
        m_ui->urlEdit->setText(settings->toUrlWithoutPassword());
}

Result<ConnectionSettings> ServerForm::typed() const
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
    if (m_ui->targetBox->currentIndex() > 0)
        settings.options.insert(targetOption, targets()[m_ui->targetBox->currentIndex()]);
    if (!m_ui->rootCert->path().isEmpty())
        settings.options.insert(rootCertOption, QDir::fromNativeSeparators(m_ui->rootCert->path()));
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

FormField *ServerForm::fieldOf(const Error &error) const
{
    switch (sslTroubleOf(error)) {
    case SslTrouble::Stranger:
    case SslTrouble::NoAuthority:
        return m_ui->rootCertField;
    case SslTrouble::OtherName:
        return m_ui->hostField;
    case SslTrouble::NotOffered:
    case SslTrouble::None:
        break;
    }
    const QHash<QString, FormField *> fields{
        {QStringLiteral("host"), m_ui->hostField},         {QStringLiteral("port"), m_ui->portField},
        {QStringLiteral("database"), m_ui->databaseField}, {QStringLiteral("user"), m_ui->userField},
        {QStringLiteral("password"), m_ui->passwordField}, {sslOption, m_ui->sslField},
    };
    return fields.value(error.field);
}

QString ServerForm::words(const Error &error)
{
    switch (sslTroubleOf(error)) {
    case SslTrouble::NotOffered:
        return tr("The server offers no encryption.\nAsk the administrator to switch it on there.");
    case SslTrouble::NoAuthority:
        return tr("The file with the authority's certificate cannot be read.\nChoose the one that the administrator "
                  "gave you.");
    case SslTrouble::OtherName:
        return tr("The server's certificate is for another name.\nType the host as its certificate names it, or ask "
                  "the administrator.");
    case SslTrouble::Stranger:
        return tr("The server's certificate is not one of this authority; it may be another server than you "
                  "mean.\nChoose the certificate of the right authority, or ask the administrator.");
    case SslTrouble::None:
        break;
    }
    return sentence(error) % u'\n' % wayOut(error);
}

void ServerForm::setMayRemember(bool may)
{
    m_ui->rememberCheck->setVisible(may);
    m_ui->passwordHint->setText(
        may ? tr("The keychain keeps it encrypted. No file of this program ever holds it.")
            : tr("The password is kept in memory only and never written. For every start put it into ~/.pgpass or "
                 "DATABASE_URL."));
}

void ServerForm::showKeychain(const Done &there)
{
    m_ui->rememberCheck->setEnabled(there.ok());
    m_ui->rememberCheck->setChecked(there.ok() && m_wants);
    if (!there)
        m_ui->passwordHint->setText(sentence({there.error().reason}) % u' ' % wayOut(there.error()));
}

} // namespace bm

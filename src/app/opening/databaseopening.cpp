// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/opening/databaseopening.h"

#include "app/logging.h"
#include "views/firstrun/parts/passworddialog.h"

#include <QtConcurrent>

namespace bm
{

namespace
{
constexpr int patienceMs = 1500;

bool isAboutPassword(const Error &error)
{
    return error.reason == Reason::WrongPassword && error.field == QLatin1String("password");
}
} // namespace

DatabaseOpening::DatabaseOpening(TakeoverEngine engine, DatabaseMemory memory, const DatabaseChoice &choice)
    : m_engine(std::move(engine)), m_memory(memory), m_settings(*choice.settings), m_remember(choice.remember)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        ask();
        m_dialog->showWaiting();
    });
}

DatabaseOpening::~DatabaseOpening() = default;

void DatabaseOpening::begin()
{
    qCInfo(logStart) << "looking at" << m_settings.displayName();
    const bool isServer = m_settings.engine == Engine::PostgreSQL;
    if (!isServer || !m_remember || !m_settings.password.isEmpty() || !m_memory.wantsPassword())
        return look();
    m_patience.start(patienceMs);
    whenAnswered(m_memory.password(m_settings), this,
                 [this](const Result<std::optional<QString>> &kept) { takeKept(kept); });
}

void DatabaseOpening::takeKept(const Result<std::optional<QString>> &kept)
{
    m_patience.stop();
    if (!kept) {
        m_keychain = kept.error();
        qCWarning(logStart) << "the keychain does not answer:" << kept.error().detail;
    }
    // Whoever typed it did not want to wait.
    if (m_typed)
        return;
    if (kept && *kept)
        m_settings.password = **kept;
    if (m_dialog)
        m_dialog->showKeychain(m_keychain);
    look();
}

void DatabaseOpening::look()
{
    const int question = ++m_question;
    const auto looking = QtConcurrent::run([look = m_engine.look, settings = m_settings] { return look(settings); });
    whenAnswered(looking, this, [this, question](const Result<Inspection> &answer) {
        if (question == m_question)
            takeAnswer(answer);
    });
}

void DatabaseOpening::takeAnswer(const Result<Inspection> &answer)
{
    if (answer || (!isAboutPassword(answer.error()) && !m_dialog))
        return finish(answer);
    qCInfo(logStart) << "the server wants a password";
    ask();
    // That a password is needed is no mistake of the person.
    if (!m_settings.password.isEmpty() || !isAboutPassword(answer.error()))
        m_dialog->showError(answer.error());
}

void DatabaseOpening::ask()
{
    if (m_dialog)
        return;
    m_dialog = std::make_unique<PasswordDialog>(m_settings.user.isEmpty()
                                                    ? m_settings.displayName()
                                                    : tr("%1 at %2").arg(m_settings.user, m_settings.displayName()));
    if (m_remember)
        m_dialog->offerRemembering(m_memory.wantsPassword());
    m_dialog->showKeychain(m_keychain);
    connect(m_dialog.get(), &PasswordDialog::passwordGiven, this, &DatabaseOpening::tryPassword);
    connect(m_dialog.get(), &PasswordDialog::changeWanted, this, &DatabaseOpening::changeWanted, Qt::QueuedConnection);
    connect(m_dialog.get(), &QDialog::rejected, this, &DatabaseOpening::abandoned, Qt::QueuedConnection);
    m_dialog->show();
}

void DatabaseOpening::tryPassword(const QString &password)
{
    m_typed = true;
    m_settings.password = password;
    look();
}

void DatabaseOpening::finish(const Result<Inspection> &answer)
{
    if (m_typed && m_remember && answer)
        m_memory.rememberPassword(m_settings, m_dialog->remembers());
    if (m_dialog)
        m_dialog->hide();
    Q_EMIT looked(m_settings, answer);
}

} // namespace bm

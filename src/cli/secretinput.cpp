// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/secretinput.h"

#include "cli/commandtable.h"

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <sodium.h>
#include <termios.h>
#include <unistd.h>

namespace bm::cli
{
namespace
{
constexpr qsizetype longestLine = 4096; // bytes
constexpr int attemptsToAgree = 3;

termios &shownBefore()
{
    static termios settings{};
    return settings;
}

std::atomic<bool> isHidden{false};

// Somebody who gives up in the middle of it gets the echo back.
void showAndEnd(int signal)
{
    if (isHidden)
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &shownBefore());
    ::_exit(signal == SIGINT || signal == SIGTERM || signal == SIGHUP ? static_cast<int>(Exit::Interrupted) : 1);
}

// The terminal shows nothing of what is typed while one of these exists.
class Hidden
{
public:
    Hidden()
    {
        if (::tcgetattr(STDIN_FILENO, &shownBefore()) != 0)
            return;
        struct sigaction action = {};
        action.sa_handler = showAndEnd;
        for (size_t i = 0; i < signals.size(); ++i)
            ::sigaction(signals[i], &action, &m_before[i]);
        termios settings = shownBefore();
        settings.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        isHidden = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings) == 0;
        m_isActive = true;
    }
    ~Hidden()
    {
        if (!m_isActive)
            return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &shownBefore());
        isHidden = false;
        for (size_t i = 0; i < signals.size(); ++i)
            ::sigaction(signals[i], &m_before[i], nullptr);
    }
    Hidden(const Hidden &) = delete;
    Hidden &operator=(const Hidden &) = delete;

private:
    static constexpr std::array signals{SIGINT, SIGTERM, SIGHUP};
    std::array<struct sigaction, 3> m_before = {};
    bool m_isActive = false;
};

void say(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, bytes.constData(), size_t(bytes.size()));
}

// Byte by byte, so that the next line is still there for who reads it next, and nothing stays in a buffer.
QString lineOfInput()
{
    QByteArray line;
    line.reserve(longestLine);
    char byte = 0;
    for (;;) {
        const ssize_t got = ::read(STDIN_FILENO, &byte, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got != 1 || byte == '\n' || line.size() == longestLine)
            break;
        line.append(byte);
    }
    if (line.endsWith('\r'))
        line.chop(1);
    const QString text = QString::fromUtf8(line);
    sodium_memzero(line.data(), size_t(line.size()));
    return text;
}

QString asked(const QString &question)
{
    if (::isatty(STDIN_FILENO) == 0)
        return lineOfInput();
    say(question + u' ');
    QString line;
    {
        const Hidden hidden;
        line = lineOfInput();
    }
    say(QStringLiteral("\n"));
    return line;
}
} // namespace

Result<QString> secretLine(const QString &question, const QString &field)
{
    const QString line = asked(question);
    if (line.isEmpty())
        return Error{Reason::Required, field};
    return line;
}

Result<QString> newSecretLine(const QString &question, const QString &field)
{
    for (int attempt = 0; attempt < attemptsToAgree; ++attempt) {
        BM_TRY_ASSIGN(const QString first, secretLine(question, field));
        if (::isatty(STDIN_FILENO) == 0)
            return first;
        BM_TRY_ASSIGN(const QString second, secretLine(Cli::tr("Once more:"), field));
        if (first == second)
            return first;
        say(Cli::tr("The two differ.") + u'\n');
    }
    return Error{Reason::Required, field};
}

} // namespace bm::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output.h"

#include "cli/texttable.h"
#include "documents/sentences.h"

#include <QJsonDocument>
#include <cstdio>

namespace bm::cli
{
namespace
{
const QString program = QStringLiteral("bakermaidenctl: ");

// Libraries speak in several lines; each stays one.
QString linesOf(const QString &text)
{
    QStringList lines = text.split(u'\n');
    for (QString &line : lines)
        line = printable(line.replace(u'\t', u' '));
    return lines.join(u'\n');
}
} // namespace

Output::Output()
{
    // The standard streams are always open; what cannot be written shows in wasWritten().
    (void)m_out.open(stdout, QIODevice::WriteOnly);
    (void)m_err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered);
}

void Output::result(const QJsonObject &json, const QString &text)
{
    m_out.write(m_isJson ? QJsonDocument(json).toJson() : text.toUtf8());
    m_out.flush();
}

void Output::line(const QByteArray &line)
{
    m_out.write(line + '\n');
    m_out.flush();
}

void Output::tell(const QString &text)
{
    m_err.write(linesOf(text).toUtf8() + '\n');
}

void Output::remark(const QString &text)
{
    if (!m_isQuiet)
        tell(text);
}

void Output::warning(const QString &text)
{
    tell(program + text);
}

Exit Output::failure(const Error &error, const QString &way, const QJsonObject &more)
{
    const QString message = sentence(error);
    const QString out = way.isEmpty() ? wayOut(error) : way;
    const QString field = error.field.isEmpty() ? QString() : QString(error.field + QStringLiteral(": "));
    tell(program + field + message + u'\n' + out);
    errorDocument({{QStringLiteral("reason"), reasonName(error.reason)},
                   {QStringLiteral("field"), error.field},
                   {QStringLiteral("detail"), error.detail},
                   {QStringLiteral("message"), message},
                   {QStringLiteral("way_out"), out}},
                  more);
    return exitOf(error);
}

Exit Output::wrongUsage(const QString &message, const QString &hint)
{
    tell(program + message + u'\n' + hint);
    errorDocument({{QStringLiteral("reason"), QStringLiteral("usage")},
                   {QStringLiteral("field"), QString()},
                   {QStringLiteral("detail"), QString()},
                   {QStringLiteral("message"), message},
                   {QStringLiteral("way_out"), hint}},
                  {});
    return Exit::Usage;
}

Exit Output::refusal(const QString &reason, const QString &message, const QString &way, Exit exit,
                     const QJsonObject &more)
{
    tell(program + message + u'\n' + way);
    errorDocument({{QStringLiteral("reason"), reason},
                   {QStringLiteral("field"), QString()},
                   {QStringLiteral("detail"), QString()},
                   {QStringLiteral("message"), message},
                   {QStringLiteral("way_out"), way}},
                  more);
    return exit;
}

void Output::errorDocument(const QJsonObject &error, const QJsonObject &more)
{
    if (!m_isJson)
        return;
    QJsonObject document = more;
    document.insert(QStringLiteral("error"), error);
    result(document, {});
}

} // namespace bm::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitstatus.h"

#include <QFile>
#include <QJsonObject>

namespace bm::cli
{

// What the program says: results on standard output, either for people or as one JSON document; everything else on
// standard error.
class Output
{
public:
    Output();

    void setJson(bool json) { m_isJson = json; }
    void setQuiet(bool quiet) { m_isQuiet = quiet; }
    bool isJson() const { return m_isJson; }

    // The result: one of the two is printed.
    void result(const QJsonObject &json, const QString &text);
    // A line of a stream, at once.
    void line(const QByteArray &line);
    // Progress and remarks; not with --quiet.
    void remark(const QString &text);
    // A question or a warning: always.
    void warning(const QString &text);

    // The sentence and the way out; with --json also as {"error": {...}} with the members of more beside it. Answers
    // the exit status.
    Exit failure(const Error &error, const QString &way = {}, const QJsonObject &more = {});
    Exit wrongUsage(const QString &message, const QString &hint);
    // Something that is no error of the database or of a rule of the plant, but of what was brought: its name for
    // programs, the sentence and the way out.
    Exit refusal(const QString &reason, const QString &message, const QString &way, Exit exit,
                 const QJsonObject &more = {});

    // Nothing was lost on the way, e.g. into a full disk.
    bool wasWritten() { return m_out.flush() && m_out.error() == QFileDevice::NoError; }

private:
    void tell(const QString &text);
    void errorDocument(const QJsonObject &error, const QJsonObject &more);

    QFile m_out;
    QFile m_err;
    bool m_isJson = false;
    bool m_isQuiet = false;
};

} // namespace bm::cli

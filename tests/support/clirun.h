// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connectionsettings.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace bm::test
{

struct CliAnswer
{
    int status = -1; // -1: died of a signal, or never ended
    QByteArray out;
    QByteArray err;

    // The one JSON document on standard output; empty when it is anything else.
    QJsonObject json() const;
    QString reason() const; // of {"error": ...}
};

// The real bakermaidenctl of this build, in a home of its own and without the caller's DATABASE_URL.
class CliRun
{
public:
    CliRun();
    QString home() const { return m_home.path(); }
    void setVariable(const QString &name, const QString &value) { m_environment.insert(name, value); }
    // Before the program's name, e.g. setpriv.
    void setWrapper(const QStringList &words, const QString &program);

    CliAnswer operator()(const QStringList &arguments, const QByteArray &input = {}) const;
    // On this plant.
    CliAnswer operator()(const ConnectionSettings &plant, const QStringList &arguments) const;

    // Started and left running; nothing on its standard input.
    void start(QProcess &process, const QStringList &arguments) const;
    static CliAnswer answerOf(QProcess &process);

    static QString program();
    // As --database takes it; without the password.
    static QString place(const ConnectionSettings &plant);

private:
    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    QStringList m_wrapper;
    QString m_program;
};

// Every file below the folder with its sha-256: what has to be the same before and after.
QStringList fingerprints(const QString &folder);

} // namespace bm::test

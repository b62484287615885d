// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QJsonDocument>

namespace bm::test
{

QJsonObject CliAnswer::json() const
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(out, &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

QString CliAnswer::reason() const
{
    return json().value(u"error").toObject().value(u"reason").toString();
}

CliRun::CliRun() : m_environment(QProcessEnvironment::systemEnvironment()), m_program(program())
{
    for (const QString &name : {QStringLiteral("DATABASE_URL"), QStringLiteral("TEST_DATABASE_URL"),
                                QStringLiteral("XDG_CONFIG_HOME"), QStringLiteral("XDG_DATA_HOME")})
        m_environment.remove(name);
    m_environment.insert(QStringLiteral("HOME"), m_home.path());
    m_environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    m_environment.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
}

void CliRun::setWrapper(const QStringList &words, const QString &program)
{
    m_wrapper = words;
    m_program = program;
}

void CliRun::start(QProcess &process, const QStringList &arguments) const
{
    QStringList words = m_wrapper + QStringList{m_program} + arguments;
    process.setProcessEnvironment(m_environment);
    const QString first = words.takeFirst();
    process.start(first, words);
}

CliAnswer CliRun::answerOf(QProcess &process)
{
    const bool ended = process.waitForFinished(120'000) && process.exitStatus() == QProcess::NormalExit;
    return {ended ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
}

CliAnswer CliRun::operator()(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    return answerOf(process);
}

CliAnswer CliRun::operator()(const ConnectionSettings &plant, const QStringList &arguments) const
{
    return (*this)(QStringList{QStringLiteral("--database"), place(plant)} + arguments);
}

QString CliRun::program()
{
    return QStringLiteral(BM_BINARY_DIR "/bin/bakermaidenctl");
}

QString CliRun::place(const ConnectionSettings &plant)
{
    return plant.toUrlWithoutPassword();
}

QStringList fingerprints(const QString &folder)
{
    QStringList all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        all << file.fileName() + u' ' + QString::fromLatin1(hash.result().toHex());
    }
    all.sort();
    return all;
}

} // namespace bm::test

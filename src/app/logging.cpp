// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QMutex>
#include <QRegularExpression>
#include <cstdio>
#include <memory>

namespace bm
{

namespace
{
constexpr qint64 largestFile = 1'000'000;
constexpr int oldFiles = 4;

// Qt's message handler is a plain function, so the file it writes to has to be found without an object.
struct LogFile
{
    QMutex mutex;
    std::unique_ptr<QFile> file;
};

LogFile &logFile()
{
    static LogFile log;
    return log;
}

void rotate(const QString &path)
{
    QFile::remove(path % u'.' % QString::number(oldFiles));
    for (int i = oldFiles - 1; i >= 1; --i)
        QFile::rename(path % u'.' % QString::number(i), path % u'.' % QString::number(i + 1));
    QFile::rename(path, path % u".1");
}

std::unique_ptr<QFile> openedLog(const QString &path)
{
    if (QFile(path).size() > largestFile)
        rotate(path);
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::WriteOnly | QIODevice::Append) ||
        !file->setPermissions(QFile::ReadOwner | QFile::WriteOwner)) {
        std::fprintf(stderr, "The log %s cannot be written: %s\n", qPrintable(path), qPrintable(file->errorString()));
        return nullptr;
    }
    return file;
}

const char *levelName(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "error";
    case QtFatalMsg:
        break;
    }
    return "fatal";
}

void writeMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString line = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) % u' ' %
                         QLatin1String(levelName(type)) % u' ' % QLatin1String(context.category) % u": " %
                         withoutSecrets(message) % u'\n';
    const QByteArray bytes = line.toUtf8();
    if (type != QtDebugMsg && type != QtInfoMsg)
        std::fputs(bytes.constData(), stderr);
    LogFile &log = logFile();
    const QMutexLocker lock(&log.mutex);
    if (!log.file)
        return;
    log.file->write(bytes);
    log.file->flush();
    if (log.file->size() > largestFile) {
        const QString path = log.file->fileName();
        log.file.reset();
        log.file = openedLog(path);
    }
}
} // namespace

Q_LOGGING_CATEGORY(logStart, "bakermaiden.start", QtInfoMsg)
Q_LOGGING_CATEGORY(logPlant, "bakermaiden.plant", QtInfoMsg)

void startLogging(const QString &folder)
{
    QDir().mkpath(folder);
    {
        const QMutexLocker lock(&logFile().mutex);
        logFile().file = openedLog(QDir(folder).filePath(QStringLiteral("bakermaiden.log")));
    }
    qInstallMessageHandler(writeMessage);
}

void stopLogging()
{
    qInstallMessageHandler(nullptr);
    const QMutexLocker lock(&logFile().mutex);
    logFile().file.reset();
}

QString withoutSecrets(const QString &message)
{
    static const QRegularExpression inUrl(QStringLiteral(R"((://[^\s:/@]*):[^\s/]*@)"));
    static const QRegularExpression inOption(QStringLiteral(R"((password\s*=\s*)('(?:[^'\\]|\\.)*'|"[^"]*"|[^\s&;]+))"),
                                             QRegularExpression::CaseInsensitiveOption);
    QString clean = message;
    clean.replace(inUrl, QStringLiteral("\\1:***@"));
    clean.replace(inOption, QStringLiteral("\\1***"));
    return clean;
}

} // namespace bm

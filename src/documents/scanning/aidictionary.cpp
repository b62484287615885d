// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/scanning/aidictionary.h"

#include "documents/savefile.h"
#include "documents/sentences.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace bm
{
namespace
{

constexpr qint64 largest = 1'000'000;

QString translated(const char *words)
{
    return QCoreApplication::translate("bm::AiDictionary", words);
}

Result<QString> readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::CannotOpen, {}, file.errorString()};
    const QByteArray content = file.read(largest + 1);
    if (content.size() > largest)
        return Error{Reason::TooLong};
    return QString::fromUtf8(content);
}

QString releaseIn(const QString &text)
{
    static const QRegularExpression day(QStringLiteral("Release:\\s*(\\d{4}-\\d{2}-\\d{2})"));
    return day.match(text.left(4000)).captured(1);
}

QString fileIn(const QString &settingsFolder)
{
    return QDir(settingsFolder).filePath(QStringLiteral("gs1-syntax-dictionary.txt"));
}

Result<AiDictionary> laidOver(const QString &text)
{
    BM_TRY_ASSIGN(gs1::AiTable table, gs1::AiTable::builtIn().extendedBy(text));
    AiDictionary dictionary;
    dictionary.release = releaseIn(text);
    dictionary.table = std::make_shared<const gs1::AiTable>(std::move(table));
    return dictionary;
}

} // namespace

AiDictionary readAiDictionary(const QString &settingsFolder)
{
    AiDictionary dictionary;
    const QString path = fileIn(settingsFolder);
    if (!QFile::exists(path))
        return dictionary;
    const Result<QString> text = readText(path);
    auto read = text ? laidOver(*text) : Result<AiDictionary>(text.error());
    if (read)
        dictionary = std::move(read).value();
    else
        dictionary.fault = read.error();
    dictionary.file = path;
    return dictionary;
}

Result<AiDictionary> importAiDictionary(const QString &settingsFolder, const QString &path)
{
    BM_TRY_ASSIGN(const QString text, readText(path));
    BM_TRY_ASSIGN(AiDictionary dictionary, laidOver(text));
    dictionary.file = fileIn(settingsFolder);
    // Before the first start of the window nothing was kept there yet.
    if (!QDir().mkpath(settingsFolder))
        return Error{Reason::CannotOpen, QStringLiteral("path"), settingsFolder};
    BM_TRY(saveFile(dictionary.file, text.toUtf8()));
    return dictionary;
}

QString aiDictionaryWords(const AiDictionary &dictionary)
{
    if (dictionary.file.isEmpty())
        return translated(QT_TRANSLATE_NOOP("bm::AiDictionary", "The program's own table"));
    if (!dictionary.fault) {
        return dictionary.release.isEmpty()
                   ? translated(QT_TRANSLATE_NOOP("bm::AiDictionary", "gs1-syntax-dictionary.txt"))
                   : translated(QT_TRANSLATE_NOOP("bm::AiDictionary", "gs1-syntax-dictionary.txt of %1"))
                         .arg(dictionary.release);
    }
    return translated(QT_TRANSLATE_NOOP("bm::AiDictionary",
                                        "The program's own table: gs1-syntax-dictionary.txt cannot be used. %1"))
        .arg(dictionaryFaultWords(*dictionary.fault));
}

QString dictionaryFaultWords(const Error &fault)
{
    if (fault.reason == Reason::Corrupt)
        return translated(QT_TRANSLATE_NOOP("bm::AiDictionary", "It is wrong in line %1")).arg(fault.detail);
    return sentence(fault);
}

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/scanning/aidictionary.h"

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

} // namespace

AiDictionary readAiDictionary(const QString &settingsFolder)
{
    AiDictionary dictionary;
    const QString path = QDir(settingsFolder).filePath(QStringLiteral("gs1-syntax-dictionary.txt"));
    if (!QFile::exists(path))
        return dictionary;
    dictionary.file = path;
    const Result<QString> text = readText(path);
    if (!text) {
        dictionary.fault = text.error();
        return dictionary;
    }
    auto table = gs1::AiTable::builtIn().extendedBy(*text);
    if (!table) {
        dictionary.fault = table.error();
        return dictionary;
    }
    dictionary.release = releaseIn(*text);
    dictionary.table = std::make_shared<const gs1::AiTable>(std::move(table).value());
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
    const QString &detail = dictionary.fault->detail;
    if (dictionary.fault->reason == Reason::Corrupt)
        return translated(QT_TRANSLATE_NOOP("bm::AiDictionary",
                                            "The program's own table: gs1-syntax-dictionary.txt is wrong in line %1"))
            .arg(detail);
    return translated(QT_TRANSLATE_NOOP("bm::AiDictionary",
                                        "The program's own table: gs1-syntax-dictionary.txt cannot be used. %1"))
        .arg(sentence(*dictionary.fault));
}

} // namespace bm

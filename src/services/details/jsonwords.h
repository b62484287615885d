// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace bm
{

// Texts as JSON writes them, each made once: what is written for many thousand things says the same few words again
// and again, and a QJsonObject for each of them costs more than all else about it.
class JsonWords
{
public:
    // With its quotation marks; of an empty text null.
    QByteArray orNull(const QString &text)
    {
        QByteArray &word = m_words[text];
        if (word.isNull())
            word = text.isEmpty() ? QByteArrayLiteral("null") : quoted(text);
        return word;
    }

    static QByteArray quoted(const QString &text)
    {
        const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        return array.mid(1, array.size() - 2);
    }

private:
    QHash<QString, QByteArray> m_words;
};

} // namespace bm

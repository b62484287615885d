// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace bm::architecture
{

struct StringLiteral
{
    QString text;
    int offset = 0; // of the opening quote
};

// A C++ file as the rules look at it. `code` is as long as `text`, line by line, with comments and the insides of
// literals blanked, so that a word in a comment is not taken for code.
struct SourceFile
{
    QString path; // from the top of the tree, with slashes
    QString text;
    QString code;
    QList<StringLiteral> literals;

    static SourceFile fromText(const QString &path, const QString &text);
    int lineAt(qsizetype offset) const; // counted from 1
    bool isIn(const QString &folder) const { return path.startsWith(folder + u'/'); }
};

// What of the source tree the rules are about.
struct SourceTree
{
    QStringList topLevel;
    QStringList forms;         // ui/<area>/<name>.ui
    QList<SourceFile> sources; // *.h and *.cpp of src and tests

    static SourceTree read(const QString &root);
};

} // namespace bm::architecture

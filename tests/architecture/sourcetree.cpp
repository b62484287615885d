// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <algorithm>

namespace bm::architecture
{
namespace
{
bool isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

// Walks over C++ text once and blanks what is not code. Just enough of a lexer for that.
class Blanker
{
public:
    explicit Blanker(const QString &text) : m_text(text), m_code(text) {}

    void run()
    {
        while (m_at < m_text.size()) {
            if (startsWith(u"//"))
                blankUntil(m_text.indexOf(u'\n', m_at));
            else if (startsWith(u"/*"))
                blankUntil(afterNext(QStringLiteral("*/"), m_at + 2));
            else if (m_text[m_at] == u'"')
                takeString();
            else if (m_text[m_at] == u'\'' && !isDigitSeparator())
                takeQuoted(u'\'');
            else
                ++m_at;
        }
    }

    QString takeCode() { return std::move(m_code); }
    QList<StringLiteral> takeLiterals() { return std::move(m_literals); }

private:
    bool startsWith(QStringView what) const { return QStringView(m_text).mid(m_at).startsWith(what); }

    qsizetype afterNext(const QString &what, qsizetype from) const
    {
        const qsizetype found = m_text.indexOf(what, from);
        return found < 0 ? m_text.size() : found + what.size();
    }

    // 1'000, but not u'x'.
    bool isDigitSeparator() const
    {
        qsizetype start = m_at;
        while (start > 0 && (isWordCharacter(m_text[start - 1]) || m_text[start - 1] == u'\''))
            --start;
        return start < m_at && m_text[start].isDigit();
    }

    bool isRaw() const
    {
        if (m_at == 0 || m_text[m_at - 1] != u'R')
            return false;
        const QString before = m_text.mid(std::max<qsizetype>(0, m_at - 4), std::min<qsizetype>(m_at, 4) - 1);
        const qsizetype boundary = std::find_if_not(before.rbegin(), before.rend(), isWordCharacter) - before.rbegin();
        const QString prefix = before.right(boundary);
        return prefix.isEmpty() || prefix == u"u" || prefix == u"u8" || prefix == u"U" || prefix == u"L";
    }

    void takeString()
    {
        if (!isRaw())
            return takeQuoted(u'"');
        const qsizetype opening = m_text.indexOf(u'(', m_at);
        const QString closing = u')' + m_text.mid(m_at + 1, opening - m_at - 1) + u'"';
        const qsizetype end = afterNext(closing, opening);
        addLiteral(opening + 1, end - closing.size());
        blankUntil(end);
    }

    void takeQuoted(QChar quote)
    {
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] != quote && m_text[end] != u'\n')
            end += m_text[end] == u'\\' ? 2 : 1;
        end = std::min(end, m_text.size());
        if (quote == u'"')
            addLiteral(m_at + 1, end);
        blankUntil(std::min(end + 1, m_text.size()));
    }

    void addLiteral(qsizetype from, qsizetype to)
    {
        m_literals.append({m_text.mid(from, to - from), static_cast<int>(m_at)});
    }

    void blankUntil(qsizetype end)
    {
        end = end < 0 ? m_text.size() : end;
        for (; m_at < end; ++m_at) {
            if (m_code[m_at] != u'\n')
                m_code[m_at] = u' ';
        }
    }

    const QString m_text;
    QString m_code;
    QList<StringLiteral> m_literals;
    qsizetype m_at = 0;
};

QStringList filesBelow(const QDir &root, const QString &folder, const QStringList &patterns)
{
    QStringList found;
    QDirIterator walk(root.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        found << root.relativeFilePath(walk.next());
    found.sort();
    return found;
}

QString textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}
} // namespace

SourceFile SourceFile::fromText(const QString &path, const QString &text)
{
    Blanker blanker(text);
    blanker.run();
    return {path, text, blanker.takeCode(), blanker.takeLiterals()};
}

int SourceFile::lineAt(qsizetype offset) const
{
    return 1 + static_cast<int>(QStringView(text).left(offset).count(u'\n'));
}

SourceTree SourceTree::read(const QString &root)
{
    const QDir top(root);
    SourceTree tree;
    tree.topLevel = top.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    tree.forms = filesBelow(top, QStringLiteral("ui"), {QStringLiteral("*.ui")});
    const QStringList cpp{QStringLiteral("*.h"), QStringLiteral("*.cpp")};
    const QStringList paths =
        filesBelow(top, QStringLiteral("src"), cpp) + filesBelow(top, QStringLiteral("tests"), cpp);
    for (const QString &path : paths)
        tree.sources << SourceFile::fromText(path, textOf(top.filePath(path)));
    return tree;
}

} // namespace bm::architecture

// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/functions.h"

#include <QRegularExpression>

namespace bm::architecture
{
namespace
{
enum class Block {
    Scope, // namespace, class: functions may stand inside
    Data,
    Function,
};

Block blockAfter(const QString &head)
{
    static const QRegularExpression scope(
        QStringLiteral(R"(^(inline\s+)?namespace\b|^extern$|(^|>\s*|\s)(class|struct|union)\s[^()=]*$|\benum\b)"));
    static const QRegularExpression data(QStringLiteral(R"(=$|^[^()]*[\w>\]]$)"));
    if (scope.match(head).hasMatch())
        return Block::Scope;
    // "Type name{...}" or "Type name[] = {...}"; a function has its parentheses, or an empty head when its
    // constructor's initialisers had braces.
    return data.match(head).hasMatch() && !head.endsWith(u')') ? Block::Data : Block::Function;
}

// Preprocessor lines belong to no head and may hold half a brace pair.
QString withoutDirectives(const QString &code)
{
    static const QRegularExpression directive(QStringLiteral(R"(^[ \t]*#(?:[^\\\n]|\\\n|\\.)*)"),
                                              QRegularExpression::MultilineOption);
    QString rest = code;
    for (auto matches = directive.globalMatch(code); matches.hasNext();) {
        const auto match = matches.next();
        for (qsizetype i = match.capturedStart(); i < match.capturedEnd(); ++i) {
            if (rest[i] != u'\n')
                rest[i] = u' ';
        }
    }
    return rest;
}

class BraceWalk
{
public:
    explicit BraceWalk(const SourceFile &file) : m_file(file), m_code(withoutDirectives(file.code)) {}

    QList<Function> run()
    {
        for (qsizetype at = 0; at < m_code.size(); ++at) {
            if (m_code[at] == u'{')
                open(at);
            else if (m_code[at] == u'}')
                close(at);
            else if (m_code[at] == u';' && !isInside())
                m_headStart = at + 1;
        }
        return m_functions;
    }

private:
    struct Opened
    {
        Block block = Block::Scope;
        qsizetype at = 0;
        QString head;
    };

    bool isInside() const { return !m_stack.isEmpty() && m_stack.last().block != Block::Scope; }

    void open(qsizetype at)
    {
        static const QRegularExpression label(
            QStringLiteral(R"(^((public|private|protected|Q_SIGNALS)\s*(Q_SLOTS)?\s*:\s*)+)"));
        if (isInside()) {
            m_stack.append({m_stack.last().block, at, {}});
            return;
        }
        const QString head = m_code.mid(m_headStart, at - m_headStart).simplified().remove(label);
        m_stack.append({blockAfter(head), at, head});
        m_headStart = at + 1;
    }

    void close(qsizetype at)
    {
        if (m_stack.isEmpty())
            return;
        const Opened opened = m_stack.takeLast();
        if (isInside())
            return;
        m_headStart = at + 1;
        if (opened.block != Block::Function)
            return;
        const int first = m_file.lineAt(opened.at);
        m_functions.append({opened.head, first, m_file.lineAt(at) - first + 1});
    }

    const SourceFile &m_file;
    const QString m_code;
    QList<Opened> m_stack;
    QList<Function> m_functions;
    qsizetype m_headStart = 0;
};
} // namespace

QList<Function> functionsOf(const SourceFile &file)
{
    return BraceWalk(file).run();
}

} // namespace bm::architecture

// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/rules.h"

#include <QTest>

using namespace bm::architecture;

// Holds the source tree to the architecture: one row per rule.
class TreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_tree = SourceTree::read(QStringLiteral(BM_SOURCE_DIR));
        QVERIFY(!m_tree.sources.isEmpty());
    }

    void keepsTheRule_data()
    {
        QTest::addColumn<int>("index");
        const QList<Rule> rules = allRules();
        for (int i = 0; i < rules.size(); ++i)
            QTest::newRow(rules[i].name) << i;
    }
    void keepsTheRule()
    {
        QFETCH(int, index);
        QStringList texts;
        for (const Finding &finding : allRules().at(index).check(m_tree))
            texts << finding.toText();
        QVERIFY2(texts.isEmpty(), qPrintable(u'\n' + texts.join(u'\n')));
    }

private:
    SourceTree m_tree;
};

QTEST_APPLESS_MAIN(TreeTest)
#include "treetest.moc"

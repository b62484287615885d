// SPDX-License-Identifier: GPL-3.0-or-later
#include "architecture/rules.h"
#include "architecture/functions.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace bm::architecture;

namespace
{
const QString licence = QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later\n");

void writeFile(const QString &root, const QString &path, const QString &text)
{
    const QString absolute = root + u'/' + path;
    QVERIFY(QDir().mkpath(QFileInfo(absolute).path()));
    QFile file(absolute);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.write(text.toUtf8()) >= 0);
}

// "rule: path:line: what" for everything that is wrong with a tree of the given files.
QStringList findingsOf(const QList<QPair<QString, QString>> &files)
{
    const QTemporaryDir folder;
    for (const auto &[path, text] : files)
        writeFile(folder.path(), path, text);
    const SourceTree tree = SourceTree::read(folder.path());
    QStringList texts;
    for (const Rule &rule : allRules()) {
        for (const Finding &finding : rule.check(tree))
            texts << QString::fromLatin1(rule.name) + QStringLiteral(": ") + finding.toText();
    }
    return texts;
}

QStringList findingsOf(const QString &path, const QString &body)
{
    return findingsOf({{path, licence + body}});
}

// moc reads raw strings as code, so this is not one.
const char *const manyFunctions = "#define X {\n"
                                  "namespace a { namespace {\n"
                                  "const int table[] = {\n"
                                  "    1, 2 };\n"
                                  "struct S : public T { Q_OBJECT\n"
                                  "public:\n"
                                  "    S(int x) : m_x{x}, m_y{0} { run([] { return 1; }); }\n"
                                  "    bool operator==(const S &) const = default;\n"
                                  "private Q_SLOTS:\n"
                                  "    void slot() override { if (x) { y(); } }\n"
                                  "    int m_x{0};\n"
                                  "};\n"
                                  "enum class E { A, B };\n"
                                  "extern \"C\" { int c() { return 0; } }\n"
                                  "template <typename U> auto f(U u = {}) -> Result<U>\n"
                                  "{\n"
                                  "    return \"}\" + u;\n"
                                  "}\n"
                                  "}}\n";

QString functionOf(int lines)
{
    return QStringLiteral("void f(int a)\n{\n") + QStringLiteral("    a = 1;\n").repeated(lines - 2) +
           QStringLiteral("}\n");
}
} // namespace

// Shows that every rule finds what it is there for, and nothing in what looks alike.
class RulesTest : public QObject
{
    Q_OBJECT

private:
    static void addRow(const char *what, const char *path, const char *body, const char *rule, int line)
    {
        QTest::newRow(what) << QString::fromLatin1(path) << QString::fromLatin1(body) << QString::fromLatin1(rule)
                            << line;
    }

    static void addAllowed(const char *what, const char *path, const char *body)
    {
        QTest::newRow(what) << QString::fromLatin1(path) << QString::fromLatin1(body);
    }

private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<int>("line");
        const char *const down = "includes point down";
        addRow("domain to database", "src/domain/a.h", "#include \"database/b.h\"\n", down, 2);
        addRow("services to models", "src/services/a.cpp", "\n#include \"models/b.h\"\n", down, 3);
        addRow("documents to views", "src/documents/a.cpp", "# include \"views/x/b.h\"\n", down, 2);
        addRow("views to app", "src/views/x/a.cpp", "#include \"app/plant.h\"\n", down, 2);
        addRow("a nested folder", "src/database/legacy/a.h", "#include \"services/b.h\"\n", down, 2);
        addRow("cli to views", "src/cli/a.cpp", "#include \"views/x/b.h\"\n", "the cli needs no view", 0);
        const char *const widgets = "widgets only in views";
        addRow("a widget in models", "src/models/a.h", "#include <QLabel>\n", widgets, 2);
        addRow("a widget with its module", "src/services/a.h", "#include <QtWidgets/QLabel>\n", widgets, 2);
        addRow("a chart in documents", "src/documents/a.h", "#include <QChart>\n", widgets, 2);
        addRow("a printer in documents", "src/documents/a.h", "#include <QPrinter>\n", widgets, 2);
        addRow("a form in models", "src/models/a.cpp", "#include \"x/ui_view.h\"\n", widgets, 2);
        addRow("a widget in the cli", "src/cli/a.cpp", "#include <QApplication>\n", widgets, 2);
        addRow("a colour in services", "src/services/a.h", "#include <QColor>\n", "no GUI in the core", 2);
        const char *const sqlClass = "no SQL classes in domain and views";
        addRow("a query in views", "src/views/x/a.cpp", "void f() { QSqlQuery q; }\n", sqlClass, 2);
        addRow("a database in domain", "src/domain/a.h", "#include <QSqlDatabase>\n", sqlClass, 2);
        const char *const sqlText = "SQL text stays below";
        addRow("SELECT in views", "src/views/x/a.cpp", "auto a = \"SELECT 1 FROM lots\";\n", sqlText, 2);
        addRow("select in the cli", "src/cli/a.cpp", "auto a = \"select id from lots where 1\";\n", sqlText, 2);
        addRow("a raw string", "src/app/a.cpp", "auto a = R\"(\nSELECT id\nFROM lots)\";\n", sqlText, 2);
        addRow("INSERT in models", "src/models/a.cpp", "auto a = u\"INSERT INTO lots\"_qs;\n", sqlText, 2);
        addRow("UPDATE in documents", "src/documents/a.cpp", "auto a = \"UPDATE lots SET a = 1\";\n", sqlText, 2);
        addRow("DELETE in models", "src/models/a.cpp", "auto a = \"delete from lots\";\n", sqlText, 2);
        addRow("a transaction in models", "src/models/a.cpp", "auto a = inTransaction(db, f);\n",
               "transactions only in services", 2);
        const char *const singleton = "no singletons";
        addRow("instance()", "src/domain/a.h", "class A {\n  static A &instance();\n};\n", singleton, 3);
        addRow("use of instance()", "src/domain/a.cpp", "int a = Registry::instance()->b();\n", singleton, 2);
        addRow("a global static", "src/domain/a.cpp", "Q_GLOBAL_STATIC(A, a)\n", singleton, 2);
        addRow("SIGNAL()", "src/views/x/a.cpp", "void f() { connect(a, SIGNAL(b())); }\n", "no string connects", 2);
        addRow("SLOT() in a test", "tests/views/a.cpp", "void f() { connect(a, SLOT (b())); }\n", "no string connects",
               2);
        addRow("then() with a context", "src/views/x/a.cpp", "void f() { future.then(this, [] {}); }\n",
               "no answer to a context that is gone", 2);
    }
    void finds()
    {
        QFETCH(QString, path);
        QFETCH(QString, body);
        QFETCH(QString, rule);
        QFETCH(int, line);
        const QStringList findings = findingsOf(path, body);
        const QString expected =
            rule + QStringLiteral(": ") + path + u':' + (line > 0 ? QString::number(line) : QString());
        const bool found = std::any_of(findings.begin(), findings.end(),
                                       [&](const QString &finding) { return finding.startsWith(expected); });
        QVERIFY2(found, qPrintable(expected + QStringLiteral("\nis not in\n") + findings.join(u'\n')));
    }

    void allows_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("body");
        addAllowed("includes downwards", "src/services/a.cpp", "#include \"domain/a.h\"\n#include \"database/b.h\"\n");
        addAllowed("widgets in views", "src/views/x/a.cpp", "#include <QLabel>\n#include \"x/ui_a.h\"\n");
        addAllowed("colours in documents", "src/documents/a.cpp", "#include <QColor>\n");
        addAllowed("SQL in services", "src/services/a.cpp", "auto a = \"UPDATE lots SET a = 1\";\n");
        addAllowed("reading in models", "src/models/a.cpp", "auto a = \"SELECT a FROM v_lots\";\n");
        addAllowed("SQL words in prose", "src/views/x/a.cpp", "auto a = tr(\"Select a lot from the list\");\n");
        addAllowed("forbidden words in comments", "src/views/x/a.cpp",
                   "// QSqlQuery, SIGNAL(x), A::instance()\n/* QSqlQuery\n SLOT(y) */\n");
        addAllowed("forbidden words in texts", "src/views/x/a.cpp", "auto a = \"\\\"QSqlQuery SIGNAL(x)\";\n");
        addAllowed("the application", "src/app/a.cpp", "auto a = QCoreApplication::instance();\n");
        addAllowed("digit separators", "src/domain/a.cpp", "int a = 1'000; // it's\nchar b = '\"'; char c = u'\\'';\n");
        addAllowed("a transaction in services", "src/services/a.cpp", "auto a = inTransaction(db, f);\n");
    }
    void allows()
    {
        QFETCH(QString, path);
        QFETCH(QString, body);
        QCOMPARE(findingsOf(path, body), QStringList());
    }

    void cliMayNotReachAViewInSteps()
    {
        const QStringList findings =
            findingsOf({{QStringLiteral("src/cli/main.cpp"), licence + QStringLiteral("#include \"app/a.h\"\n")},
                        {QStringLiteral("src/app/a.h"), licence + QStringLiteral("#include \"views/x/b.h\"\n")}});
        QCOMPARE(findings,
                 QStringList{QStringLiteral("the cli needs no view: src/app/a.h: leads the cli to views/x/b.h")});
    }

    void functionsMayHaveSixtyLines()
    {
        QCOMPARE(findingsOf(QStringLiteral("src/domain/a.cpp"), functionOf(60)), QStringList());
        QCOMPARE(findingsOf(QStringLiteral("tests/domain/a.cpp"), functionOf(90)), QStringList());
        QCOMPARE(findingsOf(QStringLiteral("src/domain/a.cpp"), functionOf(61)),
                 QStringList{QStringLiteral("functions are short: src/domain/a.cpp:3: void f(int a) has 61 lines")});
    }

    void functionsAreFoundWhereverTheyStand()
    {
        const SourceFile file = SourceFile::fromText(QStringLiteral("a.cpp"), QString::fromLatin1(manyFunctions));
        QStringList found;
        for (const Function &function : functionsOf(file))
            found << QStringLiteral("%1+%2").arg(function.line).arg(function.lines);
        // S's first initialiser, its body, slot(), c() and f(); neither the table nor the types nor a lambda
        QCOMPARE(found.join(u' '), QStringLiteral("7+1 7+1 10+1 14+1 16+3"));
    }

    void filesMayHaveSixHundredLines()
    {
        QCOMPARE(findingsOf(QStringLiteral("src/domain/a.h"), QStringLiteral("\n").repeated(599)), QStringList());
        QCOMPARE(findingsOf(QStringLiteral("src/domain/a.h"), QStringLiteral("\n").repeated(600)),
                 QStringList{QStringLiteral("files are short: src/domain/a.h: 601 lines")});
    }

    void foldersMayHoldTwentyFourFiles()
    {
        QList<QPair<QString, QString>> files;
        for (int i = 0; i < 24; ++i)
            files.append({QStringLiteral("src/domain/a%1.h").arg(i), licence});
        QCOMPARE(findingsOf(files), QStringList());
        files.append({QStringLiteral("src/domain/more.cpp"), licence});
        QCOMPARE(findingsOf(files), QStringList{QStringLiteral("folders are small: src/domain: 25 files")});
    }

    void theLicenceLineIsMissed()
    {
        QCOMPARE(findingsOf({{QStringLiteral("tests/a.cpp"), QStringLiteral("int a;\n")}}),
                 QStringList{
                     QStringLiteral("the licence line comes first: tests/a.cpp:1: does not begin with the SPDX line")});
    }

    void viewsAndFormsMissEachOther()
    {
        const auto form = QStringLiteral("<ui/>");
        QCOMPARE(
            findingsOf({{QStringLiteral("src/views/x/aview.cpp"), licence}, {QStringLiteral("ui/x/aview.ui"), form}}),
            QStringList());
        QCOMPARE(
            findingsOf({{QStringLiteral("src/views/x/adialog.cpp"), licence},
                        {QStringLiteral("src/views/x/row.cpp"), licence}}),
            QStringList{QStringLiteral("views and forms are pairs: src/views/x/adialog.cpp: has no ui/x/adialog.ui")});
        QCOMPARE(findingsOf({{QStringLiteral("ui/x/bpage.ui"), form}}),
                 QStringList{QStringLiteral("views and forms are pairs: ui/x/bpage.ui: has no src/views/x/bpage.cpp")});
    }

    void strangersAtTheTopAreFound()
    {
        QCOMPARE(findingsOf({{QStringLiteral("README.md"), {}}, {QStringLiteral(".ci/run"), {}}}), QStringList());
        QCOMPARE(
            findingsOf({{QStringLiteral("notes.txt"), {}}}),
            QStringList{QStringLiteral("the top level is tidy: notes.txt: is not one of the known top-level entries")});
    }
};

QTEST_APPLESS_MAIN(RulesTest)
#include "rulestest.moc"

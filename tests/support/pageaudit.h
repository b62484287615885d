// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

class QWidget;

namespace bm::test
{

// Looks at a page as the house rules do. One line per complaint: "<kind> <object name or class>: <what>", where the
// kind is tooBig, noObjectName, noAccessibleName, notReachable, tooSmall, cutOff or guessesFormat. Empty means the page
// passes.
//
// The page is shown (offscreen) at 1280x800, or at 1280x720 in the run at 150 % (a 1920x1080 screen). Register page
// tests with bm_page_test() in tests/CMakeLists.txt: it runs them at 100 % and with QT_SCALE_FACTOR=1.5.
class PageAudit
{
public:
    explicit PageAudit(QWidget &page);

    // The size the page is shown at in this run.
    static QSize screenSize();
    static bool isScaledRun();

    // All complaints about what is visible now.
    QStringList complaints();

    QStringList tooBig() const;
    QStringList missingObjectNames() const;
    QStringList missingAccessibleNames() const;
    QStringList unreachable();
    QStringList tooSmall() const;
    QStringList cutOff() const;
    QStringList guessedFormats() const;

    // Draws the page as it looks now into <build>/screenshots/<name>-light.png ("-150" before the look in the scaled
    // run). With BM_PICTURES set to a folder, into that one, and in the other looks, too (-dark, -contrast), which
    // takes seconds for each of a whole window; the theme is as before then. False when a file could not be written.
    bool grabTo(const QString &name);

private:
    QWidget &m_page;
};

// The pages' main(): offscreen unless told otherwise, theme applied, then QtTest as usual.
#define BM_PAGE_TEST_MAIN(TestClass)                                                                                   \
    int main(int argc, char *argv[])                                                                                   \
    {                                                                                                                  \
        QApplication app(argc, argv);                                                                                  \
        bm::Theme::apply(app, bm::ThemeMode::Light);                                                                   \
        TestClass test;                                                                                                \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }

} // namespace bm::test

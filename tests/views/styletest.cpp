// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/status.h"
#include "views/style/icons.h"
#include "views/style/statuslook.h"
#include "views/style/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>
#include <QTreeWidget>

using namespace bm;

class StyleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrastOfKnownColoursIsTheOneOfTheStandard();
    void everyPairReadsWell_data();
    void everyPairReadsWell();
    void styleSheetsKnowOnlyTokens();
    void styleSheetsNameOnlyIconsThatExist();
    void paletteHasNoForeignColour();
    void themeSwitchesWhatIsOpen();
    void rowsOfListsAreTargets();
    void placeholdersReadWell();
    void figuresAreReadAtTwoMetres();
    void everyToneHasItsOwnShape();
    void everyStatusOfTheSchemaHasALook();
    void anUnknownStatusIsShownAsItIsWritten();
    void iconsTakeTheColourOfTheTheme();
    void iconsAreSharpAt150Percent();
};

void StyleTest::contrastOfKnownColoursIsTheOneOfTheStandard()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QCOMPARE(qRound(contrast(QColor(0x767676), Qt::white) * 100), 454); // the known lightest grey for text on white
}

void StyleTest::everyPairReadsWell_data()
{
    QTest::addColumn<int>("look");
    QTest::newRow("light") << int(Look::Light);
    QTest::newRow("dark") << int(Look::Dark);
    QTest::newRow("high contrast") << int(Look::HighContrast);
}

void StyleTest::everyPairReadsWell()
{
    QFETCH(int, look);
    QStringList faint;
    for (const ContrastPair &pair : contrastPairs()) {
        const double ratio = contrast(colourIn(Look(look), pair.front), colourIn(Look(look), pair.back));
        if (ratio < pair.minimum)
            faint += QStringLiteral("%1 on %2: %3").arg(styleName(pair.front), styleName(pair.back)).arg(ratio);
    }
    QVERIFY2(faint.isEmpty(), qPrintable(faint.join(u'\n')));
    QVERIFY(contrastPairs().size() > 50);
}

void StyleTest::styleSheetsKnowOnlyTokens()
{
    for (const Look look : allLooks) {
        QStringList unknown;
        const QString sheet = Theme::styleSheetOf(look, &unknown);
        QVERIFY2(unknown.isEmpty(), qPrintable(unknown.join(u' ')));
        QVERIFY(!sheet.contains(u'$'));
        QVERIFY(sheet.contains(colourIn(look, Colour::Accent).name()));
    }
}

void StyleTest::styleSheetsNameOnlyIconsThatExist()
{
    const QString sheet = Theme::styleSheetOf(Look::Light);
    QStringList tokens;
    for (int i = 0; i < colourCount; ++i)
        tokens += styleName(Colour(i));
    static const QRegularExpression image(QStringLiteral("url\\(([a-z0-9-]+)\\.([a-z-]+)\\.bmicon\\)"));
    int found = 0;
    for (auto it = image.globalMatch(sheet); it.hasNext(); ++found) {
        const QRegularExpressionMatch match = it.next();
        QVERIFY2(Icons::has(match.captured(1)), qPrintable(match.captured(1)));
        QVERIFY2(tokens.contains(match.captured(2)), qPrintable(match.captured(2)));
    }
    QVERIFY(found > 5);
    QCOMPARE(found, sheet.count(u"url("));
}

void StyleTest::paletteHasNoForeignColour()
{
    for (const Look look : allLooks) {
        QList<QRgb> ours;
        for (int i = 0; i < colourCount; ++i)
            ours += colourIn(look, Colour(i)).rgb();
        const QPalette palette = Theme::paletteOf(look);
        for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
            for (int role = 0; role < QPalette::NColorRoles; ++role) {
                if (role != QPalette::NoRole)
                    QVERIFY2(ours.contains(palette.color(group, QPalette::ColorRole(role)).rgb()),
                             qPrintable(QString::number(role)));
            }
        }
    }
}

void StyleTest::themeSwitchesWhatIsOpen()
{
    QWidget window;
    window.resize(40, 40);
    window.show();
    for (const auto &[mode, look] : {std::pair(ThemeMode::Light, Look::Light), std::pair(ThemeMode::Dark, Look::Dark),
                                     std::pair(ThemeMode::HighContrast, Look::HighContrast)}) {
        Theme::apply(*qApp, mode);
        QCOMPARE(Theme::mode(), mode);
        QCOMPARE(Theme::look(), look);
        QCOMPARE(window.grab().toImage().pixelColor(20, 20), colourIn(look, Colour::Window));
    }
    Theme::apply(*qApp, ThemeMode::System);
    QCOMPARE(Theme::mode(), ThemeMode::System);
    Theme::apply(*qApp, ThemeMode::Light);
}

void StyleTest::rowsOfListsAreTargets()
{
    QTreeWidget tree;
    new QTreeWidgetItem(&tree, {QStringLiteral("Run")});
    tree.expandAll(); // lays the rows out before the style sheet is there
    QListWidget list;
    list.addItem(QStringLiteral("Lot"));
    list.setCurrentRow(0);
    tree.show();
    list.show();
    QTRY_VERIFY(tree.visualItemRect(tree.topLevelItem(0)).height() >= minimumTarget);
    QTRY_VERIFY(list.visualItemRect(list.item(0)).height() >= minimumTarget);
}

void StyleTest::placeholdersReadWell()
{
    QLineEdit edit;
    edit.show();
    QCOMPARE(edit.palette().color(QPalette::PlaceholderText), Theme::colour(Colour::TextMuted));
}

void StyleTest::figuresAreReadAtTwoMetres()
{
    // 28 device-independent pixels are 7.4 mm on the usual 96 dpi: 12 minutes of arc from two metres.
    for (const Type type : {Type::Headline, Type::Figure, Type::Distance})
        QVERIFY(pixelsOf(type) >= 28);
    for (const Type type : {Type::Caption, Type::Body})
        QVERIFY(pixelsOf(type) >= 13);
}

void StyleTest::everyToneHasItsOwnShape()
{
    QStringList shapes;
    for (const Tone tone : allTones)
        shapes += iconOf(tone);
    QCOMPARE(shapes.removeDuplicates(), 0);
}

void StyleTest::everyStatusOfTheSchemaHasALook()
{
    const std::pair<StatusKind, QStringList> all[]{{StatusKind::Lot, lotStatuses()},
                                                   {StatusKind::Quality, qualityStatuses()},
                                                   {StatusKind::Batch, batchStatuses()},
                                                   {StatusKind::Pallet, palletStatuses()}};
    for (const auto &[kind, words] : all) {
        QVERIFY(!words.isEmpty());
        for (const QString &word : words) {
            const StatusLook look = statusLook(kind, word);
            QVERIFY2(look.word != word && !look.word.isEmpty(), qPrintable(word));
            QVERIFY2(Icons::has(look.icon), qPrintable(look.icon));
        }
    }
}

void StyleTest::anUnknownStatusIsShownAsItIsWritten()
{
    const StatusLook look = statusLook(StatusKind::Lot, QStringLiteral("half_baked"));
    QCOMPARE(look.word, QStringLiteral("half_baked"));
    QCOMPARE(look.tone, Tone::Neutral);
    QVERIFY(Icons::has(look.icon));
}

void StyleTest::iconsTakeTheColourOfTheTheme()
{
    const QIcon icon = Icons::icon(QStringLiteral("minus"), Colour::Text);
    for (const ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
        Theme::apply(*qApp, mode);
        const QImage image = icon.pixmap(QSize(48, 48), 1.0).toImage();
        QCOMPARE(image.pixelColor(24, 24), Theme::colour(Colour::Text));
        const QImage disabled = icon.pixmap(QSize(48, 48), 1.0, QIcon::Disabled).toImage();
        QCOMPARE(disabled.pixelColor(24, 24), Theme::colour(Colour::TextDisabled));
    }
}

void StyleTest::iconsAreSharpAt150Percent()
{
    const QPixmap pixmap = Icons::icon(QStringLiteral("wheat")).pixmap(QSize(20, 20), 1.5);
    QCOMPARE(pixmap.size(), QSize(30, 30));
    QCOMPARE(pixmap.devicePixelRatio(), 1.5);
}

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    Theme::apply(app, ThemeMode::Light);
    StyleTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "styletest.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/help/topicdialog.h"

#include "views/style/theme.h"

#include <QDialogButtonBox>
#include <QFile>
#include <QLocale>
#include <QPushButton>
#include <QStringBuilder>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>
#include <QVBoxLayout>

// The linker would drop the resource of a static library that nobody names.
static void needHelp()
{
    Q_INIT_RESOURCE(help);
}

namespace bm
{

namespace
{
// A Markdown table comes without lines and without distance.
void layOutTable(QTextTable &table)
{
    QTextTableFormat format = table.format();
    format.setBorder(0);
    format.setBorderCollapse(true);
    format.setCellSpacing(0);
    format.setMargin(Space::s);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    table.setFormat(format);
    for (int row = 0; row < table.rows(); ++row) {
        for (int column = 0; column < table.columns(); ++column) {
            QTextTableCell cell = table.cellAt(row, column);
            QTextTableCellFormat lined = cell.format().toTableCellFormat();
            lined.setPadding(Space::s);
            lined.setBottomBorder(1);
            lined.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
            lined.setBottomBorderBrush(Theme::colour(Colour::Border));
            cell.setFormat(lined);
        }
    }
}

// Nor do its headings and paragraphs keep a distance.
void layOut(QTextDocument &document)
{
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        if (cursor.currentTable() != nullptr)
            continue;
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(format.headingLevel() > 1 ? Space::xl : 0);
        format.setBottomMargin(block.textList() != nullptr ? Space::xs : Space::s);
        cursor.setBlockFormat(format);
    }
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        if (auto *table = qobject_cast<QTextTable *>(frame); table != nullptr)
            layOutTable(*table);
    }
}
} // namespace

TopicDialog::TopicDialog(const QString &topic, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("topicDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Help"));
    auto *text = new QTextBrowser;
    text->setObjectName(QStringLiteral("topicText"));
    text->setAccessibleName(tr("Help"));
    text->setMarkdown(textOf(topic));
    layOut(*text->document());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->setObjectName(QStringLiteral("topicButtons"));
    buttons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("topicClose"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::xl, Space::xl, Space::l);
    column->setSpacing(Space::l);
    column->addWidget(text);
    column->addWidget(buttons);
    resize(980, 720);
    text->setFocus();
}

QString TopicDialog::textOf(const QString &topic)
{
    needHelp();
    for (const QString &language : {QLocale().name().section(u'_', 0, 0), QStringLiteral("en")}) {
        QFile file(u":/bm/help/" % language % u'/' % topic % u".md");
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return {};
}

} // namespace bm

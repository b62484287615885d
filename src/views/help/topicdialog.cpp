// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/help/topicdialog.h"

#include "help/ui_topicdialog.h"
#include "views/style/theme.h"

#include <QFile>
#include <QLocale>
#include <QPushButton>
#include <QStringBuilder>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

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

TopicDialog::TopicDialog(const QString &topic, QWidget *parent)
    : QDialog(parent), m_ui(std::make_unique<Ui::TopicDialog>())
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->topicText->setMarkdown(textOf(topic));
    layOut(*m_ui->topicText->document());
    m_ui->topicButtons->button(QDialogButtonBox::Close)->setObjectName(QStringLiteral("topicClose"));
    connect(m_ui->topicButtons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_ui->topicText->setFocus();
}

TopicDialog::~TopicDialog() = default;

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

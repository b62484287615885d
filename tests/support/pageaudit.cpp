// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pageaudit.h"

#include "support/cutoff.h"
#include "views/style/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSet>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>
#include <QWizard>

namespace bm::test
{

namespace
{

constexpr int tolerance = 1; // rounding at 150 %

QString nameOf(const QWidget &widget)
{
    const QString type = QString::fromLatin1(widget.metaObject()->className());
    return widget.objectName().isEmpty() ? type : widget.objectName() % u" (" % type % u')';
}

QString complaint(const char *kind, const QWidget &widget, const QString &what)
{
    return QLatin1String(kind) % u' ' % nameOf(widget) % u": " % what;
}

// Parts that Qt makes itself: editors in spin boxes, viewports, corner widgets, scroll bars' containers.
bool isPartOfAnother(const QWidget &widget)
{
    if (widget.objectName().startsWith(u"qt_"))
        return true;
    if (qobject_cast<const QScrollBar *>(&widget) != nullptr)
        return true;
    for (const QWidget *above = widget.parentWidget(); above != nullptr; above = above->parentWidget()) {
        if (qobject_cast<const QAbstractSpinBox *>(above) != nullptr ||
            qobject_cast<const QComboBox *>(above) != nullptr || qobject_cast<const QTabBar *>(above) != nullptr ||
            qobject_cast<const QAbstractItemView *>(above) != nullptr)
            return true;
        if (const auto *line = qobject_cast<const QLineEdit *>(above); line != nullptr)
            return true; // the clear button
    }
    const auto *area = qobject_cast<const QAbstractScrollArea *>(widget.parentWidget());
    return area != nullptr && (area->viewport() == &widget || widget.objectName().isEmpty());
}

// The frame around a wizard's pages; it says only what the program hands it.
bool isWizardsOwn(const QWidget &widget)
{
    const QWidget *above = &widget;
    while (above != nullptr && qobject_cast<const QWizardPage *>(above) == nullptr &&
           qobject_cast<const QWizard *>(above) == nullptr)
        above = above->parentWidget();
    return qobject_cast<const QWizard *>(above) != nullptr;
}

bool isInteractive(const QWidget &widget)
{
    if (isPartOfAnother(widget) || qobject_cast<const QHeaderView *>(&widget) != nullptr)
        return false;
    return qobject_cast<const QAbstractButton *>(&widget) != nullptr ||
           qobject_cast<const QLineEdit *>(&widget) != nullptr || qobject_cast<const QComboBox *>(&widget) != nullptr ||
           qobject_cast<const QAbstractSpinBox *>(&widget) != nullptr ||
           qobject_cast<const QPlainTextEdit *>(&widget) != nullptr ||
           qobject_cast<const QTextEdit *>(&widget) != nullptr || qobject_cast<const QTabBar *>(&widget) != nullptr ||
           qobject_cast<const QAbstractItemView *>(&widget) != nullptr;
}

QList<QWidget *> visibleWidgets(const QWidget &page)
{
    QList<QWidget *> visible;
    const auto all = page.findChildren<QWidget *>();
    for (QWidget *widget : all) {
        if (widget->isVisibleTo(&page) && !widget->isWindow())
            visible.append(widget);
    }
    return visible;
}

bool hasBuddyLabel(const QWidget &page, const QWidget &widget)
{
    const auto labels = page.findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&](const QLabel *label) {
        return label->buddy() == &widget && !label->text().trimmed().isEmpty();
    });
}

bool hasOwnText(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return button != nullptr && !button->text().trimmed().isEmpty();
}

// A page that scrolls shows the rest on demand; only what is cut off for good counts.
bool isScrolledAway(const QWidget &widget, const QWidget &page)
{
    for (const QWidget *above = widget.parentWidget(); above != nullptr && above != &page;
         above = above->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(above) != nullptr)
            return true;
    }
    return false;
}

QString outsideOf(const QWidget &widget, const QWidget &page)
{
    if (isScrolledAway(widget, page))
        return {};
    const QRect place(widget.mapTo(&page, QPoint()), widget.size());
    if (page.rect().adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(place))
        return {};
    return QStringLiteral("lies outside of the page");
}

// Everything that Tab comes to from here, until it comes round.
QSet<const QWidget *> tabChain(QWidget &page)
{
    QSet<const QWidget *> reached;
    for (QWidget *next = page.nextInFocusChain(); next != &page && !reached.contains(next);
         next = next->nextInFocusChain()) {
        if (next->isEnabled() && (next->focusPolicy() & Qt::TabFocus) == Qt::TabFocus)
            reached.insert(next);
    }
    return reached;
}

// The other buttons of a group of radio buttons are reached with the arrow keys.
bool hasExclusiveNeighbour(const QWidget &widget, const QSet<const QWidget *> &reached)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    if (button == nullptr || !button->autoExclusive() || button->parentWidget() == nullptr)
        return false;
    const auto siblings =
        button->parentWidget()->findChildren<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly);
    return std::any_of(siblings.begin(), siblings.end(), [&](const QAbstractButton *sibling) {
        return sibling->autoExclusive() && reached.contains(sibling);
    });
}

bool hasShortcut(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return button != nullptr && !button->shortcut().isEmpty();
}

void settle(QWidget &page)
{
    page.resize(PageAudit::screenSize());
    page.ensurePolished();
    page.show();
    if (page.isWindow() && !QTest::qWaitForWindowExposed(&page))
        qFatal("The page never appeared");
    QApplication::sendPostedEvents();
    QApplication::processEvents();
}

QString fileNameOf(const QString &name, Look look)
{
    const char *suffix = look == Look::Light ? "light" : look == Look::Dark ? "dark" : "contrast";
    const QString folder = qEnvironmentVariable("BM_PICTURES", QStringLiteral(BM_BINARY_DIR "/screenshots")) % u'/';
    QDir().mkpath(folder);
    return folder % name % QLatin1String(PageAudit::isScaledRun() ? "-150-" : "-") % QLatin1String(suffix) % u".png";
}

} // namespace

PageAudit::PageAudit(QWidget &page) : m_page(page)
{
    settle(m_page);
}

bool PageAudit::isScaledRun()
{
    return qApp->devicePixelRatio() > 1.0;
}

QSize PageAudit::screenSize()
{
    return isScaledRun() ? QSize(1280, 720) : QSize(1280, 800);
}

QStringList PageAudit::complaints()
{
    settle(m_page);
    return tooBig() + missingObjectNames() + missingAccessibleNames() + unreachable() + tooSmall() + cutOff() +
           guessedFormats();
}

QStringList PageAudit::tooBig() const
{
    const QSize screen = screenSize();
    if (m_page.width() <= screen.width() && m_page.height() <= screen.height())
        return {};
    return {complaint("tooBig", m_page,
                      QStringLiteral("will not become smaller than %1x%2").arg(m_page.width()).arg(m_page.height()))};
}

QStringList PageAudit::missingObjectNames() const
{
    QStringList found;
    for (const QWidget *widget : visibleWidgets(m_page)) {
        if (widget->objectName().isEmpty() && !isPartOfAnother(*widget))
            found += complaint("noObjectName", *widget, u"in " % nameOf(*widget->parentWidget()));
    }
    return found;
}

QStringList PageAudit::missingAccessibleNames() const
{
    QStringList found;
    for (const QWidget *widget : visibleWidgets(m_page)) {
        if (isInteractive(*widget) && widget->accessibleName().trimmed().isEmpty() && !hasOwnText(*widget) &&
            !hasBuddyLabel(m_page, *widget))
            found += complaint("noAccessibleName", *widget, QStringLiteral("nothing says what it is for"));
    }
    return found;
}

QStringList PageAudit::unreachable()
{
    const QSet<const QWidget *> reached = tabChain(m_page);
    QStringList found;
    for (const QWidget *widget : visibleWidgets(m_page)) {
        if (isInteractive(*widget) && widget->isEnabled() && !reached.contains(widget) &&
            !hasExclusiveNeighbour(*widget, reached) && !hasShortcut(*widget))
            found += complaint("notReachable", *widget, QStringLiteral("neither by Tab nor by a shortcut"));
    }
    return found;
}

QStringList PageAudit::tooSmall() const
{
    QStringList found;
    for (const QWidget *widget : visibleWidgets(m_page)) {
        if (isInteractive(*widget) && (widget->width() < minimumTarget || widget->height() < minimumTarget))
            found += complaint("tooSmall", *widget, QStringLiteral("%1x%2").arg(widget->width()).arg(widget->height()));
    }
    return found;
}

QStringList PageAudit::cutOff() const
{
    QStringList found;
    for (const QWidget *widget : visibleWidgets(m_page)) {
        if (isPartOfAnother(*widget) && qobject_cast<const QHeaderView *>(widget) == nullptr)
            continue;
        for (const QString &what : {cutOffText(*widget), outsideOf(*widget, m_page)}) {
            if (!what.isEmpty())
                found += complaint("cutOff", *widget, what);
        }
    }
    return found;
}

// A label that guesses takes a supplier's name with a tag in it for rich text, and reads files that it names.
QStringList PageAudit::guessedFormats() const
{
    QStringList found;
    for (const QWidget *widget : visibleWidgets(m_page)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        if (label != nullptr && !isPartOfAnother(*widget) && !isWizardsOwn(*widget) &&
            label->textFormat() == Qt::AutoText)
            found += complaint("guessesFormat", *widget, QStringLiteral("plain or rich text, it should say which"));
    }
    return found;
}

bool PageAudit::grabTo(const QString &name)
{
    const ThemeMode before = Theme::mode();
    const Look present = Theme::look();
    bool written = m_page.grab().save(fileNameOf(name, present));
    if (!qEnvironmentVariableIsSet("BM_PICTURES"))
        return written;
    for (const Look look : allLooks) {
        if (look == present)
            continue;
        Theme::apply(*qApp, ThemeMode(int(look) + 1)); // the looks in the order of the modes, after System
        settle(m_page);
        written = m_page.grab().save(fileNameOf(name, look)) && written;
    }
    Theme::apply(*qApp, before);
    return written;
}

} // namespace bm::test

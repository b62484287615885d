// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/walkthrough/album.h"

#include "views/style/theme.h"

#include <QApplication>
#include <QDir>
#include <QJsonDocument>
#include <QPixmap>
#include <QSaveFile>
#include <QWidget>

namespace bm
{

Done Album::take(QWidget &window, const QString &name)
{
    ++m_pictures;
    if (m_looks == Looks::Present)
        return draw(window, name);
    const ThemeMode before = Theme::mode();
    for (const ThemeMode mode : {ThemeMode::Light, ThemeMode::Dark}) {
        Theme::apply(*qApp, mode);
        QApplication::processEvents();
        if (const Done done = draw(window, name); !done)
            return done;
    }
    Theme::apply(*qApp, before);
    QApplication::processEvents();
    return {};
}

Done Album::draw(QWidget &window, const QString &name)
{
    const char *look = Theme::look() == Look::Light ? "light" : "dark";
    const QString path = QDir(m_folder).filePath(
        QStringLiteral("%1-%2-%3.png").arg(m_pictures, 2, 10, QLatin1Char('0')).arg(name, QLatin1String(look)));
    if (!window.grab().save(path))
        return Error{Reason::DiskFull, {}, path};
    add(path);
    return {};
}

Done Album::write(const QString &fileName, const QJsonObject &document)
{
    const QString path = QDir(m_folder).filePath(fileName);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(document).toJson()) < 0 || !file.commit())
        return Error{Reason::DiskFull, {}, path};
    add(path);
    return {};
}

} // namespace bm

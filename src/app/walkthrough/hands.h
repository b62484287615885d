// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QWidget>
#include <functional>

namespace bm
{

// A person at a window: finds what is seen by its object name and sends the key events of a keyboard or a scanner.
// What is not there, or does not happen within its time, is an error (Reason::NotFound) that names it.
class Hands
{
public:
    explicit Hands(QWidget &window);

    // Into the page's scan field, ended by Return; a group separator as scanners send it. Waits until the page has it.
    Done scan(const QString &code) const;
    // Replaces what is in the field (or in the editor of a combo box); ends with the key when there is one.
    Done type(const char *field, const QString &text, Qt::Key end = Qt::Key_unknown) const;
    // Focus and space bar.
    Done press(const char *button) const;
    Done press(QWidget *button) const;
    Done key(Qt::Key key) const;

    // Until the condition holds; what is what is waited for, for the error.
    Done waitFor(const std::function<bool()> &condition, const QString &what) const;
    Done waitForWidget(const char *name) const;
    // The one that is seen, of this name and kind; null when there is none.
    template <typename Part>
    Part *seen(const char *name) const
    {
        for (Part *part : m_window.findChildren<Part *>(QLatin1String(name))) {
            if (part->isVisible())
                return part;
        }
        return nullptr;
    }
    template <typename Part>
    Part *seenOfKind() const
    {
        for (Part *part : m_window.template findChildren<Part *>()) {
            if (part->isVisible())
                return part;
        }
        return nullptr;
    }

private:
    Hands(QWidget &window, int pauseMs) : m_window(window), m_pauseMs(pauseMs) {}
    void send(QWidget *target, Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text) const;
    bool isScanWaiting() const;
    void typeInto(QWidget *target, const QString &text) const;

    QWidget &m_window;
    int m_pauseMs;
};

} // namespace bm

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/serviceworker.h"
#include "support/floor.h"

#include <QTest>
#include <QWidget>
#include <algorithm>

class QLineEdit;
class QTableView;

namespace bm
{
class ScanFeedback;
}

namespace bm::test
{

// A plant with somebody at work and a worker of its own, as a window has it; the worker sees the floor's clock.
struct Plant : Floor
{
    explicit Plant(Engine engine);
    ServiceWorker worker;
};

// Until the worker has answered everything it was asked so far, and the windows have heard it.
void settle(ServiceWorker &worker);

// With BM_PICTURES set to a folder the page is saved there, light and dark.
void savePictures(QWidget &page, const QString &name);

// What a person does in front of a window: every widget is found by its object name, everything is typed.
class Hands
{
public:
    // Shows the window at the size of the audit and waits until it has the keyboard.
    explicit Hands(QWidget &window);

    // Of several with this name the one that is seen.
    template <typename T>
    T *find(const QString &name) const
    {
        const QList<T *> all = m_window.findChildren<T *>(name);
        if (all.isEmpty())
            qFatal("%s is not there", qPrintable(name));
        const auto seen = std::find_if(all.begin(), all.end(), [](const T *each) { return each->isVisible(); });
        return seen == all.end() ? all.first() : *seen;
    }
    QLineEdit *edit(const QString &name) const; // also the editor inside of a combo box
    QTableView *table(const QString &name) const { return find<QTableView>(name); }
    ScanFeedback &answer() const;

    // Into the field at the top as a scanner does: a group separator as Ctrl+], Return at the end.
    void scan(const QString &text) const;
    // Replaces what is in the field; ends with the key when there is one.
    void type(const QString &name, const QString &text, Qt::Key end = Qt::Key_unknown) const;
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void click(const QString &button) const;
    // The texts of a row's cells that are shown.
    QString row(const QString &tableName, int row) const;
    // The sentence beside a field, "" when it has no error.
    QString errorOf(const QString &field) const;

private:
    QWidget &m_window;
};

} // namespace bm::test

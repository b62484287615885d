// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/firstrun/firstrunwizard.h"
#include "views/widgets/formfield.h"

#include <QAbstractButton>
#include <QtTest>

namespace bm::test
{

// Drives the wizard as hands do: real key events to what has the focus or is named.
class WizardDriver
{
public:
    explicit WizardDriver(FirstRunWizard &wizard) : m_wizard(wizard) {}

    void open();
    template <typename Part>
    Part *part(const char *objectName) const
    {
        auto *found = m_wizard.currentPage()->findChild<Part *>(QLatin1String(objectName));
        if (found == nullptr)
            qFatal("no %s on page %d", objectName, m_wizard.currentId());
        return found;
    }
    QAbstractButton *button(QWizard::WizardButton which) const { return m_wizard.button(which); }

    // Gives the widget the focus, selects what is in it and types over it.
    void type(const char *objectName, const QString &text) const;
    // Focus and space bar.
    void press(QAbstractButton *button) const;
    void press(const char *objectName) const { press(part<QAbstractButton>(objectName)); }
    void next() const { press(button(QWizard::NextButton)); }
    void commit() const { press(button(QWizard::CommitButton)); }

    QString errorOf(const char *field) const { return part<FormField>(field)->error(); }
    bool isAt(FirstRunWizard::PageId page) const { return m_wizard.currentId() == page; }

private:
    FirstRunWizard &m_wizard;
};

// Reports and inspections as the engine gives them, without a database.
Inspection oldInspection();
Inspection dirtyInspection();
MigrationReport takeoverReport();

// An engine that answers from memory and counts what it was asked to do.
struct FakeEngine
{
    Result<Inspection> found = oldInspection();
    Result<Takeover> outcome =
        Takeover{takeoverReport(), QStringLiteral("/srv/bakery/backups/migration-20261122T101500Z.md")};
    int takeovers = 0;
    FindingChoices fixes; // of the last takeover
    bool holds = false;   // the takeover runs until it is cancelled
    MigrationProgress held = {MigrationStep::Migrate, 12, 48, QStringLiteral("production_runs"), {}, 12'000, 48'000};

    TakeoverEngine engine();
};

} // namespace bm::test

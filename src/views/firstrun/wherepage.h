// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/firstrun/firstruncontext.h"

#include <QWizardPage>
#include <memory>

namespace Ui
{
class WherePage;
}

namespace bm
{

class BusyOverlay;
class FormField;

// Where the plant is: a new file, an old file, or a server. Next looks at it in a thread of its own; what is wrong is
// said beside the field it belongs to, and the page stays.
class WherePage : public QWizardPage
{
    Q_OBJECT

public:
    explicit WherePage(FirstRunContext &context, QWidget *parent = nullptr);
    ~WherePage() override;

    // To what is wrong, else to the choice.
    void takeFocus();
    bool isComplete() const override;
    bool validatePage() override;
    // The answer to keychainWanted().
    void showKeychain(const Done &there);

Q_SIGNALS:
    // Whether there is a keychain matters from now on.
    void keychainWanted();

private:
    void setUpPaths();
    void followInput();
    void showStart();
    void fillIn(const ConnectionSettings &settings);
    void choose(int kind);

    Result<ConnectionSettings> typed() const;
    void look(const ConnectionSettings &settings);
    void takeAnswer(const Result<Inspection> &answer);
    void stopLooking();
    void clearErrors();
    void showError(const Error &error);
    FormField *fieldOf(const Error &error) const;

    FirstRunContext &m_context;
    std::unique_ptr<Ui::WherePage> m_ui;
    BusyOverlay *m_busy;
    int m_question = 0; // an answer to an older question is not heard
};

} // namespace bm

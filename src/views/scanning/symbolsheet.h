// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>

namespace bm
{

class TestSheet;

// The test symbols on white, as large as the screen's whole dots allow, so that they can be scanned from it.
class SymbolSheet : public QWidget
{
    Q_OBJECT

public:
    explicit SymbolSheet(QWidget *parent = nullptr);
    ~SymbolSheet() override;

    // Kept by whoever made it, and longer than this.
    void setSheet(const TestSheet &sheet);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const TestSheet *m_sheet = nullptr;
};

} // namespace bm

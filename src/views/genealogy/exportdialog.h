// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDialog>
#include <functional>
#include <memory>

namespace Ui
{
class ExportDialog;
}

namespace bm
{

enum class ExportFormat { Svg, Png, Csv };

// Asks in which form and to where, and writes. It stays open, with the reason beside the path, until that succeeded.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    using Write = std::function<Done(ExportFormat, const QString &path)>;

    // proposedPath: without the ending. withPicture false: only the table is offered.
    ExportDialog(const QString &proposedPath, bool withPicture, Write write, QWidget *parent = nullptr);
    ~ExportDialog() override;

    QString path() const;
    ExportFormat format() const;
    void setFormat(ExportFormat format);

private:
    void fitEnding();
    void browse();
    void save();

    std::unique_ptr<Ui::ExportDialog> m_ui;
    Write m_write;
    QString m_mayReplace; // a path of which the person knows that a file is there
};

} // namespace bm

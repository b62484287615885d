// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <memory>

class QStandardItemModel;

namespace Ui
{
class GalleryView;
}

namespace bm
{

class BusyOverlay;

// Every part of the kit in every state, with a switch for the theme: the place to look before a page is built and
// after a part is changed.
class GalleryView : public QWidget
{
    Q_OBJECT

public:
    explicit GalleryView(QWidget *parent = nullptr);
    ~GalleryView() override;

    // floor, forms, controls, states, tables, empty
    static QStringList pages();
    void showPage(const QString &id);

private:
    void fillNavigation();
    void fillFloorPage();
    void fillFormPage();
    void fillControlPage();
    QWidget *makeButtonCard();
    QWidget *makeChoiceCard();
    QWidget *makeSizeCard();
    void fillStatePage();
    QWidget *makeChipCard();
    void fillTablePage();
    void fillEmptyPage();
    void switchTheme(int index);

    std::unique_ptr<Ui::GalleryView> m_ui;
    QStandardItemModel *m_lots;
    BusyOverlay *m_busy = nullptr;
};

} // namespace bm

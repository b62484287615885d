// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/charts/chartdata.h"
#include "services/serviceworker.h"

#include <QWidget>
#include <memory>

namespace Ui
{
class RecipesView;
}

namespace bm
{

class RecipeBookPanel;
class RecipeList;

// What goes into a product: the recipes, and one version of one of them.
class RecipesView : public QWidget
{
    Q_OBJECT

public:
    explicit RecipesView(ServiceWorker &worker, QWidget *parent = nullptr);
    ~RecipesView() override;

    void focusFind();

Q_SIGNALS:
    // Of the recipe that is open or chosen.
    void chartWanted(bm::ChartTopic topic, const QString &subject);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void setUpHeader();
    void showList();
    void openBook(const QString &code);
    void showRole();
    void tell(const QString &words);
    void refuse(const QString &headline, const Error &error);

    std::unique_ptr<Ui::RecipesView> m_ui;
    ServiceWorker &m_worker;
    RecipeList *m_list;
    RecipeBookPanel *m_book;
};

} // namespace bm

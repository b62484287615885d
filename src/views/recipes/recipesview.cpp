// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recipes/recipesview.h"

#include "documents/sentences.h"
#include "recipes/ui_recipesview.h"
#include "views/commands.h"
#include "views/help/topicdialog.h"
#include "views/recipes/recipebookpanel.h"
#include "views/recipes/recipelist.h"
#include "views/style/icons.h"

namespace bm
{

RecipesView::RecipesView(ServiceWorker &worker, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::RecipesView>()), m_worker(worker), m_list(new RecipeList(worker)),
      m_book(new RecipeBookPanel(worker))
{
    m_ui->setupUi(this);
    Icons::decorate(this);
    m_ui->recipesBanner->hide();
    m_ui->recipesPages->addWidget(m_list);
    m_ui->recipesPages->addWidget(m_book);
    setUpHeader();
    connect(m_list, &RecipeList::opened, this, &RecipesView::openBook);
    connect(m_list, &RecipeList::accepted, this, &RecipesView::tell);
    connect(m_list, &RecipeList::refused, this, &RecipesView::refuse);
    connect(m_book, &RecipeBookPanel::accepted, this, &RecipesView::tell);
    connect(m_book, &RecipeBookPanel::refused, this, &RecipesView::refuse);
    connect(m_book, &RecipeBookPanel::backWanted, this, &RecipesView::showList);
    connect(m_book, &RecipeBookPanel::versionShown, this, [this](const QString &words) {
        if (m_ui->recipesPages->currentWidget() == m_book)
            m_ui->header->setSubtitle(words);
    });
    connect(&worker, &ServiceWorker::signedInChanged, this, &RecipesView::showRole);
    showRole();
    showList();
}

RecipesView::~RecipesView() = default;

void RecipesView::setUpHeader()
{
    connect(m_ui->recipesHelp, &QPushButton::clicked, this,
            [this] { (new TopicDialog(QStringLiteral("recipes"), window()))->show(); });
    bindCommand(m_ui->newRecipeButton,
                addCommand(this, CommandId::NewRecipe,
                           [this] {
                               if (m_book->isAsking() || m_ui->newRecipeButton->isHidden())
                                   return;
                               showList();
                               m_list->askNew();
                           }),
                CommandId::NewRecipe);
    bindCommand(m_ui->yieldButton,
                addCommand(this, CommandId::ChartYield,
                           [this] {
                               const bool isList = m_ui->recipesPages->currentWidget() == m_list;
                               const QString recipe = isList ? m_list->currentName() : m_book->code();
                               if (!recipe.isEmpty())
                                   Q_EMIT chartWanted(ChartTopic::Yield, recipe);
                           }),
                CommandId::ChartYield);
    connect(m_list, &RecipeList::newWanted, m_ui->newRecipeButton, &QPushButton::click);
}

void RecipesView::showList()
{
    m_ui->recipesBanner->hide();
    m_ui->recipesPages->setCurrentWidget(m_list);
    m_ui->header->setSubtitle(tr("What goes into a product, by weight and in percent of the flour"));
    setFocusProxy(m_list);
    m_list->setFocus(Qt::OtherFocusReason);
}

void RecipesView::openBook(const QString &code)
{
    m_ui->recipesBanner->hide();
    m_ui->recipesPages->setCurrentWidget(m_book);
    setFocusProxy(m_book);
    m_book->open(code);
    m_book->setFocus(Qt::OtherFocusReason);
}

void RecipesView::focusFind()
{
    showList();
    m_list->focusFind();
}

void RecipesView::showRole()
{
    m_list->setRole(m_worker.role());
    m_book->setRole(m_worker.role());
    m_ui->newRecipeButton->setVisible(!m_worker.role() || mayDo(*m_worker.role(), Act::EditRecipes));
}

void RecipesView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_list->load();
    m_book->load();
}

void RecipesView::tell(const QString &words)
{
    m_ui->recipesBanner->showMessage(Banner::Level::Success, words);
}

void RecipesView::refuse(const QString &headline, const Error &error)
{
    m_ui->recipesBanner->showMessage(Banner::Level::Error, headline, sentence(error) + u'\n' + wayOut(error));
}

} // namespace bm

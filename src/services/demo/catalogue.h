// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"

#include <QStringList>
#include <optional>
#include <vector>

namespace bm::demo
{

// The invented bakery: what it buys, from whom, what it makes of it and for whom. Ids are positions plus one.

struct Partner
{
    QString name;
    QString phone;
    QString street;
    QString city;
    QString region;
    QString postalCode;
};

struct Ware // an ingredient
{
    QString name;
    QString type;
    QString unit;
    QString storage;
    QStringList allergens;
    int shelfLifeDays = 0; // 0: does not spoil
    int supplier = -1;     // -1: made here
    int lotDays = 0;       // how long a delivery lasts at most
};

struct Line
{
    int ware = 0;
    Quantity per100; // for 100 of the yield's unit
};

struct Formula // a recipe
{
    QString name;
    QString description;
    int output = -1; // the ware it puts into stock; -1: finished goods
    std::vector<Line> lines;
};

struct Catalogue
{
    std::vector<Partner> suppliers;
    std::vector<Partner> customers;
    std::vector<Ware> wares;
    std::vector<Formula> formulas; // what others are made of comes first; finished goods last

    int ware(const QString &name) const;
    int formulaFor(int ware) const; // -1: bought
    std::vector<int> finishedGoods() const;
};

const Catalogue &catalogue();

} // namespace bm::demo

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/opening/databasememory.h"
#include "app/walkthrough/album.h"
#include "database/takeover.h"

#include <memory>

namespace bm
{

class AppSettings;
class Hands;
class Plant;
class ProgramStart;

// What came of the story, for whoever checks it.
struct StoryFacts
{
    MigrationReport takeover;
    QString releasedLot;
    QString waitingLot; // received, never released: refused at the mixer
    QString refusal;    // what was answered
    QString batchNumber;
    QString palletNumber;
};

// One day from the old database to both traces, through the real windows by key events: the wizard takes the old
// database over, the administrator enrols herself, two lots come in, one is released, a run is planned, started,
// stopped before the wrong lot, fed, finished and packed, and the lot and the pallet are traced. Every chapter takes
// its pictures into the album. Errors say in the detail what did not appear or happen.
class Story
{
public:
    // The old database is there; the settings are this story's own.
    Story(const ConnectionSettings &oldDatabase, AppSettings &settings, Album &album);
    ~Story();

    Done tell();
    const StoryFacts &facts() const { return m_facts; }

private:
    Done takeOver();
    Done chooseOldDatabase(const Hands &hands);
    Done receive(const Hands &hands);
    // What the mill prints on it.
    struct MillLabel
    {
        QString lot;
        QString bestBefore; // YYMMDD
    };
    static QString scanOf(const MillLabel &label);
    Done receiveLot(const Hands &hands, const MillLabel &label, QString &code);
    Done release(const Hands &hands);
    Done addRecipe();
    Done makeBatch(const Hands &hands);
    Done weigh(const Hands &hands);
    Done pack(const Hands &hands);
    Done trace(const Hands &hands);
    Done takePicture(const QString &name);

    ConnectionSettings m_database;
    AppSettings &m_settings;
    Album &m_album;
    StoryFacts m_facts;
    NoKeeper m_keeper;
    std::unique_ptr<ProgramStart> m_start;
    std::unique_ptr<Plant> m_plant;
};

// A plant full of two years' life in a new file, and a picture of every page of it.
Done showDemoPlant(const QString &path, AppSettings &settings, Album &album);

} // namespace bm

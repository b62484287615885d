// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/catalog.h"
#include "services/history/history.h"
#include "services/history/sealing.h"
#include "services/lots.h"
#include "services/monitoring/health.h"
#include "services/palletizing.h"
#include "services/people.h"
#include "services/production.h"
#include "services/recalling/recalls.h"
#include "services/receiving.h"
#include "services/trace.h"

namespace bm
{

// The tasks of the plant on one session, built together.
struct Services
{
    explicit Services(Session &theSession)
        : session(theSession), catalog(theSession), receiving(theSession), lots(theSession), production(theSession),
          palletizing(theSession), trace(theSession), health(theSession), people(theSession), history(theSession),
          sealing(theSession), recalls(theSession)
    {
    }
    Session &session;
    Catalog catalog;
    Receiving receiving;
    Lots lots;
    Production production;
    Palletizing palletizing;
    Trace trace;
    Health health;
    People people;
    History history;
    Sealing sealing;
    Recalls recalls;
};

} // namespace bm

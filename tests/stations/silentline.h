// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/relay.h"

namespace bm::test
{

// The way from a workstation to the server, which can fall silent: whatever is sent is taken and nothing comes back, on
// connections that are there and on new ones, as when a machine on the way swallows it all.
class SilentLine : public Relay
{
public:
    // `real`: through a socket folder, trusted.
    explicit SilentLine(ConnectionSettings real);
    ~SilentLine() override;

    void fallSilent() { m_silent = true; }
    // What was sent meanwhile is passed on now.
    void speak() { m_silent = false; }

private:
    void serve(int client) override;

    std::atomic<bool> m_silent = false;
};

} // namespace bm::test

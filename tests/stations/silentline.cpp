// SPDX-License-Identifier: GPL-3.0-or-later
#include "stations/silentline.h"

#include <array>
#include <poll.h>

namespace bm::test
{
namespace
{
constexpr int lookMs = 20; // at whether it is silent

// False when one of both sides is gone.
bool passOn(int from, int to)
{
    std::array<char, 4096> bytes;
    const ssize_t got = ::recv(from, bytes.data(), bytes.size(), 0);
    return got > 0 && sendAll(to, QByteArray(bytes.data(), got));
}
} // namespace

SilentLine::SilentLine(ConnectionSettings real) : Relay(std::move(real))
{
    start();
}

SilentLine::~SilentLine()
{
    stop();
}

void SilentLine::serve(int client)
{
    const int server = connectToServer();
    for (bool open = server >= 0; open && !isEnding();) {
        std::array<pollfd, 2> ends{pollfd{client, POLLIN, 0}, pollfd{server, POLLIN, 0}};
        if (m_silent) {
            ::poll(nullptr, 0, lookMs);
            continue;
        }
        if (::poll(ends.data(), ends.size(), lookMs) <= 0)
            continue;
        open = (ends[0].revents == 0 || passOn(client, server)) && (ends[1].revents == 0 || passOn(server, client));
    }
    if (server >= 0)
        ::close(server);
}

} // namespace bm::test

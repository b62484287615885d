// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/genealogy/genealogypicture.h"
#include "views/style/statuslook.h"

namespace bm
{

enum class PictureUse { Screen, File };

// The theme's colours and type, the words and shapes of the states, amounts in the reader's language.
PictureLook pictureLook(Look look, PictureUse use);

StatusKind statusKindOf(NodeKind kind);

// "Pallet P-000003 · Cold store 2 · On hold · 1.9 kg": all that a node says, in words.
QString inWords(const PictureNode &node, const PictureLook &look);

} // namespace bm

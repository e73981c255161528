// shell/photo - what stands in the QR symbols of a picture that somebody sends or takes: a photo of
// a card, a screenshot of one. In: the bytes of a PNG or JPEG. Out: the texts. Nothing else of the
// picture is looked at, and none of it is kept. Not done here: what a text is worth (office/card).
#pragma once

#include "shell/photo/read_symbols.h"

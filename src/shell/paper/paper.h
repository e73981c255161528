// shell/paper - words on paper: PDF pages of A4, set with Pango, written by cairo. In: a letter of
// office/letter, or texts and tables. Out: the bytes of a PDF whose text can be searched and
// copied.
//
// The same input gives the same bytes: the day in the file is the caller's, there is no clock, and
// no font but the one named in font.h is looked at. (Other versions of cairo, Pango or the font may
// give other bytes.) Not done here: files, images, forms.
#pragma once

#include "shell/paper/print_cards.h"
#include "shell/paper/print_council_page.h"
#include "shell/paper/print_letter.h"
#include "shell/paper/print_minutes.h"
#include "shell/paper/print_name_list.h"

// office/card - the member's card: who has one, where it is, and what its QR says. In: the people
// with their paid months, the acts of making, printing, handing over and revoking, a day, a key
// set. Out: who is to get a card and who not and why, every card with its state, cards that should
// be revoked, the signed statement of a card and of a revocation list, and what a shown card is
// worth. Law: UU 27/2022 (no more personal data than needed: a card never carries the NIK). Not
// done here: keeping the acts, keeping keys, paper, photographs.
//
// A card is protected until the end of the months that are paid: one that nobody pays for expires
// by itself, and the list of revoked cards stays short.
#pragma once

#include "office/card/cards.h"
#include "office/card/due.h"
#include "office/card/face.h"
#include "office/card/keys.h"
#include "office/card/member_card.h"
#include "office/card/revocation_list.h"
#include "office/card/statement.h"
#include "office/card/verdict.h"

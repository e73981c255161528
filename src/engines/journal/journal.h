// engines/journal - an append-only log whose every record can be proven. In: bodies of acts, in
// order. Out: leaf hashes, tree roots, proofs, seals; and whether a stored log is still what was
// written. It knows neither people nor money nor a database.
//
// Hashing follows RFC 9162 (Certificate Transparency 2.0), section 2.1: a leaf is SHA-256(0x00 ||
// data), a node SHA-256(0x01 || left || right). The tree covers WHAT was decided and holds no
// clock: the same inputs give the same root on any machine. WHEN and BY WHOM stands in the stamp of
// each entry; stamps are bound to the entries by the seal, a hash chain.
// docs/internals/journal-format.md is the byte-level page. Not done here: signing, storing,
// deciding what a body says.
#pragma once

#include "engines/journal/entry.h"
#include "engines/journal/merkle.h"

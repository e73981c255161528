// engines/attestation - a signed statement that fits into a QR symbol and is checked without a
// line: CWT claims (RFC 8392) in CBOR (RFC 8949), signed as COSE_Sign1 (RFC 9052), compressed by
// zlib (RFC 1950), written in Base45 (RFC 9285); the pipeline of MOSIP's Claim 169. In: claims and
// a key, or a text, a key set and an instant. Out: the text, or what the text is worth. It knows no
// card, no city and no clock, keeps no key and makes none.
//
// Whatever comes from outside is hostile: each step is bounded, and nothing of the claims is
// believed before the signature has been verified.
#pragma once

#include "engines/attestation/base45.h"
#include "engines/attestation/cbor.h"
#include "engines/attestation/cose.h"
#include "engines/attestation/credential.h"
#include "engines/attestation/deflate.h"
#include "engines/attestation/key.h"
#include "engines/attestation/open.h"

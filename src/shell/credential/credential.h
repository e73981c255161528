// shell/credential - what proves that a person is who he says: passwords (argon2id, RFC 9106, by
// libsodium), one-time codes of an authenticator (RFC 6238), random tokens. In: what was typed and
// what is kept. Out: whether they belong together. It keeps nothing and knows no account.
#pragma once

#include "shell/credential/base64.h"
#include "shell/credential/one_time_code.h"
#include "shell/credential/password.h"
#include "shell/credential/token.h"

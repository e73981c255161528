#include "engines/attestation/key.h"

#include <algorithm>
#include <memory>

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <sodium.h>

namespace lindung::attestation {
namespace {

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

template <auto release>
struct Release {
  template <class T>
  void operator()(T* object) const {
    release(object);
  }
};
template <class T, auto release>
using Owned = std::unique_ptr<T, Release<release>>;

using Key = Owned<EVP_PKEY, EVP_PKEY_free>;

// libsodium refuses points of low order, points off the curve and signatures that are not in their
// one form.
bool verifies_ed25519(const PublicKey& key, std::string_view message, std::string_view signature) {
  if (key.bytes.size() != crypto_sign_PUBLICKEYBYTES || signature.size() != crypto_sign_BYTES)
    return false;
  return crypto_sign_verify_detached(bytes_of(signature), bytes_of(message), message.size(),
                                     bytes_of(key.bytes)) == 0;
}

Key p256_key(const std::string& point) {
  const Owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free> builder(OSSL_PARAM_BLD_new());
  OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0);
  OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(),
                                   point.size());
  const Owned<OSSL_PARAM, OSSL_PARAM_free> parameters(OSSL_PARAM_BLD_to_param(builder.get()));
  const Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context(
      EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
  EVP_PKEY* made = nullptr;
  if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1) return nullptr;
  if (EVP_PKEY_fromdata(context.get(), &made, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
    return nullptr;
  return Key(made);
}

// r and s beside each other, as OpenSSL reads them.
std::string der_signature(std::string_view signature) {
  const Owned<ECDSA_SIG, ECDSA_SIG_free> numbers(ECDSA_SIG_new());
  ECDSA_SIG_set0(numbers.get(), BN_bin2bn(bytes_of(signature), 32, nullptr),
                 BN_bin2bn(bytes_of(signature) + 32, 32, nullptr));
  unsigned char* out = nullptr;
  const int size = i2d_ECDSA_SIG(numbers.get(), &out);
  std::string der(reinterpret_cast<const char*>(out), static_cast<std::size_t>(std::max(size, 0)));
  OPENSSL_free(out);
  return der;
}

bool verifies_es256(const PublicKey& key, std::string_view message, std::string_view signature) {
  if (key.bytes.size() != 65 || key.bytes[0] != 4 || signature.size() != 64) return false;
  const Key point = p256_key(key.bytes);
  const Owned<EVP_MD_CTX, EVP_MD_CTX_free> context(EVP_MD_CTX_new());
  if (!point || !context) return false;
  const std::string der = der_signature(signature);
  return EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, point.get()) == 1 &&
         EVP_DigestVerify(context.get(), bytes_of(der), der.size(), bytes_of(message),
                          message.size()) == 1;
}

}  // namespace

int cose_algorithm(Algorithm algorithm) { return algorithm == Algorithm::EdDsa ? -8 : -7; }

std::optional<Algorithm> algorithm_of(std::int64_t cose) {
  if (cose == cose_algorithm(Algorithm::EdDsa)) return Algorithm::EdDsa;
  if (cose == cose_algorithm(Algorithm::Es256)) return Algorithm::Es256;
  return std::nullopt;
}

bool verifies(const PublicKey& key, std::string_view message, std::string_view signature) {
  return key.algorithm == Algorithm::EdDsa ? verifies_ed25519(key, message, signature)
                                           : verifies_es256(key, message, signature);
}

std::optional<SigningKey> SigningKey::from_seed(std::string_view seed) {
  if (seed.size() != crypto_sign_SEEDBYTES) return std::nullopt;
  SigningKey key;
  key.secret_.resize(crypto_sign_SECRETKEYBYTES);
  key.public_.resize(crypto_sign_PUBLICKEYBYTES);
  crypto_sign_seed_keypair(reinterpret_cast<unsigned char*>(key.public_.data()),
                           reinterpret_cast<unsigned char*>(key.secret_.data()), bytes_of(seed));
  return key;
}

std::string SigningKey::sign(std::string_view message) const {
  std::string signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                       bytes_of(message), message.size(), bytes_of(secret_));
  return signature;
}

std::string key_id(std::string_view public_bytes) {
  return std::string(sha256(public_bytes).view().substr(0, 8));
}

}  // namespace lindung::attestation

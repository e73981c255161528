// The text of a QR, and the bytes inside it. With 'C' in front CBOR as it stands: what is read is
// written again byte for byte. With 'S' claims that are signed well. Else a text from anywhere:
// nobody else's is ever valid.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "engines/attestation/attestation.h"
#include "office/card/card.h"
#include "read_all.h"

namespace {

using namespace lindung;
using namespace lindung::attestation;

const SigningKey& key() {
  static const SigningKey kKey = *SigningKey::from_seed(std::string(32, 'k'));
  return kKey;
}

PublicKey trusted() {
  return {
      key_id(key().public_bytes()), Algorithm::EdDsa, key().public_bytes(), "lindung:2171", {}, {}};
}

void read_cbor(std::string_view bytes) {
  const auto value = Cbor::decode(bytes);
  if (value) fuzz::require(value->encode() == bytes);
  read_cose(bytes);
}

void use(const std::string& text) {
  const std::array keys{trusted()};
  card::judge_card(text, keys, {}, Date::from_days(20'000));
  card::read_list(text, keys);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view input(reinterpret_cast<const char*>(data), size);
  const char kind = input.empty() ? ' ' : input.front();
  if (kind == 'C') {
    read_cbor(input.substr(1));
  } else if (kind == 'S') {
    const auto id = key_id(key().public_bytes());
    use(to_base45(deflate(write_cose(std::string(input.substr(1)), key(), id))));
  } else {
    const std::array keys{trusted()};
    fuzz::require(check(input, keys, 1'700'000'000).fault != Fault::None);
    use(std::string(input));
    use(to_base45(deflate(input)));
  }
  return 0;
}

#include "engines/attestation/cose.h"

namespace lindung::attestation {
namespace {

constexpr std::uint64_t kTagSign1 = 18, kTagCwt = 61;
constexpr std::int64_t kLabelAlgorithm = 1, kLabelKeyId = 4;

// Without the tags that it may have, in their order.
const Cbor* untagged(const Cbor& value) {
  const Cbor* inner = &value;
  const auto* tagged = inner->if_tagged();
  if (tagged && tagged->tag == kTagCwt) {
    inner = &tagged->content;
    tagged = inner->if_tagged();
  }
  if (tagged && tagged->tag == kTagSign1) inner = &tagged->content;
  return inner;
}

std::string key_id_in(const Cbor& header) {
  const auto* found = header.find(kLabelKeyId);
  const auto* bytes = found ? found->if_bytes() : nullptr;
  return bytes ? *bytes : std::string();
}

}  // namespace

std::optional<Signed> read_cose(std::string_view bytes) {
  const auto value = Cbor::decode(bytes);
  if (!value) return std::nullopt;
  const auto* parts = untagged(*value)->if_array();
  if (!parts || parts->size() != 4) return std::nullopt;
  const auto* header = (*parts)[0].if_bytes();
  const auto* payload = (*parts)[2].if_bytes();
  const auto* signature = (*parts)[3].if_bytes();
  if (!header || !(*parts)[1].if_map() || !payload || !signature) return std::nullopt;
  Cbor protected_map = Cbor::map({});
  if (!header->empty()) {
    auto read = Cbor::decode(*header);
    if (!read || !read->if_map()) return std::nullopt;
    protected_map = *std::move(read);
  }
  Signed message{*header, *payload, *signature, {}, key_id_in(protected_map)};
  if (message.key_id.empty()) message.key_id = key_id_in((*parts)[1]);
  if (const auto* algorithm = protected_map.find(kLabelAlgorithm))
    message.algorithm = algorithm->if_integer();
  return message;
}

std::string bytes_to_sign(const Signed& message) {
  return Cbor::array({Cbor::text("Signature1"), Cbor::bytes(message.protected_header),
                      Cbor::bytes(""), Cbor::bytes(message.payload)})
      .encode();
}

std::string write_cose(std::string payload, const SigningKey& key, const std::string& key_id) {
  const Cbor header =
      Cbor::map({{Cbor::integer(kLabelAlgorithm), Cbor::integer(cose_algorithm(Algorithm::EdDsa))},
                 {Cbor::integer(kLabelKeyId), Cbor::bytes(key_id)}});
  Signed message{header.encode(), std::move(payload), "", {}, key_id};
  message.signature = key.sign(bytes_to_sign(message));
  return Cbor::tagged(kTagSign1,
                      Cbor::array({Cbor::bytes(message.protected_header), Cbor::map({}),
                                   Cbor::bytes(message.payload), Cbor::bytes(message.signature)}))
      .encode();
}

}  // namespace lindung::attestation

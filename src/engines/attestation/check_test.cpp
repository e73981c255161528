// The published vectors of Claim 169 (jeremi/claim-169, MIT licence), and hostile texts.
#include <array>

#include <gtest/gtest.h>

#include "engines/attestation/attestation.h"

namespace lindung::attestation {
namespace {

constexpr std::int64_t kThen = 1'750'000'000;

std::string from_hex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
  return bytes;
}

// The test key of RFC 8032, public to all the world.
SigningKey test_key() {
  return *SigningKey::from_seed(
      from_hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
}
PublicKey published() {
  return {"",
          Algorithm::EdDsa,
          from_hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"),
          "",
          {},
          {}};
}
PublicKey published_p256() {
  return {
      "",
      Algorithm::Es256,
      from_hex("04484d8d125ea6c78af9b7bb16bbbf8ccbd3b5012b8d310f1c47920165666d2572367fd92bce5fe5"
               "f2508a6ca0bde5013853cb2c8e1dc313efaeb2b9a4ee492f0a"),
      "",
      {},
      {}};
}

constexpr const char* kSigned =
    "6BF590B20FFWJWG.FKJ05H7B0XKA8FA9DIWENPEJ/5P$DPQE88EB$CBECP9ERZC04E21DDF3/E96007F3ORAO001KL580 "
    "B9%W5*B9C+9%R8646%86HKESED1/DRTC5UA QE$345$CVQEX.DX88WBK0NG8PB4 "
    "O/38TL6XDALLKLPQATHO.3ZPJMUAVQFSB1:+B*21V "
    "FWMC6SU439YU774475LJ2U5T02$VBSIMLQ3:6J.E1-1STM$4";
constexpr const char* kSignedP256 =
    "6BF390D20FFWJWG.FKX*4F7B0XKA8FA9DIWENPEJ/5P$DPQE88EB$CBECP9ERZC04E21DDF3/E96007F3ORAO001KL480 "
    "B9OW5UM8SNA3W5746CP01Y8VS8MA85UA "
    "QE$345$CVQEX.D$68319+.APGATTMR-89FRP06EW684QIWG$/U-%SZF4/970NH/LV-T30M0NE9HEBUPT:07:.D9UUB2H "
    "LM0%4DT98A30HBGO9-DEHNL*4";

Fault fault_of(std::string_view text, std::vector<PublicKey> keys = {published(), published_p256()},
               std::int64_t now = kThen) {
  return check(text, keys, now).fault;
}

TEST(Check, ReadsThePublishedSignedVectors) {
  for (const auto& [text, key] :
       {std::pair(kSigned, published()), {kSignedP256, published_p256()}}) {
    const std::array keys{key};
    const auto checked = check(text, keys, kThen);
    EXPECT_EQ(checked.fault, Fault::None);
    ASSERT_TRUE(checked.credential);
    EXPECT_EQ(checked.credential->issuer, "https://mosip.example.org");
    EXPECT_EQ(checked.credential->expires, 1'800'000'000);
    EXPECT_EQ(checked.credential->issued_at, 1'700'000'000);
    EXPECT_TRUE(checked.credential->identity.find(4));
  }
  const auto checked = check(kSigned, std::array{published()}, kThen);
  EXPECT_EQ(*checked.credential->identity.find(1)->if_text(), "ID-SIGNED-001");
  EXPECT_EQ(*checked.credential->identity.find(4)->if_text(), "Signed Test Person");
}

TEST(Check, SignsThePublishedVectorByteForByte) {
  const auto bytes = inflate(*from_base45(kSigned), 1 << 16);
  const auto message = read_cose(*bytes);
  ASSERT_TRUE(message);
  EXPECT_EQ(test_key().sign(bytes_to_sign(*message)), message->signature);
  EXPECT_EQ(test_key().public_bytes(), published().bytes);
}

TEST(Check, NamesTheStepThatRefuses) {
  // Three vectors of that set carry no signature at all; they are not merely expired.
  EXPECT_EQ(fault_of("6BFL70+30FFWJWG.FKJ0587B0XKA8FA9DIWENPEJ/5P$DPQE88EB$CBECP9ERZC04E21DDF3/"
                     "E96007F3ORAO001KL680 B94W5QF60R6KW5/G8HS83P0KI949DP34W3ER68HSLK1"),
            Fault::NotSigned);
  EXPECT_EQ(
      fault_of("6BFW70T30FFWJWG.FKJ05J7B0XKA8FA9DIWENPEJ/5P$DPQE88EB$CBECP9ERZC04E21D1F3A6U60"
               "00F3QM1O001KL680 B9OW5I7B5C92Y83W5746EP09Z8M9EZKERTC5UA QE$345$CVQE9.DQHNN+3"),
      Fault::NotSigned);
  EXPECT_EQ(fault_of("6BFU60V40FFWJWG.FKJ05H6BERKOQEMWEW9E0G7S:5$9FQ$DTVD7*5$KEFN0FPDUOQWY0J "
                     "C1LUQ68$GAK2"),
            Fault::NotSigned);
  EXPECT_EQ(fault_of("6BFGPD$.PV0Q$LPFDQI00LTDH1"), Fault::NotCose);
  EXPECT_EQ(fault_of("Z6S96O TPGRN"), Fault::NotZlib);
  EXPECT_EQ(fault_of("THIS!IS@NOT#VALID$BASE45%DATA"), Fault::NotBase45);
  EXPECT_EQ(fault_of(""), Fault::NotBase45);
  EXPECT_EQ(fault_of(std::string(5000, 'A')), Fault::TooLong);
}

TEST(Check, TellsTimesKeysAndForgeriesApart) {
  EXPECT_EQ(fault_of(kSigned, {published()}, 1'800'000'000 - 1), Fault::None);
  EXPECT_EQ(fault_of(kSigned, {published()}, 1'800'000'000), Fault::Expired);
  EXPECT_EQ(fault_of(kSigned, {published_p256()}), Fault::UnknownKey);
  EXPECT_EQ(fault_of(kSigned, {}), Fault::UnknownKey);
  auto other = published();
  other.bytes = SigningKey::from_seed(std::string(32, 'x'))->public_bytes();
  EXPECT_EQ(fault_of(kSigned, {other}), Fault::WrongSignature);
  EXPECT_EQ(fault_of(kSigned, {other, published()}), Fault::None);  // all keys are tried
  auto elsewhere = published();
  elsewhere.issuer = "somebody else";
  EXPECT_EQ(fault_of(kSigned, {elsewhere}), Fault::KeyOutOfUse);
  auto retired = published();
  retired.until = 1'699'999'999;
  EXPECT_EQ(fault_of(kSigned, {retired}), Fault::KeyOutOfUse);
}

Credential credential() {
  return {
      "issuer", 2'000, 1'000, 900,
      Cbor::map({{Cbor::integer(1), Cbor::text("K1")}, {Cbor::integer(4), Cbor::text("Bayu")}})};
}
PublicKey own_key() {
  PublicKey key{key_id(test_key().public_bytes()),
                Algorithm::EdDsa,
                test_key().public_bytes(),
                "issuer",
                900,
                950};
  return key;
}
std::string sealed(const Cbor& claims) {
  return seal(claims, test_key(), key_id(test_key().public_bytes()));
}

TEST(Check, AcceptsWhatItSealedAndNothingElse) {
  const std::string text = sealed(claims_of(credential()));
  EXPECT_EQ(text, sealed(claims_of(credential())));  // the same text each time
  EXPECT_EQ(fault_of(text, {own_key()}, 1'000), Fault::None);
  EXPECT_EQ(fault_of(text, {own_key()}, 999), Fault::NotYetValid);
  EXPECT_EQ(fault_of(text, {own_key()}, 2'000), Fault::Expired);
  auto nobody = credential();
  nobody.identity = {};
  EXPECT_EQ(fault_of(sealed(claims_of(nobody)), {own_key()}, 1'000), Fault::NoIdentity);
  EXPECT_EQ(fault_of(sealed(Cbor::integer(1)), {own_key()}, 1'000), Fault::NotClaims);
  EXPECT_EQ(fault_of(sealed(Cbor::map({{Cbor::integer(4), Cbor::text("tomorrow")}})), {own_key()}),
            Fault::NotClaims);
}

// Each bit of the signed bytes matters.
TEST(Check, RefusesEveryFlippedBit) {
  const std::string bytes = write_cose(claims_of(credential()).encode(), test_key(), own_key().id);
  for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
    std::string changed = bytes;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
    EXPECT_NE(fault_of(to_base45(deflate(changed)), {own_key()}, 1'000), Fault::None) << bit;
  }
}

TEST(Check, ReadsTheAlgorithmOfTheProtectedHeaderOnly) {
  const Cbor header = Cbor::map({{Cbor::integer(1), Cbor::integer(-8)}});
  const std::string payload = claims_of(credential()).encode();
  Signed message{"", payload, "", {}, ""};
  message.signature = test_key().sign(bytes_to_sign(message));
  const auto write = [&](const std::string& protected_header, const Cbor& unprotected) {
    return to_base45(deflate(Cbor::array({Cbor::bytes(protected_header), unprotected,
                                          Cbor::bytes(payload), Cbor::bytes(message.signature)})
                                 .encode()));
  };
  EXPECT_EQ(fault_of(write("", header), {own_key()}, 1'000), Fault::NotSigned);
  const Cbor other = Cbor::map({{Cbor::integer(1), Cbor::integer(-37)}});
  EXPECT_EQ(fault_of(write(other.encode(), Cbor::map({})), {own_key()}, 1'000),
            Fault::UnknownAlgorithm);
}

TEST(Check, AcceptsTheTagsThatOthersWrite) {
  const auto message = Cbor::decode(write_cose(claims_of(credential()).encode(), test_key(), ""));
  const Cbor& array = message->if_tagged()->content;
  for (const Cbor& form : {array, Cbor::tagged(18, array),
                           Cbor::tagged(61, Cbor::tagged(18, array)), Cbor::tagged(61, array)})
    EXPECT_EQ(fault_of(to_base45(deflate(form.encode())), {own_key()}, 1'000), Fault::None);
  EXPECT_EQ(fault_of(to_base45(deflate(Cbor::tagged(17, array).encode())), {own_key()}),
            Fault::NotCose);
}

TEST(Check, BoundsWhatComesOutOfTheCompression) {
  const std::string bomb = deflate(std::string(100'000, 'x'));
  EXPECT_LT(bomb.size(), 500U);
  EXPECT_EQ(fault_of(to_base45(bomb)), Fault::NotZlib);
  EXPECT_TRUE(inflate(bomb, 100'000));
  EXPECT_FALSE(inflate(bomb, 99'999));
  EXPECT_FALSE(inflate(bomb + "x", 100'000));
  EXPECT_FALSE(inflate(std::string_view(bomb).substr(0, bomb.size() - 1), 100'000));
}

TEST(Check, RefusesKeysThatNobodyHonestHas) {
  auto low_order = published();
  low_order.bytes = std::string(32, '\0');
  EXPECT_EQ(fault_of(kSigned, {low_order}), Fault::WrongSignature);
  auto off_the_curve = published_p256();
  off_the_curve.bytes[40] = static_cast<char>(off_the_curve.bytes[40] ^ 1);
  EXPECT_EQ(fault_of(kSignedP256, {off_the_curve}), Fault::WrongSignature);
  auto short_key = published();
  short_key.bytes.pop_back();
  EXPECT_EQ(fault_of(kSigned, {short_key}), Fault::WrongSignature);
  EXPECT_FALSE(SigningKey::from_seed("short"));
}

}  // namespace
}  // namespace lindung::attestation

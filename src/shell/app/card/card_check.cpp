#include "shell/app/card/card_check.h"

#include <boost/json.hpp>

#include "shell/app/card/card_key_set.h"
#include "shell/app/card/card_views.h"
#include "shell/exchange/file_bytes.h"
#include "shell/photo/read_symbols.h"

namespace lindung::app {
namespace json = boost::json;
namespace {

// The member "list" of each object in "lists".
std::vector<std::string> lists_in(std::string_view text) {
  std::vector<std::string> found;
  boost::system::error_code error;
  const auto value = json::parse(text, error);
  const auto* object = error ? nullptr : value.if_object();
  const auto* lists = object ? object->if_contains("lists") : nullptr;
  if (!lists || !lists->is_array()) return found;
  for (const auto& one : lists->as_array()) {
    const auto* member = one.is_object() ? one.as_object().if_contains("list") : nullptr;
    if (member && member->is_string()) found.emplace_back(member->as_string());
  }
  return found;
}

Error no_list(const std::filesystem::path& file) {
  return Error::input("CARD_LIST", file.string(),
                      {"Ini bukan daftar kartu dicabut yang ditandatangani kunci tersebut.",
                       "This is no list of revoked cards signed by these keys."});
}

Error no_symbol(const std::filesystem::path& file) {
  return Error::input("CARD_PHOTO", file.string(),
                      {"Tidak ada kode QR kartu yang terbaca pada gambar ini. Foto lagi kartunya "
                       "dari dekat, tegak lurus, dengan cahaya yang cukup.",
                       "No QR code of a card can be read on this picture. Take it again, close to "
                       "the card, straight from above, in good light."});
}

Error several_cards(const std::filesystem::path& file) {
  return Error::input("CARD_PHOTO_SEVERAL", file.string(),
                      {"Ada beberapa kartu pada gambar ini. Foto satu kartu saja.",
                       "There are several cards on this picture. Take one card alone."});
}

}  // namespace

Result<CardTrust> trust_of_files(const std::filesystem::path& keys,
                                 const std::filesystem::path& revocations) {
  CardTrust trust;
  LINDUNG_ASSIGN_OR_RETURN(const auto set, exchange::open_file(keys));
  LINDUNG_ASSIGN_OR_RETURN(trust.keys, read_key_set(set.view, keys.string()));
  if (revocations.empty()) return trust;
  LINDUNG_ASSIGN_OR_RETURN(const auto bytes, exchange::open_file(revocations));
  for (const auto& text : lists_in(bytes.view)) {
    auto read = card::read_list(text, trust.keys);
    if (read.fault != attestation::Fault::None) return no_list(revocations);
    trust.lists.push_back(std::move(read.list));
  }
  if (trust.lists.empty()) return no_list(revocations);
  return trust;
}

Result<CardTrust> trust_of_cities(const Context& context, std::span<const std::uint64_t> cities,
                                  Date on) {
  CardTrust trust;
  for (const std::uint64_t city : cities) {
    LINDUNG_ASSIGN_OR_RETURN(auto cards, public_cards(context, city, on));
    const auto keys = cards.keys.trusted(city);
    trust.keys.insert(trust.keys.end(), keys.begin(), keys.end());
    trust.lists.push_back(std::move(cards.revocations));
  }
  return trust;
}

std::string card_text(std::string typed) {
  if (typed.ends_with('\n')) typed.pop_back();
  if (typed.ends_with('\r')) typed.pop_back();
  return typed;
}

Result<std::string> card_text_of_file(const std::filesystem::path& file) {
  LINDUNG_ASSIGN_OR_RETURN(const auto bytes, exchange::open_file(file));
  return std::string(bytes.view);
}

Result<std::string> card_text_of_photo(const std::filesystem::path& file) {
  LINDUNG_ASSIGN_OR_RETURN(const auto bytes, exchange::open_file(file));
  LINDUNG_ASSIGN_OR_RETURN(auto texts, photo::read_symbols(bytes.view, file.string()));
  if (texts.empty()) return no_symbol(file);
  if (texts.size() == 1) return texts.front();
  // Beside a card may lie another symbol, of a payment or a bottle.
  std::erase_if(texts, [](const std::string& text) {
    return card::judge_card(text, {}, {}, Date()).worth == card::Worth::Damaged;
  });
  if (texts.empty()) return no_symbol(file);
  if (texts.size() > 1) return several_cards(file);
  return texts.front();
}

card::Verdict check_card(const CardTrust& trust, const std::string& text, Date on) {
  return card::judge_card(text, trust.keys, trust.lists, on);
}

}  // namespace lindung::app

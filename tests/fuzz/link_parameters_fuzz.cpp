// A parameter file of any bytes holds parameters within their limits, or is an error with words.
#include <cmath>
#include <cstdint>
#include <string_view>

#include "read_all.h"
#include "shell/app/link/link_parameters.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lindung;
  static const auto model = app::parse_link_model(
      "id = \"id\"\n[fields]\nname = \"name\"\nnik = \"opaque key\"\ndob = \"date\"\n", "m.toml");
  const auto kept =
      app::parse_link_parameters({reinterpret_cast<const char*>(data), size}, "p.toml", *model);
  if (!kept) {
    fuzz::require(kept.error().code.starts_with("LINK_PARAMETERS_"));
    fuzz::require(is_valid_utf8(kept.error().message.id) && is_valid_utf8(kept.error().message.en));
    return 0;
  }
  fuzz::require(kept->fields.size() == model->fields.size() && !kept->rules.empty());
  for (const double share : kept->share) fuzz::require(share >= 0 && share <= 1);
  for (const auto& field : kept->fields) {
    fuzz::require(field.birth_column < kept->fields.size());
    for (const double m : field.m) fuzz::require(m >= 0 && m <= 1);
    for (const double chance : field.chance) fuzz::require(std::isfinite(chance) && chance >= 0);
  }
  for (const auto& rule : kept->rules) {
    fuzz::require(!rule.empty());
    for (const auto& key : rule) fuzz::require(key.column < kept->fields.size());
  }
  return 0;
}

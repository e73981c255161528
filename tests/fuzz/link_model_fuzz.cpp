// A model file of any bytes is a model within its limits, or an error with words.
#include <cstdint>
#include <string_view>

#include "engines/linkage/tabular/dataset.h"
#include "read_all.h"
#include "shell/app/link/link_model.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lindung;
  const auto model = app::parse_link_model({reinterpret_cast<const char*>(data), size}, "m.toml");
  if (!model) {
    fuzz::require(model.error().code.starts_with("LINK_MODEL_"));
    fuzz::require(is_valid_utf8(model.error().message.id) &&
                  is_valid_utf8(model.error().message.en));
    return 0;
  }
  fuzz::require(!model->id.empty() && !model->fields.empty() &&
                model->fields.size() <= linkage::tabular::kFieldsMax);
  fuzz::require(model->threshold > 0 && model->threshold <= 1);
  for (const auto& field : model->fields) fuzz::require(is_valid_utf8(field.column));
  return 0;
}

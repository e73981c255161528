// shell/photo/read_symbols.h - the texts of the QR symbols on a picture, turned, slanted or
// somewhat out of focus as photos are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace lindung::photo {

// Each text once, in the order in which they were found; none where there is no symbol that can be
// read. `where` names the picture. Refuses PHOTO_UNREADABLE.
Result<std::vector<std::string>> read_symbols(std::string_view bytes, const std::string& where);

}  // namespace lindung::photo

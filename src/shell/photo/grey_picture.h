// shell/photo/grey_picture.h - a PNG or JPEG as shades of grey, a byte a pixel, row by row.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace lindung::photo {

// As large as the cameras of phones make them.
inline constexpr std::uint64_t kMostPixels = 120'000'000;

struct GreyPicture {
  int width = 0, height = 0;
  std::vector<std::uint8_t> pixels;  // what is transparent is white
};

// Refuses PHOTO_UNREADABLE, with `where`: neither of the two, broken, or larger than that.
Result<GreyPicture> read_grey(std::string_view bytes, const std::string& where);

}  // namespace lindung::photo

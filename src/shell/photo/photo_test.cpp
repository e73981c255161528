// Symbols are drawn by ZXing's writer, then turned and put out of focus as a hand-held camera does.
#include <cmath>
#include <functional>

#include <gtest/gtest.h>
#include <png.h>
#include <turbojpeg.h>
#define ZX_USE_UTF8 1
#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include "shell/photo/grey_picture.h"
#include "shell/photo/read_symbols.h"

namespace lindung::photo {
namespace {

const std::string kCard =
    "6BFL70+30FFWJWG.FKJ0587B0XKA8FA9DIWENPEJ/5P$DPQE88EB$CBECP9ERZC04E21DDF3";

// In the middle of the picture, with room around it to be turned.
GreyPicture drawn(const std::string& text, int side = 900) {
  const int size = side * 2 / 3, edge = (side - size) / 2;
  const auto symbol = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                          .setEccLevel(4)
                          .setMargin(8)
                          .encode(text, size, size);
  const auto is_dark = [&](int x, int y) {
    return x >= 0 && y >= 0 && x < size && y < size && symbol.get(x, y);
  };
  GreyPicture picture{side, side, std::vector<std::uint8_t>(static_cast<std::size_t>(side * side))};
  for (int y = 0; y < side; ++y) {
    for (int x = 0; x < side; ++x)
      picture.pixels[static_cast<std::size_t>(y * side + x)] =
          is_dark(x - edge, y - edge) ? 30 : 225;
  }
  return picture;
}

// Each pixel of another picture of the same size.
GreyPicture each(const GreyPicture& from, const std::function<int(int, int)>& shade) {
  GreyPicture picture = from;
  for (int y = 0; y < from.height; ++y) {
    for (int x = 0; x < from.width; ++x)
      picture.pixels[static_cast<std::size_t>(y * from.width + x)] =
          static_cast<std::uint8_t>(shade(x, y));
  }
  return picture;
}

int at(const GreyPicture& picture, int x, int y) {
  const bool inside = x >= 0 && y >= 0 && x < picture.width && y < picture.height;
  return inside ? picture.pixels[static_cast<std::size_t>(y * picture.width + x)] : 225;
}

GreyPicture turned(const GreyPicture& from, double degrees) {
  const double angle = degrees * 3.14159265358979 / 180, middle = from.width / 2.0;
  return each(from, [&](int x, int y) {
    const double dx = x - middle, dy = y - middle;
    return at(from,
              static_cast<int>(std::lround(middle + dx * std::cos(angle) - dy * std::sin(angle))),
              static_cast<int>(std::lround(middle + dx * std::sin(angle) + dy * std::cos(angle))));
  });
}

GreyPicture blurred(const GreyPicture& from, int reach) {
  return each(from, [&](int x, int y) {
    int sum = 0;
    for (int dy = -reach; dy <= reach; ++dy) {
      for (int dx = -reach; dx <= reach; ++dx) sum += at(from, x + dx, y + dy);
    }
    return sum / ((2 * reach + 1) * (2 * reach + 1));
  });
}

std::string png_of(const GreyPicture& picture) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(picture.width);
  image.height = static_cast<png_uint_32>(picture.height);
  image.format = PNG_FORMAT_GRAY;
  png_alloc_size_t size = 0;
  png_image_write_to_memory(&image, nullptr, &size, 0, picture.pixels.data(), 0, nullptr);
  std::string bytes(size, '\0');
  png_image_write_to_memory(&image, bytes.data(), &size, 0, picture.pixels.data(), 0, nullptr);
  bytes.resize(size);
  return bytes;
}

std::string jpeg_of(const GreyPicture& picture) {
  const tjhandle writer = tjInitCompress();
  unsigned char* data = nullptr;
  unsigned long size = 0;
  tjCompress2(writer, picture.pixels.data(), picture.width, 0, picture.height, TJPF_GRAY, &data,
              &size, TJSAMP_GRAY, 60, 0);
  std::string bytes(reinterpret_cast<const char*>(data), size);
  tjFree(data);
  tjDestroy(writer);
  return bytes;
}

using Texts = std::vector<std::string>;

TEST(Photo, ASymbolIsReadFromBothFormsOfPictures) {
  const auto picture = drawn(kCard);
  for (const auto& bytes : {png_of(picture), jpeg_of(picture)}) {
    const auto read = read_symbols(bytes, "kartu");
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, Texts{kCard});
  }
}

TEST(Photo, TurnedAndOutOfFocusAsHandsDo) {
  for (const double degrees : {3.0, -8.0, 30.0, 45.0, 90.0, 172.0}) {
    const auto read = read_symbols(jpeg_of(blurred(turned(drawn(kCard), degrees), 3)), "kartu");
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, Texts{kCard}) << degrees;
  }
}

TEST(Photo, SpacesAndPercentSignsStayAsTheyAre) {
  const std::string text = "%69 VD92EX0 $*+-./: END";
  EXPECT_EQ(*read_symbols(png_of(drawn(text)), "kartu"), Texts{text});
}

TEST(Photo, NothingIsReadWhereNothingIs) {
  const auto white = each(drawn(kCard), [](int, int) { return 255; });
  EXPECT_EQ(*read_symbols(png_of(white), "kartu"), Texts{});
  EXPECT_EQ(*read_symbols(png_of(blurred(drawn(kCard), 40)), "kartu"), Texts{});
}

TEST(Photo, WhatIsNoPictureIsRefused) {
  const std::string whole = png_of(drawn(kCard));
  for (const auto& bytes : {std::string(), std::string("hello"), whole.substr(0, 200),
                            whole.substr(0, 8), std::string("\xFF\xD8\xFF\xE0garbage")}) {
    const auto read = read_symbols(bytes, "kartu.png");
    ASSERT_FALSE(read) << bytes.size();
    EXPECT_EQ(read.error().code, "PHOTO_UNREADABLE");
    EXPECT_EQ(read.error().where, "kartu.png");
  }
}

TEST(Photo, APictureThatSaysItIsHugeIsRefusedBeforeRoomIsMade) {
  std::string bytes = png_of(drawn(kCard));
  // Width and height stand behind the eight bytes of the form and the head of the first piece.
  bytes.replace(16, 8, std::string("\x00\x0F\x42\x40\x00\x0F\x42\x40", 8));
  EXPECT_FALSE(read_symbols(bytes, "kartu.png"));
}

}  // namespace
}  // namespace lindung::photo

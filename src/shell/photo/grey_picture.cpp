#include "shell/photo/grey_picture.h"

#include <memory>
#include <optional>

#include <png.h>
#include <turbojpeg.h>

namespace lindung::photo {
namespace {

bool is_allowed(std::uint64_t width, std::uint64_t height) {
  return width > 0 && height > 0 && width <= kMostPixels / height;
}

std::optional<GreyPicture> read_png(std::string_view bytes) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  const std::unique_ptr<png_image, void (*)(png_image*)> freed(&image, png_image_free);
  if (png_image_begin_read_from_memory(&image, bytes.data(), bytes.size()) == 0) return {};
  if (!is_allowed(image.width, image.height)) return {};
  image.format = PNG_FORMAT_GRAY;
  GreyPicture picture{static_cast<int>(image.width), static_cast<int>(image.height),
                      std::vector<std::uint8_t>(PNG_IMAGE_SIZE(image))};
  const png_color white{255, 255, 255};
  if (png_image_finish_read(&image, &white, picture.pixels.data(), 0, nullptr) == 0) return {};
  return picture;
}

std::optional<GreyPicture> read_jpeg(std::string_view bytes) {
  const std::unique_ptr<void, int (*)(tjhandle)> reader(tjInitDecompress(), tjDestroy);
  const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
  GreyPicture picture;
  int sampling = 0, colours = 0;
  if (!reader || tjDecompressHeader3(reader.get(), data, bytes.size(), &picture.width,
                                     &picture.height, &sampling, &colours) != 0) {
    return {};
  }
  const auto width = static_cast<std::uint64_t>(picture.width);
  const auto height = static_cast<std::uint64_t>(picture.height);
  if (!is_allowed(width, height)) return {};
  picture.pixels.resize(width * height);
  if (tjDecompress2(reader.get(), data, bytes.size(), picture.pixels.data(), picture.width, 0,
                    picture.height, TJPF_GRAY, 0) != 0) {
    return {};
  }
  return picture;
}

}  // namespace

Result<GreyPicture> read_grey(std::string_view bytes, const std::string& where) {
  auto picture = bytes.starts_with("\x89PNG") ? read_png(bytes) : read_jpeg(bytes);
  if (picture) return *std::move(picture);
  return Error::input("PHOTO_UNREADABLE", where,
                      {"Gambar ini tidak dapat dibaca. Simpan sebagai PNG atau JPEG, lalu coba "
                       "lagi.",
                       "This picture cannot be read. Save it as PNG or JPEG, then try again."});
}

}  // namespace lindung::photo

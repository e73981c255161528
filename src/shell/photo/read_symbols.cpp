#include "shell/photo/read_symbols.h"

#include <algorithm>

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

#include "shell/photo/grey_picture.h"

namespace lindung::photo {
namespace {

std::vector<std::string> find(const ZXing::ImageView& view, ZXing::Binarizer binarizer) {
  const auto hints = ZXing::DecodeHints()
                         .setFormats(ZXing::BarcodeFormat::QRCode)
                         .setTryHarder(true)
                         .setTryRotate(true)
                         .setTryDownscale(true)
                         .setBinarizer(binarizer);
  std::vector<std::string> texts;
  for (const auto& found : ZXing::ReadBarcodes(view, hints)) {
    std::string text = found.text();
    const bool again = std::find(texts.begin(), texts.end(), text) != texts.end();
    if (found.isValid() && !again) texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace

Result<std::vector<std::string>> read_symbols(std::string_view bytes, const std::string& where) {
  LINDUNG_ASSIGN_OR_RETURN(const auto picture, read_grey(bytes, where));
  const ZXing::ImageView view(picture.pixels.data(), picture.width, picture.height,
                              ZXing::ImageFormat::Lum);
  // What is light and what is dark is told place by place, which shadows do not mislead; a picture
  // out of focus is read better with one answer for all of it.
  auto texts = find(view, ZXing::Binarizer::LocalAverage);
  if (texts.empty()) texts = find(view, ZXing::Binarizer::GlobalHistogram);
  return texts;
}

}  // namespace lindung::photo

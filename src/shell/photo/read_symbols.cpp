#include "shell/photo/read_symbols.h"

#include <algorithm>

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

#include "shell/photo/grey_picture.h"

namespace lindung::photo {

Result<std::vector<std::string>> read_symbols(std::string_view bytes, const std::string& where) {
  LINDUNG_ASSIGN_OR_RETURN(const auto picture, read_grey(bytes, where));
  const auto hints = ZXing::DecodeHints()
                         .setFormats(ZXing::BarcodeFormat::QRCode)
                         .setTryHarder(true)
                         .setTryRotate(true)
                         .setTryDownscale(true);
  const ZXing::ImageView view(picture.pixels.data(), picture.width, picture.height,
                              ZXing::ImageFormat::Lum);
  std::vector<std::string> texts;
  for (const auto& found : ZXing::ReadBarcodes(view, hints)) {
    std::string text = found.text();
    const bool again = std::find(texts.begin(), texts.end(), text) != texts.end();
    if (found.isValid() && !again) texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace lindung::photo

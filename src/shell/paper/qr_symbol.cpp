#include "shell/paper/qr_symbol.h"

#include <memory>

#include <qrencode.h>

namespace lindung::paper {

// 8-bit mode leaves the choice of the densest encoding to the library; a text of Base45 comes out
// in alphanumeric mode.
Result<QrSymbol> make_qr(const std::string& text) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
      QRcode_encodeString(text.c_str(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), QRcode_free);
  if (!code) {
    return Error::input("PAPER_QR", "",
                        {"Teks ini terlalu panjang untuk satu kode QR.",
                         "This text is too long for one QR symbol."});
  }
  QrSymbol symbol;
  symbol.width = code->width;
  const auto modules =
      static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
  symbol.black.reserve(modules);
  for (std::size_t i = 0; i < modules; ++i)
    symbol.black.push_back(static_cast<std::uint8_t>(code->data[i] & 1));
  return symbol;
}

}  // namespace lindung::paper

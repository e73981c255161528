#include "engines/attestation/deflate.h"

#include <algorithm>
#include <array>

#include <zlib.h>

#include "base/check.h"

namespace lindung::attestation {

std::string deflate(std::string_view bytes) {
  uLongf size = compressBound(static_cast<uLong>(bytes.size()));
  std::string out(size, '\0');
  const int done =
      compress2(reinterpret_cast<Bytef*>(out.data()), &size,
                reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uLong>(bytes.size()), 9);
  LINDUNG_CHECK(done == Z_OK);
  out.resize(size);
  return out;
}

std::optional<std::string> inflate(std::string_view bytes, std::size_t most) {
  z_stream stream{};
  LINDUNG_CHECK(inflateInit(&stream) == Z_OK);
  std::string in(bytes), out;
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  std::array<char, 4096> piece{};
  int state = Z_OK;
  while (state == Z_OK && out.size() <= most) {
    stream.next_out = reinterpret_cast<Bytef*>(piece.data());
    stream.avail_out = static_cast<uInt>(piece.size());
    state = ::inflate(&stream, Z_NO_FLUSH);
    out.append(piece.data(), piece.size() - stream.avail_out);
  }
  const bool whole = state == Z_STREAM_END && stream.avail_in == 0 && out.size() <= most;
  inflateEnd(&stream);
  if (!whole) return std::nullopt;
  return out;
}

}  // namespace lindung::attestation

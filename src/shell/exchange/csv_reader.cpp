#include "shell/exchange/csv_reader.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"
#include "shell/exchange/csv_dialect.h"
#include "shell/exchange/csv_table.h"
#include "shell/exchange/encoding.h"
#include "shell/exchange/file_errors.h"

namespace lindung::exchange {
namespace {

constexpr std::size_t kBlockBytesMax = 16u << 20;

// Control characters beyond white space in the first part of the text: one in 64 is no text any
// more.
bool is_binary(std::string_view text) {
  const std::string_view head = text.substr(0, 64 * 1024);
  const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && !is_space(c) && c != '\0' && c != 0x1B;
  });
  return static_cast<std::size_t>(controls) * 64 > head.size();
}

// Old Macintosh files end their lines with CR alone.
bool has_cr_lines(std::string_view text) {
  const std::string_view head = text.substr(0, 1u << 20);
  return head.find('\n') == std::string_view::npos && head.find('\r') != std::string_view::npos;
}

void note_encoding(const EncodingGuess& guess, std::vector<Text>& notices) {
  if (guess.encoding == Encoding::Windows1252) {
    notices.push_back({"Berkas bukan UTF-8; dibaca sebagai Windows-1252.",
                       "The file is not UTF-8; it was read as Windows-1252."});
  }
  if (guess.ask) {
    notices.push_back(
        {"Beberapa huruf khusus mungkin terbaca salah; periksa nama yang memuatnya atau minta "
         "berkas "
         "UTF-8 (.xlsx).",
         "Some special characters may be read wrongly; check the names that hold them or ask for "
         "UTF-8 (.xlsx)."});
  }
  if (guess.damaged) {
    notices.push_back({"Ada byte yang rusak dalam teks; ditandai dengan U+FFFD.",
                       "Some bytes of the text are damaged; they are marked with U+FFFD."});
  }
}

FileBytes own(std::string text) {
  return FileBytes::of(std::make_shared<const std::string>(std::move(text)));
}

// The text as UTF-8 with LF or CRLF ends: the bytes themselves wherever possible.
FileBytes readable(FileBytes bytes, const EncodingGuess& guess) {
  bytes.view.remove_prefix(guess.mark_bytes);
  if (guess.encoding != Encoding::Utf8) bytes = own(to_utf8(bytes.view, guess.encoding));
  if (has_cr_lines(bytes.view)) {
    std::string text(bytes.view);
    std::replace(text.begin(), text.end(), '\r', '\n');
    bytes = own(std::move(text));
  }
  return bytes;
}

}  // namespace

Result<roster::Workbook> read_csv(FileBytes bytes, const std::string& where, const Limits& limits) {
  if (bytes.view.size() > limits.csv_bytes_max) return file_too_large(where);
  const EncodingGuess guess = guess_encoding(bytes.view);
  FileBytes text = readable(std::move(bytes), guess);
  if (is_binary(text.view)) return file_type_unknown(where);

  const CsvDialect dialect = find_dialect(text.view);
  auto table = std::make_unique<CsvTable>(text.view.substr(dialect.header_bytes), dialect.delimiter,
                                          guess.damaged);
  if (table->survey().has_nul) return file_damaged(where);
  if (table->survey().longest_block > kBlockBytesMax) return file_damaged(where);

  roster::Workbook workbook;
  workbook.format = "csv";
  note_encoding(guess, workbook.notices);
  if (const std::size_t unclosed = table->survey().unclosed_quotes; unclosed > 0) {
    workbook.notices.push_back(
        {fmt::format("{} tanda kutip dibuka tetapi tidak ditutup; dibaca sebagai teks biasa.",
                     unclosed),
         fmt::format("{} quotes are opened and never closed; they were read as plain text.",
                     unclosed)});
  }
  workbook.tables.push_back(std::move(table));
  workbook.backing = std::move(text.owner);
  return workbook;
}

}  // namespace lindung::exchange

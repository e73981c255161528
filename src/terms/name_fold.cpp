#include "terms/name_fold.h"

#include <algorithm>
#include <cstring>

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "base/check.h"

namespace lindung {
namespace {

// What a code point becomes: nothing, ASCII text, or itself (null).
const char* plain_form(UChar32 c) {
  switch (c) {
    case 0x00B4:
    case 0x02B9:
    case 0x02BB:
    case 0x02BC:
    case 0x02BD:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
      return "'";
    case 0x201C:
    case 0x201D:
      return "\"";
    case 0x00D8:
    case 0x00F8:
      return "O";
    case 0x0110:
    case 0x0111:
    case 0x00D0:
    case 0x00F0:
      return "D";
    case 0x0141:
    case 0x0142:
      return "L";
    case 0x0131:
      return "I";
    case 0x00DF:
      return "SS";
    case 0x00C6:
    case 0x00E6:
      return "AE";
    case 0xFFFD:
      return "";
    default:
      break;
  }
  if (u_isUWhiteSpace(c)) return " ";
  switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
    case U_ENCLOSING_MARK:
      return "";
    case U_DASH_PUNCTUATION:
      return "-";
    default:
      return nullptr;
  }
}

icu::UnicodeString decomposed(const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* form = icu::Normalizer2::getNFKDInstance(status);
  LINDUNG_CHECK(U_SUCCESS(status));
  icu::UnicodeString result = form->normalize(text, status);
  return U_SUCCESS(status) ? result : text;
}

}  // namespace

bool is_ascii(std::string_view text) {
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    if ((word & 0x8080808080808080U) != 0) return false;
  }
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::string fold_name(std::string_view written) {
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(written.data(), static_cast<std::int32_t>(written.size())));
  text.findAndReplace(icu::UnicodeString(UChar32{0x00B4}), icu::UnicodeString(UChar32{'\''}));
  text = decomposed(text);
  icu::UnicodeString plain;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (const char* form = plain_form(c)) {
      plain += icu::UnicodeString::fromUTF8(form);
    } else {
      plain += u_toupper(c);
    }
  }
  std::string folded;
  plain.toUTF8String(folded);
  return folded;
}

}  // namespace lindung

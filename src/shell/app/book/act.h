// shell/app/book/act.h - an act of money as it is kept: what a person gave, and the lists on which
// it rests. One JSON document and one journal entry each; the lists lie beside it as inputs of
// their own, frozen.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "shell/app/book/list.h"
#include "shell/app/record/inputs.h"
#include "terms/date.h"

namespace lindung::app {

inline constexpr std::string_view kMoneyInput = "money";  // kinds of the inputs: the document,
inline constexpr std::string_view kMoneyListInput = "money/list";  // a list that the program made,
inline constexpr std::string_view kMoneyFileInput = "money/file";  // a file that somebody sent

// A file that came with the wish: the carrier's answer, a receipt.
struct AttachedFile {
  std::string name;
  Bytes bytes;
};

struct MoneyAct {
  std::string kind;          // "decree.issue"
  std::uint64_t number = 0;  // from 1, over all kinds of a city
  Date on;                   // the day of the act
  std::string author;
  boost::json::object given;
  std::map<std::string, MoneyList> lists;  // by name
  std::vector<AttachedFile> files;
};

// What must stand in the document to find a list or a file again.
struct ListReference {
  std::string name;
  Digest digest;
  Commitment commitment;
};
struct FileReference {
  std::string name;
  Digest digest;
};
struct MoneyDocument {
  MoneyAct act;  // without lists and files
  std::vector<ListReference> lists;
  std::vector<FileReference> files;
};

// The canonical text. `salt`: hexadecimal.
std::string money_document(const MoneyDocument& document, const std::string& salt);

// What money_document() wrote; refuses (JOURNAL_UNREADABLE, named `where`) anything else.
Result<MoneyDocument> read_money_document(std::string_view text, const std::string& where);

// "A0000012": how an act of money is called.
std::string money_act_name(std::uint64_t number);
std::optional<std::uint64_t> parse_money_act_name(std::string_view text);

}  // namespace lindung::app

// office/letter - letters to workers and families, in Indonesian that somebody who finished primary
// school reads: what a new participant may claim (rights.h), what a family may claim after a death
// (family.h), why a claim was refused and what can still be done (refusal.h). In: names, days, the
// law, sums of office/benefit. Out: a Letter, which is words in order; how it looks on paper is
// shell/paper's affair.
//
// The reader is addressed as Ibu/Bapak. Sums are those to expect: the carrier decides and pays, and
// every letter says so. What rests on a rule that nobody has confirmed is marked at the foot. Not
// done here: letters to other offices, English.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "terms/date.h"

namespace lindung::letter {

struct Paragraph {
  std::string text;
};

// A line of a table: on the left what it is and a smaller note, on the right a sum or a word.
struct Row {
  std::string what;
  std::string note;  // may be empty
  std::string value;
};
struct Table {
  std::string heading;
  std::vector<Row> rows;
  std::optional<Row> total;
};

// Things to tick.
struct Checklist {
  std::string heading;
  std::vector<std::string> items;
};

// What must not be overlooked; `figure` is set in big type.
struct Box {
  std::string heading;
  std::string figure;  // may be empty
  std::vector<std::string> lines;
};

using Block = std::variant<Paragraph, Table, Checklist, Box>;

// Who writes, and where the reader may ask.
struct Office {
  std::string name;
  std::string address;  // may be empty
  std::string phone;    // may be empty
};

// What every letter begins with.
struct Envelope {
  Office office;
  Date written;
};

struct Heir {
  std::string name;
  std::string relation;  // "istri"; may be empty
};

struct Letter {
  Envelope envelope;
  std::string addressee;
  std::string title;
  std::vector<Block> blocks;
  std::vector<std::string> remarks;  // at the foot: the law it rests on, what is not yet certain
};

}  // namespace lindung::letter

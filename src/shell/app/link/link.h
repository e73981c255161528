// shell/app/link/link.h - `lindung link`: reads one or two CSV files, links their records without
// labels and writes the pairs, and the clusters if asked for.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "shell/app/link/link_model.h"
#include "shell/app/link/link_words.h"

namespace lindung::app {

struct LinkCall {
  std::filesystem::path model;                   // or:
  std::filesystem::path index;                   // kept rows, to which one file's are linked
  std::vector<std::filesystem::path> files;      // one or two
  std::filesystem::path keep;                    // an index of all rows, old and new; or empty
  std::filesystem::path out;                     // pairs.csv: id_a,id_b,weight,probability
  std::filesystem::path clusters;                // id,cluster; empty: not written
  std::filesystem::path parameters;              // what was learned, as TOML; empty: not written
  std::filesystem::path with_parameters;         // such a file, used instead of learning; or empty
  std::filesystem::path review;                  // the pairs at which a person must look; or empty
  std::vector<std::filesystem::path> decisions;  // what people have decided of pairs
  std::optional<double> threshold;               // instead of the model's
  std::optional<std::uint64_t> memory;       // bytes; what does not fit goes to disk, beside `out`
  double review_from = 0.1;                  // the least probability of a pair in `review`
  bool explain = false;                      // each pair's waterfall in words
  Language language = Language::Indonesian;  // of these words
};

struct LinkReport {
  std::uint64_t records = 0;  // read from the files
  std::uint64_t known = 0;    // in the index to which they were linked
  std::uint64_t candidate_pairs = 0;
  std::uint64_t pairs = 0;
  std::uint64_t clusters = 0;                       // of two records or more
  std::uint64_t review = 0;                         // pairs at which a person must look
  std::uint64_t decided = 0, decisions_absent = 0;  // pairs; whose rows are no longer there
  struct {
    double load = 0, read = 0, block = 0, train = 0, score = 0, cluster = 0, write = 0, keep = 0;
  } seconds;
  std::uint64_t peak_bytes = 0;
  std::vector<std::string> rules;  // in words: "surname (sounds) + dob (year-month)"
};

// Refuses besides what reading and writing refuse: CALL_VALUE (an index and two files, an index and
// a limit of memory, less than kMemoryLeast bytes (disk_room.h)).
Result<LinkReport> link(const LinkCall& call);

}  // namespace lindung::app

// shell/app/link.h - `lindung link`: reads one or two CSV files, links their records without labels
// and writes the pairs, and the clusters if asked for.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "shell/app/link_model.h"

namespace lindung::app {

struct LinkCall {
  std::filesystem::path model;
  std::vector<std::filesystem::path> files;  // one or two
  std::filesystem::path out;                 // pairs.csv: id_a,id_b,weight,probability
  std::filesystem::path clusters;            // id,cluster; empty: not written
  std::filesystem::path parameters;          // what was learned, as TOML; empty: not written
  std::optional<double> threshold;           // instead of the model's
  bool explain = false;                      // a column for each field in the pairs file
};

struct LinkReport {
  std::uint64_t records = 0;
  std::uint64_t candidate_pairs = 0;
  std::uint64_t pairs = 0;
  std::uint64_t clusters = 0;  // of two records or more
  struct {
    double read = 0, block = 0, train = 0, score = 0, cluster = 0, write = 0;
  } seconds;
  std::uint64_t peak_bytes = 0;
  std::vector<std::string> rules;  // in words: "surname (sounds) + dob (year-month)"
};

Result<LinkReport> link(const LinkCall& call);

}  // namespace lindung::app

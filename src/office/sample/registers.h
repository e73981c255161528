// office/sample/registers.h - the registers of the sample's city, made by making every household
// again: the civil registry of all invented people, and of those in it the carrier's members, civil
// servants, deaths, other sponsors and the city's last list. As in life some rows of the smaller
// registers have no NIK, or a wrong one.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "office/sample/fate.h"
#include "office/sample/lister.h"

namespace lindung::sample {

class RegisterWriter {
 public:
  RegisterWriter(const scheme::Scheme& scheme, const Families& families, const Lister& lister,
                 std::uint64_t seed, std::uint32_t rows_per_part, bool counts_good);

  struct RegisterPart {
    SampleFile file;
    bool continues = false;
  };
  std::optional<RegisterPart> next();

 private:
  enum Kept : std::size_t { Members, Servants, Deaths, Sponsors, Earlier, kKept };
  using Cells = std::vector<SampleCell>;
  using Rows = std::vector<Cells>;
  struct One;  // a person to write

  bool walk(Rows& rows);
  void record(const Family& family, std::size_t slot, Kind fate, bool earlier, Rows& rows);
  Cells registry_row(const One& one) const;
  void kept_rows(Kept kept, std::uint64_t person, Rows& rows) const;
  std::uint64_t households(std::size_t ward) const;
  Kind fate(const Family& family, std::size_t slot, std::uint64_t position) const;
  One one(std::uint64_t person) const;
  void thin_earlier();
  RegisterPart part(std::string_view name, Rows rows, bool continues) const;

  const scheme::Scheme& scheme_;
  const Families& families_;
  const Lister& lister_;
  std::uint64_t seed_;
  std::size_t most_;
  bool counts_good_;
  bool has_earlier_ = false;

  std::size_t stage_ = 0;  // 0: civil registry; then the kept ones
  bool begun_ = false;     // the file of this stage has its heading
  std::size_t ward_ = 0;
  std::uint64_t position_ = 0;
  std::size_t at_ = 0;
  std::array<std::vector<std::uint64_t>, kKept> kept_;
};

}  // namespace lindung::sample

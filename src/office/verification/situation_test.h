// office/verification/situation_test.h - small invented cities for the tests: a scheme, rosters and
// registers in a few lines. Nobody in it exists; NIK serials are 9000 to 9999.
#pragma once

#include <deque>
#include <map>
#include <string>
#include <vector>

#include "office/verification/verification.h"

namespace lindung::verification {

struct Someone {
  std::string name;
  std::string born;  // ISO; empty when unknown
  char sex = ' ';
  std::uint64_t nik = 0;
  std::uint64_t family_card = 0;
  std::uint64_t village = 2171051003;
  std::string mother = "";
};

// The NIK that belongs to a birth date and sex.
std::uint64_t nik_for(std::string_view born, char sex, int serial, int district = 217105);

class Situation {
 public:
  Situation();

  scheme::Scheme scheme;
  std::vector<KnownPerson> known;
  std::vector<Decision> decisions;
  std::uint64_t next_person = 1;
  bool files_backwards = false;

  std::uint32_t file();                           // opens another roster file; the first is there
  roster::Proposal& row(const Someone& someone);  // at the end of the last file
  roster::RegisterRow& in_register(roster::RegisterKind kind, const Someone& someone);
  roster::RegisterRow& in_civil_registry(const Someone& someone);  // alive
  void open_register(roster::RegisterKind kind);                   // present, though empty
  void know(std::uint64_t person, const Someone& someone, Verdict standing = Verdict::Accepted);
  void earlier_person(std::uint32_t file, std::size_t row, std::uint64_t person);
  roster::RosterFile& roster_file(std::uint32_t number) { return files_[number - 1]; }
  void require(scheme::Criterion criterion);  // of everybody

  VerificationResult judge() const;

 private:
  std::string_view keep(const std::string& text);

  std::deque<roster::RosterFile> files_;
  std::map<std::uint32_t, std::vector<std::uint64_t>> earlier_;
  std::map<roster::RegisterKind, roster::RegisterFile> registers_;
  std::deque<std::string> texts_;
};

// "accepted", or "held NIK_NOT_FOUND;AGE_UNKNOWN".
std::string told(const RowVerdict& row);
std::vector<std::string> told(const VerificationResult& result);

}  // namespace lindung::verification

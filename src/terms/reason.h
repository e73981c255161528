// terms/reason.h - why a row stands where it stands. Every reason has a code for programs and
// files, an effect, a legal basis or source, and for people, in plain Indonesian and in English,
// what is the matter and what to do next.
//
// A row collects all its reasons, never only the first; the strongest effect decides the verdict
// (office/verification). The codes stand in out/verdicts.csv, the corrections workbook and the
// journal: add freely, never rename or reuse one.
#pragma once

#include <bit>
#include <bitset>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lindung {

enum class Reason : std::uint8_t {
  // Rows that are no person.
  EmptyRow,
  HeadingRow,
  ColumnNumberRow,
  SectionRow,
  TotalRow,
  SignatureRow,
  NoteRow,
  // Reading: no person can be made of the row, or a person must look at it.
  NameMissing,
  NikMissing,
  NikLength,
  NikNotDigits,
  NikLostInExcel,
  NikColumnDamaged,
  NikIsKpj,
  NikIsNip,
  NikSerialZero,
  TwoPeopleInOneRow,
  RowStruckOut,
  NameSaysDeceased,
  NoteSaysDeceased,
  NoteSaysMoved,
  NoteSaysDouble,
  NoteSaysCivilServant,
  NoteSaysNotWorking,
  BirthDateIsImportDate,
  BirthDateAmbiguous,
  // Reading: noted, the row goes on.
  NikCleaned,
  NikLettersMapped,
  NikAndFamilyCardSwapped,
  NikBeyondExactNumbers,
  NikProvinceUnknown,
  NikDateImpossible,
  NikDateDiffers,
  NikSexDiffers,
  FamilyCardUnreadable,
  BirthDateMissing,
  BirthDateUnreadable,
  BirthYearOnly,
  BirthDateSwapped,
  SexUnreadable,
  VillageUnknown,
  VillageAmbiguous,
  VillageGuessed,
  VillageFromFile,
  NeighbourhoodWasDate,
  DittoFilled,
  PhoneUnreadable,
  IncomeUnreadable,
  NameHasDigits,
  CellCleaned,
  FormulaError,
  RowHidden,
  RowCutShort,
  // Registers.
  Dead,
  MovedAway,
  NotResident,
  CivilServant,
  WageEarner,
  AlreadyMember,
  OtherSponsor,
  NikNotFound,
  NikOfSomeoneElse,
  DeathLikely,
  CivilServantLikely,
  WageEarnerLikely,
  AlreadyMemberLikely,
  OtherSponsorLikely,
  RegisterConflict,
  RegistryBirthDateDiffers,
  RegistrySexDiffers,
  RegistryNameDiffers,
  NotChecked,
  // Criteria of the scheme.
  GroupUnknown,
  AgeBelowMinimum,
  AgeAboveMaximum,
  AgeUnknown,
  IncomeAboveCeiling,
  IncomeUnknown,
  NotWorking,
  EvidenceMissing,
  ResidenceTooShort,
  RegisterMissing,
  CriterionFailed,
  CriterionUnknown,
  // The same human being, or perhaps.
  SameNik,
  SamePerson,
  RowUnchanged,
  RowCorrected,
  LikelySamePerson,
  NikSharedByOthers,
  NearNik,
  DetailsDiffer,
  // A person decided.
  ReviewAccepted,
  ReviewRefused,
  ReviewSamePerson,
  ReviewPending,
  // Added later: the store keeps reasons by number, so new ones stand at the end.
  GroupAmbiguous,
  kCount
};

// In rising strength. A row's verdict is that of its strongest reason; Note and Warn change
// nothing.
enum class Effect : std::uint8_t { Note, Warn, Hold, Known, Refuse, NotPerson };

// A law, a regulation or the practice, in both languages.
struct Basis {
  std::string_view id, en;
};

struct ReasonInfo {
  Reason reason;
  std::string_view code;  // "NIK_LENGTH"
  Effect effect;
  Basis basis;  // what it rests on
  std::string_view what_id;
  std::string_view what_en;
  std::string_view todo_id;  // empty when there is nothing to do
  std::string_view todo_en;
};

const ReasonInfo& info(Reason reason);
std::optional<Reason> parse_reason(std::string_view code);

// A set of reasons; iteration and text always follow the order of the enumeration.
class ReasonSet {
 public:
  void add(Reason reason) { bits_.set(static_cast<std::size_t>(reason)); }
  void remove(Reason reason) { bits_.reset(static_cast<std::size_t>(reason)); }
  void add(const ReasonSet& other) { bits_ |= other.bits_; }
  bool has(Reason reason) const { return bits_.test(static_cast<std::size_t>(reason)); }
  bool empty() const { return bits_.none(); }
  Effect strongest() const;  // Note when empty
  std::vector<Reason> list() const;
  template <class Visit>
  void each(Visit visit) const {
    const Bits low(~std::uint64_t{0});
    std::uint64_t word = (bits_ & low).to_ullong();
    for (int base = 0; base < 128; base += 64) {
      for (; word != 0; word &= word - 1) visit(static_cast<Reason>(base + std::countr_zero(word)));
      word = (bits_ >> 64).to_ullong();
    }
  }
  std::size_t size() const { return bits_.count(); }
  std::string codes() const;  // "NIK_LENGTH;NAME_MISSING"
  static std::optional<ReasonSet> parse(std::string_view codes);
  friend bool operator==(const ReasonSet&, const ReasonSet&) = default;

 private:
  using Bits = std::bitset<128>;
  Bits bits_;
};
static_assert(static_cast<std::size_t>(Reason::kCount) <= 128);

}  // namespace lindung

// office/sample/habit.h - how one sender makes his spreadsheet: which columns in which order under
// which headings, how he writes dates, numbers and phones, what stands above and below the table.
// Drawn once for each file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "office/sample/lister.h"

namespace lindung::sample {

enum class Field : std::uint8_t {
  Ordinal,
  Name,
  Nik,
  FamilyCard,
  BirthPlace,
  BirthDate,
  BirthPlaceAndDate,
  Sex,
  Address,
  Rt,
  Rw,
  RtRw,
  Ward,
  District,
  Job,
  Group,
  Phone,
  Mother,
  Income,
  Decile,
  Evidence,
  Extra,
  Note
};

struct FieldColumn {
  Field field = Field::Name;
  std::string heading;
};

enum class LetterCase : std::uint8_t { AsIs, Upper, Lower };
enum class DateStyle : std::uint8_t { Dashes, Slashes, Dots, Words, Iso, RealDate, American };
enum class NikStyle : std::uint8_t { Plain, Spaced, Dotted, Apostrophe, NumberCell };
enum class PhoneStyle : std::uint8_t { Plain, Dashes, Plus, Spaces, NoZero };
enum class Sheets : std::uint8_t { One, ByHamlet, ByWard, ByDistrict };

struct Habit {
  FileFormat format = FileFormat::Xlsx;
  std::vector<FieldColumn> columns;
  LetterCase letters = LetterCase::AsIs;
  DateStyle dates = DateStyle::Dashes;
  NikStyle niks = NikStyle::Plain;
  PhoneStyle phones = PhoneStyle::Plain;
  std::uint32_t sex_style = 0;   // L/P, LK/PR, in words, Pria/Wanita
  std::uint32_t rtrw_style = 0;  // 003/007, 3/7, RT 003 RW 007, RT.03/RW.07
  Sheets sheets = Sheets::One;
  std::uint32_t title_rows = 0;
  bool caption_row = false;  // a second heading row above the first: "DATA DIRI", "ALAMAT"
  bool number_row = false;
  bool repeats_heading = false;
  bool sections = false;  // "RT 05" before the people of that RT
  bool total = false;
  bool signature = false;
  bool ditto = false;
  std::uint32_t blank_rows = 0;     // chance in 10,000 before each row
  std::uint32_t phone_missing = 0;  // in 10,000

  Abilities abilities() const;
  bool has(Field field) const;
};

Habit habit_of(const scheme::Scheme& scheme, const Unit& unit, std::uint64_t key);

}  // namespace lindung::sample

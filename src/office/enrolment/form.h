// office/enrolment/form.h - the carrier's forms as data (law/carrier/forms): which columns, under
// which headings, on which sheet, and which type of group a funding source has. A changed form is
// an edit of that file. The form fixes the segment: everybody enters as a non-wage earner (BPU).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "office/enrolment/batch.h"
#include "terms/funding_source.h"
#include "terms/rupiah.h"

namespace lindung::enrolment {

enum class Field : std::uint8_t {
  Number,  // of the line, from 1
  Nik,
  Kpj,
  Name,
  BirthDate,
  Phone,
  Email,
  Job,
  SecondJob,
  WorkPlace,
  Income,
  Months,
  Change,  // the word for entering or leaving
  Reason,
  EffectiveDate,
  SuccessorNik,  // of whoever takes the place
  SuccessorName,
  Fixed,  // the same text in every row
  kCount
};

struct FormColumn {
  std::string title;
  Field field{};
  std::string fixed;    // Fixed
  bool number = false;  // written as a number; else as text
  bool required = false;
  int width = 16;  // in characters
};

struct Form {
  std::string id;
  Text name;
  std::string sheet;
  std::string heading_colour;  // six hexadecimal digits
  std::vector<FormColumn> columns;
  std::map<std::string, std::string> reasons;        // leaving: by id of the reason
  std::map<FundingSource, std::string> group_types;  // "SG"; a source without one is not named
};

// Strict, with the faults of law files (RULES_SYNTAX, RULES_UNKNOWN_KEY, RULES_VALUE ...).
Result<Form> parse_form(std::string_view text, std::string_view file);

// One person as the form asks for him. Empty: not known.
struct FormPerson {
  std::uint32_t line = 0;
  std::string nik, kpj, name;
  std::optional<Date> birth_date;
  std::string phone, email, job, second_job, work_place;
  Rupiah income;
  int months = 1;
  LeaveReason reason{};
  Date effective;
  std::string successor_nik, successor_name;  // leaving: who takes the place; empty: nobody
};

// What is put where a person has none of his own: the form asks for it of everybody.
struct Fallback {
  std::string phone;
  std::string email;
};

struct FormRow {
  std::vector<std::string> cells;      // one a column
  std::vector<std::string> filled_in;  // titles of columns that hold the fallback
};
FormRow form_row(const Form& form, const FormPerson& person, const Fallback& fallback);

// Titles of required columns that nothing fills; then the carrier would refuse the row.
std::vector<std::string> missing_in(const Form& form, const FormRow& row);

}  // namespace lindung::enrolment

// office/claim/act.h - what is done on a claim, one act at a time: each is recorded once, in order,
// and never changed. Days are those that a person states; when an act was typed in is the journal's
// matter.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "office/claim/assessment.h"
#include "office/claim/words.h"
#include "terms/date.h"
#include "terms/nik.h"
#include "terms/rupiah.h"

namespace lindung::claim {

// What happened, as the family, the ward or the office reports it.
struct Report {
  std::uint64_t person = 0;  // number within the city
  Incident incident = Incident::Death;
  Date event_on;  // of the accident, the diagnosis, or a death that work did not cause
  std::optional<Date> died_on;  // of an accident death; may be later than the accident
  Place place = Place::Home;
  Reporter reporter = Reporter::Family;
  std::vector<std::string> circumstances;  // traffic, violence, transport-paid, treatment-paid
  std::string occupation;                  // what the person did when it happened; may be empty
  std::string registered_occupation;       // the group in which the city registered him
  std::string account_of_events;           // in the reporter's words; may be empty
};

// Somebody who may be paid, or a child that goes to school.
struct Heir {
  std::uint32_t number = 0;  // within the claim, from 1
  std::string name;
  Relation relation = Relation::Spouse;
  std::optional<Nik> nik;
  std::string phone;
  std::string account;  // bank account, digits only
  std::optional<Date> birth_date;
  std::string school_level;  // TK, SD, SMP, SMA, S1; empty: does not go to school yet
  int school_grade = 0;      // the year of that level in the school year of the event
};
struct NameHeir {
  Heir heir;
};

// Papers came in, or the carrier has said that it does without them.
struct HandIn {
  std::vector<std::string> documents;  // "death-certificate"
  std::string waived;                  // why they are not asked for; empty: they are there
};

// How the injured fared: the second report of an accident or a disease.
struct Outcome {
  int incapacity_days = 0;               // unable to work
  std::vector<benefit::LostPart> parts;  // lost body parts and functions
  int loss_percent = 100;
  Rupiah land, sea, air;  // transport that was paid
};

// What the law lets the family expect; whoever assesses does not send.
struct Assess {
  Assessment assessment;
};
struct Send {};  // to the carrier; approves the assessment

// What the carrier decided: an amount, or a refusal with its reason.
struct Decide {
  std::optional<Rupiah> amount;
  std::string reason;
};

// The carrier paid: the benefit, or one school year of a child.
struct Pay {
  Rupiah amount;
  std::uint32_t heir = 0;
  std::optional<int> school_year;  // 2026: from July 2026
};

// The heir confirms what he has in his hands.
struct HandOver {
  Rupiah amount;
  std::uint32_t heir = 0;
};

// The school's letter for one school year of a child, or the end of its schooling.
struct SchoolLetter {
  std::uint32_t child = 0;  // number of the heir
  int school_year = 0;
  std::string level;
  int grade = 0;
  std::string ended;  // why there will be no more: married, works, finished, died; empty: goes on
};

struct Withdraw {
  std::string reason;
};

using Deed = std::variant<Report, NameHeir, HandIn, Outcome, Assess, Send, Decide, Pay, HandOver,
                          SchoolLetter, Withdraw>;

struct ClaimAct {
  std::uint64_t claim = 0;   // number within the city, from 1
  std::uint32_t number = 0;  // within the claim, from 1, without a gap
  Date on;
  std::string author;
  Deed deed;
};

std::string_view deed_id(const Deed& deed);  // "report", "heir", "document", "outcome" ...

}  // namespace lindung::claim

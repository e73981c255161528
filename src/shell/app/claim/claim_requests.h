// shell/app/claim/claim_requests.h - acts on claims as a person types them, read into wishes.
// Errors (CALL_VALUE) name the option in `where`. Days are YYYY-MM-DD; "SD:4" is a level and its
// year.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "shell/app/claim/claim_desk.h"

namespace lindung::app {

struct ReportRequest {
  std::string person;  // "P0000123"; or
  std::string nik;
  std::string incident = "death";  // accident, disease, accident-death, death
  std::string event_on;            // of the accident, the diagnosis or the death
  std::string died_on;             // of an accident death
  std::string place = "home";
  std::string reporter = "family";
  std::vector<std::string> circumstances;
  std::string occupation;
  std::string account_of_events;
};
Result<ClaimWish> read_report(const Context& context, std::uint64_t city,
                              const ReportRequest& request, Date on);

// `mutate death`: the day of the death, and whether work caused it.
struct DeathRequest {
  ReportRequest report;     // incident, event_on and died_on are found from these:
  std::string date;         // of the death
  std::string cause;        // other, accident
  std::string accident_on;  // empty: the day of the death
};
Result<ClaimWish> read_death_report(const Context& context, std::uint64_t city,
                                    const DeathRequest& request, Date on);

struct HeirRequest {
  std::string name;
  std::string relation;
  std::string nik;
  std::string phone;
  std::string account;
  std::string birth_date;
  std::string school;  // "SD:4"; empty: none
};
Result<claim::Deed> read_heir(const HeirRequest& request);

struct OutcomeRequest {
  int days = 0;
  std::string parts;
  int loss = 100;
  std::int64_t land = 0, sea = 0, air = 0;
};
Result<claim::Deed> read_outcome(const OutcomeRequest& request);

struct DecideRequest {
  std::int64_t amount = 0;  // 0: not given
  std::string refused;      // the carrier's reason
};
Result<claim::Deed> read_decision(const DecideRequest& request);

struct SchoolRequest {
  std::uint32_t child = 0;
  int year = 0;
  std::string school;  // "SD:4"
  std::string ended;
};
Result<claim::Deed> read_school(const SchoolRequest& request);

// "K0000012"; refuses CLAIM_UNKNOWN for what is no claim's name.
Result<std::uint64_t> read_claim_name(const std::string& text);

}  // namespace lindung::app

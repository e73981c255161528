#include "shell/app/login/unmask.h"

#include <boost/json.hpp>

#include "shell/app/city/person.h"
#include "shell/app/login/rights.h"
#include "shell/app/record/act_writer.h"
#include "shell/app/typed_values.h"
#include "terms/nik.h"

namespace lindung::app {
namespace {

std::string digits_or_empty(std::uint64_t number) {
  return number == 0 ? std::string() : std::to_string(number);
}

}  // namespace

Result<ClearNumbers> unmask_person(const Context& context, store::City city,
                                   const std::string& wanted, const std::string& reason) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::PersonUnmask));
  LINDUNG_ASSIGN_OR_RETURN(const auto why, typed_line("reason", reason));
  LINDUNG_ASSIGN_OR_RETURN(const std::uint64_t number, find_person(context, city, wanted));
  LINDUNG_ASSIGN_OR_RETURN(const auto versions, context.store->versions(city, number));
  if (versions.empty()) return unknown_person();
  LINDUNG_ASSIGN_OR_RETURN(auto writer, ActWriter::begin(context, city));
  LINDUNG_ASSIGN_OR_RETURN(
      std::ignore, writer.put_entry("person.unmask", {{"person", number}, {"reason", why}}));
  LINDUNG_RETURN_IF_ERROR(writer.commit());
  const auto& newest = versions.back();
  ClearNumbers clear;
  if (const auto nik = Nik::from_number(newest.nik)) clear.nik = nik->digits();
  clear.family_card = digits_or_empty(newest.family_card);
  if (newest.kpj != 0) {
    const std::string digits = std::to_string(newest.kpj);
    clear.kpj = std::string(11 - std::min<std::size_t>(11, digits.size()), '0') + digits;
  }
  clear.phone = newest.phone;
  return clear;
}

Result<void> note_list_taken(const Context& context, store::City city, const std::string& what,
                             std::int64_t people) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::PersonUnmask));
  LINDUNG_ASSIGN_OR_RETURN(auto writer, ActWriter::begin(context, city));
  LINDUNG_ASSIGN_OR_RETURN(std::ignore,
                           writer.put_entry("list.unmask", {{"list", what}, {"people", people}}));
  return writer.commit();
}

}  // namespace lindung::app

// A roster of three people, and any bytes as the corrections that come back for it: every row of
// both gets a verdict, whatever rows the references name, and nobody is counted twice.
#include <cstdint>
#include <string>

#include "city_scheme.h"
#include "office/roster/read.h"
#include "office/verification/verify.h"
#include "read_all.h"

namespace {

using namespace lindung;

constexpr const char* kFirst =
    "NIK,NAMA,TGL LAHIR,KELOMPOK\n2171055405909000,Melati Karsa,1990-05-14,posyandu\n"
    "217105120385900,Bayu Pranata,1985-03-12,posyandu\n,Sari Dewi,1970-01-01,posyandu\n";

roster::RosterFile read(std::string bytes, bool& sound) {
  auto workbook = fuzz::text_workbook(std::move(bytes));
  sound = workbook.has_value();
  if (!workbook) return {};
  roster::ReadOptions options;
  options.reference = options.imported_on = fuzz::city_scheme().registration_date;
  return roster::read_roster(*std::move(workbook), "fuzz.csv", Digest{}, fuzz::city_scheme(),
                             options);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  bool sound = false;
  const auto first = read(kFirst, sound);
  const auto mended = read({reinterpret_cast<const char*>(data), size}, sound);
  if (!sound) return 0;
  verification::VerificationInput input;
  input.scheme = &fuzz::city_scheme();
  input.files = {{&first, 1, {}}, {&mended, 2, {}}};
  const auto result = verification::verify(input);
  fuzz::require(result.rows.size() == first.rows.size() + mended.rows.size());
  const auto& total = result.total;
  fuzz::require(total.read == result.rows.size());
  fuzz::require(total.read ==
                total.accepted + total.held + total.refused + total.known + total.not_person);
  for (std::size_t i = 1; i < result.people.size(); ++i)
    fuzz::require(result.people[i - 1].person < result.people[i].person);
  return 0;
}

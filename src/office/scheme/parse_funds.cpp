#include <algorithm>

#include "office/scheme/parse_parts.h"
#include "office/scheme/words.h"
#include "terms/spoken.h"

namespace lindung::scheme {
namespace {

using rules::Faults;
using rules::Node;
using rules::Reader;

constexpr std::int64_t kPeopleMax = 100'000'000;
constexpr std::int64_t kRupiahMax = 1'000'000'000'000'000;

void read_kind(const Reader& reader, Fund& fund) {
  const auto word = reader.text_if("source");
  if (!word) return;
  fund.kind = parse_funding_source(*word);
  if (!fund.kind) return add_word(reader, "source", *word);
  const auto payer = info(*fund.kind).payer;
  if (fund.payer == payer) return;
  reader.faults().add("VALUE", reader.line_of("payer"),
                      {"payer untuk source \"" + *word + "\" harus " + std::string(payer),
                       "the payer of the source \"" + *word + "\" must be " + std::string(payer)});
}

void read_regions(const Reader& reader, Fund& fund, const Scheme& scheme) {
  for (const auto& digits : reader.texts_if("regions")) {
    const auto code = RegionCode::parse(digits);
    if (code && code->level() >= RegionLevel::City && code->is_inside(scheme.city)) {
      fund.regions.push_back(*code);
    } else {
      reader.faults().add("UNKNOWN", reader.line_of("regions"),
                          {"\"" + digits + "\" bukan kecamatan atau kelurahan di kota skema",
                           "\"" + digits + "\" is no district or village of the scheme's city"});
    }
  }
}

// The part of a transfer that may pay contributions: the ceiling may not lie above it.
void check_earmark(const Reader& reader, const Fund& fund) {
  const Node* node = reader.table_if("earmark");
  if (!node) return;
  const Reader earmark(*node, reader.faults(), {"of", "permille"});
  const std::int64_t whole = earmark.integer("of", {.min = 1, .max = kRupiahMax});
  const std::int64_t permille = earmark.integer("permille", {.min = 1, .max = 1000});
  const Rupiah most(whole / 1000 * permille + whole % 1000 * permille / 1000);
  if (fund.ceiling <= most) return;
  const Text sum = spoken_rupiah(most);
  reader.faults().add("VALUE", reader.line_of("ceiling"),
                      {"pagu melebihi bagian yang ditetapkan (earmark): " + sum.id,
                       "the ceiling exceeds the earmark: " + sum.en});
}

}  // namespace

FundingSource Fund::funding_source() const {
  if (kind) return *kind;
  if (payer == "APBN") return FundingSource::StateBudget;
  if (payer == "APBDES") return FundingSource::VillageBudget;
  if (payer == "CSR") return FundingSource::Company;
  return payer == "SELF" ? FundingSource::Self : FundingSource::RegionalBudget;
}

Fund read_fund(const Node& node, Faults& faults, const Scheme& scheme) {
  const Reader reader(node, faults,
                      {"id", "name", "payer", "ceiling", "months", "source", "account", "regions",
                       "people_max", "earmark", "citation", "verified"});
  Fund fund;
  fund.id = read_id(reader);
  fund.name = reader.bilingual("name");
  fund.payer = reader.text("payer");
  if (!is_payer(fund.payer)) add_word(reader, "payer", fund.payer);
  fund.ceiling = Rupiah(reader.integer("ceiling", {.min = 0, .max = kRupiahMax}));
  fund.months = reader.has("months") ? read_period(reader, "months") : scheme.months;
  if (fund.months.from < scheme.months.from || fund.months.until > scheme.months.until) {
    faults.add(
        "VALUE", reader.line_of("months"),
        {"bulan dana harus di dalam bulan skema", "a fund's months must lie within the scheme's"});
  }
  read_kind(reader, fund);
  fund.account = reader.text_if("account").value_or("");
  read_regions(reader, fund, scheme);
  fund.people_max = reader.integer_if("people_max", {.min = 0, .max = kPeopleMax});
  check_earmark(reader, fund);
  fund.source = read_source(reader);
  return fund;
}

Instrument read_instrument(const Node& node, Faults& faults, const Scheme& scheme) {
  const Reader reader(node, faults,
                      {"kind", "number", "from", "until", "funds", "citation", "verified"});
  Instrument instrument;
  const std::string word = reader.text("kind");
  const auto kind = parse_instrument_kind(word);
  if (!kind) add_word(reader, "kind", word);
  instrument.kind = kind.value_or(InstrumentKind::Decree);
  instrument.number = reader.text("number");
  instrument.from = reader.date("from");
  instrument.until = reader.date_if("until");
  if (instrument.until && *instrument.until <= instrument.from) {
    faults.add("VALUE", reader.line_of("until"),
               {"until harus sesudah from", "until must lie after from"});
  }
  instrument.funds = positions(reader, "funds", scheme.funds);
  instrument.source = read_source(reader);
  return instrument;
}

}  // namespace lindung::scheme

#include "office/scheme/parse_parts.h"

#include <algorithm>

#include "base/text.h"
#include "office/scheme/words.h"

namespace lindung::scheme {
namespace {

using rules::Faults;
using rules::Node;
using rules::Reader;

constexpr std::int64_t kQuotaMax = 100'000'000;
constexpr std::int64_t kRupiahMax = 1'000'000'000'000'000;

Month read_month(const Reader& reader, std::string_view key) {
  const std::string text = reader.text(key);
  const auto month = Month::parse(text);
  if (!month) add_word(reader, key, text);
  return month.value_or(Month());
}

CriterionKind read_kind(const Reader& reader) {
  const std::string word = reader.text("kind");
  const auto kind = parse_criterion_kind(word);
  if (!kind) add_word(reader, "kind", word);
  return kind.value_or(CriterionKind::Working);
}

WhenUnknown read_when_unknown(const Reader& reader) {
  const std::string word = reader.text("when_unknown");
  const auto when = parse_when_unknown(word);
  if (!when) add_word(reader, "when_unknown", word);
  return when.value_or(WhenUnknown::Note);
}

// A key that another kind of criterion uses would be silently without effect.
void check_keys(const Reader& reader, std::initializer_list<std::string_view> allowed) {
  for (const std::string_view key : {"age_min", "age_below", "resident_months_min", "register",
                                     "columns", "decile_max", "income_max"}) {
    if (!reader.has(key) || std::find(allowed.begin(), allowed.end(), key) != allowed.end())
      continue;
    reader.faults().add(
        "UNKNOWN_KEY", reader.line_of(key),
        {"kunci \"" + std::string(key) + "\" tidak berlaku untuk jenis syarat ini",
         "the key \"" + std::string(key) + "\" does not belong to this kind of criterion"});
  }
}

void read_age(const Reader& reader, Criterion& to) {
  check_keys(reader, {"age_min", "age_below"});
  to.age_min = static_cast<int>(reader.integer_if("age_min", {.min = 0, .max = 120}).value_or(0));
  to.age_below = static_cast<int>(reader.integer("age_below", {.min = 1, .max = 150}));
  if (to.age_min >= to.age_below) {
    reader.faults().add("VALUE", reader.line_of("age_below"),
                        {"age_below harus di atas age_min", "age_below must be above age_min"});
  }
}

void read_register(const Reader& reader, Criterion& to, const Scheme& scheme) {
  check_keys(reader, {"register"});
  to.register_id = reader.text("register");
  const auto& own = scheme.own_registers;
  if (!is_register(to.register_id) &&
      std::find(own.begin(), own.end(), to.register_id) == own.end()) {
    add_unknown(reader, "register", to.register_id);
  }
}

void read_evidence(const Reader& reader, Criterion& to) {
  check_keys(reader, {"columns"});
  to.columns = reader.texts_if("columns");
  if (!to.columns.empty()) return;
  reader.faults().add(
      "MISSING", reader.line_of("columns"),
      {"sebutkan judul kolom bukti dalam columns", "name the evidence's headings in columns"});
}

void read_details(const Reader& reader, Criterion& to, const Scheme& scheme) {
  switch (to.kind) {
    case CriterionKind::AgeAtRegistration:
      return read_age(reader, to);
    case CriterionKind::Residence:
      check_keys(reader, {"resident_months_min"});
      to.resident_months_min = static_cast<int>(
          reader.integer_if("resident_months_min", {.min = 0, .max = 1200}).value_or(0));
      return;
    case CriterionKind::AbsentFrom:
    case CriterionKind::PresentIn:
      return read_register(reader, to, scheme);
    case CriterionKind::IncomeCeiling:
      check_keys(reader, {"income_max"});
      to.income_max = Rupiah(reader.integer("income_max", {.min = 1, .max = kRupiahMax}));
      return;
    case CriterionKind::Evidence:
      return read_evidence(reader, to);
    case CriterionKind::DecileCeiling:
      check_keys(reader, {"decile_max"});
      to.decile_max = static_cast<int>(reader.integer("decile_max", {.min = 1, .max = 10}));
      return;
    case CriterionKind::Working:
      return check_keys(reader, {});
  }
}

}  // namespace

void add_word(const Reader& reader, std::string_view key, const std::string& word) {
  reader.faults().add("VALUE", reader.line_of(key),
                      {"\"" + word + "\" bukan kata yang dikenal di sini",
                       "\"" + word + "\" is not a word known here"});
}

void add_unknown(const Reader& reader, std::string_view key, const std::string& word) {
  reader.faults().add("UNKNOWN", reader.line_of(key),
                      {"\"" + word + "\" tidak dinyatakan di berkas ini",
                       "\"" + word + "\" is declared nowhere in this file"});
}

std::string read_id(const Reader& reader) {
  std::string id = reader.text("id");
  const bool plain = std::all_of(id.begin(), id.end(),
                                 [](char c) { return is_lower(c) || is_digit(c) || c == '-'; });
  if (!plain) {
    reader.faults().add("VALUE", reader.line_of("id"),
                        {"id hanya boleh berisi huruf kecil, angka, dan tanda hubung",
                         "an id may hold small letters, digits and hyphens only"});
  }
  return id;
}

Source read_source(const Reader& reader) { return {reader.citation(), reader.flag("verified")}; }

Period read_period(const Reader& reader, std::string_view key) {
  const Node* node = reader.table_if(key);
  if (!node) {
    reader.faults().add("MISSING", reader.line(),
                        {"kunci \"" + std::string(key) + "\" belum ada; tambahkan",
                         "the key \"" + std::string(key) + "\" is missing; add it"});
    return {};
  }
  const Reader period(*node, reader.faults(), {"from", "until"});
  const Period months{read_month(period, "from"), read_month(period, "until")};
  if (months.months() < 1 || months.months() > 120) {
    reader.faults().add("VALUE", node->line,
                        {"until harus 1 sampai 120 bulan sesudah from",
                         "until must lie 1 to 120 months after from"});
  }
  return months;
}

ReadCriterion read_criterion(const Node& node, Faults& faults, const Scheme& scheme) {
  const Reader reader(
      node, faults,
      {"id", "kind", "everyone", "when_unknown", "age_min", "age_below", "resident_months_min",
       "register", "columns", "decile_max", "income_max", "label", "citation", "verified"});
  ReadCriterion read;
  Criterion& criterion = read.criterion;
  criterion.id = read_id(reader);
  criterion.kind = read_kind(reader);
  read.everyone = reader.flag_if("everyone", false);
  criterion.when_unknown = read_when_unknown(reader);
  read_details(reader, criterion, scheme);
  criterion.label = reader.bilingual("label");
  criterion.source = read_source(reader);
  return read;
}

// A city may write its note in one language alone.
Text read_note(const Reader& reader) {
  const rules::Node* node = reader.any_if("note");
  if (node && node->kind == rules::Node::Kind::Table) return reader.bilingual("note");
  const std::string text = reader.text_if("note").value_or("");
  return {text, text};
}

Group read_group(const Node& node, Faults& faults, const Scheme& scheme) {
  const Reader reader(node, faults,
                      {"id", "name", "aliases", "quota", "criteria", "funds", "sample_share",
                       "sector", "workers", "earlier_recipients", "note", "citation", "verified"});
  Group group;
  group.id = read_id(reader);
  group.name = reader.bilingual("name");
  group.aliases = reader.texts_if("aliases");
  group.quota = reader.integer_if("quota", {.min = 0, .max = kQuotaMax});
  group.criteria = positions(reader, "criteria", scheme.criteria);
  group.funds = positions(reader, "funds", scheme.funds);
  if (group.funds.empty()) {
    faults.add(
        "MISSING", reader.line_of("funds"),
        {"sebutkan paling sedikit satu dana dalam funds", "name at least one fund in funds"});
  }
  group.sample_share =
      static_cast<int>(reader.integer_if("sample_share", {.min = 0, .max = 10'000}).value_or(0));
  group.sector = reader.text_if("sector").value_or("other");
  if (!is_sector(group.sector)) add_word(reader, "sector", group.sector);
  group.workers = reader.text_if("workers").value_or(group.workers);
  if (!is_workers(group.workers)) add_word(reader, "workers", group.workers);
  group.earlier_recipients = reader.flag_if("earlier_recipients", false);
  group.note = read_note(reader);
  group.source = read_source(reader);
  return group;
}

Priority read_priority(const Node& node, Faults& faults) {
  const Reader reader(node, faults, {"kind", "citation", "verified"});
  const std::string word = reader.text("kind");
  const auto kind = parse_priority_kind(word);
  if (!kind) add_word(reader, "kind", word);
  return {kind.value_or(PriorityKind::EarlierProposal), read_source(reader)};
}

}  // namespace lindung::scheme

#include <algorithm>
#include <map>

#include "engines/rules/document.h"
#include "engines/rules/reader.h"
#include "office/scheme/find_group.h"
#include "office/scheme/parse_parts.h"
#include "office/scheme/scheme.h"
#include "office/scheme/words.h"

namespace lindung::scheme {
namespace {

using rules::Faults;
using rules::Node;
using rules::Reader;

constexpr std::int64_t kQuotaMax = 100'000'000;

class SchemeReader {
 public:
  SchemeReader(const Node& root, Faults& faults)
      : faults_(faults),
        reader_(root, faults,
                {"id",
                 "name",
                 "city",
                 "fiscal_year",
                 "registration_date",
                 "months",
                 "programs",
                 "declared_income",
                 "quota",
                 "ward_quota",
                 "earlier_recipients",
                 "registers",
                 "assumptions",
                 "citation",
                 "verified",
                 "ward",
                 "criterion",
                 "fund",
                 "instrument",
                 "group",
                 "priority"}) {}

  Scheme read() {
    read_head();
    read_limits();
    for (const Node& node : reader_.tables_if("ward")) read_ward(node);
    for (const Node& node : reader_.tables_if("criterion")) add_criterion(node);
    for (const Node& node : at_least_one("fund")) {
      scheme_.funds.push_back(read_fund(node, faults_, scheme_));
      claim("dana", "fund", scheme_.funds.back().id, node.line);
    }
    for (const Node& node : reader_.tables_if("instrument")) {
      scheme_.instruments.push_back(read_instrument(node, faults_, scheme_));
    }
    for (const Node& node : at_least_one("group")) add_group(node);
    for (const Node& node : reader_.tables_if("priority")) add_priority(node);
    check_shares();
    return std::move(scheme_);
  }

 private:
  void read_head() {
    scheme_.id = reader_.text("id");
    scheme_.name = reader_.bilingual("name");
    scheme_.city = read_region(reader_, "city", RegionLevel::City).value_or(scheme_.city);
    scheme_.fiscal_year =
        static_cast<int>(reader_.integer("fiscal_year", {.min = 2015, .max = 2100}));
    scheme_.registration_date = reader_.date("registration_date");
    scheme_.months = read_period(reader_, "months");
    read_programs();
    scheme_.declared_income =
        Rupiah(reader_.integer_if("declared_income", {.min = 0, .max = 1'000'000'000})
                   .value_or(1'000'000));
    scheme_.source = read_source(reader_);
    for (const Node& node : reader_.tables_if("assumptions")) {
      const Reader text(node, faults_, {"id", "en"});
      scheme_.assumptions.push_back({text.text("id"), text.text("en")});
    }
  }

  void read_limits() {
    scheme_.quota = reader_.integer_if("quota", {.min = 0, .max = kQuotaMax});
    scheme_.ward_quota = reader_.integer_if("ward_quota", {.min = 0, .max = kQuotaMax});
    scheme_.own_registers = reader_.texts_if("registers");
    const auto word = reader_.text_if("earlier_recipients");
    if (!word) return;
    const auto earlier = parse_earlier_recipients(*word);
    if (!earlier) add_value("earlier_recipients", *word);
    scheme_.earlier_recipients = earlier.value_or(EarlierRecipients::InsideWardQuota);
  }

  void read_programs() {
    for (const auto& code : reader_.texts_if("programs")) {
      const auto program = parse_program(code);
      if (!program) add_value("programs", code);
      scheme_.programs.push_back(program.value_or(Program::Death));
    }
    if (scheme_.programs.empty()) {
      faults_.add("MISSING", reader_.line_of("programs"),
                  {"sebutkan program, misalnya [\"JKK\", \"JKM\"]",
                   "name the programmes, for example [\"JKK\", \"JKM\"]"});
    }
  }

  std::optional<RegionCode> read_region(const Reader& reader, std::string_view key,
                                        RegionLevel level) {
    const std::string digits = reader.text(key);
    const auto code = RegionCode::parse(digits);
    if (code && code->level() == level) return code;
    faults_.add(
        "VALUE", reader.line_of(key),
        {"\"" + digits + "\" bukan kode wilayah yang diminta (kota 4 digit, kelurahan 10 digit)",
         "\"" + digits + "\" is not the region code asked for (city 4 digits, village 10 digits)"});
    return std::nullopt;
  }

  void read_ward(const Node& node) {
    const Reader ward(node, faults_, {"code", "quota"});
    const auto code = read_region(ward, "code", RegionLevel::Village);
    const std::int64_t quota = ward.integer("quota", {.min = 0, .max = kQuotaMax});
    if (!code) return;
    if (!code->is_inside(scheme_.city)) {
      faults_.add("UNKNOWN", ward.line_of("code"),
                  {"kelurahan ini di luar kota skema", "this ward lies outside the scheme's city"});
    }
    scheme_.ward_quotas.emplace_back(*code, quota);
    claim("kelurahan", "ward", code->digits(), node.line);
  }

  void add_criterion(const Node& node) {
    auto read = read_criterion(node, faults_, scheme_);
    if (read.everyone) scheme_.common_criteria.push_back(scheme_.criteria.size());
    scheme_.criteria.push_back(std::move(read.criterion));
    claim("syarat", "criterion", scheme_.criteria.back().id, node.line);
  }

  void add_group(const Node& node) {
    scheme_.groups.push_back(read_group(node, faults_, scheme_));
    for (const auto& name : folded_names(scheme_.groups.back())) {
      claim("nama kelompok", "name of a group", name, node.line);
    }
  }

  void add_priority(const Node& node) {
    scheme_.priorities.push_back(read_priority(node, faults_));
    claim("urutan", "priority", std::string(priority_word(scheme_.priorities.back().kind)),
          node.line);
  }

  std::span<const Node> at_least_one(std::string_view key) {
    const auto nodes = reader_.tables_if(key);
    if (nodes.empty()) {
      const std::string name = "[[" + std::string(key) + "]]";
      faults_.add("MISSING", reader_.line(),
                  {"paling sedikit satu " + name + " harus ada",
                   "at least one " + name + " must stand here"});
    }
    return nodes;
  }

  void check_shares() {
    int sum = 0;
    for (const auto& group : scheme_.groups) sum += group.sample_share;
    if (sum == 0 || sum == 10'000) return;
    faults_.add("VALUE", reader_.line_of("group"),
                {"jumlah sample_share harus 10000, bukan " + std::to_string(sum),
                 "the sample_shares must add up to 10000, not " + std::to_string(sum)});
  }

  // Each name once in its kind.
  void claim(const std::string& kind_id, const std::string& kind_en, const std::string& name,
             int line) {
    const auto [at, fresh] = claimed_.try_emplace(kind_en + " " + name, line);
    if (fresh) return;
    const std::string first = std::to_string(at->second);
    faults_.add("DUPLICATE", line,
                {kind_id + " \"" + name + "\" sudah ada di baris " + first,
                 "the " + kind_en + " \"" + name + "\" stands in line " + first + " already"});
  }

  void add_value(std::string_view key, const std::string& word) {
    faults_.add("VALUE", reader_.line_of(key),
                {"\"" + word + "\" bukan kata yang dikenal di sini",
                 "\"" + word + "\" is not a word known here"});
  }

  Faults& faults_;
  Reader reader_;
  Scheme scheme_;
  std::map<std::string, int> claimed_;
};

}  // namespace

Result<Scheme> parse_scheme(std::string_view text, std::string_view file_name) {
  LINDUNG_ASSIGN_OR_RETURN(const Node root, rules::parse_document(text, file_name, "SCHEME"));
  Faults faults(file_name, "SCHEME");
  Scheme scheme = SchemeReader(root, faults).read();
  if (faults.first()) return *faults.first();
  scheme.group_names = folded_group_names(scheme.groups);
  scheme.text = std::string(text);
  scheme.digest = sha256(text);
  return scheme;
}

}  // namespace lindung::scheme

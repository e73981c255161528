#include "shell/app/run/row_fields.h"

#include <algorithm>

#include "office/card/member_card.h"
#include "office/verification/likeness.h"
#include "terms/gazetteer.h"

namespace lindung::app {
namespace {

constexpr std::size_t kPhoneShown = 4;

std::string masked_phone(std::uint64_t phone) {
  if (phone == 0) return {};
  const std::string digits = "0" + std::to_string(phone);
  const std::size_t hidden = digits.size() - std::min(kPhoneShown, digits.size());
  return std::string(hidden, '*') + digits.substr(hidden);
}

std::string village_name(const std::optional<RegionCode>& code) {
  const auto region = code ? gazetteer::find(*code) : std::nullopt;
  return region ? std::string(region->name) : std::string();
}

struct Verdict {
  std::string_view agreement;
  Text why;
};

Verdict by_number(std::uint64_t ours, std::uint64_t theirs) {
  if (ours == 0 || theirs == 0) return {"unknown", {}};
  if (ours == theirs) return {"equal", {}};
  if (verification::is_typing_slip(ours, theirs)) {
    return {
        "near",
        {"satu angka berbeda, atau dua angka tertukar", "one digit differs, or two are exchanged"}};
  }
  return {"differs", {}};
}

Verdict by_name(std::string_view ours, std::string_view theirs) {
  if (ours.empty() || theirs.empty()) return {"unknown", {}};
  if (ours == theirs) return {"equal", {}};
  const int alike = verification::likeness(ours, theirs);
  if (alike >= verification::kNameSame)
    return {"equal", {"nama yang sama, ditulis lain", "the same name, written otherwise"}};
  if (alike >= verification::kNameLikely) return {"near", {"nama mirip", "names alike"}};
  return {"differs", {}};
}

Verdict by_birth(const roster::Proposal& ours, const roster::Proposal& theirs) {
  switch (verification::compare_birth_date(ours, theirs.birth_date)) {
    case verification::Agreement::Equal:
      return {"equal", {}};
    case verification::Agreement::Near:
      return {"near",
              {"hari dan bulan tertukar, atau satu bagian berbeda",
               "day and month exchanged, or one part differs"}};
    case verification::Agreement::Differs:
      return {"differs", {}};
    case verification::Agreement::Unknown:
      break;
  }
  return {"unknown", {}};
}

Verdict by_text(std::string_view ours, std::string_view theirs) {
  if (ours.empty() || theirs.empty()) return {"unknown", {}};
  return {ours == theirs ? "equal" : "differs", {}};
}

Verdict judge(const RowField& field, const RowField& other, const roster::Proposal& ours,
              const roster::Proposal& theirs) {
  const auto number = [](const auto& value) { return value ? value->number() : 0; };
  if (field.id == "nik") return by_number(number(ours.nik), number(theirs.nik));
  if (field.id == "family_card")
    return by_number(number(ours.family_card), number(theirs.family_card));
  if (field.id == "kpj") return by_number(number(ours.kpj), number(theirs.kpj));
  if (field.id == "phone") return by_number(ours.phone, theirs.phone);
  if (field.id == "name") return by_name(ours.name, theirs.name);
  if (field.id == "birth_date") return by_birth(ours, theirs);
  return by_text(field.text, other.text);
}

}  // namespace

std::string neighbourhood_text(const roster::Proposal& row) {
  if (row.neighbourhood == 0 && row.hamlet == 0) return {};
  return std::to_string(row.neighbourhood) + "/" + std::to_string(row.hamlet);
}

std::vector<RowField> fields_of(const roster::Proposal& row, const scheme::Scheme& scheme) {
  const std::string group = row.group < scheme.groups.size() ? scheme.groups[row.group].id
                                                             : std::string(row.group_written);
  return {
      {"nik", {"NIK", "NIK"}, row.nik ? row.nik->masked() : ""},
      {"name", {"Nama", "Name"}, std::string(row.name)},
      {"birth_date",
       {"Tanggal lahir", "Born"},
       row.birth_date ? row.birth_date->iso() : std::string()},
      {"sex",
       {"Jenis kelamin", "Sex"},
       row.sex ? std::string(1, static_cast<char>(*row.sex)) : std::string()},
      {"family_card",
       {"No. KK", "Family card"},
       row.family_card ? row.family_card->masked() : std::string()},
      {"village", {"Kelurahan", "Ward"}, village_name(row.village)},
      {"neighbourhood", {"RT/RW", "RT/RW"}, neighbourhood_text(row)},
      {"address", {"Alamat", "Address"}, std::string(row.address)},
      {"group", {"Kelompok", "Group"}, group},
      {"phone", {"No. HP", "Telephone"}, masked_phone(row.phone)},
      {"kpj", {"No. KPJ", "KPJ"}, row.kpj ? card::masked_kpj(row.kpj->number()) : std::string()}};
}

std::vector<FieldPair> compare_rows(const roster::Proposal& ours, const roster::Proposal& theirs,
                                    const scheme::Scheme& scheme) {
  const auto mine = fields_of(ours, scheme), others = fields_of(theirs, scheme);
  std::vector<FieldPair> pairs;
  for (std::size_t i = 0; i < mine.size(); ++i) {
    auto verdict = judge(mine[i], others[i], ours, theirs);
    pairs.push_back({mine[i], others[i].text, verdict.agreement, std::move(verdict.why)});
  }
  return pairs;
}

const roster::Proposal* find_row(const roster::RosterFile& file, const roster::RowReference& row) {
  const auto found = std::find_if(file.rows.begin(), file.rows.end(), [&](const auto& one) {
    return one.sheet == row.sheet && one.row == row.row;
  });
  return found == file.rows.end() ? nullptr : &*found;
}

}  // namespace lindung::app

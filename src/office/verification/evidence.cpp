#include "office/verification/evidence.h"

#include <algorithm>

#include <tbb/parallel_for.h>

namespace lindung::verification {

namespace {

std::string_view join(const std::vector<std::string>& tokens, Arena& texts) {
  std::size_t size = 0;
  for (const std::string& token : tokens) size += token.size() + 1;
  if (size == 0) return {};
  char* const begin = texts.reserve(size - 1);
  char* to = begin;
  for (const std::string& token : tokens) {
    if (to != begin) *to++ = ' ';
    to = std::copy(token.begin(), token.end(), to);
  }
  return {begin, size - 1};
}

char sex_letter(const std::optional<Sex>& sex) { return sex ? static_cast<char>(*sex) : ' '; }

std::int32_t days_or_none(const std::optional<Date>& date) {
  return date ? date->days() : linkage::kNoDate;
}

}  // namespace

void for_pieces(std::size_t size, std::vector<Arena>& texts,
                const std::function<void(std::size_t, std::size_t, Arena&)>& work) {
  const std::size_t pieces = (size + kPiece - 1) / kPiece;
  const std::size_t first = texts.size();
  texts.resize(first + pieces);
  tbb::parallel_for(std::size_t{0}, pieces, [&](std::size_t piece) {
    work(piece * kPiece, std::min(size, (piece + 1) * kPiece), texts[first + piece]);
  });
}

void describe_name(linkage::Record& record, const NameReading& name, Arena& texts) {
  record.name = join(name.tokens, texts);
  record.sounds = join(name.sounds, texts);
}

std::string_view keep_tokens(std::string_view written, Arena& texts) {
  return written.empty() ? std::string_view{} : join(read_name(written).tokens, texts);
}

void describe_case(linkage::Record& record, const Case& described) {
  const roster::Proposal& proposal = *described.proposal;
  record.number = described.recognition == Recognition::SomeoneElse ? 0 : described.nik();
  record.number_confirmed = described.recognition == Recognition::Confirmed;
  record.household = proposal.family_card ? proposal.family_card->number() : 0;
  record.birth_date = days_or_none(proposal.birth_date);
  record.birth_date_alternative = days_or_none(proposal.birth_date_alternative);
  record.birth_date_year_only = proposal.reasons.has(Reason::BirthYearOnly);
  record.sex = sex_letter(proposal.sex);
  record.place = proposal.village ? proposal.village->number() : 0;
  record.phone = proposal.phone;
  const roster::RegisterRow* registry = described.registry;
  if (registry == nullptr) return;
  if (registry->sex) record.sex = sex_letter(registry->sex);
  if (!registry->birth_date || registry->birth_date->days() == record.birth_date) return;
  if (!record.birth_date_year_only && record.birth_date != linkage::kNoDate) {
    record.birth_date_alternative = record.birth_date;
  }
  record.birth_date = registry->birth_date->days();
  record.birth_date_year_only = false;
}

linkage::Record describe_known(const KnownPerson& known, Arena& texts) {
  linkage::Record record;
  record.number = known.nik;
  record.number_confirmed = known.standing == Verdict::Accepted;
  record.household = known.family_card;
  record.birth_date = days_or_none(known.birth_date);
  record.sex = sex_letter(known.sex);
  record.place = known.village;
  record.phone = known.phone;
  describe_name(record, read_name(known.name), texts);
  return record;
}

linkage::Record describe_register_row(const roster::RegisterRow& row, Arena& texts) {
  linkage::Record record;
  record.number = row.nik ? row.nik->number() : 0;
  record.household = row.family_card ? row.family_card->number() : 0;
  record.birth_date = days_or_none(row.birth_date);
  record.sex = sex_letter(row.sex);
  if (row.region && row.region->level() == RegionLevel::Village)
    record.place = row.region->number();
  describe_name(record, read_name(row.name), texts);
  record.mother = keep_tokens(row.mother, texts);
  return record;
}

}  // namespace lindung::verification

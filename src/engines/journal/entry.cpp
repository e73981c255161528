#include "engines/journal/entry.h"

namespace lindung::journal {
namespace {

void put_number(std::string& out, std::uint64_t number) {
  for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>(number >> shift);
}

void put_text(std::string& out, std::string_view text) {
  put_number(out, text.size());
  out += text;
}

Digest make_seal(const Digest& previous, const Digest& leaf, const Stamp& stamp) {
  std::string bytes(previous.view());
  bytes += leaf.view();
  put_number(bytes, static_cast<std::uint64_t>(stamp.recorded_at_ms));
  put_text(bytes, stamp.author);
  return sha256(bytes);
}

Fault fault(std::uint64_t sequence, const char* id, const char* en) { return {sequence, {id, en}}; }

}  // namespace

std::string encode(const Act& act) {
  std::string out;
  put_number(out, act.city);
  put_number(out, act.sequence);
  put_text(out, act.kind);
  put_text(out, act.body);
  return out;
}

Entry make_entry(Act act, Stamp stamp, const Digest& previous_seal) {
  const Digest leaf = leaf_hash(encode(act));
  const Digest seal = make_seal(previous_seal, leaf, stamp);
  return {std::move(act), std::move(stamp), leaf, seal};
}

std::optional<Fault> Verifier::check(const Entry& entry) {
  const std::uint64_t expected = tree_.size();
  const Digest previous = seal_;
  const bool same_city = !city_ || *city_ == entry.act.city;
  city_ = entry.act.city;
  tree_.append(entry.leaf);
  seal_ = entry.seal;
  if (entry.act.sequence != expected || !same_city) {
    return fault(expected, "Ada entri jurnal yang hilang atau tertukar.",
                 "A journal entry is missing or out of place.");
  }
  if (leaf_hash(encode(entry.act)) != entry.leaf) {
    return fault(expected, "Isi entri jurnal berubah.",
                 "The content of the journal entry has changed.");
  }
  if (make_seal(previous, entry.leaf, entry.stamp) != entry.seal) {
    return fault(expected, "Waktu, pelaku atau segel entri jurnal berubah.",
                 "The time, author or seal of the journal entry has changed.");
  }
  return std::nullopt;
}

}  // namespace lindung::journal

#include "shell/app/run/verdict_blocks.h"

#include <algorithm>

#include <tbb/parallel_for.h>

namespace lindung::app {
namespace {

using verification::RowVerdict;

constexpr std::size_t kRowsPerBlock = 4096;

RowVerdict get(ByteReader& in) {
  RowVerdict row;
  row.row.file = in.get<std::uint32_t>();
  row.row.sheet = in.get<std::uint32_t>();
  row.row.row = in.get<std::uint32_t>();
  row.group = in.get<std::uint16_t>();
  const char verdict = in.get<char>();
  in.require(verification::is_verdict(verdict));
  row.verdict = static_cast<verification::Verdict>(verdict);
  row.person = in.get<std::uint64_t>();
  row.other_person = in.get<std::uint64_t>();
  roster::RowReference other;
  other.file = in.get<std::uint32_t>();
  other.sheet = in.get<std::uint32_t>();
  other.row = in.get<std::uint32_t>();
  if (other.file != 0) row.other = other;
  const auto suggested = in.get<std::uint64_t>();
  if (suggested != 0) row.suggested_nik = Nik::from_number(suggested);
  const auto count = in.get<std::uint8_t>();
  for (std::uint8_t i = 0; i < count; ++i) {
    const auto reason = in.get<std::uint8_t>();
    in.require(reason < static_cast<std::uint8_t>(Reason::kCount));
    if (in.ok()) row.reasons.add(static_cast<Reason>(reason));
  }
  return row;
}

Error damaged() {
  return Error::environment("STORE_CORRUPT", "verdicts",
                            {"Catatan putusan di basis data rusak. Jalankan `lindung journal "
                             "verify`, lalu pulihkan dari cadangan.",
                             "The database's record of verdicts is damaged. Run `lindung "
                             "journal verify`, then restore from a backup."});
}

}  // namespace

void put_verdict(ByteWriter& out, const RowVerdict& row) {
  out.put(row.row.file);
  out.put(row.row.sheet);
  out.put(row.row.row);
  out.put(row.group);
  out.put(static_cast<char>(row.verdict));
  out.put(row.person);
  out.put(row.other_person);
  out.put(row.other ? row.other->file : 0u);
  out.put(row.other ? row.other->sheet : 0u);
  out.put(row.other ? row.other->row : 0u);
  out.put(row.suggested_nik ? row.suggested_nik->number() : std::uint64_t{0});
  out.put(static_cast<std::uint8_t>(row.reasons.size()));
  row.reasons.each([&](Reason reason) { out.put(static_cast<std::uint8_t>(reason)); });
}

store::Series<store::Block> pack_verdicts(std::uint64_t act, std::span<const RowVerdict> rows) {
  const auto pack = [act, rows](std::size_t i) {
    const std::size_t first = i * kRowsPerBlock;
    const auto part = rows.subspan(first, std::min(kRowsPerBlock, rows.size() - first));
    ByteWriter out;
    out.put(static_cast<std::uint32_t>(part.size()));
    for (const auto& row : part) put_verdict(out, row);
    return store::Block{std::string(kVerdictBlocks), act, first, out.take()};
  };
  return {(rows.size() + kRowsPerBlock - 1) / kRowsPerBlock, pack};
}

Result<UnfilledVector<RowVerdict>> unpack_verdicts(std::span<const store::Block> blocks) {
  std::vector<std::size_t> first(blocks.size() + 1, 0);  // of each block, among all rows
  for (std::size_t i = 0; i < blocks.size(); ++i)
    first[i + 1] = first[i] + ByteReader(blocks[i].bytes).get<std::uint32_t>();
  if (first.back() > kRowsPerBlock * blocks.size()) return damaged();
  UnfilledVector<RowVerdict> rows(first.back());
  std::vector<char> intact(blocks.size(), 0);
  tbb::parallel_for(std::size_t{0}, blocks.size(), [&](std::size_t i) {
    ByteReader in(blocks[i].bytes);
    in.get<std::uint32_t>();
    for (std::size_t at = first[i]; at < first[i + 1]; ++at) rows[at] = get(in);
    intact[i] = in.ok() && in.at_end();
  });
  if (std::find(intact.begin(), intact.end(), 0) != intact.end()) return damaged();
  return rows;
}

}  // namespace lindung::app

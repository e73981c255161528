#include "office/reconciliation/words.h"

#include "base/text.h"
#include "terms/spoken.h"

namespace lindung::reconciliation {
namespace {

void append(Text& text, const std::string& indonesian, const std::string& english) {
  text.id += (text.id.empty() ? "" : ", ") + indonesian;
  text.en += (text.en.empty() ? "" : ", ") + english;
}

void append_fields(Text& text, std::uint8_t fields) {
  if (has(fields, Field::Nik)) append(text, "NIK", "NIK");
  if (has(fields, Field::Name)) append(text, "nama", "name");
  if (has(fields, Field::BirthDate)) append(text, "tanggal lahir", "birth date");
  if (has(fields, Field::Kpj)) append(text, "nomor KPJ", "KPJ number");
}

void append(Text& text, const Text& more) { append(text, more.id, more.en); }

void append_sums(Text& text, const Difference& d) {
  const Text ours = spoken_rupiah(d.ours), theirs = spoken_rupiah(d.theirs);
  if (d.ours != Rupiah() && d.theirs != Rupiah()) {
    append(text, ours.id + " di sini, " + theirs.id + " di sana",
           ours.en + " here, " + theirs.en + " there");
  } else if (d.ours != Rupiah()) {
    append(text, ours);
  } else if (d.theirs != Rupiah()) {
    append(text, theirs);
  }
}

}  // namespace

Text words(const Difference& d) {
  Text more;
  if (d.month) append(more, spoken_month(*d.month));
  const Text detail = detail_words(d.detail);
  if (!detail.id.empty()) append(more, detail);
  append_fields(more, d.fields);
  if (d.people > 0) append(more, grouped(d.people) + " orang", grouped_en(d.people) + " people");
  append_sums(more, d);
  if (d.row > 0) append(more, "baris " + std::to_string(d.row), "row " + std::to_string(d.row));
  const KindInfo& kind = info(d.kind);
  const auto join = [](std::string_view name, const std::string& rest) {
    return std::string(name) + (rest.empty() ? "" : ": " + rest);
  };
  return {join(kind.name_id, more.id), join(kind.name_en, more.en)};
}

Text cure(const Difference& d) {
  const KindInfo& kind = info(d.kind);
  return {std::string(kind.cure_id), std::string(kind.cure_en)};
}

}  // namespace lindung::reconciliation

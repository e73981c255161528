#include "office/letter/rights.h"

#include <algorithm>

#include "office/benefit/benefit.h"
#include "office/letter/parts.h"
#include "office/letter/words.h"

namespace lindung::letter {
namespace {

constexpr int kFullMonths = 12;  // of income replacement at the first rate

struct Amounts {
  Rupiah month_unable, later_month_unable;  // while an accident keeps the worker from working
  Rupiah by_accident, otherwise, funeral;   // to the family
  Rupiah child;                             // school, from TK to the end
  Date full_from;
  ClaimFacts facts;
  Rupiah care_cap;  // nothing: treatment is paid without limit
  std::int64_t report_hours = 0;
  std::vector<rules::RuleRef> used;
};

void note(Amounts& amounts, const benefit::Benefit& benefit) {
  for (const auto& line : benefit.lines)
    amounts.used.insert(amounts.used.end(), line.rules.begin(), line.rules.end());
}

Result<void> add_unable(Amounts& amounts, const rules::RuleBook& book, const Rights& rights,
                        Date on) {
  std::vector<Rupiah> totals;
  for (const int months : {1, kFullMonths, kFullMonths + 1}) {
    LINDUNG_ASSIGN_OR_RETURN(const auto found,
                             benefit::incapacity_benefit(book, {on, months, -1, rights.income}));
    totals.push_back(found.total);
    note(amounts, found);
  }
  amounts.month_unable = totals[0];
  amounts.later_month_unable = totals[2] - totals[1];
  return {};
}

Result<void> add_deaths(Amounts& amounts, const rules::RuleBook& book, const Rights& rights,
                        Date on) {
  benefit::Death death{
      benefit::DeathCause::Accident, on, rights.member_since, rights.income, -1, {}};
  LINDUNG_ASSIGN_OR_RETURN(const auto accident, benefit::death_benefit(book, death));
  amounts.by_accident = accident.total;
  note(amounts, accident);
  death.cause = benefit::DeathCause::Other;
  LINDUNG_ASSIGN_OR_RETURN(amounts.facts, claim_facts(book, death));
  amounts.full_from = amounts.facts.full_from;
  death.date = std::max(on, amounts.full_from);
  death.paid_months = static_cast<int>(amounts.facts.scholarship_months);
  death.children = {{"TK", 1}};
  LINDUNG_ASSIGN_OR_RETURN(const auto other, benefit::death_benefit(book, death));
  for (const auto& line : other.lines) {
    (line.id.starts_with("scholarship.") ? amounts.child : amounts.otherwise) += line.amount;
    if (line.id == "jkm.funeral") amounts.funeral = line.amount;
  }
  note(amounts, other);
  return {};
}

Result<Amounts> amounts_of(const rules::RuleBook& book, const Rights& rights) {
  const Date on = std::max(rights.member_since, rights.envelope.written);
  Amounts amounts;
  LINDUNG_RETURN_IF_ERROR(add_unable(amounts, book, rights, on));
  LINDUNG_RETURN_IF_ERROR(add_deaths(amounts, book, rights, on));
  LINDUNG_ASSIGN_OR_RETURN(const auto hours, book.number("claim.jkk.report-hours", on));
  LINDUNG_ASSIGN_OR_RETURN(const auto cap, book.number("jkk.care.cap", on));
  amounts.report_hours = hours.value;
  amounts.care_cap = Rupiah(cap.value);
  amounts.used.insert(amounts.used.end(), {hours.rule, cap.rule});
  return amounts;
}

Paragraph opening(const Rights& rights) {
  std::string text = "Mulai " + spoken(rights.member_since) +
                     " Ibu/Bapak dilindungi BPJS Ketenagakerjaan. Iurannya dibayar pemerintah "
                     "daerah; Ibu/Bapak tidak membayar apa pun.";
  if (rights.paid_until)
    text += " Iuran sudah dibayar untuk perlindungan sampai " + spoken(*rights.paid_until) + ".";
  return {std::move(text)};
}

Table table_of(const Amounts& amounts, Date written) {
  Table table{"Hak Ibu/Bapak dan keluarga", {}, {}};
  table.rows.push_back(
      {"Berobat karena kecelakaan kerja", "sampai sembuh, kelas I rumah sakit pemerintah",
       amounts.care_cap == Rupiah() ? "Gratis" : "sampai " + amounts.care_cap.text()});
  table.rows.push_back({"Tidak dapat bekerja karena kecelakaan",
                        "sesudah setahun: " + amounts.later_month_unable.text() + " sebulan",
                        amounts.month_unable.text() + " sebulan"});
  table.rows.push_back(
      {"Meninggal karena kecelakaan kerja", "untuk keluarga", amounts.by_accident.text()});
  std::string other = "untuk keluarga";
  if (written < amounts.full_from)
    other += "; sebelum " + spoken(amounts.full_from) + ": " + amounts.funeral.text();
  table.rows.push_back({"Meninggal karena sebab lain", std::move(other), amounts.otherwise.text()});
  table.rows.push_back({"Sekolah anak yang ditinggalkan",
                        "seorang, paling banyak " +
                            std::to_string(amounts.facts.scholarship_children) +
                            " anak; kalau meninggal bukan karena kerja, sesudah " +
                            std::to_string(amounts.facts.scholarship_months) + " bulan iuran",
                        "sampai " + amounts.child.text()});
  return table;
}

Box if_it_happens(const Amounts& amounts) {
  return {"Kalau terjadi kecelakaan atau meninggal",
          "",
          {"1. Berobatlah dulu. Tunjukkan kartu peserta atau KTP.",
           "2. Kabari kami atau BPJS dalam " + std::to_string(amounts.report_hours / 24) +
               " hari (" + std::to_string(amounts.report_hours) + " jam).",
           "3. Simpan surat dokter dan semua kuitansi."}};
}

Checklist keep() {
  return {"Yang perlu Ibu/Bapak lakukan sekarang",
          {"Simpan kartu peserta dan surat ini", "Ceritakan kepada istri, suami, atau anak",
           "Kabari kami kalau pindah atau ganti nomor HP", "Kabari kami kalau pekerjaan berubah"}};
}

}  // namespace

Result<Letter> rights_letter(const rules::RuleBook& book, const Rights& rights) {
  LINDUNG_ASSIGN_OR_RETURN(const Amounts amounts, amounts_of(book, rights));
  Letter letter{
      rights.envelope, "Ibu/Bapak " + rights.name, "Ibu/Bapak sekarang dilindungi", {}, {}};
  letter.blocks.emplace_back(opening(rights));
  letter.blocks.emplace_back(table_of(amounts, rights.envelope.written));
  letter.blocks.emplace_back(if_it_happens(amounts));
  letter.blocks.emplace_back(keep());
  letter.blocks.emplace_back(where_to_ask(rights.envelope, "Tempat bertanya"));
  letter.remarks = remarks(book, amounts.used);
  return letter;
}

}  // namespace lindung::letter

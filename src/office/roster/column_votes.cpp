#include "office/roster/column_votes.h"

#include <algorithm>
#include <unordered_set>

#include <tbb/parallel_for.h>

#include "base/text.h"
#include "office/roster/cell_text.h"
#include "office/roster/date_cell.h"
#include "office/roster/number_cell.h"
#include "terms/nik.h"

namespace lindung::roster {
namespace {

constexpr std::size_t kNumbersKept = 4096;  // of each column, to see whether it repeats
constexpr std::int64_t kFewestForDamage = 8;

// What one block says; sums of whole numbers, so that the order of the blocks does not matter.
struct Votes {
  std::int64_t sixteen = 0, ending_zero = 0, serial_zero = 0, niks_of_eleven = 0;
  std::int64_t kpj_of_sixteen = 0;
  std::int64_t nik_fits_date = 0, card_fits_date = 0;
  std::int64_t first_above_12 = 0, second_above_12 = 0;
  std::int64_t nik_straight = 0, nik_exchanged = 0;
  std::int64_t date_cells = 0, date_cells_above_12 = 0;
  std::int64_t sex_w = 0, sex_l = 0;
  std::vector<std::uint64_t> niks, cards;

  void add(const Votes& other) {
    for (auto field : {&Votes::sixteen, &Votes::ending_zero, &Votes::serial_zero,
                       &Votes::niks_of_eleven, &Votes::kpj_of_sixteen, &Votes::nik_fits_date,
                       &Votes::card_fits_date, &Votes::first_above_12, &Votes::second_above_12,
                       &Votes::nik_straight, &Votes::nik_exchanged, &Votes::date_cells,
                       &Votes::date_cells_above_12, &Votes::sex_w, &Votes::sex_l}) {
      this->*field += other.*field;
    }
    niks.insert(niks.end(), other.niks.begin(), other.niks.end());
    cards.insert(cards.end(), other.cards.begin(), other.cards.end());
  }
};

bool fits(const NumberReading& number, const std::optional<Date>& date) {
  if (number.finding != NumberFinding::Sixteen || !date) return false;
  const auto nik = Nik::from_number(number.number);
  return nik && nik->agrees_with(*date);
}

void vote_dates(Votes& votes, const DateReading& date, const NumberReading& nik,
                const NumberReading& card, Date reference) {
  const auto first = straight(date, reference);
  const auto second = exchanged(date, reference);
  if (date.form == DateForm::DateCell) {
    ++votes.date_cells;
    votes.date_cells_above_12 += date.day > 12;
  } else if (date.form == DateForm::Numeric && (first || second)) {
    votes.first_above_12 += date.day > 12;
    votes.second_above_12 += date.month > 12;
    if (date.day <= 12 && date.month <= 12 && date.day != date.month) {
      votes.nik_straight += fits(nik, first);
      votes.nik_exchanged += fits(nik, second);
    }
  }
  votes.nik_fits_date += fits(nik, first) || fits(nik, second);
  votes.card_fits_date += fits(card, first) || fits(card, second);
}

void vote_row(Votes& votes, const Row& row, const Header& header, Date reference, Arena& scratch) {
  const NumberReading nik = read_number(cell_at(row, header, Column::Nik), scratch);
  const NumberReading card = read_number(cell_at(row, header, Column::FamilyCard), scratch);
  if (nik.finding == NumberFinding::Sixteen && !is_placeholder_number(nik.number)) {
    ++votes.sixteen;
    votes.ending_zero += nik.number % 10 == 0;
    votes.serial_zero += nik.number % 10000 == 0;
    if (votes.niks.size() < kNumbersKept) votes.niks.push_back(nik.number);
  }
  votes.niks_of_eleven += nik.finding == NumberFinding::Eleven;
  votes.kpj_of_sixteen +=
      header.has(Column::Kpj) &&
      read_number(cell_at(row, header, Column::Kpj), scratch).finding == NumberFinding::Sixteen;
  if (card.finding == NumberFinding::Sixteen && votes.cards.size() < kNumbersKept)
    votes.cards.push_back(card.number);
  vote_dates(votes, read_date(birth_cell(row, header, scratch), scratch), nik, card, reference);
  const auto sex = trim(cell_at(row, header, Column::Sex).text);
  if (sex.size() == 1) {
    votes.sex_w += upper(sex[0]) == 'W';
    votes.sex_l += upper(sex[0]) == 'L';
  }
}

std::size_t distinct(const std::vector<std::uint64_t>& numbers) {
  return std::unordered_set<std::uint64_t>(numbers.begin(), numbers.end()).size();
}

// In a column of family cards numbers repeat; in one of NIKs they do not.
bool columns_exchanged(const Votes& votes) {
  if (votes.niks.size() < 3 || votes.cards.size() < 3) return false;
  if (votes.card_fits_date != votes.nik_fits_date) {
    return votes.card_fits_date > votes.nik_fits_date * 3 &&
           votes.card_fits_date * 2 > static_cast<std::int64_t>(votes.cards.size());
  }
  const std::size_t nik_repeats = votes.niks.size() - distinct(votes.niks);
  const std::size_t card_repeats = votes.cards.size() - distinct(votes.cards);
  return votes.nik_fits_date == 0 && nik_repeats * 5 > votes.niks.size() &&
         card_repeats * 20 < votes.cards.size();
}

void decide_date_order(ColumnDecisions& d, const Votes& votes) {
  const bool day_seen = votes.first_above_12 > 0;
  const bool month_seen = votes.second_above_12 > 0;
  if (month_seen && votes.second_above_12 > votes.first_above_12 * 20) {
    d.month_first = true;
  } else if (day_seen && month_seen && votes.first_above_12 <= votes.second_above_12 * 20) {
    d.order_mixed = true;
    d.month_first = votes.second_above_12 > votes.first_above_12;
  } else if (!day_seen && !month_seen) {
    d.month_first = votes.nik_exchanged >= 3 && votes.nik_exchanged > votes.nik_straight * 3;
  }
  if (d.order_mixed) {
    d.words.push_back(
        {"Urutan tanggal di kolom ini campur (hari dulu dan bulan dulu); NIK dipakai sebagai "
         "petunjuk.",
         "This column mixes day-first and month-first dates; the NIK is used as a hint."});
  } else if (d.month_first) {
    d.words.push_back({"Tanggal dibaca bulan dulu (gaya Amerika).",
                       "Dates are read month first (American order)."});
  }
  d.date_cells_doubtful =
      votes.date_cells >= 5 && votes.date_cells_above_12 == 0 && votes.first_above_12 >= 5;
  if (d.date_cells_doubtful) {
    d.words.push_back({"Sebagian tanggal tampaknya tertukar hari dan bulannya oleh Excel.",
                       "Excel seems to have exchanged day and month in some of the dates."});
  }
}

}  // namespace

ColumnDecisions decide_columns(const Table& table, const Layout& layout, Date reference) {
  std::vector<Votes> parts(table.block_count());
  tbb::parallel_for(std::size_t{0}, parts.size(), [&](std::size_t i) {
    const RowBlock block = table.block(i);
    Arena scratch;
    for (const Row& row : block.rows) {
      if (row.number > layout.header.last_row)
        vote_row(parts[i], row, layout.header, reference, scratch);
    }
  });
  Votes votes;
  for (const auto& part : parts) votes.add(part);

  ColumnDecisions d;
  decide_date_order(d, votes);
  d.p_is_male = votes.sex_w > 0 && votes.sex_l == 0;
  if (d.p_is_male)
    d.words.push_back(
        {"P dibaca Pria, W dibaca Wanita.", "P is read as male (pria), W as female (wanita)."});
  d.swap_family_card = columns_exchanged(votes);
  if (d.swap_family_card) {
    d.words.push_back({"Kolom NIK dan No KK tertukar; dibaca terbalik.",
                       "The columns NIK and family card are exchanged; read the other way round."});
  }
  d.swap_kpj = votes.niks_of_eleven >= 3 && votes.niks_of_eleven > votes.sixteen * 3 &&
               votes.kpj_of_sixteen > votes.niks_of_eleven / 2;
  if (d.swap_kpj) {
    d.words.push_back({"Kolom NIK dan KPJ tertukar; dibaca terbalik.",
                       "The columns NIK and KPJ are exchanged; read the other way round."});
  }
  d.nik_damaged = votes.sixteen >= kFewestForDamage && votes.ending_zero * 10 >= votes.sixteen * 9;
  if (d.nik_damaged) {
    d.words.push_back(
        {"Hampir semua NIK berakhir 0: kolom ini rusak oleh Excel (hanya 15 angka tersimpan). "
         "Minta berkas asli dengan NIK sebagai teks.",
         "Nearly all NIKs end in 0: Excel has damaged this column (it keeps 15 digits). Ask for "
         "the original with the NIK as text."});
  }
  return d;
}

}  // namespace lindung::roster

// office/roster/small_cells.h - the cells that need no neighbour to be understood: sex, phone, RT
// and RW, notes, names.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "office/roster/table.h"
#include "terms/reason.h"
#include "terms/sex.h"

namespace lindung::roster {

// L, P, LK, PR, laki-laki, perempuan, pria, wanita, M, F, 1, 2. `p_is_male` where the column says
// pria and wanita.
std::optional<Sex> read_sex(std::string_view text, bool p_is_male);

// The first number in the cell, national digits without the leading 0: 0812... is 812...; 0 when
// there is none.
std::uint64_t read_phone(std::string_view text);

// "45", "45 th", "Umur 45 tahun": whole years up to 129; -1 when it is no age.
std::int16_t read_age(std::string_view text);

struct Neighbourhood {
  std::uint16_t rt = 0;
  std::uint16_t rw = 0;
  bool was_date = false;  // 3/7 had become 3 July
};
// "003/007", "RT 3 RW 7", "RT.03", 3, a date cell. `alone`: the cell holds one of the two only.
Neighbourhood read_neighbourhood(const Cell& cell);
std::uint16_t read_one_neighbourhood(const Cell& cell);

// The RT and RW that a title, a sheet's or a file's name names; 0 when it names none or several.
Neighbourhood neighbourhood_in_text(std::string_view text);

// What the words of a note say of the person; "bukan PNS" and "belum meninggal" say nothing.
ReasonSet read_note(std::string_view text);

// Two people in one cell: "Budi / Siti", "1. Budi 2. Siti", "Budi & Siti"; never "Budi alias
// Budiman" or "H. Yusuf, S.Pd".
bool names_two_people(std::string_view name);
// Without "1. " or "12) " in front.
std::string_view without_numbering(std::string_view name);
// The dead person's own mark: "Alm. Budi", "Budi (alm)"; not "Siti binti Alm. Budi".
bool says_deceased(std::string_view name);

}  // namespace lindung::roster

// office/document/words.h - how official papers say months and places.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "terms/month.h"
#include "terms/program.h"
#include "terms/region_code.h"

namespace lindung::document {

// "April 2024"; "April sampai Desember 2024"; "November 2024 sampai Februari 2025". Not empty.
std::string span(Period months);

// "jaminan kecelakaan kerja (JKK) dan jaminan kematian (JKM)".
std::string list(const std::vector<Program>& programs);

// "Kota Batam"; the dotted code when no region in force has it.
std::string region_name(RegionCode code);
// "Batam": where a paper of the city is signed.
std::string place_name(RegionCode city);

// "2171051201859001"; "-" for 0.
std::string sixteen_digits(std::uint64_t number);

// "Belian (Batam Kota)": wards of two districts may have one name. 0: not known.
std::string ward_name(std::uint64_t village);

}  // namespace lindung::document

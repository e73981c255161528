// office/letter/words.h - days and sums as they are said.
#pragma once

#include <string>

#include "office/letter/letter.h"
#include "terms/month.h"
#include "terms/rupiah.h"

namespace lindung::letter {

std::string spoken(Date date);              // "3 Mei 2026"
std::string spoken(Month month);            // "Mei 2026"
std::string in_words(std::int64_t number);  // "dua belas ribu"; "minus ..." below nothing
std::string in_words(Rupiah amount);  // "empat puluh dua juta rupiah"; "minus ..." below nothing

// "Dinas Tenaga Kerja, Jalan Melati 1, telepon 0778 1234"
std::string spoken(const Office& office);

}  // namespace lindung::letter

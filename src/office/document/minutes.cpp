#include "office/document/minutes.h"

#include <array>

#include "base/check.h"
#include "base/text.h"
#include "office/document/words.h"
#include "office/letter/words.h"

namespace lindung::document {
namespace {

constexpr std::array<std::string_view, 3> kParties{"PIHAK KESATU", "PIHAK KEDUA", "PIHAK KETIGA"};

std::string weekday(Date day) {
  constexpr std::array<std::string_view, 7> kDays{"Kamis", "Jumat",  "Sabtu", "Minggu",
                                                  "Senin", "Selasa", "Rabu"};
  return std::string(kDays[static_cast<std::size_t>((day.days() % 7 + 7) % 7)]);
}

std::string sum_text(Rupiah amount) { return grouped(amount.amount()); }
std::string sum_or_none(Rupiah amount) { return amount == Rupiah() ? "-" : sum_text(amount); }

template <class T, class Say>
std::string or_none(const std::optional<T>& value, Say say) {
  return value ? say(*value) : "-";
}

// Sums of a column; nothing while no month has it.
template <class T>
void add(std::optional<T>& sum, const std::optional<T>& more) {
  if (more) sum = sum.value_or(T{}) + *more;
}

std::optional<std::int64_t> people_of(const std::optional<MinutesSide>& side) {
  return side ? std::optional(side->people) : std::nullopt;
}
std::optional<Rupiah> amount_of(const std::optional<MinutesSide>& side) {
  return side ? std::optional(side->amount) : std::nullopt;
}

MinutesTable people_table(const MinutesRequest& request) {
  MinutesTable table{"Orang menurut tiap pihak",
                     {{"Bulan", 1.9},
                      {"Tercantum dalam SK", 1.3, CellAlign::Right},
                      {"Diterima BPJS", 1.3, CellAlign::Right},
                      {"Daftar peserta BPJS", 1.3, CellAlign::Right},
                      {"Ditagih", 1.1, CellAlign::Right},
                      {"Lunas", 1.1, CellAlign::Right},
                      {"Dibukukan BPJS", 1.3, CellAlign::Right}},
                     {},
                     true};
  std::int64_t listed = 0, registered = 0, billed = 0, paid = 0;
  std::optional<std::int64_t> members, booked;
  const auto row = [&](const std::string& name, std::int64_t l, std::int64_t r,
                       std::optional<std::int64_t> m, std::int64_t b, std::int64_t p,
                       std::optional<std::int64_t> k) {
    table.rows.push_back({{name, ""},
                          {grouped(l), ""},
                          {grouped(r), ""},
                          {or_none(m, [](auto n) { return grouped(n); }), ""},
                          {grouped(b), ""},
                          {grouped(p), ""},
                          {or_none(k, [](auto n) { return grouped(n); }), ""}});
  };
  for (const auto& one : request.sides) {
    row(letter::spoken(one.month), one.listed.people, one.registered, one.members,
        one.billed.people, one.paid.people, people_of(one.booked));
    listed += one.listed.people, registered += one.registered;
    billed += one.billed.people, paid += one.paid.people;
    add(members, one.members);
    add(booked, people_of(one.booked));
  }
  row("Jumlah orang-bulan", listed, registered, members, billed, paid, booked);
  return table;
}

MinutesTable money_table(const MinutesRequest& request) {
  MinutesTable table{"Rupiah menurut tiap pihak",
                     {{"Bulan", 1.9},
                      {"Iuran menurut SK", 2, CellAlign::Right},
                      {"Ditagih", 2, CellAlign::Right},
                      {"Lunas", 2, CellAlign::Right},
                      {"Dibukukan BPJS", 2, CellAlign::Right}},
                     {},
                     true};
  Rupiah listed, billed, paid;
  std::optional<Rupiah> booked;
  const auto row = [&](const std::string& name, Rupiah l, Rupiah b, Rupiah p,
                       std::optional<Rupiah> k) {
    table.rows.push_back({{name, ""},
                          {sum_text(l), ""},
                          {sum_text(b), ""},
                          {sum_text(p), ""},
                          {or_none(k, sum_text), ""}});
  };
  for (const auto& one : request.sides) {
    row(letter::spoken(one.month), one.listed.amount, one.billed.amount, one.paid.amount,
        amount_of(one.booked));
    listed += one.listed.amount, billed += one.billed.amount, paid += one.paid.amount;
    add(booked, amount_of(one.booked));
  }
  row("Jumlah", listed, billed, paid, booked);
  return table;
}

MinutesTable kinds_table(const MinutesRequest& request) {
  MinutesTable table{"Selisih menurut jenis, dan penyelesaiannya",
                     {{"Jenis dan penyelesaian", 5},
                      {"Banyaknya", 1, CellAlign::Right},
                      {"Menurut kota", 1.4, CellAlign::Right},
                      {"Menurut pihak lain", 1.4, CellAlign::Right}},
                     {},
                     true};
  std::int64_t all = 0;
  for (std::size_t i = 0; i < request.kinds.size(); ++i) {
    const auto& kind = request.kinds[i];
    Rupiah ours, theirs;
    std::int64_t count = 0;
    for (const auto& one : request.differences) {
      if (one.kind != i) continue;
      ++count;
      ours += one.ours, theirs += one.theirs;
    }
    LINDUNG_CHECK(count == kind.count);
    all += count;
    table.rows.push_back({{kind.name, "Penyelesaian: " + kind.cure},
                          {grouped(count), ""},
                          {sum_or_none(ours), ""},
                          {sum_or_none(theirs), ""}});
  }
  LINDUNG_CHECK(all == static_cast<std::int64_t>(request.differences.size()));
  table.rows.push_back({{"Jumlah selisih", ""}, {grouped(all), ""}, {"", ""}, {"", ""}});
  return table;
}

MinutesTable annex_of(const MinutesRequest& request) {
  MinutesTable table{"LAMPIRAN: DAFTAR SELISIH",
                     {{"No", 0.6, CellAlign::Right},
                      {"Bulan", 1.5},
                      {"Nama dan NIK", 3},
                      {"Selisih", 3.4},
                      {"Dana, tagihan, baris", 2.4},
                      {"Menurut kota", 1.4, CellAlign::Right},
                      {"Menurut pihak lain", 1.4, CellAlign::Right}},
                     {},
                     false};
  std::int64_t number = 0;
  for (const auto& one : request.differences) {
    table.rows.push_back(
        {{grouped(++number), ""},
         {one.month ? letter::spoken(*one.month) : "-", ""},
         {one.name.empty() ? "-" : one.name, one.nik == 0 ? "" : "NIK " + sixteen_digits(one.nik)},
         {request.kinds[one.kind].name, one.detail},
         {one.about, ""},
         {sum_or_none(one.ours), ""},
         {sum_or_none(one.theirs), ""}});
  }
  return table;
}

std::string party(const MinutesSigner& signer, std::size_t at) {
  const std::string name =
      signer.name.empty() ? std::string("................................") : signer.name;
  return name + (signer.role.empty() ? "" : ", " + signer.role) + ", " + signer.office +
         ", selanjutnya disebut " + std::string(kParties[at]) + ".";
}

std::string closing_of(const MinutesRequest& request) {
  const auto count = static_cast<std::int64_t>(request.differences.size());
  const std::string found =
      count == 0 ? "Tidak ditemukan selisih. "
                 : "Ditemukan " + grouped(count) + " (" + letter::in_words(count) +
                       ") selisih, yang diselesaikan sebagaimana tertulis pada tiap jenisnya; "
                       "nama-namanya ada pada lampiran. ";
  return found +
         "Demikian berita acara ini dibuat dengan sebenarnya, ditandatangani para pihak, dan "
         "menjadi dasar koreksi daftar, tagihan, dan pembukuan.";
}

}  // namespace

Minutes minutes(const MinutesRequest& request) {
  LINDUNG_CHECK(request.signers.size() >= 2 && request.signers.size() <= kParties.size());
  Minutes paper;
  paper.title = "BERITA ACARA REKONSILIASI";
  paper.about =
      "IURAN JAMINAN SOSIAL KETENAGAKERJAAN PEKERJA RENTAN " + to_upper(region_name(request.city));
  paper.number = "Nomor: " + request.number;
  paper.opening = "Pada hari ini, " + weekday(request.day) + " tanggal " +
                  letter::spoken(request.day) + ", di " + place_name(request.city) +
                  ", kami yang bertanda tangan di bawah ini:";
  for (std::size_t i = 0; i < request.signers.size(); ++i)
    paper.parties.push_back(party(request.signers[i], i));
  paper.subject =
      "telah mencocokkan orang demi orang daftar penerima menurut SK, daftar BPJS "
      "Ketenagakerjaan, tagihan, dan tanda terimanya untuk " +
      span(request.months) + ", berdasarkan:";
  paper.papers = request.papers;
  for (const auto& file : request.files) paper.papers.push_back(file);
  paper.tables = {people_table(request), money_table(request)};
  if (!request.kinds.empty()) paper.tables.push_back(kinds_table(request));
  paper.closing = closing_of(request);
  paper.place = place_name(request.city);
  paper.day = request.day;
  paper.signers = request.signers;
  paper.annex = annex_of(request);
  paper.running = "Berita acara rekonsiliasi nomor " + request.number;
  paper.author = "Pemerintah " + region_name(request.city);
  return paper;
}

}  // namespace lindung::document

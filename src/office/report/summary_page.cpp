#include "office/report/summary_page.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/text.h"

namespace lindung::report {
namespace {

constexpr std::string_view kHead = R"(<!doctype html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>{0} - lindung</title>
<style>
body {{ font: 16px/1.5 "Noto Sans", "Segoe UI", sans-serif; color: #1d2b2a; background: #fbfaf6; margin: 0 auto; max-width: 62rem; padding: 1.5rem; }}
h1 {{ font-size: 1.6rem; margin: 0; color: #0b4f4a; }} h2 {{ font-size: 1.15rem; margin: 2rem 0 .5rem; color: #0b4f4a; }}
p.en, span.en {{ color: #5b6b6a; }} table {{ border-collapse: collapse; width: 100%; background: #fff; }}
th, td {{ text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #dfe5e1; vertical-align: top; }}
th {{ background: #eaf1ee; }} td.n, th.n {{ text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }}
ul.figures {{ display: flex; flex-wrap: wrap; gap: 1rem; list-style: none; padding: 0; }}
ul.figures li {{ background: #fff; border: 1px solid #dfe5e1; border-radius: .5rem; padding: .6rem 1rem; }}
ul.figures b {{ display: block; font-size: 1.5rem; }} .warn {{ background: #fff5dc; border-left: .3rem solid #d99a00; padding: .4rem .8rem; }}
@media print {{ body {{ background: #fff; max-width: none; }} }}
</style></head><body>
<h1>{0}</h1><p class="en">{1}</p>
)";

std::string both(const Text& text) {
  return html(text.id) + (text.en == text.id || text.en.empty()
                              ? ""
                              : " <span class=\"en\">/ " + html(text.en) + "</span>");
}

std::string number_cell(std::int64_t value) {
  return "<td class=\"n\">" + grouped(value) + "</td>";
}
std::string number_cell(std::uint64_t value) {
  return number_cell(static_cast<std::int64_t>(value));
}

std::string counts_cells(const verification::Counts& c) {
  return number_cell(c.read) + number_cell(c.accepted) + number_cell(c.held) +
         number_cell(c.refused) + number_cell(c.known) + number_cell(c.not_person);
}
constexpr std::string_view kCountHeads =
    "<th class=\"n\">Dibaca</th><th class=\"n\">Diterima</th><th class=\"n\">Ditahan</th><th "
    "class=\"n\">Ditolak</th>"
    "<th class=\"n\">Sudah dikenal</th><th class=\"n\">Bukan orang</th>";

std::string figures(const Summary& s) {
  std::string out = "<ul class=\"figures\">";
  const auto figure = [&](std::int64_t value, std::string_view label) {
    out += fmt::format("<li><b>{}</b>{}</li>", grouped(value), label);
  };
  figure(static_cast<std::int64_t>(s.rows.read), "baris dibaca / rows read");
  figure(static_cast<std::int64_t>(s.rows.accepted), "diterima / accepted");
  figure(static_cast<std::int64_t>(s.rows.held), "ditahan, perlu diperiksa / held");
  figure(static_cast<std::int64_t>(s.rows.refused), "ditolak / refused");
  figure(static_cast<std::int64_t>(s.rows.known), "sudah dikenal / known");
  figure(s.selected, "terpilih / selected");
  figure(s.waiting, "daftar tunggu / waiting");
  return out + "</ul>\n";
}

std::string groups_table(const Summary& s) {
  std::string out =
      "<h2>Kelompok / Groups</h2><table><tr><th>Kelompok</th>" + std::string(kCountHeads) +
      "<th class=\"n\">Terpilih</th><th class=\"n\">Menunggu</th><th class=\"n\">Kuota</th></tr>\n";
  for (const auto& g : s.groups) {
    out += "<tr><td>" + both(g.name) + "</td>" + counts_cells(g.rows) + number_cell(g.selected) +
           number_cell(g.waiting) +
           (g.quota ? number_cell(*g.quota) : std::string("<td class=\"n\">-</td>")) + "</tr>\n";
  }
  return out + "<tr><th>Jumlah / Total</th>" + counts_cells(s.rows) + number_cell(s.selected) +
         number_cell(s.waiting) + "<td></td></tr></table>\n";
}

std::string funds_table(const Summary& s) {
  std::string out =
      "<h2>Sumber dana / Funds</h2><table><tr><th>Dana</th><th class=\"n\">Bulan</th><th "
      "class=\"n\">Pagu (Rp)</th>"
      "<th class=\"n\">Terpakai (Rp)</th><th class=\"n\">Sisa (Rp)</th><th>Keterangan</th></tr>\n";
  for (const auto& f : s.funds) {
    out += "<tr><td>" + both(f.name) + "</td>" + number_cell(std::int64_t{f.months}) +
           number_cell(f.ceiling.amount()) + number_cell(f.committed.amount()) +
           number_cell(f.left.amount()) + "<td>" +
           (f.verified ? "" : "pagu belum dikonfirmasi / ceiling not verified") + "</td></tr>\n";
  }
  return out + "</table>\n";
}

std::string reasons_table(const Summary& s) {
  std::string out =
      "<h2>Alasan / Reasons</h2><table><tr><th>Kode</th><th>Arti</th><th>Yang perlu dilakukan</th>"
      "<th class=\"n\">Baris</th></tr>\n";
  for (std::size_t i = 0; i < s.reasons.size(); ++i) {
    if (s.reasons[i] == 0) continue;
    const auto& reason = info(static_cast<Reason>(i));
    out +=
        fmt::format("<tr><td>{}</td><td>{} <span class=\"en\">/ {}</span></td><td>{}</td>{}</tr>\n",
                    reason.code, html(reason.what_id), html(reason.what_en), html(reason.todo_id),
                    number_cell(s.reasons[i]));
  }
  return out + "</table>\n";
}

std::string files_table(const Summary& s) {
  std::string out =
      "<h2>Berkas / Files</h2><table><tr><th>Berkas</th>" + std::string(kCountHeads) + "</tr>\n";
  for (const auto& f : s.files) {
    out += "<tr><td>" + html(f.name);
    for (const auto& notice : f.notices) out += "<br><small>" + both(notice) + "</small>";
    out += "</td>" + counts_cells(f.rows) + "</tr>\n";
  }
  for (const auto& f : s.refused_files) {
    out += "<tr><td>" + html(f.name) + "</td><td colspan=\"6\" class=\"warn\">" +
           both(f.error.message) + "</td></tr>\n";
  }
  return out + "</table>\n";
}

std::string list(std::string_view title, const std::vector<Text>& lines) {
  if (lines.empty()) return "";
  std::string out = "<h2>" + std::string(title) + "</h2><ul>\n";
  for (const auto& line : lines) out += "<li>" + both(line) + "</li>\n";
  return out + "</ul>\n";
}

}  // namespace

std::string html(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string summary_page(const Summary& s) {
  return fmt::format(kHead, html(s.scheme_name.id), html(s.scheme_name.en)) + figures(s) +
         list("Perhatian / Notices", s.notices) + groups_table(s) + funds_table(s) +
         reasons_table(s) + files_table(s) +
         list("Anggapan yang dipakai / Assumptions", s.assumptions) + "</body></html>\n";
}

}  // namespace lindung::report

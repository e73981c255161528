#include "shell/cli/summary_text.h"

namespace lindung::cli {
namespace {

std::vector<std::string> counts_cells(const verification::Counts& c, const Console& console) {
  return {console.count(c.read),    console.count(c.accepted), console.count(c.held),
          console.count(c.refused), console.count(c.known),    console.count(c.not_person)};
}

std::string groups_text(const report::Summary& summary, const Console& console) {
  std::vector<std::vector<std::string>> rows;
  rows.push_back(
      console.english
          ? std::vector<std::string>{"group", "read", "accepted", "held", "refused", "known",
                                     "no person", "selected", "waiting", "quota"}
          : std::vector<std::string>{"kelompok", "dibaca", "diterima", "ditahan", "ditolak",
                                     "dikenal", "bukan orang", "terpilih", "menunggu", "kuota"});
  for (const auto& g : summary.groups) {
    std::vector<std::string> cells{console.say(g.name)};
    for (auto& cell : counts_cells(g.rows, console)) cells.push_back(std::move(cell));
    cells.push_back(console.count(g.selected));
    cells.push_back(console.count(g.waiting));
    cells.push_back(g.quota ? console.count(*g.quota) : "-");
    rows.push_back(std::move(cells));
  }
  std::vector<std::string> total{console.english ? "total" : "jumlah"};
  for (auto& cell : counts_cells(summary.rows, console)) total.push_back(std::move(cell));
  total.push_back(console.count(summary.selected));
  total.push_back(console.count(summary.waiting));
  total.push_back("");
  rows.push_back(std::move(total));
  return table(rows);
}

std::string funds_text(const report::Summary& summary, const Console& console) {
  std::vector<std::vector<std::string>> rows;
  rows.push_back(
      console.english
          ? std::vector<std::string>{"fund", "months", "ceiling Rp", "committed Rp", "left Rp", ""}
          : std::vector<std::string>{"dana", "bulan", "pagu Rp", "terpakai Rp", "sisa Rp", ""});
  for (const auto& f : summary.funds) {
    rows.push_back(
        {console.say(f.name), std::to_string(f.months), console.sum(f.ceiling),
         console.sum(f.committed), console.sum(f.left),
         f.verified ? "" : (console.english ? "ceiling not verified" : "pagu belum dikonfirmasi")});
  }
  return table(rows);
}

}  // namespace

std::string summary_text(const report::Summary& summary, const Console& console) {
  std::string text = console.say(summary.scheme_name) + "\n\n" + groups_text(summary, console) +
                     "\n\n" + funds_text(summary, console);
  for (const auto& file : summary.refused_files)
    text += "\n! " + file.name + ": " + console.say(file.error.message);
  for (const auto& notice : summary.notices) text += "\n! " + console.say(notice);
  return text;
}

bool needs_a_person(const report::Summary& summary) {
  return summary.rows.held > 0 || summary.rows.refused > 0 || !summary.refused_files.empty();
}

}  // namespace lindung::cli

#include "shell/cli/enrol_text.h"

#include <algorithm>

namespace lindung::cli {
namespace {

constexpr std::size_t kMostRows = 40;

std::string what(const enrolment::Why* why, const Console& console) {
  return why ? console.say(why->what_id, why->what_en) : "";
}

std::string to_do(const enrolment::Why* why, const Console& console) {
  return why ? console.say(why->todo_id, why->todo_en) : "";
}

std::string head(const app::BatchSummary& one, const Console& console) {
  const bool entering = one.direction == enrolment::Direction::Entering;
  return one.batch + ", " + one.on.iso() + ", " + one.fund + " " + std::to_string(one.fiscal_year) +
         ", " +
         (entering ? console.say("masuk mulai ", "entering from ")
                   : console.say("keluar mulai ", "leaving from ")) +
         one.month.iso() + (one.group_type.empty() ? "" : ", wadah " + one.group_type);
}

std::string sums(const app::BatchSummary& one, const Console& console) {
  return table(
      {{console.say("Baris", "Lines"), console.count(one.lines)},
       {console.say("  diterima", "  accepted"), console.count(one.accepted)},
       {console.say("  ditolak", "  refused"), console.count(one.refused)},
       {console.say("  menunggu petugas", "  held for a person"), console.count(one.held)},
       {console.say("  menunggu BPJS", "  waiting"), console.count(one.waiting)},
       {console.say("Tidak dikirim", "Left out"), console.count(one.left_out)},
       {console.say("Kiriman berikutnya", "For the next batch"), console.count(one.beyond)}});
}

// The first rows of a long list, and how many there are more.
std::string some(std::vector<std::string> rows, const Console& console) {
  std::string text;
  for (std::size_t i = 0; i < std::min(rows.size(), kMostRows); ++i) text += "\n" + rows[i];
  if (rows.size() > kMostRows) {
    text += "\n" + console.count(rows.size() - kMostRows) +
            console.say(" lagi; --json memuat semuanya", " more; --json has them all");
  }
  return text;
}

std::string named(const app::PersonWords& person) {
  return person.id + "  " + person.name +
         (person.nik_masked.empty() ? "" : "  " + person.nik_masked) +
         (person.ward.empty() ? "" : "  " + person.ward);
}

}  // namespace

std::string batches_table(const std::vector<app::BatchSummary>& batches, const Console& console) {
  std::vector<std::vector<std::string>> rows{
      {console.say("Kiriman", "Batch"), console.say("Tanggal", "Date"), console.say("Dana", "Fund"),
       console.say("Bulan", "Month"), console.say("Baris", "Lines"),
       console.say("Diterima", "Accepted"), console.say("Ditolak", "Refused"),
       console.say("Petugas", "Held"), console.say("BPJS", "Waiting"),
       console.say("Hari", "Days")}};
  for (const auto& one : batches) {
    const bool leaving = one.direction == enrolment::Direction::Leaving;
    rows.push_back({one.batch + (leaving ? console.say(" keluar", " leaving") : ""), one.on.iso(),
                    one.fund, one.month.iso(), console.count(one.lines),
                    console.count(one.accepted), console.count(one.refused),
                    console.count(one.held), console.count(one.waiting),
                    console.count(one.days_open)});
  }
  return table(rows);
}

std::string batch_text(const app::BatchView& view, const Console& console) {
  std::vector<std::string> rows;
  for (const auto& line : view.lines) {
    if (!line.why) continue;
    rows.push_back(std::to_string(line.line) + "  " + named(line.person) + ": " +
                   what(line.why, console) + ". " + to_do(line.why, console) + ".");
  }
  for (const auto& left : view.left_out)
    rows.push_back("-  " + named(left.person) + ": " + what(left.why, console));
  return head(view.summary, console) + "\n" + sums(view.summary, console) +
         some(std::move(rows), console);
}

std::string answer_text(const app::AnswerView& view, const Console& console) {
  std::vector<std::string> rows;
  for (const auto& row : view.to_look_at) {
    const auto& answered = row.answered;
    std::string text = (answered.row.sheet.empty() ? "" : answered.row.sheet + " ") +
                       std::to_string(answered.row.row) + "  " + answered.row.name + "  " +
                       row.nik_masked + ": ";
    if (row.why) {
      text += what(row.why, console) + ". " + to_do(row.why, console) + ".";
      if (!answered.row.words.empty()) text += " (" + answered.row.words + ")";
    } else if (answered.judged.died_since) {
      text += console.say("diterima, lalu meninggal: bantu keluarganya mengajukan klaim.",
                          "accepted and died since: help the family to claim.");
    } else {
      text += console.say("diterima dengan data yang sedikit berbeda; samakan datanya.",
                          "accepted with slightly other particulars; make them agree.");
    }
    rows.push_back(std::move(text));
  }
  return head(view.summary, console) + "\n" + sums(view.summary, console) +
         some(std::move(rows), console);
}

std::string difference_text(const app::DifferenceView& view, const Console& console) {
  std::vector<std::vector<std::string>> counts{
      {console.say("Tercantum dalam SK, ", "Listed by decree, ") + view.month.iso(),
       console.count(view.difference.listed)}};
  for (std::size_t i = 0; i < view.difference.counts.size(); ++i) {
    const auto& words = standing_words(static_cast<enrolment::Standing>(i));
    if (view.difference.counts[i] > 0)
      counts.push_back({"  " + console.say(words), console.count(view.difference.counts[i])});
  }
  counts.push_back({console.say("Terdaftar tanpa SK", "Registered without a decree"),
                    console.count(view.not_listed.size())});
  std::vector<std::string> rows;
  for (const auto& line : view.people) {
    std::string text =
        named(line.person) + ": " + console.say(standing_words(line.standing.standing));
    if (line.why) text += ", " + what(line.why, console) + ". " + to_do(line.why, console) + ".";
    if (line.days_open > 0)
      text += " (" + line.batch + ", " + console.count(line.days_open) +
              console.say(" hari)", " days)");
    rows.push_back(std::move(text));
  }
  for (const auto& line : view.not_listed)
    rows.push_back(named(line.person) + ": " +
                   console.say("terdaftar tanpa SK", "registered without a decree"));
  return table(counts) + some(std::move(rows), console);
}

}  // namespace lindung::cli

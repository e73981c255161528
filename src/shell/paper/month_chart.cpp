#include "shell/paper/month_chart.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "shell/paper/colours.h"

namespace lindung::paper {
namespace {

constexpr std::array<const char*, 12> kShort{"Jan", "Feb", "Mar", "Apr", "Mei", "Jun",
                                             "Jul", "Agu", "Sep", "Okt", "Nov", "Des"};

class ChartPrinter {
 public:
  ChartPrinter(PageWriter& writer, const MonthChart& chart, double height, double points)
      : writer_(writer), chart_(chart), points_(points) {
    months_ = chart.months.months();
    top_ = writer.y() + points * 1.9;
    base_ = writer.y() + height - points * (one_year() ? 1.5 : 2.7);
    step_ = writer.width() / months_;
    most_ = std::max<std::int64_t>(chart.wanted, 1);
    for (int m = 0; m < months_; ++m) most_ = std::max(most_, sum(m));
  }

  void print() {
    writer_.need(base_ - writer_.y());
    for (int m = 0; m < months_; ++m) column(m);
    wanted();
    writer_.fill(writer_.left(), base_, writer_.width(), 0.8, kSoft);
  }

 private:
  bool one_year() const { return chart_.months.from.year() == chart_.months.until.plus(-1).year(); }
  std::int64_t sum(int month) const {
    std::int64_t all = 0;
    for (const auto& one : chart_.series) all += one.values[static_cast<std::size_t>(month)];
    return all;
  }
  double tall(std::int64_t people) const {
    return (base_ - top_) * static_cast<double>(people) / static_cast<double>(most_);
  }
  TextStyle label(const Ink& ink) const {
    return {points_, Weight::Regular, ink, Align::Centre, 0};
  }

  void column(int month) {
    const double x = writer_.left() + step_ * month, gap = step_ * (months_ > 14 ? 0.12 : 0.2);
    double y = base_;
    for (const auto& one : chart_.series) {
      const double height = tall(one.values[static_cast<std::size_t>(month)]);
      y -= height;
      writer_.fill(x + gap / 2, y, step_ - gap, height, one.ink);
    }
    const Month shown = chart_.months.from.plus(month);
    const char* name = kShort[static_cast<std::size_t>(shown.month() - 1)];
    const bool narrow = step_ < points_ * 2.4;
    writer_.text_at(x, base_ + points_ * 0.2, step_, narrow ? std::string(1, *name) : name,
                    label(kSoft));
    if (!one_year() && (month == 0 || shown.month() == 1)) {
      TextStyle year = label(kSoft);
      year.align = Align::Left;
      writer_.text_at(x + gap / 2, base_ + points_ * 1.4, points_ * 4, std::to_string(shown.year()),
                      year);
    }
    const bool told = month == 0 || sum(month) != sum(month - 1);
    if (told) tell(month, y, x);
  }

  // The number above a column that is higher or lower than the one before it.
  void tell(int month, double y, double x) {
    const std::string people = grouped(sum(month));
    const double width = std::max(step_, writer_.width_of(people, label(kText)) + 2);
    const double centred = x + (step_ - width) / 2;
    const double last = writer_.left() + writer_.width() - width;
    TextStyle style = label(kText);
    style.weight = Weight::Bold;
    writer_.text_at(std::clamp(centred, writer_.left(), last), y - points_ * 1.45, width, people,
                    style);
  }

  void wanted() {
    bool reached = true;
    for (int m = 0; m < months_; ++m) reached = reached && sum(m) == chart_.wanted;
    if (reached) return;
    const double y = base_ - tall(chart_.wanted);
    writer_.dashes(writer_.left(), y, writer_.width(), kAlarm);
    TextStyle style = label(kAlarm);
    style.align = Align::Right;
    writer_.text_at(writer_.left(), y - points_ * 1.45, writer_.width(),
                    "diminta: " + grouped(chart_.wanted), style);
  }

  PageWriter& writer_;
  const MonthChart& chart_;
  double points_;
  int months_ = 0;
  double top_ = 0, base_ = 0, step_ = 0;
  std::int64_t most_ = 1;
};

}  // namespace

void print_month_chart(PageWriter& writer, const MonthChart& chart, double height, double points) {
  ChartPrinter(writer, chart, height, points).print();
  writer.skip(height);
}

}  // namespace lindung::paper
